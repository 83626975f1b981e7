"""Suggestions for wrong figures: the source's value as the target language writes it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from transcheck import Checker
from transcheck.languages import load
from transcheck.rules.rewrites import digits, magnitude, plain


@pytest.mark.parametrize(
    ("amount", "code", "text"),
    [
        ("7986293", "en", "7,986,293"),
        ("4500000", "en", "4.5 million"),
        ("12000", "en", "12,000"),
        ("4500000", "ru", "4,5 млн"),
        ("2300000000000", "de", "2,3 Bio."),
        ("1850", "ru", "1850"),
        ("0.05", "es", "0,05"),
        ("250000000", "xx", "250,000,000"),
    ],
)
def test_an_amount_in_the_convention_of_a_language(amount: str, code: str, text: str) -> None:
    language = load("et")._replace(code="xx", cldr={}) if code == "xx" else load(code)
    assert plain(Decimal(amount), language).replace("\u00a0", " ") == text


def test_digits_stay_ungrouped_where_the_text_has_them_so() -> None:
    assert digits(Decimal(5700), load("en"), like="7500") == "5700"
    assert digits(Decimal(5700), load("en"), like="7,500") == "5,700"


def test_the_magnitude_that_fits_any_number() -> None:
    assert [magnitude(9, load(code)) for code in ("en", "ru", "de", "es")] == [
        "billion",
        "млрд",
        "Mrd.",
        "mil millones",
    ]


@pytest.mark.parametrize(
    ("languages", "source", "target", "suggestion"),
    [
        (("ru", "en"), "Выросло на 9,4%.", "It grew by 4.9%.", "9.4%"),
        (("en", "ru"), "It costs $4.5 million.", "Это стоит 4,5 млрд долларов.", "4,5 млн долларов"),
        (("ru", "en"), "Пришли 27 человек.", "Seventy-two people came.", "27"),
        (("ru", "en"), "Это 7500 человек.", "It is 5700 people.", "7500"),
        (("ru", "en"), "Это было 5 июня 2022 года.", "It was on 6 July 2022.", "5 June 2022"),
        (("en", "ru"), "It was on 5 June 2022.", "Это было 5 мая 2022 года.", "5 июня 2022 года"),
        (("ru", "en"), "Начало в 18:00.", "It begins at 8 p.m.", "6 p.m."),
        (("en", "ru"), "It begins at 6:30 p.m.", "Начало в 19:30.", "18:30"),
        (("ru", "en"), "До 2028 года.", "Until 2027.", "2028"),
    ],
)
def test_suggestions(languages: tuple[str, str], source: str, target: str, suggestion: str) -> None:
    (finding,) = Checker(*languages, select=["N301", "N302"]).check_aligned([source], [target]).findings
    assert (finding.suggestion or "").replace("\u00a0", " ") == suggestion
