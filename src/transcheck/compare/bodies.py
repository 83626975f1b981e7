"""Organisations compared by what their names are made of, and abbreviated back into letters.

"Central Committee of the Kyrgyz Republic" is central (Ц) and committee (К) of KG (КР): its
letters in Russian are ЦК КР. That is how a wrong expansion is recognised, for any body and
country that the institutional lexicon of a language covers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from transcheck.languages import load
from transcheck.model import Body

ALIKE = 0.6  # of `same_body`, from which two names are taken for one body


def same_body(a: Body, b: Body) -> float:
    """How far two names are made of the same ideas, 0 to 1; countries that differ make it 0."""
    if a.place and b.place and a.place != b.place:
        return 0.0
    return same_ideas(a.ideas, b.ideas)


def same_ideas(a: Sequence[frozenset[str]], b: Sequence[frozenset[str]]) -> float:
    """The share of words of the longer name that have a word in the other (Dice)."""
    left, shared = list(b), 0
    for ideas in a:
        match = next((other for other in left if other & ideas), None)
        if match is not None:
            left.remove(match)
            shared += 1
    return 2 * shared / (len(a) + len(b)) if a or b else 0.0


@cache
def _initials(idea: str, language: str) -> frozenset[str]:
    """The letters that a word of the lexicon may leave in an acronym of the language."""
    rows = load(language).section("institutions").get("words", {}).get(idea, ())
    return frozenset("".join(part[0] for part in row.replace("-", " ").split()).upper() for row in rows)


@cache
def country_acronyms(code: str, language: str) -> frozenset[str]:
    """The acronyms of a country in a language: КР for KG in Russian."""
    rows = load(language).section("countries").get("acronyms", {})
    return frozenset(letters for letters, codes in rows.items() if code in codes)


@cache
def _country_initials(code: str, language: str) -> frozenset[str]:
    """The letter that a country may leave in a body's acronym: У in НБУ."""
    names = load(language).cldr.get("territories", {}).get(code, ())
    return frozenset(name[0].upper() for name in names)


def letters_of(body: Body, language: str) -> frozenset[str]:
    """Every way to abbreviate the name without its country, in its own order of words.

    Empty when a word has no counterpart in the language's lexicon.
    """
    made = {""}
    for ideas in body.ideas:
        initials = {letters for idea in ideas for letters in _initials(idea, language)}
        made = {m + letters for m in made for letters in initials}
    return frozenset(made)


def fits(letters: str, body: Body, language: str) -> bool:
    """Whether the letters, in any order, are those of the name in the language.

    Word order changes between languages, so only the letters count; the country may, but
    need not, have left one.
    """
    wanted = "".join(sorted(letters.upper()))
    extra = {""}
    if body.place:
        extra |= country_acronyms(body.place, language) | _country_initials(body.place, language)
    return any("".join(sorted(made + e.upper())) == wanted for made in letters_of(body, language) for e in extra)


def misreading(letters: str, place: str | None, body: Body, language: str) -> bool:
    """Whether the name with its country abbreviates to the acronym, alone or with its country, but for one letter.

    ЦК КР (of KG) is ЦКР РК (of KZ) but for one letter: that is how the one is read for the
    other. The letters are compared as a bag, for word order changes between languages.
    """
    ours = {letters} | {letters + c for c in (country_acronyms(place, language) if place else ())}
    countries = (country_acronyms(body.place, language) if body.place else None) or {""}
    theirs = {made + c for made in letters_of(body, language) for c in countries}
    same_country = place is not None and place == body.place
    return not same_country and any(_letters_apart(a.upper(), b.upper()) <= 1 for a in ours for b in theirs)


def _letters_apart(a: str, b: str) -> int:
    """How many letters must be changed, added or dropped, order aside."""
    more, less = Counter(a) - Counter(b), Counter(b) - Counter(a)
    return max(more.total(), less.total())
