"""The data files of built-in knowledge and of institutional words, as they are written."""

import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "transcheck"
LANGUAGES = ("ru", "kk", "en")
TERMS = {"preferred", "admitted", "acronyms", "deprecated"}
TYPES = {"international-organisations": "organisation", "everyday-acronyms": "term"}
PAGE = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+/\S+")  # host/path, without the scheme

# Acronyms that really stand for two things of our own tables in one language.
AMBIGUOUS = (
    ("en", "ICC"),  # International Criminal Court, International Chamber of Commerce
    ("en", "IDB"),  # Islamic and Inter-American Development Bank
    ("en", "PPP"),  # public-private partnership, purchasing power parity
    ("en", "TPP"),  # ТЭЦ and ТЭС
    ("es", "CEI"),  # the Commonwealth of Independent States, the Electrotechnical Commission
    ("fr", "BAD"),  # African and Asian Development Bank
    ("fr", "BID"),  # Islamic and Inter-American Development Bank
    ("fr", "CEI"),
    ("kk", "ЕК"),  # European Commission, Council of Europe
    ("kk", "ЖЭС"),  # thermal and wind power station
    ("pt", "BAD"),
    ("ru", "ВЭФ"),  # World and Eastern Economic Forum
    ("tr", "BT"),  # bilişim teknolojileri, bilgisayarlı tomografi
    ("uz", "XMT"),  # labour and migration organisation
)


def read(path):
    return tomllib.loads((PACKAGE / path).read_text(encoding="utf-8"))


def concepts(name):
    return read(f"knowledge/{name}.toml")["concept"]


def languages(concept):
    return {code: terms for code, terms in concept.items() if isinstance(terms, dict)}


@pytest.fixture(scope="module")
def every():
    return [concept for name in TYPES for concept in concepts(name)]


@pytest.fixture(scope="module")
def institutions():
    return {code: read(f"languages/data/{code}.toml")["institutions"] for code in LANGUAGES}


def test_there_are_enough():
    assert len(concepts("international-organisations")) >= 150
    assert len(concepts("everyday-acronyms")) >= 40


def test_ids_are_unique(every):
    ids = [concept["id"] for concept in every]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("name", TYPES)
def test_each_concept_is_whole(name):
    for concept in concepts(name):
        assert concept["type"] == TYPES[name], concept["id"]
        assert set(LANGUAGES) <= set(languages(concept)), concept["id"]


def test_each_language_has_known_fields_and_no_repetition(every):
    for concept in every:
        for code, terms in languages(concept).items():
            assert set(terms) <= {*TERMS, "source"}, (concept["id"], code)
            assert terms["preferred"], (concept["id"], code)
            everything = [term for field in TERMS & terms.keys() for term in terms[field]]
            assert len(set(everything)) == len(everything), (concept["id"], code)
            assert all(term == " ".join(term.split()) != "" for term in everything), (concept["id"], code)


def test_each_language_names_its_pages(every):
    for concept in every:
        pages = [terms.get("source", []) for terms in languages(concept).values()]
        assert "source" not in concept, concept["id"]
        assert any(pages) != concept.get("unverified", False), concept["id"]
        for rows in pages:
            assert len(set(rows)) == len(rows), concept["id"]
            assert all(PAGE.fullmatch(page) for page in rows), (concept["id"], rows)


def test_acronyms_are_upper_case_and_of_the_right_script(every):
    for concept in every:
        for code, terms in languages(concept).items():
            for acronym in terms.get("acronyms", ()):
                letters = "".join(filter(str.isalpha, acronym))
                assert len(letters) > 1 or acronym in {"G7", "G20"}, (concept["id"], acronym)
                scripts = {"а" <= letter.lower() <= "ӿ" for letter in letters}
                assert len(scripts) == 1, (concept["id"], code, acronym, "mixes two alphabets")


def test_an_acronym_means_one_thing_unless_it_is_listed(every):
    owners = defaultdict(list)
    for concept in every:
        for code, terms in languages(concept).items():
            for acronym in terms.get("acronyms", ()):
                owners[code, acronym].append(concept["id"])
    shared = {key for key, ids in owners.items() if len(ids) > 1}
    assert shared == set(AMBIGUOUS)


def test_a_preferred_name_belongs_to_one_concept(every):
    owners = defaultdict(list)
    for concept in every:
        for code, terms in languages(concept).items():
            for name in terms["preferred"]:
                owners[code, name.lower()].append(concept["id"])
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


def test_every_institutional_concept_exists_in_all_languages(institutions):
    words = {code: table["words"] for code, table in institutions.items()}
    assert words["ru"].keys() == words["kk"].keys() == words["en"].keys()
    assert len(words["en"]) >= 220


@pytest.mark.parametrize("group", ["bodies", "roles"])
def test_the_groups_of_concepts_are_made_of_concepts(institutions, group):
    named = set(read("languages/data/common.toml")["institutions"][group])
    assert named
    assert named <= institutions["en"]["words"].keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_institutional_words_are_words(institutions, code):
    table = institutions[code]
    assert len(set(table["function"])) == len(table["function"])
    for concept, words in table["words"].items():
        assert words, concept
        assert len(set(words)) == len(words), concept
        assert all(word == word.strip() and word not in table["function"] for word in words), concept
