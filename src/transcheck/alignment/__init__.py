"""Which segments translate which, without a model to download."""

from __future__ import annotations

from transcheck.alignment.beads import one_by_one, unaligned
from transcheck.alignment.evidence import Text, texts_of
from transcheck.alignment.parallelism import parallelism_of
from transcheck.alignment.rounds import aligned
from transcheck.model import Alignment, Parallelism, Side, Verdict

LONGEST = 600  # segments of a text that are aligned in one go
MONOTONOUS, FEW = 100, 3  # more segments, all of which are one of a few, have nothing but their order
TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcheck.alignment.helps import Helps


def align_sides(source: Side, target: Side, helps: Helps | None = None) -> Alignment:
    """The beads of two texts, each segment in exactly one of them, and whether the texts are parallel."""
    n, m = len(source.segments), len(target.segments)
    if not n or not m:
        return Alignment(tuple(unaligned(n, m)), Parallelism(0.0, 0.0, Verdict.UNRELATED))
    texts = texts_of(source, target)
    if helps:
        from transcheck.alignment.helps import helped  # noqa: PLC0415  only where there are any

        texts = helped(source, target, helps, texts)
    if n > MONOTONOUS < m and all(map(monotonous, texts)):
        return Alignment(tuple(one_by_one(n, m)), Parallelism(0.0, 0.0, Verdict.UNCERTAIN))
    if max(n, m) <= LONGEST:
        beads, tally = aligned(*texts)
    else:
        from transcheck.alignment.pieces import aligned_in_pieces  # noqa: PLC0415  releases are not that long

        beads, tally = aligned_in_pieces(*texts)
    return Alignment(tuple(beads), parallelism_of(tally))


def monotonous(text: Text) -> bool:
    return len(set(map(tuple, text.rows))) <= FEW
