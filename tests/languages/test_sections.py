"""What every language's data file has, and in the one shape that its readers count on."""

from __future__ import annotations

import pytest

from transcheck.languages import load

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "kk", "ky", "pl", "pt", "ru", "tr", "uk", "uz", "zh")
SECTIONS = (
    "segmentation",
    "numbers",
    "dates",
    "countries",
    "institutions",
    "persons",
    "form",
    "negation",
    "quantifiers",
    "quotes",
)
BOUNDS = {
    "only", "at-least", "at-most", "more-than", "less-than", "up-to", "about", "almost", "exactly",
    "all", "each", "none", "some", "most", "both", "always", "never", "many", "few",
}  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_section_is_there(code: str) -> None:
    assert [name for name in SECTIONS if not load(code).section(name)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_negation_has_words_and_affixes(code: str) -> None:
    section = load(code).section("negation")
    assert len(section["words"]) > 9
    assert set(section) <= {"words", "prefixes", "suffixes"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_quantifiers_are_the_same_in_all_languages(code: str) -> None:
    section = load(code).section("quantifiers")
    assert set(section) == BOUNDS
    assert all(words and len(set(words)) == len(words) for words in section.values())


@pytest.mark.parametrize("code", LANGUAGES)
def test_quotes_are_pairs_of_single_marks(code: str) -> None:
    section = load(code).section("quotes")
    assert set(section) == {"outer", "inner"}
    assert all(len(opening) == len(closing) == 1 for pairs in section.values() for opening, closing in pairs)
