"""What C406 and C407 share: sentences translated one for one, and how alike two sentences are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.compare.content import words_in
from transcheck.model import Segment, Side
from transcheck.release import Release

SURE = 0.5  # of a bead's confidence, below which nothing is said of its two sentences


class Twin(NamedTuple):
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
    return " ".join(t.word.lower for t in side.tokens[segment.index] if t.text.isalnum())


def alike(a: str, b: str) -> float:
    """How alike two sentences are, 0 to 1 (rapidfuzz's ratio over their words)."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  only where sentences are repeated

    return float(Indel.normalized_similarity(a.split(), b.split()))
