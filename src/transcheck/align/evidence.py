"""What of a text can tell which sentences translate which: token types, lengths, blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from transcheck.model import Kind, Mention, Side, Token, TokenKind, Value
from transcheck.tokens import SPACELESS

STEM = 5  # letters of the romanised word that name its type: inflection stays behind (measured: 4 and 6 are worse)
MARKS = (
    dict.fromkeys("«»„“”‟「」『』", '"')
    | dict.fromkeys("–—−‒", "-")
    | dict(zip("？！；：（）％", "?!;:()%", strict=True))
)
TELLING = frozenset('?!;:()%"-')  # full stops and commas are everywhere
VALUED = frozenset({Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.PLACE, Kind.CONTACT, Kind.CONCEPT})


class Text(NamedTuple):
    """One side as the aligner sees it: rows of type numbers, one row a segment.

    `names` and `counts` say what each type is and how often it occurs; `lengths` are
    characters, never 0; `openings` tell which segments begin a block of several.
    """

    rows: list[list[int]]
    names: list[str | Value]
    counts: list[int]
    lengths: list[int]
    openings: list[bool]

    @property
    def size(self) -> int:
        return len(self.rows)


@cache
def spaceless() -> re.Pattern[str]:
    return re.compile(f"[{SPACELESS}]")


@cache
def type_of(text: str, latin: str, kind: TokenKind) -> str | None:
    """The name of a token's type, None where it tells nothing."""
    if kind is TokenKind.MARK:
        mark = MARKS.get(text, text)
        return mark if mark in TELLING else None
    if kind is TokenKind.NUMBER or spaceless().match(text):
        return text
    return latin[:STEM]


def values_of(mentions: Iterable[Mention]) -> set[Value]:
    return {c.value for m in mentions if m.kind in VALUED for c in m.candidates}


def row_of(tokens: Iterable[Token], mentions: Iterable[Mention], shared: set[Value]) -> list[str | Value]:
    """The types of one segment: its tokens, and the values that the other side has too."""
    names = (type_of(t.word.text, t.word.latin, t.kind) for t in tokens)
    return [n for n in names if n] + [v for m in mentions for v in values_of((m,)) & shared]


def text_of(side: Side, shared: set[Value]) -> Text:
    named = [row_of(*row, shared) for row in zip(side.tokens, side.mentions, strict=True)]
    counted = Counter(n for row in named for n in row)
    number = {name: k for k, name in enumerate(counted)}
    blocks = [s.block for s in side.segments]
    return Text(
        rows=[[number[n] for n in row] for row in named],
        names=list(counted),
        counts=list(counted.values()),
        lengths=[max(1, s.span.end - s.span.start) for s in side.segments],
        openings=[k == 0 or b != blocks[k - 1] for k, b in enumerate(blocks)],
    )


def texts_of(source: Side, target: Side) -> tuple[Text, Text]:
    """Both sides; only values that both of them mention are kept."""
    shared = values_of(m for row in source.mentions for m in row) & values_of(m for row in target.mentions for m in row)
    return text_of(source, shared), text_of(target, shared)
