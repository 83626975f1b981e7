"""T102: what is reported loudly, what as information, and what is left alone."""

from __future__ import annotations

import pytest

from transcheck import Checker, Finding
from transcheck.glossary.reading import parse

HEALTH = """
[[concept]]
id = "deaths"
[concept.en]
preferred = ["deaths"]
[concept.ru]
preferred = ["летальные исходы"]

[[concept]]
id = "death-rate"
[concept.en]
preferred = ["death rate"]
[concept.ru]
preferred = ["смертность"]

[[concept]]
id = "virus"
[concept.en]
preferred = ["virus"]
[concept.ru]
preferred = ["вирус"]

[[concept]]
id = "virus-transmission"
[concept.en]
preferred = ["virus transmission"]
[concept.ru]
preferred = ["передача вируса"]

[[concept]]
id = "transmission"
[concept.en]
preferred = ["transmission"]
[concept.ru]
preferred = ["передача"]

[[concept]]
id = "medicine"
[concept.en]
preferred = ["medicine"]
[concept.ru]
preferred = ["лекарство"]

[[concept]]
id = "breathing"
[concept.en]
preferred = ["breathing"]
[concept.ru]
preferred = ["breathing"]

[[concept]]
id = "cdc"
[concept.en]
preferred = ["Centers for Disease Control"]
acronyms = ["CDC"]
[concept.ru]
preferred = ["Центры по контролю заболеваний"]

[[concept]]
id = "defence-ministry"
type = "organisation"
place = "KZ"
[concept.en]
preferred = ["Ministry of Defence"]
[concept.ru]
preferred = ["Министерство обороны"]

[[concept]]
id = "symptom"
[concept.en]
preferred = ["symptoms"]
[concept.ru]
preferred = ["симптомы"]

[[concept]]
id = "sign"
[concept.en]
preferred = ["symptoms"]
[concept.ru]
preferred = ["признаки болезни"]
"""


def findings(source: str, target: str) -> tuple[Finding, ...]:
    checker = Checker("en", "ru", [parse(HEALTH.encode(), "health")], select=["T102"])
    return checker.check_aligned(source.split("\n"), target.split("\n")).findings


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("Two deaths were reported.", "Сообщили о двух смертях.", "other terms of the glossaries are rendered so"),
        ("The Journal of Medicine says so.", "Так пишет журнал «Медицина».", "it is a part of a name"),
        ("He is breathing well.", "Он дышит хорошо.", "its rendering is not translated"),
        ("The CDC says so.", "Так считают в ЦКЗ.", "its letters stand there"),
        ("The Ministry of Defence of China said so.", "Так считает военное ведомство Китая.", "another country"),
        ("The symptoms vary.", "Проявления бывают разные.", "several concepts"),
    ],
)
def test_what_speaks_for_the_translation_makes_it_information(source: str, target: str, why: str) -> None:
    (found,) = findings(source, target)
    assert found.severity == "info"
    assert why in found.evidence[-1]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Two deaths were reported.", "Сообщили о двух случаях."),
        ("Medicine is dear.", "Препараты дороги."),
        ("Keep the medicine here.", "Храните препарат здесь."),
        ("The Ministry of Defence said so.", "Так считает военное ведомство."),
        # far from where the sentence speaks of it
        (
            "Deaths were rare in the first weeks, when the schools of the town and its shops were still open to all.",
            "Случаи были редки в первые недели, когда школы города и его магазины, где смертность знали, работали.",
        ),
    ],
)
def test_a_missing_term_is_a_warning(source: str, target: str) -> None:
    (found,) = findings(source, target)
    assert found.severity == "warning"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # within a longer term that is found there, and far from where the sentence speaks of it
        (
            "Transmission of the virus is rare in the first weeks, when the schools of the town are still open.",
            "В первые недели, когда школы города и его магазины ещё открыты для всех, редка передача вируса.",
        ),
        ("The symptoms vary.", "Симптомы бывают разные."),
    ],
)
def test_a_term_that_stands_there_is_not_missing(source: str, target: str) -> None:
    assert findings(source, target) == ()


def test_a_concept_is_missed_once_in_a_sentence() -> None:
    (found,) = findings("The virus is a virus.", "Это такая болезнь.")
    assert found.concept == "virus"


def test_two_missing_terms_of_a_sentence_are_two_findings() -> None:
    found = findings("The virus is no medicine.", "Это не средство.")
    assert [f.concept for f in found] == ["virus", "medicine"]


def test_one_concept_of_two_glossaries_is_missed_loudly() -> None:
    shared = HEALTH.replace('preferred = ["признаки болезни"]', 'preferred = ["признаки болезни", "симптомы"]')
    checker = Checker("en", "ru", [parse(shared.encode(), "health")], select=["T102"])
    (found,) = checker.check_aligned(["The symptoms vary."], ["Проявления бывают разные."]).findings
    assert found.severity == "warning"


def test_a_headline_has_capitals_everywhere() -> None:
    (found,) = findings("Cheap Medicine Arrives", "Поступили дешёвые препараты")
    assert found.severity == "warning"


def test_words_of_two_sentences_make_no_term() -> None:
    source = "The office is open.\nThe Ministry of Defence said so.\nThe day is over."
    target = "Оборона прочна.\nТак сказали военные.\nМинистерство закрыто."
    (found,) = findings(source, target)
    assert found.concept == "defence-ministry"
