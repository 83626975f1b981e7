"""How likely two mentions of numbers denote the same amount."""

from __future__ import annotations

from decimal import Decimal

from transcheck.compare.units import converts
from transcheck.model import Mention, Quantity

OTHER_UNIT = 0.9  # the amounts agree; what they count is another question
HUNDRED = Decimal(100)
EXACT = Decimal("1e-9")
CONVERTED = 0.8  # as rounding allows


def likelihood(a: Mention, b: Mention) -> float:
    """From 0 to 1, over the candidates of both; mentions of other kinds agree with nothing."""
    return max(
        (x.weight * y.weight * same(x.value, y.value) for x in a.candidates for y in b.candidates
         if isinstance(x.value, Quantity) and isinstance(y.value, Quantity)),
        default=0.0,
    )  # fmt: skip


def same(a: Quantity, b: Quantity) -> float:
    """How far two quantities agree: 75% is three quarters, 100 km are 62 miles, 18 months a year and a half."""
    if _equal(a.amount, b.amount):
        return 1.0 if a.unit == b.unit else OTHER_UNIT
    if a.unit == b.unit:
        return CONVERTED if a.unit == "degree" and converts(*a[:2], *b[:2]) else 0.0
    if "percent" in (a.unit, b.unit):
        share, other = (a, b) if a.unit == "percent" else (b, a)
        return 1.0 if _equal(share.amount, other.amount * HUNDRED) else 0.0
    return CONVERTED if converts(*a[:2], *b[:2]) else 0.0


def power_of_ten(a: Mention, b: Mention) -> bool:
    """Whether some reading of the two differs by a power of ten alone, as where a magnitude is not understood."""
    return any(
        _digits(x.value.amount) == _digits(y.value.amount)
        for x in a.candidates
        for y in b.candidates
        if isinstance(x.value, Quantity) and isinstance(y.value, Quantity)
    )


def _equal(a: Decimal, b: Decimal) -> bool:
    return a == b or abs(a - b) <= EXACT * max(abs(a), abs(b))


def _digits(amount: Decimal) -> tuple[int, ...]:
    return amount.normalize().as_tuple().digits
