"""Kazakh in Latin and Arabic letters, read as Cyrillic.

The letters are data, the section `[scripts]` of the language. Letters that stand for several
(i for и and й, h for х and һ) are settled by their neighbours, and by the words that the
language's own data hold: countries, months, institutions, numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from transcheck.languages import load
from transcheck.record import Any, Record

CODE = "kk"
SAMPLE = 20_000  # code points looked at
LEAST = 0.03  # share of letters beyond ASCII in a Kazakh text in Latin letters
SHORTEST = 4  # letters of a known word that others may grow on
VOWELS = frozenset("аәеоөұүыіуиэ")
BACK, FRONT = frozenset("аоұы"), frozenset("әеөүіэ")
LATIN = "[A-Za-zÀ-ÖØ-öø-ʯ]"
CYRILLIC = "[Ѐ-ԯ]"
ARABIC = "[ء-يٮ-ۓەۺ-ۿ]"
OF_2021, OF_2018 = "äöüūğşñıÄÖÜŪĞŞÑİ", "áóúýǵńıÁÓÚÝǴŃ"
AMBIGUOUS = "и[аеиоуыі]?"
WORD = r"[^\W\d_]+"
ROMAN = "[IVX]+"
# What letters together read as: и before я and ю is left out or written, ц is 'тс' where no Kazakh word has these.
LONE_FRONT = "(?=.*е)[^аеоұыуиқғ]{0,2}а[^аоұуқғһ]*"  # اسەر is әсер: а comes first, and nothing else is back
WITH = "(?P<stem>.{3,})(?P<suffix>[мбп]ен)"  # this suffix has one form alone
SPELT = (("ии(?=[ау])", "и"), ("^тс|тс(?=и)|(?<=н)тс", "ц"))
TURKIC_CASE = str.maketrans({"I": "ı", "İ": "i"})


class Reader(Record):
    """How one orthography is read: its letters, longest first, and what they read as."""

    pattern: re.Pattern[str]
    letters: dict[str, str]
    arabic: bool


@cache
def tables() -> dict[str, Any]:
    return load(CODE).section("scripts")


@cache
def reader(writing: str) -> Reader:
    """The reader of 'latin2021', 'latin2018', 'latinwiki' or 'arabic'."""
    known = tables()
    letters = {**(known["latin2021"] if writing.startswith("latin") else {}), **known[writing]}
    longest = sorted(letters, key=len, reverse=True)
    return Reader(re.compile("|".join(longest)), letters, writing == "arabic")


@lru_cache(maxsize=8)
def writing_of(prose: str, language: str) -> str:
    """In which orthography a text is written; empty where its words are read as they stand."""
    if language != CODE:
        return ""
    counts = Counter(prose[:SAMPLE])
    latin, cyrillic, arabic = (
        sum(n for c, n in counts.items() if re.match(letters, c)) for letters in (LATIN, CYRILLIC, ARABIC)
    )
    if arabic > max(latin, cyrillic):
        return "arabic"
    return _orthography(counts, latin) if latin > cyrillic else ""


def script_in(prose: str, language: str) -> str:
    """'LATIN' or 'ARABIC', where a text is in another script than the language's usual one; else empty."""
    writing = writing_of(prose, language)
    return ("ARABIC" if writing == "arabic" else "LATIN") if writing else ""


def _orthography(counts: Counter[str], letters: int) -> str:
    new, old = (sum(counts[c] for c in own) for own in (OF_2021, OF_2018))
    if max(new, old) < LEAST * letters:
        return ""  # another language's
    if counts["ï"] + counts["Ï"] and counts["w"] + counts["W"]:
        return "latinwiki"
    return "latin2018" if old > new else "latin2021"


def guessed(word: str) -> str:
    """The orthography of a lower-case word by its own letters; empty for Cyrillic ones and for none."""
    if re.match(ARABIC, word):
        return "arabic"
    if not re.match(LATIN, word):
        return ""
    if "ï" in word or ("w" in word and not word.isascii()):
        return "latinwiki"
    return "latin2018" if set("áóúýǵń") & set(word) or "sh" in word else "latin2021"


@cache
def to_cyrillic(word: str, writing: str = "") -> str:
    """A lower-case word as it is in Cyrillic; one in other letters than the orthography's stays as it is."""
    known = writing or guessed(word)
    drafted = _drafted(word, reader(known)) if known else None
    return word if drafted is None else _known(drafted, known == "arabic")


def _drafted(word: str, by: Reader) -> str | None:
    """The word letter by letter; None where a letter is none of the orthography's."""
    hamza = by.arabic and any(mark in word for mark in tables()["hamza"])
    plain = "".join(c for c in word if c not in tables()["hamza"]) if by.arabic else word.replace("i\u0307", "i")
    found = by.pattern.findall(plain)
    if not found or sum(map(len, found)) != len(plain):
        return None
    read = "".join(by.letters[letters] for letters in found)
    if by.arabic:
        read = _harmonised(read, hamza)
    elif read[0] == "і" and not any(v in FRONT for v in read[1:]) and any(v in BACK for v in read[1:]):
        read = "и" + read[1:]  # a capital I that lacks its dot: Iran
    plain = read
    for spelt, meant in SPELT:
        plain = re.sub(spelt, meant, plain)
    return re.sub(AMBIGUOUS, lambda m: _glide(m, plain), plain)


def _harmonised(read: str, hamza: bool) -> str:
    """The vowels of a word in Arabic letters: front after a hamza, beside к and г, and after another front one."""
    front: dict[str, str] = tables()["front"]
    if hamza:
        return "".join(front.get(c, c) for c in read)
    if re.fullmatch(LONE_FRONT, read):
        read = read.replace("а", "ә")
    word = re.fullmatch(WITH, read)
    if word:
        return _harmonised(word["stem"], hamza) + word["suffix"]
    made = list(read)
    for i, letter in enumerate(read):
        if letter in front and letter != "а" and _is_front(made, i):
            made[i] = front[letter]
    return "".join(made)


def _is_front(letters: list[str], i: int) -> bool:
    if i and letters[i - 1] in "кг":
        return True
    before = next((c for c in reversed(letters[:i]) if c in BACK | FRONT), "")
    if before and letters[i] == "о":
        return False  # ө stands in first syllables alone
    if before:
        return before in FRONT
    if letters[i] == "о" and i > 1 and not VOWELS & set(letters[:i]):
        return False  # two consonants begin foreign words alone
    after = [c for c in letters[i + 1 :] if c in "аоеқғкг"]
    return bool(after) and (after[0] == "е" or (after[0] in "кг" and not {"а", "о"} & set(after)))


def _glide(match: re.Match[str], word: str) -> str:
    """What an и reads as between its neighbours: й after a vowel, я and ю before one."""
    text, at = match.group(), match.start()
    after_vowel = at > 0 and word[at - 1] in VOWELS - {"и"}
    following = text[1:]
    if following in ("а", "у"):
        joined = "я" if following == "а" else "ю"
        return joined if after_vowel or at == 0 else "и" + joined
    if following == "и":
        return "йи" if after_vowel else "и"
    return ("й" if after_vowel or (at == 0 and following == "о") else "и") + following


# --- known words -------------------------------------------------------------------------


def fold(word: str, arabic: bool) -> list[str]:
    """For each letter, what is left of it where scripts write several alike."""
    known = tables()
    rows = {**known["fold"], **(known["fold_arabic"] if arabic else {})}
    folded = [rows.get(c, c) for c in word]
    for i in range(1, len(folded)):  # 'ия' is written as 'я' is after a consonant, ц as 'тс' or 'с'
        if folded[i] == "с" and folded[i - 1] == "т":
            folded[i - 1] = ""
        if folded[i].startswith("и") and folded[i - 1].endswith("и"):
            folded[i] = folded[i][1:]
    return folded


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


@cache
def lexicon(arabic: bool) -> dict[str, tuple[str, ...]]:
    """The Cyrillic words of the language's data, by what is left of them when folded."""
    language, found = load(CODE), dict[str, dict[str, None]]()
    sections = ("institutions", "countries", "numbers", "dates")
    held = (*(language.section(name) for name in sections), tables()["words"], language.cldr)
    for text in _strings(list(held)):
        for word in re.findall(WORD, text.lower()):
            if re.match(CYRILLIC, word):
                found.setdefault("".join(fold(word, arabic)), {})[word] = None
    return {folded: tuple(words) for folded, words in found.items()}


def _known(draft: str, arabic: bool) -> str:
    """The draft with its longest beginning that is a known word written as that word."""
    parts, known = fold(draft, arabic), lexicon(arabic)
    for size in range(len(draft), SHORTEST - 1, -1):
        words = known.get("".join(parts[:size]))
        if words:
            return draft if draft.startswith(words) else words[0] + draft[size:]
    words = known.get("".join(parts)) if len(draft) < SHORTEST and not arabic else None  # ал is not әл
    return draft if not words or draft in words else words[0]


# --- words of a text ---------------------------------------------------------------------


def _bare(acronym: str) -> str:
    """An acronym without what careless spelling drops: ҰБ, УБ; ЖІӨ, ЖИО."""
    return "".join(fold(acronym.lower(), arabic=True)).replace("ұ", "у").replace("ы", "и")


@cache
def _acronyms(caseless: bool) -> dict[str, str]:
    return {_bare(text): text for text in tables()["caseless" if caseless else "acronyms"]}


@cache
def read_as(text: str, writing: str) -> str | None:
    """A word of a text as the same word in Cyrillic, with its capitals; None where it is none."""
    if not text[0].isalpha() or re.match(CYRILLIC, text) or re.fullmatch(ROMAN, text):
        return None
    lower = text.translate(TURKIC_CASE).lower()
    read = to_cyrillic(lower, writing)
    if read == lower:
        return None
    caseless = writing == "arabic"
    if caseless or (text.isupper() and len(text) > 1):
        return _acronyms(caseless).get(_bare(read), read if caseless else read.upper())
    if len(read) == len(text):
        return "".join(r.upper() if t.isupper() else r for r, t in zip(read, text, strict=True))
    return read[0].upper() + read[1:] if text[0].isupper() else read


def acronym_in(read: str, keys: frozenset[str]) -> str | None:
    """A lower-case word of a script without capitals with those of the acronym that it is a form of."""
    known = _acronyms(caseless=True)
    stems = [key for key in sorted(keys) if len(key) > 2 and read.startswith(key) and _bare(key) in known]  # noqa: PLR2004
    return known[_bare(stems[0])] + read[len(stems[0]) :] if stems else None
