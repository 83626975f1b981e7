"""What two stretches of text have in common, by value."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.model import Kind, Side, TokenKind, Value

TELLING = frozenset((Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.PLACE, Kind.CONCEPT, Kind.CONTACT))


def values_of(side: Side, segments: Sequence[int]) -> frozenset[Value]:
    """Everything that the mentions of the segments may mean and that is equal in every language."""
    return frozenset(
        c.value for i in segments for m in side.mentions[i] if m.kind in TELLING for c in m.candidates
    )


def words_in(side: Side, segments: Sequence[int]) -> int:
    return sum(t.kind is TokenKind.WORD for t in side.tokens_of(segments))
