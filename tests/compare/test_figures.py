"""Comparing numbers, dates and times by value: what agrees, what does not, and what is left over."""

from __future__ import annotations

from decimal import Decimal

import pytest

from transcheck.compare import dates, quantities
from transcheck.compare.figures import assign, explained, likelihood
from transcheck.compare.units import converts
from transcheck.model import Candidate, Date, Kind, Mention, Quantity, Span, TimeOfDay, Value


def mention(*values: Value, form: str = "digits") -> Mention:
    weight = 1 / len(values)
    return Mention(values[0].kind, tuple(Candidate(v, weight) for v in values), Span(0, 1), form)


def number(amount: str, unit: str | None = None, form: str = "digits") -> Mention:
    return mention(Quantity(Decimal(amount), unit), form=form)


@pytest.mark.parametrize(
    ("a", "b", "likely"),
    [
        (number("1200"), number("1200.0"), 1.0),
        (number("75", "percent"), number("0.75"), 1.0),
        (number("5", "percent"), number("5"), 0.9),
        (number("5", "USD"), number("5", "EUR"), 0.9),
        (number("18", "month"), number("1.5", "year"), 0.8),
        (number("120", "kilometer"), number("75", "mile"), 0.8),
        (number("27", "degree"), number("80", "degree"), 0.8),
        (number("38", "celsius"), number("100", "fahrenheit"), 0.8),
        (number("120", "kilometer"), number("95", "mile"), 0.0),
        (number("17", "month"), number("1.5", "year"), 0.0),
        (number("5"), number("50"), 0.0),
        (number("5", "percent"), number("50", "percent"), 0.0),
    ],
)
def test_numbers(a: Mention, b: Mention, likely: float) -> None:
    assert quantities.likelihood(a, b) == pytest.approx(likely)
    assert likelihood(b, a) == pytest.approx(likely)


@pytest.mark.parametrize(
    ("a", "b", "likely"),
    [
        (Date(2022, 6, 5), Date(2022, 6, 5), 1.0),
        (Date(2022, 6, 5), Date(None, 6, 5), 1.0),
        (Date(2022, 6, 5), Date(2022, None, None), 1.0),
        (Date(2022, 6, 5), Date(2022, 7, 5), 0.0),
        (Date(None, 6, None), Date(2022, None, None), 0.0),
        (Date(2022, None, None), Quantity(Decimal(2022)), 0.9),
        (Date(2022, 6, 5), Quantity(Decimal(5)), 0.5),
        (Date(2022, 6, 5), Quantity(Decimal(5), "percent"), 0.0),
        (TimeOfDay(18, 0), TimeOfDay(18, 0), 1.0),
        (TimeOfDay(18, 0), TimeOfDay(6, 0), 0.4),
        (TimeOfDay(18, 0), TimeOfDay(17, 0), 0.0),
        (TimeOfDay(18, 0), Quantity(Decimal(18)), 0.5),
        (TimeOfDay(0, 0), Quantity(Decimal(24), "hour"), 0.5),
        (TimeOfDay(18, 0), Date(None, None, 18), 0.0),
    ],
)
def test_dates_and_times(a: Value, b: Value, likely: float) -> None:
    assert dates.likelihood(mention(a), mention(b)) == pytest.approx(likely)
    assert likelihood(mention(b), mention(a)) == pytest.approx(likely)


def test_any_candidate_will_do() -> None:
    either = mention(Quantity(Decimal(1200)), Quantity(Decimal("1.2")))
    assert likelihood(either, number("1.2")) == pytest.approx(0.5)


def test_decades_agree_without_their_century() -> None:
    assert likelihood(number("80", form="decade"), number("1980", form="decade")) == pytest.approx(1.0)
    assert likelihood(number("80"), number("1980", form="decade")) == pytest.approx(0.6)
    assert likelihood(number("90", form="decade"), number("1980", form="decade")) == 0


def test_what_is_left_over_when_the_likeliest_are_paired() -> None:
    five, six, seven = number("5"), number("6"), number("7")
    assert assign([five, six], [seven, five]) == ([six], [seven])
    assert assign([five, five], [five]) == ([five], [])
    assert explained(five, [six, five])
    assert not explained(five, [six])


def test_a_number_that_differs_by_a_power_of_ten_is_told_apart() -> None:
    assert quantities.power_of_ten(number("12.5"), number("12500"))
    assert not quantities.power_of_ten(number("12.5"), number("15200"))


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.DATE, Kind.TIME])
def test_values_carry_their_kind(kind: Kind) -> None:
    values = {Kind.NUMBER: Quantity(Decimal(1)), Kind.DATE: Date(1, 1, 1), Kind.TIME: TimeOfDay(1, 1)}
    assert values[kind].kind is kind


def test_units_of_other_dimensions_do_not_convert() -> None:
    assert not converts(Decimal(5), "kilometer", Decimal(5), "hour")
    assert not converts(Decimal(5), "celsius", Decimal(5), "kilometer")
    assert converts(Decimal(2), "tonne", Decimal(2000), "kilogram")
