"""Definitions of acronyms in a text, and the letters that words spell."""

from __future__ import annotations

import pytest

from transcheck.acronyms import Definition, bracketed, inferred, spells
from transcheck.analysis import analyse_sentences
from transcheck.mentions.organisations import function_words
from transcheck.model import Side


def side(text: str, language: str) -> Side:
    return analyse_sentences([text], language)


def defined(text: str, language: str) -> Definition | None:
    return next(bracketed(side(text, language)), None)


@pytest.mark.parametrize(
    ("letters", "name", "language"),
    [
        ("CRC", "Central Referendum Commission", "en"),
        ("OTS", "Organization of Turkic States", "en"),
        ("MoD", "Ministry of Defence", "en"),
        ("ТюркПА", "Тюркская Парламентская Ассамблея", "ru"),
        ("ТЭС", "транскраниальная электростимуляция", "ru"),
        ("ҰҚК", "Ұлттық қауіпсіздік комитеті", "kk"),
    ],
)
def test_letters_that_words_spell(letters: str, name: str, language: str) -> None:
    assert spells(letters, name.split(), function_words(language))


@pytest.mark.parametrize(
    ("letters", "name"),
    [("CCR", "Central Referendum Commission"), ("CR", "Central Referendum Commission"), ("CSI", "spinal cord injury")],
)
def test_letters_that_words_do_not_spell(letters: str, name: str) -> None:
    assert not spells(letters, name.split(), function_words("en"))


@pytest.mark.parametrize(
    ("text", "language", "letters", "long_form", "place"),
    [
        (
            "Вчера Центральная комиссия референдума (ЦКР) провела заседание.",
            "ru", "ЦКР", "Центральная комиссия референдума", None,
        ),
        (
            "Верховный суд Республики Казахстан (ВС РК) опубликовал обзор.",
            "ru", "ВС", "Верховный суд Республики Казахстан", "KZ",
        ),
        ("Ұлттық қауіпсіздік комитеті (ҰҚК) хабарлады.", "kk", "ҰҚК", "Ұлттық қауіпсіздік комитеті", None),
        ("He met the Human Rights Council (HRC) and left.", "en", "HRC", "Human Rights Council", None),
    ],
)  # fmt: skip
def test_definition_in_brackets(text: str, language: str, letters: str, long_form: str, place: str | None) -> None:
    found = defined(text, language)
    assert found is not None
    assert (found.letters, found.exact, found.body.place) == (letters, True, place)
    assert side(text, language).text(found.long_form) == long_form


def test_a_bracket_with_other_letters_ends_the_name_before_it() -> None:
    text = "The Central Referendum Commission (CCR) met."
    found = defined(text, "en")
    assert found is not None
    assert not found.exact
    assert side(text, "en").text(found.long_form) == "Central Referendum Commission"


def test_no_definition_without_words_before_the_bracket() -> None:
    assert defined("(CRC) met.", "en") is None
    assert defined("they arrived, as the rest had done (CRC).", "en") is None


def test_a_long_form_elsewhere_is_inferred_from_its_initials() -> None:
    text = "Центральная избирательная комиссия собралась в среду."
    found = inferred("ЦИК", side(text, "ru"))
    assert found is not None
    assert found.bracket is None
    assert inferred("ЦК", side(text, "ru")) is None
    assert inferred("СВС", side("Синие волны севера шумят.", "ru")) is None
