"""What may be given to `transcheck align` beside the texts."""

from __future__ import annotations

import subprocess
import sys

import pytest
from cli_runs import write

from transcheck.cli import main

SOURCE = "Кошка спала весь день на тёплой печи. Собака лаяла на каждого прохожего. Птица пела под окном старой школы.\n"
TARGET = "All day long a cat slept on the warm stove. A bird sang beneath an old school's window.\n"
MACHINE = (
    "The cat was sleeping all day on the warm oven.\n"
    "The dog was barking at every passerby.\n"
    "The bird sang under the window of the old school.\n"
)
WORDS = "# animals\nкошка\tcat\nсобака\tdog\t0.9\nптица\tbird\nшкола\tschool\nокно\twindow\nпечь\tstove\n"
ALIGN = ("align", "pets.ru.txt", "pets.en.txt", "--format", "vecalign")
RIGHT = ["[0]:[0]", "[1]:[]", "[2]:[1]"]


@pytest.fixture
def here(tmp_path, monkeypatch):
    write(tmp_path, pets__ru__txt=SOURCE, pets__en__txt=TARGET, machine__txt=MACHINE, words__tsv=WORDS)
    write(tmp_path, bad__tsv="кошка\tcat\nсобака dog\n", empty__txt=" \n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def beads(capsys, *argv):
    assert main([*ALIGN, *argv]) == 0
    done = capsys.readouterr()
    assert done.err == ""
    return [line.rpartition(":")[0] for line in done.out.splitlines()]


@pytest.mark.parametrize(
    "given",
    [("--lexicon", "words.tsv"), ("--pivot", "machine.txt"), ("--lexicon", "words.tsv", "--pivot", "machine.txt")],
)
def test_what_is_given_decides(capsys, here, given):
    assert beads(capsys, *given) == RIGHT


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--lexicon", "bad.tsv"), "bad.tsv:2: no tab between two words; write: source word, tab, target word"),
        (("--lexicon", "gone.tsv"), "gone.tsv: no such file"),
        (("--lexicon", ""), ": no such file"),
        (("--lexicon", "words.tsv", "-o", "words.tsv"), "words.tsv: the report would overwrite"),
        (("--pivot", "machine.txt", "-o", "machine.txt"), "machine.txt: the report would overwrite"),
        (("--pivot", "gone.txt"), "gone.txt: no such file"),
        (("--pivot", "empty.txt"), "empty.txt: is empty"),
        (("--embeddings", "gone"), "gone: no such file or folder; give the path of a model on this machine"),
        (("--embeddings", "."), ".: is no sentence-transformers model"),
        (("--embeddings", ".", "--embedder", "none"), "no embedder is named 'none'; there are: sentence-transformers"),
        (("--embedder", "none"), "--embedder needs a model; give its path with --embeddings"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_used_is_one_line(capsys, here, given, said):
    assert main([*ALIGN, *given]) == 2
    done = capsys.readouterr()
    assert done.out == ""
    assert done.err.startswith("transcheck: ")
    assert done.err.count("\n") == 1
    assert said in done.err


def test_nothing_is_loaded_that_is_not_given(here):
    code = f"import sys; from transcheck.cli import main; main({[*ALIGN]}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "transcheck.alignment.lexicon" in loaded
    helps = {f"transcheck.alignment.{name}" for name in ("helps", "pivot", "embedders", "lexicon_file")}
    assert not loaded & {*helps, "transcheck.report.tmx", "numpy", "importlib.metadata", "statistics"}
