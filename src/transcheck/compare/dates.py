"""How likely two mentions of dates or times denote the same."""

from __future__ import annotations

from decimal import Decimal

from transcheck.model import Date, Mention, Quantity, TimeOfDay, Value

FULL = 1.0
BY_YEAR = 0.9  # a bare '2022' that is a year
BY_PART = 0.5  # '5' for the fifth, '18' for six o'clock
HALF_DAY = 0.4  # the same hour on a clock's face
CLOCK_FACE = 12
MIDNIGHT = 24


def likelihood(a: Mention, b: Mention) -> float:
    """From 0 to 1, over the candidates of both; a date and a number agree where it is one of its parts."""
    return max((x.weight * y.weight * same(x.value, y.value) for x in a.candidates for y in b.candidates), default=0.0)


def same(a: Value, b: Value) -> float:
    """A partial date agrees with a fuller one that says nothing else."""
    if isinstance(a, Date) and isinstance(b, Date):
        return _dates(a, b)
    if isinstance(a, TimeOfDay) and isinstance(b, TimeOfDay):
        if a == b:
            return FULL
        return HALF_DAY if (a.hour - b.hour) % CLOCK_FACE == 0 and a.minute == b.minute else 0.0
    if isinstance(a, Quantity):
        return _part(b, a)
    return _part(a, b) if isinstance(b, Quantity) else 0.0


def _dates(a: Date, b: Date) -> float:
    both = [(x, y) for x, y in zip(a[:3], b[:3], strict=True) if x is not None and y is not None]
    return FULL if both and all(x == y for x, y in both) else 0.0


def _part(whole: Value, part: Quantity) -> float:
    """How far a number may stand for a date or time of which it is a part."""
    if part.unit not in (None, "hour"):
        return 0.0
    if isinstance(whole, Date) and part.unit is None:
        if part.amount == whole.year:
            return BY_YEAR if whole.month is None else BY_PART
        return BY_PART if part.amount in (whole.day, whole.month) else 0.0
    if isinstance(whole, TimeOfDay):
        hour = whole.hour + Decimal(whole.minute) / 100
        return BY_PART if part.amount in (hour, hour * 100, hour or MIDNIGHT) else 0.0
    return 0.0
