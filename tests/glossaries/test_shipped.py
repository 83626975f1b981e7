"""What every glossary that ships must keep to."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from transcheck.glossary.concepts import Glossary, Terminology
from transcheck.glossary.lint import lint
from transcheck.glossary.phrases import words_of
from transcheck.model import Severity

FOLDER = Path(__file__).parents[2] / "glossaries"
FILES = sorted(FOLDER.glob("*.toml"))
LANGUAGES = ("ru", "kk", "en")
TYPES = {"organisation", "place", "person", "event", "term"}
APPROVED = ("preferred", "admitted", "acronyms")
KEYS = {"id", "type", "place", "unverified", *LANGUAGES}
PAGE = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+\.?/\S*")  # host/path, without the scheme

Concept = dict[str, Any]


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


CONCEPTS = [pytest.param(c, id=f"{p.stem}:{c['id']}") for p in FILES for c in load(p)["concept"]]


def terms(concept: Concept, language: str, *kinds: str) -> list[str]:
    return [term for kind in kinds for term in concept[language].get(kind, ())]


def pages(concept: Concept) -> list[str]:
    return [page for language in LANGUAGES for page in terms(concept, language, "source")]


def everything(concept: Concept) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for term in terms(concept, language, *APPROVED, "deprecated"):
            yield language, term


def script_of(letter: str) -> str:
    return unicodedata.name(letter).split()[0]


def test_the_glossaries() -> None:
    assert [path.stem for path in FILES] == ["kazakhstan-elections", "kazakhstan-government"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_header(path: Path) -> None:
    header = load(path)["glossary"]
    assert header["name"] == path.stem
    assert header["title"]
    assert header["license"] == "CC0-1.0"


def test_names_are_unique() -> None:
    names = [load(path)["glossary"]["name"] for path in FILES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_ids_are_unique_and_kebab_case(path: Path) -> None:
    ids = [concept["id"] for concept in load(path)["concept"]]
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


@pytest.mark.parametrize(("name", "fewest"), [("kazakhstan-elections", 90), ("kazakhstan-government", 150)])
def test_size(name: str, fewest: int) -> None:
    assert len(load(FOLDER / f"{name}.toml")["concept"]) >= fewest


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_most_concepts_were_seen_on_a_page(path: Path) -> None:
    concepts = load(path)["concept"]
    assert sum(bool(pages(concept)) for concept in concepts) * 5 >= len(concepts) * 4


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_lint_finds_no_error_and_no_warning(path: Path) -> None:
    problems = lint(Glossary.load(str(path)), path.read_text(encoding="utf-8"))
    assert [p for p in problems if p.severity is not Severity.INFO] == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_is_preferred_by_two_concepts(path: Path, language: str) -> None:
    claimed = Counter(t.casefold() for c in load(path)["concept"] for t in terms(c, language, "preferred"))
    assert [term for term, n in claimed.items() if n > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_is_both_approved_and_deprecated(path: Path, language: str) -> None:
    concepts = load(path)["concept"]
    approved = {t.casefold() for c in concepts for t in terms(c, language, *APPROVED)}
    deprecated = {t.casefold() for c in concepts for t in terms(c, language, "deprecated")}
    assert approved & deprecated == set()


@pytest.mark.parametrize("concept", CONCEPTS)
def test_fields(concept: Concept) -> None:
    assert set(concept) <= KEYS
    assert concept["type"] in TYPES
    assert re.fullmatch(r"[A-Z]{2}", concept.get("place", "KZ"))
    for language in LANGUAGES:
        assert set(concept[language]) <= {*APPROVED, "deprecated", "source"}


@pytest.mark.parametrize("concept", CONCEPTS)
def test_each_language_has_a_preferred_term(concept: Concept) -> None:
    assert all(terms(concept, language, "preferred") for language in LANGUAGES)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_either_seen_on_a_page_or_unverified(concept: Concept) -> None:
    assert bool(pages(concept)) != concept.get("unverified", False)
    assert [page for page in pages(concept) if not PAGE.fullmatch(page)] == []
    for language in LANGUAGES:
        assert len(set(terms(concept, language, "source"))) == len(terms(concept, language, "source"))


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_term_stands_once_in_its_language(concept: Concept) -> None:
    for language in LANGUAGES:
        listed = terms(concept, language, *APPROVED, "deprecated")
        assert [term for term, n in Counter(listed).items() if n > 1] == []


@pytest.mark.parametrize("concept", CONCEPTS)
def test_terms_are_clean_text(concept: Concept) -> None:
    for _, term in everything(concept):
        assert term == " ".join(term.split())
        assert term == unicodedata.normalize("NFC", term)
        assert not any(unicodedata.category(c).startswith("C") for c in term)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_acronyms_look_like_acronyms(concept: Concept) -> None:
    for language in LANGUAGES:
        for acronym in terms(concept, language, "acronyms"):
            letters = [c for c in acronym if c.isalpha()]
            assert sum(c.isupper() for c in letters) * 2 >= len(letters), acronym


@pytest.mark.parametrize("concept", CONCEPTS)
def test_no_word_mixes_scripts(concept: Concept) -> None:
    for _, term in everything(concept):
        for word in re.findall(r"[^\W\d_]+", term):
            assert len({script_of(letter) for letter in word}) == 1, word


@pytest.mark.parametrize("concept", CONCEPTS)
def test_each_language_is_in_its_script(concept: Concept) -> None:
    """Russian and Kazakh in Cyrillic (a party's Latin brand name apart), English in Latin."""
    for language in LANGUAGES:
        first = terms(concept, language, "preferred")[0]
        scripts = {script_of(letter) for letter in first if letter.isalpha()}
        assert ("LATIN" if language == "en" else "CYRILLIC") in scripts, first


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_kazakh_is_written_with_kazakh_letters(path: Path) -> None:
    concepts = load(path)["concept"]
    kazakh = [c for c in concepts if any(set(t.casefold()) & set("әіңғүұқөһ") for t in terms(c, "kk", *APPROVED))]
    assert len(kazakh) * 3 > len(concepts) * 2


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_term_is_found_as_its_concept(path: Path) -> None:
    terminology = Terminology(Glossary.load(str(path)).concepts)
    for concept in terminology.concepts:
        for language, found in concept.terms.items():
            for _, term in found.by_status():
                hits = terminology.find(words_of(term, language), language)
                assert concept.ref in {use.concept for hit in hits for use in hit.payloads}, term
