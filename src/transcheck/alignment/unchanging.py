"""What speaks for a bead whatever is learned: lengths, paragraph breaks, sentences within segments, repetition."""

from __future__ import annotations

from itertools import accumulate, pairwise

from transcheck.alignment.blocks import Blocks
from transcheck.alignment.evidence import Text
from transcheck.alignment.lengths import Lengths
from transcheck.alignment.search import Fixed, Score

UNEVEN = (
    -1.5
)  # for each sentence by which the halves of a bead differ beyond what its shape tells; -1 and -2.5 are as good
BROKEN = -1.0  # for a bead that begins in the middle of a sentence of one text, and not of the other
MENDED = 0.5  # for each such place within a bead; .5 to 2 for both are as good
REPEATED = 1.0  # for a segment being alone that says what the one before says


class Sentences:
    """Sentences of texts whose segments are no sentences: two in one segment, or one in two."""

    def __init__(self, source: Text, target: Text) -> None:
        texts = source, target
        self.telling = any(max(text.sentences) > 1 or any(text.goes_on) for text in texts)
        self.source, self.target = ([0, *accumulate(text.sentences)] for text in texts)
        self.goes_on = source.goes_on, target.goes_on
        self.torn, self.split = ([0, *accumulate(text.goes_on)] for text in texts)

    def __call__(self, i: int, a: int, j: int, c: int) -> float:
        """Of the bead of `a` segments from `i` and `c` from `j`, none of them 0."""
        differ = abs(self.source[i + a] - self.source[i] - self.target[j + c] + self.target[j])
        within = self.torn[i + a] - self.torn[i + 1] + self.split[j + c] - self.split[j + 1]
        broken = self.goes_on[0][i] != self.goes_on[1][j]
        return UNEVEN * (differ - abs(a - c)) + MENDED * within + BROKEN * broken


def repeated(text: Text) -> set[int]:
    """The segments that say what the one before says."""
    return {k for k, (last, row) in enumerate(pairwise(text.rows), 1) if row == last and row}


def unchanging(source: Text, target: Text, lengths: Lengths) -> Fixed:
    """All of it together; None for a hopeless bead.

    Nobody translates a sentence by the same sentence twice, so a bead has no repeated
    ones: the second is alone.
    """
    kinds: list[Score] = [kind for kind in (Blocks(source, target), Sentences(source, target)) if kind.telling]
    again, anew = repeated(source), repeated(target)
    if source.given and source.given.scores:
        kinds += [source.given.scored(source.first, target.first)]
    if not (kinds or again or anew):
        return lengths

    def fixed(i: int, a: int, j: int, c: int) -> float | None:
        if not (a and c):
            return REPEATED if (i in again if a else j in anew) else 0.0
        value = lengths(i, a, j, c)
        if value is None or not (again.isdisjoint(range(i + 1, i + a)) and anew.isdisjoint(range(j + 1, j + c))):
            return None
        return value + sum([kind(i, a, j, c) for kind in kinds])

    return fixed
