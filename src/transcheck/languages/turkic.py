"""Stems of Turkic words: chains of noun suffixes taken off, one suffix at a time.

What a language's suffixes are is data, the section `[morphology]`. A suffix is written with
capital letters for the sounds that adapt: to the last sound of the stem (`sounds`, for the
first letter of a suffix) or to its last vowel (`harmony`). Each way of writing it out is
kept with what it may stand after, so that 'нигерияда' comes apart as нигерия + да, and
нигер is no stem of it.

Source of the tables: the noun paradigms found in any grammar of the languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from transcheck.languages import load
from transcheck.record import Any, Record

SHORTEST_STEM, SHORTEST_BASE = 2, 3  # the latter under a derived word
# Slots from the inside outwards; after one, only suffixes of a smaller slot may follow inwards.
SLOTS = ("derived", "relative", "plural", "possessive", "case", "person")
DERIVED, RELATIVE, CASE = SLOTS.index("derived"), SLOTS.index("relative"), SLOTS.index("case")
DOTTED = "i\u0307"  # what Python makes of the Turkish capital İ
APOSTROPHES = "'’‘ʻʼ`"
ANY, CONSONANT, VOWEL = "any", "consonant", "vowel"

Rows = dict[str, dict[str, str]]


class Suffix(Record):
    """One way of writing a suffix: after which classes of letters and which last vowels."""

    slot: int
    after: str
    ending: str  # what the stem must end in, where the class does not tell; else empty
    vowels: frozenset[str]


class Grammar:
    """One language's `[morphology]`, written out."""

    def __init__(self, section: dict[str, Any]) -> None:
        self.classes: dict[str, str] = {}
        for name, letters in section["letters"].items():
            for letter in letters:
                self.classes[letter] = self.classes.get(letter, "") + name
        self.vowels = frozenset(section["vowels"])
        self.either = frozenset(section.get("either", ""))
        self.open: str = section.get("open", "")
        self.silent: str = section.get("silent", "")
        self.glide: str = section.get("glide", "")
        self.hardened: dict[str, str] = section.get("hardened", {})
        self.dropping: str = section.get("dropping", "")
        self.inserted: dict[str, str] = section.get("inserted", {})
        self.parts: bool = section.get("apostrophes") == "part"
        self._after = {ANY: "".join(section["letters"]), VOWEL: "V"}
        self._after[CONSONANT] = self._after[ANY].replace("V", "")
        self._harmony: Rows = section.get("harmony", {})
        self.table = self._written_out(section)
        self.longest = max(map(len, self.table))

    def _written_out(self, section: dict[str, Any]) -> dict[str, tuple[Suffix, ...]]:
        rows: dict[str, list[Suffix]] = {}
        for slot, after, shape, ending in _shapes(section):
            for begun, classes in _begun(shape, section.get("sounds", {})):
                for form, vowels in self._harmonised(begun):
                    suffix = Suffix(SLOTS.index(slot), classes or self._after[after], ending, vowels)
                    rows.setdefault(form, []).append(suffix)
        return {form: tuple(found) for form, found in rows.items()}

    def _harmonised(self, shape: str) -> list[tuple[str, frozenset[str]]]:
        """The ways of writing a shape by the last vowel before it, each with those vowels."""
        made = [("", self.vowels)]
        for letter in shape:
            made = [step for text, vowels in made for step in self._step(letter, text, vowels)]
        return made

    def _step(self, letter: str, text: str, vowels: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
        """A letter of a shape adapts to the last vowel written so far, or else to the stem's."""
        rows = self._harmony.get(letter)
        if rows is None:
            yield text + letter, vowels
            return
        last = next((c for c in reversed(text) if c in self.vowels), "")
        for row, written in rows.items():
            possible = vowels & frozenset(row)
            if last in row if last else possible:
                yield text + written, vowels if last else possible

    def last_vowel(self, stem: str) -> str:
        """The vowel to which suffixes adapt; empty where nothing can be said."""
        if stem[-1] in self.open:
            return ""
        vowels, glide = self.vowels, self.glide
        for index in range(len(stem) - 1, -1, -1):
            letter = stem[index]
            if letter in vowels and (letter != glide or not self._glides(stem, index)):
                return "" if letter in self.either else letter
        return ""

    def _glides(self, stem: str, index: int) -> bool:
        """A vowel letter beside another vowel that is a consonant: сайлау, ауыз."""
        return index > 0 and stem[index - 1] in self.vowels

    def fits(self, stem: str, suffix: Suffix) -> bool:
        if suffix.ending and stem[-1] not in suffix.ending:
            return False
        if suffix.slot == DERIVED and len(stem) < SHORTEST_BASE:
            return False
        last = stem[-2] if stem[-1] in self.silent else stem[-1]
        if not any(c in suffix.after for c in self.classes.get(last, "")):
            return False
        vowel = self.last_vowel(stem)
        return not vowel or vowel in suffix.vowels

    def restored(self, stem: str) -> list[str]:
        """The stem as it is before a consonant: кітаб- is кітап; аузы and şehri have lost a vowel."""
        found = [stem.removesuffix(soft) + hard for soft, hard in self.hardened.items() if stem.endswith(soft)]
        hard = found[0] if found else stem
        closed = len(stem) > SHORTEST_STEM and (stem[-2] not in self.vowels or stem[-2] == self.glide)
        if closed and hard[-1] in self.dropping:
            last = self.last_vowel(stem)
            vowel = next((v for row, v in self.inserted.items() if last and last in row), self.inserted[""])
            found.append(hard[:-1] + vowel + hard[-1])
        return found

    def strip(self, word: str, limit: int, found: set[str]) -> None:
        """Add to `found` what is left of a word without suffixes of slots below the limit."""
        for size in range(1, min(self.longest, len(word) - SHORTEST_STEM) + 1):
            for suffix in self.table.get(word[-size:], ()):
                stem = word[:-size]
                if suffix.slot >= limit or self.vowels.isdisjoint(stem) or not self.fits(stem, suffix):
                    continue
                inner = CASE if suffix.slot == RELATIVE else suffix.slot  # 'қаладағылар' is declined anew
                for form in (stem, *(self.restored(stem) if word[-size] in self.vowels else ())):
                    found.add(form)
                    self.strip(form, inner, found)

    def stems(self, word: str) -> frozenset[str]:
        """Every form to which the lower-case word could be reduced, itself among them."""
        found, plain = {word}, word.replace(DOTTED, "i")
        marks = [plain.find(mark) for mark in APOSTROPHES if mark in plain]
        if marks and self.parts:
            plain = plain[: min(marks)]
        elif marks:
            plain = plain.translate(ONE_APOSTROPHE)
        found.add(plain)
        if len(plain) > SHORTEST_STEM:
            self.strip(plain, len(SLOTS), found)
        return frozenset(found)


ONE_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


def _shapes(section: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Slot, what it stands after, shape, and the letters of which one must end the stem."""
    for slot, groups in section["suffixes"].items():
        for after, shapes in groups.items():
            plain = after in (ANY, CONSONANT, VOWEL)
            yield from ((slot, after if plain else ANY, shape, "" if plain else after) for shape in shapes.split())


def _begun(shape: str, sounds: Rows) -> list[tuple[str, str]]:
    """The ways of writing the first sound of a shape, each with the classes it stands after."""
    rows = sounds.get(shape[0])
    return [(letter + shape[1:], classes) for classes, letter in rows.items()] if rows else [(shape, "")]


@cache
def stemmer(code: str) -> Callable[[str], frozenset[str]]:
    """The function from a lower-case word of a language with a `[morphology]` to its stems."""
    return Grammar(load(code).section("morphology")).stems
