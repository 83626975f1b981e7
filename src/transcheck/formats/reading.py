"""Files to Documents: the bytes decoded, the reader chosen by the file's ending.

Every way in which a file can fail to be a text ends in one InputError that says what it
is instead and what to do. Nothing is ever decoded with replacement characters.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from transcheck.errors import InputError
from transcheck.formats import encodings
from transcheck.formats.plain import BOM, document_of
from transcheck.model import Document
from transcheck.patterns import lazy

Reader = Callable[[str, str], Document]  # place, language; raises InputError
Decode = Callable[[bytes, str], str]

SIGNATURES = {  # how files of other kinds begin
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document of the old binary kind",
    b"{\\rtf": "a rich text document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a SQLite database",
}
CONTROL = lazy("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
TOO_MANY_CONTROLS = 0.01  # of all characters: more is no text
GIVE_TEXT = "give a text (.txt), Markdown (.md), HTML (.html) or Word (.docx) file"


def read_document(path: str | os.PathLike[str], language: str | None) -> Document:
    """The document in a file. Without a language its `language` is what the file says, else empty.

    Raises InputError for a file that is missing, unreadable, empty, too large, or no text
    in an encoding that is certain.
    """
    place = os.fspath(path)
    document = READERS.get(os.path.splitext(place)[1].lower(), _plain)(place, language or "")
    if not document.blocks:
        raise InputError("has no text outside its markup", place=place, remedy="check that this is the right file")
    return document


def _plain(place: str, language: str) -> Document:
    return document_of(decode(read_bytes(place), place), language, place)


def _markdown(place: str, language: str) -> Document:
    from transcheck.formats.markdown import document_of_markdown  # noqa: PLC0415  (its parser is slow to import)

    return document_of_markdown(decode(read_bytes(place), place), language, place)


def _html(place: str, language: str) -> Document:
    from transcheck.formats import html, html_encoding  # noqa: PLC0415  (tables that only pages need)

    text = decode(read_bytes(place, html.MOST_BYTES), place, html_encoding.decode)
    return html.document_of_html(text, language, place)


def _docx(place: str, language: str) -> Document:
    from transcheck.formats import docx  # noqa: PLC0415  (parsers of ZIP and XML)

    return docx.document_of_docx(read_bytes(place, docx.MOST_BYTES), language, place)


READERS: dict[str, Reader] = {
    **dict.fromkeys((".md", ".markdown"), _markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _html),
    ".docx": _docx,
}


def read_bytes(place: str, most: int | None = None) -> bytes:
    """The bytes of a file, or an InputError that says why they cannot be had, or that they are more than `most`."""
    try:
        size = os.stat(place).st_size if most is not None else 0
        if most is None or size <= most:
            with open(place, "rb") as file:
                return file.read()
    except FileNotFoundError:
        raise InputError("no such file", place=place, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a directory", place=place, remedy="give a file in it") from None
    except PermissionError:
        raise InputError("may not be read", place=place, remedy="change its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"cannot be read ({reason})", place=place, remedy="check the path") from None
    what = f"has {size / 10**6:,.1f} MB, more than the {most // 10**6} MB that are read of such a file"
    raise InputError(what, place=place, remedy="give the text of the release alone")


def decode(data: bytes, place: str, decoder: Decode = encodings.decode) -> str:
    """The characters of a file, a byte order mark included. Raises InputError."""
    for beginning, what in SIGNATURES.items():
        if data.startswith(beginning):
            raise InputError(f"is {what}, not a text", place=place, remedy=GIVE_TEXT)
    text = decoder(data, place)
    if not text.removeprefix(BOM).strip():
        raise InputError("is empty", place=place, remedy="check that this is the right file")
    controls = len(CONTROL.findall(text))
    if "\0" in text or controls > TOO_MANY_CONTROLS * len(text):
        raise InputError("is binary data, not a text", place=place, remedy=GIVE_TEXT)
    return text
