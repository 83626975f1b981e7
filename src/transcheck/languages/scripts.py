"""Which scripts a word is written in, and which a language uses."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from transcheck.languages import Language

# Letters of one script that look like letters of another: Latin to Cyrillic.
LOOKALIKES = dict(zip("aceiopxyABCEHIKMOPTXYhjs", "асеіорхуАВСЕНІКМОРТХУһјѕ", strict=True))
JAPANESE = frozenset(("CJK", "HIRAGANA", "KATAKANA"))


@cache
def script_of(letter: str) -> str | None:
    """'LATIN', 'CYRILLIC', 'CJK', …: the first word of the letter's Unicode name; None for others."""
    if not letter.isalpha():
        return None
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0] or None


@cache
def scripts_of(word: str) -> frozenset[str]:
    """The scripts of a word's letters."""
    return frozenset(filter(None, map(script_of, word)))


@cache
def scripts_used(language: Language) -> frozenset[str]:
    """The scripts in which a language names countries; empty where CLDR has no names for it."""
    names = (name for names in language.cldr.get("territories", {}).values() for name in names)
    counts = Counter(script for name in names for letter in name if (script := script_of(letter)))
    enough = sum(counts.values()) / 20  # a stray Latin "U.S." does not make Latin one of Russian's scripts
    return frozenset(script for script, n in counts.items() if n > enough)


def in_one_script(word: str) -> str | None:
    """A word of Latin and Cyrillic letters mixed, as it should be, if look-alikes explain it."""
    scripts = [script_of(c) for c in word]
    if scripts.count("CYRILLIC") >= scripts.count("LATIN"):
        table = str.maketrans(LOOKALIKES)
        wanted = "CYRILLIC"
    else:
        table = str.maketrans({v: k for k, v in LOOKALIKES.items()})
        wanted = "LATIN"
    mended = word.translate(table)
    return mended if scripts_of(mended) == {wanted} else None
