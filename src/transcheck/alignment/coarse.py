"""A first look: where the path may run, by simple beads, with whole rows of cells at a time.

For each cell the best path through it is found, forward and backward, over beads of one
segment with one, two or none. Cells whose best path is not much worse than the best of
all are plausible; only these are searched with beads of all shapes and exact scores. The
lexical score is an approximation here: it adds up what pairs of types are worth in
segments of common length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache
from itertools import accumulate, pairwise
from math import inf, log, log1p, tau
from operator import add

from transcheck.alignment.corridor import Corridor
from transcheck.alignment.lengths import FLOOR, PER_CHARACTER, Lengths
from transcheck.alignment.lexicon import NULL, Lexicon
from transcheck.alignment.priors import PRIOR
from transcheck.alignment.search import Cells
from transcheck.record import Record

Row = list[float]
Worth = dict[int, list[tuple[list[int], float]]]  # for a source type: where its likes stand, and what each is worth
Common = Callable[[int, int, int], Row]  # for a source segment and a range of target segments

PLAUSIBLE = 12.0  # a cell whose best path is worse than the best of all by more is not looked at again
UNPAIRED = -1.5  # score of a segment without counterpart, as in a long run of them; -3 loses halves of texts
TOGETHER = 0.85  # of what two segments are worth each, what they are worth together: their words are more
SLIGHT = 0.3  # what a pair of types must be worth to be counted
EQUAL = 1e-6  # paths that differ by less are equally good


class Profile(Record):
    """What single segments of a side, or each with the next one, bring to the score of any bead."""

    words: Row  # how many
    left: Row  # logarithm of how far the other side's words are left to their own probability
    alone: Row  # score of the words when nothing explains them
    length: Row
    unrelated: Row  # log-density of that length


class Steps(Record):
    """For one source position, the scores of the beads that begin there, by target position."""

    one: Row
    two_targets: Row
    two_sources: Row


class Look(Record):
    """What the first look finds: the plausible cells, and the corners of the best path."""

    cells: Cells
    path: list[tuple[int, int]]


def first_look(lexicon: Lexicon, lengths: Lengths, corridor: Corridor) -> Look:
    """Over a corridor from corner to corner."""
    steps = steps_of(lexicon, lengths, corridor)
    ahead, behind = forward(steps, corridor), backward(steps, corridor)
    best = behind[0][0]
    cells, path = [], []
    for i, ((low, _), come, go) in enumerate(zip(corridor, ahead, behind, strict=True)):
        worse = [best - x - y for x, y in zip(come, go, strict=True)]
        cells.append([j for j, less in enumerate(worse, low) if less < PLAUSIBLE])
        path += [(i, j) for j, less in enumerate(worse, low) if less < EQUAL]
    return Look(cells, path)


def profile_of(lexicon: Lexicon, lengths: Lengths, *, of_target: bool) -> Profile:
    """Of the single segments of a side."""
    explaining, explained = (lexicon.back, lexicon.forth) if of_target else (lexicon.forth, lexicon.back)
    sums = lengths.target if of_target else lengths.source
    return Profile(
        [float(size) for size in explained.sizes],
        [explaining.span(k, 1).left for k in range(len(explained.sizes))],
        explained.alone,
        [y - x for x, y in pairwise(sums)],
        [lengths.unrelated(of_target, k, 1) for k in range(len(explained.sizes))],
    )


def pooled(profile: Profile, lengths: Lengths, *, of_target: bool) -> Profile:
    """Of each segment together with the next one."""
    words, left, alone, length, _ = (list(map(add, row, row[1:])) for row in profile)
    unrelated = [lengths.unrelated(of_target, k, 2) for k in range(len(words))]
    return Profile(words, [x / 2 for x in left], alone, length, unrelated)


def worth_of(lexicon: Lexicon) -> Worth:
    """What it speaks for a bead when both of a pair of types are in it."""
    forth, back, target = lexicon.forth, lexicon.back, lexicon.target
    where: dict[int, list[int]] = {}
    for k, row in enumerate(target.rows):
        for f in set(row):
            where.setdefault(f, []).append(k)
    here, there = ((1 - NULL) * text.size / max(1, sum(map(len, text.rows))) for text in (lexicon.source, target))
    worth: Worth = {}
    for e, lifts in enumerate(forth.lift):
        for f, lift in lifts.items():
            gain = log1p(here * lift) - forth.missed[f] + log1p(there * back.lift[f][e]) - back.missed[e]
            if gain > 2 * SLIGHT:
                worth.setdefault(e, []).append((where[f], 0.5 * gain))
    return worth


def shared(row: Iterable[int], worth: Worth, low: int, high: int) -> Row:
    """What the types of a source segment have in common with each target segment of the range."""
    found = [0.0] * (high - low)
    for e in set(row):
        for places, gain in worth.get(e, ()):
            for j in places[bisect_left(places, low) : bisect_left(places, high)]:
                found[j - low] += gain
    return found


def common_by(lexicon: Lexicon, worth: Worth) -> Common:
    """What speaks for a source segment and each target segment of a range: shared types, and what was given."""
    source, target = lexicon.source, lexicon.target
    rows, given = [*source.rows, []], source.given
    if not (given and given.scores):
        return lambda i, low, high: shared(rows[i], worth, low, high)
    score = cache(given.scored(source.first, target.first))

    def common(i: int, low: int, high: int) -> Row:
        found = shared(rows[i], worth, low, high)
        inside = range(low, min(high, target.size) if i < source.size else low)
        return [x + (score(i, 1, j, 1) if j in inside else 0.0) for j, x in enumerate(found, low)]

    return common


def window(row: Row, start: int, low: int, high: int) -> Row:
    """The values from `low` to `high` of a row whose first value belongs to `start`; nothing beyond its ends."""
    before, after = max(0, min(high, start) - low), max(0, high - max(low, start + len(row)))
    return [-inf] * before + row[max(0, low - start) : max(0, high - start)] + [-inf] * after


def unlike(source: Profile, i: int, target: Profile, reach: slice, spread: float) -> Row:
    """The scores of the bead of two units, for each place of the second, but for what they share."""
    mine, left, x = source.words[i] / 2, source.left[i] / 2, source.length[i]
    constant = (source.alone[i] - source.unrelated[i] - log(tau)) / 2
    least, flat, slope = FLOOR + log(tau) / 2, PER_CHARACTER / 2 * x, PER_CHARACTER / 2 + spread * x
    return [
        constant
        + mine * theirs
        + left * words
        + (alone - unrelated) / 2
        + max(-0.5 * ((y - x) * (y - x) / (variance := flat + slope * y) + log(variance)), unrelated + least)
        for words, theirs, alone, y, unrelated in zip(*(column[reach] for column in target), strict=True)
    ]


def steps_of(lexicon: Lexicon, lengths: Lengths, corridor: Corridor) -> list[Steps]:
    """The scores of all simple beads that begin in the corridor."""
    worth = worth_of(lexicon)
    source, target = (profile_of(lexicon, lengths, of_target=side) for side in (False, True))
    sources, targets = pooled(source, lengths, of_target=False), pooled(target, lengths, of_target=True)
    one, two, spread = PRIOR[1, 1], PRIOR[1, 2], lengths.per_square
    steps, common_of = [], common_by(lexicon, worth)
    for i, (low, high) in enumerate(corridor[:-1]):
        reach, common, below = slice(low, high), common_of(i, low, high + 1), common_of(i + 1, low, high)
        here = [one + x + y for x, y in zip(unlike(source, i, target, reach, spread), common, strict=False)]
        wide = unlike(source, i, targets, reach, spread)
        right = [two + x + TOGETHER * (y + z) for x, y, z in zip(wide, common, common[1:], strict=False)]
        tall = unlike(sources, i, target, reach, spread) if i < len(sources.words) else []
        down = [two + x + TOGETHER * (y + z) for x, y, z in zip(tall, common, below, strict=False)]
        steps.append(Steps(here, right, down))
    return steps


def sideways(row: Row) -> Iterable[float]:
    """The row after target segments without counterpart, as many as pay."""
    return accumulate(row, lambda before, here: max(before + UNPAIRED, here))


def forward(steps: list[Steps], corridor: Corridor) -> list[Row]:
    """The score of the best path from the first corner to each cell."""
    rows: list[Row] = []
    for i, (low, high) in enumerate(corridor):
        ways = [window([0.0], 0, low, high)] if i == 0 else []
        if i > 0:
            before, start, step = rows[i - 1], corridor[i - 1][0], steps[i - 1]
            ways.append(window([x + UNPAIRED for x in before], start, low, high))
            ways.append(window(list(map(add, before, step.one)), start + 1, low, high))
            ways.append(window(list(map(add, before, step.two_targets)), start + 2, low, high))
        if i > 1:
            ways.append(
                window(list(map(add, rows[i - 2], steps[i - 2].two_sources)), corridor[i - 2][0] + 1, low, high)
            )
        rows.append(list(sideways(list(map(max, *ways)) if i else ways[0])))
    return rows


def backward(steps: list[Steps], corridor: Corridor) -> list[Row]:
    """The score of the best path from each cell to the last corner."""
    n = len(corridor) - 1
    rows: list[Row] = [[] for _ in corridor]
    for i in range(n, -1, -1):
        low, high = corridor[i]
        ways = [window([0.0], corridor[n][1] - 1, low, high)] if i == n else []
        if i < n:
            after, start, step = rows[i + 1], corridor[i + 1][0], steps[i]
            ways.append(window([x + UNPAIRED for x in after], start, low, high))
            ways.append(added(step.one, window(after, start - 1, low, high)))
            ways.append(added(step.two_targets, window(after, start - 2, low, high)))
        if i + 1 < n:
            ways.append(added(steps[i].two_sources, window(rows[i + 2], corridor[i + 2][0] - 1, low, high)))
        best = list(map(max, *ways)) if i < n else ways[0]
        rows[i] = list(sideways(best[::-1]))[::-1]
    return rows


def added(short: Row, row: Row) -> Row:
    """The sum, nothing where the first has ended."""
    return [*map(add, short, row), *([-inf] * (len(row) - len(short)))]
