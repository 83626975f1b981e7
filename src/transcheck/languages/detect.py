"""Which language a text is in: its script, its letters and its commonest words.

The tables are in `detection.json`: for each script the languages written in it, with the
letters that not all of them have and about forty of the commonest words. A guess is given
only where it is well ahead of the next one.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from functools import cache

from transcheck.errors import LanguageError
from transcheck.languages import load
from transcheck.packaged import text_of
from transcheck.patterns import lazy
from transcheck.record import Any, Record

SAMPLE = 20_000  # code points looked at
MAIN_SCRIPT = 0.6  # share of the letters that one script must have
KANA = 0.05  # share of kana that makes Han text Japanese
ENOUGH, AHEAD = 0.1, 0.04  # least score, and least lead on the next one
PRIOR_WORDS = 4  # added to the words of a text: a short one proves little
SHORT_CODE = 2
MISFIT = 2.0  # weight of a letter that the language does not have, in words

COMBINING = "\u0300-\u036f\u0610-\u065f\u0900-\u0903\u093a-\u094f"
WORD = rf"(?:[^\W\d_][{COMBINING}]*)+(?:['’‘ʻʼ](?:[^\W\d_][{COMBINING}]*)+)*"
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼ", "'"))
CODE_IN_NAME = lazy(r"(?P<code>[A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?")


class Traits(Record):
    """What a language is known by, among those of its script."""

    language: str
    letters: frozenset[str]
    words: frozenset[str]


class Script(Record):
    languages: tuple[Traits, ...]
    rarity: dict[str, float]  # of the letters that not all of them have: one by the number that do


@cache
def _tables() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text_of("languages", "detection.json"))
    return found


@cache
def _scripts_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in _tables()["scripts"].items()))


@cache
def _script(name: str) -> Script:
    languages = tuple(
        Traits(code, frozenset(traits["letters"]), frozenset(traits["words"].translate(APOSTROPHES).split()))
        for code, traits in _tables()["languages"][name].items()
    )
    shared = Counter(letter for traits in languages for letter in traits.letters)
    return Script(languages, {letter: 1 / count for letter, count in shared.items() if count < len(languages)})


def detect(text: str) -> str | None:
    """The ISO 639 code of the language of a text, or None when that is unsure."""
    sample = text[:SAMPLE]
    counts: Counter[str] = Counter()
    for run in _scripts_pattern().finditer(sample):
        counts[run.lastgroup or ""] += run.end() - run.start()
    if not counts:
        return None
    if counts["Kana"] > KANA * (counts["Han"] + counts["Kana"]):
        counts["Kana"] += counts.pop("Han", 0)
    (script, letters), total = counts.most_common(1)[0], counts.total()
    if letters < MAIN_SCRIPT * total:
        return None
    only: str | None = _tables()["only"].get(script)
    return only or _detect_in_script(sample.lower(), _script(script))


def _detect_in_script(text: str, script: Script) -> str | None:
    words = Counter(re.findall(WORD, text.translate(APOSTROPHES)))
    letters = Counter({letter: n for letter, n in Counter(text).items() if letter in script.rarity})
    size = words.total() + PRIOR_WORDS
    scores = sorted((_score(traits, words, letters, script) / size, traits.language) for traits in script.languages)
    (second, _), (best, language) = scores[-2:]
    return language if best >= ENOUGH and best - second >= AHEAD else None


def _score(traits: Traits, words: Counter[str], letters: Counter[str], script: Script) -> float:
    """Common words, and letters that few languages have; less the letters that do not fit."""
    common = sum(count for word, count in words.items() if word in traits.words)
    own = sum(count * script.rarity[letter] for letter, count in letters.items() if letter in traits.letters)
    foreign = sum(count for letter, count in letters.items() if letter not in traits.letters)
    return common + own - MISFIT * foreign


def language_of_path(path: str | os.PathLike[str]) -> str | None:
    """The language in a file's name, as in `release.ru.md`, `source.kk.txt` or `x.pt-BR.txt`.

    Only codes of known languages count, and of those with three letters only the ones
    with tables of their own ("site.min.md" is not Minangkabau); the region is dropped.
    """
    *_, code, _ending = ["", "", *os.path.basename(os.fspath(path)).split(".")[1:]]
    found = CODE_IN_NAME.fullmatch(code)
    if found is None:
        return None
    try:
        language = load(found["code"].lower())
    except LanguageError:
        return None
    return language.code if language.cldr or len(language.code) == SHORT_CODE else None
