"""Dates in Han numerals and years of eras: '二〇二六年三月十八日', '令和8年3月18日', '平成元年'.

The eras of a language are data, `eras` in its section [dates]: the year before an era's first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from transcheck.model import Candidate, Date, Kind, Mention, Span

DIGITS = {c: n for n, row in enumerate(("〇零○", *"一二三四五六七八九")) for c in row}
TEN, TENS = "十", {"十": 10, "廿": 20, "卅": 30}
FIRST_YEAR = "元"
SMALL = "[一二三四五六七八九十廿卅]{1,3}"
FULL = "[〇零○一二三四五六七八九]{4}"
LAST_MONTH, LAST_DAY = 12, 31


@cache
def _pattern(eras: tuple[str, ...]) -> re.Pattern[str]:
    era = "|".join(map(re.escape, eras)) or "(?!)"
    day = rf"(?:(?P<day>\d{{1,2}}|{SMALL})[日号號](?![间間内內]))?"
    year = rf"(?:(?P<era>{era})(?P<count>\d{{1,2}}|{FIRST_YEAR}|{SMALL})|(?P<year>{FULL}))年(?![代間间])"
    with_year = rf"{year}(?:(?P<month>\d{{1,2}}|{SMALL})月{day})?"
    without = rf"(?<![{''.join(DIGITS)}十第])(?P<only>{SMALL})月(?:(?P<its>{SMALL})[日号號](?![间間内內]))?"
    return re.compile(f"{with_year}|{without}")


def number(text: str) -> int:
    """'8', '十八', '二十', '二〇二六', '元' as a number."""
    if text.isdigit() and text[0] not in DIGITS:
        return int(text)
    if text == FIRST_YEAR:
        return 1
    total = pending = 0
    for letter in text:
        if letter in TENS:
            total, pending = total + (pending or 1) * TENS[letter], 0
        else:
            pending = pending * 10 + DIGITS[letter]
    return total + pending


def find(prose: str, start: int, stop: int, eras: Mapping[str, int]) -> Iterator[Mention]:
    """The dates in a stretch of text that figures alone do not tell."""
    for match in _pattern(tuple(eras)).finditer(prose, start, stop):
        parts = match.groupdict()
        year = number(parts["year"]) if parts["year"] else None
        if parts["era"]:
            year = eras[parts["era"]] + number(parts["count"])
        month, day = (number(text) if text else None for text in _month_and_day(parts))
        if (month or 1) <= LAST_MONTH and (day or 1) <= LAST_DAY:
            form = "date" if month and day else "month" if month else "year"
            yield Mention(Kind.DATE, (Candidate(Date(year, month, day)),), Span(*match.span()), form)


def _month_and_day(parts: Mapping[str, str | None]) -> tuple[str | None, str | None]:
    return parts["month"] or parts["only"], parts["day"] or parts["its"]
