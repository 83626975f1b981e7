"""What C402 and C403 share: sentences of one text that have no counterpart in the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.compare.content import values_of, words_in
from transcheck.model import Bead, BlockKind, Side, Span
from transcheck.release import Release

SHORTEST = 3  # words; less is a caption, a byline, an interjection
SURE = 0.5  # of a bead's confidence; below it the aligner itself is in doubt
HEADING = 0.5  # a headline is often left to the page's template


class Gap(NamedTuple):
    bead: int
    span: Span
    confidence: float


def gaps(release: Release, *, in_source: bool) -> Iterator[Gap]:
    """The segments of one side that nothing of the other translates, as far as that is sure."""
    if release.source is None or not release.comparable:
        return
    here, there = (release.source, release.target) if in_source else (release.target, release.source)
    for index, bead in enumerate(release.beads):
        own, other = (bead.source, bead.target) if in_source else (bead.target, bead.source)
        if not own or bead.confidence < SURE or words_in(here, own) < SHORTEST or words_in(there, other):
            continue
        if not _said_nearby(release, index, here, there, in_source=in_source):
            yield Gap(index, here.span_of(own), _confidence(bead, here, own))


def _confidence(bead: Bead, side: Side, segments: range) -> float:
    kinds = {side.document.blocks[side.segments[i].block].kind for i in segments}
    return bead.confidence * (HEADING if BlockKind.HEADING in kinds else 0.95)


def _said_nearby(release: Release, index: int, here: Side, there: Side, *, in_source: bool) -> bool:
    """Whether a neighbouring bead says more on the other side than its own text explains, and just this."""
    bead = release.beads[index]
    own = values_of(here, bead.source if in_source else bead.target)
    for neighbour in release.beads[max(0, index - 1) : index + 2]:
        mine, theirs = (neighbour.source, neighbour.target) if in_source else (neighbour.target, neighbour.source)
        if mine and theirs and own & values_of(there, theirs) - values_of(here, mine):
            return True
    return False
