"""What went wrong, as one line on standard error."""

from __future__ import annotations

import os
import sys

from transcheck.errors import TranscheckError

FAILURE = 2


def failed(error: Exception) -> int:
    """Say what happened and return the exit code; a traceback only where TRANSCHECK_DEBUG is set."""
    if os.environ.get("TRANSCHECK_DEBUG"):
        from traceback import print_exception  # noqa: PLC0415  only for whoever looks for a mistake of ours

        print_exception(error)
    if sys.stderr is not None:  # else print would write into the report
        print(f"transcheck: {message_of(error)}", file=sys.stderr)  # noqa: T201
    return FAILURE


def message_of(error: Exception) -> str:
    if isinstance(error, TranscheckError):
        return str(error)
    if isinstance(error, MemoryError):
        return "out of memory; check smaller files"
    what = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":").rstrip(".:")
    return f"internal error: {what}; please report it"
