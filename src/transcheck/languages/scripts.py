"""Which scripts a word is written in, and which a language, or a text in it, uses."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

from transcheck.languages import Language
from transcheck.languages.kazakh_scripts import script_in

# Letters of one script that look like letters of another: Latin to Cyrillic.
LOOKALIKES = dict(zip("aceiopxyABCEHIKMOPTXYhjs", "асеіорхуАВСЕНІКМОРТХУһјѕ", strict=True))
ROMAN = frozenset("IVXLCDM")
# First words of the names of Unicode letters that belong to no script: µ, º, ʻ, ℓ and the like.
SIGNS = frozenset(
    ("MICRO", "FEMININE", "MASCULINE", "MODIFIER", "OHM", "KELVIN", "ANGSTROM", "SCRIPT", "DOUBLE", "PLANCK", "EULER",
     "BLACK", "MATHEMATICAL", "FULLWIDTH", "HALFWIDTH", "ALEF", "BET", "INFORMATION", "LIMBU", "TURNED", "VULGAR")
)  # fmt: skip


@cache
def script_of(letter: str) -> str | None:
    """'LATIN', 'CYRILLIC', 'CJK', …: the first word of the letter's Unicode name; None for others."""
    if not letter.isalpha():
        return None
    first = unicodedata.name(letter, "").split(" ")[0].split("-")[0]
    return first if first and first not in SIGNS else None


@cache
def scripts_of(word: str) -> frozenset[str]:
    """The scripts of a word's letters."""
    return frozenset(filter(None, map(script_of, word)))


@cache
def scripts_used(language: Language) -> frozenset[str]:
    """The scripts in which a language names countries, and its `more_scripts`; empty where CLDR has no names for it."""
    names = (name for names in language.cldr.get("territories", {}).values() for name in names)
    counts: Counter[str] = Counter()
    for letter, n in Counter("".join(names)).items():
        if script := script_of(letter):
            counts[script] += n
    enough = sum(counts.values()) / 20  # a stray Latin "U.S." does not make Latin one of Russian's scripts
    more = language.section("form").get("more_scripts", ()) if counts else ()
    return frozenset((*more, *(script for script, n in counts.items() if n > enough)))


@cache
def alphabet(language: Language) -> frozenset[str]:
    """The small letters in a language's names of countries: all but its rarest."""
    return frozenset("".join(name for names in language.cldr.get("territories", {}).values() for name in names).lower())


def scripts_of_text(language: Language, words: Iterable[str], prose: str = "") -> frozenset[str]:
    """The scripts of a text in the language: where it has several to choose from, the one of most words."""
    other = script_in(prose, language.code)
    if other:
        return frozenset((other,))
    known = frozenset(language.section("form").get("scripts", ()))
    counts = Counter(script for word in words for script in scripts_of(word) & known) if known else None
    return frozenset((counts.most_common(1)[0][0],)) if counts else scripts_used(language)


def in_one_script(word: str) -> str | None:
    """A word of Latin and Cyrillic letters mixed, as it should be, if look-alikes explain it."""
    latin = word.translate(_to_latin())
    if ROMAN.issuperset(latin):
        return latin
    scripts = [script_of(c) for c in word]
    wanted = "CYRILLIC" if scripts.count("CYRILLIC") >= scripts.count("LATIN") else "LATIN"
    mended = in_cyrillic(word) if wanted == "CYRILLIC" else latin
    return mended if scripts_of(mended) == {wanted} else None


def in_cyrillic(word: str) -> str:
    """The word with the Cyrillic letters that look like its Latin ones."""
    return word.translate(_to_cyrillic())


@cache
def _to_cyrillic() -> dict[int, str]:
    return {ord(latin): cyrillic for latin, cyrillic in LOOKALIKES.items()}


@cache
def _to_latin() -> dict[int, str]:
    return {ord(cyrillic): latin for latin, cyrillic in LOOKALIKES.items()}
