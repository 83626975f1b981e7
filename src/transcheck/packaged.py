"""Files that come with the package, and what of them and of texts is told in a few letters."""

from __future__ import annotations

import os

try:  # what hashlib is made of where it does not load all of OpenSSL
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]  # before Python 3.12
    except ImportError:
        from hashlib import sha256

PACKAGE = os.path.dirname(__file__)


def path_of(*names: str) -> str:
    """The path of a file, or of a folder, of the package."""
    return os.path.join(PACKAGE, *names)


def text_of(*names: str) -> str:
    """The text of a file of the package. Raises FileNotFoundError."""
    return bytes_of(*names).decode()


def bytes_of(*names: str) -> bytes:
    """The bytes of a file of the package. Raises FileNotFoundError."""
    with open(path_of(*names), "rb") as file:
        return file.read()


def digest(content: bytes) -> str:
    """The first 16 digits of the SHA-256 of some bytes."""
    return str(sha256(content).hexdigest())[:16]
