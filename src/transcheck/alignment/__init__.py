"""Which segments translate which, without a model to download."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcheck.alignment import corridor
from transcheck.alignment.blocks import Blocks
from transcheck.alignment.corridor import Place
from transcheck.alignment.evidence import Text, texts_of
from transcheck.alignment.lengths import LOOSE, Lengths, ratio_at_first, ratio_of_likely
from transcheck.alignment.lexicon import Lexicon, lexicon_of
from transcheck.alignment.parallelism import parallelism_of
from transcheck.alignment.priors import PRIOR, SIMPLE, Prior, adapted
from transcheck.alignment.search import Arc, Fixed, Lattice, Likely, best_path, lattice_of, likely_arcs, posteriors_of
from transcheck.model import Alignment, Bead, Parallelism, Side, Verdict

LONGEST = 1500  # segments of a text that are aligned in one piece: memory and time grow with the cells of a piece
LEARNABLE = 80  # sentences of the shorter text from which words meet often enough to learn from
MONOTONOUS, FEW = 100, 3  # more segments, all of which are one of a few, have nothing but their order
ROUNDS = 3  # with the lexicon learned anew; a fourth changes nothing


def align_sides(source: Side, target: Side) -> Alignment:
    """The beads of two texts, each segment in exactly one of them, and whether the texts are parallel."""
    n, m = len(source.segments), len(target.segments)
    if not n or not m:
        return Alignment(unaligned(n, m), Parallelism(0.0, 0.0, Verdict.UNRELATED))
    lexicon = lexicon_of(*texts_of(source, target))
    if n > MONOTONOUS < m and all(len(set(map(tuple, text.rows))) <= FEW for text in both(lexicon)):
        return Alignment(one_by_one(n, m), Parallelism(0.0, 0.0, Verdict.UNCERTAIN))
    if max(n, m) > LONGEST:
        pieces = pairwise(corridor.cuts(lexicon))
        beads = tuple(bead for start, end in pieces for bead in piece_of(source, target, start, end))
        return Alignment(beads, parallelism_of(beads, Lengths(*both(lexicon), ratio_at_first(*both(lexicon))), lexicon))
    likely = first_pass(lexicon)
    lengths = Lengths(*both(lexicon), ratio_of_likely(*both(lexicon), likely))
    beads = beads_of(lexicon, lengths, likely)
    return Alignment(beads, parallelism_of(beads, lengths, lexicon))


def both(lexicon: Lexicon) -> tuple[Text, Text]:
    return lexicon.source, lexicon.target


def piece_of(source: Side, target: Side, start: Place, end: Place) -> Iterator[Bead]:
    """The beads of the segments between two places, numbered as in the whole texts."""
    parts = (
        Side(side.document, side.segments[i:j], side.tokens[i:j], side.mentions[i:j])
        for side, i, j in zip((source, target), start, end, strict=True)
    )
    (i, j) = start
    for bead in align_sides(*parts).beads:
        yield bead._replace(source=shifted(bead.source, i), target=shifted(bead.target, j))


def unaligned(n: int, m: int) -> tuple[Bead, ...]:
    alone = [Bead(range(i, i + 1), range(0)) for i in range(n)]
    return (*alone, *(Bead(range(n, n), range(j, j + 1)) for j in range(m)))


def one_by_one(n: int, m: int) -> tuple[Bead, ...]:
    """Segment k translates segment k, as far as both texts go; nothing vouches for it."""
    k = min(n, m)
    pairs = (Bead(range(i, i + 1), range(i, i + 1), confidence=0.0) for i in range(k))
    rest = unaligned(n - k, m - k)
    return (*pairs, *(b._replace(source=shifted(b.source, k), target=shifted(b.target, k)) for b in rest))


def shifted(segments: range, by: int) -> range:
    return range(segments.start + by, segments.stop + by)


def first_pass(lexicon: Lexicon) -> Likely:
    """Simple beads with their probability, lengths trusted little: half of a text may be missing."""
    ratio = ratio_at_first(lexicon.source, lexicon.target)
    lattice = lattice_of(corridor.at_first(lexicon), SIMPLE, Lengths(lexicon.source, lexicon.target, ratio, LOOSE))
    return likely_arcs(lattice, scores_of(lattice.arcs, lexicon, PRIOR))


def beads_of(plain: Lexicon, lengths: Lengths, likely: Likely) -> tuple[Bead, ...]:
    """The likeliest beads of all shapes around the likely ones of the first pass, after rounds of learning."""
    limits = corridor.around_likely(likely, plain.source.size, plain.target.size)
    lattice = lattice_of(limits, list(PRIOR), with_breaks(lengths, Blocks(plain.source, plain.target)))
    scores = scores_of(lattice.arcs, plain, PRIOR)
    learns = min(plain.source.size, plain.target.size) >= LEARNABLE
    for _ in range(ROUNDS - 1):
        likely = likely_arcs(lattice, scores)
        lattice = Lattice([arc for arc, _ in likely], lattice.size)
        scores = scores_of(lattice.arcs, plain.taught(likely) if learns else plain, adapted(likely))
    posteriors = posteriors_of(lattice, scores)
    return tuple(bead_of(lattice.arcs[k], scores[k], posteriors[k]) for k in best_path(lattice, scores))


def with_breaks(lengths: Lengths, blocks: Blocks) -> Fixed:
    """The evidence of lengths and paragraph breaks together."""
    if not blocks.telling:
        return lengths

    def fixed(i: int, a: int, j: int, c: int) -> float | None:
        value = lengths(i, a, j, c)
        return value + blocks(i, a, j, c) if value is not None and a and c else value

    return fixed


def scores_of(arcs: list[Arc], lexicon: Lexicon, prior: Prior) -> list[float]:
    return [
        arc.fixed + prior[arc.shape] + (lexicon.ratio_of(arc.i, arc.shape[0], arc.j, arc.shape[1]) if arc.both else 0.0)
        for arc in arcs
    ]


def bead_of(arc: Arc, score: float, posterior: float) -> Bead:
    a, c = arc.shape
    return Bead(range(arc.i, arc.i + a), range(arc.j, arc.j + c), score, posterior)
