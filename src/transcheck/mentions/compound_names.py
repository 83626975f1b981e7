"""Institutional words written together, as German does: Wahl|kommission, Sicherheit|s|rat.

A language that has them lists in `[institutions]` what may stand between two parts
(`linking`). The last part may be inflected; the others stand as they are in the lexicon.
"""

from __future__ import annotations

from functools import cache, lru_cache

from transcheck.languages import common, load
from transcheck.tokens import analysed

SHORTEST, SHORTEST_PART = 7, 3  # letters of a compound, and of a part
MOST_REMEMBERED = 1 << 14
Ideas = tuple[frozenset[str], ...]


@cache
def _parts(language: str) -> dict[str, frozenset[str]]:
    """The single words of the lexicon, lower case, with the ideas of each."""
    found: dict[str, set[str]] = {}
    for idea, row in load(language).section("institutions").get("words", {}).items():
        for word in row:
            if len(word) >= SHORTEST_PART and word.isalpha():
                found.setdefault(word.lower(), set()).add(idea)
    return {word: frozenset(ideas) for word, ideas in found.items()}


@cache
def _heads(language: str) -> dict[str, frozenset[str]]:
    """The same words by all their keys."""
    found: dict[str, set[str]] = {}
    for word, ideas in _parts(language).items():
        for key in analysed(word, language).keys:
            found.setdefault(key, set()).update(ideas)
    return {key: frozenset(ideas) for key, ideas in found.items()}


@lru_cache(maxsize=MOST_REMEMBERED)
def compound_ideas(lower: str, language: str) -> Ideas:
    """The ideas of the parts of a compound; empty for a word that is none, or in a language without any.

    A body named before the head is none of the word's own: a Parlamentswahl is an election.
    """
    linking = load(language).section("institutions").get("linking")
    if not linking or len(lower) < SHORTEST:
        return ()
    found = _cut(lower, language, tuple(sorted(linking, key=len)))
    bodies = frozenset(common()["institutions"]["bodies"])
    if len(found) < 2 or (bodies.isdisjoint(found[-1]) and any(part & bodies for part in found)):  # noqa: PLR2004
        return ()
    return found


def _cut(word: str, language: str, linking: tuple[str, ...]) -> Ideas:
    head = frozenset[str]().union(*(_heads(language).get(key, ()) for key in analysed(word, language).keys))
    if head:
        return (head,)
    for size in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        ideas = _parts(language).get(word[:size])
        for link in linking if ideas else ():
            rest = word[size + len(link) :] if word.startswith(link, size) else ""
            found = _cut(rest, language, linking) if len(rest) >= SHORTEST_PART else ()
            if found and ideas:
                return (ideas, *found)
    return ()
