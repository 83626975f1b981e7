"""Files to Documents: the bytes decoded, the reader chosen by the file's ending.

Every way in which a file can fail to be a text ends in one InputError that says what it
is instead and what to do. Nothing is ever decoded with replacement characters.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from transcheck.errors import InputError
from transcheck.formats import encodings
from transcheck.formats.plain import BOM, document_of
from transcheck.model import Document

Reader = Callable[[str, str, str | None], Document]

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
CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
TOO_MANY_CONTROLS = 0.01  # of all characters: more is no text
GIVE_TEXT = "give a plain text (.txt) or Markdown (.md) file"


def _markdown(text: str, language: str, path: str | None) -> Document:
    from transcheck.formats.markdown import document_of_markdown  # noqa: PLC0415  (its parser is slow to import)

    return document_of_markdown(text, language, path)


READERS: dict[str, Reader] = {".md": _markdown, ".markdown": _markdown}


def read_document(path: str | os.PathLike[str], language: str | None) -> Document:
    """The document in a file. Without a language its `language` is empty, for the caller to fill in.

    Raises InputError for a file that is missing, unreadable, empty, or no text in an
    encoding that is certain.
    """
    place = os.fspath(path)
    text = decode(read_bytes(place), place)
    reader = READERS.get(Path(place).suffix.lower(), document_of)
    document = reader(text, language or "", place)
    if not document.blocks:
        raise InputError("has no text outside its markup", place=place, remedy="check that this is the right file")
    return document


def read_bytes(place: str) -> bytes:
    """The bytes of a file, or an InputError that says why they cannot be had."""
    try:
        return Path(place).read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", place=place, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a directory", place=place, remedy="give a file in it") from None
    except PermissionError:
        raise InputError("may not be read", place=place, remedy="change its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"cannot be read ({reason})", place=place, remedy="check the path") from None


def decode(data: bytes, place: str) -> str:
    """The characters of a file, a byte order mark included. Raises InputError."""
    for beginning, what in SIGNATURES.items():
        if data.startswith(beginning):
            raise InputError(f"is {what}, not a text", place=place, remedy=GIVE_TEXT)
    text = encodings.decode(data, place)
    if not text.removeprefix(BOM).strip():
        raise InputError("is empty", place=place, remedy="check that this is the right file")
    controls = len(CONTROL.findall(text))
    if "\0" in text or controls > TOO_MANY_CONTROLS * len(text):
        raise InputError("is binary data, not a text", place=place, remedy=GIVE_TEXT)
    return text
