"""Russian dictionary forms, from the OpenCorpora dictionary that pymorphy3 packages.

The dictionary is read directly (its word graph and paradigms), as pymorphy3 itself does:
constructing its analyser builds thousands of tag objects that are not needed here and
costs four times as long as a bare interpreter's start; a hook pays that on every commit.
`tests/languages/test_russian.py` holds the lemmas against pymorphy3's own.
"""

from __future__ import annotations

import json
from array import array
from functools import cache
from sys import byteorder

from transcheck.record import Any, Record

LONGEST_ENDING = 3  # of an unknown word, cut off to make its stem
ENDINGS = frozenset(
    "а я о е ё и ы у ю й ь ам ям ах ях ой ей ою ею ом ем ём ов ев ёв ий ый ая яя ое ее ые ие ого его ому ему"
    " ым им ых их ую юю ами ями ыми ими ией иям иях ию ия ии ью".split()
)


class Dictionary(Record):
    """`words` maps a word to (paradigm, form) pairs; a paradigm lists its endings first."""

    words: Any
    paradigms: Paradigms
    suffixes: Texts
    prefixes: tuple[str, ...]
    yo: Any


class Paradigms:
    """Paradigms by number, cut out of their file when asked for: most are never wanted.

    The file is a count, then each paradigm as its length and that many 16-bit numbers:
    the endings of its forms, their grammar, their prefixes.
    """

    def __init__(self, data: bytes) -> None:
        self._numbers = array("H", data)
        if byteorder == "big":
            self._numbers.byteswap()
        self._starts, at = [], 1
        for _ in range(self._numbers[0]):
            self._starts.append(at + 1)
            at += 1 + self._numbers[at]

    def __getitem__(self, number: int) -> array[int]:
        start = self._starts[number]
        return self._numbers[start : start + self._numbers[start - 1]]


class Texts:
    """A list of texts in JSON, one a line, of which each is read when asked for: few are."""

    def __init__(self, data: bytes) -> None:
        opening, *lines, closing = data.split(b"\n")
        listed = opening == b"[" and closing == b"]"
        self._lines = lines if listed else [json.dumps(text).encode() for text in json.loads(data)]
        self._known: dict[int, str] = {}

    def __getitem__(self, number: int) -> str:
        if number not in self._known:
            self._known[number] = json.loads(self._lines[number].rstrip(b","))
        return self._known[number]


@cache
def dictionary() -> Dictionary:
    import dawg  # noqa: PLC0415  only Russian needs it
    import pymorphy3_dicts_ru  # noqa: PLC0415

    folder = pymorphy3_dicts_ru.get_path()
    with open(f"{folder}/suffixes.json", "rb") as f:
        suffixes = Texts(f.read())
    with open(f"{folder}/paradigms.array", "rb") as binary:
        paradigms = Paradigms(binary.read())
    with open(f"{folder}/meta.json", encoding="utf-8") as f:
        prefixes = dict(json.load(f))["compile_options"]["paradigm_prefixes"]
    words = dawg.RecordDAWG(">HH").load(f"{folder}/words.dawg")
    return Dictionary(words, paradigms, suffixes, tuple(prefixes), words.compile_replaces({"е": "ё"}))


@cache
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of a lower-case word, all parses, with ё written е.

    An unknown word (a name, a rare compound) has itself and its stem instead.
    """
    known = dictionary()
    found = set()
    for form, records in known.words.similar_items(word, known.yo):
        for record in records:
            prefix, ending, before, behind = _affixes(*record)
            found.add(before + form[prefix : len(form) - ending] + behind)
    return frozenset(lemma.replace("ё", "е") for lemma in found) or frozenset((word, stem_of(word)))


@cache
def _affixes(paradigm_id: int, index: int) -> tuple[int, int, str, str]:
    """How many letters a form has before and behind its stem, and what the dictionary form has there."""
    known = dictionary()
    paradigm = known.paradigms[paradigm_id]
    size = len(paradigm) // 3
    prefix, ending = known.prefixes[paradigm[2 * size + index]], known.suffixes[paradigm[index]]
    return len(prefix), len(ending), known.prefixes[paradigm[2 * size]], known.suffixes[paradigm[0]]


def stem_of(word: str) -> str:
    """An unknown word without its longest known ending; '~' marks it as no dictionary form."""
    for size in range(min(LONGEST_ENDING, len(word) - 3), 0, -1):
        if word[-size:] in ENDINGS:
            return word[:-size] + "~"
    return word + "~"


ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
LONGEST_TAIL = 2  # letters at the end that a slip must leave alone: there it would be inflection
SHORTEST_HEAD, SHORTEST_TAIL = 4, 5  # letters of the two parts of a compound
LONG_TAIL = 8  # letters of a second part that may have a slip itself
LINKS = "ое"  # that join the parts of a compound: электр|о|самокат
PREFIXES = frozenset(
    "авиа авто анти без бес вне внутри воз вос все высоко газо гео гипер до за из изо интер ис кибер контр кросс мега"
    " меж между мета микро мини много моно мульти на над надо нано не недо нео низ об около от ото пан пере по под подо"
    " пост пре пред при про псевдо раз рас ре сверх со соц спец суб супер теле транс трёх трех ультра фото экс экстра"
    " эко этно".split()
)
CONFUSED = ("оа", "еи", "иы", "бп", "вф", "гк", "дт", "жш", "зс", "шщ", "цс")  # letters written as they sound


def is_known(word: str) -> bool:
    """Whether the dictionary has a lower-case word, with ё or with е for it."""
    known = dictionary()
    return word in known.words or ("е" in word and bool(known.words.similar_keys(word, known.yo)))


@cache
def one_slip_away(word: str) -> frozenset[str]:
    """The words that an unknown lower-case word becomes by one slip.

    They are in the dictionary, as a whole or behind a prefix (кибер|безопасность). A slip is
    two neighbours exchanged, or, not at the start and not in the ending, a letter left out or
    added or written for one that sounds alike. Empty for words that the dictionary knows, or
    knows the second part of (со|ведущий, электро|самокат).
    """
    if is_known(word):
        return frozenset()
    parts = [(word[:cut], word[cut:]) for cut in range(2, len(word) - SHORTEST_TAIL + 1) if _may_come_first(word[:cut])]
    if any(is_known(tail) for _, tail in parts):
        return frozenset()
    found = frozenset(filter(is_known, _slipped(word)))
    return found or frozenset(
        head + mended
        for head, tail in parts
        if head in PREFIXES and len(head) >= SHORTEST_HEAD and len(tail) >= LONG_TAIL
        for mended in _slipped(tail)
        if is_known(mended)
    )


def _may_come_first(head: str) -> bool:
    """Whether it is a prefix, or may be the first part of a compound."""
    return head in PREFIXES or (len(head) >= SHORTEST_HEAD and head[-1] in LINKS)


def _slipped(word: str) -> set[str]:
    last = len(word) - LONGEST_TAIL
    made = {word[:i] + word[i + 1 :] for i in range(1, last)}
    made |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    made |= {word[:i] + letter + word[i:] for i in range(1, last + 1) for letter in ALPHABET}
    made |= {word[:i] + letter + word[i + 1 :] for i in range(1, last) for letter in _confused_with(word[i])}
    return made - {word}


@cache
def _confused_with(letter: str) -> str:
    return "".join(pair.replace(letter, "") for pair in CONFUSED if letter in pair)
