"""Golden tables: what dates and times stand in a text and where.

A row of data/dates.<language>.toml is a text and what is found in it: the exact quote and
its likeliest value, '2022-06-05' with * for what is not stated, or '18:00'.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from transcheck.languages import load
from transcheck.mentions import contacts, dates
from transcheck.model import Date, Mention, Segment, Span, TimeOfDay
from transcheck.tokens import tokenise

DATA = Path(__file__).parent / "data"
LANGUAGES = sorted(path.name.split(".")[1] for path in DATA.glob("dates.*.toml"))


def dates_in(text: str, code: str) -> list[Mention]:
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), code)[0]
    language = load(code)
    taken = contacts.find(text, tokens, language, [])
    return sorted(dates.find(text, tokens, language, [m.span for m in taken]), key=lambda m: m.span)


def shown(mention: Mention) -> str:
    value = mention.best
    if isinstance(value, TimeOfDay):
        return f"{value.hour}:{value.minute:02d}"
    assert isinstance(value, Date)
    parts = (value.year, f"{value.month:02d}" if value.month else None, f"{value.day:02d}" if value.day else None)
    return "-".join(str(p or "*") for p in parts)


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        pytest.param(code, row["text"], row["found"], id=f"{code}: {row['text'][:40]}")
        for code in LANGUAGES
        for row in tomllib.loads((DATA / f"dates.{code}.toml").read_text(encoding="utf-8"))["row"]
    ],
)
def test_dates_of_a_text(code: str, text: str, found: list[list[str]]) -> None:
    assert [[text[m.span.start : m.span.end], shown(m)] for m in dates_in(text, code)] == found


def test_an_ambiguous_numeric_date_keeps_both_readings() -> None:
    (mention,) = dates_in("6/5/2022", "en")
    assert {(c.value, round(c.weight, 1)) for c in mention.candidates} == {
        (Date(2022, 6, 5), 0.7),
        (Date(2022, 5, 6), 0.3),
    }


def test_a_numeric_date_with_points_begins_with_the_day() -> None:
    (mention,) = dates_in("05.06.2022", "en")
    assert [c.value for c in mention.candidates] == [Date(2022, 6, 5)]


def test_an_hour_without_its_half_of_the_day_may_be_in_the_evening() -> None:
    (mention,) = dates_in("The doors open at 6:30.", "en")
    assert [c.value for c in mention.candidates] == [TimeOfDay(6, 30), TimeOfDay(18, 30)]


def test_a_word_that_may_be_a_month_is_kept_with_little_weight() -> None:
    (mention,) = dates_in("Жаңа маусым басталды.", "kk")
    assert mention.form == "maybe"
    assert mention.candidates[0].weight < 0.5


def test_months_are_known_in_languages_without_data_of_their_own() -> None:
    assert [shown(m) for m in dates_in("le 5 juillet 2022", "fr")][:1] == ["2022-07-05"]
