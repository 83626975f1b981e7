"""Whether two texts are translations of each other at all, and how much of them is."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.align.evidence import Text
from transcheck.model import Bead, Parallelism, Verdict

PARALLEL, UNRELATED = 0.6, 0.0  # log-likelihood ratio a sentence
WHOLE, SOME = 0.75, 0.35  # coverage


def parallelism_of(source: Text, target: Text, beads: Sequence[Bead], ratios: Sequence[float]) -> Parallelism:
    """From the beads, and what length and likeness alone say of each of them."""
    score = sum(ratios) / max(1, len(beads))
    covered = [bead for bead, ratio in zip(beads, ratios, strict=True) if bead.source and bead.target and ratio > 0]
    coverage = min(
        share(source.lengths, [i for bead in covered for i in bead.source]),
        share(target.lengths, [j for bead in covered for j in bead.target]),
    )
    return Parallelism(score, coverage, verdict_of(score, coverage))


def share(lengths: Sequence[int], chosen: Sequence[int]) -> float:
    return sum(lengths[k] for k in chosen) / sum(lengths)


def verdict_of(score: float, coverage: float) -> Verdict:
    if score < UNRELATED or coverage < SOME:
        return Verdict.UNRELATED
    if score < PARALLEL:
        return Verdict.UNCERTAIN
    return Verdict.PARALLEL if coverage >= WHOLE else Verdict.PARTIAL
