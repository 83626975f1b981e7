"""Where sentences end: golden tables, one a language, and what holds for any text."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.formats.plain import document_of
from transcheck.languages import load
from transcheck.model import Block, Document, Origin, Run, Span
from transcheck.segment import LONG_ABBREVIATION, segments_of

LANGUAGES = sorted(
    path.name[:2] for path in (files("transcheck.languages") / "data").iterdir() if path.name.endswith(".toml")
)
DATA = Path(__file__).parent / "data"
TABLES = sorted(path.name.split(".")[1] for path in DATA.glob("segmentation.??.toml"))


def rows():
    for language in TABLES:
        table = tomllib.loads((DATA / f"segmentation.{language}.toml").read_text(encoding="utf-8"))
        for text in table["texts"]:
            yield language, text
    for language, table in tomllib.loads((DATA / "segmentation.other.toml").read_text(encoding="utf-8")).items():
        for text in table["texts"]:
            yield language, text


def in_one_block(text, language):
    return Document(None, language, text, (Block(Span(0, len(text))),), Origin((Run(0, len(text), 0),), text))


@pytest.mark.parametrize(("language", "marked"), list(rows()))
def test_golden(language, marked):
    document = in_one_block(marked.replace("¦", ""), language)
    assert [document.text(s.span) for s in segments_of(document)] == [piece.strip() for piece in marked.split("¦")]


@pytest.mark.parametrize("language", TABLES)
def test_tables_are_large_enough(language):
    assert sum(row[0] == language for row in rows()) >= 40


@pytest.mark.parametrize("name", ["never", "rarely", "usually", "before_number", "after_number", "starters"])
def test_lists_are_written_as_they_are_looked_up(name):
    for code in LANGUAGES:
        for entry in load(code).section("segmentation").get(name, ()):
            assert entry == entry.lower().strip(". "), (code, entry)
            assert len(entry) <= LONG_ABBREVIATION or not entry.isalpha() or name == "starters", (code, entry)


TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(".!?…«»“”\"'()[]-–— \n\u00a0\u00ad。А.г5т")), max_size=200)


@given(TEXTS, st.sampled_from(["ru", "kk", "en", "de", "zh", "el", "ja", "th"]))
def test_segments_cover_the_prose_in_order(text, language):
    document = document_of(text, language)
    segments = segments_of(document)
    assert [s.index for s in segments] == list(range(len(segments)))
    assert "".join("".join(document.text(s.span).split()) for s in segments) == "".join(document.prose.split())
    ends = [0, *(s.span.end for s in segments)]
    for end, segment in zip(ends, segments, strict=False):
        assert end <= segment.span.start < segment.span.end
        assert document.blocks[segment.block].span.covers(segment.span)
        assert document.text(segment.span) == document.text(segment.span).strip()


@pytest.mark.parametrize("unit", ["А. ", "«", ". ", "а.а.", "! »", "?-", "5 млн. А", "Слово. ", "<!--"])
def test_one_long_line(unit):
    text = unit * (100_000 // len(unit))
    document = in_one_block(text, "ru")
    assert "".join(document.text(s.span) for s in segments_of(document)).replace(" ", "") == text.replace(" ", "")


def test_an_unknown_language_still_has_full_stops():
    document = in_one_block("Aaa bbb. Ccc ddd? Eee.", "mi")
    assert len(segments_of(document)) == 3
