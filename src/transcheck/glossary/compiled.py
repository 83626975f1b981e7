"""Our own names, analysed beforehand: by `scripts/compile_phrases.py`, into one file a language.

A text comes near a few hundred of the thousands of names that a language has of countries, institutions
and terms. The file has them in blocks, by what inflection leaves of their first word's beginning, and a
block is taken apart when a word of the text begins so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, KeysView
from functools import cache

from transcheck.glossary.phrases import Element, Name, P, Phrase, beginning, phrase_of
from transcheck.packaged import text_of
from transcheck.record import Generic

ROW, FIELD = "^", "|"  # between rows and between fields: what JSON writes as it is, and no name has
EXACT, NAMED, LETTERS = "e", "n", "l"  # of a name: exact, named; of its first word: compared letter by letter


class Phrases(Generic[P]):
    """The compiled names of one kind and language. `payload` tells of its text what a name stands for."""

    def __init__(self, blocks: dict[str, str], payload: Callable[[str], P]) -> None:
        self._blocks = blocks
        self._payload = payload

    @property
    def starts(self) -> KeysView[str]:
        """The beginnings of first words."""
        return self._blocks.keys()

    def starting(self, start: str) -> Iterator[Phrase[P]]:
        """The phrases with this beginning."""
        for row in self._blocks[start].split(ROW) if start in self._blocks else ():
            text, words, keys, whole, flags, payload = row.split(FIELD)
            name = Name(text, self._payload(payload), EXACT in flags, NAMED in flags)
            spelt = tuple((words or text).split(" "))
            yield Phrase(name, spelt, Element(spelt[0], LETTERS in flags, frozenset(keys.split(" ")), whole))


@cache
def _blocks(language: str) -> dict[str, dict[str, str]]:
    try:
        found: dict[str, dict[str, str]] = json.loads(text_of("glossary", "tables", f"{language}.json"))
    except FileNotFoundError:
        return {}
    return found


def phrases(kind: str, language: str, payload: Callable[[str], P]) -> Phrases[P] | None:
    """The names of a kind in a language; None where none were compiled."""
    blocks = _blocks(language).get(kind)
    return None if blocks is None else Phrases(blocks, payload)


def blocks_of(names: Iterable[Name[str]], language: str) -> dict[str, str]:
    """What a file has for a kind of names, their payloads being texts."""
    found: dict[str, list[str]] = {}
    for phrase in (phrase_of(name, language) for name in names):
        found.setdefault(beginning(phrase.name.text), []).append(_row(phrase))
    return {start: ROW.join(rows) for start, rows in found.items()}


def _row(phrase: Phrase[str]) -> str:
    name, words, first = phrase
    spelt = " ".join(words)
    flags = (EXACT if name.exact else "") + (NAMED if name.named else "") + (LETTERS if first.exact else "")
    keys = " ".join(sorted(first.keys))
    return FIELD.join((name.text, "" if spelt == name.text else spelt, keys, first.whole, flags, name.payload))
