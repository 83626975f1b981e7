"""Near misses: words that differ from a known one by a slip, not by their inflection."""

from __future__ import annotations

from functools import cache

from transcheck.languages.endings import shared_letters
from transcheck.model import Word
from transcheck.record import Record

SHORTEST = 6  # letters below which a difference of one letter is a different word
LONG = 12  # letters from which two slips are still the same word
UNCUT = -1, 0, 1  # letters by which the stem of an unknown word and that of the known one may differ


class Edges(Record):
    """How many letters before and behind a slip must agree: at its edges a word is inflected or derived."""

    before: int
    behind: int


ANYWHERE = Edges(3, 3)
EXPECTED = Edges(2, 1)  # where the known word should stand, and does not


def near_miss(word: Word, known: Word, edges: Edges = ANYWHERE) -> bool:
    """Whether a word is a slip away from a form of a known word, without being a form of it.

    A slip is a letter left out, added, changed, or exchanged with its neighbour (optimal
    string alignment), in the middle of the word. Dictionary forms and stems are compared, so
    that "referundums" is near "referendum", but "treatment" is not near "treated". The stem of
    a word that no dictionary has ("~") is compared with the beginning of the known one.
    """
    if not word.keys.isdisjoint(known.keys):
        return False
    return any(_slipped(a.rstrip("~"), form, edges) for a in word.keys for b in known.keys for form in _forms(a, b))


def _forms(key: str, known: str) -> tuple[str, ...]:
    whole = known.rstrip("~")
    if not key.endswith("~") or known.endswith("~"):
        return (whole,)
    return tuple(whole[: len(key) - 1 + more] for more in UNCUT if len(key) - 1 + more < len(whole))


@cache
def _slipped(word: str, known: str, edges: Edges) -> bool:
    allowed = 2 if len(known) >= LONG else 1
    if min(len(word), len(known)) < SHORTEST or abs(len(word) - len(known)) > allowed:
        return False
    before, behind = shared_letters(word, known), shared_letters(word[::-1], known[::-1])
    if before < edges.before or behind < edges.behind or word == known:
        return False
    if _is_one_slip(word, known, before, behind):
        return True
    return allowed > 1 and _distance(word, known, allowed) <= allowed


def _is_one_slip(word: str, known: str, before: int, behind: int) -> bool:
    """Whether what the words do not share at their ends is one letter at most, or two in the other order."""
    behind = min(behind, min(len(word), len(known)) - before)
    a, b = word[before : len(word) - behind], known[before : len(known) - behind]
    return max(len(a), len(b)) <= 1 or (len(a) == 2 and a == b[::-1])  # noqa: PLR2004


def _distance(word: str, known: str, allowed: int) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  few words are long enough for two slips

    return OSA.distance(word, known, score_cutoff=allowed)
