"""What `glossary lint` finds, with its line."""

from __future__ import annotations

import pytest

from transcheck.glossary.lint import count, lint
from transcheck.glossary.reading import parse, read, shipped
from transcheck.model import Severity

HEAD = '[glossary]\nname = "g"\n'


def concept(identifier, ru, en, more='source = ["example.org"]'):
    return f'[[concept]]\nid = "{identifier}"\n{more}\n[concept.ru]\n{ru}\n[concept.en]\n{en}\n'


RATE = concept("rate", 'preferred = ["базовая ставка"]', 'preferred = ["base rate"]')
BANK = concept("bank", 'preferred = ["банк"]', 'preferred = ["bank"]')


def problems(*concepts):
    text = HEAD + "".join(concepts)
    return [(p.line, p.severity.value, p.name) for p in lint(parse(text.encode(), "g.toml"), text)]


def test_a_good_glossary_has_none():
    assert problems(RATE, BANK) == []


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (BANK.replace('"bank"\n', '"rate"\n'), (11, "error", "duplicate-id")),
        (BANK.replace('["bank"]', '["Base  Rate"]'), (16, "error", "claimed-twice")),
        (BANK + 'deprecated = ["bank"]\n', (17, "error", "deprecated-and-approved")),
        (BANK + 'deprecated = ["base rate"]\n', (17, "warning", "deprecated-and-approved")),
        (BANK.split("[concept.en]")[0], (11, "warning", "one-language")),
        (BANK.replace('["bank"]', '["central\u00a0bank"]'), (16, "warning", "odd-spaces")),
        (BANK.replace('["bank"]', '["–"]'), (16, "warning", "empty-term")),
        (BANK + 'acronyms = ["XQZ"]\n', (17, "warning", "unfitting-acronym")),
        (BANK.replace('source = ["example.org"]', "unverified = true"), (11, "info", "unverified")),
        (BANK.replace('source = ["example.org"]', ""), (11, "info", "unverified")),
    ],
    ids=lambda value: value[2] if isinstance(value, tuple) else "",
)
def test_problems_have_lines(second, expected):
    assert expected in problems(RATE, second)


@pytest.mark.parametrize(
    ("acronym", "long_form"),
    [
        ("ОБСЕ", "Организация по безопасности и сотрудничеству в Европе"),
        ("БДИПЧ", "Бюро по демократическим институтам и правам человека"),
        ("ТюркПА", "Парламентская ассамблея тюркских государств"),
        ("СКР", "Центральная комиссия референдума"),
        ("МВФ", "Международный валютный фонд"),
        ("G20", "Group of Twenty"),
        ("EKG", "Elektrokardiogramm"),
        ("РИА", "РИА Новости"),
    ],
)
def test_acronyms_fit_with_function_words_and_some_licence(acronym, long_form):
    row = concept("x", f'preferred = ["{long_form}"]\nacronyms = ["{acronym}"]', 'preferred = ["anything"]')
    assert problems(row) == []


def test_an_acronym_may_be_borrowed():
    long_form = 'preferred = ["Food and Agriculture Organization"]\nacronyms = ["FAO"]'
    row = concept("fao", 'preferred = ["Продовольственная организация"]\nacronyms = ["ФАО"]', long_form)
    assert problems(row) == []


def test_unverified_concepts_are_counted():
    rows = [
        RATE.replace('"rate"', f'"rate-{i}"').replace("ставка", f"ставка {i}").replace("base", f"base {i}")
        for i in range(7)
    ]
    text = HEAD + "".join(rows).replace('source = ["example.org"]', "unverified = true")
    concepts, renderings = lint(parse(text.encode(), "g.toml"), text)
    assert concepts.message == "7 of 7 concepts are unverified: rate-0, rate-1, rate-2, rate-3, rate-4, …"
    assert renderings.message == "14 of 14 renderings are unverified: ru 7 of 7, en 7 of 7"


def test_a_language_may_name_its_own_pages():
    seen = concept("rate", 'preferred = ["ставка"]\nsource = ["example.org/ru"]', 'preferred = ["rate"]', "")
    text = HEAD + seen + BANK
    (found,) = lint(parse(text.encode(), "g.toml"), text)
    assert (found.line, found.name) == (4, "unverified-renderings")
    assert found.message == "1 of 4 renderings are unverified: en 1 of 2"


def test_without_the_text_there_are_no_lines():
    (found,) = lint(parse((HEAD + BANK + 'deprecated = ["bank"]\n').encode(), "g.toml"))
    assert (found.line, found.severity) == (None, Severity.ERROR)


@pytest.mark.parametrize("name", shipped())
def test_shipped_glossaries_have_no_errors(name):
    found = lint(read(shipped()[name]))
    assert count(found, Severity.ERROR) == 0
