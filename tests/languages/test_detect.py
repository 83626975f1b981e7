"""The language of a text and of a file's name."""

import json
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.languages import load
from transcheck.languages.detect import detect, language_of_path

SAMPLES = tomllib.loads((Path(__file__).parent / "data" / "samples.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in SAMPLES.items() for text in texts])
def test_samples(language, text):
    assert detect(text) == language


def test_three_samples_or_more_for_each():
    assert all(len(texts) >= 3 for texts in SAMPLES.values())


def test_every_language_of_the_table_has_samples_and_exists():
    tables = json.loads(files("transcheck.languages").joinpath("detection.json").read_text(encoding="utf-8"))
    known = {code for script in tables["languages"].values() for code in script} | set(tables["only"].values())
    assert {"ru", "kk", "en", "de", "fr", "es", "pt", "it", "pl", "tr", "uz", "uk", "zh", "ja", "ko", "ar"} <= set(
        SAMPLES
    )
    assert set(SAMPLES) <= known
    assert all(load(code).code == code for code in known)


@pytest.mark.parametrize(
    "text", ["", "   ", "12345", "!?", "ABC", "Nanga Parbat", "Астана", "OK 100%", "Тест XYZ test", "🎉"]
)
def test_unsure(text):
    assert detect(text) is None


def test_an_even_mixture_is_unsure():
    russian, english = "и это не так как было раньше в наших", "and this is not the way it was for us all"
    assert detect(f"{russian} {english} {russian} {english}") is None


def test_names_in_another_script_do_not_matter():
    assert detect("The OSCE and ОБСЕ are the same, and this has been said at the meeting of the ШОС in Astana.") == "en"


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("release.ru.md", "ru"),
        ("source.kk.txt", "kk"),
        ("some/where/x.pt-BR.txt", "pt"),
        ("x.zh-Hans-CN.txt", "zh"),
        ("x.sr_Latn.txt", "sr"),
        ("x.EN.txt", "en"),
        ("a.b.c.de.html", "de"),
        ("x.yue.txt", "yue"),
        ("release.txt", None),
        ("ru.txt", None),
        ("release.min.txt", None),
        ("release.new.md", None),
        ("release.xx.md", None),
        ("release.v2.md", None),
        ("ru.d/release.txt", None),
        ("", None),
    ],
)
def test_language_of_path(path, language):
    assert language_of_path(path) == language
    assert language_of_path(Path(path)) == language


@given(st.text(max_size=200))
def test_any_text(text):
    found = detect(text)
    assert found is None or load(found).code == found


@given(st.text(max_size=40).filter(lambda name: "\0" not in name))
def test_any_name(name):
    found = language_of_path(name)
    assert found is None or load(found).code == found
