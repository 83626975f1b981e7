"""The hook as people install it: pre-commit builds its environment, git runs it, a fault stops the commit.

Needs git, pre-commit and the package index, from which the hook's environment is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest

PROJECT = Path(__file__).parents[2]
NEEDED = ("src", "glossaries", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or find_spec("pre_commit") is None, reason="needs git and pre-commit"
)

CONFIGURATION = """
[tool.transcheck]
source-language = "ru"
glossaries = ["kazakhstan-elections"]
pairs = ["releases/{name}.{lang}.md"]
"""
SOURCE = "# Референдум\n\nПо данным ЦКР РК, открыто 10 412 участков. Голосование завершится в 20 часов.\n"
FAULTY = (
    "# Referendum\n\nAccording to the Central Committee of the Kyrgyz Republic, 10,412 stations are open. "
    "Voting will end at 8 p.m.\n"
)
FIXED = FAULTY.replace("Central Committee of the Kyrgyz Republic", "Central Referendum Commission of Kazakhstan")


class Repository:
    """A git repository that no setting of the machine or the user reaches, and that reaches none of theirs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        own = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PRE_COMMIT", "SKIP"))}
        self.environment = own | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PRE_COMMIT_HOME": str(folder.parent / "state"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        self.run("git", "init", "-q")
        self.run("git", "config", "user.name", "A Translator")
        self.run("git", "config", "user.email", "translator@example.org")

    def run(self, *command: str, code: int = 0) -> str:
        """What a command prints on either stream; it has to end with the code."""
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, stdout=PIPE, stderr=STDOUT, encoding="utf-8", check=False
        )
        assert done.returncode == code, done.stdout
        return done.stdout

    def commit(self, texts: dict[str, str], code: int = 0) -> str:
        """Commit files by their paths."""
        for name, text in texts.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.run("git", "add", "-A")
        return self.run("git", "commit", "-m", "A change", code=code)


@pytest.fixture
def project(tmp_path):
    """This project as a repository of its own, whatever of it is committed."""
    repository = Repository(tmp_path / "project")
    for name in NEEDED:
        copy = shutil.copytree if (PROJECT / name).is_dir() else shutil.copy
        copy(PROJECT / name, repository.folder / name)
    repository.commit({".gitignore": "__pycache__/\n"})
    return repository


def test_a_fault_stops_the_commit_and_its_fix_lets_it_through(project, tmp_path):
    work = Repository(tmp_path / "work")
    revision = project.run("git", "rev-parse", "HEAD").strip()
    hooks = f"repos:\n- repo: {project.folder.as_posix()}\n  rev: {revision}\n  hooks:\n  - id: transcheck\n"
    work.run(sys.executable, "-m", "pre_commit", "install")

    first = {"pyproject.toml": CONFIGURATION, ".pre-commit-config.yaml": hooks, "releases/a.ru.md": SOURCE}
    assert "Passed" in work.commit(first)

    said = work.commit({"releases/a.en.md": FAULTY}, code=1)
    assert "releases/a.en.md:3:18  ERROR T101 deprecated-term" in said
    assert "write: Central Referendum Commission" in said
    assert work.run("git", "log", "--format=%s").count("A change") == 1

    assert "Passed" in work.commit({"releases/a.en.md": FIXED})
    assert work.run("git", "log", "--format=%s").count("A change") == 2

    assert "no files to check" in work.commit({"notes.toml": "x = 1\n"})
