"""Near misses: words that differ from a known one by a slip, not by their inflection."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from transcheck.model import Word

SHORTEST = 6  # letters below which a difference of one letter is a different word
LONG = 12  # letters from which two slips are still the same word
BEFORE, BEHIND = 3, 3  # letters around the slip that must agree: at its edges a word is inflected or derived


def near_miss(word: Word, known: Word) -> bool:
    """Whether a word is a slip away from a form of a known word, without being a form of it.

    A slip is a letter left out, added, changed, or exchanged with its neighbour (optimal
    string alignment), in the middle of the word. Dictionary forms and stems are compared, so
    that "referundums" is near "referendum", but "treatment" is not near "treated".
    """
    if not word.keys.isdisjoint(known.keys):
        return False
    return any(_slipped(a.rstrip("~"), b.rstrip("~")) for a in word.keys for b in known.keys)


@cache
def _slipped(word: str, known: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  many texts have no candidates at all

    allowed = 2 if len(known) >= LONG else 1
    if min(len(word), len(known)) < SHORTEST or abs(len(word) - len(known)) > allowed or word[0] != known[0]:
        return False
    if _shared(word, known) < BEFORE or _shared(word[::-1], known[::-1]) < BEHIND:
        return False
    return 1 <= OSA.distance(word, known, score_cutoff=allowed) <= allowed


def _shared(a: str, b: str) -> int:
    """How many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
