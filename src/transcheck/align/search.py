"""The search over beads: a corridor of cells, the best path, and posteriors.

A cell (i, j) stands before source segment i and target segment j. Everything is laid
out in flat lists in the order of the cells, so that one loop visits arcs in an order
in which every arc into a cell comes before those out of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from math import exp, inf, log1p
from typing import NamedTuple

Corridor = list[tuple[int, int]]  # for each source position 0..n the range of target positions
Shape = tuple[int, int]  # how many source and target segments a bead has

SURE = 35.0  # beyond this difference the lesser of two log-probabilities does not count


class Arc(NamedTuple):
    """A bead that a path may take: cell numbers `here` and `there`, and its unchanging score."""

    here: int
    there: int
    i: int
    j: int
    shape: Shape
    fixed: float


class Paths(NamedTuple):
    """What a pass over the arcs finds: one posterior for each arc, and the best path."""

    posteriors: list[float]
    best: list[int]
    likelihood: float


def arcs_of(corridor: Corridor, shapes: list[Shape], fixed: Callable[[int, int, int, int], float | None]) -> list[Arc]:
    """All beads of the shapes that stay in the corridor and are not hopeless."""
    firsts = [0, *accumulate(hi - lo for lo, hi in corridor)]
    arcs = []
    rows = len(corridor)
    for i, (lo, hi) in enumerate(corridor):
        reach = [(a, c, *corridor[i + a], firsts[i + a]) for a, c in shapes if i + a < rows]
        for j in range(lo, hi):
            here = firsts[i] + j - lo
            for a, c, low, high, first in reach:
                if low <= j + c < high:
                    score = fixed(i, a, j, c)
                    if score is not None:
                        arcs.append(Arc(here, first + j + c - low, i, j, (a, c), score))
    return arcs


def sweep(arcs: list[Arc], scores: list[float], size: int) -> tuple[list[float], list[float], list[int]]:
    """Forward: the log-sum over paths into each cell, the best one, and the arc it comes by."""
    total, best, by = [-inf] * size, [-inf] * size, [-1] * size
    total[0] = best[0] = 0.0
    for k, (arc, score) in enumerate(zip(arcs, scores, strict=True)):
        here, there = arc.here, arc.there
        if best[here] + score > best[there]:
            best[there], by[there] = best[here] + score, k
        x, y = total[here] + score, total[there]
        if x < y:
            x, y = y, x
        total[there] = x + log1p(exp(y - x)) if x - y < SURE else x
    return total, best, by


def sweep_back(arcs: list[Arc], scores: list[float], size: int) -> list[float]:
    total = [-inf] * size
    total[-1] = 0.0
    for k in range(len(arcs) - 1, -1, -1):
        arc = arcs[k]
        x, y = total[arc.there] + scores[k], total[arc.here]
        if x < y:
            x, y = y, x
        total[arc.here] = x + log1p(exp(y - x)) if x - y < SURE else x
    return total


def paths_of(arcs: list[Arc], scores: list[float], size: int) -> Paths:
    forward, _, by = sweep(arcs, scores, size)
    backward = sweep_back(arcs, scores, size)
    all_paths = forward[-1]
    posteriors = [
        exp(min(0.0, forward[arc.here] + score + backward[arc.there] - all_paths))
        for arc, score in zip(arcs, scores, strict=True)
    ]
    return Paths(posteriors, trace(arcs, by), all_paths)


def trace(arcs: list[Arc], by: list[int]) -> list[int]:
    """The arcs of the best path, in order."""
    path, cell = [], len(by) - 1
    while cell:
        path.append(by[cell])
        cell = arcs[by[cell]].here
    return path[::-1]
