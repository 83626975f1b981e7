"""The tags of a page to its blocks of text, each with the element it lies in.

Elements are closed as the HTML standard says in the cases that pages have: end tags left
out of paragraphs, list items and tables, and end tags without a start. What an element
means for the text in it is worked out once, when it opens, so closing it is popping it.
"""

from __future__ import annotations

import re

from transcheck.errors import InputError
from transcheck.formats.html_boxes import Box, Rank, is_doubtful, rank_of
from transcheck.formats.html_names import BREAKING, CAPTIONS, CELLS, CONTAINERS, HEADINGS, ITEMS, PLAIN, VOID
from transcheck.formats.html_nesting import BY_START, by_end
from transcheck.formats.html_scan import Attribute, Tag, attributes, scan, shown
from transcheck.formats.markdown import trimmed
from transcheck.formats.markup import Piece
from transcheck.model import BlockKind
from transcheck.patterns import lazy
from transcheck.record import Record

KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    **dict.fromkeys(CELLS, BlockKind.CELL),
    **dict.fromkeys(ITEMS, BlockKind.LIST_ITEM),
    **dict.fromkeys(CAPTIONS, BlockKind.CAPTION),
}
DEEPEST = 256  # tags nested deeper leave the text where it is
MOST_MARKUP = 500_000  # tags, and pieces of text between tags, entities and line ends
WORDS_OF_ALT = 2  # fewer are a label, such as "logo"
IMAGE_FILE = lazy(r"\.(?:jpe?g|png|webp|gif|avif)\b", re.IGNORECASE)  # a picture that opens larger is no way out
ADDRESS = ("://", "@", "www.")


class State(Record):
    """What the open elements mean for a text."""

    tag: str
    box: Box
    kind: BlockKind = BlockKind.PARAGRAPH
    headline: bool = False
    linked: bool = False
    jumps: bool = False  # is a link to a place in the page
    raised: bool = False
    verbatim: bool = False
    skipped: bool = False
    in_main: bool = False


class Found(Record):
    """A block: what is shown of the page, piece by piece. `linked` counts its code points in links."""

    kind: BlockKind
    pieces: list[Piece]
    box: Box
    length: int
    linked: int
    headline: bool = False
    is_alt: bool = False


class Blocks:
    """One pass over a page."""

    def __init__(self, text: str, place: str | None, *, is_xml: bool) -> None:
        self.text, self.place, self.is_xml = text, place, is_xml
        self.language = ""
        self.boxes = [Box(None)]
        self.stack = [State("", self.boxes[0])]
        self.found: list[Found] = []
        self.alts: list[Found] = []  # of images in the block that is being read
        self.markup = 0
        self.clear()

    def run(self) -> list[Found]:
        """The blocks in order; `boxes` and `language` are known afterwards. Raises InputError."""
        for item in scan(self.text, is_xml=self.is_xml):
            if not isinstance(item, Tag):
                self.add(*item)
                continue
            self.count(1)
            if item.closes:
                self.close(item.name)
            else:
                self.open(item)
        self.flush()
        return self.found

    def count(self, markup: int) -> None:
        self.markup += markup
        if self.markup > MOST_MARKUP:
            what = f"has more than {MOST_MARKUP:,} tags and pieces of text"
            raise InputError(what, place=self.place, remedy="give the page of the release alone")

    # --- text

    def clear(self) -> None:
        self.pieces: list[Piece] = []
        self.state = self.stack[-1]  # where the block begins
        self.length = self.linked = 0
        self.spaced = True  # whether white space ends what is shown so far

    def add(self, start: int, end: int) -> None:
        state = self.stack[-1]
        if state.skipped:
            return
        before = len(self.pieces)
        for piece in shown(self.text, start, end, verbatim=state.verbatim):
            self.append(piece, state)
        self.count(len(self.pieces) - before)

    def append(self, piece: Piece, state: State) -> None:
        if self.spaced and not state.verbatim:
            piece = without_space(self.text, piece)
        value = piece.of(self.text)
        if not value:
            return
        if not value.isspace():
            self.state = self.state if self.length else state
            self.length += len(value)
            self.linked += len(value) if state.linked and not any(mark in value for mark in ADDRESS) else 0
        if state.raised and value[0].isdecimal() and self.pieces and self.pieces[-1].of(self.text)[-1:].isdecimal():
            self.pieces.append(Piece(piece.start, piece.start, "^"))  # ten to the sixth is not 106
        self.spaced = value[-1] in " \n"
        self.pieces.append(piece)

    def flush(self) -> None:
        """End the block that is being read; images in it follow it."""
        pieces = trimmed(self.text, self.pieces)
        if pieces:
            state = self.state
            self.found.append(Found(state.kind, pieces, state.box, self.length, self.linked, state.headline))
            state.box.value += self.length - 3 * self.linked
            state.box.has_headline |= state.headline
        self.found += self.alts
        self.alts = []
        self.clear()

    def line_break(self, tag: Tag) -> None:
        """A `br` breaks the line, and takes a space before it; two of them in a row break the paragraph."""
        while self.pieces and self.pieces[-1].of(self.text) == " ":
            self.pieces.pop()
        if self.pieces and self.pieces[-1].shown == "\n":
            self.flush()
        elif self.pieces:
            last = self.pieces[-1]
            if last.shown is None and self.text[last.end - 1] == " ":
                self.pieces[-1] = last._replace(end=last.end - 1)
            self.pieces.append(Piece(tag.start, tag.end, "\n"))
            self.spaced = True

    # --- tags

    def open(self, tag: Tag) -> None:
        name = tag.name
        if name in PLAIN:
            return
        if name in BY_START:
            self.close_to(*BY_START[name])
        if name in BREAKING and not self.stack[-1].skipped:
            self.flush()
        if name == "br":
            self.line_break(tag)
        given = attributes(self.text, tag) if tag.rest[1] - tag.rest[0] > 1 else {}
        if name == "img":
            self.image(given)
        elif name == "html" and "lang" in given:
            self.language = self.language or given["lang"].text
        is_empty = name in VOID or (self.is_xml and tag.is_empty)
        if not is_empty and len(self.stack) < DEEPEST:
            self.stack.append(self.inside(name, given))

    def inside(self, name: str, given: dict[str, Attribute]) -> State:
        """What holds inside an element that opens now."""
        outer = self.stack[-1]
        rank = rank_of(name, given)
        doubted = is_doubtful("div" if name == "header" and outer.in_main else name, given)
        link = given["href"].text if name == "a" and "href" in given else None
        jumps = outer.jumps or (link is not None and link.startswith("#"))
        raised = outer.raised or name == "sup"
        in_line = name not in BREAKING
        own = rank is not Rank.NONE or name in CONTAINERS or (doubted and not in_line)
        return State(
            name,
            self.box(outer.box, rank, doubted=doubted) if own else outer.box,
            BlockKind.PARAGRAPH if name == "table" else KINDS.get(name, outer.kind),
            headline=name == "h1" or (outer.headline and in_line),
            linked=outer.linked or not (link is None or IMAGE_FILE.search(link)),
            jumps=jumps,
            raised=raised,
            verbatim=outer.verbatim or name == "pre",
            skipped=outer.skipped or (in_line and doubted and "-" not in name) or (raised and jumps),
            in_main=outer.in_main or rank is not Rank.NONE,
        )

    def box(self, outer: Box, rank: Rank, *, doubted: bool) -> Box:
        self.boxes.append(Box(outer, doubted=doubted, rank=rank))
        return self.boxes[-1]

    def image(self, given: dict[str, Attribute]) -> None:
        alt, state = given.get("alt"), self.stack[-1]
        if alt is None or state.skipped or len(alt.text.split()) < WORDS_OF_ALT:
            return
        pieces = trimmed(self.text, list(shown(self.text, alt.start, alt.start + len(alt.text))))
        self.count(len(pieces))
        if pieces:
            length = sum(len(p.of(self.text)) for p in pieces)
            linked = length if state.linked else 0
            self.alts.append(Found(BlockKind.CAPTION, pieces, state.box, length, linked, is_alt=True))

    def close(self, name: str) -> None:
        if name in BREAKING and not self.stack[-1].skipped:
            self.flush()
        if name not in PLAIN:
            self.close_to(*by_end(name))

    def close_to(self, names: frozenset[str], barrier: frozenset[str]) -> None:
        """Close the nearest open element of these names, and all in it, unless a barrier stands before it."""
        for index in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[index].tag
            if tag in names:
                if any(state.tag in BREAKING for state in self.stack[index:]):
                    self.flush()
                del self.stack[index:]
                return
            if tag in barrier:
                return


def without_space(text: str, piece: Piece) -> Piece:
    """The piece without the white space before it; it shows at most one space there."""
    if not piece.of(text).startswith(" "):
        return piece
    return piece._replace(shown="") if piece.shown is not None else piece._replace(start=piece.start + 1)
