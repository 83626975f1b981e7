"""Acronyms of medicine, technology, energy and public life: what they stand for, and what they are elsewhere.

A table that is read only when a text has an acronym that the glossaries and the text itself leave open.
"""

from __future__ import annotations

from functools import cache

from transcheck.packaged import text_of
from transcheck.record import Record


class Sense(Record):
    """One thing that an acronym stands for, of which field: its names in the acronym's language and in another."""

    field: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    long_forms: tuple[str, ...]


@cache
def senses_of(letters: str, language: str, other: str) -> tuple[Sense, ...]:
    """What an acronym of one language may stand for, with its names in the other; empty where we know nothing."""
    languages, lines = _table()
    if language not in languages or other not in languages:
        return ()
    rows = (dict(zip(languages, line.split("\t"), strict=False)) for line in lines if letters in line)
    senses = ((row["field"], _names(row.get(language, "")), _names(row.get(other, ""))) for row in rows)
    return tuple(
        Sense(field, own, *theirs) for field, (acronyms, own), theirs in senses if letters in acronyms and any(theirs)
    )


@cache
def _table() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The languages of the columns, and the lines as they stand: a look-up parses those that it needs."""
    rows = text_of("knowledge", "acronyms.tsv").splitlines()
    header, *lines = (line for line in rows if not line.startswith("#"))
    return tuple(header.split("\t")), tuple(lines)


def _names(cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The acronyms and the long forms of a cell."""
    acronyms, _, long_forms = cell.partition(":")
    return _parts(acronyms, ","), _parts(long_forms, ";")


def _parts(text: str, separator: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(separator) if part.strip())
