"""The other commands, and what it costs to start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_runs import transcheck, write

import transcheck as package
from transcheck.cli import main
from transcheck.rules.base import all_rules

EXAMPLES = Path(__file__).parents[2] / "examples"


def out(capsys, *argv, code=0):
    assert main([str(a) for a in argv]) == code
    done = capsys.readouterr()
    assert done.err == ""
    return done.out


def test_version():
    assert transcheck("--version") == (0, f"transcheck {package.__version__}\n", "")


def test_version_loads_nothing_but_itself():
    code = "import sys; from transcheck.cli import main; main(['--version']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours = {name for name in done.stdout.split() if name.startswith("transcheck.")}
    assert ours == {"transcheck.version", "transcheck.cli", "transcheck.cli.arguments", "transcheck.cli.streams"}


def test_a_check_does_not_load_what_is_slow_to_load(folder):
    code = (
        "import sys; from transcheck.cli import main; "
        "main(['check', 'a.ru.txt', 'clean.en.txt', '-o', 'report.txt']); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=folder)
    slow = {"numpy", "sacrebleu", "pymorphy3", "dataclasses", "importlib.metadata", "difflib", "rich", "lxml"}
    assert slow & set(done.stdout.split()) == set()


@pytest.mark.parametrize("argv", [("--help",), ("check", "--help"), ("glossary", "lint", "-h")])
def test_help(capsys, argv):
    assert "usage: transcheck" in out(capsys, *argv)


def test_rules(capsys):
    table = out(capsys, "rules").splitlines()
    assert [line.split()[0] for line in table] == [r.meta.code for r in all_rules()]
    data = json.loads(out(capsys, "rules", "--format", "json"))["rules"]
    assert [row["code"] for row in data] == [r.meta.code for r in all_rules()]
    assert set(data[0]) == {"code", "name", "severity", "summary", "alone", "measured"}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.meta.code)
def test_every_rule_can_be_explained(capsys, rule):
    text = out(capsys, "explain", rule.meta.code)
    assert text.startswith(f"{rule.meta.code} {rule.meta.name}")
    assert rule.documentation.strip() in text
    assert text.count("lagged") >= len(rule.examples)


def test_explain_takes_names_and_any_case(capsys):
    assert out(capsys, "explain", "Deprecated-Term") == out(capsys, "explain", "t101")


def test_glossary_list(capsys):
    assert "kazakhstan-elections" in out(capsys, "glossary", "list")
    rows = json.loads(out(capsys, "glossary", "list", "--format", "json"))["glossaries"]
    row = next(r for r in rows if r["name"] == "kazakhstan-elections")
    assert row["concepts"] > 0
    assert {"en", "kk", "ru"} <= set(row["languages"])


def test_glossary_show(capsys, folder):
    assert out(capsys, "glossary", "show", folder / "bank.toml").splitlines()[3:] == [
        "base-rate  term",
        "   ru  базовая ставка",
        "   en  base rate",
        "       not: key rate",
    ]
    data = json.loads(out(capsys, "glossary", "show", folder / "bank.toml", "--format", "json"))
    assert data["concepts"][0]["terms"]["en"]["deprecated"] == ["key rate"]


def test_glossary_lint(capsys, folder):
    good, bad = folder / "bank.toml", folder / "bad.toml"
    assert out(capsys, "glossary", "lint", good) == "nothing found in 1 concept\n"
    bad.write_text(good.read_text(encoding="utf-8").replace('["key rate"]', '["base rate"]'), encoding="utf-8")
    text = out(capsys, "glossary", "lint", bad, code=1)
    assert f"{bad}:11  ERROR deprecated-and-approved  base-rate: 'base rate' (en) is deprecated" in text
    data = json.loads(out(capsys, "glossary", "lint", bad, "--format", "json", code=1))
    assert [(p["line"], p["severity"]) for p in data["problems"]] == [(11, "error")]


def test_align(capsys, folder):
    files = folder / "a.ru.txt", folder / "clean.en.txt"
    assert "Базовая ставка" in out(capsys, "align", *files)
    rows = [line.split("\t") for line in out(capsys, "align", *files, "--format", "tsv").splitlines()]
    assert rows[0] == ["source", "target", "score", "confidence"]
    assert rows[1][:2] == ["Базовая ставка", "The base rate"]
    data = json.loads(out(capsys, "align", *files, "--format", "json"))
    assert [(b["source"], b["target"]) for b in data["beads"]] == [([0, 1], [0, 1]), ([1, 2], [1, 2])]
    assert data["target"]["segments"][0] == {"start": 0, "end": 13, "text": "The base rate"}


def test_align_for_other_programs(capsys, folder):
    files = folder / "a.ru.txt", folder / "clean.en.txt"
    lines = out(capsys, "align", *files, "--format", "vecalign").splitlines()
    assert [line.rpartition(":")[0] for line in lines] == ["[0]:[0]", "[1]:[1]"]
    memory = out(capsys, "align", *files, "--format", "tmx")
    assert '<tuv xml:lang="en"><seg>The base rate</seg></tuv>' in memory


def test_align_says_what_stands_alone(capsys, tmp_path):
    source = "Открыто 74 участка в 58 странах.\n\nПриём документов завершится 29 мая.\n\nНаблюдателей будет 384.\n"
    paths = write(
        tmp_path,
        a__ru__txt=source,
        a__en__txt="74 stations are open in 58 countries.\n\nThere will be 384 observers.\n",
    )
    text = out(capsys, "align", *paths.values(), "-o", tmp_path / "beads.txt")
    assert text == ""
    assert "Приём документов завершится 29 мая." in (tmp_path / "beads.txt").read_text(encoding="utf-8")


def check_example(capsys, name):
    pair = [EXAMPLES / f"{name}.{language}.txt" for language in ("ru", "en")]
    code = main(["check", *map(str, pair), "-g", "kazakhstan-elections", "--format", "json"])
    return code, json.loads(capsys.readouterr().out)["pairs"][0]["findings"]


WRONG = ("10,142", "25 March", "OTG", "the the", "Голосование состоится", "Для незрячих", "Tusrynbekova")


def test_the_faulty_example(capsys):
    code, findings = check_example(capsys, "referendum")
    found = [(f["target"] or f["source"])["text"] for f in findings]
    assert code == 1
    assert sum("Central Committee of the Kyrgyz Republic" in text for text in found) == 2
    assert {text for text in found if not any(wrong in text or text in wrong for wrong in WRONG)} == {
        "Central Committee of the Kyrgyz Republic"
    }


@pytest.mark.parametrize("quote", WRONG)
def test_what_is_wrong_in_the_faulty_example_is_found(capsys, quote):
    _, findings = check_example(capsys, "referendum")
    found = [f[side]["text"] for f in findings for side in ("source", "target") if f[side]]
    assert any(quote in text or text in quote for text in found)


def test_the_clean_example(capsys):
    assert check_example(capsys, "clean") == (0, [])
