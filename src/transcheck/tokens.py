"""One pass of tokens over the prose, each spelling analysed once and shared.

Words of scripts without spaces (Han, kana, Thai and the like) come character by
character; hyphens and apostrophes: an apostrophe between letters belongs to the word
(O‘zbekiston, п’ять, O'Brien), but articles and the like that a language elides are words
of their own (l'Ukraine, dell'Unione); a hyphen is a mark of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.languages import is_known, kazakh_scripts, load
from transcheck.languages.endings import elided
from transcheck.languages.morphology import analyser
from transcheck.languages.romanise import romanise
from transcheck.model import Segment, Span, Token, TokenKind, Word
from transcheck.patterns import lazy

RANGES = (
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
INDIC = ("\u0900", "\u0d7f")
SPACELESS = "".join(f"{low}-{high}" for low, high in RANGES)
KINDS = {"word": TokenKind.WORD, "number": TokenKind.NUMBER, "mark": TokenKind.MARK}
NOTHING: frozenset[str] = frozenset()
APOSTROPHE = lazy("['’ʼ]")
Rows = tuple[tuple[Token, ...], ...]


@cache
def _pattern(spaceless: bool, indic: bool) -> re.Pattern[str]:
    """What a token is; where no script without spaces is used a regex that is sooner compiled and faster."""
    letter = rf"(?:(?![{SPACELESS}])[^\W\d_])" if spaceless else r"[^\W\d_]"
    signs = _vowel_signs() if indic else ""
    letters = rf"(?:{letter}[\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d\u00ad{signs}]*)+"
    word = (rf"[{SPACELESS}]|" if spaceless else "") + rf"{letters}(?:['’‘ʻʼ`]{letters})*"
    return re.compile(rf"(?P<word>{word})|(?P<number>\d+)|(?P<mark>[^\s\w]|_)")


def _vowel_signs() -> str:
    """The signs that are written around a letter from Devanagari to Malayalam: each script has them at one place."""
    rows = range(ord(INDIC[0]), ord(INDIC[1]), 0x80)
    return "".join(f"{chr(r)}-{chr(r + 3)}{chr(r + 0x3A)}-{chr(r + 0x57)}{chr(r + 0x62)}{chr(r + 0x63)}" for r in rows)


def matches(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The words, numbers and marks of a stretch of text, as groups of these names."""
    stretch = text[start:end]
    letters = set(stretch) if max(stretch, default="") >= INDIC[0] else NOTHING
    spaceless = any(low <= c <= high for c in letters for low, high in RANGES)
    indic = any(INDIC[0] <= c <= INDIC[1] for c in letters)
    return _pattern(spaceless, indic).finditer(text, start, len(text) if end is None else end)


@cache
def analysed(text: str, language: str, writing: str = "") -> Word:
    """The word of one spelling in one language, and of one orthography of it; the same object each time."""
    if writing:
        return _respelt(text, language, writing)
    lower = text.lower()
    keys = analyser(language)(lower) if text[0].isalpha() else NOTHING
    if "I" in text and len(text) > 1 and text.isupper() and _has_dotless(language):
        lower = text.replace("I", "ı").lower()  # KASIM is Kasım, and IMF may stay imf
        keys |= analyser(language)(lower)
    return Word(text, lower, keys, romanise(lower))


@cache
def _has_dotless(language: str) -> bool:
    return is_known(language) and bool(load(language).section("form").get("dotless_i"))


def _respelt(text: str, language: str, writing: str) -> Word:
    """A word read in the language's usual script; its own spelling, with its capitals, stays one of its keys.

    In a script without capitals a word keeps its text: nothing may be concluded from small letters.
    """
    read = kazakh_scripts.read_as(text, writing)
    if read is None:
        return analysed(text, language)
    word = analysed(read, language)
    cased = text[0].isupper() or text[0].islower() or read.isupper()
    shown = read if cased else kazakh_scripts.acronym_in(read, word.keys) or text
    return Word(shown, word.lower, word.keys | {text}, word.latin)


def tokenise(prose: str, segments: tuple[Segment, ...], language: str) -> Rows:
    """The tokens of each segment; offsets are those of the prose."""
    writing = kazakh_scripts.writing_of(prose, language)
    return tuple(tuple(tokens_of(prose, s.span, language, writing)) for s in segments)


def as_written(prose: str, rows: Rows, language: str) -> Rows:
    """Tokens with their words as the text has them, where it is in another script than the words are read in."""
    if not kazakh_scripts.writing_of(prose, language):
        return rows
    return tuple(tuple(t._replace(word=analysed(prose[t.start : t.end], language)) for t in row) for row in rows)


def tokens_of(text: str, span: Span, language: str, writing: str = "") -> Iterator[Token]:
    """The tokens of a stretch of text; offsets are those of the text."""
    for start, end, kind in _pieces(text, span, language):
        yield Token(start, end, kind, analysed(text[start:end], language, writing))


@cache
def words_in(phrase: str, language: str) -> tuple[str, ...]:
    """The words and numbers of a phrase as they are written, none of them analysed."""
    letters = phrase.replace(" ", "")
    if letters.isalpha() and max(letters) < SPACELESS[0]:
        return tuple(phrase.split())
    pieces = _pieces(phrase, Span(0, len(phrase)), language)
    return tuple(phrase[start:end] for start, end, kind in pieces if kind is not TokenKind.MARK)


def _pieces(text: str, span: Span, language: str) -> Iterator[tuple[int, int, TokenKind]]:
    cuts = elided(language)
    for m in matches(text, *span):
        start, kind = m.start(), KINDS[m.lastgroup or "mark"]
        cut = APOSTROPHE.search(m.group()) if cuts and kind is TokenKind.WORD else None
        if cut is not None and m.group()[: cut.start()].lower() in cuts:
            yield start, start + cut.start(), kind
            start += cut.end()
        yield start, m.end(), kind
