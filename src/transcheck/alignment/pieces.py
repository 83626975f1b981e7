"""Long texts in pieces, so that time and memory are linear: cut where the way is known, else as the search goes on."""

from __future__ import annotations

from bisect import bisect_left

from transcheck.alignment.beads import shifted, unaligned
from transcheck.alignment.corridor import Place, anchors, chain
from transcheck.alignment.evidence import Text, part_of
from transcheck.alignment.lexicon import alike
from transcheck.alignment.parallelism import Tally, tally_alone
from transcheck.alignment.rounds import aligned
from transcheck.model import Bead

PIECE = 1000  # segments of both sides together in a piece of a longer one
SURE = 0.9  # confidence of the beads on both sides of a seam


def aligned_in_pieces(source: Text, target: Text) -> tuple[list[Bead], Tally]:
    """The beads of two texts, and what they say of the texts as a whole.

    A piece ends where anchors follow on one another; where there are none near, it is cut
    at a guess, and what lies near the cut is left to the next piece.
    """
    beads: list[Bead] = []
    tally, here, end = Tally(), (0, 0), (source.size, target.size)
    firm = firm_places(source, target)
    known = set(firm)
    while here != end:
        goal = goal_from(here, end, firm)
        parts = part_of(source, here[0], goal[0]), part_of(target, here[1], goal[1])
        found, said = one_piece(*parts, certain=goal == end or goal in known)
        beads += (shifted(bead, *here) for bead in found)
        tally = tally.and_of(said)
        here = max(b.source.stop for b in found) + here[0], max(b.target.stop for b in found) + here[1]
    return beads, tally


def firm_places(source: Text, target: Text) -> list[Place]:
    """The middle ones of three anchors that follow on one another, in order."""
    points = chain(anchors(source, target, alike(source, target)), source.size, target.size)
    known = set(points)
    return [(i, j) for i, j in points if (i - 1, j - 1) in known and (i + 1, j + 1) in known]


def goal_from(here: Place, end: Place, firm: list[Place]) -> Place:
    """Where a piece ends: at the firm place nearest to its size, else on the way to the next one."""
    aim = sum(here) + PIECE
    if aim + PIECE // 2 >= sum(end):
        return end
    at = bisect_left(firm, aim, key=sum)
    near = [place for place in firm[max(0, at - 1) : at + 1] if abs(sum(place) - aim) < PIECE // 2]
    if near:
        return min(near, key=lambda place: abs(sum(place) - aim))
    ahead = firm[at] if at < len(firm) else end
    share = PIECE / (sum(ahead) - sum(here))
    i, j = (round(a + share * (b - a)) for a, b in zip(here, ahead, strict=True))
    return i, j


def one_piece(source: Text, target: Text, *, certain: bool) -> tuple[list[Bead], Tally]:
    """The beads of a piece; where its end is a guess, those that what follows will hardly change."""
    if source.size and target.size:
        return aligned(source, target, before_seam if not certain else None)
    beads = unaligned(source.size, target.size)
    return beads, tally_alone(beads, source, target)


def before_seam(beads: list[Bead]) -> list[Bead]:
    """Up to the last place in the first three quarters where sure beads, one by one, meet; else three quarters."""
    last = max(1, len(beads) * 3 // 4)
    for k in range(last, last // 3, -1):
        if all(len(b.source) == len(b.target) == 1 and b.confidence > SURE for b in beads[k - 1 : k + 1]):
            return beads[:k]
    return beads[:last]
