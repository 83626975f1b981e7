"""Our own knowledge, as the checks read it: whole, unambiguous, and found in texts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from transcheck import Checker
from transcheck.glossary.built_in import built_in
from transcheck.glossary.concepts import Concept, Glossary, Terminology
from transcheck.glossary.phrases import words_of
from transcheck.packaged import path_of

LANGUAGES = sorted(path.stem for path in Path(path_of("knowledge", "compiled")).glob("*.json"))


def concepts(language: str) -> tuple[Concept, ...]:
    return built_in((language,))


def test_the_languages() -> None:
    assert {"ru", "kk", "en", "uk", "uz", "de", "fr", "es", "pt", "pl", "tr", "zh", "ar"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique(language: str) -> None:
    assert [i for i, n in Counter(c.id for c in concepts(language)).items() if n > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_preferred_by_two_concepts(language: str) -> None:
    claimed = Counter(name.casefold() for c in concepts(language) for name in c.terms_in(language).preferred)
    assert [name for name, n in claimed.items() if n > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_found_as_its_concept(language: str) -> None:
    terminology = Terminology(concepts(language))
    for concept in terminology.concepts:
        for _, term in concept.terms_in(language).by_status():
            hits = terminology.find(words_of(term, language), language)
            assert concept.ref in {use.concept for hit in hits for use in hit.payloads}, term


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_is_found_as_one_whole(language: str) -> None:
    """No part of a name is taken for another body: the longest reading covers all of it."""
    terminology = Terminology(concepts(language))
    for concept in terminology.concepts:
        for name in concept.terms_in(language).preferred:
            assert len(terminology.find(words_of(name, language), language)) == 1, name


@pytest.mark.parametrize("name", ["international-organisations", "everyday-acronyms"])
def test_it_is_offered_by_name(name: str) -> None:
    glossary = Glossary.load(name)
    assert glossary.name == name
    assert {c.id for c in glossary.concepts} <= {c.id for c in built_in(LANGUAGES)}


@pytest.mark.parametrize(("glossaries", "rules"), [((), []), (("international-organisations",), ["T102"])])
def test_named_as_a_glossary_its_terms_are_required(glossaries: tuple[str, ...], rules: list[str]) -> None:
    source = "Азиатский банк развития открыл представительство в Алматы."
    target = "The regional lender has opened an office in Almaty."
    pair = Checker("ru", "en", glossaries).check(source, target)
    assert [f.rule for f in pair.findings] == rules
