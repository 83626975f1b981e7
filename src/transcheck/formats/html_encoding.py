"""The encoding of a page: by its mark, by what it says of itself, else as of any text."""

from __future__ import annotations

import re

from transcheck.formats import encodings
from transcheck.patterns import lazy

PROLOGUE = 4096  # bytes in which a page has to name its encoding (the standard says 1024)
DECLARED = lazy(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
# Labels of the Encoding Standard, section 4.2, that a page may bear, and Python's names for what they mean.
KNOWN = frozenset(
    (
        *("koi8-r", "koi8-u", "ibm866", "cp866", "macintosh", "x-mac-cyrillic", "windows-874", "tis-620", "kz-1048"),
        *(f"windows-125{n}" for n in range(9)),
        *(f"iso-8859-{n}" for n in range(1, 17) if n != 12),  # noqa: PLR2004  (there is no such part)
        *("gbk", "gb2312", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "shift-jis", "euc-kr"),
        *("ascii", "us-ascii", "latin1"),
    )
)
MEANT = {
    "ascii": "windows-1252", "us-ascii": "windows-1252", "latin1": "windows-1252", "iso-8859-1": "windows-1252",
    "iso-8859-9": "windows-1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949", "shift_jis": "cp932", "shift-jis": "cp932",
    "macintosh": "mac-roman", "x-mac-cyrillic": "mac-cyrillic", "ibm866": "cp866", "kz-1048": "kz1048",
}  # fmt: skip


def decode(data: bytes, place: str) -> str:
    """The text of a page. Raises InputError.

    What is valid UTF-8 beyond ASCII is UTF-8, whatever it says of itself: such pages were
    saved anew, and no text in another encoding looks like that by chance.
    """
    name = declared(data)
    if name is None or encodings.wide_encoding(data) or (not data.isascii() and _is_utf8(data)):
        return encodings.decode(data, place)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise encodings.undecodable(data, error, place) from None


def declared(data: bytes) -> str | None:
    """Python's name of the encoding that a page claims; None for Unicode and for names unknown."""
    found = DECLARED.search(data[:PROLOGUE])
    label = found[1].decode("ascii", "replace").lower() if found else ""
    return MEANT.get(label, label) if label in KNOWN else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
