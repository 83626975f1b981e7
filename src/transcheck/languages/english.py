"""English keys: the Snowball stem, of the British and the American spelling alike."""

from __future__ import annotations

import re
from collections.abc import Callable

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
    """The word, its stem, and the stem of its American spelling; a possessive 's is dropped."""
    bare = re.sub(r"['’]s?$", "", word)
    return frozenset((word, stem(bare), stem(american(bare))))
