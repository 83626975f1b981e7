"""Kazakh stems: a word with chains of noun suffixes taken off, one suffix at a time.

A suffix is written with capital letters for the sounds that adapt: А, Ы and Қ, Ғ follow
the vowels of the stem (front or back), Л, Н, К, Д, Б, М, Ғ its last sound. Each way of
writing it out is kept with the classes of last letters after which it may stand, so
that 'нигерияда' comes apart as нигерия + да, and нигер is no stem of it.

Source of the table: the noun paradigms found in any grammar of the language.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

BACK, FRONT, EITHER = frozenset("аоұыяё"), frozenset("әеөүіэ"), frozenset("ию")
GLIDE = "у"  # after a vowel it follows the harmony of that: сайлауы
VOWELS = BACK | FRONT | EITHER | {GLIDE}
SHORTEST_STEM, SHORTEST_BASE = 2, 3  # the latter under a derived word

# Classes of last letters: V vowel, R glide or р, L л, N nasal, Z з or ж, T voiceless (and devoiced).
CLASSES = {
    **dict.fromkeys("аоұыяёәеөүіэю", "V"), **dict.fromkeys("иу", "VR"), **dict.fromkeys("рй", "R"),
    "л": "L", **dict.fromkeys("мнң", "N"), **dict.fromkeys("зж", "Z"),
    **dict.fromkeys("пфкқтсшщчхцһ", "T"), **dict.fromkeys("бвгғд", "TZ"),
}  # fmt: skip
ADAPTING = {
    "Л": {"VR": "л", "LNZ": "д", "T": "т"},
    "Н": {"VN": "н", "RLZ": "д", "T": "т"},
    "К": {"V": "н", "RLNZ": "д", "T": "т"},
    "Д": {"VRLNZ": "д", "T": "т"},
    "Б": {"VRLZ": "д", "N": "н", "T": "т"},
    "М": {"VRLN": "м", "Z": "б", "T": "п"},
    "Ғ": {"VRLNZ": "ғ", "T": "қ"},
}
TO_FRONT = str.maketrans("АЫғқ", "еігк")
TO_BACK = str.maketrans("АЫ", "аы")
CONSONANT, VOWEL = "RLNZT", "V"

# Slots from the outside inwards; after one, only suffixes of a smaller number may follow.
PERSON, CASE, POSSESSIVE, PLURAL, RELATIVE, DERIVED = 6, 5, 4, 3, 2, 1
REOPENED = 5  # 'қаладағылар': what bears -дағы is declined anew
SUFFIXES = (
    (PERSON, "МЫн МЫз сЫң сЫз сЫңдАр сЫздАр", ""),
    (CASE, "НЫң КЫ ҒА ДА БАн Мен НікЫ", ""),
    (POSSESSIVE, "Ы Ым Ың ЫмЫз ЫңЫз", CONSONANT),
    (POSSESSIVE, "сЫ мЫз ңЫз", VOWEL),
    (PLURAL, "ЛАр", ""),
    (RELATIVE, "ДАғЫ ҒЫ", ""),
    (DERIVED, "ЛЫқ", ""),
)
# After the possessive of the third person the cases have an н of their own.
AFTER_POSSESSIVE = ((CASE, "н нА ндА нАн"), (RELATIVE, "ндАғЫ"))
AFTER_MINE = "А"  # the dative of үйім, үйің: үйіме, үйіңе
HARDENED = {"б": "п", "г": "к", "ғ": "қ"}


class Suffix(NamedTuple):
    """One way of writing a suffix: after which classes of letters and kinds of vowels."""

    slot: int
    after: str
    ending: str  # what the stem must end in, where the class does not tell; else empty
    vowels: frozenset[str]
    possessive: bool


def _written(shape: str) -> list[tuple[str, str]]:
    """The ways of writing a shape, by its first sound, each with the classes it stands after."""
    if shape[0] not in ADAPTING:
        return [(shape, "")]
    return [(letter + shape[1:], classes) for classes, letter in ADAPTING[shape[0]].items()]


def _harmonised(text: str) -> list[tuple[str, frozenset[str]]]:
    """Both harmonies of a shape; one that has no adapting vowel goes with either."""
    back, front = text.translate(TO_BACK), text.translate(TO_FRONT)
    return [(back, VOWELS)] if back == front else [(back, BACK), (front, FRONT)]


@cache
def _table() -> dict[str, tuple[Suffix, ...]]:
    rows: dict[str, list[Suffix]] = {}

    def add(slot: int, shape: str, after: str, ending: str = "") -> None:
        for text, classes in _written(shape):
            for form, vowels in _harmonised(text):
                suffix = Suffix(slot, classes or after or CONSONANT + VOWEL, ending, vowels, slot == POSSESSIVE)
                rows.setdefault(form, []).append(suffix)

    for slot, shapes, after in SUFFIXES:
        for shape in shapes.split():
            add(slot, shape, after)
    for slot, shapes in AFTER_POSSESSIVE:
        for shape in shapes.split():
            add(slot, shape, VOWEL, "ыі")
    add(CASE, AFTER_MINE, "N", "мң")
    return {form: tuple(found) for form, found in rows.items()}


@cache
def _longest() -> int:
    return max(map(len, _table()))


def _harmony(stem: str) -> frozenset[str]:
    """The vowels that may follow: those of the stem's last vowel; ь, к and г leave it open."""
    if stem[-1] in "ькг":
        return VOWELS
    last = next((c for i, c in reversed(list(enumerate(stem))) if c in VOWELS and not _is_glide(stem, i)), "")
    return BACK if last in BACK else FRONT if last in FRONT else VOWELS


def _is_glide(stem: str, index: int) -> bool:
    """у beside another vowel: сайлау, ауыз; between consonants it is a vowel that leaves the harmony open."""
    return stem[index] == GLIDE and not VOWELS.isdisjoint(stem[max(0, index - 1) : index])


def _fits(stem: str, suffix: Suffix) -> bool:
    if (suffix.ending and stem[-1] not in suffix.ending) or (suffix.slot == DERIVED and len(stem) < SHORTEST_BASE):
        return False
    last = stem[-2] if stem[-1] == "ь" else stem[-1]
    return any(c in suffix.after for c in CLASSES.get(last, "")) and not suffix.vowels.isdisjoint(_harmony(stem))


def _restored(stem: str) -> list[str]:
    """The stem as it is without a possessive: кітаб- is кітап, аузы and халқы have lost a vowel."""
    found = [stem[:-1] + HARDENED[stem[-1]]] if stem[-1] in HARDENED else []
    hard = found[0] if found else stem
    if len(stem) > SHORTEST_STEM and hard[-1] in "знрлқксп" and (stem[-2] not in VOWELS or stem[-2] == GLIDE):
        vowel = "ы" if _harmony(stem) == BACK else "і"
        found.append(hard[:-1] + vowel + hard[-1])
    return found


def _strip(word: str, limit: int, found: set[str]) -> None:
    table = _table()
    for size in range(1, min(_longest(), len(word) - SHORTEST_STEM) + 1):
        for suffix in table.get(word[-size:], ()):
            stem = word[:-size]
            if suffix.slot >= limit or not _fits(stem, suffix) or VOWELS.isdisjoint(stem):
                continue
            inner = REOPENED if suffix.slot == RELATIVE else suffix.slot
            for form in (stem, *(_restored(stem) if suffix.possessive else ())):
                found.add(form)
                _strip(form, inner, found)


def stems(word: str) -> frozenset[str]:
    """Every form to which the lower-case word could be reduced, itself among them."""
    found = {word}
    if len(word) > SHORTEST_STEM:
        _strip(word, PERSON + 1, found)
    return frozenset(found)
