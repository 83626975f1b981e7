"""Paragraph breaks as evidence: translators keep most of them.

A log-likelihood ratio like the others: how much more often a bead begins with a block on
both sides, or on none, than it would if the breaks of the two texts had nothing to do
with each other; and how seldom a bead reaches across a break.
"""

from __future__ import annotations

from math import log

from transcheck.alignment.evidence import Text

KEPT = 0.5  # share of breaks that a translation keeps, cautiously; where their numbers differ, less


class Blocks:
    """Break evidence for every bead of two texts; nothing where every segment is a block, or none."""

    def __init__(self, source: Text, target: Text) -> None:
        self.source, self.target = source.openings, target.openings
        p, q = share(source), share(target)
        self.telling = 0 < p < 1 and 0 < q < 1
        if not self.telling:
            return
        kept = KEPT * min(p, q) / max(p, q)
        both = kept * min(p, q) + (1 - kept) * p * q
        self.both, self.one = log(both / (p * q)), log(1 - kept)
        self.neither = log((1 - both - (1 - kept) * (p + q - 2 * p * q)) / ((1 - p) * (1 - q)))

    def __call__(self, i: int, a: int, j: int, c: int) -> float:
        """Of the bead of `a` segments from `i` and `c` from `j`, none of them 0."""
        if not self.telling:
            return 0.0
        opened = self.source[i] + self.target[j]
        start = (self.neither, self.one, self.both)[opened] if i and j else 0.0
        return start + self.one * (sum(self.source[i + 1 : i + a]) + sum(self.target[j + 1 : j + c]))


def share(text: Text) -> float:
    """Of the segments after the first that begin a block."""
    return sum(text.openings[1:]) / max(1, text.size - 1)
