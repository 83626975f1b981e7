"""The parts of a Word document: a ZIP archive that is not trusted (ECMA-376, parts 1 and 2)."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from transcheck.errors import InputError
from transcheck.formats.docx_xml import Handler, Names, parse

MOST_UNPACKED = 50_000_000  # bytes of one part
MOST_RATIO, FROM_SIZE = 200, 1_000_000  # a release is packed ten to thirty times; a bomb a thousand times
MOST_PARTS = 10_000
CHUNK = 65_536

ZIP_START, OLE_START, DIRECTORY_ENTRY = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x01\x02"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
ENCRYPTED_FLAG = 0x1
SAVE_AS = "save it as .docx"
SAVE_AGAIN = "open it in a word processor and save it again"
DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Package:
    """The parts that hold the text, by their role: document, styles, footnotes, endnotes."""

    def __init__(self, data: bytes, place: str) -> None:
        self.place = place
        self._archive = _opened(data, place)
        self._parts = {info.filename: info for info in self._archive.infolist()}
        self._main = self._target("_rels/.rels", "officeDocument") or "word/document.xml"
        if self._main not in self._parts:
            raise no_document(place)

    def read(self, role: str, handler: Handler) -> None:
        """Send a part to a handler; a part that the document does not have sends nothing. Raises InputError."""
        name = self._main if role == "document" else self._related(role)
        if name in self._parts:
            parse(self._chunks(self._parts[name]), handler, self.place)

    def _related(self, role: str) -> str:
        folder, name = posixpath.split(self._main)
        return self._target(f"{folder}/_rels/{name}.rels", role) or f"{folder}/{role}.xml"

    def _target(self, relationships: str, role: str) -> str | None:
        """The part to which the relationships of another one lead for a role."""
        if relationships not in self._parts:
            return None
        found = Relationships(role)
        parse(self._chunks(self._parts[relationships]), found, self.place)
        base = posixpath.dirname(posixpath.dirname(relationships))
        return posixpath.normpath(posixpath.join("/", base, found.target)).lstrip("/") if found.target else None

    def _chunks(self, info: ZipInfo) -> Iterator[bytes]:
        """The bytes of a part, which are counted as they are unpacked, whatever the archive declares."""
        if info.flag_bits & ENCRYPTED_FLAG:
            raise InputError("is protected by a password", place=self.place, remedy="save it without one")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise damaged(self.place)
        self._require_size(info, info.file_size)
        size = 0
        try:
            with self._archive.open(info) as part:
                while chunk := part.read(CHUNK):
                    size += len(chunk)
                    self._require_size(info, size)
                    yield chunk
        except DAMAGE:
            raise damaged(self.place) from None

    def _require_size(self, info: ZipInfo, size: int) -> None:
        what = None
        if size > MOST_UNPACKED:
            what = f"{info.filename} unpacks to more than {MOST_UNPACKED // 10**6} MB"
        elif size > max(FROM_SIZE, MOST_RATIO * info.compress_size):
            what = f"{info.filename} unpacks to more than {MOST_RATIO} times its size"
        if what:
            raise InputError(what, place=self.place, remedy="give the text of the release alone")


class Relationships:
    """Finds the target of the first relationship of a role, such as `styles`."""

    def __init__(self, role: str) -> None:
        self.role, self.target = role, ""

    def start(self, name: str, names: Names) -> None:
        if name == "Relationship" and not self.target and names.get("Type", "").endswith(f"/{self.role}"):
            self.target = names.get("Target", "")

    def end(self, name: str) -> None:
        """Nothing ends here that matters."""

    def text(self, data: str) -> None:
        """There is none."""


def _opened(data: bytes, place: str) -> ZipFile:
    if data.startswith(OLE_START):
        if ENCRYPTED_STREAM in data:
            raise InputError("is protected by a password", place=place, remedy="save it without one")
        raise InputError("is an office document of the old binary kind (.doc)", place=place, remedy=SAVE_AS)
    if not data:
        raise InputError("is empty", place=place, remedy="check that this is the right file")
    if not data.startswith(ZIP_START):
        raise InputError("is no Word document", place=place, remedy="give it the ending that it should have")
    if data.count(DIRECTORY_ENTRY) > MOST_PARTS:
        raise InputError(f"has more than {MOST_PARTS:,} parts", place=place, remedy=SAVE_AGAIN)
    try:
        return ZipFile(BytesIO(data))
    except DAMAGE:
        raise damaged(place) from None


def damaged(place: str) -> InputError:
    return InputError("is a damaged Word document", place=place, remedy=SAVE_AGAIN)


def no_document(place: str) -> InputError:
    return InputError("has no text of a Word document in it", place=place, remedy=SAVE_AS)
