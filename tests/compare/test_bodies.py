"""Names of organisations abbreviated back, and told from one another."""

from __future__ import annotations

import pytest

from transcheck.analysis import analyse_sentences
from transcheck.compare.bodies import fits, letters_of, misreading, same_body
from transcheck.model import Body, Kind


def body(name: str, language: str = "en") -> Body:
    side = analyse_sentences([f"{name} met on Monday."], language)
    found = [m.best for m in side.all_mentions(Kind.ORGANISATION) if isinstance(m.best, Body)]
    assert found, name
    return found[0]


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("ЦКР", "Central Referendum Commission"),
        ("ЦК", "Central Committee of the Kyrgyz Republic"),
        ("ЦККР", "Central Committee of the Kyrgyz Republic"),
        ("НБУ", "National Bank of Ukraine"),
        ("МЧС", "Ministry of Emergency Situations"),
        ("МИД", "Ministry of Foreign Affairs of Belarus"),
    ],
)
def test_a_name_fits_its_letters(letters: str, name: str) -> None:
    assert fits(letters, body(name), "ru")


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("ЦКР", "Central Committee of the Kyrgyz Republic"),
        ("ВОЗ", "World Trade Organization"),
        ("МИД", "Ministry of Defence"),
    ],
)
def test_a_name_does_not_fit_other_letters(letters: str, name: str) -> None:
    assert not fits(letters, body(name), "ru")


def test_letters_need_a_word_of_the_language_for_every_idea() -> None:
    unknown = Body((frozenset({"no-such-idea"}),), None)
    assert letters_of(unknown, "ru") == frozenset()
    assert not fits("Ц", unknown, "ru")


@pytest.mark.parametrize(
    ("letters", "place", "name", "expected"),
    [
        ("ЦКР", "KZ", "Central Committee of the Kyrgyz Republic", True),
        ("ЦКР", None, "Central Committee of the Kyrgyz Republic", True),
        ("АНК", "KZ", "Academy of Sciences of the Kyrgyz Republic", True),
        ("ЦКР", "KG", "Central Committee of the Kyrgyz Republic", False),  # its own country
        ("ЦКР", "KZ", "Central Committee", False),  # no country, no letters of one
        ("АСП", "KZ", "Agency of Statistics of the Kyrgyz Republic", False),  # two letters apart
        ("МВД", "KZ", "Supreme Court of Georgia", False),
    ],
)
def test_misreading(letters: str, place: str | None, name: str, expected: bool) -> None:
    assert misreading(letters, place, body(name), "ru") is expected


def test_one_body_in_two_languages() -> None:
    english, russian = body("The Central Election Commission"), body("Центральная избирательная комиссия", "ru")
    assert same_body(english, russian) == 1
    assert same_body(body("The Supreme Court"), russian) == 0


def test_bodies_of_two_countries_are_two() -> None:
    assert same_body(body("The National Bank of Kazakhstan"), body("The National Bank of Georgia")) == 0
    assert same_body(body("The National Bank of Kazakhstan"), body("The National Bank Council")) > 0
