"""What sort of word a capitalised word may be: a name's, a place's, or an ordinary one."""

from __future__ import annotations

from enum import Flag, auto
from functools import cache

from transcheck.languages.russian import Texts, dictionary


class Sort(Flag):
    """A word may be of several sorts; of none when no dictionary knows it."""

    UNKNOWN = 0
    GIVEN = auto()
    SURNAME = auto()
    PATRONYMIC = auto()
    PLACE = auto()
    BODY = auto()
    ORDINARY = auto()


PERSONAL = Sort.GIVEN | Sort.SURNAME | Sort.PATRONYMIC
# OpenCorpora's marks of proper names.
MARKS = {
    "Name": Sort.GIVEN, "Surn": Sort.SURNAME, "Patr": Sort.PATRONYMIC, "Geox": Sort.PLACE, "Orgn": Sort.BODY,
    "Trad": Sort.BODY,
}  # fmt: skip


def sort_of_mark(tag: str) -> Sort:
    """'NOUN,anim,femn,Name sing,nomn' to GIVEN; a tag without a proper name's mark to ORDINARY."""
    return next((sort for mark, sort in MARKS.items() if mark in tag), Sort.ORDINARY)


@cache
def _tags() -> Texts:
    """The tags of the Russian dictionary, by their numbers."""
    import pymorphy3_dicts_ru  # noqa: PLC0415  only Russian needs it

    with open(f"{pymorphy3_dicts_ru.get_path()}/gramtab-opencorpora-int.json", "rb") as file:
        return Texts(file.read())


@cache
def sort_of_tag(number: int) -> Sort:
    """The sort of a tag of the Russian dictionary; of thousands a text has a few dozen."""
    return sort_of_mark(_tags()[number])


@cache
def russian_sort(word: str) -> Sort:
    """The sorts of a lower-case Russian word over all its parses."""
    known, found = dictionary(), Sort.UNKNOWN
    for _, records in known.words.similar_items(word, known.yo):
        for paradigm_id, index in records:
            paradigm = known.paradigms[paradigm_id]
            found |= sort_of_tag(paradigm[len(paradigm) // 3 + index])
    return found


def sort_of(word: str, language: str) -> Sort:
    return russian_sort(word) if language == "ru" else Sort.UNKNOWN
