"""Near misses: words that differ from a known one by a slip, not by their inflection."""

from __future__ import annotations

from functools import cache

SHORTEST = 6  # letters of a stem below which a difference of one letter is a different word
LONG = 11  # letters from which two slips are still the same word
ENDING = 2  # letters that inflection may change at the end of the known word


@cache
def slips(word: str, known: str) -> int | None:
    """How many letters of a lower-case `word` differ from `known` beside its ending.

    0 is an inflected form; None is too far, too short, or begins with another letter.
    Transposed neighbours count as one slip (optimal string alignment).
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415  many texts have no candidates at all

    stem = known[: max(SHORTEST, len(known) - ENDING)]
    if len(stem) < SHORTEST or len(word) < len(stem) - 2 or word[:1] != known[:1]:
        return None
    allowed = 2 if len(stem) >= LONG else 1
    # The slip is inside the stem: where its last letter differs too, it is another word.
    beginnings = (word[:size] for size in range(len(stem) - allowed, len(stem) + allowed + 1))
    best = min((OSA.distance(b, stem) for b in beginnings if b[-1:] == stem[-1]), default=allowed + 1)
    too_long = len(word) - len(known) > allowed + ENDING + 1
    return best if best <= allowed and not too_long else None
