"""Words that say opposite things of one idea: more for less, supported for opposed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

Poles = frozenset[tuple[str, str]]  # ideas, each with "+" or "-"

SHORTEST = 2  # letters of the shortest beginning of a word in the table


def turned(ours: Iterable[str], theirs: Iterable[str], language: str, other: str) -> list[str]:
    """The ideas of which each text says one pole alone, and not the same; words in lower case."""
    one, two = _said(ours, language), _said(theirs, other)
    return sorted(idea for idea, sign in one - two if _only(idea, sign, one) and _only(idea, OPPOSITE[sign], two))


OPPOSITE = {"+": "-", "-": "+"}


def _only(idea: str, sign: str, said: Poles) -> bool:
    return (idea, sign) in said and (idea, OPPOSITE[sign]) not in said


def _said(words: Iterable[str], language: str) -> Poles:
    return frozenset().union(*(_poles(word, language) for word in words))


@cache
def _poles(word: str, language: str) -> Poles:
    """The poles that a word says: by itself, or by the longest of its beginnings that says any."""
    table = _table(language)
    starts = (f"{word[:size]}-" for size in range(len(word), SHORTEST - 1, -1))
    return next((table[key] for key in (word, *starts) if key in table), frozenset())


@cache
def _table(language: str) -> dict[str, Poles]:
    text = Path(__file__).with_name("opposites.tsv").read_text(encoding="utf-8")
    header, *lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    if language not in header[2:]:
        return {}
    column, found = header.index(language), dict[str, Poles]()
    for idea, sign, *cells in lines:
        for word in cells[column - 2].split():
            found[word] = found.get(word, frozenset()) | {(idea, sign)}
    return found
