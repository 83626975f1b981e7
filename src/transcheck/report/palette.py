"""A few ANSI codes, by what they say; the plain palette says nothing."""

from __future__ import annotations

from transcheck.model import Severity
from transcheck.record import Record

RESET = "\x1b[0m"


class Palette(Record):
    """The codes to put before a piece of text; empty for none."""

    error: str = ""
    warning: str = ""
    info: str = ""
    quiet: str = ""  # what need not be read
    strong: str = ""
    good: str = ""  # what is right, or should be written
    marked: str = ""  # added to the severity's colour where a span is marked in its sentence

    def paint(self, code: str, text: str) -> str:
        return f"{code}{text}{RESET}" if code and text else text

    def of(self, severity: Severity) -> str:
        return {Severity.ERROR: self.error, Severity.WARNING: self.warning, Severity.INFO: self.info}[severity]


PLAIN = Palette()
COLOURS = Palette(
    error="\x1b[1;31m",
    warning="\x1b[1;33m",
    info="\x1b[1;36m",
    quiet="\x1b[2m",
    strong="\x1b[1m",
    good="\x1b[32m",
    marked="\x1b[4m",
)
