"""A list of names under inflection that costs nothing until a text comes near one of them.

Names are grouped by the first letters of their first word; only the groups whose letters
begin a word of the text are ever analysed. What may start at a spelling is remembered,
so that a word met again is one dictionary look-up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from transcheck.glossary.matching import is_acronym, without_inflection, words_of
from transcheck.languages.morphology import SNOWBALL
from transcheck.model import Span, Token, TokenKind, Word
from transcheck.tokens import PATTERN

P = TypeVar("P")

PREFIX = 3
# Languages whose keys are dictionary forms: a name is found under its own alone, so that
# "Того" does not answer to every form of "тот", nor "Poles" to "pole".
BY_DICTIONARY_FORM = frozenset(("ru", "kk", "en"))
# In a language without morphology: the least that a name must share, the endings that may take the
# place of a final vowel (України), the suffixes that may grow on a whole name (O‘zbekistonning).
SHORTEST_STEM, LONGEST_ENDING, LONGEST_SUFFIXES = 4, 2, 8
FINAL = frozenset("aeiouyаеёиоуыэюяіїєəәөүұйь")


class Name(NamedTuple, Generic[P]):
    """A name as it is written, and what it stands for."""

    text: str
    payload: P
    exact: bool = False  # an acronym: compared letter by letter


class Found(NamedTuple, Generic[P]):
    """Where names stand; `names` are those that agree there, all of the same length in words."""

    first: int  # the position of its first token
    span: Span
    names: tuple[Name[P], ...]


class _Element(NamedTuple):
    text: str
    exact: bool
    capital: bool
    keys: frozenset[str]
    whole: str  # in a language without morphology, what forms grow on; else empty

    def agrees(self, word: Word) -> bool:
        if self.exact:
            return self.text in (word.text, without_inflection(word.text))
        if self.capital and word.text[0].islower():
            return False
        if not self.keys.isdisjoint(word.keys) or word.latin in self.keys:
            return True
        return bool(self.whole) and _grown(word.lower, self.whole)


class _Phrase(NamedTuple, Generic[P]):
    elements: tuple[_Element, ...]
    name: Name[P]


def _keys(word: Word, language: str) -> frozenset[str]:
    plain = word.lower.replace("ё", "е")
    apostrophe = frozenset((word.latin,)) if not plain.isalnum() else frozenset[str]()
    stemmed = any(key.endswith("~") for key in word.keys)
    if language in BY_DICTIONARY_FORM and plain in word.keys and not stemmed:
        return apostrophe | {plain}
    return apostrophe | word.keys | {plain}


def has_morphology(language: str) -> bool:
    return language in BY_DICTIONARY_FORM or language in SNOWBALL


def _grown(form: str, whole: str) -> bool:
    """Whether a word may be a form of another, of which no more is known than that it has endings."""
    stem = whole[:-1] if whole[-1] in FINAL else whole
    if form.startswith(whole):
        return len(form) <= len(whole) + LONGEST_SUFFIXES
    return form.startswith(stem) and len(form) <= len(stem) + LONGEST_ENDING


def _element(word: Word, language: str, exact: bool, first: bool) -> _Element:
    exact = exact or is_acronym(word.text)
    whole = word.lower if not has_morphology(language) and len(word.lower) > SHORTEST_STEM else ""
    return _Element(word.text, exact, first and word.text[0].isupper(), _keys(word, language), whole)


def _closest(names: list[Name[P]]) -> list[Name[P]]:
    """Of names that a form may have grown on, the longest: Нігерія, not Нігер."""
    longest = max((len(name.text) for name in names), default=0)
    return [name for name in names if len(name.text) == longest]


def _prefix(lower: str) -> str:
    return lower[:PREFIX].replace("ё", "е")


class Gazetteer(Generic[P]):
    """Names of one language, each with a payload."""

    def __init__(self, language: str, names: Iterable[Name[P]]) -> None:
        self._language = language
        self._raw: dict[str, list[Name[P]]] = {}
        for name in names:
            first = PATTERN.search(name.text)
            self._raw.setdefault(_prefix(first.group().lower() if first else ""), []).append(name)
        self._compiled: dict[str, tuple[_Phrase[P], ...]] = {}
        self._starting: dict[str, tuple[_Phrase[P], ...]] = {}

    def find(self, tokens: Sequence[Token]) -> list[Found[P]]:
        """What is named, leftmost and longest first, not overlapping."""
        words = [i for i, t in enumerate(tokens) if t.kind is not TokenKind.MARK]
        found, k = [], 0
        while k < len(words):
            size, names = self._longest(tokens, words, k)
            if size:
                span = Span(tokens[words[k]].start, tokens[words[k + size - 1]].end)
                found.append(Found(words[k], span, names))
            k += size or 1
        return found

    def _longest(self, tokens: Sequence[Token], words: list[int], k: int) -> tuple[int, tuple[Name[P], ...]]:
        best, names = 0, list[Name[P]]()
        for phrase in self._starting_with(tokens[words[k]].word):
            size = len(phrase.elements)
            if size < best or k + size > len(words):
                continue
            if all(e.agrees(tokens[words[k + i]].word) for i, e in enumerate(phrase.elements) if i):
                names = [*names, phrase.name] if size == best else [phrase.name]
                best = size
        return best, tuple(names if has_morphology(self._language) else _closest(names))

    def _starting_with(self, word: Word) -> tuple[_Phrase[P], ...]:
        found = self._starting.get(word.text)
        if found is None:
            prefixes = dict.fromkeys((_prefix(word.lower), _prefix(without_inflection(word.text).lower())))
            found = tuple(p for prefix in prefixes for p in self._group(prefix) if p.elements[0].agrees(word))
            self._starting[word.text] = found
        return found

    def _group(self, prefix: str) -> tuple[_Phrase[P], ...]:
        found = self._compiled.get(prefix)
        if found is None:
            found = tuple(self._compile(name) for name in self._raw.get(prefix, ()))
            self._compiled[prefix] = found
        return found

    def _compile(self, name: Name[P]) -> _Phrase[P]:
        words = [t.word for t in words_of(name.text, self._language)]
        return _Phrase(tuple(_element(w, self._language, name.exact, i == 0) for i, w in enumerate(words)), name)
