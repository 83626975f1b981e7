"""What goes wrong outside the texts: one family of errors, each with a place and a remedy."""

from __future__ import annotations


class TranscheckError(Exception):
    """Something the user can mend: `place` (a file, maybe with a line), what, and the remedy.

    Printed as one line; the command line exits with 2.
    """

    def __init__(self, what: str, *, place: str | None = None, remedy: str | None = None) -> None:
        self.what, self.place, self.remedy = what, place, remedy
        super().__init__(what, place, remedy)

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        then = f"; {self.remedy}" if self.remedy else ""
        return " ".join(f"{where}{self.what}{then}".split())


class InputError(TranscheckError):
    """A file that cannot be read: missing, empty, binary, in an unknown encoding or format."""


class ConfigError(TranscheckError):
    """A configuration, option or rule code that cannot be used."""


class GlossaryError(TranscheckError):
    """A glossary that cannot be found, read or used."""


class LanguageError(TranscheckError):
    """A language that is unknown, or that could not be detected."""
