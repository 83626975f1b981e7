"""Word documents (.docx) to Documents.

The place of a character is its paragraph ("paragraph 12", "table 1 row 2 cell 3",
"footnote 4") and the offset in that paragraph's text. Body paragraphs are counted with the
empty ones, as in the file; headers, footers and comments are not read.
"""

from __future__ import annotations

from itertools import pairwise

from transcheck.errors import InputError
from transcheck.formats.docx_body import Body, Paragraph
from transcheck.formats.docx_package import Package, no_document
from transcheck.formats.docx_styles import Styles
from transcheck.formats.plain import kind_of
from transcheck.model import Block, BlockKind, Document, Origin, Run, Span

MOST_BYTES = 50_000_000
BETWEEN = "\n\n"  # put between two blocks
POWER = "^"  # put before a power, for ten to the sixth is not 106


def document_of_docx(data: bytes, language: str, place: str) -> Document:
    """The document in the bytes of a file; notes follow the text. Raises InputError."""
    package = Package(data, place)
    styles, body = Styles(), Body(place)
    package.read("styles", styles)
    package.read("document", body)
    if not body.is_word:
        raise no_document(place)
    paragraphs = body.paragraphs
    for name, numbers in body.references.items():
        notes = Body(place, numbers)
        package.read(f"{name}s", notes)
        paragraphs += sorted(notes.paragraphs, key=lambda p: p.note)
    if not paragraphs:
        raise InputError("has no text", place=place, remedy="check that this is the right file")
    return assembled(paragraphs, styles, language, place)


def assembled(paragraphs: list[Paragraph], styles: Styles, language: str, place: str) -> Document:
    prose: list[str] = []
    spans: list[Span] = []
    runs: list[Run] = []
    length = 0
    for paragraph in paragraphs:
        start = length
        for offset, text in stretches(paragraph):
            if offset is not None:
                runs.append(Run(length, len(text), offset, paragraph.unit))
            prose.append(text)
            length += len(text)
        spans.append(Span(start, length))
        prose.append(BETWEEN)
        length += len(BETWEEN)
    whole = "".join(prose[:-1])
    kinds = kinds_of(paragraphs, spans, whole, styles)
    blocks = tuple(Block(span, kind, p.unit) for span, kind, p in zip(spans, kinds, paragraphs, strict=True))
    return Document(place, language, whole, blocks, Origin(tuple(runs), whole))


def stretches(paragraph: Paragraph) -> list[tuple[int | None, str]]:
    """The text of a paragraph without the white space around it, and where each part of it stands."""
    text = paragraph.text
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    found: list[tuple[int | None, str]] = []
    for here, after in pairwise([start, *(at for at in paragraph.raised if start < at < end), end]):
        if found:
            found.append((None, POWER))
        found.append((here, text[here:after]))
    return found


def kinds_of(paragraphs: list[Paragraph], spans: list[Span], prose: str, styles: Styles) -> list[BlockKind]:
    """The kinds of the blocks: by style, and where a document makes no use of styles as in plain text."""
    kinds = [styles.kind(p.style, p.level, p.numbering) for p in paragraphs]
    first = 1 if BlockKind.HEADING in kinds else 0
    for i, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        if kind is BlockKind.PARAGRAPH:
            kinds[i] = BlockKind.CELL if paragraph.in_cell else kind_of(prose, spans[i], i + first, len(spans))
    return kinds
