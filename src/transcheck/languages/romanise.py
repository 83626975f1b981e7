"""One romanisation for comparing words across scripts: anyascii's, lower-case letters only."""

from __future__ import annotations

from functools import cache


@cache
def romanise(word: str) -> str:
    """'Нұрлан' to 'nurlan', 'Gdańsk' to 'gdansk'; a word without letters stays as it is."""
    if word.isascii():
        return word.lower()
    from anyascii import anyascii  # noqa: PLC0415  plain Latin text does not need it

    return "".join(c for c in anyascii(word).lower() if c.isalnum()) or word
