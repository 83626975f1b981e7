"""The options of a check, wherever they come from, with their digest; what a configuration says."""

from __future__ import annotations

import json

from transcheck.packaged import digest
from transcheck.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcheck.config.patterns import Pattern


class Options(Record):
    """What decides the findings of a check, beside the texts; see Checker for the meaning."""

    source_lang: str | None = None
    target_lang: str | None = None
    glossaries: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    min_confidence: float = 0.0

    def digest(self) -> str:
        """Equal for equal options, in whatever order codes were named.

        Glossaries are left out: a report names them with digests of their own.
        """
        settled = self._replace(
            glossaries=(),
            select=tuple(sorted(set(self.select))),
            ignore=tuple(sorted(set(self.ignore))),
            severity=tuple(sorted(self.severity)),
        )
        return f"sha256:{digest(json.dumps(settled._asdict()).encode())}"


class Configuration(Record):
    """What a file says; None and () where it says nothing. Paths of glossaries start from the current folder."""

    path: str = ""  # as messages name it; empty where there is no configuration
    folder: str = "."
    source_language: str | None = None
    target_languages: tuple[str, ...] = ()
    glossaries: tuple[str, ...] = ()
    pairs: tuple[Pattern, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    min_confidence: float | None = None
    severity: tuple[tuple[str, str], ...] = ()
