"""What amounts in two units of measurement have to do with each other.

Factors to the base unit of each dimension are those of the International System of Units
(SI brochure) and the international yard and pound agreement. Unit names are CLDR's.
"""

from __future__ import annotations

from decimal import Decimal

FACTORS = {
    "length": {
        "kilometer": "1000", "meter": "1", "centimeter": "0.01", "millimeter": "0.001",
        "mile": "1609.344", "yard": "0.9144", "foot": "0.3048", "inch": "0.0254",
    },
    "mass": {"tonne": "1000", "kilogram": "1", "gram": "0.001", "pound": "0.45359237", "ounce": "0.028349523"},
    "area": {
        "square-kilometer": "1000000", "hectare": "10000", "square-meter": "1",
        "square-mile": "2589988.11", "acre": "4046.8564", "square-foot": "0.09290304",
    },
    "volume": {"cubic-meter": "1000", "liter": "1", "gallon": "3.785411784", "barrel": "158.987295"},
    "speed": {"meter-per-second": "1", "kilometer-per-hour": "0.277778", "mile-per-hour": "0.44704", "knot": "0.5144"},
    "months": {"century": "1200", "decade": "120", "year": "12", "month": "1"},
    "hours": {"week": "168", "day": "24", "hour": "1", "minute": "0.016666666666666666666666667"},
}  # fmt: skip
BASE = {unit: (dimension, Decimal(factor)) for dimension, units in FACTORS.items() for unit, factor in units.items()}
EXACT_DIMENSIONS = frozenset(("months", "hours"))
ROUNDED = Decimal("0.08")  # 7 cm for 3 inches; a release rounds more than a ruler
DEGREES_ROUNDED = Decimal("1.5")
TEMPERATURES = frozenset(("celsius", "fahrenheit", "degree"))
MEASURES = frozenset(BASE) | TEMPERATURES


def converts(amount: Decimal, unit: str | None, other: Decimal, other_unit: str | None) -> bool:
    """Whether one amount, converted and rounded as people do, is the other."""
    if unit in TEMPERATURES and other_unit in TEMPERATURES:
        return _warm(amount, unit, other, other_unit) or _warm(other, other_unit, amount, unit)
    if unit not in BASE or other_unit not in BASE or unit == other_unit:
        return False
    (dimension, factor), (other_dimension, other_factor) = BASE[unit], BASE[other_unit]
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
