"""The files below a folder: those that git would see, else all but hidden ones."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence

GIT = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")


def files_below(folder: str) -> Sequence[str]:
    """Their paths, each beginning with that of the folder."""
    found = _tracked(folder)
    return list(_walked(folder)) if found is None else found


def _tracked(folder: str) -> list[str] | None:
    """What git tracks or does not ignore; None outside a work tree, or where there is no git."""
    try:
        done = subprocess.run(["git", "-C", folder, *GIT], capture_output=True, check=True)  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError):
        return None
    paths = (os.path.join(folder, os.fsdecode(name)) for name in done.stdout.split(b"\0") if name)
    return [path for path in dict.fromkeys(paths) if os.path.isfile(path)]


def _walked(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            yield os.path.join(here, name)
