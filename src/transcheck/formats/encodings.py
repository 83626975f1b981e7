"""Bytes to characters: Unicode, windows-1251 where letter statistics leave no doubt, else a clear error."""

from __future__ import annotations

import codecs
import re

from transcheck.errors import InputError
from transcheck.patterns import lazy
from transcheck.record import Record

UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
UTF32 = {codecs.BOM_UTF32_LE: "utf-32-le", codecs.BOM_UTF32_BE: "utf-32-be"}
ALPHABETS = frozenset(range(0x30)) | {0xFB, 0xFE}
SAMPLE = 65_536  # bytes that are looked at for statistics
MOSTLY_UTF8 = 0.9  # share of the non-ASCII bytes that form valid UTF-8 in a damaged UTF-8 file
CERTAIN, POSSIBLE = 0.85, 0.6  # plausibility of a Cyrillic text
MARGIN = 0.04  # of plausibility, by which the best guess must lead
ENOUGH_LETTERS = 60

# Letters that are not in every alphabet of windows-1251, and the sets of them that occur together.
SPECIAL = frozenset("ыэъёґєіїўђѓѕјљњќћџщийәғқңөұүһ")
WINDOWS_1251 = tuple(map(frozenset, ("ыэъёщий", "ґєіїщий", "ыэёіўй", "щйиъ", "ђјљњћџи", "ѓѕјљњќџи")))
KAZAKH = frozenset("ыэъёщийәғқңөұүһі")

CYRILLIC = ("windows-1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
# What stands between marks that a text may well have; only words of one alphabet are well formed.
WORD = lazy("[A-Za-z]*[^\x00-\x7f«»–—„“”‘’…•№°§\xa0][^\x00-@\\[-`{-\x7f«»–—„“”‘’…•№°§\xa0]*")
WELL_FORMED = lazy("[А-ЯЁЂ-Џ]?[а-яёђ-џґ]+|[А-ЯЁЂ-ЏҐ]{1,12}")
FREQUENT = frozenset("оеаинтсрвлкмдпу")
EXPECTED_FREQUENT = 0.7  # of letters; Russian has 80%, Ukrainian and Bulgarian 77% (own count)
LATIN_CONTEXT = lazy(rb"[A-Za-z][\xc0-\xff][a-z]|[a-z][\xc0-\xff]\b|\b[\xc0-\xff][a-z]|[a-z][\x91-\x94][a-z]")
VALID_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = lazy(rb"[\x80-\xff]")


class Guess(Record):
    encoding: str
    plausibility: float  # 0 to 1
    letters: int


def decode(data: bytes, place: str) -> str:
    """The text of a file in UTF-8, UTF-16, UTF-32 or, when that is certain, windows-1251.

    A byte order mark stays in the text, as one code point. Raises InputError.
    """
    wide = wide_encoding(data)
    try:
        return data.decode(wide or "utf-8")
    except UnicodeDecodeError as error:
        if wide or is_damaged_utf8(data):
            raise undecodable(data, error, place) from None
        return decode_legacy(data, error, place)


def wide_encoding(data: bytes) -> str | None:
    """UTF-32 or UTF-16, by its mark or, for text mostly in ASCII or one alphabet, by its zero bytes."""
    for mark, name in (UTF32 | UTF16).items():
        if data.startswith(mark):
            return name
    sample = data[:SAMPLE]
    even, odd = sample[::2], sample[1::2]
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        # The high bytes of an alphabet are few and small, and those of its spaces and digits 0.
        if high.count(0) > len(high) / 10 and low.count(0) == 0 and set(high) <= ALPHABETS:
            return name
    return None


def is_damaged_utf8(data: bytes) -> bool:
    """Whether the bytes beyond ASCII form UTF-8, but for a few."""
    high = len(HIGH.findall(data[:SAMPLE]))
    valid = sum(map(len, VALID_UTF8.findall(data[:SAMPLE])))
    return valid > 0 and valid >= MOSTLY_UTF8 * high


def undecodable(data: bytes, error: UnicodeDecodeError, place: str) -> InputError:
    breaks = re.findall(rb"\r\n?|\n", data[: error.start]) if "16" not in error.encoding else []
    where = f"line {len(breaks) + 1}, byte {error.start}"
    return InputError(
        f"not valid {error.encoding.upper()}: byte 0x{data[error.start]:02X} at {where}",
        place=place,
        remedy="repair that character or save the file as UTF-8",
    )


def decode_legacy(data: bytes, error: UnicodeDecodeError, place: str) -> str:
    guesses = sorted((judge(data[:SAMPLE], name) for name in CYRILLIC), key=lambda g: -g.plausibility)
    best, second = guesses[:2]
    if best.plausibility < POSSIBLE:
        raise (
            convert("windows-1252", "latin-1 or windows-1252", place)
            if LATIN_CONTEXT.search(data)
            else undecodable(data, error, place)
        )
    clear = best.plausibility >= max(CERTAIN, second.plausibility + MARGIN) and best.letters >= ENOUGH_LETTERS
    if best.encoding == "windows-1251":
        letters = set(data[:SAMPLE].decode("windows-1251", errors="replace").lower())
        if is_kazakh_code_page(data, letters):
            raise convert("rk1048", "kz-1048 (Kazakh)", place)
        if clear and any(letters & SPECIAL <= alphabet for alphabet in WINDOWS_1251):
            return strictly(data, best.encoding, place)
    raise convert(best.encoding, best.encoding, place)


def is_kazakh_code_page(data: bytes, letters: set[str]) -> bool:
    """KZ-1048 is windows-1251 with Kazakh letters in the places of Serbian and Ukrainian ones."""
    kazakh = set(data[:SAMPLE].decode("kz1048", errors="replace").lower())
    return kazakh & SPECIAL <= KAZAKH and not any(letters & SPECIAL <= alphabet for alphabet in WINDOWS_1251)


def strictly(data: bytes, encoding: str, place: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise undecodable(data, error, place) from None


def convert(encoding: str, name: str, place: str) -> InputError:
    return InputError(
        f"not UTF-8; it seems to be {name}",
        place=place,
        remedy=f"convert it: iconv -f {encoding} -t UTF-8 OLD > NEW",
    )


def judge(data: bytes, encoding: str) -> Guess:
    """How plausible a text in a Cyrillic alphabet these bytes are in an encoding."""
    words = WORD.findall(data.decode(encoding, errors="replace"))
    letters = sum(map(len, words))
    if not letters:
        return Guess(encoding, 0.0, 0)
    formed = sum(len(w) for w in words if WELL_FORMED.fullmatch(w)) / letters
    frequent = sum(c in FREQUENT for w in words for c in w.lower()) / letters
    return Guess(encoding, formed * min(1.0, frequent / EXPECTED_FREQUENT) ** 2, letters)
