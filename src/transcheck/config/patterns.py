"""Patterns that pair files: "releases/{name}.{lang}.md", "site/{lang}/{name}.html"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from transcheck.errors import ConfigError
from transcheck.record import Record

FIELD = re.compile(r"\{([^{}]*)\}")
FIELDS = {
    "name": "[^/]+(?:/[^/]+)*",  # one or more components of a path
    "lang": "[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*",  # as in BCP 47, or with the underscore of locales
}
OPEN = "\0"  # where any language may stand; no path has this character


class Version(Record):
    """One file of a release: its path from the configuration's folder, with forward slashes, and its language."""

    path: str
    language: str


class Pattern(Record):
    """A pattern as written, and what it matches."""

    text: str
    regex: re.Pattern[str]

    def match(self, path: str) -> tuple[str, str] | None:
        """The name, empty where the pattern has none, and the language of a path."""
        found = self.regex.fullmatch(path)
        return (found.groupdict().get("name", ""), found["lang"]) if found else None

    def versions(self, name: str, names_in: Callable[[str], Sequence[str]]) -> Iterator[Version]:
        """The files of that name in any language; `names_in` lists a folder, sorted."""
        filled = FIELD.sub(lambda field: OPEN if field[1] == "lang" else name, self.text)
        for path in _existing("", filled.split("/"), names_in):
            found = self.match(path)
            if found and found[0] == name:
                yield Version(path, found[1])


def _existing(folder: str, parts: Sequence[str], names_in: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """The paths that can be made of the parts, whatever stands where they are open."""
    part, rest = parts[0], parts[1:]
    for entry in _names(folder, part, names_in):
        path = f"{folder}/{entry}" if folder else entry
        if rest:
            yield from _existing(path, rest, names_in)
        else:
            yield path


def _names(folder: str, part: str, names_in: Callable[[str], Sequence[str]]) -> Iterator[str]:
    from bisect import bisect_left  # noqa: PLC0415

    beginning = part.partition(OPEN)[0]
    names = names_in(folder)
    for i in range(bisect_left(names, beginning), len(names)):
        if not names[i].startswith(beginning):
            return
        if OPEN in part or names[i] == part:
            yield names[i]


def pattern_of(text: str) -> Pattern:
    """Raises ConfigError, without a place, for what is no pattern."""
    text = text.removeprefix("./")
    fault = _fault(text)
    if fault:
        raise ConfigError(f"{text!r} {fault[0]}", remedy=fault[1])
    return Pattern(text, re.compile("".join(_pieces(text))))


def _pieces(text: str) -> Iterator[str]:
    """Literal text and fields in turn; a field that comes again matches the same again."""
    seen: set[str] = set()
    for i, piece in enumerate(FIELD.split(text)):
        if i % 2 == 0:
            yield re.escape(piece)
        else:
            yield f"(?P={piece})" if piece in seen else f"(?P<{piece}>{FIELDS[piece]})"
            seen.add(piece)


def _fault(text: str) -> tuple[str, str] | None:
    fields = FIELD.findall(text)
    unknown = next((f for f in fields if f not in FIELDS), None)
    if unknown is not None:
        return f"has the unknown field {{{unknown}}}", "write {name} and {lang}"
    if "lang" not in fields:
        return "says nowhere where the language stands", "write {lang} there, as in releases/{name}.{lang}.md"
    if re.search(r"[*?{}\\]", FIELD.sub("", text)):
        return (
            "has a wildcard, a backslash or a single brace",
            "write {name} for what the files share, / between folders",
        )
    if text.startswith("/") or ".." in text.split("/") or "" in text.split("/"):
        return "does not stay below the configuration", "write it from the configuration's folder, without / and .."
    return None
