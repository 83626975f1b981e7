"""A bracket or quotation mark without its partner.

Judged over a whole paragraph, since quotations run over sentences, and over the next few
where one is left open. A language's marks pair as they stand: “…” and „…“ and „…” and »…« are
all pairs, whichever opens. Left alone: the bracket
behind a list number ("1)", "б)"), a quotation that goes on in the next paragraph and opens
again there, apostrophes and inch marks, and what the source leaves open as well.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from transcheck.model import Issue, Severity, Side, Span, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F505", "unbalanced", Severity.WARNING, "a bracket or quotation mark without its partner", alone=True)
BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "「": "」", "『": "』", "《": "》", "【": "】"}
CLOSERS = {closer: opener for opener, closer in BRACKETS.items()}
# What may close each quotation mark, in some language.
QUOTES = {"«": "»", "»": "«»", "„": "“”", "“": "”“", "”": "”", "‹": "›", "›": "‹›", '"': '"'}
LONGEST = 250  # characters of the stretch that is shown
FARTHEST = 8  # blocks over which a quotation may run
DEEPEST = 8  # marks that may be open at once
LIST_NUMBER = 3  # characters of a list number at the most

EXAMPLES = (
    Example(
        "«Мы следим за курсом», – сказал он.", "“We are watching the rate closely, he said.", ("“We are watching",)
    ),
    Example("Форум (третий по счёту) открылся.", "The forum (the third opened.", ("(the third",)),
    Example("Порядок: 1) заявка; 2) оплата.", "The steps: 1) application; 2) payment."),
    Example("He is 6'2\" tall.", "Его рост 6'2\".", (), ("en", "ru")),
    Example("“The path is narrow,” she said.", "„Der Weg ist schmal“, sagte sie.", (), ("en", "de")),
)


def find(release: Release) -> Iterator[Issue]:
    target = release.target
    open_in_source = _marks_open(release.source)
    blocks = _blocks(target)
    for number, token in _alone(blocks, target):
        following = blocks[number + 1] if number + 1 < len(blocks) else ()
        continued = following and following[0].text == token.text
        if token.text not in open_in_source and not continued:
            yield Issue(
                RULE.code,
                f"“{token.text}” has no partner.",
                target=_shown(target, token),
                confidence=0.9,
            )


def _alone(blocks: Sequence[Sequence[Token]], side: Side) -> list[tuple[int, Token]]:
    """The marks without a partner in their block, nor in one of the next few; with the block's number."""
    left: list[tuple[int, Token]] = []
    for number, tokens in enumerate(blocks):
        for token in _unbalanced(tokens, side):
            recent = [x for x in left[-DEEPEST:] if number - x[0] <= FARTHEST and _closes(token.text, x[1].text)]
            if recent:
                del left[left.index(recent[-1], -DEEPEST)]
            else:
                left.append((number, token))
    return left


def _closes(mark: str, opener: str) -> bool:
    return mark in QUOTES.get(opener, "") or BRACKETS.get(opener) == mark


def _blocks(side: Side) -> list[list[Token]]:
    """The tokens of each block, in order."""
    found: dict[int, list[Token]] = {}
    for segment in side.segments:
        found.setdefault(segment.block, []).extend(side.tokens[segment.index])
    return list(found.values())


def _marks_open(source: Side | None) -> frozenset[str]:
    """The marks that the source leaves without a partner somewhere, and those of the same kind."""
    if source is None:
        return frozenset()
    found = {token.text for _, token in _alone(_blocks(source), source)}
    return frozenset(BRACKETS) | frozenset(CLOSERS) if found & (BRACKETS.keys() | CLOSERS.keys()) else (
        frozenset(QUOTES) if found else frozenset()
    )  # fmt: skip


def _unbalanced(tokens: Sequence[Token], side: Side) -> list[Token]:
    """The marks without a partner, in order."""
    waiting: list[Token] = []
    alone: list[Token] = []
    for i, token in enumerate(tokens):
        mark = token.text
        if token.kind is not TokenKind.MARK or (mark not in QUOTES and mark not in BRACKETS and mark not in CLOSERS):
            continue
        recent = waiting[-DEEPEST:]
        partner = next((w for w in reversed(recent) if _closes(mark, w.text)), None)
        if partner is not None:
            recent.remove(partner)
            waiting[-DEEPEST:] = recent
        elif mark in CLOSERS:
            if not _numbers_a_list(tokens, i):
                alone.append(token)
        elif not _measures(token, side):
            waiting.append(token)
    return sorted((*alone, *waiting), key=lambda t: t.start)


def _numbers_a_list(tokens: Sequence[Token], i: int) -> bool:
    """'1)' and 'б)' stand alone rightly."""
    return i > 0 and len(tokens[i - 1].text) <= LIST_NUMBER and tokens[i - 1].end == tokens[i].start


def _measures(token: Token, side: Side) -> bool:
    """An inch or second mark stands right behind a figure: 6'2\"."""
    return token.text == '"' and side.document.prose[token.start - 1 : token.start].isdigit()


def _shown(side: Side, token: Token) -> Span:
    """From an opening mark to the end of its sentence; up to a closing one from the start of its sentence."""
    segment = side.segments[bisect_right(side.segments, token.start, key=lambda s: s.span.start) - 1]
    if token.text in CLOSERS:
        return Span(max(segment.span.start, token.end - LONGEST), token.end)
    return Span(token.start, min(segment.span.end, token.start + LONGEST))
