"""Acronyms, as written but without the inflection that grew on them."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.glossary.phrases import is_acronym, without_inflection
from transcheck.languages import Language
from transcheck.model import Acronym, Candidate, Kind, Mention, Span, Token, TokenKind
from transcheck.patterns import lazy

ROMAN = lazy(r"M*(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})|[ІХV]+")  # XIX, not DCM or LDL
LONGEST = 9  # letters; longer capitals are words that are shouted
SHOUTED = 0.6  # share of capitals-only words that makes a line a headline in capitals
WORDS_IN_A_LINE = 3


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The acronyms of one segment; none in a line that is all capitals."""
    words = [t for t in tokens if t.kind is TokenKind.WORD]
    capitals = sum(t.text.isupper() and len(t.text) > 1 for t in words)
    if len(words) > WORDS_IN_A_LINE and capitals > SHOUTED * len(words):
        return []
    return [
        Mention(
            Kind.ACRONYM,
            (Candidate(Acronym(letters, language.code)),),
            Span(t.start, t.end if letters == t.text else t.start + len(letters)),
            "acronym",
        )
        for t in words
        if (letters := _letters(t.text))
        and not prose[t.end : t.end + 1].isdigit()
        and not any(t.span.overlaps(span) for span in taken)
    ]


def _letters(text: str) -> str | None:
    letters = without_inflection(text)
    if not is_acronym(letters) or len(letters) > LONGEST or ROMAN.fullmatch(letters):
        return None
    return letters
