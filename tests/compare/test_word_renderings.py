"""What a glossary's own terms say about the renderings of their words."""

from __future__ import annotations

import pytest

from transcheck.compare.word_renderings import WordRenderings
from transcheck.glossary.concepts import Concept, Terminology, Terms
from transcheck.tokens import analysed

TERMS = (
    ("infection", "инфекция"),
    ("infected", "заражённый"),
    ("respiratory", "респираторный"),
    ("respiratory disease", "респираторное заболевание"),
    ("respiratory tract disease", "заболевание дыхательных путей"),
    ("liver disease", "заболевание печени"),
    ("respiratory illness", "респираторная болезнь"),
    ("death rate", "уровень смертности"),
    ("birth rate", "уровень рождаемости"),
    ("symptom", "симптом"),
    ("washing hands", "мытьё рук"),
    ("wash your hands", "мойте руки"),
)


@pytest.fixture(scope="module")
def renderings() -> WordRenderings:
    concepts = [
        Concept("house", f"c{k}", "term", None, {"en": Terms((english,)), "ru": Terms((russian,))})
        for k, (english, russian) in enumerate(TERMS)
    ]
    return WordRenderings(Terminology(concepts), "en", "ru")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("infections", {"инфекция", "заражённый"}),
        ("illness", {"болезнь"}),  # the adjective beside it is "respiratory" by itself
        ("respiratory", {"респираторный", "респираторное", "респираторная", "дыхательных", "путей"}),
        ("deaths", {"смертности"}),  # "rate" is rendered so without it
        ("asymptomatic", {"симптом"}),
        ("battery", set()),
        ("of", set()),
    ],
)
def test_words_are_rendered_as_in_other_terms(renderings: WordRenderings, word: str, expected: set[str]) -> None:
    assert renderings.renderings(word) == expected


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("infection", "после заражения людей", True),
        ("infection", "после приезда людей", False),
        ("deaths", "показатели смертность", True),
        ("washing hands", "следует мыть руки", True),
        ("washing hands", "следует беречь руки", False),
        ("respiratory disease", "о респираторной помощи", False),  # one word does not stand for two
    ],
)
def test_a_term_is_rendered_when_each_word_has_its_own(
    renderings: WordRenderings, term: str, text: str, expected: bool
) -> None:
    words = [analysed(word, "ru") for word in text.split()]
    assert renderings.renders(term, words) is expected
