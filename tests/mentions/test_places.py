"""Golden tables of countries, and what ambiguous names weigh."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from transcheck.compare.places import agreement, codes
from transcheck.languages import load
from transcheck.mentions.places import capitals, find, name_for, names_of
from transcheck.model import Mention, Place, Segment, Span, Token
from transcheck.tokens import tokenise

DATA = Path(__file__).parent / "data"
LANGUAGES = ("ru", "en", "kk", "de", "fr", "es", "uk", "pl", "pt", "it")
TABLES = sorted(path.name.split(".")[1] for path in DATA.glob("places.*.toml"))


def rows() -> list[tuple[str, str, list[str]]]:
    tables = ((name, tomllib.loads((DATA / f"places.{name}.toml").read_text(encoding="utf-8"))) for name in TABLES)
    return [(row.get("language", name), row["text"], row["places"]) for name, table in tables for row in table["rows"]]


def tokens_of(text: str, language: str) -> Sequence[Token]:
    return tokenise(text, (Segment(0, Span(0, len(text)), 0),), language)[0]


def found(text: str, language: str, taken: Sequence[Span] = ()) -> list[Mention]:
    return find(text, tokens_of(text, language), load(language), taken)


def code(mention: Mention) -> str:
    ordered = sorted(mention.candidates, key=lambda c: -c.weight)
    return "/".join(c.value.code for c in ordered if isinstance(c.value, Place))


@pytest.mark.parametrize(("language", "text", "places"), rows(), ids=lambda x: x if isinstance(x, str) else None)
def test_countries_of_a_text(language: str, text: str, places: list[str]) -> None:
    assert [f"{text[m.span.start : m.span.end]} {code(m)} {m.form}" for m in found(text, language)] == places


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_cldr_is_found_with_its_code(language: str) -> None:
    territories = load(language).cldr["territories"]
    missed = [n for c, names in territories.items() for n in names if not any(c in code(m) for m in found(n, language))]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_sum_to_at_most_one(language: str) -> None:
    for name in names_of(load(language)):
        assert sum(weight for _, weight in name.payload.codes) <= 1


def test_inside_an_address_or_an_amount_no_country_is_named() -> None:
    text = "см. 5 млн долларов США"
    assert found(text, "ru", [Span(4, len(text))]) == []
    assert [code(m) for m in found(text, "ru")] == ["US"]


def test_capitals_bring_their_country_in() -> None:
    assert [c for c, _ in capitals(tokens_of("переговоры в Астане и Сеуле", "ru"), load("ru"))] == ["KZ", "KR"]


@pytest.mark.parametrize(
    ("language", "code", "form", "name"),
    [
        ("en", "KZ", "name", "Kazakhstan"),
        ("en", "SK", "adjective", "Slovak"),
        ("en", "KG", "official", "Kyrgyz Republic"),
        ("en", "CN", "acronym", "PRC"),
        ("en", "KG", "acronym", "Kyrgyzstan"),
        ("en", "KZ", "demonym", "Kazakhstanis"),
        ("ru", "US-GA", "name", "штат Джорджия"),
        ("ru", "KZ", "acronym", "РК"),
        ("kk", "AU", "name", "Аустралия"),
        ("en", "ZZ", "name", None),
    ],
)
def test_what_a_language_calls_a_country(language: str, code: str, form: str, name: str | None) -> None:
    assert name_for(load(language), code, form) == name


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (("ru", "Казахстаном"), ("en", "Kazakhstani"), 1.0, 1.0),
        (("ru", "РК"), ("en", "Kazakhstan"), 0.8, 0.9),
        (("ru", "РК"), ("en", "Republic of Korea"), 0.1, 0.2),
        (("ru", "Грузия"), ("en", "Georgia"), 0.5, 0.7),
        (("ru", "КНР"), ("en", "DPRK"), 0.0, 0.0),
        (("ru", "КНР"), ("en", "Hong Kong"), 0.0, 0.1),
        (("ru", "КНР"), ("en", "Taiwan"), 0.0, 0.0),
        (("ru", "Республика Конго"), ("en", "Democratic Republic of the Congo"), 0.0, 0.0),
        (("ru", "Великобритания"), ("en", "Scotland"), 0.2, 0.6),
        (("ru", "Англия"), ("en", "Scotland"), 0.0, 0.0),
        (("ru", "СССР"), ("en", "Russia"), 0.3, 0.6),
        (("kk", "Қырғыз"), ("ru", "Киргизия"), 1.0, 1.0),
    ],
)
def test_how_likely_two_mentions_are_one_country(
    one: tuple[str, str], other: tuple[str, str], least: float, most: float
) -> None:
    a, b = codes(found(one[1], one[0])[0]), codes(found(other[1], other[0])[0])
    assert least <= agreement(a, b) <= most
    assert agreement(a, b) == agreement(b, a)
