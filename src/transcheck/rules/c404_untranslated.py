"""A sentence of the target is left in the source language.

Found by its letters where the two languages use different scripts, and by being the very
sentence of the source otherwise. Names, titles, slogans and commands that stay as they are
(product names, file names, a quotation in the original) are no sentences in this sense: at
least four words are needed, and three of them must begin with a small letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.languages import load
from transcheck.languages.scripts import scripts_of, scripts_used
from transcheck.model import Issue, Segment, Severity, Side, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("C404", "untranslated", Severity.ERROR, "sentences left in the source language")
SHORTEST, SMALL = 4, 3  # words in all, words with a small letter
FOREIGN = 0.8  # share of words in another script that makes a sentence untranslated
SPACELESS_WORDS = 4  # characters that count as much as a word in scripts without spaces

EXAMPLES = (
    Example(
        "Контракты заключены с Италией. \nОтгрузка идёт через порты Литвы.",
        "Contracts have been signed with Italy.\nОтгрузка идёт через порты Литвы.",
        ("Отгрузка идёт через порты Литвы.",),
    ),
    Example(
        "Folder colours are synchronised across devices.",
        "Folder colours are synchronised across devices.",
        ("Folder colours are synchronised across devices.",),
        ("en", "de"),
    ),
    Example("Open Tools > Dictionaries.", "Откройте «Tools > Dictionaries».", (), ("en", "ru")),
    Example("Контракты заключены с Италией.", "Contracts have been signed with Italy."),
)


def find(release: Release) -> Iterator[Issue]:
    source = release.source
    if source is None or source.language == release.target.language:
        return
    originals = {_plain(source, s): s for s in source.segments}
    for segment in release.target.segments:
        words = _words(release.target, segment)
        if len(words) < SHORTEST or sum(t.text[0].islower() or _spaceless(t) for t in words) < SMALL:
            continue
        original = originals.get(_plain(release.target, segment))
        foreign = _foreign(release, words)
        if foreign >= FOREIGN or (original is not None and _same_script(release)):
            yield Issue(
                RULE.code,
                "This sentence is left in the source language.",
                source=original.span if original else None,
                target=segment.span,
                confidence=0.97 if original else 0.85,
                bead=_bead_of(release, segment.index),
            )


def _words(side: Side, segment: Segment) -> list[Token]:
    return [t for t in side.tokens[segment.index] if t.kind is TokenKind.WORD]


def _spaceless(token: Token) -> bool:
    return not (token.text[0].islower() or token.text[0].isupper())


def _plain(side: Side, segment: Segment) -> str:
    return " ".join(t.word.lower for t in side.tokens[segment.index])


def _same_script(release: Release) -> bool:
    assert release.source is not None
    return scripts_used(load(release.source.language)) == scripts_used(load(release.target.language))


def _foreign(release: Release, words: list[Token]) -> float:
    """The share of words in a script that the target language does not use and the source language does."""
    assert release.source is not None
    own = scripts_used(load(release.target.language))
    theirs = scripts_used(load(release.source.language)) - own
    if not own or not theirs:
        return 0.0
    return sum(bool(scripts_of(t.text) & theirs) for t in words) / len(words)


def _bead_of(release: Release, target_segment: int) -> int | None:
    return next((i for i, b in enumerate(release.beads) if target_segment in b.target), None)
