"""A sentence of the target is left in the source language.

Found by its letters where the two languages use different scripts, and by being the very
sentence of the source otherwise. Names, titles, slogans and commands that stay as they are
(product names, file names, a quotation in the original) are no sentences in this sense: at
least four words are needed, three of them (two before a full stop) with a small letter at the
beginning, outside addresses and code; and what the source itself has in a foreign script, or in quotation marks
from end to end and without a full stop, was kept. Between languages in which a whole sentence
may read the same (Danish and Norwegian) only letters tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.languages import load
from transcheck.languages.scripts import script_of, scripts_of, scripts_of_text
from transcheck.model import Issue, Kind, Segment, Severity, Side, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("C404", "untranslated", Severity.ERROR, "sentences left in the source language")
SHORTEST, SMALL = 4, 3  # words in all, words with a small letter: one less where a full stop ends them
FOREIGN = 0.8  # share of words in another script that makes a sentence untranslated
CODE = frozenset("/\\_=<>|{}$#~+")  # marks that make the words they touch paths and commands
ENDS = frozenset(".!?…。！？")
OPENING, CLOSING = '«„“"‘「『', '»”“"’」』'

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
    foreign = _foreign(release, source)
    for segment in release.target.segments:
        if foreign and foreign.isdisjoint(map(script_of, set(release.target.text(segment.span)))):
            continue  # which are nearly all sentences, where two languages have scripts of their own
        words = _words(release.target, segment)
        if len(words) < SHORTEST or sum(_is_small(t) for t in words) < SMALL - _ends(release.target, segment):
            continue
        original = originals.get(_plain(release.target, segment))
        if not _is_title(release.target, segment) and _is_left(release, source, words, original):
            yield Issue(
                RULE.code,
                "This sentence is left in the source language.",
                source=original.span if original else None,
                target=segment.span,
                confidence=0.97 if original else 0.85,
                bead=_bead_of(release, segment.index),
            )


def _words(side: Side, segment: Segment) -> list[Token]:
    """The words of a sentence that may be translated: none of an address or a command."""
    contacts = [m.span for m in side.mentions[segment.index] if m.kind is Kind.CONTACT]
    return [
        t
        for t in side.tokens[segment.index]
        if t.kind is TokenKind.WORD and not _like_code(side, t) and not any(t.span.overlaps(c) for c in contacts)
    ]


def _like_code(side: Side, token: Token) -> bool:
    prose = side.document.prose
    return bool({prose[max(0, token.start - 1) : token.start], prose[token.end : token.end + 1]} & CODE)


def _is_small(token: Token) -> bool:
    """Whether it begins with a small letter, or with one that knows no case."""
    return not token.text[0].isupper()


def _ends(side: Side, segment: Segment) -> bool:
    """Whether it ends as sentences do."""
    return side.text(segment.span).rstrip(CLOSING)[-1:] in ENDS


def _plain(side: Side, segment: Segment) -> str:
    return " ".join(side.text(t.span).lower() for t in side.tokens[segment.index])


def _is_title(side: Side, segment: Segment) -> bool:
    """Whether quotation marks enclose all of it, and no full stop ends it: a title, a slogan."""
    text = side.text(segment.span)
    return text[0] in OPENING and text[-1] in CLOSING and text[-2:-1] not in ".!?…,"


def _is_left(release: Release, source: Side, words: list[Token], original: Segment | None) -> bool:
    """Whether the words are of the source's script, or the sentence the source's own where both share one."""
    target = release.target
    foreign = _foreign(release, source)
    if foreign:
        return _share(target, words, foreign) >= FOREIGN
    if original is None or _near(source.language, target.language):
        return False
    theirs = _theirs(source)
    return not theirs or _share(target, words, theirs) >= FOREIGN


def _theirs(source: Side) -> frozenset[str]:
    return scripts_of_text(load(source.language), (), source.document.prose)


def _foreign(release: Release, source: Side) -> frozenset[str]:
    """The source's scripts that are none of the target's; empty also where a script is not known."""
    target = release.target
    own = scripts_of_text(load(target.language), (t.text for row in target.tokens for t in row), target.document.prose)
    return _theirs(source) - own if own else frozenset()


def _share(side: Side, words: list[Token], scripts: frozenset[str]) -> float:
    """The share of words that have letters of the scripts; there is one word or more."""
    return sum(bool(scripts_of(side.text(t.span)) & scripts) for t in words) / len(words)


def _near(one: str, other: str) -> bool:
    """Whether a sentence may read the same in both languages."""
    return other in load(one).section("form").get("near", ()) or one in load(other).section("form").get("near", ())


def _bead_of(release: Release, target_segment: int) -> int | None:
    return next((i for i, b in enumerate(release.beads) if target_segment in b.target), None)
