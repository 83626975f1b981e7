"""The shapes of beads and how common they are, as logarithms."""

from __future__ import annotations

from collections import defaultdict
from math import log

from transcheck.alignment.search import Likely, Shape

Prior = dict[Shape, float]

# Shares of shapes in translations: rounded from Gale and Church (1993) and from hand-aligned
# news and releases, which merge and drop more; doubling or halving one changes little.
SHARES: dict[Shape, float] = {
    (1, 1): 0.72, (1, 0): 0.045, (0, 1): 0.045, (1, 2): 0.075, (2, 1): 0.075, (2, 2): 0.015,
    (1, 3): 0.012, (3, 1): 0.012, (2, 3): 0.004, (3, 2): 0.004, (1, 4): 0.004, (4, 1): 0.004,
    (3, 3): 0.002, (1, 5): 0.001, (5, 1): 0.001,
}  # fmt: skip
PRIOR: Prior = {shape: log(share) for shape, share in SHARES.items()}
SIMPLE: list[Shape] = [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1)]  # enough to find the way
PERSISTENCE = 60.0  # beads that the shares count for when they are adapted to a pair of texts


def adapted(likely: Likely) -> Prior:
    """The prior after the shapes that were seen, by their probabilities."""
    counts: dict[Shape, float] = defaultdict(float)
    for arc, probability in likely:
        counts[arc.shape] += probability
    total = sum(counts.values()) + PERSISTENCE
    return {shape: log((counts[shape] + PERSISTENCE * share) / total) for shape, share in SHARES.items()}
