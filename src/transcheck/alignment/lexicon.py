"""Which types of the two sides stand for one another, and how much a sentence explains another.

A table of expected joint counts begins with what looks alike in both languages (numbers,
marks, values, romanised words) and grows by what meets in likely beads. Mass of a type
that the table leaves unexplained falls back to the other side's own word probabilities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log, log1p, sqrt

from transcheck.alignment.evidence import STEM, Text, is_figure
from transcheck.alignment.search import Likely
from transcheck.model import Kind, Value
from transcheck.record import Record

Table = dict[int, dict[int, float]]
Expected = dict[str | None, float]  # for a class of types, a probability

NULL = 0.25  # share of a sentence's words that no word of the other explains; .15 and .35 are as good
MISSED = 0.5  # share of what the table explains of a type that is believed when its like is not there
ALIKE = 2.0  # meetings that a perfect likeness is worth; 1 is worse, 3 as good
FREQUENT = 3.0  # occurrences from which on likeness counts for less: a comma is like every comma
BEGINNING = 8  # letters of two words that are compared: what follows is often inflection
LIKE = 0.6  # likeness from which on words may be the same; .5 and .7 are worse
MEETINGS = 1.8  # expected, that two types need to be taken for translations
WORTH_LEARNING = 0.05  # posterior from which on a bead is a lesson
REMEMBERED = 3000  # spans that a direction keeps; arcs come row by row, so old ones are seldom asked for
# Shares of types that have their equal in what they translate. In hand-aligned texts they are .9 for figures, .75 for
# numbers of any form, .9 for dates and places, .85 for these marks; but one thing is often several types.
EQUAL: dict[str, float] = {"figure": 0.5, Kind.NUMBER: 0.2, "mark": 0.5}
VALUE = 0.7  # of the other kinds
MARKING = frozenset('":?!%')
DICE = 0.4  # how exclusively they meet beyond chance; .3 and .5 are worse


def variants(word: str) -> Iterator[str]:
    """The word and what is left of it with one letter taken out; nothing for no word."""
    if word:
        yield word
        yield from (word[:k] + word[k + 1 :] for k in range(len(word)))


def common(one: str, other: str) -> int:
    """Length of the longest common subsequence, by bits (Hyyrö 2004)."""
    where: dict[str, int] = {}
    for k, letter in enumerate(one):
        where[letter] = where.get(letter, 0) | 1 << k
    everything = rest = (1 << len(one)) - 1
    for letter in other:
        met = rest & where.get(letter, 0)
        rest = (rest + met) | (rest - met)
    return len(one) - (rest & everything).bit_count()


def likeness(one: str, other: str) -> float:
    """Of the beginnings of two words: 1 for equal ones, 0 for half of the letters in common."""
    one, other = one[:BEGINNING], other[:BEGINNING]
    return 4 * common(one, other) / (len(one) + len(other)) - 1


def likenesses(source: Text, target: Text) -> Iterator[tuple[int, int, float]]:
    """Pairs of types that look alike, or are told to be translations, with their likeness, 0 to 1."""
    same = {name: f for f, name in enumerate(target.names)}
    near: dict[str, list[int]] = defaultdict(list)
    for f, word in enumerate(target.words):
        for variant in set(variants(word[:STEM])):
            near[variant].append(f)
    for e, (name, word) in enumerate(zip(source.names, source.words, strict=True)):
        equal = same.get(name)
        if equal is not None:
            yield e, equal, 1.0
        for f in {f for variant in variants(word[:STEM]) for f in near.get(variant, ())} - {equal}:
            degree = likeness(word, target.words[f])
            if degree >= LIKE:
                yield e, f, degree
        for told, weight in source.given.pairs.get(name, {}).items() if source.given else ():
            if told in same and told != name:
                yield e, same[told], weight


def alike(source: Text, target: Text) -> Table:
    """The table of what looks alike, damped where it is frequent."""
    table: Table = defaultdict(dict)
    for e, f, likeness in likenesses(source, target):
        damping = min(1.0, FREQUENT / sqrt(source.counts[e] * target.counts[f]))
        table[e][f] = ALIKE * likeness * damping
    return table


def learned(source: Text, target: Text, likely: Likely) -> Table:
    """What meets in likely beads more often, and more exclusively, than by chance.

    Only types that occur at least twice can pass, which keeps this cheap.
    """
    left = [{e for e in row if source.counts[e] >= MEETINGS} for row in source.rows]
    right = [{f for f in row if target.counts[f] >= MEETINGS} for row in target.rows]
    met: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for arc, probability in likely:
        if arc.both and probability > WORTH_LEARNING:
            there = set().union(*right[arc.j : arc.j + arc.shape[1]])
            for e in set().union(*left[arc.i : arc.i + arc.shape[0]]):
                counts = met[e]
                for f in there:
                    counts[f] += probability
    return {e: kept for e, row in met.items() if (kept := dict(exclusive(e, row, source, target)))}


def exclusive(e: int, row: dict[int, float], source: Text, target: Text) -> Iterator[tuple[int, float]]:
    mine, segments, counts = source.counts[e], max(source.size, target.size), target.counts
    for f, count in row.items():
        if count >= MEETINGS:
            met, total = min(count, mine, counts[f]), mine + counts[f]
            if 2 * (met - mine * counts[f] / segments) / total >= DICE:
                yield f, met * (2 * met / total) ** 2


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


def class_of(name: str | Value) -> str | None:
    """The class of types that are mostly translated by their equals; None for the others."""
    if isinstance(name, str):
        return "figure" if is_figure(name) else "mark" if name in MARKING else None
    return name.kind


def expected(source: Text, target: Text) -> Expected:
    """For each class how often, at least, its types have their equals: never, where none of these two texts has."""
    shared = {class_of(name) for name in set(source.names).intersection(target.names)}
    return {kind: EQUAL.get(kind, VALUE) for kind in shared if kind}


def missed(name: str | Value, count: int, row: dict[int, float] | None, equal: Expected) -> float:
    """The log-likelihood ratio of a type where nothing that could explain it is there."""
    mass = sum(row.values()) if row else 0.0
    return log1p(-max(MISSED * mass / (1.0 + max(count, mass)), equal.get(class_of(name), 0.0)))


class Explained(Record):
    """What a span of sentences explains."""

    lifts: dict[int, float]  # for each type that it explains, the sum over its words of probability over the type's own
    words: int
    rest: float  # of its words, how many are left to other explanations
    scale: float  # from a sum to the probability given the span
    left: float  # logarithm of the share of a type's own probability that is left to it
    known: dict[int, float]  # ratios of sentences that were asked for


class Direction:
    """Log-likelihood ratios of single sentences of `there` given spans of `here`."""

    def __init__(self, here: Text, there: Text, joint: Table, back: Table, equal: Expected) -> None:
        total = sum(there.counts) or 1
        self.lift: list[dict[int, float]] = []  # probability given the type, over its own probability
        self.rest: list[float] = []
        for e, count in enumerate(here.counts):
            row = joint.get(e, {})
            mass = 1.0 + max(count, sum(row.values()))
            self.lift.append({f: k / mass * total / there.counts[f] for f, k in row.items()})
            self.rest.append(1.0 - sum(row.values()) / mass)
        self.missed = [
            missed(name, count, back.get(f), equal)
            for f, (name, count) in enumerate(zip(there.names, there.counts, strict=True))
        ]
        self.here, self.sizes = here, [len(row) for row in there.rows]
        self.alone = [sum([self.missed[f] for f in row]) for row in there.rows]
        self.rows = [[f for f in row if f in back] for row in there.rows]
        self.spans: dict[tuple[int, int], Explained] = {}

    def span(self, start: int, size: int) -> Explained:
        """What a span explains: a shorter one and its last sentence together."""
        span = self.spans.get((start, size))
        if span is None:
            if size == 1:
                words = self.here.rows[start]
                span = self.explained({}, (self.lift[e] for e in words), len(words), sum([self.rest[e] for e in words]))
            else:
                one, more = self.span(start, size - 1), self.span(start + size - 1, 1)
                span = self.explained(one.lifts, (more.lifts,), one.words + more.words, one.rest + more.rest)
            if len(self.spans) > REMEMBERED:
                self.spans.clear()
            self.spans[start, size] = span
        return span

    @staticmethod
    def explained(lifts: dict[int, float], more: Iterable[dict[int, float]], words: int, rest: float) -> Explained:
        lifts = lifts.copy()
        for row in more:
            for f, lift in row.items():
                lifts[f] = lifts.get(f, 0.0) + lift
        share = NULL + (1 - NULL) * rest / words if words else 1.0
        return Explained(lifts, words, rest, (1 - NULL) / max(1, words) / share, log(share), {})

    def __call__(self, start: int, size: int, first: int, count: int) -> float:
        """Of `count` sentences from `first` on, given the span of `size` from `start`."""
        span = self.span(start, size)
        total, known = 0.0, span.known
        for k in range(first, first + count):
            value = known.get(k)
            if value is None:
                value = known[k] = self.ratio_of(span, k)
            total += value
        return total

    def ratio_of(self, span: Explained, sentence: int) -> float:
        value, missed = self.sizes[sentence] * span.left + self.alone[sentence], self.missed
        lifts, scale = span.lifts, span.scale
        for f in self.rows[sentence]:
            lift = lifts.get(f)
            if lift is not None:
                value += max(0.0, log1p(scale * lift) - missed[f])
        return value


class Lexicon:
    """What a table says of beads, in both directions."""

    def __init__(self, source: Text, target: Text, table: Table, equal: Expected) -> None:
        back = turned(table)
        self.source, self.target, self.table, self.equal = source, target, table, equal
        self.forth = Direction(source, target, table, back, equal)
        self.back = Direction(target, source, back, table, equal)

    def ratio_of(self, i: int, a: int, j: int, c: int) -> float:
        """The log-likelihood ratio of the bead of `a` segments from `i` and `c` from `j`."""
        return 0.5 * (self.forth(i, a, j, c) + self.back(j, c, i, a))

    def taught(self, likely: Likely) -> Lexicon:
        """This lexicon and what is learned from likely beads."""
        more = learned(self.source, self.target, likely)
        return Lexicon(self.source, self.target, merged(self.table, more), self.equal)


def lexicon_of(source: Text, target: Text) -> Lexicon:
    """What is known before any bead: likenesses."""
    return Lexicon(source, target, alike(source, target), expected(source, target))
