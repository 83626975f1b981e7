"""What is known of each language: compiled CLDR tables and our own word lists.

One file a language in `data/`, compiled with CLDR into `compiled/` by
`scripts/compile_languages.py`, a section a line. A language without a file of its own still has CLDR's
territories, months, magnitudes and currencies; a language without even those works for
everything that needs no words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from transcheck.errors import LanguageError
from transcheck.packaged import text_of
from transcheck.record import Any, Record


class Sections(dict[str, Any]):
    """The sections of a language's file by name, each parsed when it is first asked for: most texts need few."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__()
        self._texts = texts

    def __missing__(self, name: str) -> Any:
        self[name] = json.loads(self._texts[name])
        return self[name]

    def __contains__(self, name: object) -> bool:
        return name in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name in self._texts else default

    def values(self) -> Any:
        """All of them, parsed."""
        return {name: self[name] for name in self._texts}.values()

    def items(self) -> Any:
        """All of them with their names, parsed."""
        return {name: self[name] for name in self._texts}.items()


class Language(Record):
    """One language's tables. `cldr` and `words` are read-only by convention."""

    code: str
    name: str
    right_to_left: bool
    cldr: dict[str, Any]
    words: dict[str, Any]

    def section(self, name: str) -> dict[str, Any]:
        """A section of the language's own data file; empty where it has none."""
        found: dict[str, Any] = self.words.get(name, {})
        return found

    def __hash__(self) -> int:  # one object a code: usable as a key of caches
        return hash(self.code)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Language) and other.code == self.code


@cache
def _index() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_read("index.json"))
    return found


@cache
def common() -> dict[str, Any]:
    """What is the same in every language: `data/common.toml`."""
    found: dict[str, Any] = json.loads(_read("common.json"))
    return found


def _read(name: str) -> str:
    return text_of("languages", "compiled", name)


@cache
def load(code: str) -> Language:
    """The language of an ISO 639 code; a region or script after it ('pt-BR') is dropped.

    Raises LanguageError for a code that names no language.
    """
    base = code.replace("_", "-").split("-")[0].lower()
    if base != code:
        return load(base)
    if base not in _index()["names"]:
        raise LanguageError(f"unknown language {code!r}", remedy="give an ISO 639 code such as ru, kk or en")
    if base not in _index()["compiled"]:
        return Language(base, _index()["names"][base], False, {}, {})
    head, *lines = _read(f"{base}.txt").rstrip("\n").split("\n")
    told, texts = json.loads(head), [line.split("\t") for line in lines]  # where it is from, its name, what it says
    cldr, words = ({name: text for where, name, text in texts if where == wanted} for wanted in ("cldr", "own"))
    return Language(base, told["name"], told["right_to_left"], Sections(cldr), Sections(words))


def is_known(code: str) -> bool:
    """Whether a bare ISO 639 code names a language."""
    return code in _index()["names"]
