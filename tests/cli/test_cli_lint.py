"""`transcheck lint`, run as the process that a hook or a build runs; and the configuration of `check`."""

from __future__ import annotations

import json
import shutil
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO

import pytest
from cli_runs import CLEAN, FAULTY, GLOSSARY, SOURCE, transcheck

from transcheck.cli import main
from transcheck.cli.documents import read

CONFIGURATION = """
source-language = "ru"
glossaries = ["terms/bank.toml"]
pairs = ["releases/{name}.{lang}.md", "site/{lang}/{name}.txt"]
"""
FILES = {
    ".transcheck.toml": CONFIGURATION,
    "terms/bank.toml": GLOSSARY,
    "releases/good.ru.md": SOURCE,
    "releases/good.en.md": CLEAN,
    "releases/2024/bad.ru.md": SOURCE,
    "releases/2024/bad.en.md": FAULTY,
    "site/ru/rate.txt": SOURCE,
    "site/en/rate.txt": FAULTY,
    "notes.md": "Nothing to do with it.\n",
}


@pytest.fixture
def project(tmp_path):
    return written(tmp_path, FILES)


def written(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def lint(folder, *argv, code=1):
    """The checked translations and those with findings, as JSON tells; standard error. In this process."""
    out, err = StringIO(), StringIO()
    with chdir(folder), redirect_stdout(out), redirect_stderr(err):
        assert main(["lint", "--format", "json", *argv]) == code, err.getvalue()
    pairs = json.loads(out.getvalue())["pairs"]
    return [p["target"]["path"] for p in pairs], [p["target"]["path"] for p in pairs if p["findings"]], err.getvalue()


BAD = ["releases/2024/bad.en.md", "site/en/rate.txt"]
ALL = ["releases/2024/bad.en.md", "releases/good.en.md", "site/en/rate.txt"]


def test_every_pair(project):
    assert lint(project) == (ALL, BAD, "")
    assert (
        transcheck("lint", "-q", cwd=project).out.splitlines()[0].startswith("releases/2024/bad.en.md:3:5  ERROR T101")
    )
    assert transcheck("lint", cwd=project).out.splitlines()[-1].startswith("2 errors in 3 pairs; highest risk 0.98")


def test_every_pair_from_a_folder_below(project):
    assert lint(project / "site" / "en")[0] == [
        "../../releases/2024/bad.en.md",
        "../../releases/good.en.md",
        "rate.txt",
    ]


@pytest.mark.parametrize(
    ("paths", "checked", "code"),
    [
        (["releases/good.ru.md"], ["releases/good.en.md"], 0),
        (["releases/good.en.md"], ["releases/good.en.md"], 0),
        (["site/en/rate.txt", "releases/good.ru.md", "site/ru/rate.txt", "notes.md"], ALL[1:], 1),
        (["notes.md"], [], 0),
        (["releases"], ALL[:2], 1),
        (["site/ru", "./releases/2024"], ["releases/2024/bad.en.md", "site/en/rate.txt"], 1),
        (["terms"], [], 0),
    ],
)
def test_paths(project, paths, checked, code):
    assert lint(project, *paths, code=code)[::2] == (checked, "")


def test_the_configuration_above_the_first_path(project, tmp_path):
    done = transcheck("lint", "-q", project / "releases", cwd=tmp_path.parent)
    assert (done.code, done.err) == (1, "")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_what_git_ignores_is_not_looked_for(project):
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    written(project, {".gitignore": "site/\n"})
    assert lint(project)[0] == ALL[:2]
    assert lint(project, "site/en/rate.txt")[0] == ["site/en/rate.txt"]
    subprocess.run(["git", "add", "-A"], cwd=project, check=True)
    (project / "releases/2024/bad.en.md").unlink()
    assert lint(project, code=0)[0] == ["releases/good.en.md"]


def test_a_missing_source_is_told_and_ignored(project):
    (project / "releases/2024/bad.ru.md").unlink()
    checked, _, said = lint(project, "releases", code=0)
    assert checked == ["releases/good.en.md"]
    assert said == "transcheck: releases/2024/bad.en.md: its source in ru is missing; not checked\n"


def test_a_file_that_cannot_be_read_does_not_hide_the_others(project):
    (project / "releases/good.en.md").write_bytes(b"")
    checked, faulty, said = lint(project, code=2)
    assert (checked, faulty) == (BAD, BAD)
    assert said == "transcheck: releases/good.en.md: is empty; check that this is the right file\n"


def test_several_languages_and_glossaries_that_serve_some(project):
    written(project, {"releases/good.kk.md": "Базалық мөлшерлеме\n\nБазалық мөлшерлеме 16,5% деңгейінде қалады.\n"})
    checked, faulty, said = lint(project, "releases/good.ru.md", "--select", "T", code=0)
    assert (checked, faulty, said) == (["releases/good.en.md", "releases/good.kk.md"], [], "")
    assert lint(project, "releases", "--target-lang", "kk", "--select", "T", code=0)[0] == ["releases/good.kk.md"]


def test_the_command_line_beats_the_configuration(project):
    text = CONFIGURATION + 'fail-on = "never"\nselect = ["T"]\n[severity]\nT101 = "warning"\n'
    written(project, {".transcheck.toml": text})
    done = transcheck("lint", "-q", "releases", cwd=project)
    assert (done.code, "WARNING T101" in done.out) == (0, True)
    assert transcheck("lint", "--fail-on", "warning", "releases", cwd=project).code == 1
    assert transcheck("lint", "--fail-on", "error", "releases", cwd=project).code == 0
    assert lint(project, "--select", "N", code=0)[1] == []


def test_an_unforeseen_error_in_one_pair_does_not_hide_the_others(project, monkeypatch):
    monkeypatch.setattr("transcheck.cli.lint.read", lambda path, *_: 1 // 0 if "good" in path else read(path, None, ""))
    checked, _, said = lint(project, "releases", code=2)
    assert checked == ["releases/2024/bad.en.md"]
    assert said.startswith("transcheck: releases/good.en.md: internal error: ZeroDivisionError: ")


@pytest.mark.parametrize(
    ("configuration", "argv", "said"),
    [
        (None, (), "no configuration was found; write pairs = "),
        ("", (), ".transcheck.toml: names no pairs; add pairs = "),
        ('pairs = ["{name}.{lang}.md"]', (), ".transcheck.toml: names no source-language; add one"),
        (CONFIGURATION, ("gone.md",), "gone.md: no such file; check the path"),
        (CONFIGURATION, ("--no-config",), "lint needs a configuration; write pairs"),
        (CONFIGURATION, ("--config", "gone.toml"), "gone.toml: cannot be read: No such file or directory"),
        (CONFIGURATION, ("--config", "x", "--no-config"), "argument --no-config: not allowed with argument --config"),
        (CONFIGURATION + "selct = []", (), ".transcheck.toml:5: unknown key 'selct'; did you mean 'select'?"),
        (CONFIGURATION + 'select = ["T999"]', (), ".transcheck.toml:5: select: no rule has the code 'T999'"),
        (CONFIGURATION, ("-g", "nowhere.toml"), "nowhere.toml: no such file"),
    ],
)
def test_bad_input(project, configuration, argv, said):
    if configuration is None:
        (project / ".transcheck.toml").unlink()
    else:
        written(project, {".transcheck.toml": configuration})
    done = transcheck("lint", *argv, cwd=project)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"transcheck: {said}")
    assert done.err.count("\n") == 1


def test_nothing_matches_the_pairs(project):
    written(project, {".transcheck.toml": CONFIGURATION.replace("{lang}", "x/{lang}")})
    done = transcheck("lint", cwd=project)
    assert (done.code, done.out) == (0, "nothing found in 0 pairs\n")
    assert "no two files match the pairs (releases/{name}.x/{lang}.md, site/x/{lang}/{name}.txt)" in done.err


def test_another_configuration(project):
    written(project, {"ci/strict.toml": 'source-language = "ru"\npairs = ["../x"]\n'})
    done = transcheck("lint", "--config", "ci/strict.toml", cwd=project)
    assert "ci/strict.toml:2: pairs: '../x' says nowhere where the language stands" in done.err
    written(project, {"other.toml": CONFIGURATION.replace('"terms/bank.toml"', "")})
    assert lint(project, "--config", "other.toml", "--select", "T1", code=0)[1] == []


@pytest.mark.parametrize(
    ("name", "start"), [("github", "::error file=releases/2024/bad.en.md,line=3,"), ("sarif", "{")]
)
def test_formats_for_programs(project, name, start):
    done = transcheck("lint", "--format", name, cwd=project)
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith(start)


@pytest.mark.parametrize("name", ["releases/good.en.md", ".transcheck.toml", "terms/bank.toml"])
@pytest.mark.parametrize("argv", [("lint",), ("check", "releases/good.ru.md", "releases/good.en.md")])
def test_the_report_may_not_overwrite_what_it_is_about(project, capsys, name, argv):
    with chdir(project):
        assert main([*argv, "-o", name]) == 2
    assert "would overwrite" in capsys.readouterr().err
    assert (project / name).read_text(encoding="utf-8") == FILES[name]


def test_check_uses_the_configuration(project):
    pair = ("check", "releases/2024/bad.ru.md", "releases/2024/bad.en.md", "-q")
    assert "ERROR T101" in transcheck(*pair, cwd=project).out
    assert transcheck(*pair, "--no-config", cwd=project).code == 0
    written(project, {".transcheck.toml": f'{CONFIGURATION}min-confidence = 1.0\nfail-on = "info"\n'})
    assert transcheck(*pair, cwd=project).code == 0
    assert transcheck(*pair, "--min-confidence", "0", cwd=project).code == 1


def test_check_takes_the_usual_language_where_the_name_tells_none(project):
    written(project, {"digits.txt": "16,5 100 200\n", "good.en.txt": "16.5 100 200\n"})
    done = transcheck("check", "digits.txt", "good.en.txt", "-g", "terms/bank.toml", "--format", "json", cwd=project)
    assert json.loads(done.out)["pairs"][0]["source"]["language"] == "ru"
