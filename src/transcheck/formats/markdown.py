"""Markdown to a Document: blocks by markdown-it, inline markup by our own scan.

Left out are front matter, code, comments, tags, link targets and emphasis marks; the texts
of links and the alternative texts of images are kept. Text indented by four spaces counts
as a paragraph: in a release that is an accident, not code.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from transcheck.formats import markup
from transcheck.formats.plain import BOM
from transcheck.model import Block, BlockKind, Document, Origin, Run, Span
from transcheck.patterns import lazy
from transcheck.record import Record

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LINE = lazy(r"[^\r\n]*(?:\r\n|\r|\n|$)")
FRONT_MATTER = lazy(
    r"(?P<mark>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:.*?(?:\r\n|\r|\n))??(?P=mark)[ \t]*(?=[\r\n]|$)", re.DOTALL
)
CELL_BORDER = lazy(r"(?<!\\)\|")
ONLY_IMAGE = lazy(r"!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])?")
NO_PROSE = lazy(r"[\s>]*<(?:script|style|pre|textarea|svg)\b", re.IGNORECASE)
HTML_KINDS = (
    (re.compile(r"<h[1-6]\b", re.IGNORECASE), BlockKind.HEADING),
    (re.compile(r"<li\b", re.IGNORECASE), BlockKind.LIST_ITEM),
    (re.compile(r"<t[dh]\b", re.IGNORECASE), BlockKind.CELL),
    (re.compile(r"<(?:fig)?caption\b", re.IGNORECASE), BlockKind.CAPTION),
)
COMMENT = lazy(r"<!--.*?(?:-->|\Z)", re.DOTALL)
BETWEEN = "\n\n"  # put between two blocks


class Region(Record):
    """The source text of a block, and where in the file its stretches stand (`prose` counts in `text`)."""

    kind: BlockKind
    text: str
    stretches: Sequence[Run]
    is_html: bool = False


def document_of_markdown(text: str, language: str, path: str | None = None) -> Document:
    """The document of a Markdown text. Every run of its origin leads back to the same characters.

    (A decoded entity is a run of one character that leads to its ampersand.)
    """
    starts = [m.start() for m in LINE.finditer(text)]
    env: dict[str, Any] = {}
    tokens = parser().parse(without_front_matter(text), env)
    builder = Builder(defined_labels(env))
    for region in regions(tokens, text, starts):
        builder.add(region)
    return Document(path, language, "".join(builder.prose), tuple(builder.blocks), Origin(tuple(builder.runs), text))


@cache
def parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415  (45 ms, needed for Markdown alone)

    found = MarkdownIt("commonmark").enable("table").disable("code")
    found.core.ruler.disable(["inline", "text_join"])
    return found


def without_front_matter(text: str) -> str:
    """The text with a byte order mark and YAML or TOML front matter as white space, lines in place."""
    text = " " + text[1:] if text.startswith(BOM) else text
    matter = FRONT_MATTER.match(text.lstrip(" "))
    if matter is None:
        return text
    end = matter.end() + len(text) - len(text.lstrip(" "))
    return blank(text[:end]) + text[end:]


def defined_labels(env: dict[str, Any]) -> markup.IsDefined:
    labels = {" ".join(label.casefold().split()) for label in env.get("references", {})}
    return lambda label: " ".join(label.casefold().split()) in labels


def regions(tokens: list[Token], text: str, starts: list[int]) -> Iterator[Region]:
    """The source text of everything that holds prose, in order."""
    kinds = [BlockKind.PARAGRAPH]  # of the containers we are in
    cells: Iterator[Region] = iter(())  # the rest of the row we are in
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells = iter(row_regions(text, starts, token.map[0]))
        if token.nesting == 1:
            kinds.append(KINDS.get(token.type, kinds[-1]))
        elif token.nesting == -1:
            kinds.pop()
        elif token.type == "html_block" and token.map and not NO_PROSE.match(token.content):
            yield from html_regions(text, starts, *token.map)
        elif token.type == "inline" and kinds[-1] is BlockKind.CELL:
            yield from islice(cells, 1)
        elif token.type == "inline":
            yield inline_region(token, kinds[-1], text, starts)


KINDS = {
    "heading_open": BlockKind.HEADING,
    "list_item_open": BlockKind.LIST_ITEM,
    "th_open": BlockKind.CELL,
    "td_open": BlockKind.CELL,
}


def source_line(text: str, starts: list[int], line: int) -> str:
    """A line of the file with its line break."""
    return text[starts[line] : starts[line + 1] if line + 1 < len(starts) else len(text)]


def inline_region(token: Token, kind: BlockKind, text: str, starts: list[int]) -> Region:
    """The lines of a heading or paragraph without what marks its containers."""
    found: list[str] = []
    stretches: list[Run] = []
    length = 0
    for start, end in content_lines(token, text, starts):
        if found:  # the line break that ends the line before; `start` is in the next line
            line = bisect_right(starts, start) - 1
            found.append(text[starts[line] - 1])
            stretches.append(Run(length, 1, starts[line] - 1))
            length += 1
        found.append(text[start:end])
        stretches.append(Run(length, end - start, start))
        length += end - start
    joined = "".join(found)
    image = kind is BlockKind.PARAGRAPH and ONLY_IMAGE.fullmatch(joined)
    return Region(BlockKind.CAPTION if image else kind, joined, stretches)


def content_lines(token: Token, text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Where in the file the lines of a token's content stand."""
    line, after = token.map or (0, 0)
    for content in token.content.split("\n"):
        wanted = content.strip()
        raw = visible(source_line(text, starts, line))
        while wanted not in raw and line + 1 < after:  # a line of unusual spaces alone, which the parser dropped
            line += 1
            raw = visible(source_line(text, starts, line))
        start = starts[line] + max(0, raw.rfind(wanted))
        yield start, start + len(wanted)
        line = min(line + 1, after - 1)


def visible(line: str) -> str:
    """A line as the parser sees it."""
    return line.rstrip("\r\n").replace("\0", "\ufffd")


def row_regions(text: str, starts: list[int], line: int) -> list[Region]:
    """The cells of a table row."""
    raw = source_line(text, starts, line).rstrip()
    edges = [-1, *(m.start() for m in CELL_BORDER.finditer(raw)), len(raw)]
    if len(edges) > 2 and not raw[: edges[1]].strip(" \t>"):  # noqa: PLR2004  (a border, and nothing before it)
        del edges[0]
    return [
        Region(BlockKind.CELL, raw[before + 1 : after], (Run(0, after - before - 1, starts[line] + before + 1),))
        for before, after in pairwise(edges)
    ]


def html_regions(text: str, starts: list[int], first: int, after: int) -> Iterator[Region]:
    """The lines of a block of HTML, each a block of prose of its own, without its comments."""
    start = starts[first]
    end = starts[after] if after < len(starts) else len(text)
    for line in LINE.finditer(COMMENT.sub(lambda m: blank(m.group()), text[start:end])):
        if line.group().strip():
            kind = next((k for tag, k in HTML_KINDS if tag.search(line.group())), BlockKind.PARAGRAPH)
            stretch = Run(0, len(line.group()), start + line.start())
            yield Region(kind, line.group(), (stretch,), is_html=True)


def blank(text: str) -> str:
    """White space of the same length, with the same line breaks."""
    return re.sub(r"[^\r\n]", " ", text)


class Builder:
    """Prose, blocks and runs, put together region by region."""

    def __init__(self, is_defined: markup.IsDefined) -> None:
        self.is_defined = is_defined
        self.prose: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.runs: list[Run] = []

    def add(self, region: Region) -> None:
        """A region's prose as a block; a region without any is passed over."""
        pattern = markup.HTML if region.is_html else markup.MARKDOWN
        pieces = trimmed(region.text, markup.shown_pieces(region.text, pattern, self.is_defined))
        if not pieces:
            return
        if self.blocks:
            self.append(BETWEEN)
        start = self.length
        for piece in pieces:
            if piece.shown is None:
                self.trace(region.stretches, piece.start, piece.end)
            elif piece.start < piece.end:
                self.trace(region.stretches, piece.start, piece.start + 1)
            self.append(piece.of(region.text))
        self.blocks.append(Block(Span(start, self.length), region.kind))

    def append(self, text: str) -> None:
        self.prose.append(text)
        self.length += len(text)

    def trace(self, stretches: Sequence[Run], start: int, end: int) -> None:
        """Runs for characters start to end of a region, which are appended next."""
        prose = self.length
        for stretch in islice(stretches, bisect_right(stretches, start, key=lambda s: s.prose) - 1, None):
            length = min(end, stretch.prose + stretch.length) - start
            if length > 0:
                self.trace_run(Run(prose, length, stretch.offset + start - stretch.prose))
                prose, start = prose + length, start + length
            if start >= end:
                return

    def trace_run(self, run: Run) -> None:
        last = self.runs[-1] if self.runs else None
        if last and last.prose + last.length == run.prose and last.offset + last.length == run.offset:
            self.runs[-1] = last._replace(length=last.length + run.length)
        else:
            self.runs.append(run)


def trimmed(text: str, pieces: list[markup.Piece]) -> list[markup.Piece]:
    """The pieces without the white space at either end; empty when there is nothing else."""
    solid = [i for i, piece in enumerate(pieces) if not piece.of(text).isspace()]
    if not solid:
        return []
    kept = pieces[solid[0] : solid[-1] + 1]
    for at, move in ((0, str.lstrip), (-1, str.rstrip)):
        if kept[at].shown is None:
            shown = kept[at].of(text)
            spaces = len(shown) - len(move(shown))
            kept[at] = (
                kept[at]._replace(start=kept[at].start + spaces)
                if at == 0
                else kept[at]._replace(end=kept[at].end - spaces)
            )
    return kept
