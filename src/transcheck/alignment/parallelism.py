"""Whether two texts are translations of each other at all, and how much of them is.

What a bead must not count for here is the lexicon that was learned from the beads
themselves, which finds something in any two texts; nor names alone, which two releases
of one institution share: figures that disagree are held against them, and so are segments
without counterpart on both sides. On one side only they are a missing part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log1p
from operator import add

from transcheck.alignment.evidence import Text, is_figure
from transcheck.alignment.lengths import Lengths
from transcheck.alignment.lexicon import EQUAL, VALUE, Expected, Lexicon, class_of
from transcheck.alignment.priors import PRIOR
from transcheck.model import Bead, Parallelism, Value, Verdict
from transcheck.record import Record

# Thresholds set on 213 true pairs, 426 wrong ones of like length and 372 true ones with two
# fifths or a half missing; docs/alignment.md has the figures.
UNRELATED, RELATED = -0.5, -0.2  # score
WHOLE = 0.72  # coverage; a third missing is seldom above, a whole translation seldom below
FEW, HOPELESS = 2, -4.0  # sentences that tell nothing either way, so that the caller is believed; unless too unlike
DISAGREEMENT = 0.3  # what a figure without its like in the other half of a bead costs


class Count(Record):
    """Of one side: segments, those without counterpart, characters, and those in beads that speak for themselves."""

    segments: int = 0
    alone: int = 0
    length: int = 0
    covered: int = 0

    def and_of(self, other: Count) -> Count:
        return Count(*map(add, self, other))


class Tally(Record):
    """What beads say of the texts as a whole; tallies of parts of a text add up."""

    evidence: float = 0.0
    source: Count = Count()
    target: Count = Count()

    def and_of(self, other: Tally) -> Tally:
        source, target = self.source.and_of(other.source), self.target.and_of(other.target)
        return Tally(self.evidence + other.evidence, source, target)


def tally_of(beads: Sequence[Bead], lengths: Lengths, plain: Lexicon) -> Tally:
    """`plain` is the lexicon of likenesses."""
    both = [bead for bead in beads if bead.source and bead.target]
    evidence = sum(evidence_of(bead, lengths, plain) for bead in both)
    odd = sum(len(figures(plain.source, bead.source) ^ figures(plain.target, bead.target)) for bead in both)
    return Tally(evidence - DISAGREEMENT * odd, *counts_of(beads, plain.source, plain.target))


def tally_alone(beads: Sequence[Bead], source: Text, target: Text) -> Tally:
    """Of beads none of which has both sides."""
    return Tally(0.0, *counts_of(beads, source, target))


def counts_of(beads: Sequence[Bead], source: Text, target: Text) -> tuple[Count, Count]:
    """Of the halves of the beads on each side."""
    return (
        count_of([(bead.source, bead) for bead in beads], source.lengths),
        count_of([(bead.target, bead) for bead in beads], target.lengths),
    )


def count_of(halves: Iterable[tuple[range, Bead]], lengths: Sequence[int]) -> Count:
    """Of the half of each bead that lies on one side."""
    segments = alone = length = covered = 0
    for half, bead in halves:
        characters = sum(lengths[half.start : half.stop])
        segments, length = segments + len(half), length + characters
        if not (bead.source and bead.target):
            alone += len(half)
        elif bead.score > 0:
            covered += characters
    return Count(segments, alone, length, covered)


def parallelism_of(tally: Tally) -> Parallelism:
    """The score is counted by sentence of the shorter text."""
    _, source, target = tally
    lost = min(source.alone, target.alone)
    score = (tally.evidence + lost * PRIOR[1, 0]) / min(source.segments, target.segments)
    coverage = min(side.covered / side.length for side in (source, target))
    paired = source.alone < source.segments
    few = max(source.segments, target.segments) <= FEW and score > HOPELESS
    return Parallelism(score, coverage, Verdict.PARALLEL if few and paired else verdict_of(score, coverage))


def may_be_parallel(tally: Tally) -> bool:
    return parallelism_of(tally).verdict is not Verdict.UNRELATED


def evidence_of(bead: Bead, lengths: Lengths, plain: Lexicon) -> float:
    place = bead.source.start, len(bead.source), bead.target.start, len(bead.target)
    foreign = strange(plain.source, bead.source, plain.equal) + strange(plain.target, bead.target, plain.equal)
    return PRIOR[len(bead.source), len(bead.target)] + (lengths(*place) or 0.0) + plain.ratio_of(*place) + foreign


def strange(text: Text, segments: Iterable[int], equal: Expected) -> float:
    """What types cost of whose class the texts have none in common, which the lexicon takes for a gap of our own."""
    classes = (class_of(text.names[e]) for k in segments for e in text.rows[k])
    return sum([0.5 * log1p(-EQUAL.get(kind, VALUE)) for kind in classes if kind and kind not in equal])


def figures(text: Text, segments: Iterable[int]) -> set[str | Value]:
    return {name for k in segments for f in text.rows[k] if is_figure(name := text.names[f])}


def verdict_of(score: float, coverage: float) -> Verdict:
    if score < UNRELATED:
        return Verdict.UNRELATED
    if score < RELATED:
        return Verdict.UNCERTAIN
    return Verdict.PARALLEL if coverage >= WHOLE else Verdict.PARTIAL
