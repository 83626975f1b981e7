"""HTML to tags and stretches of text, with the offset of every character.

Comments, declarations and the insides of scripts are passed over. As in browsers, a tag or
comment that never ends takes the rest of the page with it; every search that fails is
therefore the last one, and the scan is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from transcheck.formats.html_names import RAW
from transcheck.formats.markup import Piece
from transcheck.patterns import lazy
from transcheck.record import Record

# After the name of a tag: quotation marks mean something only after an equals sign.
REST = r"""(?P<rest>(?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+)>"""
MARKUP = lazy(rf"<(?:(?P<comment>!--)|(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)(?:{REST})?+|[!?/][^>]*+>?)")
COMMENT_END = lazy(r"(?<=<!--)-?>|--!?>")
ATTRIBUTE = lazy(
    r"""(?P<name>[^\s"'<>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]++)))?+"""
)
ENTITY = r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31}(?:;|(?![A-Za-z0-9=;])))"
SPACES = r"[ \t\r\n\f]"
UNSHOWN = lazy(rf"(?P<entity>{ENTITY})|{SPACES}{{2,}}|[\t\r\n\f]")
ENTITIES = lazy(ENTITY)


class Tag(Record):
    """A start or end tag; `rest` is where its attributes stand. `is_empty`: it ends with a slash."""

    start: int
    end: int
    name: str
    closes: bool
    rest: tuple[int, int]
    is_empty: bool


class Attribute(Record):
    text: str
    start: int


def scan(text: str, *, is_xml: bool = False) -> Iterator[Tag | tuple[int, int]]:
    """The tags of a page and, as start and end, the stretches of text between them."""
    position = 0
    while found := MARKUP.search(text, position):
        if position < found.start():
            yield position, found.start()
        position = found.end()
        if found["comment"]:
            position = _end(COMMENT_END, text, position)
        elif found["name"] and found["rest"] is None:
            return
        elif found["name"]:
            ends = bool(found["end"])
            tag = Tag(*found.span(), found["name"].lower(), ends, found.span("rest"), found["rest"].endswith("/"))
            yield tag
            if tag.name in RAW and not (tag.closes or (is_xml and tag.is_empty)):
                position = _raw_end(text, tag)
    if position < len(text):
        yield position, len(text)


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.search(text, position)
    return found.end() if found else len(text)


def _raw_end(text: str, tag: Tag) -> int:
    """Where the end tag of a script or the like begins."""
    found = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(text, tag.end)
    return found.start() if found else len(text)


def attributes(text: str, tag: Tag) -> dict[str, Attribute]:
    """The attributes of a tag by name, with the place of each value; the first of a name counts."""
    found: dict[str, Attribute] = {}
    for match in ATTRIBUTE.finditer(text, *tag.rest):
        kind = match.lastgroup or "name"
        value = Attribute("", match.end()) if kind == "name" else Attribute(match[kind], match.start(kind))
        found.setdefault(match["name"].lower(), value)
    return found


def shown(text: str, start: int, end: int, *, verbatim: bool = False) -> Iterator[Piece]:
    """What people read of a stretch: entities decoded, white space as one space unless `verbatim`."""
    position = start
    for found in (ENTITIES if verbatim else UNSHOWN).finditer(text, start, end):
        value = decoded(found.group()) if found.group().startswith("&") else " "
        if value is None:
            continue
        if position < found.start():
            yield Piece(position, found.start())
        yield Piece(*found.span(), value)
        position = found.end()
    if position < end:
        yield Piece(position, end)


def decoded(entity: str) -> str | None:
    """The characters of an entity; None for what is none, such as `&nothing;`."""
    return unescape(entity) if entity[1] == "#" else html5.get(entity[1:])
