"""Where a report goes: standard output or a file, always as UTF-8, with colour or without."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable

from transcheck.cli.streams import write
from transcheck.errors import ConfigError, TranscheckError
from transcheck.report.palette import COLOURS, PLAIN, Palette


def emit(text: str, path: str | None = None) -> None:
    """Write a report to the file, or to standard output. Raises TranscheckError."""
    if path is not None:
        _save(text, path)
    else:
        write(text)


def _save(text: str, path: str) -> None:
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as e:
        raise TranscheckError(e.strerror or "cannot be written", place=path) from None


def require_writable(path: str | None, inputs: Iterable[str] = ()) -> None:
    """Before the work: whether a report can be written there. Raises ConfigError.

    What is read is never overwritten.
    """
    if path is None:
        return
    if any(os.path.exists(i) and os.path.exists(path) and os.path.samefile(i, path) for i in inputs):
        raise ConfigError("the report would overwrite what it is about", place=path, remedy="name another file")
    existed = os.path.lexists(path)
    try:
        with open(path, "a", encoding="utf-8"):
            pass
    except OSError as e:
        raise ConfigError(
            f"cannot write the report: {e.strerror}", place=path, remedy="name another file with -o"
        ) from None
    if not existed:
        os.unlink(path)


def json_text(data: object) -> str:
    """Data as JSON for people and programs."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def palette_of(arguments: Namespace) -> Palette:
    return COLOURS if in_colour(arguments.color, arguments.output) else PLAIN


def in_colour(choice: str, path: str | None) -> bool:
    """`auto`: on a terminal, unless NO_COLOR is set (https://no-color.org) or the terminal is dumb."""
    if choice != "auto":
        return choice == "always"
    terminal = path is None and sys.stdout is not None and sys.stdout.isatty()
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns for a report: those of the terminal within reason, 100 where there is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return 100
    return min(120, max(60, os.get_terminal_size(sys.stdout.fileno()).columns))
