"""What C406 and C407 share: sentences translated one for one, and how alike two sentences are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.compare.content import words_in
from transcheck.model import Segment, Side
from transcheck.record import Record
from transcheck.release import Release

SURE = 0.5  # of a bead's confidence, below which nothing is said of its two sentences


class Twin(Record):
    """One sentence and its one translation, with their words in lower case."""

    bead: int
    source: Segment
    target: Segment
    original: str
    translation: str


def twins(release: Release, shortest: int) -> Iterator[Twin]:
    """The beads of one sentence each, of at least so many words in the source."""
    for index, bead, source in release.translated():
        if (
            len(bead.source) == len(bead.target) == 1
            and bead.confidence >= SURE
            and words_in(source, bead.source) >= shortest
        ):
            ours, theirs = source.segments[bead.source[0]], release.target.segments[bead.target[0]]
            yield Twin(index, ours, theirs, plain(source, ours), plain(release.target, theirs))


def plain(side: Side, segment: Segment) -> str:
    """A sentence's words and numbers in lower case, without punctuation."""
    return " ".join(t.word.lower for t in side.tokens[segment.index] if t.word.text.isalnum())


def alike(side: Side, one: Segment, other: Segment) -> float:
    """What share of their words two sentences have in common, 0 to 1, in whatever form and order."""
    a, b = _forms(side, one), _forms(side, other)
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _forms(side: Side, segment: Segment) -> Counter[str]:
    """A sentence's words by one of their dictionary forms each, and its numbers."""
    return Counter(min(t.word.keys, default=t.word.lower) for t in side.tokens[segment.index] if t.text.isalnum())
