"""What bounds a number: "at least 20", "не более 20", "20-дан астам", by the words beside it.

The words are each language's `[quantifiers]`. A bound stands right before its number or right behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from transcheck.languages import load
from transcheck.model import Kind, Mention, Quantity, Side, Span, Token, Value
from transcheck.record import Record
from transcheck.tokens import words_in

KINDS = {"at-least": "least", "more-than": "least", "at-most": "most", "less-than": "most"}


class Limit(StrEnum):
    LEAST = "least"
    MOST = "most"


class Bound(Record):
    """A number and the side from which it is bounded; `span` has both, with the words between."""

    value: Value
    limit: Limit
    span: Span


@cache
def _limits(code: str) -> dict[str, list[tuple[tuple[str, ...], Limit]]]:
    """The expressions by their last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Limit]]] = {}
    section = load(code).section("quantifiers")
    rows = [(words_in(t.lower(), code), Limit(limit)) for id_, limit in KINDS.items() for t in section.get(id_, ())]
    for words, limit in sorted(rows, key=lambda row: -len(row[0])):
        if words:
            found.setdefault(words[-1], []).append((words, limit))
    return found


def bounds(side: Side, segments: Sequence[int]) -> list[Bound]:
    """The bounded numbers of some segments; none where a text has no such words."""
    found = []
    for i in segments:
        numbers = [m for m in side.mentions[i] if m.kind is Kind.NUMBER]
        if numbers:
            tokens = side.tokens[i]
            found += [b for m in numbers if _whole(m.best) and (b := _bound(m, tokens, side.language))]
    return found


def _whole(value: Value) -> bool:
    """Whether a number is one or more: less than half and more than halved are not two bounds of one number."""
    return isinstance(value, Quantity) and value.amount >= 1


def _bound(mention: Mention, tokens: Sequence[Token], code: str) -> Bound | None:
    before = [t for t in tokens if t.end <= mention.span.start]
    for words, limit in _limits(code).get(before[-1].word.lower, ()) if before else ():
        here = before[-len(words) :]
        if tuple(t.word.lower for t in here) == words:
            return Bound(mention.best, limit, Span(here[0].start, mention.span.end))
    return None
