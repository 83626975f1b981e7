"""Which segments translate which, without a model to download."""

from __future__ import annotations

from transcheck.alignment.evidence import Text, texts_of
from transcheck.alignment.parallelism import parallelism_of
from transcheck.alignment.pieces import LONGEST, aligned_in_pieces, moved, unaligned
from transcheck.alignment.rounds import aligned
from transcheck.model import Alignment, Bead, Parallelism, Side, Verdict

MONOTONOUS, FEW = 100, 3  # more segments, all of which are one of a few, have nothing but their order


def align_sides(source: Side, target: Side) -> Alignment:
    """The beads of two texts, each segment in exactly one of them, and whether the texts are parallel."""
    n, m = len(source.segments), len(target.segments)
    if not n or not m:
        return Alignment(tuple(unaligned(n, m)), Parallelism(0.0, 0.0, Verdict.UNRELATED))
    texts = texts_of(source, target)
    if n > MONOTONOUS < m and all(map(monotonous, texts)):
        return Alignment(one_by_one(n, m), Parallelism(0.0, 0.0, Verdict.UNCERTAIN))
    beads, tally = (aligned if max(n, m) <= LONGEST else aligned_in_pieces)(*texts)
    return Alignment(tuple(beads), parallelism_of(tally))


def monotonous(text: Text) -> bool:
    return len(set(map(tuple, text.rows))) <= FEW


def one_by_one(n: int, m: int) -> tuple[Bead, ...]:
    """Segment k translates segment k, as far as both texts go; nothing vouches for it."""
    k = min(n, m)
    pairs = [Bead(range(i, i + 1), range(i, i + 1), confidence=0.0) for i in range(k)]
    return (*pairs, *(moved(bead, k, k) for bead in unaligned(n - k, m - k)))
