"""Attributes with which the head of a term names another thing."""

from __future__ import annotations

import pytest

from transcheck.compare.attributes import around, uses_of_head
from transcheck.model import Span
from transcheck.tokens import tokens_of


@pytest.mark.parametrize(
    ("language", "term", "text", "expected"),
    [
        ("en", "base rate", "The key rate is the rate of the bank.", ["key rate", None]),
        ("en", "base rate", "They cut rates, and the new rate is low.", [None, None]),
        ("en", "base rate", "To set rates they met.", [None]),  # no determiner: not an attribute
        ("en", "electoral commission", "An election commission met.", [None]),  # akin to the term's own
        ("en", "rate", "The key rate is low.", []),  # nothing to rename
        ("en", "GDP growth", "The slow growth; the growth.", ["slow growth", None]),
        ("de", "amtlicher Zins", "Der leitende Zins und der neue Zins.", ["leitende Zins", None]),
        ("ru", "базовая ставка", "О ключевой ставке и о новой ставке.", ["ключевой ставке", None]),
        ("ru", "базовая ставка", "О ставке, о размере ставки.", [None, None]),
        ("es", "tipo básico", "El alto tipo de interés.", []),  # attributes stand behind
    ],
)
def test_uses_of_a_head(language: str, term: str, text: str, expected: list[str | None]) -> None:
    tokens = list(tokens_of(text, Span(0, len(text)), language))
    found = [text[use.start : use.end] if use else None for use in uses_of_head(term, language, tokens)]
    assert found == expected


def test_where_nothing_tells_an_attribute_any_word_may_be_one() -> None:
    known = around("kk")
    assert known is not None
    assert not known.tells
