"""Whether two texts are translations of each other at all, and how much of them is.

What a bead must not count for here is the lexicon that was learned from the beads
themselves, which finds something in any two texts; nor names alone, which two releases
of one institution share: figures that disagree are held against them, and so are segments
without counterpart on both sides. On one side only they are a missing part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from transcheck.alignment.evidence import Text, is_figure
from transcheck.alignment.lengths import Lengths
from transcheck.alignment.lexicon import Lexicon
from transcheck.alignment.priors import PRIOR
from transcheck.model import Bead, Parallelism, Value, Verdict

# Thresholds set on 213 true pairs, 426 wrong ones of like length and 372 true ones with two
# fifths or a half missing; docs/alignment.md has the figures.
UNRELATED, RELATED = -0.25, 0.1  # score
WHOLE = 0.72  # coverage; a third missing is seldom above, a whole translation seldom below
FEW, HOPELESS = 2, -4.0  # sentences that tell nothing either way, so that the caller is believed; unless too unlike
DISAGREEMENT = 0.3  # what a figure without its like in the other half of a bead costs


def parallelism_of(beads: Sequence[Bead], lengths: Lengths, plain: Lexicon) -> Parallelism:
    """The score is counted by sentence of the shorter text; `plain` is the lexicon of likenesses."""
    source, target = plain.source, plain.target
    both = [bead for bead in beads if bead.source and bead.target]
    evidence = sum(evidence_of(bead, lengths, plain) for bead in both)
    odd = sum(len(figures(source, bead.source) ^ figures(target, bead.target)) for bead in both)
    lost = min(len([b for b in beads if not b.target]), len([b for b in beads if not b.source]))
    score = (evidence - DISAGREEMENT * odd + lost * PRIOR[1, 0]) / min(source.size, target.size)
    covered = [bead for bead in both if bead.score > 0]
    coverage = min(
        share(source.lengths, (i for bead in covered for i in bead.source)),
        share(target.lengths, (j for bead in covered for j in bead.target)),
    )
    few = max(source.size, target.size) <= FEW and score > HOPELESS
    return Parallelism(score, coverage, Verdict.PARALLEL if few and both else verdict_of(score, coverage))


def evidence_of(bead: Bead, lengths: Lengths, plain: Lexicon) -> float:
    place = bead.source.start, len(bead.source), bead.target.start, len(bead.target)
    return PRIOR[len(bead.source), len(bead.target)] + (lengths(*place) or 0.0) + plain.ratio_of(*place)


def figures(text: Text, segments: Iterable[int]) -> set[str | Value]:
    return {name for k in segments for f in text.rows[k] if is_figure(name := text.names[f])}


def share(lengths: Sequence[int], chosen: Iterable[int]) -> float:
    return sum(lengths[k] for k in chosen) / sum(lengths)


def verdict_of(score: float, coverage: float) -> Verdict:
    if score < UNRELATED:
        return Verdict.UNRELATED
    if score < RELATED:
        return Verdict.UNCERTAIN
    return Verdict.PARALLEL if coverage >= WHOLE else Verdict.PARTIAL
