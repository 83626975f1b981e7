"""The search over beads: a lattice of arcs, their posteriors, the best path.

A cell (i, j) stands before source segment i and target segment j. Arcs come in the order
of the cells they leave, row by row, so that one loop over them meets every arc into a
cell before those out of it. A run of segments without counterpart is cheaper than as
many single ones (an affine gap), so an arc of such a segment has two ways into it: from
any path to its cell, and from a run that it continues.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import exp, inf, log, log1p

from transcheck.record import Record

Cells = list[list[int]]  # for each source position 0..n the target positions where beads may begin, in order
Shape = tuple[int, int]  # how many source and target segments a bead has
Score = Callable[[int, int, int, int], float]  # evidence of the bead (i, a, j, c), none of a and c 0
Fixed = Callable[[int, int, int, int], float | None]  # evidence of the bead (i, a, j, c); None: hopeless

ALONE: tuple[Shape, Shape] = ((1, 0), (0, 1))
CONTINUED = log(0.3)  # what is missing is often a paragraph; .2 to .6 differ little
SURE = 35.0  # beyond this difference the lesser of two log-probabilities does not count
WORTH_KEEPING = 1e-6  # posterior below which a bead is not looked at again


class Arc(Record):
    """A bead that a path may take, the numbers of the cells that it joins, and its unchanging score."""

    here: int
    there: int
    i: int
    j: int
    shape: Shape
    both: bool  # whether it has segments on both sides
    fixed: float


Likely = list[tuple[Arc, float]]  # arcs worth keeping, with their posterior


class Lattice(Record):
    arcs: list[Arc]
    size: int  # cells


def lattice_of(cells: Cells, shapes: Iterable[Shape], fixed: Fixed) -> Lattice:
    """All beads of the shapes that lead from cell to cell and are not hopeless."""
    count, numbers = 0, []
    for row in cells:
        numbers.append(dict(zip(row, range(count, count + len(row)), strict=True)))
        count += len(row)
    arcs = []
    for i, starts in enumerate(numbers):
        reach = [(a, c, numbers[i + a]) for a, c in shapes if i + a < len(numbers)]
        for j, here in starts.items():
            for a, c, ends in reach:
                there = ends.get(j + c)
                if there is not None:
                    score = fixed(i, a, j, c)
                    if score is not None:
                        arcs.append(Arc(here, there, i, j, (a, c), a > 0 < c, score))
    return Lattice(arcs, count)


def log_sum(x: float, y: float) -> float:
    if x < y:
        x, y = y, x
    return x + log1p(exp(y - x)) if x - y < SURE else x


def forward(lattice: Lattice, scores: list[float]) -> tuple[list[float], float]:
    """The log-sum over the paths that end with each arc, and over all paths."""
    total = [-inf] * lattice.size
    total[0] = 0.0
    runs = {shape: [-inf] * lattice.size for shape in ALONE}
    ending = []
    for arc, score in zip(lattice.arcs, scores, strict=True):
        x = total[arc.here] + score
        if not arc.both:
            run = runs[arc.shape]
            x = run[arc.there] = log_sum(x, run[arc.here] + CONTINUED)
        ending.append(x)
        total[arc.there] = log_sum(total[arc.there], x)
    return ending, total[-1]


def backward(lattice: Lattice, scores: list[float]) -> list[float]:
    """The log-sum over the ways on from each arc."""
    total = [-inf] * lattice.size
    total[-1] = 0.0
    runs = {shape: [-inf] * lattice.size for shape in ALONE}
    after = []
    for arc, score in zip(reversed(lattice.arcs), reversed(scores), strict=True):
        x = total[arc.there]
        if not arc.both:
            run = runs[arc.shape]
            x = log_sum(x, run[arc.there])
            run[arc.here] = x + CONTINUED
        after.append(x)
        total[arc.here] = log_sum(total[arc.here], x + score)
    return after[::-1]


def posteriors_of(lattice: Lattice, scores: list[float]) -> list[float]:
    """The probability of each arc, all paths weighed by their likelihood."""
    ending, everything = forward(lattice, scores)
    after = backward(lattice, scores)
    return [exp(min(0.0, x + y - everything)) for x, y in zip(ending, after, strict=True)]


def likely_arcs(lattice: Lattice, scores: list[float]) -> Likely:
    pairs = zip(lattice.arcs, posteriors_of(lattice, scores), strict=True)
    return [(arc, posterior) for arc, posterior in pairs if posterior > WORTH_KEEPING]


def best_path(lattice: Lattice, scores: list[float]) -> list[int]:
    """The numbers of the arcs of the likeliest path, in order."""
    arcs, size = lattice
    best, by = [-inf] * size, [-1] * size
    best[0] = 0.0
    runs = {shape: ([-inf] * size, [-1] * size) for shape in ALONE}
    continued: dict[int, int] = {}  # an arc that goes on with a run, and the arc before it
    for k, (arc, score) in enumerate(zip(arcs, scores, strict=True)):
        x = best[arc.here] + score
        if not arc.both:
            run, run_by = runs[arc.shape]
            if run[arc.here] + CONTINUED > x:
                x, continued[k] = run[arc.here] + CONTINUED, run_by[arc.here]
            run[arc.there], run_by[arc.there] = x, k
        if x > best[arc.there]:
            best[arc.there], by[arc.there] = x, k
    return trace(arcs, by, continued)


def trace(arcs: list[Arc], by: list[int], continued: dict[int, int]) -> list[int]:
    path = [by[-1]]
    while here := arcs[path[-1]].here:
        path.append(continued[path[-1]] if path[-1] in continued else by[here])
    return path[::-1]
