"""A word one slip away from a word of the same text or of the language's dictionary.

Without a word list only near misses can be found: a word that stands once, and whose twin,
one letter different in its middle, stands more often in the same text; and, in Russian, a
word that no dictionary form explains and that becomes one by a single slip. Names, acronyms,
words with a capital letter, short words and words that the source has too are left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.compare.spelling import near_miss
from transcheck.languages.russian import one_slip_away
from transcheck.model import Issue, Severity, Side, Token, TokenKind, Word
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F501", "misspelling", Severity.WARNING, "a word one slip away from a known one", alone=True)
SHORTEST = 7  # letters
OFTEN = 2  # occurrences of the twin that make it the right one

EXAMPLES = (
    Example(
        "",
        "The referendum is near. Voters know the referendum question. They have seen referundums before.",
        ("referundums",),
    ),
    Example("", "Было подпсано два документа.", ("подпсано",), ("kk", "ru")),
    Example("", "Было подписано два документа об электросамокатах.", (), ("kk", "ru")),
    Example("", "Economic growth and the economy: economists agree on the economic outlook."),
)


def find(release: Release) -> Iterator[Issue]:
    target = release.target
    counts = Counter(t.word for row in target.tokens for t in row if _ordinary(t))
    known = _known(release.source)
    for row in target.tokens:
        for i, token in enumerate(row):
            if not _ordinary(token) or counts[token.word] > 1 or token.word.latin in known or _joined(row, i):
                continue
            meant = _twin(token, counts) or _dictionary_word(token, target.language)
            if meant:
                yield Issue(RULE.code, f"“{token.text}” looks like a misspelling of “{meant}”.", target=token.span,
                            confidence=0.8, suggestion=meant)  # fmt: skip


def _ordinary(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.text.islower() and len(token.text) >= SHORTEST


def _known(source: Side | None) -> frozenset[str]:
    return frozenset(t.word.latin for row in source.tokens for t in row) if source else frozenset()


def _joined(row: tuple[Token, ...], i: int) -> bool:
    """A part of a hyphenated word, an address or the like."""
    around = [*row[max(0, i - 1) : i], *row[i + 1 : i + 2]]
    return any(t.kind is TokenKind.MARK and t.text in "-‑/@._" and token_touches(t, row[i]) and t.text != "." for t in around)


def token_touches(a: Token, b: Token) -> bool:
    return a.end == b.start or b.end == a.start


def _twin(token: Token, counts: Counter[Word]) -> str | None:
    """A frequent word of the text, one slip away in its middle, that is no form of the same word."""
    return next((other.lower for other, n in counts.items() if n >= OFTEN and near_miss(token.word, other)), None)


def _dictionary_word(token: Token, language: str) -> str | None:
    return one_slip_away(token.word.lower) if language == "ru" else None
