"""Beads that need no search."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.model import Bead


def unaligned(n: int, m: int) -> list[Bead]:
    """Every segment alone."""
    alone = [Bead(range(i, i + 1), range(0)) for i in range(n)]
    return [*alone, *(Bead(range(n, n), range(j, j + 1)) for j in range(m))]


def shifted(bead: Bead, i: int, j: int) -> Bead:
    """The bead as numbered in texts of which the first i and j segments were left out."""
    (a, b), (c, d) = ((half.start, half.stop) for half in (bead.source, bead.target))
    return bead._replace(source=range(a + i, b + i), target=range(c + j, d + j))


def one_by_one(n: int, m: int) -> list[Bead]:
    """Segment k translates segment k, as far as both texts go; nothing vouches for it."""
    k = min(n, m)
    pairs = [Bead(range(i, i + 1), range(i, i + 1), confidence=0.0) for i in range(k)]
    return [*pairs, *(shifted(bead, k, k) for bead in unaligned(n - k, m - k))]


def lost_on_both(beads: Iterable[Bead]) -> bool:
    """Whether both texts have segments without counterpart, as they do where a passage changed places."""
    return {bool(bead.source) for bead in beads if not (bead.source and bead.target)} == {True, False}
