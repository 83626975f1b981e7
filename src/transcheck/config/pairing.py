"""From files to pairs: each finds its partner through the patterns."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from transcheck.config.patterns import Pattern, Version
from transcheck.record import Record


class Languages(Record):
    """Which languages releases are written in, and which they are translated into; none: any that is known."""

    source: str
    targets: tuple[str, ...]
    is_known: Callable[[str], bool]

    def is_source(self, language: str) -> bool:
        return _is(language, self.source)

    def is_target(self, language: str) -> bool:
        if self.is_source(language):
            return False
        return any(_is(language, t) for t in self.targets) if self.targets else self.is_known(language)


class Couple(Record):
    """A source and one of its translations."""

    source: Version
    target: Version


class Pairing(Record):
    """What was found: the pairs, and the translations whose source is missing."""

    couples: tuple[Couple, ...]
    orphans: tuple[Version, ...]


def pairing_of(paths: Iterable[str], folder: str, patterns: Sequence[Pattern], languages: Languages) -> Pairing:
    """The pairs that the files belong to, each once, in the order of the translations' paths.

    `paths` start from `folder`, with forward slashes; their partners are looked for among all
    files of the folder. A file that no pattern matches belongs to none.
    """
    names_in = _listing(folder)
    couples: set[Couple] = set()
    orphans: set[Version] = set()
    for (pattern, name), asked in _releases(paths, patterns, languages).items():
        versions = tuple(pattern.versions(name, names_in))
        source = next((v for v in versions if languages.is_source(v.language)), None)
        if source is None:
            orphans |= asked
            continue
        targets = [v for v in versions if languages.is_target(v.language)]
        couples |= {Couple(source, t) for t in targets if source in asked or t in asked}
    return Pairing(tuple(sorted(couples, key=lambda c: c.target)), tuple(sorted(orphans)))


def _releases(
    paths: Iterable[str], patterns: Sequence[Pattern], languages: Languages
) -> dict[tuple[Pattern, str], set[Version]]:
    """The files by release; the first pattern that matches decides."""
    found: dict[tuple[Pattern, str], set[Version]] = {}
    for path in paths:
        for pattern in patterns:
            match = pattern.match(path)
            if match and (languages.is_source(match[1]) or languages.is_target(match[1])):
                found.setdefault((pattern, match[0]), set()).add(Version(path, match[1]))
                break
    return found


def _listing(folder: str) -> Callable[[str], Sequence[str]]:
    @cache
    def names_in(below: str) -> Sequence[str]:
        try:
            return sorted(os.listdir(os.path.join(folder, below)))
        except OSError:
            return ()

    return names_in


def _is(language: str, wanted: str) -> bool:
    """Whether a language is the wanted one, or a regional form of it: pt-BR is pt, pt is not pt-BR."""
    given, asked = (code.replace("_", "-").lower() for code in (language, wanted))
    return given == asked or given.startswith(f"{asked}-")
