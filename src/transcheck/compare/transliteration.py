"""Whether an acronym is another one in the letters of another script: ВТО as VTO, СМОЛ as SMOL, БОС as BOC."""

from __future__ import annotations

from functools import cache

# How a Cyrillic capital is written in Latin ones: by its sound, by the rules that are in use, or
# by a capital that looks the same. "" is a sign that is left out.
LATIN = {
    "А": ("A",), "Б": ("B",), "В": ("V", "W", "B"), "Г": ("G", "H"), "Д": ("D",), "Е": ("E", "YE"),
    "Ё": ("E", "YO", "IO"), "Ж": ("ZH", "J", "Z"), "З": ("Z",), "И": ("I", "Y"), "Й": ("Y", "I", "J"),
    "К": ("K", "C", "Q"), "Л": ("L",), "М": ("M",), "Н": ("N", "H"), "О": ("O",), "П": ("P",), "Р": ("R", "P"),
    "С": ("S", "C"), "Т": ("T",), "У": ("U", "OU", "Y"), "Ф": ("F", "PH"), "Х": ("KH", "H", "CH", "X"),
    "Ц": ("TS", "C", "TC", "Z"), "Ч": ("CH", "C", "TCH"), "Ш": ("SH", "CH", "S"), "Щ": ("SHCH", "SCH", "SH"),
    "Ъ": ("",), "Ы": ("Y", "I"), "Ь": ("",), "Э": ("E",), "Ю": ("YU", "IU", "JU", "U"), "Я": ("YA", "IA", "JA", "A"),
    "І": ("I", "Y"), "Ї": ("YI", "I"), "Є": ("YE", "IE", "E"), "Ґ": ("G",), "Ә": ("A",), "Ғ": ("G",), "Қ": ("K", "Q"),
    "Ң": ("N",), "Ө": ("O",), "Ұ": ("U",), "Ү": ("U",), "Һ": ("H",),
}  # fmt: skip


@cache
def transliterated(letters: str, other: str) -> bool:
    """Whether one is Cyrillic and the other the same letters in Latin, whichever way round; case does not count."""
    cyrillic, latin = (other, letters) if letters.isascii() else (letters, other)
    return latin.isascii() and not cyrillic.isascii() and _goes_into(cyrillic.upper(), latin.upper())


def _goes_into(cyrillic: str, latin: str) -> bool:
    if not cyrillic:
        return not latin
    ways = LATIN.get(cyrillic[0], (cyrillic[0],))
    return any(latin.startswith(way) and _goes_into(cyrillic[1:], latin[len(way) :]) for way in ways)


@cache
def nearly(letters: str, other: str) -> bool:
    """Whether it would be the same with one letter left out or replaced: СНПР as SNP."""
    return any(
        transliterated(letters[:i] + letters[i + 1 :], text)
        for i in range(len(letters))
        for text in (other, other[:i] + other[i + 1 :])
        if len(text) >= len(letters) - 1
    )
