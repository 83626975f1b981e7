"""A table of a TOML file whose faults are told with the line they stand in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from transcheck.errors import ConfigError
from transcheck.patterns import lazy
from transcheck.record import Any

POSITION = lazy(r"^(?P<what>.*) \((?:at line (?P<line>\d+), column \d+|at end of document)\)$", re.DOTALL)


def parse(text: str, place: str) -> dict[str, Any]:
    """The data of a TOML text. Raises ConfigError with the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        found = POSITION.match(str(e))
        line = (found and found["line"]) or str(text.count("\n") + 1)
        what = found["what"] if found else str(e)
        raise ConfigError(f"not valid TOML: {what}", place=f"{place}:{line}", remedy="mend that line") from None


class Table:
    """The values of one table, by type; what is not as it should be is a ConfigError that names key and line.

    `place` names the file; `path` are the keys that lead to the table.
    """

    def __init__(self, text: str, place: str, path: Sequence[str]) -> None:
        self.text, self.place, self.path = text, place, tuple(path)
        self.data = _at(parse(text, place), path)

    def error(self, what: str, key: str, remedy: str, item: str | None = None) -> ConfigError:
        line = line_of(self.text, (*self.path, key), item)
        return ConfigError(what, place=f"{self.place}:{line}", remedy=remedy)

    def require_known(self, known: Sequence[str]) -> None:
        for key in self.data:
            if key not in known:
                raise self.error(f"unknown key {key!r}", key, nearest(key, known))

    def wrong(self, key: str, wanted: str) -> ConfigError:
        return self.error(f"{key} has to be {wanted}, not {_shown(self.data[key])}", key, "mend that line")

    def string(self, key: str) -> str | None:
        value = self.data.get(key)
        if value is None or isinstance(value, str):
            return value
        raise self.wrong(key, "a string")

    def strings(self, key: str) -> tuple[str, ...]:
        value = self.data.get(key, [])
        if isinstance(value, str):
            raise self.error(f"{key} has to be a list of strings", key, f'write {key} = ["{value}"]')
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, "a list of strings")
        return tuple(value)

    def probability(self, key: str) -> float | None:
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self.wrong(key, "a number from 0 to 1")
        return float(value)

    def table(self, key: str) -> Table:
        if not isinstance(self.data.get(key, {}), dict):
            raise self.wrong(key, "a table")
        return Table(self.text, self.place, (*self.path, key))


def nearest(given: str, known: Iterable[str], otherwise: str = "") -> str:
    """The remedy for a name that is not known: the nearest one, else `otherwise`, else all of them."""
    names = list(known)
    near = get_close_matches(given, names, n=1)
    return f"did you mean {near[0]!r}?" if near else otherwise or f"one of {', '.join(names)}"


def line_of(text: str, path: Sequence[str], item: str | None = None) -> int:
    """The line, from 1, where the statement begins that gives a key; with `item`, the line of that value in it.

    The reader of the standard library keeps no positions. But the beginning of a TOML text is
    TOML itself wherever a statement ends, and nowhere else: the shortest beginning that has the
    key ends with its statement, and the one before it tells where that began.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    start = 0
    for end in range(1, len(lines) + 1):
        try:
            data = tomllib.loads("\n".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            continue
        if _has(data, path):
            inside = (i for i in range(start, end) if item is not None and item in lines[i])
            return next(inside, start) + 1
        start = end
    return 1


def _at(data: Any, path: Sequence[str]) -> dict[str, Any]:
    for key in path:
        data = data.get(key, {})
    found: dict[str, Any] = data
    return found


def _has(data: Any, path: Sequence[str]) -> bool:
    for key in path:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True


def _shown(value: object) -> str:
    """A value as a person would name it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list) else repr(value)
