"""Countries, by name, long name, adjective, people or capitals (РК, UAE).

Names are CLDR's and those of the section [countries] of a language's own data; what may
be several countries, or none, carries weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from transcheck.glossary.matching import Hit, Matcher, matcher
from transcheck.glossary.phrases import Name
from transcheck.languages import Language
from transcheck.languages.endings import shared_letters
from transcheck.model import Candidate, Kind, Mention, Place, Span, Token
from transcheck.record import Record

WEAK, ADJECTIVE = 0.5, 0.9  # how often a language's or a people's name, an adjective, means the country
BESIDE, ROUNDING = 0.5, 0.001  # what such a name weighs beside another capital; of sums of weights
SURNAME = 0.5  # what a people's name at the start of a sentence weighs: Поляков is a surname too
HYPHENS = ("-", "‑", "–")
FORMS = {"official": "official", "names": "name", "adjectives": "adjective", "people": "demonym", "weak": "adjective"}
WEIGHTS = {"adjectives": ADJECTIVE, "people": ADJECTIVE, "weak": WEAK}


class Naming(Record):
    """What a name stands for: countries with weights, and what form of naming it is."""

    codes: tuple[tuple[str, float], ...]
    form: str


def _cldr(language: Language) -> Iterator[tuple[str, str]]:
    """Names and codes; abbreviations of CLDR's tables ('о-ва', '&') also spelt out, brackets dropped."""
    spelt = language.section("countries").get("spelt", {})
    for code, names in language.cldr.get("territories", {}).items():
        for name in names:
            plain = name.partition(" (")[0]
            yield plain, code
            for short, long in spelt.items():
                if short in plain:
                    yield plain.replace(short, long), code


def _known(language: Language) -> Iterator[Name[Naming]]:
    compounds = language.section("countries").get("compounds", {})
    for code, row in language.section("countries").get("known", {}).items():
        for field, form in FORMS.items():
            naming = Naming(((code, WEIGHTS.get(field, 1.0)),), form)
            for text in row.get(field, ()):
                yield Name(text, naming)
                for ending, joined in compounds.items() if form == "adjective" else ():
                    if text.endswith(ending):
                        yield Name(text.removesuffix(ending) + joined, naming)


def _weighted(language: Language) -> Iterator[Name[Naming]]:
    """What the data give weights for: it takes the place of what is said of the same name elsewhere."""
    section = language.section("countries")
    for text, row in section.get("ambiguous", {}).items():
        codes = tuple((code, weight) for code, weight in row.items() if code != "form")
        yield Name(text, Naming(codes, row.get("form", "name")))
    for text, codes in section.get("acronyms", {}).items():
        yield Name(text, Naming(tuple(codes.items()), "acronym"), exact=True)
    for text in section.get("others", {}).get("names", ()):
        yield Name(text, Naming((), "other"))


@cache
def names_of(language: Language) -> tuple[Name[Naming], ...]:
    """All that names a country in a language; a name given weights is there only with them."""
    weighted = list(_weighted(language))
    settled = {name.text for name in weighted}
    plain = [*_known(language), *(Name(text, Naming(((code, 1.0),), "name")) for text, code in _cldr(language))]
    return (*weighted, *(name for name in plain if name.text not in settled))


def names_of_capitals(language: Language) -> Iterator[Name[str]]:
    known = language.section("countries").get("known", {})
    return (Name(text, code) for code, row in known.items() for text in row.get("capitals", ()))


def told(naming: Naming) -> str:
    """A naming as a text: 'name GE 0.6 US-GA 0.4'."""
    return " ".join((naming.form, *(f"{code} {weight}" for code, weight in naming.codes)))


def _naming(text: str) -> Naming:
    form, *codes = text.split(" ")
    return Naming(tuple(zip(codes[::2], map(float, codes[1::2]), strict=True)), form)


@cache
def _countries(language: Language) -> Matcher[Naming]:
    return matcher("countries", language.code, lambda: names_of(language), _naming)


@cache
def _capitals(language: Language) -> Matcher[str]:
    return matcher("capitals", language.code, lambda: names_of_capitals(language), str)


def capitals(tokens: Sequence[Token], language: Language) -> list[tuple[str, Span]]:
    """The countries whose capitals are named, with where: not mentions, but they bring a country in."""
    return [(name.payload, found.span) for found in _capitals(language).find(tokens) for name in found.names]


@lru_cache(maxsize=4096)
def _meant(names: tuple[Name[Naming], ...], text: str) -> tuple[tuple[Candidate, ...], Name[Naming]]:
    """The countries of all the names that agree with a text, and the closest of these names.

    Each country has the heaviest of its weights; their sum is scaled to at most 1.
    """
    # қазақстандықтар is the adjective, though the country's name agrees too
    closest = max(
        names,
        key=lambda n: (
            shared_letters(n.text.lower(), text.lower()),
            -len(n.text),
            n.text[0].isupper(),  # one with a small letter agrees with either
            n.payload.form != "demonym",
        ),
    )
    weights: dict[str, float] = {}
    for code, weight in (pair for name in names for pair in name.payload.codes if closest.payload.codes):
        weights[code] = max(weight, weights.get(code, 0.0))
    total = max(1.0, sum(weights.values()))
    return tuple(Candidate(Place(code), round(weight / total, 3)) for code, weight in weights.items()), closest


def _is_surname(found: Hit[Naming], tokens: Sequence[Token], name: Name[Naming], language: Language) -> bool:
    """A people's name is written small in some languages: with a capital it is one of a family; not in 'os Russos'."""
    if name.payload.form != "demonym" or not (name.text[0].islower() and tokens[found.first].text[0].isupper()):
        return False
    leading = language.section("countries").get("before_people", ())
    return not (found.first and tokens[found.first - 1].word.lower in leading)


def _personal(found: Hit[Naming], tokens: Sequence[Token], name: Name[Naming]) -> float:
    """What is left of a country's name that people bear too (Jordan), beside another capital: Michael Jordan."""
    if name.payload.form != "name" or sum(weight for _, weight in name.payload.codes) >= 1 - ROUNDING:
        return 1.0
    before, after = tokens[: found.first][-1:], tokens[found.first + 1 : found.first + 2]
    if found.first > 1 and before[0].text[0].isupper():
        return 0.0
    return BESIDE if any(token.text[0].isupper() for token in (*before, *after)) else 1.0


def _as_read(prose: str, tokens: Sequence[Token]) -> str:
    """A stretch of text in the script in which names are matched."""
    begun = tokens[0].word.lower
    return begun + "".join(prose[a.end : b.start] + b.word.lower for a, b in pairwise(tokens))


def _mention(prose: str, found: Hit[Naming], tokens: Sequence[Token], language: Language) -> Mention | None:
    candidates, name = _meant(found.names, _as_read(prose, tokens[found.first : found.last + 1]))
    doubt = _personal(found, tokens, name)
    if name.text.endswith("-") and prose[found.span.end : found.span.end + 1] not in HYPHENS:
        return None  # 'franco-' is a country's, Franco is not
    if _is_surname(found, tokens, name, language):
        doubt = 0.0 if found.first else SURNAME
    if not candidates or not doubt:
        return None
    if doubt < 1:
        candidates = tuple(Candidate(value, weight * doubt) for value, weight in candidates)
    return Mention(Kind.PLACE, candidates, found.span, name.payload.form)


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The countries named in a segment; inside an amount, a date or an address none is named."""
    mentions = [
        m for m in (_mention(prose, found, tokens, language) for found in _countries(language).find(tokens)) if m
    ]
    if not mentions:
        return []
    claimed = [span for span in taken if any(c.isdigit() for c in prose[span.start : span.end])]
    return [m for m in mentions if not any(span.overlaps(m.span) for span in claimed)]


def name_for(language: Language, code: str, form: str) -> str | None:
    """What a language calls a country in a form of naming; its usual name where it has none in that form."""
    row = language.section("countries").get("known", {}).get(code, {})
    field = next((field for field, named in FORMS.items() if named == form), "names")
    if form == "acronym":
        acronyms = language.section("countries").get("acronyms", {}).items()
        own = [(weights[code], text) for text, weights in acronyms if weights.get(code, 0.0) > WEAK]
        if own:
            return str(max(own, key=lambda pair: pair[0])[1])
    if form not in ("name", "acronym") and row.get(field):
        return str(row[field][0])
    usual = [name for name, known in _cldr(language) if known == code] or row.get("names", ())
    return str(usual[0]) if usual else None
