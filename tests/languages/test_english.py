"""Keys of English words: what must share one, and what must not."""

from __future__ import annotations

import re

import pytest

from transcheck.languages.english import american, singular
from transcheck.languages.morphology import analyser

TOGETHER = """
    organisation organization | organisations organization | organising organizing | organised organized
    analyse analyze | analysed analyzed | centre center | centres centers | theatre theater | metres meter | litre liter
    labour labor | labours labor | colour color | neighbour neighbor | neighbouring neighboring | favourable favorable
    programme program | programmes programs | catalogue catalog | dialogues dialog | defence defense | licence license
    travelled traveled | travelling traveling | traveller traveler | cancelled canceled | modernisation modernization
    commission commissions | country countries | party parties | city cities | territory territories | embassy embassies
    election elections | referendum referendums | tax taxes | church churches | business businesses | process processes
    box boxes | bush bushes | crisis crisis | state states | service services | vote voted | vote voting | elect elected
    country's country | commission’s commission | states' state | ministers’ minister | Kazakhstan’s Kazakhstan
    building buildings | meeting meetings | accredit accredited | accrediting accredited | observer observers
"""

APART = """
    commission commissioner | commission committee | nation national | national international | state statement
    Austria Australia | Niger Nigeria | Slovakia Slovenia | Iran Iraq | India Indian | Kazakhstan Kazakhstani
    election elector | elect electoral | economy economics | economic economist | minister ministry
    president presidency | general generation | policy police | politics policy | union unit | court count
    bus busy | gas gash | state static | treat treaty | person personnel
    organ organisation | import importance | depart department | public publication | secret secretary | mission missile
    million billion | region regional | Georgia Georgian | Guinea Guyana | Dominica Dominican | Mali Malawi
    state station | ministry ministerial | council counsel
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(one, other) for row in re.split(r"[|\n]", table) if row.strip() for one, other in [row.split()]]


def keys(word: str) -> frozenset[str]:
    return analyser("en")(word.lower())


@pytest.mark.parametrize(("one", "other"), pairs(TOGETHER))
def test_forms_and_spellings_share_a_key(one: str, other: str) -> None:
    assert not keys(one).isdisjoint(keys(other))


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_different_words_share_no_key(one: str, other: str) -> None:
    assert keys(one).isdisjoint(keys(other))


@pytest.mark.parametrize(
    "word", ["gas", "its", "bus", "virus", "crisis", "press", "congress", "analysis", "us", "is", "as"]
)
def test_what_ends_in_s_without_being_a_plural_stays(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize(
    "word", ["four", "hour", "tour", "wise", "rise", "fire", "were", "there", "bill", "call", "hence"]
)
def test_short_words_are_not_respelt(word: str) -> None:
    assert american(word) == word


def test_every_word_is_its_own_key() -> None:
    assert all(word in keys(word) for word in ("commissions", "voting", "taxes", "organised", "o'brien"))
