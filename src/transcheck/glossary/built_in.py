"""Our own knowledge of organisations and of common acronyms, as concepts.

Kept in the tables of transcheck.knowledge; compiled into one JSON file a language by
scripts/compile_knowledge.py, so that a check reads only its own languages.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from transcheck.glossary.concepts import BUILT_IN, Concept, Terms

COMPILED = Path(__file__).parent.parent / "knowledge" / "compiled"


@cache
def _terms(language: str) -> dict[str, tuple[str, Terms]]:
    """Concept id to its type and its terms in one language; empty for a language without any."""
    file = COMPILED / f"{language}.json"
    if not file.is_file():
        return {}
    rows = json.loads(file.read_text(encoding="utf-8"))
    return {key: (kind, Terms(*map(tuple, terms))) for key, (kind, *terms) in rows.items()}


def built_in(languages: Iterable[str]) -> tuple[Concept, ...]:
    """The concepts that have terms in any of the languages."""
    tables = {language: _terms(language) for language in languages}
    kinds = {key: kind for table in tables.values() for key, (kind, _) in table.items()}
    return tuple(
        Concept(BUILT_IN, key, kind, None, {code: table[key][1] for code, table in tables.items() if key in table})
        for key, kind in kinds.items()
    )
