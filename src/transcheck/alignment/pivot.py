"""How much of a machine translation of the source stands in the target, as Bleualign asks (Sennrich and Volk 2010).

Similarity is chrF with precision and recall counted alike (Popović 2015): the F-score of
character n-grams without white space, averaged over n from 1 to 6. It wants no words and no
stems, so it serves every language, and short sentences better than BLEU does.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise

from transcheck.alignment.search import Score
from transcheck.model import Side
from transcheck.record import Record

ORDER = 6
REMEMBERED = 4000  # spans of sentences; beads come in order, so old ones are seldom asked for


class Grams(Record):
    """How often each sequence of 1 to 6 characters of a text occurs."""

    counts: Counter[str]
    letters: int


def overlaps(source: Side, target: Side, pivot: Side) -> Score:
    """The similarity of the pivot's translation of `a` source segments from `i` and `c` target segments from `j`."""
    owned = pieces_of(source, pivot)
    translated, wanted = texts_of(pivot), texts_of(target)

    @lru_cache(REMEMBERED)
    def mine(i: int, a: int) -> Grams:
        return grams_of("".join(translated[owned[i].start : owned[i + a - 1].stop]))

    @lru_cache(REMEMBERED)
    def theirs(j: int, c: int) -> Grams:
        return grams_of("".join(wanted[j : j + c]))

    return lambda i, a, j, c: chrf(mine(i, a), theirs(j, c))


def texts_of(side: Side) -> list[str]:
    """The sentences, in small letters and without white space."""
    return ["".join(side.text(segment.span).lower().split()) for segment in side.segments]


def pieces_of(source: Side, pivot: Side) -> list[range]:
    """For each source segment the pivot's that translate it; those of a bead of several are all theirs.

    As many lines as segments are taken one by one; anything else is aligned.
    """
    lines = lines_of(pivot)
    if len(lines) == len(source.segments):
        return lines
    from transcheck.alignment import align_sides  # noqa: PLC0415  it may load this module

    owned = {i: bead.target for bead in align_sides(source, pivot).beads for i in bead.source}
    return [owned[i] for i in range(len(source.segments))]


def lines_of(side: Side) -> list[range]:
    """For each line with text, the segments that begin in it."""
    prose, spans = side.document.prose, [segment.span for segment in side.segments]
    starts = [k for k in range(1, len(spans)) if "\n" in prose[spans[k - 1].start : spans[k].start]]
    return [range(a, b) for a, b in pairwise((0, *starts, len(spans)))]


def grams_of(text: str) -> Grams:
    return Grams(Counter(text[k : k + n] for n in range(1, ORDER + 1) for k in range(len(text) - n + 1)), len(text))


def chrf(one: Grams, other: Grams) -> float:
    """From 0 to 1, over the orders that the longer text has."""
    if one.letters > other.letters:
        one, other = other, one
    common, counts = [0] * (ORDER + 1), other.counts
    for gram, count in one.counts.items():
        if gram in counts:
            common[len(gram)] += min(count, counts[gram])
    orders = range(1, min(ORDER, other.letters) + 1)
    scores = [2 * common[n] / (max(0, one.letters - n + 1) + other.letters - n + 1) for n in orders]
    return sum(scores) / len(scores) if scores else 0.0
