"""Letters of another script left over, or mixed into a word.

Three things are told apart. A word of Latin and Cyrillic letters mixed ("Мoлдавии" with a
Latin o) is a homoglyph: it looks right, breaks every search, and is certain. Letters of a
script that the target language does not use at all (旗舰 in an English text) are left over
unless they stand in brackets or quotation marks, where an original name may be given. Latin
letters in a text of another script are mostly brands, names and commands; they are reported
only for an ordinary word, with a small letter, that stands in the source just so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.languages import load
from transcheck.languages.scripts import in_one_script, scripts_of, scripts_used
from transcheck.model import Issue, Kind, Severity, Side, Span, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("C405", "leftover-script", Severity.WARNING, "letters of another script left over or mixed in", alone=True)
OPENING = frozenset("([{«„“\"‘‹「『（《〈")
SHORTEST_LATIN = 3  # letters; shorter ones are units and list marks
CODE_MARKS = frozenset("._/\\@#=<>&%$~|+*0123456789")  # a neighbour that makes a word a name, a key or a command

EXAMPLES = (
    Example("Volunteers work in Moldova.", "Волонтёры работают в Мoлдавии.", ("Мoлдавии",), ("en", "ru")),
    Example("公司发布旗舰车型。", "The company launched its 旗舰 model.", ("旗舰",), ("zh", "en")),
    Example(
        "Volunteers will hand out shelter kits.", "Волонтёры раздадут shelter-комплекты.", ("shelter",), ("en", "ru")
    ),
    Example("Press Ctrl+Enter to delete.", "Нажмите Ctrl+Enter, чтобы удалить.", (), ("en", "ru")),
    Example("Компания «Рога» основана в 2001 году.", "Roga (Рога) was founded in 2001."),
)


def find(release: Release) -> Iterator[Issue]:
    target, own = release.target, scripts_used(load(release.target.language))
    if not own:
        return
    ordinary = _ordinary_words(release.source)
    for index, tokens in enumerate(target.tokens):
        contacts = [m.span for m in target.mentions[index] if m.kind is Kind.CONTACT]
        for first, last in _foreign_runs(tokens, own):
            span = Span(tokens[first].start, tokens[last].end)
            if not any(span.overlaps(c) for c in contacts) and not _foreign_in_source_too(release, span):
                yield from _judge(target, tokens, (first, last), span, ordinary)


def _foreign_in_source_too(release: Release, span: Span) -> bool:
    """What stands in the source letter by letter, and is in another script there as well, was kept."""
    source, text = release.source, release.target.text(span)
    return source is not None and text in source.document.prose and not scripts_of(text) <= scripts_used(load(source.language))


def _ordinary_words(source: Side | None) -> frozenset[str]:
    """The words of the source that begin with a small letter: no names, no brands."""
    if source is None:
        return frozenset()
    return frozenset(t.text for row in source.tokens for t in row if t.kind is TokenKind.WORD and t.text[0].islower())


def _foreign_runs(tokens: Sequence[Token], own: frozenset[str]) -> Iterator[tuple[int, int]]:
    """First and last positions of neighbouring tokens with letters that the language does not use."""
    start = None
    for i, token in enumerate([*tokens, None]):
        foreign = token is not None and token.kind is TokenKind.WORD and bool(scripts_of(token.text) - own)
        if foreign and start is None:
            start = i
        elif not foreign and start is not None:
            yield start, i - 1
            start = None


def _judge(side: Side, tokens: Sequence[Token], run: tuple[int, int], span: Span, ordinary: frozenset[str]) -> Iterator[Issue]:
    text, scripts = side.text(span), scripts_of(side.text(span))
    if {"LATIN", "CYRILLIC"} <= scripts and run[0] == run[1]:
        mended = in_one_script(text)
        if mended:
            yield Issue(RULE.code, f"“{text}” mixes Latin and Cyrillic letters that look alike.", target=span,
                        confidence=0.97, suggestion=mended)  # fmt: skip
        return
    if scripts == {"LATIN"}:
        if text in ordinary and len(text) >= SHORTEST_LATIN and not _like_code(side.document.prose, span):
            yield Issue(RULE.code, f"“{text}” is left in Latin letters.", target=span, confidence=0.85)
        return
    if not _bracketed(tokens, run[0]):
        yield Issue(RULE.code, f"“{text}” is left in the letters of another script.", target=span, confidence=0.92)


def _bracketed(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].text in OPENING


def _like_code(prose: str, span: Span) -> bool:
    return bool({prose[span.start - 1 : span.start], prose[span.end : span.end + 1]} & CODE_MARKS)
