"""The shapes of beads and how common they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from transcheck.align.search import Shape

# Shares of shapes in translations, rounded from hand-aligned press releases, news and the
# shares that Gale and Church report; what they leave out gets the share of its neighbour.
PRIOR: dict[Shape, float] = {
    (1, 1): 0.72, (1, 0): 0.03, (0, 1): 0.03, (1, 2): 0.075, (2, 1): 0.075, (2, 2): 0.015,
    (1, 3): 0.012, (3, 1): 0.012, (2, 3): 0.004, (3, 2): 0.004, (1, 4): 0.004, (4, 1): 0.004,
    (3, 3): 0.002, (1, 5): 0.001, (5, 1): 0.001,
}  # fmt: skip
SIMPLE: list[Shape] = [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1)]
PERSISTENCE = 60.0  # beads that the prior counts for when it is adapted to a pair of texts


def adapted(seen: Iterable[tuple[Shape, float]]) -> dict[Shape, float]:
    """The prior after `seen` shapes with their probabilities."""
    counts: dict[Shape, float] = defaultdict(float)
    for shape, probability in seen:
        counts[shape] += probability
    total = sum(counts.values()) + PERSISTENCE
    return {shape: (counts[shape] + PERSISTENCE * share) / total for shape, share in PRIOR.items()}
