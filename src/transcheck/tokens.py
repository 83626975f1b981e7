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

from transcheck.languages.endings import elided
from transcheck.languages.morphology import analyser
from transcheck.languages.romanise import romanise
from transcheck.model import Segment, Span, Token, TokenKind, Word

SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# None of them is below the first, nor among the punctuation and symbols between these two.
SYMBOLS_FROM, SYMBOLS_TO = "\u2000", "\u2e80"
KINDS = {"word": TokenKind.WORD, "number": TokenKind.NUMBER, "mark": TokenKind.MARK}
NOTHING: frozenset[str] = frozenset()
APOSTROPHE = re.compile("['’ʼ]")


@cache
def _pattern(spaceless: bool) -> re.Pattern[str]:
    """What a token is; where no script without spaces is used a regex that is sooner compiled and faster."""
    letter = rf"(?:(?![{SPACELESS}])[^\W\d_])" if spaceless else r"[^\W\d_]"
    letters = rf"(?:{letter}[\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d\u00ad]*)+"
    word = (rf"[{SPACELESS}]|" if spaceless else "") + rf"{letters}(?:['’‘ʻʼ`]{letters})*"
    return re.compile(rf"(?P<word>{word})|(?P<number>\d+)|(?P<mark>[^\s\w]|_)")


def matches(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The words, numbers and marks of a stretch of text, as groups of these names."""
    stretch = text[start:end]
    spaceless = max(stretch, default="") >= SPACELESS[0] and any(
        c >= SPACELESS[0] and not SYMBOLS_FROM <= c < SYMBOLS_TO for c in set(stretch)
    )
    return _pattern(spaceless).finditer(text, start, len(text) if end is None else end)


@cache
def analysed(text: str, language: str) -> Word:
    """The word of one spelling in one language; the same object each time."""
    lower = text.lower()
    keys = analyser(language)(lower) if text[0].isalpha() else NOTHING
    return Word(text, lower, keys, romanise(lower))


def tokenise(prose: str, segments: tuple[Segment, ...], language: str) -> tuple[tuple[Token, ...], ...]:
    """The tokens of each segment; offsets are those of the prose."""
    return tuple(tuple(tokens_of(prose, s.span, language)) for s in segments)


def tokens_of(text: str, span: Span, language: str) -> Iterator[Token]:
    """The tokens of a stretch of text; offsets are those of the text."""
    for start, end, kind in _pieces(text, span, language):
        yield Token(start, end, kind, analysed(text[start:end], language))


@cache
def words_in(phrase: str, language: str) -> tuple[str, ...]:
    """The words and numbers of a phrase as they are written, none of them analysed."""
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
