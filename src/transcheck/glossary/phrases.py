"""Phrases as they are compared with a text: word by word, under inflection.

A phrase agrees with a stretch of text when each of its words shares a key with the word that
stands there, or, in a language without a morphology of ours, when each may have grown from it.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache

from transcheck.languages.endings import endings_of, indeclinable
from transcheck.languages.morphology import SNOWBALL, has_own, has_proclitics
from transcheck.model import Span, Token, TokenKind, Word
from transcheck.patterns import lazy
from transcheck.record import Generic, Record, TypeVar
from transcheck.tokens import SPACELESS, analysed, matches, tokens_of, words_in

P = TypeVar("P", bound=Hashable)

# What inflection leaves of a word's beginning: all but two letters (немец, немцы), at least three;
# more than five tell no more apart.
FEWEST, MOST, INFLECTED = 3, 5, 2
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
APOSTROPHES = lazy("['’‘ʻʼ`]")
APOSTROPHE_LIKE = tuple("'’‘ʻ")
LATIN = "\u024f"  # its last letter

# What may grow on an acronym (NGOs, ҚР-ның, BMTning): so many small letters, with an apostrophe before them or not.
SMALL = "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяёәіңғүұқөһїєґўҳğışçöü"
MOST_SMALL = 8


def is_acronym(text: str) -> bool:
    """Two capitals or more, and at least as many as small letters: РК, OSCE, ТюркПА, MoU."""
    if text[1:].islower():
        return False
    capitals = sum(map(str.isupper, text))
    return capitals >= 2 and capitals * 2 >= len(text)  # noqa: PLR2004


def without_inflection(text: str) -> str:
    """'NGOs' to 'NGO', "NATO'nun" to 'NATO'; anything else as it is."""
    bare = text.rstrip(SMALL)
    if not 1 <= len(text) - len(bare) <= MOST_SMALL:
        return text
    stem = bare[:-1] if bare[-1:] in APOSTROPHE_LIKE else bare
    return stem if len(stem) > 1 and stem.isupper() and stem.isalpha() else text


class Name(Record, Generic[P]):
    """A phrase as it is written, and what it stands for.

    `exact`: an acronym, compared letter by letter, as are words that look like one.
    `named`: the capital letter with which it begins is demanded of the text as well
    ("Turkey" is not "turkey").
    """

    text: str
    payload: P
    exact: bool = False
    named: bool = True


class Element(Record):
    """A word of a phrase: how it is compared with a word of the text."""

    text: str
    exact: bool
    keys: frozenset[str]
    whole: str  # in a language without morphology, what forms grow on; else empty

    def agrees(self, word: Word) -> bool:
        if self.exact:
            as_it_stands = self.text in word.keys and not self.text.islower()  # where it is read in another script
            return as_it_stands or self.text in (word.text, without_inflection(word.text))
        same = word.text == self.text or not self.keys.isdisjoint(word.keys)
        return same or (bool(self.whole) and _grown(plain(word.lower), self.whole))


class Phrase(Record, Generic[P]):
    """A name taken apart: its words as they are written, and how the first of them is compared."""

    name: Name[P]
    words: tuple[str, ...]
    first: Element

    @property
    def parted(self) -> bool:
        """Whether it has a comma or the like of its own."""
        return not PARTING.isdisjoint(self.name.text)

    def may_begin_at(self, word: Word) -> bool:
        small = self.name.named and word.text[0].islower() and self.words[0][0].isupper()
        return not (small and not self.first.exact) and self.first.agrees(word)

    @property
    def following(self) -> str:
        """The first letter of its second word; empty where it has one alone."""
        return self.words[1].lower()[0] if len(self.words) > 1 else ""


def phrase_of(name: Name[P], language: str) -> Phrase[P]:
    words = words_in(name.text, language)
    return Phrase(name, words, element(words[0], language, name.exact, alone=len(words) == 1))


@cache
def element(text: str, language: str, exact: bool, alone: bool) -> Element:
    """A word of a phrase; `alone`: the phrase has no other."""
    word = analysed(text, language)
    return Element(text, exact or is_acronym(text), _keys(word, language, alone), _whole(word, language))


def words_of(text: str, language: str) -> list[Token]:
    """The words and numbers of a phrase, without its punctuation."""
    return [t for t in tokens_of(text, Span(0, len(text)), language) if t.kind is not TokenKind.MARK]


def by_dictionary_form(language: str) -> bool:
    return language in BY_DICTIONARY_FORM or has_own(language)


def has_morphology(language: str) -> bool:
    return by_dictionary_form(language) or language in STEMMED or bool(endings_of(language).endings)


def plain(lower: str) -> str:
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
    folded = plain(word.lower)
    if has_morphology(language) or len(folded) <= SHORTEST_STEM:
        return ""
    return folded[:-2] + "-" if folded.endswith(ADJECTIVE) and word.text[0].islower() else folded


def _keys(word: Word, language: str, alone: bool) -> frozenset[str]:
    folded = plain(word.lower)
    stemmed = any(key.endswith("~") for key in word.keys)
    known = alone and by_dictionary_form(language) and folded in word.keys and not stemmed
    unchanged = alone and word.text[0].isupper() and folded.endswith(indeclinable(language))
    keys = frozenset((folded,)) if known or unchanged else word.keys | {folded}
    return keys if folded.isalnum() else keys | {APOSTROPHES.sub(to, key) for key in keys for to in "'’‘"}


# --- beginnings: by which a phrase is found before any of its words is analysed -----------------------


def beginning(text: str) -> str:
    """What inflection leaves of a phrase's first word: three to five letters, fewer of a shorter word."""
    word = next((plain(m.group().lower()) for m in matches(text) if m.lastgroup != "mark"), "")
    return word[: min(MOST, max(FEWEST, len(word) - INFLECTED))]


def head(text: str) -> str:
    """The first letters of a phrase's beginning, for most without looking for its words."""
    letters = text[:FEWEST]
    start = plain(letters.lower()) if letters.isalpha() and max(letters) < SPACELESS[0] else ""
    return start if len(start) == FEWEST else beginning(text)[:FEWEST]


@cache
def beginnings(word: Word, language: str) -> tuple[str, ...]:
    """The beginnings of phrases of which a word of the text may be the first."""
    spellings = {word.lower, without_inflection(word.text).lower()}
    if has_proclitics(language):
        spellings |= word.keys  # what is written before a word hides its beginning
    elif word.text[0] > LATIN:  # its own letters, where it is read in another script
        spellings.update(key.lower() for key in word.keys if key[0] <= LATIN)
    folded = [plain(text) for text in spellings]
    return tuple(sorted({text[:size] for text in folded for size in range(FEWEST, MOST + 1)}))
