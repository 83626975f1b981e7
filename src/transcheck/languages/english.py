"""English keys: the Snowball stem, of the British and the American spelling alike."""

from __future__ import annotations

import re
from collections.abc import Callable

SHORTEST_PLURAL = 3  # letters; "gas", "its" are no plurals

# British to American, so that both spellings of a word share a key.
SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(e[sdr]?|ing|ation|ations|ational|ers)$"), r"iz\1"),
    (re.compile(r"(?<=\w{2})ys(e[sdr]?|ing)$"), r"yz\1"),
    (re.compile(r"(?<=\w{2})our(s|ed|ing|ite|ites|able|al|ed|er|ers|hood)?$"), r"or\1"),
    (re.compile(r"(?<=\w)(t|b)re(s|d)?$"), r"\1er\2"),
    (re.compile(r"(?<=\w{2})ogue(s)?$"), r"og\1"),
    (re.compile(r"^program(?:me)(s|d)?$"), r"program\1"),
    (re.compile(r"(?<=\w{2})ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=\w{3})ence(s)?$"), r"ense\1"),
)


def american(word: str) -> str:
    """'organisations' to 'organizations', 'centre' to 'center'; words it would spoil are rare and harmless."""
    for british, spelling in SPELLINGS:
        word = british.sub(spelling, word)
    return word


def keys(stem: Callable[[str], str], word: str) -> frozenset[str]:
    """The word, its singular in British and American spelling, and a verb form's Snowball stem.

    Snowball alone goes too far for names and terms: it makes one word of commission and
    commissioner, of national and nations.
    """
    bare = re.sub(r"['’]s?$", "", word)
    found = {word, singular(bare), singular(american(bare))}
    if bare.endswith(("ed", "ing", "ings")):
        found.add(stem(american(bare)))
    return frozenset(found)


def singular(word: str) -> str:
    """'parties' to 'party', 'taxes' to 'tax', 'states' to 'state'; a singular as it is."""
    if len(word) <= SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
