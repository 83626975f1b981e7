"""Which types of the two sides stand for one another, and how much a sentence explains another.

A table of expected joint counts begins with what looks alike in both languages (numbers,
marks, values, romanised words) and grows by what meets in likely beads. Mass of a type
that the table leaves unexplained falls back to the other side's own word probabilities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import repeat
from math import log, log1p, sqrt

from transcheck.align.evidence import Text

Table = dict[int, dict[int, float]]

NULL = 0.25  # share of a sentence's words that no word of the other explains
ALIKE = 2.0  # meetings that a perfect likeness is worth
FREQUENT = 3.0  # occurrences from which on likeness counts for less: a comma is like every comma
SHORTEST = 4  # letters of a word that may be like another without being equal
LIKENESS_OF_A_SLIP = 0.6  # of words that differ by one letter in STEM
MEETINGS = 1.8  # expected, that two types need to be taken for translations
DICE = 0.5  # how exclusively they must meet


def variants(name: str) -> Iterator[str]:
    """The name and what is left of it with one letter taken out."""
    yield name
    for k in range(len(name)):
        yield name[:k] + name[k + 1 :]


def likenesses(source: Text, target: Text) -> Iterator[tuple[int, int, float]]:
    """Pairs of types that look alike, with their likeness, 0 to 1."""
    numbers = {name: f for f, name in enumerate(target.names)}
    near: dict[str, list[int]] = defaultdict(list)
    for f, name in enumerate(target.names):
        if isinstance(name, str) and len(name) >= SHORTEST and name.isalpha():
            for variant in variants(name):
                near[variant].append(f)
    for e, name in enumerate(source.names):
        same = numbers.get(name)
        if same is not None:
            yield e, same, 1.0
        if isinstance(name, str) and len(name) >= SHORTEST and name.isalpha():
            for f in {f for v in variants(name) for f in near.get(v, ())} - {same}:
                yield e, f, LIKENESS_OF_A_SLIP


def alike(source: Text, target: Text) -> Table:
    """The table of what looks alike, damped where it is frequent."""
    table: Table = defaultdict(dict)
    for e, f, likeness in likenesses(source, target):
        damping = min(1.0, FREQUENT / sqrt(source.counts[e] * target.counts[f]))
        table[e][f] = ALIKE * likeness * damping
    return table


def learned(source: Text, target: Text, likely: Iterable[tuple[int, int, int, int, float]]) -> Table:
    """What meets in beads (i, a, j, c, probability) more often, and more exclusively, than by chance.

    Only types that occur at least twice can pass, which keeps this cheap.
    """
    left = [{e for e in row if source.counts[e] >= MEETINGS} for row in source.rows]
    right = [{f for f in row if target.counts[f] >= MEETINGS} for row in target.rows]
    met: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for i, a, j, c, probability in likely:
        there = set().union(*right[j : j + c])
        for e in set().union(*left[i : i + a]):
            counts = met[e]
            for f in there:
                counts[f] += probability
    return {e: kept for e, row in met.items() if (kept := dict(exclusive(e, row, source, target)))}


def exclusive(e: int, row: dict[int, float], source: Text, target: Text) -> Iterator[tuple[int, float]]:
    for f, count in row.items():
        met = min(count, source.counts[e], target.counts[f])
        dice = 2 * met / (source.counts[e] + target.counts[f])
        if met >= MEETINGS and dice >= DICE:
            yield f, met * dice * dice


def merged(one: Table, other: Table) -> Table:
    """The sum of two tables."""
    table = {e: dict(row) for e, row in one.items()}
    for e, row in other.items():
        mine = table.setdefault(e, {})
        for f, count in row.items():
            mine[f] = mine.get(f, 0.0) + count
    return table


def turned(table: Table) -> Table:
    other: Table = defaultdict(dict)
    for e, row in table.items():
        for f, count in row.items():
            other[f][e] = count
    return other


class Direction:
    """Log-likelihood ratios of single sentences of `there` given spans of `here`."""

    def __init__(self, here: Text, there: Text, joint: Table) -> None:
        self.total = sum(there.counts) or 1
        self.lift: list[dict[int, float]] = []  # probability given the type, over its own probability
        self.rest: list[float] = []
        for e, count in enumerate(here.counts):
            row = joint.get(e, {})
            mass = 1.0 + max(count, sum(row.values()))
            self.lift.append({f: k / mass * self.total / there.counts[f] for f, k in row.items()})
            self.rest.append(1.0 - sum(row.values()) / mass)
        explained = {f for row in joint.values() for f in row}
        self.here, self.sizes = here, [len(row) for row in there.rows]
        self.rows = [[f for f in row if f in explained] for row in there.rows]
        self.spans: dict[tuple[int, int], tuple[dict[int, float], float]] = {}
        self.memo: dict[tuple[int, int, int], float] = {}

    def span(self, start: int, size: int) -> tuple[dict[int, float], float]:
        """The gain of each type that the span explains, and the value of one that it does not."""
        tokens = [e for row in self.here.rows[start : start + size] for e in row]
        if not tokens:
            return {}, 0.0
        lifts: dict[int, float] = defaultdict(float)
        for e in tokens:
            for f, lift in self.lift[e].items():
                lifts[f] += lift
        base = NULL + (1 - NULL) * sum(self.rest[e] for e in tokens) / len(tokens)
        scale = (1 - NULL) / len(tokens) / base
        return {f: log1p(scale * lift) for f, lift in lifts.items()}, log(base)

    def __call__(self, start: int, size: int, sentence: int) -> float:
        key = (start, size, sentence)
        value = self.memo.get(key)
        if value is None:
            span = self.spans.get((start, size))
            if span is None:
                span = self.spans[start, size] = self.span(start, size)
            gains, base = span
            value = self.sizes[sentence] * base + sum(map(gains.get, self.rows[sentence], repeat(0.0)))
            self.memo[key] = value
        return value


class Lexicon:
    """What the table says of beads, in both directions."""

    def __init__(self, source: Text, target: Text, table: Table) -> None:
        self.forth, self.back = Direction(source, target, table), Direction(target, source, turned(table))

    def ratio_of(self, i: int, a: int, j: int, c: int) -> float:
        forth = sum(self.forth(i, a, k) for k in range(j, j + c))
        back = sum(self.back(j, c, k) for k in range(i, i + a))
        return 0.5 * (forth + back)
