"""Dates in figures alone: '2022-06-05', '2022/6/5', '05.06.2022', '6/5/22', and years such as '2019/20'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.model import Candidate, Date, Kind, Mention, Span, Token, TokenKind
from transcheck.patterns import lazy

YEAR_FIRST = lazy(r"(?<!\d-)([12١٢]\d{3})(?:-(\d{2})-|([./])(\d{1,2})\3)(\d{1,2})(?!\d|[./-]\d)")
NUMERIC = lazy(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./-]\d)")
SHORT_RANGE = lazy(r"(?<![\d/.,])(?<!\d-)([12]\d{3})([/–-])(\d{2})(?![\d/-]|[.,]\d)")
MARKS = frozenset("./-–")
LAST_MONTH, LAST_DAY = 12, 31
CENTURY, HUNDRED = 2000, 100
SHORT_YEAR, FEWEST_DIGITS = 2, 4
MONTH_FIRST = {("/", "mdy"): 0.7, ("/", "dmy"): 0.2, ("-", "mdy"): 0.2, ("-", "dmy"): 0.2}


def find(prose: str, tokens: Sequence[Token], figures: Sequence[int], order: str) -> Iterator[Mention]:
    """The dates that begin at one of the tokens `figures`; `order` is 'dmy' or 'mdy'."""
    for i in figures:
        if i + 2 < len(tokens) and tokens[i + 1].text in MARKS and tokens[i + 2].kind is TokenKind.NUMBER:
            yield from _at(prose, tokens[i].start, order)


def _at(prose: str, start: int, order: str) -> Iterator[Mention]:
    match = YEAR_FIRST.match(prose, start)
    if match is not None:
        year, month, _, other, day = match.groups()
        yield from _possible(match, ((Date(int(year), int(month or other), int(day)), 1.0),))
        return
    match = NUMERIC.match(prose, start)
    if match is not None:
        yield from _possible(match, _orders(match, order))
        return
    match = SHORT_RANGE.match(prose, start)
    if match is not None:
        yield from _years(match)


def _orders(match: re.Match[str], order: str) -> tuple[tuple[Date, float], ...]:
    """Day first or month first, with their weights; with points the day always comes first."""
    a, mark, b, y = match.groups()
    if len(y) == SHORT_YEAR and mark != "/" and len(a + b) < FEWEST_DIGITS:
        return ()  # 1.2.22 is a section or a version
    year = int(y) if len(y) > SHORT_YEAR else CENTURY + int(y)
    month_first = MONTH_FIRST.get((mark, order), 0.0)
    return (Date(year, int(b), int(a)), 1 - month_first), (Date(year, int(a), int(b)), month_first)


def _possible(match: re.Match[str], dates: tuple[tuple[Date, float], ...]) -> Iterator[Mention]:
    """Where both orders make a date both are candidates."""
    good = [(d, w) for d, w in dates if w and 0 < (d.month or 0) <= LAST_MONTH and 0 < (d.day or 0) <= LAST_DAY]
    total = sum(w for _, w in good)
    if good:
        yield Mention(Kind.DATE, tuple(Candidate(d, w / total) for d, w in good), Span(*match.span()), "numeric")


def _years(match: re.Match[str]) -> Iterator[Mention]:
    """'2019/20', '1950–53': a year and a later one without its century."""
    first, short = int(match[1]), int(match[3])
    last = first - first % HUNDRED + short + (HUNDRED if short < first % HUNDRED else 0)
    if last == first + 1 or (match[2] != "/" and first < last < first + HUNDRED // 2):
        for year, group in ((first, 1), (last, 3)):
            yield Mention(Kind.DATE, (Candidate(Date(year, None, None)),), Span(*match.span(group)), "year")
