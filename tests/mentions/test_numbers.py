"""Golden tables: what numbers stand in a text, where, and what they amount to.

A row of data/numbers.<language>.toml is a text and what is found in it: the exact quote
and its likeliest value ('4500000 USD', '11.8 percent', '18 month' with a unit).
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from transcheck.languages import load
from transcheck.mentions import contacts, dates, numbers
from transcheck.mentions.numerals import Convention, read
from transcheck.model import Kind, Mention, Quantity, Segment, Span
from transcheck.tokens import tokenise

DATA = Path(__file__).parent / "data"
LANGUAGES = sorted(path.name.split(".")[1] for path in DATA.glob("numbers.*.toml"))
ENGLISH, RUSSIAN, SPANISH = Convention(".", ","), Convention(",", "\u00a0"), Convention(",", ".")


def numbers_in(text: str, code: str) -> list[Mention]:
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), code)[0]
    language = load(code)
    taken: list[Mention] = []
    for find in (contacts.find, dates.find):
        taken += find(text, tokens, language, [m.span for m in taken])
    return numbers.find(text, tokens, language, [m.span for m in taken])


def shown(mention: Mention) -> str:
    value = mention.best
    assert isinstance(value, Quantity)
    amount = f"{round(value.amount, 4).normalize():f}"
    return f"{amount} {value.unit}" if value.unit else amount


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        pytest.param(code, row["text"], row["found"], id=f"{code}: {row['text'][:40]}")
        for code in LANGUAGES
        for row in tomllib.loads((DATA / f"numbers.{code}.toml").read_text(encoding="utf-8"))["row"]
    ],
)
def test_numbers_of_a_text(code: str, text: str, found: list[list[str]]) -> None:
    assert [[text[m.span.start : m.span.end], shown(m)] for m in numbers_in(text, code)] == found


@pytest.mark.parametrize("code", LANGUAGES)
def test_mentions_are_well_formed(code: str) -> None:
    for row in tomllib.loads((DATA / f"numbers.{code}.toml").read_text(encoding="utf-8"))["row"]:
        mentions = numbers_in(row["text"], code)
        assert all(m.kind is Kind.NUMBER and m.form for m in mentions)
        assert all(0 < sum(c.weight for c in m.candidates) <= 1 + 1e-9 for m in mentions)
        assert all(not a.span.overlaps(b.span) for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "convention", "amounts"),
    [
        ("1,200", ENGLISH, {"1200": 0.9, "1.2": 0.1}),
        ("1,200", RUSSIAN, {"1200": 0.25, "1.2": 0.75}),
        ("1.850", SPANISH, {"1850": 0.9, "1.85": 0.1}),
        ("1.850", RUSSIAN, {"1850": 0.5, "1.85": 0.5}),
        ("3.578.414", SPANISH, {"3578414": 1.0}),
        ("1.234,56", ENGLISH, {"1234.56": 1.0}),
        ("1 234,56", RUSSIAN, {"1234.56": 1.0}),
        ("1\u202f234\u202f567", ENGLISH, {"1234567": 1.0}),
        ("12'500", ENGLISH, {"12500": 1.0}),
        ("1,00,000", ENGLISH, {"100000": 1.0}),
        ("0.05", ENGLISH, {"0.05": 1.0}),
        ("２４", ENGLISH, {"24": 1.0}),
        ("7.0.1", ENGLISH, {}),
        ("192.168.0.1", ENGLISH, {}),
    ],
)
def test_digits_of_any_convention(text: str, convention: Convention, amounts: dict[str, float]) -> None:
    literal = read(text, 0, len(text), convention)
    assert literal.end == len(text)
    assert dict(literal.amounts) == {Decimal(a): pytest.approx(w) for a, w in amounts.items()}


@pytest.mark.parametrize(("text", "first"), [("2026 300", "2026"), ("0 500", "0"), ("35 12", "35"), ("1 100", "1 100")])
def test_where_a_spaced_figure_ends(text: str, first: str) -> None:
    assert text[: read(text, 0, len(text), RUSSIAN).end] == first


def test_a_range_is_open_about_its_lower_end() -> None:
    (low, high) = numbers_in("20–30 million tonnes", "en")
    assert [c.value.amount for c in low.candidates if isinstance(c.value, Quantity)] == [20_000_000, 20]
    assert low.form == "range"
    assert high.best == Quantity(Decimal(30_000_000), "tonne")


def test_a_language_without_words_of_its_own_still_has_digits() -> None:
    assert [shown(m) for m in numbers_in("12 500 ja 3,5 %", "et")] == ["12500", "3.5 percent"]
