"""Whatever is given: one clear line on standard error, exit code 2, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from cli_runs import CLEAN, GLOSSARY, SOURCE, transcheck, write

from transcheck.cli import main

OK = ("check", "a.ru.txt", "clean.en.txt")


@pytest.fixture
def here(folder, monkeypatch):
    monkeypatch.chdir(folder)
    return folder


def complaint(capsys, *argv):
    """The one line that the command prints when it gives up."""
    assert main(list(argv)) == 2
    done = capsys.readouterr()
    assert done.out == ""
    assert done.err.startswith("transcheck: ")
    assert done.err.count("\n") == 1
    assert "internal error" not in done.err
    return done.err.removeprefix("transcheck: ").rstrip()


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "COMMAND"),
        (("chek",), "unknown command 'chek'; did you mean 'check'?"),
        (("frobnicate",), "one of check, lint, align, rules, explain, glossary"),
        (("check",), "no files were given"),
        (("check", "a.ru.txt"), "only 'a.ru.txt' was given; give both, or --target-only"),
        (("check", "a", "b", "c"), "3 files were given"),
        (("check", "--target-only", "a", "b"), "--target-only takes one file, not 2"),
        (("align", "a.ru.txt"), "give both"),
        ((*OK, "--glosary", "x"), "unknown option '--glosary'; did you mean --glossary?"),
        ((*OK, "--zzz=1"), "unknown option '--zzz=1'; see `transcheck check --help`"),
        ((*OK, "--format", "jsn"), "--format cannot be 'jsn'; did you mean 'json'?"),
        ((*OK, "--fail-on", "panic"), "--fail-on cannot be 'panic'; one of error, warning, info, never"),
        ((*OK, "--min-confidence", "2"), "'2' is not a number from 0 to 1"),
        ((*OK, "--select"), "expected one argument"),
        ((*OK, "--select", "T999"), "no rule has the code 'T999'"),
        ((*OK, "--ignore", "Q"), "no rule has the code 'Q'"),
        ((*OK, "--source-lang", "xx"), "unknown language 'xx'"),
        (("rules", "T101"), "'T101' is one argument too many"),
        (("explain", "T11"), "did you mean T101 (deprecated-term)?"),
        (("explain", "doubled"), "did you mean F502 (doubled-word)?"),
        (("explain", "zzzzzz"), "see `transcheck rules`"),
        (("glossary",), "ACTION"),
        (("glossary", "lnt", "x"), "unknown command 'lnt'; did you mean 'lint'?"),
        (("glossary", "show", "kazakhstan-election"), "did you mean 'kazakhstan-elections'?"),
        ((*OK, "--glossary", "nowhere.toml"), "nowhere.toml: no such file"),
        (("check", "a.ru.txt", "gone.en.txt"), "gone.en.txt: no such file"),
        (("check", "a.ru.txt", "."), ".: is a directory"),
        (("check", "a.ru.txt", "empty.en.txt"), "empty.en.txt: is empty"),
        (("check", "a.ru.txt", "binary.en.txt"), "binary.en.txt: is binary data"),
        (("check", "a.ru.txt", "bad.en.txt"), "0xFF at line 1, byte "),
        (
            ("check", "a.ru.txt", "digits.txt"),
            "digits.txt: the language of the text is not clear; name it with --target-lang",
        ),
        (("glossary", "lint", "broken.toml"), "broken.toml:3: not valid TOML"),
        ((*OK, "-g", "broken.toml"), "broken.toml:3: not valid TOML"),
        ((*OK, "-g", "german.toml"), "german.toml: no concept has terms in ru and en"),
        ((*OK, "-o", "nowhere/report.txt"), "nowhere/report.txt: cannot write the report"),
        ((*OK, "-o", "."), ".: cannot write the report"),
        ((*OK, "-o", "a.ru.txt"), "a.ru.txt: the report would overwrite"),
        ((*OK, "-g", "bank.toml", "-o", "./bank.toml"), "bank.toml: the report would overwrite"),
        (("glossary", "lint", "bank.toml", "-o", "bank.toml"), "bank.toml: the report would overwrite"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_bad_input(here, capsys, argv, said):
    write(
        here,
        empty__en__txt=" \n",
        digits__txt="1 2 3 4 5",
        broken__toml='[glossary]\nname = "x"\nthis is not TOML\n',
        german__toml=GLOSSARY.replace("concept.ru", "concept.de").replace("concept.en", "concept.fr"),
    )
    (here / "binary.en.txt").write_bytes(bytes(range(32)) * 9)
    (here / "bad.en.txt").write_bytes("“The quoted words” are here: caf".encode() + b"\xff" + " – and so on.".encode())
    before = {p.name: p.read_bytes() for p in here.iterdir()}
    assert said in complaint(capsys, *argv)
    assert {p.name: p.read_bytes() for p in here.iterdir()} == before


@pytest.mark.usefixtures("here")
def test_a_mistake_of_ours_is_one_line_too(capsys, monkeypatch):
    def broken(*_):
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("transcheck.checker.Checker.check_documents", broken)
    monkeypatch.delenv("TRANSCHECK_DEBUG", raising=False)
    assert main(list(OK)) == 2
    assert capsys.readouterr().err == "transcheck: internal error: RuntimeError: two lines; please report it\n"
    monkeypatch.setenv("TRANSCHECK_DEBUG", "1")
    assert main(list(OK)) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
def test_an_interrupt_is_quiet(capsys, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("transcheck.checker.Checker.check_documents", interrupted)
    assert main(list(OK)) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(os.name != "posix", reason="pipes and descriptors of POSIX")
def test_a_reader_that_went_away_is_no_error(folder):
    command = [sys.executable, "-m", "transcheck.cli", *OK]
    read, write_end = os.pipe()
    os.close(read)
    done = subprocess.run(command, cwd=folder, stdout=write_end, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_one_line(folder):
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "transcheck.cli", *OK]
        done = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (2, b"transcheck: standard output: No space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="descriptors of POSIX")
def test_closed_streams_are_no_error(folder):
    command = f"exec {sys.executable} -m transcheck.cli {' '.join(OK)} >&- 2>&-"
    assert subprocess.run(command, shell=True, cwd=folder, check=False, timeout=60).returncode == 0  # noqa: S602


def test_no_traceback_from_a_process(folder):
    done = transcheck("check", "a.ru.txt", "gone.en.txt", cwd=folder)
    assert done == (2, "", "transcheck: gone.en.txt: no such file; check the path\n")


def test_a_text_of_one_line_and_of_many(folder, capsys):
    """Large, but not so large that the test would be slow: the work must not grow with the square."""
    write(folder, line__ru__txt=SOURCE.replace("\n", " ") * 300, line__en__txt=CLEAN.replace("\n", " ") * 300)
    main(["check", str(folder / "line.ru.txt"), str(folder / "line.en.txt"), "--fail-on", "never", "--format", "json"])
    assert capsys.readouterr().err == ""
