"""Golden tables: what bodies a text names, what they are made of and whose they are.

A row of data/organisations.<language>.toml is a text and its bodies, each as the exact quote
and what is understood: 'central elections commission, KZ'. Where a word stands for several
ideas they are joined by '|'.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from transcheck.analysis import analyse_sentences
from transcheck.model import Body, Kind, Mention

DATA = Path(__file__).parent / "data"
LANGUAGES = sorted(path.name.split(".")[1] for path in DATA.glob("organisations.*.toml"))
LEAST_ROWS = 10


def rows(code: str) -> list[tuple[str, list[list[str]]]]:
    table = tomllib.loads((DATA / f"organisations.{code}.toml").read_text(encoding="utf-8"))
    return [(row["text"], row["found"]) for row in table["rows"]]


def shown(mention: Mention) -> str:
    body = mention.best
    assert isinstance(body, Body)
    ideas = " ".join("|".join(sorted(alternatives)) for alternatives in body.ideas)
    return f"{ideas}, {body.place}" if body.place else ideas


def bodies_in(text: str, code: str) -> list[list[str]]:
    side = analyse_sentences([text], code)
    return [[side.text(m.span), shown(m)] for m in side.all_mentions(Kind.ORGANISATION)]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [pytest.param(code, *row, id=f"{code}: {row[0][:40]}") for code in LANGUAGES for row in rows(code)],
)
def test_bodies_of_a_text(code: str, text: str, found: list[list[str]]) -> None:
    assert bodies_in(text, code) == found


@pytest.mark.parametrize("code", LANGUAGES)
def test_tables_are_large_enough(code: str) -> None:
    assert len(rows(code)) >= LEAST_ROWS
