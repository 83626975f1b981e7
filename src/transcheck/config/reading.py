"""The configuration as read and examined."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from pathlib import Path

from transcheck.config.finding import SHARED
from transcheck.config.options import Configuration
from transcheck.config.patterns import Pattern, pattern_of
from transcheck.config.table import Table, nearest
from transcheck.errors import ConfigError
from transcheck.record import Record

KEYS = (
    "source-language",
    "target-languages",
    "glossaries",
    "pairs",
    "select",
    "ignore",
    "fail-on",
    "min-confidence",
    "severity",
)
LEVELS = ("error", "warning", "info")


class Known(Record):
    """What values may name: codes of rules, names of shipped glossaries, languages."""

    rules: tuple[str, ...]
    glossaries: Collection[str]
    is_language: Callable[[str], bool]


def read(path: Path, known: Known) -> Configuration:
    """The configuration of a file. Raises ConfigError with the line, the key, and what would be right."""
    place = os.path.relpath(path)
    table = _table(_text(path, place), place, shared=path.name == SHARED)
    table.require_known(KEYS)
    return Configuration(
        place,
        str(path.absolute().parent),
        _language(table, "source-language", known),
        _languages(table, "target-languages", known),
        tuple(_glossary(table, name, path.parent, known) for name in table.strings("glossaries")),
        tuple(_pattern(table, text) for text in table.strings("pairs")),
        _codes(table, "select", known),
        _codes(table, "ignore", known),
        _one_of(table, "fail-on", (*LEVELS, "never")),
        table.probability("min-confidence"),
        _severity(table.table("severity"), known),
    )


def _text(path: Path, place: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("is not UTF-8", place=place, remedy="save it as UTF-8") from None
    except OSError as e:
        raise ConfigError(f"cannot be read: {e.strerror}", place=place, remedy="check the path") from None


def _table(text: str, place: str, *, shared: bool) -> Table:
    """[tool.transcheck]; a file of our own may leave that heading out."""
    top = Table(text, place, ())
    tools = top.data.get("tool")
    if isinstance(tools, dict) and "transcheck" in tools:
        return top.table("tool").table("transcheck")
    if shared:
        raise ConfigError("has no [tool.transcheck]", place=place, remedy="add one, or name another file")
    return top


def _language(table: Table, key: str, known: Known) -> str | None:
    code = table.string(key)
    return code if code is None else _known_language(table, key, code, known)


def _languages(table: Table, key: str, known: Known) -> tuple[str, ...]:
    return tuple(_known_language(table, key, code, known) for code in table.strings(key))


def _known_language(table: Table, key: str, code: str, known: Known) -> str:
    if not known.is_language(code):
        remedy = "give an ISO 639 code such as ru, kk or en"
        raise table.error(f"{key} names the unknown language {code!r}", key, remedy, code)
    return code


def _glossary(table: Table, name: str, folder: Path, known: Known) -> str:
    """A file beside the configuration, else the name of a shipped glossary."""
    if (folder / name).is_file():
        return os.path.relpath(folder / name)
    if name in known.glossaries:
        return name
    raise table.error(
        f"no glossary {name!r}: neither shipped nor a file", "glossaries", nearest(name, known.glossaries), name
    )


def _pattern(table: Table, text: str) -> Pattern:
    try:
        return pattern_of(text)
    except ConfigError as e:
        raise table.error(f"pairs: {e.what}", "pairs", e.remedy or "", text) from None


def _codes(table: Table, key: str, known: Known) -> tuple[str, ...]:
    for code in table.strings(key):
        _rules_of(table, key, code, known)
    return tuple(code.upper() for code in table.strings(key))


def _rules_of(table: Table, key: str, code: str, known: Known) -> list[str]:
    """The rules whose codes begin so."""
    found = [rule for rule in known.rules if code and rule.startswith(code.upper())]
    if not found:
        remedy = nearest(code.upper(), known.rules, "see `transcheck rules`")
        raise table.error(f"{key}: no rule has the code {code!r}", key, remedy, code)
    return found


def _one_of(table: Table, key: str, values: tuple[str, ...]) -> str | None:
    value = table.string(key)
    if value is not None and value not in values:
        raise table.error(f"{key} cannot be {value!r}", key, nearest(value, values), value)
    return value


def _severity(table: Table, known: Known) -> tuple[tuple[str, str], ...]:
    """A level for each rule that is named, by its code or its beginning; the longer one is heard."""
    levels: dict[str, str] = {}
    for code in sorted(table.data, key=len):
        level = _one_of(table, code, LEVELS)
        levels |= {rule: level for rule in _rules_of(table, code, code, known) if level is not None}
    return tuple(sorted(levels.items()))
