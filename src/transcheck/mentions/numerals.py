"""Figures written in digits, whatever separates their groups and decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from transcheck.patterns import lazy
from transcheck.record import Record

SPACES = " \u00a0\u2009\u202f"
APOSTROPHES = "'’"
POINTS = ".,·٫٬"
ARABIC_COMMA = "،"  # a decimal one where a language that has decimal commas is written in Arabic letters
LITERAL = lazy(rf"\d+(?:[{SPACES}](?=\d{{3}}(?!\d))\d+|[{POINTS}{ARABIC_COMMA}{APOSTROPHES}]\d+)*")
SEPARATOR = lazy(r"\D")
GROUP = 3
LONGEST = 24  # a longer run of digits counts nothing
NONE: tuple[tuple[Decimal, float], ...] = ()


class Convention(Record):
    """The decimal and group separators of a language, as CLDR has them."""

    decimal: str
    group: str


class Literal(Record):
    """A run of digits: its possible amounts with their weights (none: a code), and its end."""

    amounts: tuple[tuple[Decimal, float], ...]
    end: int


def read(prose: str, start: int, limit: int, convention: Convention) -> Literal:
    """The figure that begins at `start`, where a digit stands."""
    match = LITERAL.match(prose, start, limit)
    if match is None:
        return Literal(NONE, start + 1)
    literal = match.group() if convention.decimal == "," else match.group().partition(ARABIC_COMMA)[0]
    end = start + _spaced_end(literal)
    text = prose[start:end].replace(ARABIC_COMMA, ",")
    if len(text) > LONGEST:
        return Literal(NONE, end)
    return Literal(_amounts(text, convention), end) if not text.isdigit() else Literal(((decimal(text), 1.0),), end)


def _spaced_end(text: str) -> int:
    """Where the figure ends: '2026 300' and '0 500' are two figures, '1 100' is one."""
    for match in re.finditer(rf"[{SPACES}]", text):
        head = text[: match.start()]
        first = re.split(rf"[{SPACES}]", head)[0]
        if len(first) > GROUP or first.startswith("0") or not head.replace(match.group(), "").isdigit():
            return match.start()
    return len(text)


def _amounts(text: str, convention: Convention) -> tuple[tuple[Decimal, float], ...]:
    groups = SEPARATOR.split(text)
    marks = [" " if m in SPACES else m for m in SEPARATOR.findall(text)]
    whole = decimal("".join(groups))
    fraction = decimal("".join(groups[:-1])) + decimal(groups[-1]).scaleb(-len(groups[-1]))
    if len(set(marks)) == 1:
        return _one_mark(groups, marks, whole, fraction, convention)
    if len(set(marks[:-1])) == 1 and marks[-1] in POINTS and _grouped(groups[:-1]):
        return ((fraction, 1.0),)
    return NONE


def _one_mark(
    groups: list[str], marks: list[str], whole: Decimal, fraction: Decimal, convention: Convention
) -> tuple[tuple[Decimal, float], ...]:
    mark = marks[0]
    if mark == " " or mark in APOSTROPHES:
        return ((whole, 1.0),) if _grouped(groups) else NONE
    if len(groups) > 2:  # noqa: PLR2004  several equal marks can only separate groups
        return ((whole, 1.0),) if _grouped(groups) else NONE
    if not _grouped(groups):
        return ((fraction, 1.0),)
    likely = 0.1 if mark == convention.group else 0.75 if mark == convention.decimal else 0.5
    return ((whole, 1 - likely), (fraction, likely))


def _grouped(groups: list[str]) -> bool:
    """Whether the groups are those of one whole number; Indian ones may be of two digits."""
    head, *middle = groups
    if len(head) > GROUP or head.startswith("0") or not middle or len(middle[-1]) != GROUP:
        return len(groups) == 1
    return all(len(g) == GROUP for g in middle) or all(len(g) == GROUP - 1 for g in middle[:-1])


def decimal(digits: str) -> Decimal:
    """The number that a run of digits of any script writes."""
    return Decimal("".join(str(int(d)) for d in digits)) if not digits.isascii() else Decimal(digits)
