"""Which paragraph styles make a heading, a list item or a caption."""

from __future__ import annotations

import re

from transcheck.formats.docx_xml import Names
from transcheck.model import BlockKind
from transcheck.patterns import lazy
from transcheck.record import Record

# Word writes the names of its own styles in English, whatever the language of its menus.
HEADING = lazy(r"heading \d|title|subtitle", re.IGNORECASE)
BODY_LEVEL = 9  # the outline level of what is no heading
NO_LIST = "0"


class Style(Record):
    name: str = ""
    parent: str = ""
    level: int | None = None
    numbering: str | None = None


class Styles:
    """Reads the part `styles`, then answers for it."""

    def __init__(self) -> None:
        self.styles: dict[str, Style] = {}
        self._open: str | None = None

    def start(self, name: str, names: Names) -> None:
        if name == "style":
            self._open = names.get("styleId", "")
            self.styles[self._open] = Style()
        elif self._open is not None and name in FIELDS:
            style = self.styles[self._open]
            self.styles[self._open] = FIELDS[name](style, names.get("val", ""))

    def end(self, name: str) -> None:
        if name == "style":
            self._open = None

    def text(self, data: str) -> None:
        """Styles have none."""

    def kind(self, style: str, level: int | None, numbering: str | None) -> BlockKind:
        """The kind of a paragraph, by what it says of itself and else by its style and the styles under that."""
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            found = self.styles[style]
            if found.name.lower() == "caption":
                return BlockKind.CAPTION
            if level is None:
                level = 0 if found.level is None and HEADING.fullmatch(found.name) else found.level
            numbering = found.numbering if numbering is None else numbering
            style = found.parent
        if level is not None and level < BODY_LEVEL:
            return BlockKind.HEADING
        return BlockKind.PARAGRAPH if numbering in (None, NO_LIST) else BlockKind.LIST_ITEM


def level_of(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 1 else None


FIELDS = {
    "name": lambda style, value: style._replace(name=style.name or value),
    "basedOn": lambda style, value: style._replace(parent=value),
    "outlineLvl": lambda style, value: style._replace(level=level_of(value)),
    "numId": lambda style, value: style._replace(numbering=value),
}
