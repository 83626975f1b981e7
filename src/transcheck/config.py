"""The options of a check, wherever they come from, and their digest."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple


class Options(NamedTuple):
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
        return f"sha256:{hashlib.sha256(json.dumps(settled._asdict()).encode()).hexdigest()[:16]}"
