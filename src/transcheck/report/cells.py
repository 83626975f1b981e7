"""Text on a terminal: how many cells it takes, and how to cut it to fit.

Widths are those of Unicode's East Asian Width (UAX 11): wide and fullwidth characters
take two cells, combining and invisible ones none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from unicodedata import bidirectional, category, east_asian_width

from transcheck.patterns import lazy

ELLIPSIS = "…"
INDENT = "  "
BAR = " │ "  # between the language, or nothing, and a text in it
SPACES = lazy(r"\s+")
# Control characters would move the cursor or colour the terminal; bidirectional overrides
# would show a text in an order that it does not have; soft hyphens show or not as it pleases.
UNPRINTABLE = lazy("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")
# What is left of a word that was cut, if words are short enough to do without.
WORD_CUT_ABOVE = lazy(r"^\S{1,12}(?= \S)")
WORD_CUT_BELOW = lazy(r"(?<=\S )\S{1,12}$")
INVISIBLE = lazy("[\u00ad\u200b\u2060\ufeff]")


def printable(text: str) -> str:
    """On one line, spaces single, nothing in it that a terminal would obey."""
    return UNPRINTABLE.sub("\ufffd", INVISIBLE.sub("", SPACES.sub(" ", text)))


@cache
def cell_width(character: str) -> int:
    if character.isascii():
        return 1
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """The cells that a printable text takes."""
    return len(text) if text.isascii() else sum(map(cell_width, text))


def head(text: str, cells: int) -> str:
    """As much of the beginning as fits, with an ellipsis where something was cut."""
    if width(text) <= cells or cells <= 0:
        return text if cells > 0 else ""
    kept = _fitting(text, cells - 1)
    cut_word = text[len(kept)] != " "
    return (WORD_CUT_BELOW.sub("", kept) if cut_word else kept).rstrip() + ELLIPSIS


def tail(text: str, cells: int) -> str:
    """As much of the end as fits, with an ellipsis where something was cut."""
    if width(text) <= cells or cells <= 0:
        return text if cells > 0 else ""
    start = len(text) - len(_fitting(text[::-1], cells - 1))
    while start < len(text) and not cell_width(text[start]):
        start += 1  # a combining mark whose letter was cut
    cut_word = text[start - 1] != " "
    return ELLIPSIS + (WORD_CUT_ABOVE.sub("", text[start:]) if cut_word else text[start:]).lstrip()


def middle(text: str, cells: int) -> str:
    """Both ends, with an ellipsis between them where something was cut."""
    if width(text) <= cells:
        return text
    before = head(text, cells // 2).removesuffix(ELLIPSIS)
    return f"{before} {tail(text[len(before) :], cells - width(before) - 1)}"


def _fitting(text: str, cells: int) -> str:
    used = 0
    for index, character in enumerate(text):
        used += cell_width(character)
        if used > cells:
            return text[:index]
    return text


def padded(text: str, cells: int) -> str:
    """Filled with spaces on the right to so many cells."""
    return text + " " * (cells - width(text))


def wrapped(text: str, cells: int) -> Iterator[str]:
    """Lines of whole words; what has no spaces to break at is broken where the line ends."""
    line = ""
    for piece in (piece for word in text.split() for piece in _pieces(word, max(cells, 2))):
        if line and width(line) + 1 + width(piece) > cells:
            yield line
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    if line:
        yield line


def _pieces(word: str, cells: int) -> Iterator[str]:
    start = used = 0
    for index, character in enumerate(word):
        used += cell_width(character)
        if used > cells:
            yield word[start:index]
            start, used = index, cell_width(character)
    yield word[start:]


def hung(margin: str, text: str, cells: int, every: str | None = None) -> Iterator[tuple[str, str]]:
    """The wrapped lines, each with what stands before it: the margin first, then `every`, or spaces."""
    later = " " * width(margin) if every is None else every
    for index, line in enumerate(wrapped(text, cells - width(margin))):
        yield later if index else margin, line


def columns(rows: Iterable[Iterable[str]]) -> list[list[str]]:
    """The cells of rows, filled with spaces so that each column has one width."""
    table = [list(row) for row in rows]
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    return [list(map(padded, row, widths)) for row in table]


def right_to_left(text: str) -> bool:
    """Whether marks under the text would stand under other letters than they mean."""
    return not text.isascii() and any(bidirectional(c) in ("R", "AL") for c in text)
