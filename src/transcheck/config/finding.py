"""Where the configuration is: `.transcheck.toml`, or pyproject.toml with a [tool.transcheck]."""

from __future__ import annotations

import os

OWN = ".transcheck.toml"
SHARED = "pyproject.toml"


def find(start: str | os.PathLike[str]) -> str | None:
    """The nearest configuration above a file, or of a folder; upward to the root of the file system."""
    folder, above = os.path.abspath(start), ""
    while folder != above:
        for path in (os.path.join(folder, OWN), os.path.join(folder, SHARED)):
            if os.path.isfile(path) and (path.endswith(OWN) or _mentions_us(path)):
                return path
        folder, above = os.path.dirname(folder), folder
    return None


def _mentions_us(path: str) -> bool:
    """Whether there is a [tool.transcheck]; a file that cannot be read, or is no TOML, is somebody else's concern."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return False
    return "transcheck" in text and _has_table(text)


def _has_table(text: str) -> bool:
    import tomllib  # noqa: PLC0415  most folders have no file that speaks of us

    try:
        tools = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return False
    return isinstance(tools, dict) and "transcheck" in tools
