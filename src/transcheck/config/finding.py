"""Where the configuration is: `.transcheck.toml`, or pyproject.toml with a [tool.transcheck]."""

from __future__ import annotations

from pathlib import Path

OWN = ".transcheck.toml"
SHARED = "pyproject.toml"


def find(start: Path) -> Path | None:
    """The nearest configuration above a file, or of a folder; upward to the root of the file system."""
    start = start.absolute()
    return next(filter(None, map(_in, (start, *start.parents))), None)


def _in(folder: Path) -> Path | None:
    if (folder / OWN).is_file():
        return folder / OWN
    return folder / SHARED if _mentions_us(folder / SHARED) else None


def _mentions_us(path: Path) -> bool:
    """Whether there is a [tool.transcheck]; a file that cannot be read, or is no TOML, is somebody else's concern."""
    try:
        text = path.read_text(encoding="utf-8-sig")
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
