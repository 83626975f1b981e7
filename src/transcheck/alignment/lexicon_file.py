"""A user's lexicon: a text file with a pair of words a line."""

from __future__ import annotations

from transcheck.errors import InputError
from transcheck.formats.reading import decode, read_bytes
from transcheck.record import Record

MOST = 50 * 10**6  # bytes: a million pairs
FORM = "write: source word, tab, target word, and maybe a tab and a weight from 0 to 1"
COLUMNS = 2, 3


class WordPair(Record):
    """Words, or short phrases, that translate each other; `weight` says how sure that is, 0 to 1."""

    source: str
    target: str
    weight: float = 1.0


def read_lexicon(path: str) -> tuple[WordPair, ...]:
    """The pairs of a file in UTF-8; empty lines and those that begin with `#` do not count.

    Raises InputError with the line of what is no pair.
    """
    lines = decode(read_bytes(path, MOST), path).removeprefix("\ufeff").splitlines()
    pairs = tuple(pair_of(line, f"{path}:{k}") for k, line in enumerate(lines, 1) if is_entry(line))
    if not pairs:
        raise InputError("has no word pairs", place=path, remedy=FORM)
    return pairs


def is_entry(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def pair_of(line: str, place: str) -> WordPair:
    """The pair of one line. Raises InputError."""
    cells = [cell.strip() for cell in line.rstrip("\t ").split("\t")]
    if len(cells) not in COLUMNS:
        what = "no tab between two words" if len(cells) == 1 else f"{len(cells)} columns"
        raise InputError(what, place=place, remedy=FORM)
    for cell, side in zip(cells, ("source", "target"), strict=False):
        if not any(map(str.isalnum, cell)):
            raise InputError(f"no {side} word", place=place, remedy=FORM)
    return WordPair(cells[0], cells[1], weight_of(cells[2], place) if cells[2:] else 1.0)


def weight_of(text: str, place: str) -> float:
    """The weight that is written. Raises InputError."""
    try:
        weight = float(text)
    except ValueError:
        weight = 0.0
    if not 0 < weight <= 1:
        remedy = "write a number above 0, up to 1, or leave it out"
        raise InputError(f"the weight {text!r} is not above 0 and up to 1", place=place, remedy=remedy)
    return weight
