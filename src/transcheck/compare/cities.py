"""Cities, regions and waters by name, in whatever language: a look-up in a table that is never parsed.

The table of cities (GeoNames, CC BY 4.0; `scripts/compile_cities.py` tells what is in it) has the
names of all languages together, so that Киев and Kyiv, Aachen and Aix-la-Chapelle are one place
without being compared. Its lines are sorted, and looked up where they lie, which costs a
few microseconds a name where reading the table would cost as much as a check. Regions, seas,
rivers and lakes are phrases of the languages' own data (section `places`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product

from transcheck.glossary.matching import Matcher, matcher
from transcheck.glossary.phrases import Name
from transcheck.languages import load
from transcheck.languages.romanise import romanise
from transcheck.model import Span, Token, TokenKind, Word
from transcheck.packaged import bytes_of
from transcheck.patterns import lazy
from transcheck.record import Record
from transcheck.tokens import matches

HAN = "\u3400", "\u9fff"
LATIN = "a", "\u024f"  # of small letters
SCHWA = "ə"  # a letter of Latin alphabets that stands elsewhere
APOSTROPHES = str.maketrans("ё", "е", "'’‘ʻʼ`")
JOINTS = frozenset("-‑–’'")  # between the words of a name
LONGEST = 5  # words, or characters of Han, in a name
STEM = 4  # letters that a stem has at least
GROWN = lazy("[аеиоуыіїйюяaeiouy]{0,2}")  # what a name may have more than its stem
FEWEST, SUFFIX = 4, 6  # letters that an adjective and its city share at least; letters of its suffix
MOST_FORMS = 4  # forms of one word in a longer name that are tried

NOWHERE: frozenset[str] = frozenset()


class Spot(Record):
    """Where a place is named, and which places may be meant: GeoNames' numbers, or codes of our own."""

    span: Span
    places: frozenset[str]


class City(Record):
    name: str  # in English
    country: str
    capital: bool
    large: bool  # of 200,000 people or more


# --- the table ---------------------------------------------------------------------------------


@cache
def _table() -> bytes:
    return bytes_of("knowledge", "cities.tsv")


def _lines(prefix: str) -> Iterator[str]:
    """The lines that begin so, by bisection of the bytes."""
    wanted, table = prefix.encode(), _table()
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        start = max(low, table.rfind(b"\n", low, middle) + 1)
        end = table.find(b"\n", middle)
        if table[start:end] < wanted:
            low = end + 1
        else:
            high = start
    while table.startswith(wanted, low):
        end = table.find(b"\n", low)
        yield table[low:end].decode()
        low = end + 1


@lru_cache(maxsize=1 << 14)
def named(key: str) -> frozenset[str]:
    """The places that have this name."""
    line = next(_lines(f"{key}\t"), "")
    return frozenset(line.partition("\t")[2].split())


@lru_cache(maxsize=1 << 12)
def beginning(letters: str) -> frozenset[str]:
    """The places with a name that begins so."""
    return frozenset(place for line in _lines(letters) for place in line.partition("\t")[2].split())


@lru_cache(maxsize=1 << 12)
def grown(stem: str) -> frozenset[str]:
    """The places with a name of which a word's stem is all but the last vowels."""
    rows = (line.partition("\t") for line in _lines(stem))
    return frozenset(place for name, _, ids in rows if GROWN.fullmatch(name[len(stem) :]) for place in ids.split())


@lru_cache(maxsize=1 << 12)
def _goes_on(key: str) -> bool:
    return next(_lines(f"{key} "), None) is not None


def city(place: str) -> City | None:
    """What is known of a city; None for a region or a water."""
    line = next(_lines(f"#{place}\t"), None)
    if line is None:
        return None
    _, name, country, rank = line.split("\t")
    return City(name, country, rank == "2", rank > "0")


def rank(spot: Spot) -> int:
    """How well a place is known: 3 a region or a water, 2 a capital, 1 a large city."""
    known = [city(place) for place in spot.places]
    return max(3 if c is None else c.capital + c.large for c in known)


# --- names -----------------------------------------------------------------------------------------


def key_of(name: str) -> str:
    """A name as the table has it: small letters, one space between words and none between characters of Han."""
    words = [form_of(m.group()) for m in matches(name) if m.lastgroup == "word"]
    return ("" if any(map(is_han, name)) else " ").join(words)


@lru_cache(maxsize=1 << 14)
def form_of(text: str) -> str:
    """A word as the table has it: Latin letters without diacritics and apostrophes."""
    plain = text.lower().translate(APOSTROPHES)
    return romanise(plain) if any(LATIN[0] <= c <= LATIN[1] or c == SCHWA for c in plain) else plain


def is_han(character: str) -> bool:
    return HAN[0] <= character <= HAN[1]


def _forms(word: Word) -> list[str]:
    """What a word may be a form of: itself, its dictionary forms and stems, its shortest stem last."""
    keys = sorted(key for key in word.keys if not key.endswith("~"))
    return list(dict.fromkeys(map(form_of, (word.lower, *reversed(keys)))))


def _places_of(word: Word, *, inflects: bool) -> frozenset[str]:
    """The places whose one-word name a word may be; by its stem only where no form is a name."""
    found = NOWHERE.union(*map(named, _forms(word)))
    if found:
        return found
    stems = (key for key in word.keys if key.endswith("~") or (inflects and key != word.lower))
    plain = (form_of(stem.rstrip("~")) for stem in stems)
    return NOWHERE.union(*(grown(stem) for stem in plain if len(stem) >= STEM))


def related(word: Word) -> frozenset[str]:
    """The places that a word may be made of: a form of a name, or an adjective (актюбинский, Viennese)."""
    form = form_of(word.lower)
    if len(form) < FEWEST:
        return NOWHERE
    return _places_of(word, inflects=True) | beginning(form[: max(FEWEST, len(form) - SUFFIX)])


# --- texts -------------------------------------------------------------------------------------------


def regions(language: str) -> Iterator[Name[str]]:
    """Regions and waters of a language's own data, with codes of our own."""
    rows = load(language).section("places").get("names", {})
    return (Name(text, code) for code, names in rows.items() for text in names)


@cache
def _phrases(language: str) -> Matcher[str]:
    return matcher("regions", language, lambda: regions(language), str)


def spots(tokens: Sequence[Token], language: str) -> list[Spot]:
    """The places named in one segment, the longest name wherever several fit."""
    hits = _phrases(language).find(tokens)
    found = [Spot(hit.span, NOWHERE.union(*({code} | named(code.lower()) for code in hit.payloads))) for hit in hits]
    i, inflects = 0, bool(load(language).section("persons").get("inflects", True))
    while i < len(tokens):
        size, places = _longest(tokens, i, inflects=inflects) if _begins(tokens[i]) else (1, NOWHERE)
        span = Span(tokens[i].start, tokens[i + size - 1].end)
        if places and not any(span.overlaps(spot.span) for spot in found):
            found.append(Spot(span, places))
        i += size
    return sorted(found)


def _begins(token: Token) -> bool:
    """Whether a name may begin here: with a capital, but with no acronym."""
    text = token.text
    capital = text[0].isupper() and not text[1:2].isupper()
    return token.kind is TokenKind.WORD and (capital or is_han(text[0]))


def _longest(tokens: Sequence[Token], i: int, *, inflects: bool) -> tuple[int, frozenset[str]]:
    """How many tokens the longest name at a place has, and the places that it may be."""
    han = is_han(tokens[i].text[0])
    best = (1, NOWHERE if han else _places_of(tokens[i].word, inflects=inflects))
    keys = _forms(tokens[i].word)[:MOST_FORMS]
    for j in _following(tokens, i, han=han):
        keys = [key for key in keys if han or _goes_on(key)]
        if not keys:
            break
        forms = [tokens[j].text] if han else _forms(tokens[j].word)[:MOST_FORMS]
        keys = [("" if han else " ").join(pair) for pair in product(keys, forms)]
        places = NOWHERE.union(*map(named, keys))
        if places:
            best = (j - i + 1, places)
    return best


def _following(tokens: Sequence[Token], i: int, *, han: bool) -> Iterator[int]:
    """The words that may belong to one name with the first: joined by a space, a hyphen, or an abbreviation's stop."""
    words, last = 1, i
    for j in range(i + 1, len(tokens)):
        token = tokens[j]
        if token.kind is TokenKind.WORD:
            if is_han(token.text[0]) is not han or words == LONGEST:
                return
            words, last = words + 1, j
            yield j
        elif han or not (token.text in JOINTS or (token.text == "." and len(tokens[last].text) < STEM)):
            return
