"""Golden tables of persons' names in six languages, and what their weights tell."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from transcheck.languages import load
from transcheck.mentions import places
from transcheck.mentions.name_words import Sort, sort_of
from transcheck.mentions.persons import find
from transcheck.model import Kind, Mention, PersonName, Segment, Span
from transcheck.tokens import tokenise

DATA = Path(__file__).parent / "data"
SURE = 0.5
TABLES = ("ar", "en", "ja", "kk", "ru", "zh")


def rows() -> list[tuple[str, str, list[str]]]:
    tables = [(x, tomllib.loads((DATA / f"persons.{x}.toml").read_text(encoding="utf-8"))) for x in TABLES]
    return [(language, row["text"], row["persons"]) for language, table in tables for row in table["row"]]


def found(text: str, language: str, taken: Sequence[Span] = ()) -> list[Mention]:
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), language)[0]
    return find(text, tokens, load(language), taken)


def weight(text: str, language: str, name: str) -> float:
    start = text.index(name)
    return next((m.candidates[0].weight for m in found(text, language) if m.span.start == start), 0.0)


@pytest.mark.parametrize(("language", "text", "persons"), rows())
def test_persons(language: str, text: str, persons: list[str]) -> None:
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), language)[0]
    countries = places.find(text, tokens, load(language), [])
    sure = [m for m in found(text, language, [m.span for m in countries]) if m.candidates[0].weight >= SURE]
    assert [text[m.span.start : m.span.end] for m in sure] == persons


def test_the_value_holds_the_words_of_the_name() -> None:
    (mention,) = found("Вчера выступил Н. А. Абдиров.", "ru")
    assert mention.kind is Kind.PERSON
    assert mention.best == PersonName(("Н", "А", "Абдиров"), "ru")


def test_the_words_of_a_double_name_come_one_by_one() -> None:
    (mention,) = found("they met Małgorzata Wiśniewska-King yesterday.", "en")
    assert mention.best == PersonName(("Małgorzata", "Wiśniewska", "King"), "en")


def test_a_title_makes_a_surname_likelier() -> None:
    assert weight("Об этом сказал президент Касымов.", "ru", "Касымов") > weight(
        "Об этом сказал вчера Касымов.", "ru", "Касымов"
    )


def test_quotation_marks_make_a_name_less_likely() -> None:
    plain, quoted = "Ледокол Василий Быков прибыл.", "Корабль «Василий Быков» прибыл."
    assert weight(quoted, "ru", "Василий") < weight(plain, "ru", "Василий")


def test_what_others_have_claimed_is_no_person() -> None:
    text = "He lives in Almaty Region with Viktor Orlov."
    assert not found(text, "en", [Span(0, len(text))])


def test_acronyms_and_digits_are_no_names() -> None:
    assert not found("В США и ОАЭ, 15 мая.", "ru")


def test_languages_without_a_section_of_their_own_work() -> None:
    assert weight("Jak powiedziała Halina Zawistowska wczoraj.", "pl", "Halina") >= SURE


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("ольги", Sort.GIVEN),
        ("москве", Sort.PLACE),
        ("кубок", Sort.ORDINARY),
        ("смагулов", Sort.UNKNOWN),
        ("ивановичем", Sort.PATRONYMIC),
    ],
)
def test_sorts_of_russian_words(word: str, sort: Sort) -> None:
    assert sort_of(word, "ru") == sort
