"""One romanisation for comparing words across scripts: anyascii's, lower-case letters only."""

from __future__ import annotations

from functools import cache

from transcheck.languages import common


@cache
def _table() -> dict[int, str]:
    return str.maketrans(common()["romanisation"])


@cache
def romanise(word: str) -> str:
    """'нұрлан' to 'nurlan', 'gdańsk' to 'gdansk'; a word without letters stays as it is.

    Words in Cyrillic, the most frequent by far, need no import of anyascii and its tables.
    """
    lower = word.lower()
    if lower.isascii():
        return lower
    latin = lower.translate(_table())
    if any(c.isalnum() and not c.isascii() for c in latin):
        from anyascii import anyascii  # noqa: PLC0415  Latin and Cyrillic do not need it

        latin = anyascii(lower).lower()
    return "".join(c for c in latin if c.isascii() and c.isalnum()) or word
