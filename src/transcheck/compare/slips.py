"""Slips of the keyboard: what stands where another word was meant."""

from __future__ import annotations

from transcheck.languages.endings import shared_letters

VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœąęаеёиоуыэюяєіїәөүұ")
BEFORE, BEHIND = 2, 3  # letters around a slip that agree: at its edges a word is derived and inflected


def is_slip(word: str, known: str) -> bool:
    """Whether one slip makes `word` of `known`, both in lower case.

    A slip is two neighbours exchanged, or, in the middle of the word, a letter left out or
    added, or one vowel written for another. A consonant for another makes another word more
    often than a misspelling: "projection" and "protection", "evaluate" and "evacuate".
    """
    start = shared_letters(word, known)
    end = shared_letters(word[start:][::-1], known[start:][::-1])
    ours, theirs = word[start : len(word) - end], known[start : len(known) - end]
    if len(ours) == len(theirs) == 2:  # noqa: PLR2004  neighbours
        return ours == theirs[::-1] and start > 0
    if start < BEFORE or end < BEHIND:
        return False
    if len(ours) == len(theirs) == 1:
        return VOWELS.issuperset(ours + theirs)
    return len(ours) + len(theirs) == 1
