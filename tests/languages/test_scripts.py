"""Scripts of letters, words, languages and texts, and words mended into one script."""

from __future__ import annotations

import pytest

from transcheck.languages import load
from transcheck.languages.scripts import (
    alphabet,
    in_cyrillic,
    in_one_script,
    script_of,
    scripts_of,
    scripts_of_text,
    scripts_used,
)

LETTERS = [
    ("a", "LATIN"), ("ğ", "LATIN"), ("ı", "LATIN"), ("ж", "CYRILLIC"), ("ә", "CYRILLIC"), ("і", "CYRILLIC"),
    ("α", "GREEK"), ("中", "CJK"), ("か", "HIRAGANA"), ("カ", "KATAKANA"), ("ー", "KATAKANA"), ("한", "HANGUL"),
    ("ش", "ARABIC"), ("ქ", "GEORGIAN"), ("ա", "ARMENIAN"), ("ש", "HEBREW"), ("ไ", "THAI"), ("न", "DEVANAGARI"),
]  # fmt: skip


@pytest.mark.parametrize(("letter", "script"), LETTERS)
def test_script_of_a_letter(letter: str, script: str) -> None:
    assert script_of(letter) == script


@pytest.mark.parametrize(
    "sign", [*"5 .-№%$€«»'’_", "µ", "º", "ª", "ʻ", "ʼ", "\u2126", "\u212a", "\u212b", "ℓ", "\u0301", "Ａ", "𝐀"]
)
def test_signs_belong_to_no_script(sign: str) -> None:
    assert script_of(sign) is None


WORDS = [
    ("Astana", {"LATIN"}), ("Астана", {"CYRILLIC"}), ("Aстана", {"LATIN", "CYRILLIC"}), ("2026", set()),
    ("COVID-19", {"LATIN"}), ("旗舰", {"CJK"}), ("O‘zbekiston", {"LATIN"}), ("SMS’ка", {"LATIN", "CYRILLIC"}),
]  # fmt: skip


@pytest.mark.parametrize(("word", "scripts"), WORDS)
def test_scripts_of_a_word(word: str, scripts: set[str]) -> None:
    assert scripts_of(word) == scripts


USED = [
    ("ru", {"CYRILLIC"}), ("kk", {"CYRILLIC"}), ("en", {"LATIN"}), ("de", {"LATIN"}),
    ("uz", {"LATIN"}), ("tr", {"LATIN"}), ("el", {"GREEK"}), ("zh", {"CJK"}), ("ka", {"GEORGIAN"}), ("he", {"HEBREW"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "scripts"), USED)
def test_scripts_that_a_language_uses(code: str, scripts: set[str]) -> None:
    assert scripts_used(load(code)) == scripts


def test_japanese_uses_three_scripts() -> None:
    assert scripts_used(load("ja")) >= {"CJK", "KATAKANA"}


def test_a_language_without_tables_has_no_known_script() -> None:
    assert scripts_used(load("bar")) == frozenset()


@pytest.mark.parametrize(
    ("code", "text", "scripts"),
    [
        ("uz", "Vazirlik yangi dasturni tasdiqladi", {"LATIN"}),
        ("uz", "Вазирлик янги дастурни тасдиқлади (WHO)", {"CYRILLIC"}),
        ("sr", "Влада је усвојила закон", {"CYRILLIC"}),
        ("sr", "Vlada je usvojila zakon", {"LATIN"}),
        ("ru", "The text is English throughout", {"CYRILLIC"}),
        ("uz", "12 345", {"LATIN"}),
    ],
)
def test_a_text_is_in_one_of_the_scripts_of_its_language(code: str, text: str, scripts: set[str]) -> None:
    assert scripts_of_text(load(code), text.split()) == scripts


MENDED = [
    ("Мoлдавии", "Молдавии"), ("Cаяси", "Саяси"), ("WНO", "WHO"), ("OSСE", "OSCE"), ("budgеt", "budget"), ("КР", "КР"),
    ("Экcпорт", "Экспорт"), ("XХI", "XXI"), ("ХIХ", "XIX"), ("PК", "РК"), ("Aқтөбe", "Ақтөбе"),
]  # fmt: skip


@pytest.mark.parametrize(("mixed", "mended"), MENDED)
def test_lookalikes_are_mended(mixed: str, mended: str) -> None:
    assert in_one_script(mixed) == mended


@pytest.mark.parametrize("mixed", ["iPhone’ы", "SMSка", "WiFiя", "fакт", "Zнак"])
def test_what_lookalikes_do_not_explain_stays(mixed: str) -> None:
    assert in_one_script(mixed) is None


def test_an_acronym_in_lookalikes_has_a_cyrillic_twin() -> None:
    assert in_cyrillic("PK") == "РК"
    assert scripts_of(in_cyrillic("HATO")) == {"CYRILLIC"}
    assert scripts_of(in_cyrillic("WHO")) == {"LATIN", "CYRILLIC"}


@pytest.mark.parametrize(("code", "has", "lacks"), [("ru", "яышю", "іһјѕқ"), ("kk", "іқғң", "јѕ"), ("en", "xyz", "яі")])
def test_alphabets(code: str, has: str, lacks: str) -> None:
    assert alphabet(load(code)).issuperset(has)
    assert alphabet(load(code)).isdisjoint(lacks)
