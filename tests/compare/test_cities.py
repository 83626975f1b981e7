"""Cities are found by any of their names, in any form, and looked up in the table as it lies."""

from __future__ import annotations

import pytest

from transcheck.compare.cities import beginning, city, grown, key_of, named, related, spots
from transcheck.model import Span
from transcheck.tokens import analysed, tokens_of

ASTANA, AKTOBE, AACHEN, VIENNA, ST_PETERSBURG = "1526273", "610611", "3247449", "2761369", "498817"


def found(text: str, language: str) -> dict[str, frozenset[str]]:
    tokens = list(tokens_of(text, Span(0, len(text)), language))
    return {text[spot.span.start : spot.span.end]: spot.places for spot in spots(tokens, language)}


@pytest.mark.parametrize(
    ("names", "place"),
    [
        (("Астана", "Нур-Султан", "Нұр-Сұлтан", "Целиноград", "Nur-Sultan", "阿斯塔纳"), ASTANA),
        (("Актобе", "Ақтөбе", "Актюбинск", "Aqtöbe", "Aktyubinsk"), AKTOBE),
        (("Aachen", "Aix-la-Chapelle", "Аахен"), AACHEN),
        (("Wien", "Вена", "Відень", "Viena", "Vienne"), VIENNA),
    ],
)
def test_names_of_one_city(names: tuple[str, ...], place: str) -> None:
    assert all(place in named(key_of(name)) for name in names)


@pytest.mark.parametrize(
    ("text", "language", "name", "place"),
    [
        ("Вылетел в Нур-Султане.", "ru", "Нур-Султане", ASTANA),
        ("Из Санкт-Петербурга приехали.", "ru", "Санкт-Петербурга", ST_PETERSBURG),
        ("Министр Ақтөбеден келді.", "kk", "Ақтөбеден", AKTOBE),
        ("The port of St. Petersburg.", "en", "St. Petersburg", ST_PETERSBURG),
        ("Die Börse Wiens.", "de", "Wiens", VIENNA),
        ("飞往阿斯塔纳的航班", "zh", "阿斯塔纳", ASTANA),
        ("В Актюбинской области.", "ru", "Актюбинской области", AKTOBE),
    ],
)
def test_a_city_in_a_text(text: str, language: str, name: str, place: str) -> None:
    assert place in found(text, language)[name]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Он любит игры и орла.", "ru"), ("The minister spoke.", "en"), ("Beim Essen sprach er.", "de"), ("IPO", "en")],
)
def test_no_city(text: str, language: str) -> None:
    assert found(text, language) == {}


def test_the_longest_name_wins() -> None:
    assert list(found("From New York to York.", "en")) == ["New York", "York"]


def test_lines_at_the_edges_of_the_table() -> None:
    assert named("") == frozenset()
    assert named("\U0010ffff") == frozenset()
    assert beginning("\U0010ffff") == frozenset()


def test_what_is_known_of_a_city() -> None:
    known, unknown = city(ASTANA), city("KZ-15")
    assert known is not None
    assert (known.name, known.country, known.capital, known.large) == ("Astana", "KZ", True, True)
    assert unknown is None


def test_a_stem_grows_vowels_alone() -> None:
    assert VIENNA in grown("вен")
    assert AKTOBE not in grown("акт")


@pytest.mark.parametrize(
    ("word", "language", "place"), [("актюбинский", "ru", AKTOBE), ("Viennese", "en", VIENNA), ("Wiener", "de", VIENNA)]
)
def test_adjectives_are_related(word: str, language: str, place: str) -> None:
    assert place in related(analysed(word, language))
