"""Parts of a Word document as events, by expat: nothing is expanded, fetched or kept.

Expat comes with Python and streams, so a part takes no more memory than the text that is
kept of it; a tree of the same part takes twenty times its size. A document type
declaration, without which there are no entities, is refused: no word processor writes one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers import expat

from transcheck.errors import InputError

DEEPEST = 1_000  # elements nested in each other; expat keeps something for each
# Of the two forms of the standard (ISO/IEC 29500: transitional, strict) and of alternatives for old readers.
NAMESPACES = frozenset((
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "http://schemas.openxmlformats.org/package/2006/relationships",
))  # fmt: skip

Names = Mapping[str, str]  # attributes by their names without namespace


class Handler(Protocol):
    """What is told of elements in the namespaces above; `name` is without namespace, else empty."""

    def start(self, name: str, names: Names) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


class Events:
    """Between expat and a handler."""

    def __init__(self, handler: Handler, place: str) -> None:
        self.handler, self.place = handler, place
        self.depth = 0
        self.known: dict[str, str] = {}

    def name(self, given: str) -> str:
        """The name without its namespace, empty in a namespace that is not ours."""
        namespace, _, local = given.rpartition(" ")
        return local if namespace in NAMESPACES else ""

    def start(self, given: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise InputError("has elements nested too deeply", place=self.place, remedy="save it again")
        found = self.known.get(given)
        if found is None:
            found = self.known[given] = self.name(given)
        self.handler.start(found, {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def end(self, given: str) -> None:
        self.depth -= 1
        self.handler.end(self.known[given])

    def doctype(self, *_declaration: object) -> None:
        what = "has a document type declaration, as no Word document has"
        raise InputError(what, place=self.place, remedy="open it in a word processor and save it again")


def parse(chunks: Iterable[bytes], handler: Handler, place: str) -> None:
    """Tell a handler of everything in a part. Raises InputError for what is no XML, or dangerous."""
    parser = expat.ParserCreate(namespace_separator=" ")
    events = Events(handler, place)
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = events.start, events.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = events.doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, LookupError) as error:
        what = f"is a damaged Word document ({error})"
        raise InputError(what, place=place, remedy="open it in a word processor and save it again") from None
