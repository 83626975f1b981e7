"""A word written twice in a row ("the the").

Not reported: a word that the source doubles too, names (Bora Bora), a preposition before an
initial (с С. Ахметовым), parts of hyphenated words (что что-то), words that a language may
double ("had had"), and languages in which doubling is grammar (Kazakh "тез тез"), both listed
in the language's data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from transcheck.languages import load
from transcheck.model import Issue, Severity, Side, Span, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F502", "doubled-word", Severity.WARNING, "a word written twice in a row", alone=True)
JOINING = frozenset("-‑'’@/_")  # that make a word a part of another

EXAMPLES = (
    Example("Форум прошёл в Астане.", "The forum was held in in Astana.", ("in in",)),
    Example("Он раньше был там.", "He had had time to go to Bora Bora."),
    Example("The forum was held in Astana.", "Форум прошёл в в Астане.", ("в в",), ("en", "ru")),
)


def find(release: Release) -> Iterator[Issue]:
    form = load(release.target.language).section("form")
    if form.get("doubles_words", False):
        return
    allowed = frozenset(form.get("doubled_words", ()))
    doubled_in_source = _doubles_anything(release.source)
    for tokens in release.target.tokens:
        for first, second in _doubled(tokens, release.target):
            if first.word.lower in allowed or (doubled_in_source and len(first.text) > 1):
                continue
            yield Issue(
                RULE.code,
                f"“{first.text}” is written twice.",
                target=Span(first.start, second.end),
                confidence=0.95,
                suggestion=first.text,
            )


def _doubled(tokens: Sequence[Token], side: Side) -> Iterator[tuple[Token, Token]]:
    for i, (first, second) in enumerate(pairwise(tokens)):
        if first.kind is TokenKind.WORD and first.word.lower == second.word.lower:
            between = side.document.prose[first.end : second.start]
            around = (*tokens[max(0, i - 1) : i], *tokens[i + 2 : i + 3])
            joined = any(t.text in JOINING and (t.end == first.start or t.start == second.end) for t in around)
            if between.isspace() and "\n" not in between and not joined and not _named(first, second, side):
                yield first, second


def _named(first: Token, second: Token, side: Side) -> bool:
    """Bora Bora, an initial after a preposition (с С. Ахметовым), two initials; not "The The" of a headline."""
    if not second.text[0].isupper():
        return False
    if first.text[0].islower() or len(first.text) == 1:
        return True
    return not any(t.text == first.word.lower for row in side.tokens for t in row)


def _doubles_anything(source: Side | None) -> bool:
    return source is not None and any(True for row in source.tokens for _ in _doubled(row, source))
