"""The table of acronyms, and acronyms in the letters of another script."""

from __future__ import annotations

import pytest

from transcheck.compare.acronyms import senses_of
from transcheck.compare.transliteration import nearly, transliterated


@pytest.mark.parametrize(
    ("letters", "languages", "other"),
    [
        ("ИМТ", ("ru", "en"), "BMI"),
        ("BMI", ("en", "ru"), "ИМТ"),
        ("ДСИ", ("kk", "en"), "BMI"),
        ("ИМТ", ("ru", "kk"), "ДСИ"),
        ("ХОБЛ", ("ru", "en"), "COPD"),
        ("СИЗ", ("ru", "en"), "PPE"),
    ],
)
def test_what_an_acronym_is_in_another_language(letters: str, languages: tuple[str, str], other: str) -> None:
    (sense,) = senses_of(letters, *languages)
    assert other in sense.acronyms


def test_an_acronym_of_several_senses_has_them_all() -> None:
    assert {s.field for s in senses_of("ДВС", "ru", "en")} == {"medicine", "technology"}


@pytest.mark.parametrize("languages", [("fi", "en"), ("ru", "fi"), ("field", "en")])
def test_languages_without_a_column_have_no_senses(languages: tuple[str, str]) -> None:
    assert senses_of("ИМТ", *languages) == ()


def test_part_of_an_acronym_is_none() -> None:
    assert senses_of("ИМ", "ru", "en") != senses_of("ИМТ", "ru", "en")


@pytest.mark.parametrize(
    ("letters", "other"),
    [
        ("ВТО", "VTO"),
        ("СМОЛ", "SMOL"),
        ("БОС", "BOC"),
        ("ОДИХР", "ODIHR"),
        ("ГЧП", "GChP"),
        ("ЦИКА", "CICA"),
        ("ОСЦЕ", "OSCE"),
        ("ҰҚК", "UQK"),
    ],
)
def test_the_same_letters_in_another_script(letters: str, other: str) -> None:
    assert transliterated(letters, other)
    assert transliterated(other, letters)


@pytest.mark.parametrize(
    ("letters", "other"), [("ТЭС", "TPP"), ("ДНК", "DNA"), ("ВТО", "ВТО"), ("WHO", "WHO"), ("ЕС", "EU")]
)
def test_other_letters(letters: str, other: str) -> None:
    assert not transliterated(letters, other)


@pytest.mark.parametrize(("letters", "other"), [("СНПР", "SNP"), ("МПКТ", "MRCT"), ("ДКМП", "DKM")])
def test_one_letter_lost(letters: str, other: str) -> None:
    assert nearly(letters, other)


@pytest.mark.parametrize(("letters", "other"), [("СНПР", "LARS"), ("nCoV", "HCoV"), ("МПКТ", "BMD")])
def test_more_than_one_letter_lost(letters: str, other: str) -> None:
    assert not nearly(letters, other)
