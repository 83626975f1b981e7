"""Organisations compared by what their names are made of, and abbreviated back into letters.

"Central Committee of the Kyrgyz Republic" is central (Ц) and committee (К) of KG (КР): its
letters in Russian are ЦК КР. That is how a wrong expansion is recognised, for any body and
country that the institutional lexicon of a language covers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import permutations

from transcheck.languages import load
from transcheck.model import Body

ALIKE = 0.6  # of `same_body`, from which two names are taken for one body
MOST_IDEAS = 12  # words of a name that has an acronym
MOST_PERMUTED = 5  # words of a name whose order is left open


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

    Empty when a word has no counterpart in the language's lexicon, and for what is too long for a name.
    """
    made = {""} if len(body.ideas) <= MOST_IDEAS else set[str]()
    for ideas in body.ideas[:MOST_IDEAS]:
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
    """Whether the name with its country abbreviates to the acronym, alone or with its own country, but for one letter.

    ЦК КР (of KG) is ЦКР, of KZ, but for one letter: that is how the one is read for the other.
    The words of the name may come in any order, for it changes between languages; its country
    comes first or last, and without one nothing is said to be misread.
    """
    if not body.place or place == body.place:
        return False
    ours = {letters.upper(), *_with_country({letters}, place, language)}
    theirs = _with_country(
        {"".join(p) for made in letters_of(body, language) for p in _orders(made)}, body.place, language
    )
    return any(_one_slip(a, b) for a in ours for b in theirs)


def _orders(letters: str) -> Iterator[tuple[str, ...]]:
    return permutations(letters) if len(letters) <= MOST_PERMUTED else iter((tuple(letters),))


def _with_country(bodies: Collection[str], place: str | None, language: str) -> set[str]:
    countries = country_acronyms(place, language) if place else ()
    return {name.upper() for b in bodies for c in countries for name in (b + c, c + b)}


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter was changed, added or dropped, or none at all."""
    size = min(len(a), len(b))
    first = next((i for i in range(size) if a[i] != b[i]), size)
    last = next((i for i in range(size - first) if a[-1 - i] != b[-1 - i]), size - first)
    return max(len(a), len(b)) - first - last <= 1
