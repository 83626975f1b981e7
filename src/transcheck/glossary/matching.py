"""Finding many phrases under inflection: an index by the keys of their first words.

A phrase agrees with a stretch of text when each of its words shares a key with the word
that stands there. The longest phrase wins; several phrases with the same words, or one
that is ambiguous, are reported together. Work a token is one dictionary look-up.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from transcheck.model import Segment, Span, Token, TokenKind, Word
from transcheck.tokens import tokenise

P = TypeVar("P", bound=Hashable)

# NGOs, ҚР-ның, BMTning: an acronym and the inflection that grew on it.
INFLECTED_ACRONYM = re.compile(r"([^\W\d_a-zа-яёәіңғүұқөһіїєґўқғҳğışçöü][^\W\d_]*?)['’‘ʻ]?[a-zа-яёәіңғүұқөһіїєґ]{1,8}")


def is_acronym(text: str) -> bool:
    """Two letters or more, and more capitals than not: РК, OSCE, ТюркПА, MoU."""
    capitals = sum(c.isupper() for c in text)
    return capitals >= 2 and capitals * 2 > len(text)


def without_inflection(text: str) -> str:
    """'NGOs' to 'NGO', "NATO'nun" to 'NATO'; anything else as it is."""
    match = INFLECTED_ACRONYM.fullmatch(text)
    stem = match.group(1) if match else ""
    return stem if len(stem) > 1 and stem.isupper() else text


# Marks between two words that do not part them: hyphens, quotation marks, apostrophes.
JOINING = frozenset("-‐‑–«»\"“”„'’‘/")
FIRST_LETTERS = re.compile(r"[^\W_]{1,2}")


def _beginning(text: str) -> str:
    """Two letters; one in scripts without capitals, where a character may be a word."""
    letters = text[:2].lower().replace("ё", "е")
    return letters if letters[:1] != letters[:1].upper() else letters[:1]


class Hit(NamedTuple, Generic[P]):
    """Where phrases stand: token positions [first, last] in the sequence searched."""

    first: int
    last: int
    span: Span
    payloads: tuple[P, ...]


class _Element(NamedTuple):
    keys: frozenset[str]
    exact: str | None  # an acronym or a fixed form, compared letter by letter
    capital: bool  # a name: the text must have a capital letter here

    def agrees(self, word: Word) -> bool:
        if self.exact is not None:
            return word.text == self.exact or without_inflection(word.text) == self.exact
        if self.capital and word.text[0].islower():
            return False
        return not self.keys.isdisjoint(word.keys)


class _Phrase(NamedTuple, Generic[P]):
    elements: tuple[_Element, ...]
    payload: P
    marks: frozenset[str]  # that may stand between its words


def _element(word: Word, named: bool) -> _Element:
    if is_acronym(word.text):
        return _Element(word.keys, word.text, False)
    return _Element(word.keys or frozenset((word.lower,)), None, named and word.text[0].isupper())


def words_of(text: str, language: str) -> list[Token]:
    """The words and numbers of a phrase, without its punctuation."""
    whole = (Segment(0, Span(0, len(text)), 0),)
    return [t for t in tokenise(text, whole, language)[0] if t.kind is not TokenKind.MARK]


class Matcher(Generic[P]):
    """Phrases of one language, each with a payload, to be found in tokens of that language.

    A phrase is (text, payload, named): of a named one the capital letter with which it
    begins is demanded of the text as well ("Turkey" is not "turkey"); acronyms are always
    compared letter by letter.
    """

    def __init__(self, language: str, phrases: Iterable[tuple[str, P, bool]]) -> None:
        self._language = language
        self._index: dict[str, list[_Phrase[P]]] = {}
        # Analysing a phrase's words costs more than finding them: a phrase waits under its
        # first letters until a text has a word that begins alike.
        self._waiting: dict[str, list[tuple[str, P, bool]]] = {}
        for phrase in phrases:
            first = FIRST_LETTERS.search(phrase[0])
            if first:
                self._waiting.setdefault(_beginning(first.group()), []).append(phrase)

    def __bool__(self) -> bool:
        return bool(self._index or self._waiting)

    def _compile(self, beginning: str) -> None:
        for text, payload, named in self._waiting.get(beginning, ()):
            elements = [_element(t.word, named and i == 0) for i, t in enumerate(words_of(text, self._language))]
            first, marks = elements[0], JOINING | {c for c in text if not c.isalnum()}
            for key in (first.exact,) if first.exact is not None else first.keys:
                self._index.setdefault(key, []).append(_Phrase(tuple(elements), payload, marks))
        self._waiting.pop(beginning, None)  # last: another thread may be waiting for these too

    def find(self, tokens: Sequence[Token]) -> list[Hit[P]]:
        """The hits, leftmost and longest first, not overlapping."""
        words = [i for i, t in enumerate(tokens) if t.kind is not TokenKind.MARK]
        hits, k = [], 0
        while k < len(words):
            size, payloads = self._longest(tokens, words, k)
            if size:
                first, last = words[k], words[k + size - 1]
                span = Span(tokens[first].start, tokens[last].end)
                hits.append(Hit(first, last, span, payloads))
            k += size or 1
        return hits

    def _longest(self, tokens: Sequence[Token], words: list[int], k: int) -> tuple[int, tuple[P, ...]]:
        word = tokens[words[k]].word
        best, payloads = 0, dict[P, None]()
        keys = {word.text, without_inflection(word.text), *word.keys}
        for beginning in {_beginning(key) for key in keys} & self._waiting.keys():
            self._compile(beginning)
        for key in keys:
            for phrase in self._index.get(key, ()):
                size = len(phrase.elements)
                if size < best or k + size > len(words):
                    continue
                if _stands(phrase, tokens, words[k : k + size]):
                    payloads = payloads if size == best else {}
                    best = size
                    payloads[phrase.payload] = None
        return best, tuple(payloads)


def _stands(phrase: _Phrase[P], tokens: Sequence[Token], places: list[int]) -> bool:
    """Whether the phrase's words stand at the places, with nothing between that parts them."""
    if not all(e.agrees(tokens[i].word) for e, i in zip(phrase.elements, places, strict=True)):
        return False
    return all(tokens[i].text in phrase.marks for i in range(places[0], places[-1]) if i not in places)
