"""What two stretches of text have in common: values, and the beginnings of names."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.model import Kind, Side, TokenKind, Value

TELLING = frozenset((Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.PLACE, Kind.CONCEPT, Kind.CONTACT))
STEM = 4  # letters, romanised, that a name keeps through cases and alphabets


def values_of(side: Side, segments: Sequence[int]) -> frozenset[Value]:
    """Everything that the mentions of the segments may mean and that is equal in every language."""
    return frozenset(c.value for i in segments for m in side.mentions[i] if m.kind in TELLING for c in m.candidates)


def names_in(side: Side, segments: Sequence[int]) -> frozenset[str]:
    """The beginnings of the capitalised words, romanised; those that only begin a sentence do no harm."""
    tokens = side.tokens_of(segments)
    return frozenset(t.word.latin[:STEM] for t in tokens if len(t.word.latin) >= STEM and t.text[0].isupper())


def words_in(side: Side, segments: Sequence[int]) -> int:
    """How many words there are; those that hyphens join count as one."""
    tokens = side.tokens_of(segments)
    joined = sum(
        mark.word.text in "-‑" and before.end == mark.start and mark.end == after.start
        for before, mark, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return sum(t.kind is TokenKind.WORD for t in tokens) - joined
