"""Times of day: '18:00', '6 p.m.', '3.40 Uhr', '下午5时', 'noon'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.mentions.number_words import SPACELESS
from transcheck.model import Candidate, Kind, Mention, Span, TimeOfDay, Token
from transcheck.patterns import lazy
from transcheck.record import Any, Record

HALF_DAY, DAY, HALF_HOUR = 12, 24, 30
MORNING_OR_EVENING = 0.3  # how likely '6:30' alone is half past six in the evening
NOTHING = "(?!)"
GLUE = frozenset(".,:/-–+")  # before the digits: they are part of something else
LOOK_BACK = 24
LONGEST_HOUR = 2  # digits


class ClockWords(Record):
    """`head` finds what stands before an hour, `tail` the hour and what follows, which begins with one of `follows`,
    unless one of `leads` stands before.

    `halves` maps a word for a part of the day to the hours that it adds; those in `unsure`
    mean that only after a word for hours; after a word of `hour`, '18.00' is a time.
    """

    follows: frozenset[str]
    leads: tuple[str, ...]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    halves: dict[str, int]
    unsure: frozenset[str]
    hour: frozenset[str]
    named: dict[str, TimeOfDay]


def _any(forms: Sequence[str]) -> str:
    """A pattern for any of the forms, the longest first; spaces may be of any kind."""
    found = [_whole(f) for f in sorted(forms, key=len, reverse=True)]
    return "|".join(found) or NOTHING


def _whole(form: str) -> str:
    """A form that no letter follows, unless its script has no spaces."""
    return re.escape(form).replace(r"\ ", r"\s") + ("" if form[-1] > SPACELESS else r"(?!\w)")


@cache
def clock_words(language: Language) -> ClockWords:
    section: dict[str, Any] = language.section("dates").get("clock", {})
    halves = {form.lower(): add for key, add in (("am", 0), ("pm", HALF_DAY)) for form in section.get(key, ())}
    part = _any([*halves])
    before = _any(section.get("before", ()))
    head = lazy(rf"(?:(?P<part>{part})\s?)?(?:(?<!\w)(?P<before>{before})\s)?$", re.IGNORECASE)
    tail = lazy(_tail(part, section), re.IGNORECASE)
    named = {form: _time(text) for text, forms in section.get("named", {}).items() for form in forms}
    forms = (*halves, *(form.lower() for key in ("hours", "weak_hours") for form in section.get(key, ())))
    return ClockWords(
        frozenset(form[:2] for form in forms),
        tuple(form.lower() for form in (*halves, *section.get("before", ()))),
        head,
        tail,
        halves,
        frozenset(section.get("unsure", ())),
        frozenset(section.get("hour", ())),
        named,
    )


def _tail(part: str, section: dict[str, Any]) -> str:
    marks = "|".join(re.escape(form) for form in section.get("hours", ())) or NOTHING  # '18h30'
    hours, weak = _any(section.get("hours", ())), _any(section.get("weak_hours", ()))
    return (
        rf"(?P<hour>\d{{1,2}})(?!\d)"
        rf"(?:(?:(?P<mark>[:.]|\s:\s)|\s?(?P<strong>{marks})\s?|\s?(?P<soft>{weak})\s?)"
        rf"(?P<minute>[0-5]\d)(?![\d]|[:.,]\d)(?:\s?(?:{_any(section.get('minutes', ()))}))?)?"
        rf"(?:\s?(?P<unit>{hours})|(?P<weak>\s(?:{weak})))?(?P<thirty>{_any(section.get('half', ()))})?"
        rf"(?:\s?(?P<half>{part}))?"
    )


def _time(text: str) -> TimeOfDay:
    hour, _, minute = text.partition(":")
    return TimeOfDay(int(hour), int(minute))


def find(prose: str, tokens: Sequence[Token], figures: Sequence[int], language: Language) -> Iterator[Mention]:
    """The times of a segment that begin at one of the tokens `figures`."""
    words = clock_words(language)
    for i in figures:
        start = tokens[i].start
        if not _may_be_hour(prose, tokens[i], words):
            continue
        tail = words.tail.match(prose, start, tokens[-1].end)
        if tail is None or prose[start - 1 : start] in GLUE:
            continue
        head = words.head.search(prose[max(tokens[0].start, start - LOOK_BACK) : start])
        if head is None:
            continue
        candidates = _candidates(head, tail, words)
        if candidates:
            begin = start - (len(head.string) - head.start("part")) if head["part"] else start
            yield Mention(Kind.TIME, candidates, Span(begin, tail.end()), "time")


def _candidates(head: re.Match[str], tail: re.Match[str], words: ClockWords) -> tuple[Candidate, ...]:
    """None where the digits are no time: '5' alone, '3.40' without a word for the clock."""
    half = tail["half"] or head["part"]
    if half and half.lower() in words.unsure and not (tail["weak"] or tail["soft"]):
        half = None  # '3 дня' are days, '3 часа дня' is a time
    spoken = bool(head["before"]) and bool(tail["weak"] or tail["soft"])
    mark = (tail["mark"] or "").strip()
    colon = mark == ":" or (mark == "." and (head["before"] or "").lower() in words.hour)
    hour, minute = int(tail["hour"]), int(tail["minute"] or (HALF_HOUR if tail["thirty"] else 0))
    if hour > DAY or not (half or tail["unit"] or tail["strong"] or spoken or colon):
        return ()
    if half is not None:
        return (Candidate(TimeOfDay(_clock_hour(hour, words.halves[half.lower()]), minute)),)
    if 0 < hour < HALF_DAY:
        evening = Candidate(TimeOfDay(hour + HALF_DAY, minute), MORNING_OR_EVENING)
        return (Candidate(TimeOfDay(hour, minute), 1 - MORNING_OR_EVENING), evening)
    return (Candidate(TimeOfDay(hour % DAY, minute)),)


def _clock_hour(hour: int, add: int) -> int:
    if hour > HALF_DAY or (hour == HALF_DAY and add):
        return hour % DAY
    return hour % HALF_DAY + add


def named(prose: str, tokens: Sequence[Token], language: Language) -> Iterator[Mention]:
    """'noon', '中午': a word, or where words have no spaces between them, its letters."""
    times = clock_words(language).named
    for form, time in times.items():
        if form[0] > SPACELESS:
            for match in re.compile(form).finditer(prose, tokens[0].start, tokens[-1].end):
                yield Mention(Kind.TIME, (Candidate(time),), Span(*match.span()), "time-words")
    for token in tokens:
        if token.word.lower in times:
            yield Mention(Kind.TIME, (Candidate(times[token.word.lower]),), token.span, "time-words")


def _may_be_hour(prose: str, figure: Token, words: ClockWords) -> bool:
    """A quick look: whether a figure is short, and has minutes or a word for hours behind it, or such a word before."""
    after = prose[figure.end : figure.end + 3].lower()
    if len(figure.text) > LONGEST_HOUR:
        return False
    if after[:1] in (":", ".") or after[1:2] == ":":
        return after[1:2].isdigit() or after[1:2] == ":" or after[:2] == ": "
    bare = after.lstrip()
    if bare[:2] in words.follows or bare[:1] in words.follows:
        return True
    return prose[max(0, figure.start - LOOK_BACK) : figure.start].rstrip().lower().endswith(words.leads)
