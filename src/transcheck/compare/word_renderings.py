"""By which other words the glossaries render the words of a term.

A glossary that has "infection = инфекция" often has "infected = заражённый" and "respiratory
tract disease = заболевание дыхательных путей" as well: it says itself that what is kindred to
the one may be said in the words of the others. In a rendering of several words those count
that are not another word's: "респираторное заболевание" is one of "illness" by its second word,
because "respiratory" has its own in the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from transcheck.compare.terms import content_words, kindred
from transcheck.glossary.concepts import Row, Terminology, root_start
from transcheck.model import Word
from transcheck.tokens import analysed

DERIVED = 0.55  # of the longer word's letters: "election" and "electoral", but not "electricity"
SHORTEST_INSIDE = 6  # letters of a word that another, of which it is a part, is made of


class WordRenderings:
    """The words of the glossaries' terms, and what they become; all words in lower case.

    Nothing is read of the glossaries until a word is asked for.
    """

    def __init__(self, terminology: Terminology, source: str, target: str) -> None:
        self._terminology, self._languages = terminology, (source, target)
        self._known: dict[str, frozenset[str]] = {}
        self._plain: dict[str, frozenset[str]] = {}

    def renderings(self, word: str) -> frozenset[str]:
        """The words that render a word, or one kindred to it, in any of the terms."""
        if word not in self._known:
            self._known[word] = frozenset(theirs for row in self._with(word) for theirs in self._own(word, row))
        return self._known[word]

    def renders(self, term: str, words: Sequence[Word]) -> bool:
        """Whether each word of a term has a rendering of its own among the words of a text, by the glossaries."""
        source, target = self._languages
        known = ([analysed(one, target) for one in self.renderings(w.lower)] for w in content_words(term, source))
        places = [{k for k, word in enumerate(words) if any(_stands(one, word) for one in ones)} for ones in known]
        return _distinct(places, frozenset())

    def _with(self, word: str) -> Iterator[Row]:
        """The rows with a word kindred to a word, or with one that it holds: "symptom" in "asymptomatic"."""
        rows = self._terminology.rows(*self._languages)
        yield from (row for row in rows.get(root_start(word), ()) if any(akin(word, other) for other in row.source))
        for start in {root_start(word[i:]) for i in range(1, len(word) - SHORTEST_INSIDE + 1)} & rows.keys():
            yield from (row for row in rows[start] if any(_inside(other, word) for other in row.source))

    def _alone(self, word: str) -> frozenset[str]:
        """What renders it where it is a term by itself."""
        if word not in self._plain:
            rows = (row for row in self._with(word) if all(akin(word, other) for other in row.source))
            self._plain[word] = frozenset(theirs for row in rows for theirs in row.target)
        return self._plain[word]

    def _own(self, word: str, row: Row) -> list[str]:
        """The words of a row's rendering that are the word's own."""
        usual = _of(row, self._alone(word))
        if usual:
            return usual
        others = [other for other in row.source if not akin(word, other)]
        taken = {other: _of(row, self._alone(other)) for other in others}
        left = [theirs for theirs in row.target if not any(theirs in words for words in taken.values())]
        loose = [other for other in others if not taken[other]]
        return [theirs for theirs in left if not any(self._explains(other, theirs, word) for other in loose)]

    def _explains(self, other: str, theirs: str, word: str) -> bool:
        """Whether another word is rendered so in a row without the first."""
        rows = (row for row in self._with(other) if not any(akin(word, w) for w in row.source))
        return any(_alike(theirs, t) for row in rows for t in row.target)


def akin(word: str, other: str) -> bool:
    """Whether one of two words is derived from the other, as more than half of the longer one tells."""
    if not _alike(word, other):
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return shared >= DERIVED * max(len(word), len(other)) or word in other or other in word


def _alike(word: str, other: str) -> bool:
    """The same of two renderings, which are fewer and may differ more: "министр" and "министерство"."""
    return kindred(word, other) or kindred(other, word)


def _distinct(places: Sequence[set[int]], taken: frozenset[int]) -> bool:
    """Whether each can have a place that no other has."""
    return not places or any(_distinct(places[1:], taken | {k}) for k in places[0] - taken)


def _stands(word: Word, other: Word) -> bool:
    """Whether the other is the word or derived from it, by any of their forms."""
    return not word.keys.isdisjoint(other.keys) or any(kindred(a, b) for a in _forms(word) for b in _forms(other))


def _forms(word: Word) -> list[str]:
    return [word.lower, *(key.rstrip("~") for key in word.keys)]


def _inside(word: str, other: str) -> bool:
    return len(word) >= SHORTEST_INSIDE and word in other


def _of(row: Row, words: frozenset[str]) -> list[str]:
    return [theirs for theirs in row.target if any(_alike(theirs, w) for w in words)]
