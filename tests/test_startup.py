"""What a start must not import. How long it takes is measured in benchmarks/startup.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
CHECK = ["check", str(EXAMPLES / "referendum.ru.txt"), str(EXAMPLES / "referendum.en.txt")]
HEAVY = {
    "numpy", "sacrebleu", "pymorphy3", "lxml", "jinja2", "rich", "click", "anyascii", "markdown_it",
    "dataclasses", "inspect", "statistics", "tempfile", "zipfile", "importlib.resources", "importlib.metadata",
}  # fmt: skip


def imported(arguments: list[str]) -> set[str]:
    command = [sys.executable, "-X", "importtime", "-m", "transcheck.cli", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 1), done.stderr[-500:]
    return {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


def test_a_check_of_plain_text_imports_nothing_heavy() -> None:
    assert not imported(CHECK) & HEAVY


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_the_version_costs_nothing_of_ours(argument: str) -> None:
    ours = {name for name in imported([argument]) if name.startswith("transcheck.")}
    assert {name.split(".")[1] for name in ours} <= {"cli", "version"}
    assert not imported([argument]) & HEAVY
