"""Stems of words in a language that has no analyser here: the word without one of its endings.

The section `[inflection]` of a language's data lists its `endings`. Before those in
`softening` the last letters of a stem change (Прага, у Празі; Polska, w Polsce): `softened`
maps them back. A word may have several stems, and every one counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from transcheck.languages import is_known, load
from transcheck.patterns import lazy
from transcheck.record import Any, Record

SHORTEST = 3  # letters of a stem
APOSTROPHES = lazy("[’‘ʻʼ`]")


class Endings(Record):
    """The section `[inflection]` of a language."""

    endings: tuple[str, ...]
    softening: frozenset[str]
    softened: tuple[tuple[str, tuple[str, ...]], ...]


def _section(language: str) -> dict[str, Any]:
    return load(language).section("inflection") if is_known(language) else {}


@cache
def elided(language: str) -> frozenset[str]:
    """The words that lose a vowel before an apostrophe and are words of their own: l'Ukraine."""
    return frozenset(_section(language).get("elided", ()))


@cache
def endings_of(language: str) -> Endings:
    section = _section(language)
    softened = tuple((soft, tuple(hard)) for soft, hard in section.get("softened", {}).items())
    return Endings(tuple(section.get("endings", ())), frozenset(section.get("softening", ())), softened)


@cache
def indeclinable(language: str) -> tuple[str, ...]:
    """What names end in that have no forms: Малі is no form of малий."""
    return tuple(_section(language).get("indeclinable", ()))


def stemmer(language: str) -> Callable[[str], frozenset[str]] | None:
    """The function from a lower-case word to its stems, itself among them; None where no endings are known."""
    known = endings_of(language)
    return (lambda word: frozenset(_stems(APOSTROPHES.sub("'", word), known)) | {word}) if known.endings else None


def _stems(word: str, known: Endings) -> Iterator[str]:
    yield word
    for ending in known.endings:
        stem = word[: -len(ending)]
        if len(stem) >= SHORTEST and word.endswith(ending):
            yield stem
            if ending in known.softening:
                yield from _hardened(stem, known)


def _hardened(stem: str, known: Endings) -> Iterator[str]:
    for soft, hard in known.softened:
        if stem.endswith(soft):
            yield from (stem.removesuffix(soft) + letters for letters in hard)


def shared_letters(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (x, y) in pairs if x != y), min(len(one), len(other)))
