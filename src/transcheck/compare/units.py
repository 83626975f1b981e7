"""What amounts in two units of measurement have to do with each other.

Unit names are CLDR's, and their factors are data: `[units]` of the languages' common.toml.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from transcheck.languages import common

EXACT_DIMENSIONS = frozenset(("months", "seconds"))
ROUNDED = Decimal("0.08")  # 7 cm for 3 inches; a release rounds more than a ruler
DEGREES_ROUNDED = Decimal("1.5")
TEMPERATURES = frozenset(("celsius", "fahrenheit", "degree"))


@cache
def factors() -> dict[str, tuple[str, Decimal]]:
    """Of each unit that another converts to: its dimension, and its value in the dimension's base unit."""
    tables = {dimension: units for dimension, units in common()["units"].items() if isinstance(units, dict)}
    return {unit: (d, Decimal(factor)) for d, units in tables.items() for unit, factor in units.items() if factor}


def converts(amount: Decimal, unit: str | None, other: Decimal, other_unit: str | None) -> bool:
    """Whether one amount, converted and rounded as people do, is the other."""
    if unit in TEMPERATURES and other_unit in TEMPERATURES:
        return _warm(amount, unit, other, other_unit) or _warm(other, other_unit, amount, unit)
    known = factors()
    if unit == other_unit or unit not in known or other_unit not in known:
        return False
    (dimension, factor), (other_dimension, other_factor) = known[unit], known[other_unit]
    if dimension != other_dimension:
        return False
    first, second = amount * factor, other * other_factor
    tolerance = Decimal("1e-9") if dimension in EXACT_DIMENSIONS else ROUNDED
    return abs(first - second) <= tolerance * max(first, second)


def _warm(celsius: Decimal, unit: str | None, fahrenheit: Decimal, other_unit: str | None) -> bool:
    """Degrees without a scale may be of either."""
    if unit == "fahrenheit" or other_unit == "celsius":
        return False
    return abs(celsius * 9 / 5 + 32 - fahrenheit) <= DEGREES_ROUNDED
