"""What went wrong, as one line on standard error."""

from __future__ import annotations

import os
import sys

from transcheck.errors import TranscheckError

FAILURE = 2


def failed(error: Exception, about: str = "") -> int:
    """Say what happened and return the exit code; a traceback only where TRANSCHECK_DEBUG is set.

    `about` is the file that was being checked, where the error itself names none.
    """
    if os.environ.get("TRANSCHECK_DEBUG"):
        from traceback import print_exception  # noqa: PLC0415  only for whoever looks for a mistake of ours

        print_exception(error)
    named = isinstance(error, TranscheckError) and error.place
    warn(f"{about}: {message_of(error)}" if about and not named else message_of(error))
    return FAILURE


def warn(message: str) -> None:
    """One line on standard error."""
    if sys.stderr is not None:  # else print would write into the report
        print(f"transcheck: {message}", file=sys.stderr)  # noqa: T201


def message_of(error: Exception) -> str:
    if isinstance(error, TranscheckError):
        return str(error)
    if isinstance(error, MemoryError):
        return "out of memory; check smaller files"
    what = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":").rstrip(".:")
    return f"internal error: {what}; please report it"
