"""Kazakh in Latin and Arabic letters: words, mentions, releases, and what is proposed to a reader."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck import Checker
from transcheck.analysis import analyse, analyse_sentences
from transcheck.compare.names import same_name
from transcheck.formats.plain import document_of
from transcheck.languages.detect import detect
from transcheck.languages.kazakh_scripts import read_as, to_cyrillic, writing_of
from transcheck.languages.kazakh_writing import from_cyrillic
from transcheck.model import Acronym, Body, Date, Finding, Kind, Mention, Place, Quantity

DATA = Path(__file__).parent / "data"
WORDS = [
    line.split()
    for line in (DATA / "kazakh_words.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
ROWS = tomllib.loads((DATA / "kazakh_mentions.toml").read_text(encoding="utf-8"))["row"]
RELEASES = tomllib.loads((DATA / "kazakh_releases.toml").read_text(encoding="utf-8"))["release"]
WRITINGS = ("latin2021", "latin2018", "latinwiki", "arabic")
KAZAKH = st.text("абвгғдежзийкқлмнңоөпрстуұүфхшыі", min_size=1, max_size=12)


# --- words -------------------------------------------------------------------------------


def test_the_list_is_long() -> None:
    assert len(WORDS) >= 300


@pytest.mark.parametrize(("cyrillic", "latin", "arabic"), WORDS, ids=[row[0] for row in WORDS])
def test_common_words(cyrillic: str, latin: str, arabic: str) -> None:
    assert (to_cyrillic(latin), to_cyrillic(arabic)) == (cyrillic, cyrillic)


@pytest.mark.parametrize("writing", WRITINGS)
def test_common_words_there_and_back(writing: str) -> None:
    words = [row[0] for row in WORDS]
    assert [to_cyrillic(from_cyrillic(word, writing), writing) for word in words] == words


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("boıynsha", "бойынша"), ("respýblıkasynyń", "республикасының"), ("úkimet", "үкімет"), ("reseı", "ресей"),
        ("ózbekstan", "өзбекстан"), ("uıym", "ұйым"), ("týraly", "туралы"), ("halyqaralyq", "халықаралық"),
        ("jıyrma", "жиырма"), ("qazaqstannyń", "қазақстанның"), ("mıllıard", "миллиард"), ("sheshim", "шешім"),
    ],
)  # fmt: skip
def test_words_in_the_orthography_of_2018(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin, "latin2018") == cyrillic


@pytest.mark.parametrize("word", ["қазақстан", "бұл", "5", "with", "", "ñx"])
def test_other_words_stay(word: str) -> None:
    assert to_cyrillic(word) == word


@given(KAZAKH, st.sampled_from(WRITINGS))
def test_any_word_comes_back_in_cyrillic_letters(word: str, writing: str) -> None:
    read = to_cyrillic(from_cyrillic(word, writing), writing)
    assert read
    assert all("а" <= c <= "ӿ" for c in read)


@given(st.text(max_size=40), st.sampled_from(["", *WRITINGS]))
def test_no_text_is_too_strange(text: str, writing: str) -> None:
    assert isinstance(to_cyrillic(text.lower(), writing), str)
    assert isinstance(from_cyrillic(text, writing or "latin2021"), str)


@pytest.mark.parametrize(
    ("text", "writing", "read"),
    [
        ("QR", "latin2021", "ҚР"),
        ("BŪŪ", "latin2021", "БҰҰ"),
        ("BUU", "latin2018", "БҰҰ"),
        ("AQSH", "latin2018", "АҚШ"),
        ("قر", "arabic", "ҚР"),
        ("بۇۇ", "arabic", "БҰҰ"),
        ("Qazaqstan", "latin2021", "Қазақстан"),
        ("İran", "latin2021", "Иран"),
        ("Iran", "latin2021", "Иран"),
        ("III", "latin2021", None),
        ("Қазақстан", "latin2021", None),
        ("web", "latin2021", None),
    ],
)
def test_words_of_a_text(text: str, writing: str, read: str | None) -> None:
    assert read_as(text, writing) == read


# --- texts -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "writing"),
    [
        ("Memleket basşysy jaña zañğa qol qoidy.", "latin2021"),
        ("Memleket basshysy jańa zańǵa qol qoıdy.", "latin2018"),
        ("Respwblïka basşısı jaña zañğa qol qoydı.", "latinwiki"),
        ("مەملەكەت باسشىسى جاڭا زاڭعا قول قويدى.", "arabic"),
        ("Мемлекет басшысы Google мен Microsoft өкілдерін қабылдады.", ""),
        ("The head of state signed the new law.", ""),
        ("", ""),
    ],
)
def test_in_which_orthography_a_text_is(text: str, writing: str) -> None:
    assert writing_of(text, "kk") == writing
    assert writing_of(text, "tr") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Memleket basshysy jańa zańǵa qol qoıdy, ol kelesi jyly kúshine enedi.",
        "Ministrdıñ aituynşa, jūmys älı aiaqtalğan joq, bıraq nätije bar.",
        "مەملەكەت باسشىسى جاڭا زاڭعا قول قويدى، ول كەلەسى جىلى كۇشىنە ەنەدى.",
        "مينيستردىڭ ايتۋىنشا، جۇمىس ٴالى اياقتالعان جوق، بىراق ناتيجە بار.",
        "بۇل تۋرالى ەلوردادا وتكەن وتىرىستا ايتىلدى.",
    ],
)
def test_kazakh_is_detected(text: str) -> None:
    assert detect(text) == "kk"


def value(mention: Mention) -> str:
    match mention.best:
        case Quantity(amount, unit):
            return f"{Decimal(amount).normalize():f}" + (f" {unit}" if unit else "")
        case Date(year, month, day):
            return "-".join("*" if part is None else f"{part:02}" for part in (year, month, day))
        case Place(code):
            return code
        case Body(ideas, place):
            return " ".join("/".join(sorted(row)) for row in ideas) + (f" {place}" if place else "")
        case Acronym(letters):
            return letters
    return ""


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
def test_what_is_found_in_a_text(row: dict[str, Any]) -> None:
    side = analyse_sentences([row["text"]], "kk")
    kinds = (Kind.NUMBER, Kind.DATE, Kind.PLACE, Kind.ACRONYM, Kind.ORGANISATION)
    assert [[side.text(m.span), value(m)] for m in side.mentions[0] if m.kind in kinds] == row["found"]


def test_the_spans_of_tokens_are_those_of_the_file() -> None:
    text = "AQSH pen Shveıtsarııa jańa kelisimge keldi."
    side = analyse(document_of(text, "kk"))
    assert [text[t.start : t.end] for t in side.tokens[0]] == "AQSH pen Shveıtsarııa jańa kelisimge keldi .".split()
    assert [t.word.lower for t in side.tokens[0]][:3] == ["ақш", "пен", "швейцария"]


@pytest.mark.parametrize(
    "text",
    [
        "Zauyt 2020 j. deiın jūmys ıstedı. Ol jaña önım şyğardy.",
        "Onyñ qūny 5 mlrd. teñge boldy. Ol jaña zauyt.",
    ],
)
def test_abbreviations_do_not_end_sentences(text: str) -> None:
    assert len(analyse(document_of(text, "kk")).segments) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("نۇرسۇلتان", "Нұрсұлтан"), ("نۇرسۇلتان", "Nursultan"), ("Nūrsūltan", "Нурсултан"), ("توقاەۆ", "Токаев")],
)
def test_names_agree(one: str, other: str) -> None:
    assert same_name(one, other) > 0.9


# --- releases ----------------------------------------------------------------------------


def findings(release: dict[str, Any], right: str = "", wrong: str = "") -> list[Finding]:
    target = release["target"].strip()
    assert not right or target.count(right) == 1
    pair = Checker(*release["languages"]).check(release["source"].strip(), target.replace(right, wrong))
    return list(pair.findings)


@pytest.mark.parametrize("release", RELEASES, ids=range(len(RELEASES)))
def test_a_good_release_is_clean(release: dict[str, Any]) -> None:
    assert [(f.rule, f.message) for f in findings(release)] == []


@pytest.mark.parametrize(
    ("release", "error"),
    [pytest.param(r, e, id=f"{i}-{e['rule']}-{e['right']}") for i, r in enumerate(RELEASES) for e in r["errors"]],
)
def test_a_planted_error_is_found_where_it_is(release: dict[str, Any], error: dict[str, str]) -> None:
    found = findings(release, error["right"], error["wrong"])
    assert [f.rule for f in found] == [error["rule"]]
    site = found[0].target
    assert site is not None
    assert set(error["wrong"].split()) & set(site.text.replace(".", "").split())


def test_a_word_in_cyrillic_is_left_over_in_a_latin_text() -> None:
    target = "Ükımet jaña бағдарлама qabyldady, ol kelesı jyly bastalady."
    found = Checker("ru", "kk").check("Правительство приняло новую программу, она начнётся в следующем году.", target)
    assert [(f.rule, f.target.text if f.target else "") for f in found.findings] == [("C405", "бағдарлама")]


# The same release in Cyrillic and in another script: one row an error, as (Russian, Kazakh).
SOURCE = (
    "Қазақстан Үкіметі өңірлерге 25 миллиард теңге бөлді.\n"
    "Германиядан келген сексен құтқарушы 2024 жылғы 15 сәуірде жұмысқа кірісті.\n"
    "Жаңа келісімге Өзбекстан мен Тәжікстан да қосылды."
)
TARGET = (
    "Правительство Казахстана выделило регионам 25 миллиардов тенге.\n"
    "Восемьдесят спасателей из Германии приступили к работе 15 апреля 2024 года.\n"
    "К новому соглашению присоединились также Узбекистан и Таджикистан."
)
ERRORS = [
    ("", ""), ("25", "52"), ("Германиядан", "Франциядан"), ("сексен", "тоқсан"), ("сәуірде", "мамырда"),
    ("Өзбекстан", "Қырғызстан"), ("миллиард", "миллион"), ("2024", "2023"),
]  # fmt: skip


def places(source_language: str, target_language: str, source: str, target: str) -> list[tuple[str, int | None]]:
    """The rules that speak, each with the number of the word of the target at which its finding begins."""
    pair = Checker(source_language, target_language).check(source, target)
    sites = ((f.rule, f.target) for f in pair.findings)
    return [(rule, site and len(target[: site.start].split())) for rule, site in sites]


@pytest.mark.parametrize(("error", "writing"), list(product(ERRORS, WRITINGS)))
def test_a_release_has_the_same_findings_in_every_script(error: tuple[str, str], writing: str) -> None:
    kazakh = SOURCE.replace(*error) if error[0] else SOURCE
    other = from_cyrillic(kazakh, writing)
    expected = places("ru", "kk", TARGET, kazakh)
    assert bool(expected) == bool(error[0])
    assert places("ru", "kk", TARGET, other) == expected
    assert places("kk", "ru", other, TARGET) == places("kk", "ru", kazakh, TARGET)


# --- proposals ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("writing", "expected"),
    [
        ("latin2021", "Qazaqstan Respublikasynyñ Ükımetı, AQŞ, İtalia"),
        ("latin2018", "Qazaqstan Respýblıkasynyń Úkimeti, AQSH, Italııa"),
        ("latinwiki", "Qazaqstan Respwblïkasınıñ Ükimeti, AQŞ, Ïtalïya"),
        ("arabic", "قازاقستان رەسپۋبليكاسىنىڭ ۇكىمەتى، اقش، يتاليا"),
    ],
)
def test_from_cyrillic(writing: str, expected: str) -> None:
    assert from_cyrillic("Қазақстан Республикасының Үкіметі, АҚШ, Италия", writing) == expected


@pytest.mark.parametrize(
    ("target", "suggestion"),
    [
        ("Prezident jaña saparmen Özbekstanğa bardy, kezdesu öttı.", "Fransia"),
        ("پرەزيدەنت جاڭا ساپارمەن وزبەكستانعا باردى، كەزدەسۋ ٴوتتى.", "فرانتسيا"),
    ],
)
def test_a_proposal_is_in_the_script_of_the_text(target: str, suggestion: str) -> None:
    found = Checker("ru", "kk").check("Президент с новым визитом посетил Францию, встреча состоялась.", target).findings
    assert [f.rule for f in found] == ["E201"]
    assert found[0].suggestion is not None
    assert found[0].suggestion.replace("ts", "s") == suggestion
