"""Words of a language by what they mean: short lists of expressions, found where they stand in a text.

An expression is one word or several, a hyphen between them or not; `*` at the end of a word stands for
whatever follows ("министр*"). A word met again is one look-up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from transcheck.model import Token, TokenKind
from transcheck.record import Record
from transcheck.tokens import words_in

JOINTS = frozenset("-‐‑.")  # may stand between the words of an expression: "и.о."
START = 2  # letters of an expression by which it is looked up; one that is shorter, by all it has
Expression = tuple[tuple[str, ...], str]


class Found(Record):
    """An expression in a text: the positions of its tokens [first, last], and what it may mean."""

    first: int
    last: int
    meanings: frozenset[str]


class Vocabulary:
    """Expressions of one language, by their meanings: `rows` maps a meaning to the expressions that have it."""

    def __init__(self, rows: Mapping[str, Iterable[str]], language: str) -> None:
        self._heads: dict[str, list[Expression]] = {}
        for meaning, texts in rows.items():
            for text in texts:
                words = _elements(text, language)
                if words:
                    self._heads.setdefault(words[0].rstrip("*")[:START], []).append((words, meaning))
        self._starting: dict[str, list[Expression]] = {}

    def __bool__(self) -> bool:
        return bool(self._heads)

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """The expressions of a sentence, leftmost and longest first, not overlapping."""
        found, i = [], 0
        while i < len(tokens):
            here = self._at(tokens, i) if tokens[i].kind is TokenKind.WORD else None
            if here:
                found.append(here)
            i = here.last + 1 if here else i + 1
        return found

    def _at(self, tokens: Sequence[Token], start: int) -> Found | None:
        best, meanings = (0, 0, 0), set[str]()
        for words, meaning in self._beginning(tokens[start].word.lower):
            last = _end(tokens, start, words)
            rank = (len(words), sum(map(len, words)), last)
            if last < 0 or rank < best:
                continue
            meanings = meanings | {meaning} if rank == best else {meaning}
            best = rank
        return Found(start, best[2], frozenset(meanings)) if meanings else None

    def _beginning(self, lower: str) -> list[Expression]:
        if lower not in self._starting:
            near = [e for size in range(1, START + 1) for e in self._heads.get(lower[:size], ()) if len(lower) >= size]
            self._starting[lower] = [e for e in dict.fromkeys(near) if _agrees(lower, e[0][0])]
        return self._starting[lower]


def _elements(text: str, language: str) -> tuple[str, ...]:
    """The words of an expression, with their asterisks."""
    return tuple(
        word + "*" * part.endswith("*")
        for part in text.lower().replace("-", " ").split()
        for word in words_in(part, language)
    )


def _agrees(lower: str, element: str) -> bool:
    return lower.startswith(element[:-1]) if element.endswith("*") else lower == element


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
