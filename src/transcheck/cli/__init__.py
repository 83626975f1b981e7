"""The command line: arguments to checker to report to exit code.

Exit codes: 0 clean, 1 findings, 2 usage, configuration, unreadable input or a crash,
130 interrupted. Standard output carries only the report.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

__all__ = ["main", "program"]

INTERRUPTED = 130
COLLECT_AFTER = 100_000  # new objects; tables are built at the start, and looking through them for garbage is in vain


def program() -> None:
    """Run as a process of its own, which the system ends at once.

    Python would first take down every table object by object: a fifth of a short check.
    """
    code = main()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # a reader that is gone, a stream that is closed: Python knows what to do
        sys.exit(code)
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; an error is one line on standard error."""
    from transcheck.cli.streams import use_utf8, write  # noqa: PLC0415  an interrupt while loading is caught below

    gc.set_threshold(COLLECT_AFTER)
    try:
        use_utf8()
        code = _run(sys.argv[1:] if argv is None else argv)
        write("")  # what argparse printed
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the last handler: whatever it is becomes one line
        from transcheck.cli.failures import failed  # noqa: PLC0415  only when something went wrong

        return failed(error)
    return code


def _run(argv: Sequence[str]) -> int:
    from importlib import import_module  # noqa: PLC0415  as above

    from transcheck.cli.arguments import parsed  # noqa: PLC0415

    try:
        arguments = parsed(argv)
    except SystemExit as done:  # after --help and --version
        return int(done.code or 0)
    code: int = import_module(f"transcheck.cli.{arguments.module}").run(arguments)
    return code
