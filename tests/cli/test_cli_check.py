"""`transcheck check`: what it prints, where, and how it exits."""

from __future__ import annotations

import json

import pytest
from cli_runs import CLEAN, FAULTY, SOURCE, transcheck, write

from transcheck.cli import main

BANK = ("--glossary", "bank.toml")
PAIR = ("check", "a.ru.txt", "faulty.en.txt", *BANK)


@pytest.fixture
def here(folder, monkeypatch):
    monkeypatch.chdir(folder)
    return folder


def test_a_clean_pair(folder):
    done = transcheck("check", "a.ru.txt", "clean.en.txt", *BANK, cwd=folder)
    assert done == (0, done.out, "")
    assert done.out.startswith("nothing found in 1 pair; ")
    assert done.out.count("\n") == 1


def test_a_faulty_pair(folder):
    done = transcheck(*PAIR, cwd=folder)
    assert (done.code, done.err) == (1, "")
    lines = done.out.splitlines()
    assert lines[0] == "faulty.en.txt:3:5  ERROR T101 deprecated-term  (0.98)"
    assert "      │     ^^^^^^^^" in lines
    assert "  write: base rate" in lines
    assert lines[-1].startswith("1 error in 1 pair; risk 0.98; ")


def test_json_tells_languages_from_file_names(folder):
    data = json.loads(transcheck(*PAIR, "--format", "json", cwd=folder).out)
    pair = data["pairs"][0]
    assert (pair["source"], pair["target"]) == (
        {"path": "a.ru.txt", "language": "ru"},
        {"path": "faulty.en.txt", "language": "en"},
    )
    assert [f["target"]["text"] for f in pair["findings"]] == ["key rate"]
    assert data["summary"] == {"error": 1, "warning": 0, "info": 0}
    assert [g["name"] for g in data["signature"]["glossaries"]] == ["bank"]


def test_languages_are_detected_and_options_win(here, capsys):
    write(
        here,
        source__txt=f"{SOURCE}Об этом сообщили в банке.\n",
        target__txt=f"{CLEAN}This is what the bank has said.\n",
    )
    main(["check", "source.txt", "target.txt", "--format", "json"])
    assert [side["language"] for side in sides(capsys)] == ["ru", "en"]
    main(["check", "a.ru.txt", "clean.en.txt", "--format", "json", "--source-lang", "uk", "--target-lang", "en-GB"])
    assert [side["language"] for side in sides(capsys)] == ["uk", "en"]


def sides(capsys):
    pair = json.loads(capsys.readouterr().out)["pairs"][0]
    return [pair["source"], pair["target"]]


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
@pytest.mark.usefixtures("here")
def test_fail_on_with_an_error(level, code):
    assert main([*PAIR, "--fail-on", level]) == code


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_with_a_warning(here, level, code):
    write(here, doubled__en__txt="The base base rate\n\nThe base rate will remain at 16.5%.\n")
    argv = ["check", "a.ru.txt", "doubled.en.txt", "--select", "F502", "--fail-on", level]
    assert main(argv) == code


@pytest.mark.usefixtures("here")
def test_select_ignore_and_min_confidence():
    assert main([*PAIR, "--select", "N,t101"]) == 1
    assert main([*PAIR, "--select", "T", "--ignore", "T1", "--ignore", "N3"]) == 0
    assert main([*PAIR, "--select", "T101", "--min-confidence", "0.99"]) == 0


@pytest.mark.usefixtures("here")
def test_the_signature_names_the_options(capsys):
    def signature(*options):
        main([*PAIR, "--format", "json", *options])
        return json.loads(capsys.readouterr().out)["signature"]

    assert signature() == signature()
    assert signature("--select", "T,N") == signature("--select", "N", "--select", "T")
    assert signature()["config"] != signature("--select", "T")["config"]


def test_output_to_a_file(here, capsys):
    assert main([*PAIR, "-o", "report.json", "--format", "json"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads((here / "report.json").read_text(encoding="utf-8"))["version"] == 1


def test_output_to_a_dash_is_standard_output(here, capsys):
    assert main([*PAIR, "-o", "-"]) == 1
    assert "key rate" in capsys.readouterr().out
    assert not (here / "-").exists()


@pytest.mark.usefixtures("here")
def test_quiet_is_one_line_a_finding(capsys):
    main([*PAIR, "--quiet"])
    assert (
        capsys.readouterr()
        .out.splitlines()[0]
        .startswith("faulty.en.txt:3:5  ERROR T101 deprecated-term  (0.98)  “key")
    )
    assert main(["check", "a.ru.txt", "clean.en.txt", "-q"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("here")
def test_target_only(capsys):
    assert main(["check", "--target-only", "faulty.en.txt", *BANK, "--select", "T101"]) == 1
    assert "1 error in 1 text without its source" in capsys.readouterr().out
    main(["check", "--target-only", "faulty.en.txt", *BANK, "--format", "json"])
    pair = json.loads(capsys.readouterr().out)["pairs"][0]
    assert (pair["source"], pair["parallelism"]) == (None, None)


@pytest.mark.usefixtures("here")
def test_colour_is_asked_for_or_left_out(capsys):
    main([*PAIR, "--color", "always"])
    assert "\x1b[1;31mERROR\x1b[0m" in capsys.readouterr().out
    main([*PAIR])
    assert "\x1b" not in capsys.readouterr().out


def test_colour_on_a_terminal_unless_no_color_is_set(monkeypatch):
    from transcheck.cli import output  # noqa: PLC0415  with the standard output replaced

    class Terminal:
        def isatty(self):
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert output.in_colour("auto", None)
    assert not output.in_colour("auto", "report.txt")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not output.in_colour("auto", None)
    assert output.in_colour("always", None)


def test_utf8_where_the_locale_is_c(folder):
    done = transcheck(*PAIR, cwd=folder, env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"})
    assert done.code == 1
    assert "“key rate”" in done.out


def test_crlf_offsets_are_those_of_the_file(here, capsys):
    (here / "crlf.en.txt").write_bytes(FAULTY.replace("\n", "\r\n").encode())
    main(["check", "a.ru.txt", "crlf.en.txt", *BANK, "--select", "T101", "--format", "json"])
    place = json.loads(capsys.readouterr().out)["pairs"][0]["findings"][0]["target"]
    assert (place["start"], place["line"], place["column"]) == (21, 3, 5)
