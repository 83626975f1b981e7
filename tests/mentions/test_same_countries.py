"""One statement in sixteen languages names the same countries in each, whatever the cases and adjectives."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from transcheck import Checker
from transcheck.languages import load
from transcheck.mentions.places import find
from transcheck.model import Place, Segment, Span
from transcheck.tokens import tokenise

ROWS: list[dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "data" / "same_countries.toml").read_text(encoding="utf-8")
)["statement"]
LANGUAGES = sorted(ROWS[0])


def countries(text: str, code: str) -> set[str]:
    """The likeliest country of each mention; a US state of the same name counts as the country."""
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), code)[0]
    return {m.best.code for m in find(text, tokens, load(code), []) if isinstance(m.best, Place)}


def test_every_statement_is_in_every_language() -> None:
    assert all(sorted(row) == LANGUAGES for row in ROWS)
    assert len(LANGUAGES) == 16


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_countries_are_those_of_the_english_text(language: str) -> None:
    assert [countries(row[language], language) for row in ROWS] == [countries(row["en"], "en") for row in ROWS]


@pytest.mark.parametrize("source", LANGUAGES)
def test_no_country_is_wrong_whatever_the_languages(source: str) -> None:
    for target in LANGUAGES:
        pairs = [(row[source], row[target]) for row in ROWS if target != source]
        checker = Checker(source_lang=source, target_lang=target, select=["E201"])
        found = checker.check_aligned(*zip(*pairs, strict=True)).findings if pairs else ()
        assert [f.message for f in found] == [], target
