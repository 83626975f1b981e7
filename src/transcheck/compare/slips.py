"""Slips of the keyboard: what stands where another word was meant."""

from __future__ import annotations

from itertools import takewhile

VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœąęаеёиоуыэюяєіїәөүұ")


def is_slip(word: str, known: str) -> bool:
    """Whether one slip makes `word` of `known`, in lower case.

    A slip is a letter left out or added, two neighbours exchanged, or one vowel written for
    another. A consonant for another makes another word more often than a misspelling:
    "projection" and "protection", "evaluate" and "evacuate".
    """
    start = _shared(word, known)
    end = _shared(word[start:][::-1], known[start:][::-1])
    ours, theirs = word[start : len(word) - end], known[start : len(known) - end]
    if len(ours) == len(theirs) == 1:
        return VOWELS.issuperset(ours + theirs)
    if len(ours) == len(theirs) == 2:  # noqa: PLR2004  neighbours
        return ours == theirs[::-1]
    return len(ours) + len(theirs) == 1


def _shared(a: str, b: str) -> int:
    """How many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
