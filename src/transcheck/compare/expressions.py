"""Words of a language by what they mean: short lists of expressions, found where they stand in a text.

An expression is one word or several, a hyphen between them or not; `*` at the end of a word stands for
whatever follows ("министр*"). A word met again is one look-up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from transcheck.model import Token
from transcheck.record import Record
from transcheck.tokens import words_in

JOINTS = frozenset("-‐‑.")  # may stand between the words of an expression: "и.о."
START = 2  # letters of an expression by which it is looked up; one that is shorter, by all it has
SPACELESS = "\u0e00"  # from here on letters may come without spaces between words
POSSESSIVE = ("'s", "’s")
Expression = tuple[tuple[str, ...], str]


class Found(Record):
    """An expression in a text: the positions of its tokens [first, last], and what it may mean."""

    first: int
    last: int
    meanings: frozenset[str]


class Vocabulary:
    """Expressions of one language, by their meanings: `rows` maps a meaning to the expressions that have it.

    Only what begins like a word of the text is ever taken apart.
    """

    def __init__(self, rows: Mapping[str, Iterable[str]], language: str) -> None:
        self._language = language
        self._heads: dict[str, list[tuple[str, str]]] = {}
        for meaning, texts in rows.items():
            for text in texts:
                self._heads.setdefault(_head(text), []).append((text, meaning))
        self._starting: dict[str, list[Expression]] = {}

    def __bool__(self) -> bool:
        return bool(self._heads)

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """The expressions of a sentence, leftmost and longest first, not overlapping."""
        found, i = [], 0
        while i < len(tokens):
            here = self.at(tokens, i)
            if here:
                found.append(here)
            i = here.last + 1 if here else i + 1
        return found

    def at(self, tokens: Sequence[Token], start: int) -> Found | None:
        """The longest expression that begins at a token; several of one length are found together."""
        lower = tokens[start].word.lower
        expressions = self._starting[lower] if lower in self._starting else self._beginning(lower)
        if not expressions:
            return None
        best, meanings = (0, 0, 0), set[str]()
        for words, meaning in expressions:
            last = _end(tokens, start, words)
            rank = (len(words), sum(map(len, words)), last)
            if last >= 0 and rank >= best:
                meanings = meanings | {meaning} if rank == best else {meaning}
                best = rank
        return Found(start, best[2], frozenset(meanings)) if meanings else None

    def _beginning(self, lower: str) -> list[Expression]:
        near = [e for size in range(1, START + 1) if len(lower) >= size for e in self._heads.get(lower[:size], ())]
        apart = [(_elements(text, self._language), meaning) for text, meaning in near]
        self._starting[lower] = [e for e in apart if _agrees(lower, e[0][0])]
        return self._starting[lower]


def _head(text: str) -> str:
    size = START if text[0] < SPACELESS else 1
    return text[:size].rstrip("* -").lower()


@cache
def _elements(text: str, language: str) -> tuple[str, ...]:
    """The words of an expression, with their asterisks."""
    words = text.lower().replace("-", " ").split()
    if max(text) < SPACELESS:
        return tuple(words)
    return tuple(word + "*" * part.endswith("*") for part in words for word in words_in(part, language))


def _agrees(lower: str, element: str) -> bool:
    """Whether a word is the expression's, an English possessive left aside."""
    if element[-1] == "*":
        return lower.startswith(element[:-1])
    return lower == element or (lower[-2:] in POSSESSIVE and lower[:-2] == element)


def _end(tokens: Sequence[Token], start: int, words: Sequence[str]) -> int:
    """The position of the expression's last word; -1 where it does not stand there."""
    place = start
    for word in words[1:]:
        place += 1
        if place < len(tokens) and tokens[place].text in JOINTS:
            place += 1
        if place >= len(tokens) or not _agrees(tokens[place].word.lower, word):
            return -1
    return place
