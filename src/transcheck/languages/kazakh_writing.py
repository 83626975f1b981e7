"""Cyrillic Kazakh written in Latin or Arabic letters, for what is proposed to a reader."""

from __future__ import annotations

import re
from functools import cache

from transcheck.languages.kazakh_scripts import CYRILLIC, WORD, tables

MARKS = r"[;?]|,(?!\d)"


def from_cyrillic(text: str, writing: str) -> str:
    """A Cyrillic text in the letters of an orthography, those that `reader` knows."""
    if writing == "arabic":
        return re.sub(WORD, lambda m: _in_arabic(m.group()), re.sub(MARKS, lambda m: tables()["to_arabic"][m[0]], text))
    return re.sub(WORD, lambda m: _in_latin(m.group(), writing), text)


@cache
def _to_latin(writing: str) -> dict[str, str]:
    return {**tables()["to_latin"], **tables().get("to_" + writing, {})}


def _in_latin(word: str, writing: str) -> str:
    if not re.match(CYRILLIC, word):
        return word
    table, dotted = _to_latin(writing), "I" if writing == "latin2018" else "İ"
    small = "".join(table.get(c, c) for c in word.lower()).replace("iia", "ia")
    if word.isupper() and len(word) > 1:
        return small.replace("i", dotted).upper()
    if word[:2].isupper():  # with an inflection: АҚШтың
        head = re.match("[^a-zа-яәіңғүұқөһ]+", word)
        if head and head.end() < len(word):
            return _in_latin(word[: head.end()], writing) + _in_latin(word[head.end() :], writing)
    first = dotted if small[:1] == "i" else small[:1].upper()
    return first + small[1:] if word[0].isupper() else small


@cache
def _to_arabic() -> dict[str, str]:
    known = tables()
    return {**{read: letter for letter, read in reversed(known["arabic"].items())}, **known["to_arabic"]}


def _in_arabic(word: str) -> str:
    """Front vowels are marked by a hamza before the word, unless к, г or е show them, or back ones stand beside."""
    if not re.match(CYRILLIC, word):
        return word
    table, small = _to_arabic(), word.lower()
    front = any(c in "әөүі" for c in small) and not any(c in "кгеэаоұы" for c in small)
    return ("ٴ" if front else "") + "".join(table.get(c, c) for c in small).replace("ييا", "يا")
