"""Finding many phrases under inflection, at no cost until a text comes near one of them.

A phrase agrees with a stretch of text when each of its words shares a key with the word that
stands there, or, in a language without a morphology of ours, when each may have grown from it.
Phrases are grouped by the first letters of their first word; only the groups whose letters
begin a word of the text are ever analysed. What may start at a spelling is remembered, so
that a word met again is one dictionary look-up. The longest phrase wins; several that agree
there are found together.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from transcheck.languages.endings import endings_of, indeclinable
from transcheck.languages.morphology import SNOWBALL, has_own, has_proclitics
from transcheck.model import Span, Token, TokenKind, Word
from transcheck.record import Record
from transcheck.tokens import SPACELESS, analysed, matches, tokens_of, words_in

P = TypeVar("P", bound=Hashable)

# What inflection leaves of a word's beginning: all but two letters (немец, немцы), at least three;
# more than five tell no more apart.
FEWEST, MOST, INFLECTED = 3, 5, 2
LONGEST = 24  # words in a name, which are letters in Chinese and Japanese
PARTING = frozenset(",;:!?…()[]{}，、；：。！？（）")  # marks that part two words; quotation marks and hyphens do not
# Languages whose keys are dictionary forms: a name of one word is found under its own alone, so
# that "Того" does not answer to every form of "тот"; of a longer one the other words vouch.
BY_DICTIONARY_FORM = frozenset(("ru", "en"))  # beside those whose own data say how words inflect
STEMMED = frozenset(SNOWBALL) - {"pl"}  # whose stems keep case endings: hiszpani, hiszpan
# In a language without morphology: the least that a name must share, the endings that may take the
# place of a final vowel (України), the suffixes that may grow on a whole name (O‘zbekistonning).
SHORTEST_STEM, LONGEST_ENDING, LONGEST_SUFFIXES = 4, 2, 8
FINAL = frozenset("aeiouyаеёиоуыэюяіїєəәөүұйь")
ADJECTIVE = ("ий", "ій", "ый", "ки", "кі")  # of a Slavic language in Cyrillic
FOLDED = str.maketrans("ёأإآٱىة’‘ʻʼ`", "еاااايه'''''", "\u0307ـ")  # İ in lower case is i and a dot
KATAKANA = frozenset((*map(chr, range(0x30A1, 0x30FB)), "ー"))  # a run of which is one word
APOSTROPHES = re.compile("['’‘ʻʼ`]")
LATIN = "\u024f"  # its last letter


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


class Name(NamedTuple, Generic[P]):
    """A phrase as it is written, and what it stands for.

    `exact`: an acronym, compared letter by letter, as are words that look like one.
    `named`: the capital letter with which it begins is demanded of the text as well
    ("Turkey" is not "turkey").
    """

    text: str
    payload: P
    exact: bool = False
    named: bool = True


class Hit(NamedTuple, Generic[P]):
    """Where phrases stand, as positions of tokens [first, last] and as a span.

    `names` are those that agree there, all of the same length in words.
    """

    first: int
    last: int
    span: Span
    names: tuple[Name[P], ...]

    @property
    def payloads(self) -> tuple[P, ...]:
        return tuple(dict.fromkeys(name.payload for name in self.names))


class _Phrase(NamedTuple, Generic[P]):
    words: tuple[str, ...]
    name: Name[P]
    parted: bool  # with a comma or the like of its own


class _Element(Record):
    """A word of a name: how it is compared with a word of the text."""

    text: str
    exact: bool
    keys: frozenset[str]
    whole: str  # in a language without morphology, what forms grow on; else empty

    def agrees(self, word: Word) -> bool:
        if self.exact:
            as_it_stands = self.text in word.keys and not self.text.islower()  # where it is read in another script
            return as_it_stands or self.text in (word.text, without_inflection(word.text))
        same = word.text == self.text or not self.keys.isdisjoint(word.keys)
        return same or (bool(self.whole) and _grown(_plain(word.lower), self.whole))


def words_of(text: str, language: str) -> list[Token]:
    """The words and numbers of a phrase, without its punctuation."""
    return [t for t in tokens_of(text, Span(0, len(text)), language) if t.kind is not TokenKind.MARK]


def by_dictionary_form(language: str) -> bool:
    return language in BY_DICTIONARY_FORM or has_own(language)


def has_morphology(language: str) -> bool:
    return by_dictionary_form(language) or language in STEMMED or bool(endings_of(language).endings)


def _plain(lower: str) -> str:
    """With е for ё, a bare alif for one with a hamza, and one kind of apostrophe."""
    return lower.translate(FOLDED)


def _grown(form: str, whole: str) -> bool:
    """Whether a word may be a form of another, of which no more is known than that it has endings.

    `whole` ends in '-' where it has lost an adjective's ending, which three letters may replace.
    """
    if whole[-1] == "-":
        return form.startswith(whole[:-1]) and len(form) < len(whole) + LONGEST_ENDING + 1
    if form.startswith(whole):
        return len(form) <= len(whole) + LONGEST_SUFFIXES
    stem = whole[:-1] if whole[-1] in FINAL else whole
    return form.startswith(stem) and len(form) <= len(stem) + LONGEST_ENDING


def _whole(word: Word, language: str) -> str:
    """What forms of a word grow on; empty in a language with a morphology, and for a short word."""
    plain = _plain(word.lower)
    if has_morphology(language) or len(plain) <= SHORTEST_STEM:
        return ""
    return plain[:-2] + "-" if plain.endswith(ADJECTIVE) and word.text[0].islower() else plain


def _keys(word: Word, language: str, alone: bool) -> frozenset[str]:
    plain = _plain(word.lower)
    stemmed = any(key.endswith("~") for key in word.keys)
    known = alone and by_dictionary_form(language) and plain in word.keys and not stemmed
    unchanged = alone and word.text[0].isupper() and plain.endswith(indeclinable(language))
    keys = frozenset((plain,)) if known or unchanged else word.keys | {plain}
    return keys if plain.isalnum() else keys | {APOSTROPHES.sub(to, key) for key in keys for to in "'’‘"}


@cache
def _element(text: str, language: str, exact: bool, alone: bool) -> _Element:
    word = analysed(text, language)
    return _Element(text, exact or is_acronym(text), _keys(word, language, alone), _whole(word, language))


def _start(lower: str, size: int) -> str:
    return _plain(lower)[:size]


class Matcher(Generic[P]):
    """Phrases of one language, each with a payload, to be found in tokens of that language."""

    def __init__(self, language: str, names: Iterable[Name[P]]) -> None:
        self._language = language
        self._heads: dict[str, list[Name[P]]] = {}  # by their first letters, which cost least to tell
        for name in names:
            self._heads.setdefault(_head(name.text), []).append(name)
        self._groups: dict[str, dict[str, list[Name[P]]]] = {}  # of the heads that a text has come near
        # For a spelling: what may start there, by the first letter of the next word ("" where none follows).
        self._starting: dict[str, dict[str, list[_Phrase[P]]]] = {}

    def __bool__(self) -> bool:
        return bool(self._heads)

    def find(self, tokens: Sequence[Token]) -> list[Hit[P]]:
        """The hits, leftmost and longest first, not overlapping."""
        words = [i for i, t in enumerate(tokens) if t.kind is not TokenKind.MARK]
        found, k, starting = [], 0, self._starting
        while k < len(words):
            word = tokens[words[k]].word
            phrases = starting[word.text] if word.text in starting else self._starting_with(word)
            size, names = self._longest(phrases, tokens, words[k : k + LONGEST]) if phrases else (0, ())
            if size and not _cuts_a_word(tokens, words[k], words[k + size - 1]):
                first, last = words[k], words[k + size - 1]
                found.append(Hit(first, last, Span(tokens[first].start, tokens[last].end), names))
            k += size or 1
        return found

    def _longest(
        self, phrases: dict[str, list[_Phrase[P]]], tokens: Sequence[Token], words: Sequence[int]
    ) -> tuple[int, tuple[Name[P], ...]]:
        best, names = 0, list[Name[P]]()
        following, joined = [tokens[i].word for i in words[1:]], _joined(tokens, words)
        for phrase in (*phrases.get("", ()), *(phrases.get(following[0].lower[0], ()) if following else ())):
            size = len(phrase.words)
            if best <= size <= (len(words) if phrase.parted else joined) and self._goes_on(phrase, following):
                names = [*names, phrase.name] if size == best else [phrase.name]
                best = size
        first = tokens[words[0]].word.lower
        return best, tuple(names if by_dictionary_form(self._language) else _closest(names, first, self._language))

    def _goes_on(self, phrase: _Phrase[P], following: Sequence[Word]) -> bool:
        return all(
            _element(text, self._language, phrase.name.exact, alone=False).agrees(word)
            for text, word in zip(phrase.words[1:], following, strict=False)
        )

    def _starting_with(self, word: Word) -> dict[str, list[_Phrase[P]]]:
        spellings = {word.lower, without_inflection(word.text).lower()}
        if has_proclitics(self._language):
            spellings |= word.keys  # what is written before a word hides its beginning
        elif word.text[0] > LATIN:  # its own letters, where it is read in another script
            spellings.update(key.lower() for key in word.keys if key[0] <= LATIN)
        groups = {_start(text, size) for text in spellings for size in range(FEWEST, MOST + 1)}
        found: dict[str, list[_Phrase[P]]] = {}
        near = (name for group in sorted(groups) for name in self._group(group))
        for phrase in (_phrase(name, self._language) for name in near):
            if self._begins(phrase, word):
                following = phrase.words[1].lower()[0] if len(phrase.words) > 1 else ""
                found.setdefault(following, []).append(phrase)
        self._starting[word.text] = found
        return found

    def _group(self, start: str) -> Sequence[Name[P]]:
        """The names whose first word begins so, as far as inflection leaves it."""
        head = start[:FEWEST]
        if head not in self._heads:
            return ()
        if head not in self._groups:
            found: dict[str, list[Name[P]]] = {}
            for name in self._heads[head]:
                found.setdefault(_beginning(name.text), []).append(name)
            self._groups[head] = found
        return self._groups[head].get(start, ())

    def _begins(self, phrase: _Phrase[P], word: Word) -> bool:
        element = _element(phrase.words[0], self._language, phrase.name.exact, alone=len(phrase.words) == 1)
        small = phrase.name.named and word.text[0].islower() and phrase.words[0][0].isupper()
        return not (small and not element.exact) and element.agrees(word)


def _beginning(text: str) -> str:
    """What inflection leaves of a phrase's first word."""
    word = next((_plain(m.group().lower()) for m in matches(text) if m.lastgroup != "mark"), "")
    return _start(word, min(MOST, max(FEWEST, len(word) - INFLECTED)))


def _head(text: str) -> str:
    """The first letters of a phrase's beginning, for most without looking for its words."""
    letters = text[:FEWEST]
    start = _plain(letters.lower()) if letters.isalpha() and max(letters) < SPACELESS[0] else ""
    return start if len(start) == FEWEST else _beginning(text)[:FEWEST]


def _phrase(name: Name[P], language: str) -> _Phrase[P]:
    return _Phrase(words_in(name.text, language), name, not PARTING.isdisjoint(name.text))


def _cuts_a_word(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the phrase begins or ends within a run of katakana: タイ in スタイル is not Thailand."""
    edges = (tokens[max(0, first - 1) : first + 1], tokens[last : last + 2])
    return any(len(pair) == 2 and all(_is_kana(t) for t in pair) and pair[0].end == pair[1].start for pair in edges)  # noqa: PLR2004


def _is_kana(token: Token) -> bool:
    return token.text[0] in KATAKANA


def _joined(tokens: Sequence[Token], words: Sequence[int]) -> int:
    """How many of the words stand together: a comma or the like between two names them apart."""
    for count, (a, b) in enumerate(pairwise(words), 1):
        if any(token.text in PARTING for token in tokens[a + 1 : b]):
            return count
    return len(words)


def _closest(names: list[Name[P]], word: str, language: str) -> list[Name[P]]:
    """Of the names that a word may be a form of, itself: for Nigeria not Niger, though both may have one stem.

    Where no morphology told, else the longest: for Нігерії Нігерія, not Нігер.
    """
    itself = [n for n in names if n.text.lower() == word]
    if itself or has_morphology(language):
        return itself or names
    longest = max((len(name.text) for name in names), default=0)
    return [n for n in names if len(n.text) == longest]
