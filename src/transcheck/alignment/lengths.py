"""How likely it is, by their lengths, that some sentences translate some others.

The log-likelihood ratio of Gale and Church's model (1993), with two repairs: densities
instead of tail probabilities, so that it can stand on one scale with the lexicon, and a
ratio of lengths that is estimated for each pair of texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import lgamma, log, pi

from transcheck.alignment.evidence import Text
from transcheck.alignment.search import Likely

PER_CHARACTER = 4.0  # variance a character; Gale and Church (1993) found 6.8; 3 and 5 are as good
PER_SQUARE = 0.01  # variance in proportion to the square: translators differ by a tenth
LOOSE = 0.04  # the same for a first pass, which cannot know the ratio
FLOOR = log(0.002)  # a translation of any length happens once in 500 sentences
LEAST_SPREAD = 0.05  # squared coefficient of variation of sentence lengths; lists have equal lines
LEAST, MOST = 0.7, 1.4  # ratios beyond which text must be missing, whatever the languages
FAITH = 200.0  # characters that the first ratio counts for


def ratio_at_first(source: Text, target: Text) -> float:
    """Target characters for a source character, as far as no text can be missing."""
    return min(MOST, max(LEAST, sum(target.lengths) / sum(source.lengths)))


def ratio_along(source: Text, target: Text, path: Sequence[tuple[int, int]]) -> float:
    """The ratio found in beads that have both sides, and a little of the first one; `path` has their corners."""
    x, y = FAITH, FAITH * ratio_at_first(source, target)
    for (i, j), (last, final) in pairwise(path):
        if i < last and j < final:
            x += sum(source.lengths[i:last])
            y += sum(target.lengths[j:final])
    return y / x


def ratio_of_likely(source: Text, target: Text, likely: Likely) -> float:
    """The ratio found in likely beads that have both sides, and a little of the first one."""
    x, y = FAITH, FAITH * ratio_at_first(source, target)
    for arc, probability in likely:
        if arc.both:
            (a, c), i, j = arc.shape, arc.i, arc.j
            x += probability * sum(source.lengths[i : i + a])
            y += probability * sum(target.lengths[j : j + c])
    return y / x


SPREAD_FAITH = 20.0


def spread_of_likely(lengths: Lengths, likely: Likely) -> float:
    n, total = SPREAD_FAITH, SPREAD_FAITH * PER_SQUARE
    for arc, probability in likely:
        if arc.both:
            (a, c), i, j = arc.shape, arc.i, arc.j
            x, y = lengths.source[i + a] - lengths.source[i], lengths.target[j + c] - lengths.target[j]
            r = ((y - x) ** 2 - PER_CHARACTER * (x + y) / 2) / (x * y)
            n += probability
            total += probability * min(r, 0.1)
    return max(0.003, total / n)


class Background:
    """Gamma density of the length of k unrelated sentences together."""

    def __init__(self, lengths: list[float]) -> None:
        mean = sum(lengths) / len(lengths)
        variance = max(sum((x - mean) ** 2 for x in lengths) / len(lengths), mean * mean * LEAST_SPREAD)
        self.shape, self.scale = mean * mean / variance, variance / mean

    def __call__(self, length: float, k: int) -> float:
        shape = k * self.shape
        return (shape - 1) * log(length) - length / self.scale - lgamma(shape) - shape * log(self.scale)


class Lengths:
    """Length evidence for every bead of two texts; memory is linear in the texts."""

    def __init__(self, source: Text, target: Text, ratio: float, per_square: float = PER_SQUARE) -> None:
        left, right = [x * ratio for x in source.lengths], [float(y) for y in target.lengths]
        self.source, self.target = [0.0, *accumulate(left)], [0.0, *accumulate(right)]
        self.left, self.right = Background(left), Background(right)
        self.per_square = per_square
        self.memo: dict[tuple[bool, int, int], float] = {}

    def unrelated(self, of_target: bool, start: int, k: int) -> float:
        key = (of_target, start, k)
        value = self.memo.get(key)
        if value is None:
            sums, density = (self.target, self.right) if of_target else (self.source, self.left)
            value = self.memo[key] = density(sums[start + k] - sums[start], k)
        return value

    def __call__(self, i: int, a: int, j: int, c: int) -> float | None:
        """Of the bead of `a` segments from `i` and `c` from `j`; None for a hopeless one of several."""
        if not (a and c):
            return 0.0
        x, y = self.source[i + a] - self.source[i], self.target[j + c] - self.target[j]
        variance = PER_CHARACTER * (x + y) / 2 + self.per_square * x * y
        density = -0.5 * ((y - x) ** 2 / variance + log(2 * pi * variance))
        alone = self.unrelated(True, j, c)
        if density < alone + FLOOR:
            if (a, c) != (1, 1):
                return None
            density = alone + FLOOR
        return density - 0.5 * (alone + self.unrelated(False, i, a))
