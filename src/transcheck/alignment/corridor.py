"""Where the path may run: chosen before the search by anchors, after a first pass by posteriors."""

from __future__ import annotations

from itertools import pairwise

from transcheck.alignment.evidence import Text
from transcheck.alignment.lexicon import Lexicon, Table

Corridor = list[tuple[int, int]]  # for each source position 0..n the half-open range of target positions
Place = tuple[int, int]  # in the source, in the target
Anchor = tuple[int, int, float]  # source segment, target segment, weight

SMALL = 2500  # cells that are searched without a corridor
HALF_WIDTH = 8  # segments to either side of the line between two anchors
SLANT = 0.1  # and as much more as the anchors are apart
WIDEST = 40  # but no more than that: cost and memory stay linear where anchors fail
RARE = 3  # occurrences on either side up to which a type may be an anchor
OFTEN = 12  # and where it occurs as often on both sides
BACKWARD = 40  # anchors that the chain looks back to
BEND = 0.3  # what a segment off the straight line costs, in anchors
DEAREST = 6.0  # and no more than that: whole sections may be missing


def occurrences(text: Text) -> dict[int, list[int]]:
    """In which segments each type stands that may be an anchor, in order."""
    where: dict[int, list[int]] = {}
    for k, row in enumerate(text.rows):
        for f in row:
            where.setdefault(f, []).append(k)
    return {f: places for f, places in where.items() if len(places) <= OFTEN}


def meetings(left: list[int], right: list[int]) -> list[tuple[int, int]]:
    """Which occurrences may translate which: one by one where there are as many, else any where there are few."""
    if len(left) == len(right):
        return list(zip(left, right, strict=True))
    return [(i, j) for i in left for j in right] if max(len(left), len(right)) <= RARE else []


def anchors(source: Text, target: Text, table: Table) -> list[Anchor]:
    """Segments (i, j) that share types alike, with their weight, in order."""
    here, there = occurrences(source), occurrences(target)
    points: dict[tuple[int, int], float] = {}
    for e, left in here.items():
        for f, weight in table.get(e, {}).items():
            met = meetings(left, there.get(f, []))
            for place in met:
                points[place] = points.get(place, 0.0) + weight * len(left) / len(met)
    return [(i, j, weight) for (i, j), weight in sorted(points.items())]


def bend(i: int, j: int, y: int, x: int, slope: float) -> float:
    """What it costs a chain to go from (i, j) to (y, x)."""
    return min(DEAREST, BEND * abs(x - j - slope * (y - i)))


def chain(points: list[Anchor], n: int, m: int) -> list[tuple[int, int]]:
    """The heaviest sequence of anchors that rises on both sides and bends little."""
    slope, came = m / n, [-1] * len(points)
    best = [weight - bend(0, 0, i, j, slope) for i, j, weight in points]
    for k, (i, j, weight) in enumerate(points):
        for q in range(max(0, k - BACKWARD), k):
            y, x, _ = points[q]
            if y < i and x < j and best[q] + weight - bend(y, x, i, j, slope) > best[k]:
                best[k], came[k] = best[q] + weight - bend(y, x, i, j, slope), q
    final = [value - bend(i, j, n, m, slope) for value, (i, j, _) in zip(best, points, strict=True)]
    k = max(range(len(points)), key=final.__getitem__, default=-1)
    found = []
    while k >= 0:
        found.append(points[k][:2])
        k = came[k]
    return found[::-1]


def corridor_of(lexicon: Lexicon) -> Corridor:
    """Every cell of small texts; else a band along the chain of anchors, wider where they are far apart."""
    source, target = lexicon.source, lexicon.target
    n, m = source.size, target.size
    if n * m <= SMALL:
        return [(0, m + 1)] * (n + 1)
    knots = [(-1, -1), *chain(anchors(source, target, lexicon.table), n, m), (n, m)]
    lows, highs = [m] * (n + 1), [0] * (n + 1)
    for (i, j), (y, x) in pairwise(knots):
        slope = (x - j) / (y - i)
        reach = min(WIDEST, HALF_WIDTH + SLANT * max(y - i, x - j)) + slope
        for row in range(max(0, i), min(n, y) + 1):
            middle = j + slope * (row - i)
            lows[row], highs[row] = min(lows[row], int(middle - reach)), max(highs[row], int(middle + reach))
    return closed(lows, highs, m)


def closed(lows: list[int], highs: list[int], m: int) -> Corridor:
    """Bounds made to rise, and rows to overlap, so that a path leads from corner to corner."""
    lows[0], highs[-1] = 0, m
    for i in range(len(lows) - 2, -1, -1):
        lows[i] = max(0, min(lows[i], lows[i + 1]))
    for i in range(1, len(highs)):
        highs[i] = min(m, max(highs[i], highs[i - 1]))
        lows[i] = min(lows[i], highs[i - 1])
    return [(lo, hi + 1) for lo, hi in zip(lows, highs, strict=True)]
