"""Dates in every order, partial dates, and times of day.

The form says how much of a date is written: 'date' (month and day), 'month', 'day',
'year', 'numeric', 'maybe' (a word that may be a month), and for times 'time' or 'time-words'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.mentions import clock, han_dates, numeric_dates
from transcheck.mentions.calendar_words import Calendar, calendar, classes
from transcheck.mentions.han_dates import LAST_MONTH
from transcheck.model import Candidate, Date, Kind, Mention, Span, Token, TokenKind
from transcheck.patterns import lazy

DAY = r"(?:-?s|\.s?)?"
DAYS = rf"(?:(?P<first>N){DAY}[-rc,](?=N))?(?P<day>N){DAY}"
YEAR = r"(?P<year>Y)(?:-?y)?(?![-s]N|q|h)"
# Each shape after the classes that it cannot do without, of those joined any one.
YEAR_FIRST = (
    ("Y y N Mm", rf"(?P<year>Y)-?y+\.?{DAYS}[-o]*(?P<month>[Mm])z*"),
    ("Y y Mm", r"(?P<year>Y)-?y+\.?(?P<month>[Mm])z*"),
)
DAY_FIRST = (
    ("N Mm", rf"{DAYS}[-oy]*(?P<month>[Mm])z*\.?(?:GAP{YEAR})?"),
    ("w Mm", rf"(?P<day>w)o*(?P<month>[Mm])z*(?:GAP{YEAR})?"),
    ("Mm Y", rf"(?P<month>[Mm])z*\.?GAP{YEAR}"),
)
MONTH_FIRST = (
    ("Mm N", rf"(?P<month>[Mm])z*\.?o?(?:(?P<first>N){DAY}[-rc](?=N))?(?P<day>N){DAY}(?![-]?N)(?:GAP{YEAR})?"),
)
PARTS = (
    ("N k", r"(?:(?P<year>Y)y)?(?:(?P<month>N)k)(?:(?P<day>N)d)?"),
    ("N d", r"(?P<day>N)d(?!q)"),
    ("Mm", r"(?P<month>M)z*|(?<=c)(?P<month_too>m)|(?P<month_so>m)(?=a)"),
    ("Y", r"(?P<also>Y)[-r,](?P<year>Y)-?y(?!q)|(?<=[cyo])(?P<also_too>Y)[-r](?P<year_too>Y)(?!-?[Ns]|h)"),
    ("Y", r"(?P<year>Y)-?y(?!q)|(?<=[cyo])(?P<year_too>Y)(?!-?[Nsh])"),
    ("m", r"(?P<maybe>m)"),
)
Shape = tuple[tuple[frozenset[str], ...], "re.Pattern[str]"]  # the classes that it needs, and what it is
TELLING = frozenset("MmYkd")  # without one of these classes there is no date
UNSURE = 0.4  # 'March' at the start of a sentence, 'маусым' (June, or a season)


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The dates and times of one segment, in no particular order."""
    words = calendar(language)
    if words.dull(tokens):
        return []
    figures = [i for i, t in enumerate(tokens) if t.kind is TokenKind.NUMBER]
    found: list[Mention] = []
    if figures:
        found += numeric_dates.find(prose, tokens, figures, words.order)
        found += clock.find(prose, tokens, figures, language)
    found += clock.named(prose, tokens, language)
    if words.han:
        found += han_dates.find(prose, tokens[0].start, tokens[-1].end, words.eras)
    kinds = classes(prose, tokens, words)
    if not TELLING.isdisjoint(kinds):
        found += _shaped(kinds, tokens, words, [m.span for m in found])
    return [m for m in found if not any(m.span.overlaps(s) for s in taken)] if taken else found


def _shaped(kinds: str, tokens: Sequence[Token], words: Calendar, taken: list[Span]) -> Iterator[Mention]:
    """The dates whose shape the classes of the tokens show; the fullest shape first."""
    if taken:
        kinds = "".join(
            "x" if any(s.start <= t.start < s.end for s in taken) else k for k, t in zip(kinds, tokens, strict=True)
        )
    for needed, shape in _shapes(words.year_first, words.day_after_month):
        matches = () if any(some.isdisjoint(kinds) for some in needed) else tuple(shape.finditer(kinds))
        for match in matches:
            yield from _dates(match, tokens, words)
            kinds = kinds[: match.start()] + "x" * len(match.group()) + kinds[match.end() :]


@cache
def _shapes(year_first: bool, month_first: bool) -> tuple[Shape, ...]:
    """The shapes of a language's dates, in the order in which they are looked for."""
    gap = "[,o]*" if month_first else "o*"
    shapes = (*YEAR_FIRST, *DAY_FIRST) if year_first else (*DAY_FIRST, *YEAR_FIRST)
    return tuple(
        (tuple(map(frozenset, needed.split())), lazy(shape.replace("GAP", gap)))
        for needed, shape in (*(MONTH_FIRST if month_first else ()), *shapes, *PARTS)
    )


def _dates(match: re.Match[str], tokens: Sequence[Token], words: Calendar) -> Iterator[Mention]:
    """The date of a match, and before it the first day or year of a range."""
    at = {name: i for name, i in ((n, match.start(n)) for n in match.groupdict()) if i >= 0}
    its_year = at.get("year", at.get("year_too"))
    if len(at) == 1 and its_year is not None and words.is_decade(tokens, its_year):
        return
    year = _value(its_year, tokens, words)
    maybe = at.get("maybe")
    month = _value(next((at[n] for n in ("month", "month_too", "month_so", "maybe") if n in at), None), tokens, words)
    if month and month > LAST_MONTH:
        return  # '14月'
    day = _value(at.get("day"), tokens, words)
    first, also = at.get("first"), at.get("also", at.get("also_too"))
    start = match.start()
    if first is not None:
        yield _date(tokens, first, first + 1, Date(year, month, _value(first, tokens, words)))
        start = at["day"] if start == first else start
    if also is not None:
        yield _date(tokens, also, also + 1, Date(_value(also, tokens, words), None, None))
        start = at.get("year", at.get("year_too", start))
    stop = match.end()
    if tokens[stop - 1].text in (",", "."):
        stop -= 1
    found = _date(tokens, start, stop, Date(year, month, day))
    named = found.form == "month" and "month" in at and words.names_a_person(tokens, start, stop)
    yield (
        found
        if maybe is None and not named
        else found._replace(candidates=(Candidate(found.best, UNSURE),), form="maybe")
    )


def _value(i: int | None, tokens: Sequence[Token], words: Calendar) -> int | None:
    if i is None:
        return None
    return int(tokens[i].text) if tokens[i].kind is TokenKind.NUMBER else words.month_at(tokens, i)


def _date(tokens: Sequence[Token], start: int, stop: int, date: Date) -> Mention:
    form = "date" if date.month and date.day else "month" if date.month else "day" if date.day else "year"
    return Mention(Kind.DATE, (Candidate(date),), Span(tokens[start].start, tokens[stop - 1].end), form)
