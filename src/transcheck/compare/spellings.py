"""A word of a name, prepared once for being compared with many others."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache

from transcheck.languages import common
from transcheck.languages.kazakh_scripts import to_cyrillic
from transcheck.languages.romanise import romanise
from transcheck.packaged import text_of
from transcheck.patterns import lazy
from transcheck.record import Record

UNLIKELY = -0.9  # gain of a first letter below which two words are not compared
NEVER = float("-inf")
NOTHING: dict[str, float] = {}
VOWELS = frozenset("аеёиоуыэюяaeiouyáéíóúäöüøåæāēīōūėęąăâàèêôîïëýı")
SILENT = frozenset("'’ʻьъ")
# Letters of other Cyrillic alphabets, by the Russian one that is nearest.
TO_RUSSIAN = str.maketrans("әғқңөұүһіїєґўјљњћђџќѓ", "агкноуухииегуйлнчджкг", "\u0301\u00ad'’ʼ")
APOSTROPHES = lazy(r"['’‘ʻʼ`\u00ad]")
# Spellings that are often exchanged within one script.
LEVELLED = (
    ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("sch", "sh"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("ie", "e"), ("ye", "e"), ("yu", "u"), ("ya", "a"), ("iy", "i"), ("ij", "i"), ("x", "ks"),
    ("q", "k"), ("w", "v"), ("y", "i"), ("c", "k"),
    ("ё", "е"), ("э", "е"), ("ы", "и"), ("й", "и"), ("ъ", ""), ("ь", ""),
)  # fmt: skip
LONGEST_ENDING, SHORTEST_STEM = 5, 2  # letters of a case ending, and of what it follows
KAZAKH = frozenset("ٵٶٷٸٴۇۋۆڭە")  # Arabic letters in which Kazakh is written, with others of its kind
DOUBLED = lazy(r"(.)\1")


class Table(Record):
    """The learned gains; `other`: those of letters that are no group, by their kinds."""

    bias: float
    length: float
    other: dict[str, float]
    groups: dict[str, dict[str, float]]


class Step(Record):
    """What one Cyrillic letter, and it with the next, may be in Latin letters."""

    single: dict[str, float]
    double: dict[str, float]
    lost: float
    kind: str


class Spelling(Record):
    """One word, prepared for comparing.

    Cyrillic: its Russian `letters`, `starts` the Latin letters it may begin with, `tails` its possible case
    endings as (length, the ending that stands there in the base form).
    `given`: the given names, by number, that it is a form of.
    Latin: `groups`, for each letter the groups of one, two and three that begin there.
    """

    text: str
    cyrillic: bool
    levelled: str
    initial: bool
    letters: str = ""
    starts: frozenset[str] = frozenset()
    tails: tuple[tuple[int, str], ...] = ()
    groups: tuple[tuple[str, str, str, str], ...] = ()
    given: frozenset[int] = frozenset()


# --- the table ---------------------------------------------------------------------------


@cache
def table() -> Table:
    data = json.loads(text_of("compare", "name_costs.json"))
    return Table(data["bias"], data["length"], data["other"], data["groups"])


@cache
def latin_letters() -> frozenset[str]:
    return frozenset("".join(text for group in table().groups.values() for text in group))


def kind(letter: str) -> str:
    return "v" if letter in VOWELS else "-" if letter in SILENT else "c"


@cache
def endings() -> dict[str, tuple[str, ...]]:
    """Case endings in Cyrillic letters, each with the endings of the base form."""
    found: dict[str, tuple[str, ...]] = {}
    for rows in common()["case_endings"].values():
        for ending, bases in rows.items():
            russian = ending.translate(TO_RUSSIAN)
            found[russian] = tuple(dict.fromkeys((*found.get(russian, ()), *bases)))
    return found


@cache
def given_names() -> dict[str, frozenset[int]]:
    """The forms of given names, with the numbers of the names that each may be."""
    found: dict[str, set[int]] = {}
    text = text_of("compare", "given_names.txt").translate(TO_RUSSIAN)
    for number, line in enumerate(text.splitlines()):
        for form in line.split() if not line.startswith("#") else ():
            found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


def given_of(letters: str, tails: tuple[tuple[int, str], ...]) -> frozenset[int]:
    known = given_names()
    forms = [letters, *(letters[:-size] + base for size, base in tails)]
    return frozenset().union(*(known.get(form, ()) for form in forms))


# --- one word ----------------------------------------------------------------------------


@lru_cache(maxsize=1 << 14)
def steps_of(letters: str) -> tuple[Step, ...]:
    """The steps of Russian letters; a group that ends beyond them is not possible."""
    groups, other = table().groups, table().other
    return tuple(
        Step(
            groups.get(letter, {}),
            groups.get(letters[i : i + 2], {}) if i + 1 < len(letters) else {},
            groups.get(letter, {}).get("", other[kind(letter) + ":"]),
            kind(letter),
        )
        for i, letter in enumerate(letters)
    )


@cache
def _answers() -> dict[str, dict[str, float]]:
    """For a Latin group the Cyrillic letters that it may stand for, alone or with the next, and what they gain."""
    found: dict[str, dict[str, float]] = {}
    for letters, groups in table().groups.items():
        for text, gain in groups.items() if letters else ():
            row = found.setdefault(text, {})
            row[letters[0]] = max(gain, row.get(letters[0], NEVER))
            if letters[1:]:
                row[letters[1]] = max(0.0, row.get(letters[1], NEVER))  # gained with the letter before it
    return found


@cache
def _least() -> dict[str, float]:
    """What each Cyrillic letter gains at most beside Latin letters that do not answer to it."""
    other = table().other
    kinds = {one: max(gain for pair, gain in other.items() if pair.startswith(f"{one}:")) for one in "vc-"}
    return {letter: kinds[kind(letter)] for letters in table().groups for letter in letters}


@lru_cache(maxsize=1 << 14)
def most_of(text: str) -> dict[str, float]:
    """What each Cyrillic letter gains at most beside a Latin word, and under "" what is gained by letters put in."""
    groups, inserted, answers = spelling(text).groups, table().groups[""], _answers()
    found = dict(_least())
    for group in {"", *(group for row in groups for group in row[:3])}:
        for letter, gain in answers.get(group, NOTHING).items():
            if gain > found[letter]:  # noqa: PLR1730  a call of max for each takes twice as long
                found[letter] = gain
    found[""] = sum(max(0.0, inserted.get(row[0], 0.0)) for row in groups)
    return found


def bounds_of(letters: str, tails: tuple[tuple[int, str], ...], text: str) -> list[float]:
    """The most that the letters from each one on may still gain beside a Latin word, or an ending in their place."""
    most = most_of(text)
    endings = {len(letters) - size: 0.0 for size, _ in tails}
    for size, base in tails:
        at = len(letters) - size
        endings[at] = max(endings[at], sum(most.get(letter, 0.0) for letter in base))
    bounds = [most[""]]
    for at in range(len(letters) - 1, -1, -1):
        left = bounds[-1] + most.get(letters[at], 0.0)
        bounds.append(max(left, most[""] + endings[at]) if at in endings else left)
    return bounds[::-1]


def starts_of(letters: str) -> frozenset[str]:
    first = {**steps_of(letters)[0].single, **steps_of(letters)[0].double}
    return frozenset(text[0] for text, gain in first.items() if text and gain > UNLIKELY)


def tails_of(letters: str) -> tuple[tuple[int, str], ...]:
    """Its possible case endings: how many letters to take off, and what to put there."""
    known, longest = endings(), min(LONGEST_ENDING, len(letters) - SHORTEST_STEM)
    return tuple((size, base) for size in range(1, longest + 1) for base in known.get(letters[-size:], ()))


def cyrillic(text: str) -> Spelling:
    letters = text.translate(TO_RUSSIAN)
    tails = tails_of(letters)
    return Spelling(
        text,
        True,
        level(letters),
        len(letters) == 1,
        letters,
        starts_of(letters),
        tails,
        given=given_of(letters, tails),
    )


def latin(text: str) -> Spelling:
    known = latin_letters()
    plain = APOSTROPHES.sub("", unicodedata.normalize("NFC", text))
    letters = "".join(c if c in known else romanise(c) for c in plain)
    groups = tuple((c, letters[i : i + 2], letters[i : i + 3], kind(c)) for i, c in enumerate(letters))
    return Spelling(text, False, level(romanise(plain)), len(letters) == 1, groups=groups, given=given_of(letters, ()))


def level(text: str) -> str:
    for variant, usual in LEVELLED:
        text = text.replace(variant, usual)
    return DOUBLED.sub(r"\1", text)


def is_cyrillic(word: str) -> bool:
    """Whether a word is compared by Cyrillic letters: Kazakh in Arabic letters is, too."""
    letter = word[:1].lower()
    return "а" <= letter <= "ӿ" or (letter >= "\u0600" and not KAZAKH.isdisjoint(word))


@lru_cache(maxsize=1 << 16)
def spelling(word: str) -> Spelling:
    lower = word.lower()
    letter = lower[:1]
    if is_cyrillic(word):
        return cyrillic(lower if letter <= "ӿ" else to_cyrillic(lower, "arabic"))
    return latin(lower if letter < "ɐ" or "ḁ" <= letter <= "ỿ" else romanise(lower))
