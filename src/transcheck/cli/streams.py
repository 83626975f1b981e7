"""Standard output and standard error, whatever state the caller left them in."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper


def use_utf8() -> None:
    """Reports quote texts in any script, whatever the locale can say."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str) -> None:
    """To standard output. Nobody reading any more is no error, a full disk is one: TranscheckError."""
    try:
        if sys.stdout is not None:  # it is None where the caller closed it
            sys.stdout.write(text)
            sys.stdout.flush()
    except BrokenPipeError:
        _discard()
    except OSError as e:
        from transcheck.errors import TranscheckError  # noqa: PLC0415  `--version` needs no errors

        _discard()
        raise TranscheckError(e.strerror or "cannot be written", place="standard output") from None


def _discard() -> None:
    """What is still in the buffer must not be tried again when the interpreter ends."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
