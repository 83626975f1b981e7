"""Dates in every order, partial dates, and times of day.

The form says how much of a date is written: 'date' (month and day), 'month', 'day',
'year', 'numeric', 'maybe' (a word that may be a month), and for times 'time' or 'time-words'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.mentions import clock
from transcheck.mentions.calendar_words import Calendar, calendar, classes
from transcheck.model import Candidate, Date, Kind, Mention, Span, Token, TokenKind

DAY = r"(?:-?s|\.)?"
DAYS = rf"(?:(?P<first>N){DAY}[-rc,](?=N))?(?P<day>N){DAY}"
YEAR = r"(?P<year>Y)(?:-?y)?(?![-s]N)"
YEAR_FIRST = (
    rf"(?P<year>Y)-?y+\.?{DAYS}[-o]*(?P<month>[Mm])",
    r"(?P<year>Y)-?y+\.?(?P<month>[Mm])",
)
DAY_FIRST = (
    rf"{DAYS}[-oy]*(?P<month>[Mm])\.?(?:GAP{YEAR})?",
    rf"(?P<day>w)o*(?P<month>[Mm])(?:GAP{YEAR})?",
    rf"(?P<month>[Mm])\.?GAP{YEAR}",
)
MONTH_FIRST = (rf"(?P<month>[Mm])\.?o?(?:(?P<first>N){DAY}[-rc](?=N))?(?P<day>N){DAY}(?![-]?N)(?:GAP{YEAR})?",)
PARTS = (
    r"(?:(?P<year>Y)y)?(?:(?P<month>N)k)(?:(?P<day>N)d)?",
    r"(?P<day>N)d",
    r"(?P<month>M)|(?<=c)(?P<month_too>m)|(?P<month_so>m)(?=a)",
    r"(?P<also>Y)[-r,](?P<year>Y)-?y|(?<=[cyo])(?P<also_too>Y)[-r](?P<year_too>Y)(?!-?[Ns])",
    r"(?P<year>Y)-?y|(?<=[cyo])(?P<year_too>Y)(?!-?[Ns])",
    r"(?P<maybe>m)",
)
ISO = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
SHORT_RANGE = re.compile(r"(?<![\d/.,])(?<!\d-)([12]\d{3})([/–-])(\d{2})(?![\d/-]|[.,]\d)")
NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[./-]\d)")
LAST_MONTH, LAST_DAY = 12, 31
CENTURY, HUNDRED = 2000, 100
UNSURE = 0.4  # 'March' at the start of a sentence, 'маусым' (June, or a season)


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The dates and times of one segment, in no particular order."""
    words = calendar(language)
    kinds = classes(prose, tokens, words)
    digits = any(t.kind is TokenKind.NUMBER for t in tokens)
    found: list[Mention] = []
    if digits:
        found += _numeric(prose, tokens, words)
        found += _spans_of_years(prose, tokens)
        found += clock.find(prose, tokens, language)
    found += clock.named(prose, tokens, language)
    if digits or "M" in kinds or "m" in kinds:
        found += _shaped(kinds, tokens, words, [m.span for m in found])
    return [m for m in found if not any(m.span.overlaps(s) for s in taken)]


def _shaped(kinds: str, tokens: Sequence[Token], words: Calendar, taken: list[Span]) -> Iterator[Mention]:
    """The dates whose shape the classes of the tokens show; the fullest shape first."""
    if not taken and not re.search("[MmYkd]", kinds):
        return
    free = list(kinds)
    for i, token in enumerate(tokens):
        if any(s.start <= token.start < s.end for s in taken):
            free[i] = "x"
    for shape in _shapes(words.year_first, words.day_after_month):
        for match in shape.finditer("".join(free)):
            yield from _dates(match, tokens, words)
            free[match.start() : match.end()] = "x" * len(match.group())


@cache
def _shapes(year_first: bool, month_first: bool) -> tuple[re.Pattern[str], ...]:
    """The shapes of a language's dates, in the order in which they are looked for."""
    gap = "[,o]*" if month_first else "o*"
    shapes = (*YEAR_FIRST, *DAY_FIRST) if year_first else (*DAY_FIRST, *YEAR_FIRST)
    return tuple(re.compile(s.replace("GAP", gap)) for s in (*(MONTH_FIRST if month_first else ()), *shapes, *PARTS))


def _dates(match: re.Match[str], tokens: Sequence[Token], words: Calendar) -> Iterator[Mention]:
    """The date of a match, and before it the first day or year of a range."""
    at = {name: i for name, i in ((n, match.start(n)) for n in match.groupdict()) if i >= 0}
    year = _value(at.get("year", at.get("year_too")), tokens, words)
    maybe = at.get("maybe")
    month = _value(next((at[n] for n in ("month", "month_too", "month_so", "maybe") if n in at), None), tokens, words)
    day = _value(at.get("day"), tokens, words)
    first, also = at.get("first"), at.get("also", at.get("also_too"))
    start = match.start()
    if first is not None:
        yield _date(tokens, first, first + 1, Date(None, month, _value(first, tokens, words)))
        start = at["day"] if start == first else start
    if also is not None:
        yield _date(tokens, also, also + 1, Date(_value(also, tokens, words), None, None))
        start = at.get("year", at.get("year_too", start))
    stop = match.end()
    if tokens[stop - 1].text in (",", "."):
        stop -= 1
    found = _date(tokens, start, stop, Date(year, month, day))
    yield found if maybe is None else found._replace(candidates=(Candidate(found.best, UNSURE),), form="maybe")


def _value(i: int | None, tokens: Sequence[Token], words: Calendar) -> int | None:
    if i is None:
        return None
    return int(tokens[i].text) if tokens[i].kind is TokenKind.NUMBER else words.class_of(tokens[i].word)[1]


def _date(tokens: Sequence[Token], start: int, stop: int, date: Date) -> Mention:
    form = "date" if date.month and date.day else "month" if date.month else "day" if date.day else "year"
    return Mention(Kind.DATE, (Candidate(date),), Span(tokens[start].start, tokens[stop - 1].end), form)


def _numeric(prose: str, tokens: Sequence[Token], words: Calendar) -> Iterator[Mention]:
    """'2022-06-05', '05.06.2022', '6/5/22'; where both orders make a date, both are candidates."""
    start, end = tokens[0].start, tokens[-1].end
    for match in ISO.finditer(prose, start, end):
        year, month, day = map(int, match.groups())
        yield from _numeric_date(match, ((Date(year, month, day), 1.0),))
    for match in NUMERIC.finditer(prose, start, end):
        a, mark, b, y = match.groups()
        year = int(y) if len(y) > 2 else CENTURY + int(y)  # noqa: PLR2004  two digits of a year
        if len(y) == 2 and mark != "/" and len(a + b) < 4:  # noqa: PLR2004  1.2.22 is a section or a version
            continue
        likely = 0.7 if mark == "/" and words.order == "mdy" else 0.0 if mark == "." else 0.2
        dates = ((Date(year, int(b), int(a)), 1 - likely), (Date(year, int(a), int(b)), likely))
        yield from _numeric_date(match, dates)


def _spans_of_years(prose: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """'2019/20', '1950–53': a year and a later one without its century."""
    for match in SHORT_RANGE.finditer(prose, tokens[0].start, tokens[-1].end):
        first = int(match[1])
        last = first - first % HUNDRED + int(match[3]) + (HUNDRED if int(match[3]) < first % HUNDRED else 0)
        if last == first + 1 or (match[2] != "/" and first < last < first + HUNDRED // 2):
            for year, group in ((first, 1), (last, 3)):
                yield Mention(Kind.DATE, (Candidate(Date(year, None, None)),), Span(*match.span(group)), "year")


def _numeric_date(match: re.Match[str], dates: tuple[tuple[Date, float], ...]) -> Iterator[Mention]:
    possible = [(d, w) for d, w in dates if w and 0 < (d.month or 0) <= LAST_MONTH and 0 < (d.day or 0) <= LAST_DAY]
    total = sum(w for _, w in possible)
    if possible:
        candidates = tuple(Candidate(d, w / total) for d, w in possible)
        yield Mention(Kind.DATE, candidates, Span(*match.span()), "numeric")
