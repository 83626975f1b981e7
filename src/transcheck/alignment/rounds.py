"""The beads of texts that are searched in one go: a first look, then rounds of all shapes and of learning."""

from __future__ import annotations

from collections.abc import Callable

from transcheck.alignment.beads import lost_on_both
from transcheck.alignment.coarse import Look, first_look
from transcheck.alignment.corridor import corridor_of
from transcheck.alignment.evidence import Text
from transcheck.alignment.lengths import LOOSE, Lengths, ratio_along, ratio_at_first
from transcheck.alignment.lexicon import Lexicon, lexicon_of
from transcheck.alignment.parallelism import Tally, may_be_parallel, tally_of
from transcheck.alignment.priors import PRIOR, Prior, adapted
from transcheck.alignment.search import Arc, Cells, Lattice, best_path, lattice_of, likely_arcs, posteriors_of
from transcheck.alignment.unchanging import unchanging
from transcheck.model import Bead

Choice = Callable[[list[Bead]], list[Bead]]

LEARNABLE = 80  # sentences of the shorter text from which words meet often enough to learn from
ROUNDS = 3  # with the lexicon learned anew; a fourth changes nothing


def aligned(source: Text, target: Text, chosen: Choice | None = None) -> tuple[list[Bead], Tally]:
    """The beads of two texts, none of them empty, or those chosen of them, and what they say as a whole."""
    lexicon = lexicon_of(source, target)
    look = looked_at(lexicon)
    lengths = Lengths(source, target, ratio_along(source, target, look.path))
    beads = beads_of(lexicon, lengths, look.cells)
    if chosen:
        beads = chosen(beads)
    tally = tally_of(beads, lengths, lexicon)
    if not (lost_on_both(beads) and may_be_parallel(tally)):
        return beads, tally
    from transcheck.alignment.moves import with_moves  # noqa: PLC0415  most texts have nothing that could have moved

    beads = with_moves(beads, lexicon, lengths)
    return beads, tally_of(beads, lengths, lexicon)


def looked_at(lexicon: Lexicon) -> Look:
    """Where simple beads may lie, lengths trusted little: half of a text may be missing."""
    ratio = ratio_at_first(lexicon.source, lexicon.target)
    return first_look(lexicon, Lengths(lexicon.source, lexicon.target, ratio, LOOSE), corridor_of(lexicon))


def beads_of(plain: Lexicon, lengths: Lengths, cells: Cells) -> list[Bead]:
    """The likeliest beads of all shapes between plausible cells, after rounds of learning."""
    lattice = lattice_of(cells, list(PRIOR), unchanging(plain.source, plain.target, lengths))
    scores = scores_of(lattice.arcs, plain, PRIOR)
    learns = min(plain.source.size, plain.target.size) >= LEARNABLE
    for _ in range(ROUNDS - 1):
        likely = likely_arcs(lattice, scores)
        lattice = Lattice([arc for arc, _ in likely], lattice.size)
        scores = scores_of(lattice.arcs, plain.taught(likely) if learns else plain, adapted(likely))
    posteriors = posteriors_of(lattice, scores)
    return [bead_of(lattice.arcs[k], scores[k], posteriors[k]) for k in best_path(lattice, scores)]


def scores_of(arcs: list[Arc], lexicon: Lexicon, prior: Prior) -> list[float]:
    return [
        arc.fixed + prior[arc.shape] + (lexicon.ratio_of(arc.i, arc.shape[0], arc.j, arc.shape[1]) if arc.both else 0.0)
        for arc in arcs
    ]


def bead_of(arc: Arc, score: float, posterior: float) -> Bead:
    a, c = arc.shape
    return Bead(range(arc.i, arc.i + a), range(arc.j, arc.j + c), score, posterior)
