"""Finding many phrases under inflection: an index by the keys of their first words.

A phrase agrees with a stretch of text when each of its words shares a key with the word
that stands there. The longest phrase wins; several phrases with the same words, or one
that is ambiguous, are reported together. Work a token is one dictionary look-up.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from transcheck.model import Span, Token, TokenKind, Word
from transcheck.tokens import tokens_of

P = TypeVar("P", bound=Hashable)

# NGOs, ҚР-ның, BMTning: an acronym and the inflection that grew on it.
INFLECTED_ACRONYM = re.compile(r"([^\W\d_a-zа-яёәіңғүұқөһіїєґўқғҳğışçöü][^\W\d_]*?)['’‘ʻ]?[a-zа-яёәіңғүұқөһіїєґ]{1,8}")


def is_acronym(text: str) -> bool:
    """Two capitals or more, and at least as many as small letters: РК, OSCE, ТюркПА, MoU."""
    capitals = sum(c.isupper() for c in text)
    return capitals >= 2 and capitals * 2 >= len(text)  # noqa: PLR2004


def without_inflection(text: str) -> str:
    """'NGOs' to 'NGO', "NATO'nun" to 'NATO'; anything else as it is."""
    match = INFLECTED_ACRONYM.fullmatch(text)
    stem = match.group(1) if match else ""
    return stem if len(stem) > 1 and stem.isupper() else text


# Marks between two words that do not part them: hyphens, quotation marks, apostrophes.
JOINING = frozenset("-‐‑–«»\"“”„'’‘/")
WORD = re.compile(r"[^\W_]+")
BEGINNING = 3  # letters


def _beginning(text: str) -> str:
    """A few letters; one in scripts without capitals, where a character may be a word."""
    letters = text[:BEGINNING].lower().replace("ё", "е")
    return letters if letters[:1] != letters[:1].upper() else letters[:1]


class Hit(NamedTuple, Generic[P]):
    """Where phrases stand: token positions [first, last] in the sequence searched."""

    first: int
    last: int
    span: Span
    payloads: tuple[P, ...]


class _Element(NamedTuple):
    keys: frozenset[str]
    exact: str | None  # an acronym, compared letter by letter
    capital: bool  # a name: the text must have a capital letter here

    def agrees(self, word: Word) -> bool:
        if self.exact is not None:
            return word.text == self.exact or without_inflection(word.text) == self.exact
        if self.capital and word.text[0].islower():
            return False
        return not self.keys.isdisjoint(word.keys)


def _element(word: Word, capital: bool) -> _Element:
    if is_acronym(word.text):
        return _Element(word.keys, word.text, False)
    return _Element(word.keys or frozenset((word.lower,)), None, capital and word.text[0].isupper())


class _Phrase(Generic[P]):
    """A phrase whose words beyond the first are analysed when a text has the first one."""

    __slots__ = ("_rest", "first", "language", "marks", "payload", "text")

    def __init__(self, text: str, payload: P, named: bool, language: str) -> None:
        self.text, self.payload, self.language = text, payload, language
        self.marks = JOINING | {c for c in text if not c.isalnum()}  # that may stand between its words
        self.first = _element(next(_words(text, language)).word, named)
        self._rest: tuple[_Element, ...] | None = None

    @property
    def rest(self) -> tuple[_Element, ...]:
        if self._rest is None:
            self._rest = tuple(_element(t.word, False) for t in words_of(self.text, self.language)[1:])
        return self._rest

    def size_at(self, tokens: Sequence[Token], words: Sequence[int], k: int) -> int:
        """How many words it has, when it stands at the k-th word; else 0."""
        if not self.first.agrees(tokens[words[k]].word) or k + len(self.rest) >= len(words):
            return 0
        last = k
        for last, element in enumerate(self.rest, k + 1):  # noqa: B007  the last one is needed
            if not element.agrees(tokens[words[last]].word):
                return 0
        between = (i for a, b in pairwise(words[k : last + 1]) for i in range(a + 1, b))
        return last - k + 1 if all(tokens[i].text in self.marks for i in between) else 0


def words_of(text: str, language: str) -> list[Token]:
    """The words and numbers of a phrase, without its punctuation."""
    return list(_words(text, language))


def _words(text: str, language: str) -> Iterator[Token]:
    return (t for t in tokens_of(text, Span(0, len(text)), language) if t.kind is not TokenKind.MARK)


class Matcher(Generic[P]):
    """Phrases of one language, each with a payload, to be found in tokens of that language.

    A phrase is (text, payload, named): of a named one the capital letter with which it
    begins is demanded of the text as well ("Turkey" is not "turkey"); acronyms are always
    compared letter by letter.
    """

    def __init__(self, language: str, phrases: Iterable[tuple[str, P, bool]]) -> None:
        self._language = language
        # Analysing phrases costs more than finding them: each waits under the first letters of
        # its first word until a text has a word that begins alike.
        self._waiting: dict[str, list[tuple[str, P, bool]]] = {}
        self._ready: dict[str, list[_Phrase[P]]] = {}
        self._starting: dict[str, tuple[_Phrase[P], ...]] = {}  # spelling to the phrases it may begin
        for phrase in phrases:
            first = WORD.search(phrase[0])
            if first:
                self._waiting.setdefault(_beginning(first.group()), []).append(phrase)

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def find(self, tokens: Sequence[Token]) -> list[Hit[P]]:
        """The hits, leftmost and longest first, not overlapping."""
        words = [i for i, t in enumerate(tokens) if t.kind is not TokenKind.MARK]
        hits, k = [], 0
        while k < len(words):
            size, payloads = self._longest(tokens, words, k)
            if size:
                first, last = words[k], words[k + size - 1]
                hits.append(Hit(first, last, Span(tokens[first].start, tokens[last].end), payloads))
            k += size or 1
        return hits

    def _longest(self, tokens: Sequence[Token], words: Sequence[int], k: int) -> tuple[int, tuple[P, ...]]:
        found = [(phrase.size_at(tokens, words, k), phrase.payload) for phrase in self._begun_by(tokens[words[k]].word)]
        best = max((size for size, _ in found), default=0)
        return best, tuple(dict.fromkeys(payload for size, payload in found if size == best)) if best else ()

    def _begun_by(self, word: Word) -> tuple[_Phrase[P], ...]:
        """The phrases whose first word agrees with a word, but for its capital letter."""
        if word.text not in self._starting:
            spellings = word.text, without_inflection(word.text), *sorted(word.keys)
            beginnings = dict.fromkeys(map(_beginning, spellings))
            phrases = (phrase for beginning in beginnings for phrase in self._compiled(beginning))
            self._starting[word.text] = tuple(p for p in phrases if p.first.agrees(word))
        return self._starting[word.text]

    def _compiled(self, beginning: str) -> list[_Phrase[P]]:
        if beginning not in self._ready:
            self._ready[beginning] = [_Phrase(*row, self._language) for row in self._waiting.get(beginning, ())]
        return self._ready[beginning]
