"""Stems by endings, and words that are elided, as the data of the languages have them."""

from __future__ import annotations

import pytest

from transcheck.languages.endings import elided, indeclinable
from transcheck.languages.morphology import analyser
from transcheck.mentions.compound_names import compound_ideas
from transcheck.tokens import analysed


def agree(one: str, other: str, language: str) -> bool:
    stems = analyser(language)
    return not stems(one).isdisjoint(stems(other))


@pytest.mark.parametrize(
    ("language", "base", "forms"),
    [
        ("uk", "комісія", "комісії комісію комісією комісій комісіям комісіями комісіях"),
        ("uk", "суд", "суду судом суді суди судів судам судами судах"),
        ("uk", "центральний", "центральна центральне центрального центральної центральному центральним центральних"),
        ("uk", "зовнішній", "зовнішня зовнішнього зовнішньої зовнішніх зовнішніми"),
        ("uk", "безпека", "безпеки безпеці безпеку безпекою"),
        ("uk", "прага", "праги празі прагу прагою"),
        ("uk", "об'єднання", "об’єднання обʼєднанню об'єднанням"),
        ("pl", "komisja", "komisji komisję komisją komisje komisjom komisjami komisjach"),
        ("pl", "rada", "rady radzie radę radą rad radom"),
        ("pl", "sąd", "sądu sądowi sądem sądzie sądy sądów"),
        ("pl", "zagraniczny", "zagraniczna zagraniczne zagranicznego zagranicznej zagranicznych zagranicznymi"),
        ("pl", "polska", "polski polsce polskę polską"),
        ("pl", "egipt", "egiptu egiptem egipcie"),
    ],
)
def test_forms_share_a_stem_with_their_base(language: str, base: str, forms: str) -> None:
    assert [form for form in forms.split() if not agree(form, base, language)] == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("uk", "рада", "район"), ("uk", "банк", "баня"), ("uk", "суд", "судно"), ("pl", "rada", "radio")],
)  # fmt: skip
def test_other_words_do_not(language: str, one: str, other: str) -> None:
    assert not agree(one, other, language)


def test_what_a_language_does_not_list_is_empty() -> None:
    assert elided("de") == frozenset()
    assert indeclinable("de") == ()
    assert "l" in elided("fr") & elided("it")
    assert "і" in indeclinable("uk")


def test_stems_are_the_keys_of_words() -> None:
    assert {"комісії", "комісі"} <= analysed("Комісії", "uk").keys


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("zentralbank", ["central", "bank"]),
        ("wahlkommissionen", ["elections", "commission"]),
        ("verfassungsgericht", ["constitutional", "court"]),
        ("sicherheitsrats", ["security", "council"]),
        ("katastrophenschutz", ["disaster", "protection"]),
    ],
)
def test_compounds_come_apart(word: str, parts: list[str]) -> None:
    found = compound_ideas(word, "de")
    assert len(found) == len(parts)
    assert all(part in ideas for part, ideas in zip(parts, found, strict=True))


@pytest.mark.parametrize("word", ["parlamentswahl", "kommission", "wahlabend", "bank", "gerichtet"])
def test_other_words_are_no_compounds_of_bodies(word: str) -> None:
    assert compound_ideas(word, "de") == ()


def test_a_language_without_linking_letters_has_no_compounds() -> None:
    assert compound_ideas("centralbank", "en") == ()
