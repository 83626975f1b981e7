"""How far a text renders a term: wholly, by its head, by one of its words, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache

from transcheck.compare.names import same_name
from transcheck.compare.spelling import ANYWHERE, Edges, near_miss
from transcheck.glossary import phrases
from transcheck.glossary.concepts import Concept
from transcheck.glossary.phrases import is_acronym
from transcheck.languages import load
from transcheck.languages.scripts import scripts_of, scripts_used
from transcheck.model import Mention, Span, Token, TokenKind, Word
from transcheck.record import Record
from transcheck.tokens import words_in

MOST = 0.6  # share of a term's words that vouch for the rest
SHORTEST_ROOT = 5  # letters that kindred words share at least
KINDRED = 0.5  # share of a word's letters that a kindred word begins with
SAME_NAME = 0.4  # probability from which a transliterated name is taken for the name
AROUND, FEWEST_AROUND = 0.15, 4  # of a sentence's words, how far a word may move in its translation
FEWEST_LETTERS = 3  # of an acronym
SHORTEST_WORD = 4  # letters of a word that says something by itself


class Rendering(IntEnum):
    """`PART` is a word of the term without its head, `HEAD` its head, `MOST` most of its words."""

    NONE = 0
    PART = 1
    HEAD = 2
    MOST = 3
    WHOLE = 4


@cache
def term_words(term: str, language: str) -> tuple[Word, ...]:
    return tuple(t.word for t in phrases.words_of(term, language))


@cache
def content_words(term: str, language: str) -> tuple[Word, ...]:
    """The words of a term without function words, in order."""
    function = _function_words(language)
    words = term_words(term, language)
    return tuple(w for w in words if w.lower not in function) or words


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(load(language).section("institutions").get("function", ()))


@cache
def head(term: str, language: str) -> Word:
    """The word that says what kind of thing the term names.

    Languages that put attributes first end the noun phrase with its head ("[monthly
    calculation] index", but "commissioner for human rights": the last word before a
    function word); where genitives follow (Russian) it is the first noun, told from the
    adjectives before it by the language's adjective endings.
    """
    words = term_words(term, language)
    order = load(language).section("terms")
    function = _function_words(language)
    if order.get("head") == "first-noun":
        endings = tuple(order.get("adjective_endings", ()))
        return next((w for w in words if not w.lower.endswith(endings)), words[-1])
    for i, word in enumerate(words[1:], 1):
        if word.lower in function:
            return words[i - 1]
    return words[-1]


class Sought(Record):
    """A term of a bead's source whose concept is not found near its translation.

    `concepts`: several where the term is theirs alike; `terms`: what they are called in the target.
    """

    bead: int
    mention: Mention
    concepts: tuple[Concept, ...]
    terms: tuple[str, ...]


def rendering(
    terms: Iterable[str], language: str, words: Sequence[Word], around: Sequence[Word] | None = None
) -> Rendering:
    """The best rendering of any of the terms that the words hold.

    `around`: those of the words that stand where the term should be. Elsewhere a term counts
    only when all of it is there, not a single word that is akin to it.
    """
    there, here = _present(words), _present(words if around is None else around)
    return max((_rendering(term, language, there, here) for term in terms), default=Rendering.NONE)


def words_of(tokens: Iterable[Token]) -> list[Word]:
    return [t.word for t in tokens if t.kind is not TokenKind.MARK]


def tokens_around(tokens: Sequence[Token], place: float) -> Sequence[Token]:
    """The part of a sentence that may translate what stands at a place in its source.

    `place`: the share of the source's words before it. Two texts say the same in roughly the
    same order, and what stands far off is there for another word.
    """
    words = [k for k, t in enumerate(tokens) if t.kind is not TokenKind.MARK]
    centre, reach = place * len(words), max(FEWEST_AROUND, AROUND * len(words))
    part = words[max(0, round(centre - reach)) : round(centre + reach) + 1]
    return tokens[part[0] : part[-1] + 1] if part else ()


def place_in(tokens: Sequence[Token], span: Span) -> float:
    """The share of the words before the middle of a span."""
    words = [t for t in tokens if t.kind is not TokenKind.MARK]
    middle = (span.start + span.end) / 2
    return sum(t.end <= middle for t in words) / max(1, len(words))


class Present(Record):
    """The words of a text: their keys, and as they stand."""

    keys: frozenset[str]
    texts: frozenset[str]
    words: tuple[Word, ...]

    def has(self, word: Word) -> bool:
        """Whether the word is there, or one akin to it."""
        return any(kindred(word.lower, text) for text in self.texts) or self.has_itself(word)

    def has_itself(self, word: Word) -> bool:
        """Whether a form of the word is there, or the word in other letters."""
        return not word.keys.isdisjoint(self.keys) or any(_transliterated(word.text, w.text) for w in self.words)

    def has_as_written(self, texts: tuple[str, ...]) -> bool:
        """Whether words stand there side by side, letter by letter: an acronym within a longer term."""
        starts = (k for k, word in enumerate(self.words) if word.text == texts[0])
        return any(tuple(w.text for w in self.words[k : k + len(texts)]) == texts for k in starts)


def _present(words: Sequence[Word]) -> Present:
    return Present(frozenset(key for w in words for key in w.keys), frozenset(w.lower for w in words), tuple(words))


@cache
def kindred(word: str, other: str) -> bool:
    """Whether the other word is derived from the word or compounded with it, by the letters they share.

    "distribution" and "distributed" begin alike; "coronavirus" holds "virus".
    """
    if (len(word) >= SHORTEST_ROOT and word in other) or (len(word) >= SHORTEST_WORD and other.startswith(word)):
        return True
    shared = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return shared >= max(SHORTEST_ROOT, KINDRED * len(word))


def _transliterated(word: str, other: str) -> bool:
    """Whether a name stands there in the letters of another script."""
    if not (word[0].isupper() and other[0].isupper()) or scripts_of(word) & scripts_of(other):
        return False
    return same_name(word, other) >= SAME_NAME


def abbreviated(term: str, language: str, words: Iterable[Word]) -> bool:
    """Whether an acronym made of the first letters of a term, or of most of them, is among the words."""
    letters = "".join(w.text[0] for w in content_words(term, language)).upper()
    return any(is_acronym(w.text) and len(w.text) >= FEWEST_LETTERS and letters.startswith(w.text) for w in words)


def foreign(terms: Iterable[str], language: str) -> bool:
    """Whether all terms are written in letters that are not the language's own."""
    own = scripts_used(load(language))
    return bool(own) and all(scripts_of(term).isdisjoint(own) for term in terms)


def _rendering(term: str, language: str, there: Present, here: Present) -> Rendering:
    if is_acronym(term):
        return Rendering.WHOLE if there.has_as_written(words_in(term, language)) else Rendering.NONE
    words = content_words(term, language)
    said = [here.has(w) for w in words]
    if all(said) or all(there.has(w) if len(words) > 1 else there.has_itself(w) for w in words):
        return Rendering.WHOLE
    if sum(said) >= max(2, MOST * len(words)):
        return Rendering.MOST
    if here.has(head(term, language)):
        return Rendering.HEAD
    said_something = any(s and len(w.text) >= SHORTEST_WORD for s, w in zip(said, words, strict=True))
    return Rendering.PART if said_something else Rendering.NONE


class Slip(Record):
    """A misspelt word of a term: where, and the word of the term that was meant."""

    span: Span
    text: str
    meant: str


def misspelt(term: str, language: str, tokens: Sequence[Token], edges: Edges = ANYWHERE) -> Slip | None:
    """Where a term stands with exactly one of its words a slip away, if it does."""
    words = [t for t in tokens if t.kind is not TokenKind.MARK]
    places = range(len(term_words(term, language)))
    slips = (misspelt_at(k, words, Wanted(term, place, language, edges)) for k in range(len(words)) for place in places)
    return next(filter(None, slips), None)


class Wanted(Record):
    """A word of a term, by its place in the term, and how near a slip may come to its edges."""

    term: str
    place: int
    language: str
    edges: Edges = ANYWHERE


def misspelt_at(k: int, words: Sequence[Token], wanted_word: Wanted) -> Slip | None:
    """The k-th word, if it is a slip away from the wanted one and the term's others stand around it."""
    term, place, language, edges = wanted_word
    wanted, token = term_words(term, language), words[k]
    window = words[k - place : k - place + len(wanted)] if k >= place else ()
    if len(window) < len(wanted) or not near_miss(token.word, wanted[place], edges):
        return None
    if not _may_be_a_slip(token.word, language):
        return None
    others = (pair for i, pair in enumerate(zip(window, wanted, strict=True)) if i != place)
    if any(t.word.keys.isdisjoint(w.keys) for t, w in others):
        return None
    return Slip(token.span, token.text, wanted[place].text)


def _may_be_a_slip(word: Word, language: str) -> bool:
    """Whether no dictionary has the word, in a language whose analyser tells."""
    mark = load(language).section("terms").get("unknown")
    return mark is None or any(key.endswith(mark) for key in word.keys)
