"""The paragraphs of a Word document, or of its notes, each with its place in words.

Kept: text as it stands when all changes are accepted, in paragraphs, links, content
controls, table cells and text boxes. Left out: deletions, hidden text, field codes,
reference marks and the second form of what is there twice for old readers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from transcheck.errors import InputError
from transcheck.formats.docx_styles import level_of
from transcheck.formats.docx_xml import Names
from transcheck.record import Record

MOST_PARAGRAPHS = 200_000
# Elements that are passed over with all that is in them.
SKIPPED = frozenset(("del", "moveFrom", "Fallback", "rt", "pPrChange", "rPrChange", "sdtPr", "sdtEndPr", "tabs"))
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
OFF = frozenset(("0", "false", "off"))
NOTES = ("footnote", "endnote")


class Paragraph(Record):
    """`raised`: the offsets before which a power is raised above a digit."""

    unit: str
    text: str
    raised: tuple[int, ...]
    style: str
    level: int | None
    numbering: str | None
    in_cell: bool
    note: int  # its number, 0 outside of notes


class Container:
    """What paragraphs are counted in: the body, a cell, a text box, a note."""

    def __init__(self, label: str = "", *, in_cell: bool = False, note: int = 0) -> None:
        self.label, self.in_cell, self.note = label, in_cell, note
        self.paragraphs = self.tables = 0

    def next_unit(self) -> str:
        self.paragraphs += 1
        if not self.label:
            return f"paragraph {self.paragraphs}"
        return self.label if self.paragraphs == 1 else f"{self.label} paragraph {self.paragraphs}"


class Table:
    def __init__(self, container: Container) -> None:
        container.tables += 1
        self.label = f"{container.label} table {container.tables}".lstrip()
        self.row = self.cell = 0


class Open:
    """A paragraph that is being read, and the properties of the run in it."""

    def __init__(self, container: Container) -> None:
        self.container, self.unit = container, container.next_unit()
        self.parts: list[str] = []
        self.length = 0
        self.raised: list[int] = []
        self.style = ""
        self.level: int | None = None
        self.numbering: str | None = None
        self.hidden = self.is_power = False
        self.inner: list[Paragraph] = []  # of text boxes

    def add(self, text: str) -> None:
        if self.hidden or not text:
            return
        if self.is_power and self.parts and self.parts[-1][-1].isdecimal() and text[0].isdecimal():
            self.raised.append(self.length)
        self.parts.append(text)
        self.length += len(text)

    def closed(self) -> list[Paragraph]:
        """The paragraph, where it has text, and those of the text boxes in it."""
        text = "".join(self.parts)
        properties = self.style, self.level, self.numbering
        own = Paragraph(self.unit, text, tuple(self.raised), *properties, self.container.in_cell, self.container.note)
        return [own, *self.inner] if text.strip() else self.inner


class Body:
    """Reads a part; `numbers` are those of the notes by their identifiers, in the part of the notes."""

    def __init__(self, place: str, numbers: Mapping[str, int] | None = None) -> None:
        self.place, self.numbers = place, numbers or {}
        self.paragraphs: list[Paragraph] = []
        self.references: dict[str, dict[str, int]] = {name: {} for name in NOTES}
        self.is_word = False
        self._containers = [Container()]
        self._tables: list[Table] = []
        self._open: list[Open] = []
        self._count = self._boxes = 0
        self._skipping = 0
        self._listening = False

    def start(self, name: str, names: Names) -> None:
        if self._skipping or name in SKIPPED:
            self._skipping += 1
        elif name in CONTAINING:
            CONTAINING[name](self, names)
        elif name == "body":
            self.is_word = True
        elif self._open:
            self._inside(self._open[-1], name, names)

    def _inside(self, paragraph: Open, name: str, names: Names) -> None:
        if name == "t":
            self._listening = True
        elif name in CHARACTERS:
            paragraph.add(CHARACTERS[name])
        elif name == "r":
            paragraph.hidden = paragraph.is_power = False
        elif name in PROPERTIES:
            PROPERTIES[name](paragraph, names.get("val", ""))
        elif name in ("footnoteReference", "endnoteReference"):
            numbers = self.references[name.removesuffix("Reference")]
            numbers.setdefault(names.get("id", ""), len(numbers) + 1)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name == "t":
            self._listening = False
        elif name == "p":
            self._close()
        elif name == "tbl":
            self._tables.pop()
        elif name in ("tc", "txbxContent", *NOTES):
            self._containers.pop()

    def text(self, data: str) -> None:
        if self._listening and not self._skipping:
            self._open[-1].add(data)

    def _close(self) -> None:
        found = self._open.pop().closed()
        outer = self._open[-1].inner if self._open else self.paragraphs
        outer += found

    def paragraph(self, _names: Names) -> None:
        self._count += 1
        if self._count > MOST_PARAGRAPHS:
            what = f"has more than {MOST_PARAGRAPHS:,} paragraphs"
            raise InputError(what, place=self.place, remedy="give the text of the release alone")
        self._open.append(Open(self._containers[-1]))

    def table(self, _names: Names) -> None:
        self._tables.append(Table(self._containers[-1]))

    def row(self, _names: Names) -> None:
        if self._tables:
            self._tables[-1].row += 1
            self._tables[-1].cell = 0

    def cell(self, _names: Names) -> None:
        table = self._tables[-1] if self._tables else Table(Container())
        table.cell += 1
        label = f"{table.label} row {table.row} cell {table.cell}"
        self._containers.append(Container(label, in_cell=True, note=self._containers[-1].note))

    def text_box(self, _names: Names) -> None:
        self._boxes += 1
        self._containers.append(Container(f"text box {self._boxes}"))

    def note(self, names: Names, what: str) -> None:
        number = self.numbers.get(names.get("id", ""))
        if number is None:  # a separator, or a note whose mark was deleted
            self._skipping = 1
        else:
            self._containers.append(Container(f"{what} {number}", note=number))


CONTAINING: dict[str, Callable[[Body, Names], None]] = {
    "p": Body.paragraph,
    "tbl": Body.table,
    "tr": Body.row,
    "tc": Body.cell,
    "txbxContent": Body.text_box,
    "footnote": lambda body, names: body.note(names, "footnote"),
    "endnote": lambda body, names: body.note(names, "endnote"),
}
PROPERTIES: dict[str, Callable[[Open, str], None]] = {
    "pStyle": lambda paragraph, value: setattr(paragraph, "style", value),
    "outlineLvl": lambda paragraph, value: setattr(paragraph, "level", level_of(value)),
    "numId": lambda paragraph, value: setattr(paragraph, "numbering", value),
    "vanish": lambda paragraph, value: setattr(paragraph, "hidden", value.lower() not in OFF),
    "vertAlign": lambda paragraph, value: setattr(paragraph, "is_power", value == "superscript"),
}
