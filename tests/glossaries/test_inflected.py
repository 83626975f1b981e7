"""Terms of the shipped glossaries and of our own knowledge are found as they stand in sentences."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from transcheck.glossary.built_in import built_in
from transcheck.glossary.concepts import BUILT_IN, Glossary, Terminology
from transcheck.glossary.phrases import words_of
from transcheck.model import ConceptRef

HERE = Path(__file__).parent
GLOSSARIES = HERE.parents[1] / "glossaries"
ROWS = tomllib.loads((HERE / "inflected.toml").read_text(encoding="utf-8"))
FORMS = [
    pytest.param(glossary, concept, language, form, id=f"{concept}:{form}")
    for glossary, concepts in ROWS.items()
    for concept, languages in concepts.items()
    for language, forms in languages.items()
    for form in forms
]


@cache
def terminology(glossary: str) -> Terminology:
    if glossary == BUILT_IN:
        return Terminology(built_in(("ru", "kk", "en")))
    return Terminology(Glossary.load(str(GLOSSARIES / f"{glossary}.toml")).concepts)


def test_the_sample_is_large_enough() -> None:
    assert sum(map(len, ROWS.values())) >= 40
    assert {len(forms) for concepts in ROWS.values() for c in concepts.values() for forms in c.values()} == {3}


@pytest.mark.parametrize(("glossary", "concept", "language", "form"), FORMS)
def test_an_inflected_form_is_found(glossary: str, concept: str, language: str, form: str) -> None:
    hits = terminology(glossary).find(words_of(form, language), language)
    assert [ref for hit in hits for ref in dict.fromkeys(use.concept for use in hit.payloads)] == [
        ConceptRef(glossary, concept)
    ]
