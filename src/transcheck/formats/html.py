"""HTML to a Document: the main text of a page, each character with its place in the file.

The tags are found by our own scan. Neither libxml2 nor lexbor tells the offset of a
character; html.parser of the standard library tells line and column, but in Python 3.11.7
it takes 22 s for 120 KB of `<a b='` (its time is quadratic) and raises AssertionError at
`<![<`. The scan takes time in proportion to the page whatever is in it.

Left out are menus, headers and footers, forms, hidden elements, what calls itself a
comment, a cookie notice, a share list or the like, and blocks that are mostly links; see
html_boxes for how the main text is chosen.
"""

from __future__ import annotations

from itertools import takewhile

from transcheck.formats.html_blocks import Blocks, Found
from transcheck.formats.html_boxes import Box, main_box, settle
from transcheck.formats.plain import BOM, FULL_STOP
from transcheck.model import Block, BlockKind, Document, Origin, Run, Span
from transcheck.patterns import lazy

MOST_BYTES = 20_000_000
MOSTLY = 0.6  # of a block that is in links: more is a menu
LONG = 80  # code points: more are text, not a date or a name
SENTENCE = 40  # code points in a block that may be all link and yet a sentence of the text
LANGUAGE = lazy(r"\s*([A-Za-z]{2})(?![A-Za-z0-9])")
BETWEEN = "\n\n"  # put between two blocks


def document_of_html(text: str, language: str, path: str | None = None) -> Document:
    """The document of a page, in its own `lang` where no language is given.

    White space that a browser shows as one space is one; a `br` is a line break, and
    leads to its tag as a decoded entity leads to its ampersand. Raises InputError for a
    page with more markup than any that people read.
    """
    reading = Blocks(text, path, is_xml=text.removeprefix(BOM).lstrip().startswith("<?xml"))
    found = reading.run()
    kept = main_blocks(found, reading.boxes, text) or found
    declared = LANGUAGE.match(reading.language)
    return assembled(kept, text, language or (declared[1].lower() if declared else ""), path)


def main_blocks(found: list[Found], boxes: list[Box], text: str) -> list[Found]:
    """The blocks of the main text, with the headline even where it stands outside."""
    settle(boxes)
    whole, main = shown_in(boxes, boxes[0]), shown_in(boxes, main_box(boxes))
    kept = [block for block in found if id(block.box) in main]
    if kept and not has_headline(kept):
        before = found[: found.index(kept[0])]
        kept = [block for block in before if block.headline and id(block.box) in whole][-1:] + kept
    texts = {shown_text(block, text) for block in kept if not block.is_alt}
    return [b for b in kept if not is_menu(b, text) and not (b.is_alt and shown_text(b, text) in texts)]


def has_headline(blocks: list[Found]) -> bool:
    """Whether there is a `h1`, or another heading before the text begins (the `h1` may be the name of the site)."""
    opening = takewhile(lambda block: block.length < LONG, blocks)
    return any(b.headline for b in blocks) or any(b.kind is BlockKind.HEADING for b in opening)


def shown_in(boxes: list[Box], main: Box) -> set[int]:
    """The boxes in an element, those left out that are dressing. Parents come first in the list."""
    shown: set[int] = set()
    for box in boxes:
        if box is main or (not box.doubted and id(box.parent) in shown):
            shown.add(id(box))
    return shown


def is_menu(block: Found, text: str) -> bool:
    """Whether a block is little but links, and neither the headline nor a sentence."""
    if block.headline or block.linked <= MOSTLY * block.length:
        return False
    return block.length < SENTENCE or not FULL_STOP.search(shown_text(block, text))


def shown_text(block: Found, text: str) -> str:
    return "".join(piece.of(text) for piece in block.pieces)


def assembled(found: list[Found], text: str, language: str, path: str | None) -> Document:
    prose: list[str] = []
    blocks: list[Block] = []
    runs: list[Run] = []
    length = 0
    for block in found:
        if blocks:
            prose.append(BETWEEN)
            length += len(BETWEEN)
        start = length
        for piece in block.pieces:
            value = piece.of(text)
            if piece.start < piece.end:
                join(runs, Run(length, 1 if piece.shown is not None else len(value), piece.start))
            prose.append(value)
            length += len(value)
        blocks.append(Block(Span(start, length), block.kind))
    return Document(path, language, "".join(prose), tuple(blocks), Origin(tuple(runs), text))


def join(runs: list[Run], run: Run) -> None:
    """Add a run, as part of the last one where it goes on in the file as it does in the prose."""
    last = runs[-1] if runs else None
    if last and last.prose + last.length == run.prose and last.offset + last.length == run.offset:
        runs[-1] = last._replace(length=last.length + run.length)
    else:
        runs.append(run)
