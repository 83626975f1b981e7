"""Which segments translate which, without a model to download."""

from __future__ import annotations

from collections.abc import Callable
from math import log

from transcheck.align import corridor
from transcheck.align.beads import PRIOR, SIMPLE, adapted
from transcheck.align.evidence import Text, texts_of
from transcheck.align.lengths import Lengths
from transcheck.align.lexicon import Lexicon, Table, alike, learned, merged
from transcheck.align.parallelism import parallelism_of
from transcheck.align.search import Arc, Paths, Shape, arcs_of, paths_of
from transcheck.model import Alignment, Bead, Parallelism, Side, Verdict

ROUNDS = 3  # of learning the lexicon; a fourth changes nothing (measured)
WORTH_KEEPING = 1e-6  # posterior below which a bead is not looked at again
WORTH_LEARNING = 0.05  # posterior from which on a bead teaches the lexicon


def align_sides(source: Side, target: Side) -> Alignment:
    """The beads of two texts, every segment in one of them, and whether the texts are parallel."""
    n, m = len(source.segments), len(target.segments)
    if not n or not m:
        return Alignment(unaligned(n, m), Parallelism(0.0, 0.0, Verdict.UNRELATED))
    one, other = texts_of(source, target)
    table, lengths = alike(one, other), Lengths(one, other)
    plain = Lexicon(one, other, table)
    arcs, scores, paths = solve(one, other, table, lengths, plain)
    beads = tuple(bead_of(arcs[k], scores[k], paths.posteriors[k]) for k in paths.best)
    ratios = scores_of([arcs[k] for k in paths.best], plain, PRIOR)
    return Alignment(beads, parallelism_of(one, other, beads, ratios))


def unaligned(n: int, m: int) -> tuple[Bead, ...]:
    alone = [Bead(range(i, i + 1), range(0)) for i in range(n)]
    return (*alone, *(Bead(range(0), range(j, j + 1)) for j in range(m)))


def bead_of(arc: Arc, score: float, posterior: float) -> Bead:
    a, c = arc.shape
    return Bead(range(arc.i, arc.i + a), range(arc.j, arc.j + c), score, min(1.0, posterior))


def solve(
    source: Text, target: Text, table: Table, lengths: Lengths, lexicon: Lexicon
) -> tuple[list[Arc], list[float], Paths]:
    """A first pass with simple beads, then rounds with all of them near its likely path."""
    n, m = source.size, target.size
    fixed = fixed_of(lengths)
    limits = corridor.whole(source, target) if corridor.surely_whole(n, m) else corridor.around(source, target, table)
    arcs = arcs_of(limits, SIMPLE, fixed)
    size = sum(hi - lo for lo, hi in limits)
    paths = paths_of(arcs, scores_of(arcs, lexicon, PRIOR), size)
    limits = corridor.likely(arcs, paths.posteriors, n, m)
    arcs, size = arcs_of(limits, list(PRIOR), fixed), sum(hi - lo for lo, hi in limits)
    prior = PRIOR
    for k in range(ROUNDS):
        scores = scores_of(arcs, lexicon, prior)
        paths = paths_of(arcs, scores, size)
        if k == ROUNDS - 1:
            break
        likely = [(a, p) for a, p in zip(arcs, paths.posteriors, strict=True) if p > WORTH_KEEPING]
        prior = adapted((a.shape, p) for a, p in likely)
        taught = learned(
            source, target, ((a.i, a.shape[0], a.j, a.shape[1], p) for a, p in likely if p > WORTH_LEARNING)
        )
        lexicon = Lexicon(source, target, merged(taught, table))
        arcs = [a for a, _ in likely]
    return arcs, scores, paths


def fixed_of(lengths: Lengths) -> Callable[[int, int, int, int], float | None]:
    def fixed(i: int, a: int, j: int, c: int) -> float | None:
        return lengths.ratio_of(i, a, j, c) if a and c else 0.0

    return fixed


def scores_of(arcs: list[Arc], lexicon: Lexicon, prior: dict[Shape, float]) -> list[float]:
    logs = {shape: log(share) for shape, share in prior.items()}
    ratio_of = lexicon.ratio_of
    return [
        arc.fixed + logs[arc.shape] + (ratio_of(arc.i, arc.shape[0], arc.j, arc.shape[1]) if all(arc.shape) else 0.0)
        for arc in arcs
    ]
