"""What changed places: stretches without counterpart on both sides that translate each other.

The search goes through both texts in order, so a paragraph that the translation puts elsewhere
is lost twice: a stretch of the source and a stretch of the target, both without counterpart. Such
stretches are aligned with each other by the same evidence. They are a move where their words and values, not
their lengths alone, tell so, by more than chance would bring about among all that could be paired.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import product
from math import exp, log

from transcheck.alignment.lengths import Lengths
from transcheck.alignment.lexicon import Lexicon
from transcheck.alignment.priors import PRIOR
from transcheck.alignment.search import Arc, Fixed, Lattice, best_path, lattice_of, posteriors_of
from transcheck.alignment.unchanging import unchanging
from transcheck.model import Bead
from transcheck.record import Record

LARGEST = 10_000  # pairs of segments without counterpart; more of them are parts left out
# Log-likelihood ratio of a move by its words and values. Where as much was left out of the one text as was put
# elsewhere in the other, 1 pair of stretches in 200 has as much, and none of one sentence each.
CLEAR = 2.5
TRIED = 0.5  # and as much more for each logarithm of the pairs of segments that were tried
LIKELY = 0.5  # posterior, within its stretches, of a bead of a move


class Move(Record):
    """Beads that two stretches have in common, and how much their words and values speak for them."""

    odds: float
    beads: list[Bead]


def with_moves(beads: list[Bead], lexicon: Lexicon, lengths: Lengths) -> list[Bead]:
    """The beads, those without counterpart that translate each other joined; in the order of the source."""
    fixed = unchanging(lexicon.source, lexicon.target, lengths)

    @cache
    def move(here: range, there: range) -> Move:
        return move_of(here, there, lexicon, fixed)

    while clear := clearest(beads, move):
        beads = joined(beads, clear.beads)
    return beads


def clearest(beads: Sequence[Bead], move: Callable[[range, range], Move]) -> Move | None:
    """The clearest move that is left, None where none is clear."""
    sources = stretches(i for bead in beads if not bead.target for i in bead.source)
    targets = stretches(j for bead in beads if not bead.source for j in bead.target)
    if not 0 < sum(map(len, sources)) * sum(map(len, targets)) <= LARGEST:
        return None
    best = max((move(*pair) for pair in product(sources, targets)), key=lambda found: found.odds)
    return best if best.odds > CLEAR + TRIED * log(len(sources) * len(targets)) else None


def stretches(alone: Iterable[int]) -> list[range]:
    """Segments that follow on one another, together."""
    found: list[range] = []
    for k in sorted(alone):
        if found and found[-1].stop == k:
            found[-1] = range(found[-1].start, k + 1)
        else:
            found.append(range(k, k + 1))
    return found


def move_of(here: range, there: range, lexicon: Lexicon, fixed: Fixed) -> Move:
    """The likeliest beads of two stretches by themselves, as far as they are likely."""
    lattice = lattice_between(here, there, fixed)
    words = [lexicon.ratio_of(a.i, a.shape[0], a.j, a.shape[1]) if a.both else 0.0 for a in lattice.arcs]
    scores = [arc.fixed + PRIOR[arc.shape] + said for arc, said in zip(lattice.arcs, words, strict=True)]
    posteriors = posteriors_of(lattice, scores)
    path = [k for k in best_path(lattice, scores) if lattice.arcs[k].both and posteriors[k] > LIKELY]
    odds = sum(words[k] for k in path) - TRIED * log(len(here) * len(there))
    belief = 1 / (1 + exp(-max(0.0, odds)))
    return Move(odds, [bead_of(lattice.arcs[k], scores[k], posteriors[k] * belief) for k in path])


def lattice_between(here: range, there: range, fixed: Fixed) -> Lattice:
    """All beads of two stretches, numbered as in the texts."""
    i, j = here.start, there.start
    cells = [list(range(len(there) + 1)) for _ in range(len(here) + 1)]
    found = lattice_of(cells, list(PRIOR), lambda a, b, c, d: fixed(a + i, b, c + j, d))
    return Lattice([arc._replace(i=arc.i + i, j=arc.j + j) for arc in found.arcs], found.size)


def bead_of(arc: Arc, score: float, confidence: float) -> Bead:
    a, c = arc.shape
    return Bead(range(arc.i, arc.i + a), range(arc.j, arc.j + c), score, confidence, moved=True)


def joined(beads: Iterable[Bead], moves: Sequence[Bead]) -> list[Bead]:
    """The beads with the moves in place of what they join."""
    sources = {i for move in moves for i in move.source}
    targets = {j for move in moves for j in move.target}
    rest = (b for b in beads if (b.source and b.target) or not (sources & {*b.source} or targets & {*b.target}))
    return sorted([*rest, *moves], key=lambda bead: (bead.source.start, bead.source.stop))
