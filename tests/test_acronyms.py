"""Definitions of acronyms in a text, and the letters that words spell."""

from __future__ import annotations

import pytest

from transcheck.acronyms import Definition, bracketed, inferred, loosely_spells, spells
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


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("TES", "transcranial electrostimulation"),
        ("FMD", "fibromuscular dysplasia"),
        ("PMS", "post-mastectomy syndrome"),
        ("ECMO", "extracorporeal membrane oxygenation"),
    ],
)
def test_letters_that_begin_the_parts_of_words(letters: str, name: str) -> None:
    assert spells(letters, name.replace("-", " ").split(), function_words("en"), strict=True)


@pytest.mark.parametrize(
    ("letters", "name"), [("PMES", "postmastectomy syndrome"), ("TPS", "transcranial stimulation")]
)
def test_letters_from_inside_words_are_not_strict(letters: str, name: str) -> None:
    assert not spells(letters, name.split(), function_words("en"), strict=True)


@pytest.mark.parametrize(
    ("letters", "name"), [("HPVT", "human papillomavirus type"), ("LARS", "low anterior resection syndrome")]
)
def test_letters_in_order(letters: str, name: str) -> None:
    assert loosely_spells(letters, name.split())


@pytest.mark.parametrize(
    ("letters", "name"), [("TPS", "transcranial electrical stimulation"), ("PED", "postmastectomy syndrome")]
)
def test_letters_out_of_order(letters: str, name: str) -> None:
    assert not loosely_spells(letters, name.split())


def test_terms_in_brackets_have_as_many_words_as_letters() -> None:
    text = side("Patients with signs of connective tissue dysplasia (DST) were examined.", "en")
    assert next(bracketed(text), None) is None
    (definition,) = bracketed(text, terms=True)
    assert text.text(definition.long_form) == "connective tissue dysplasia"
