"""Our own knowledge of organisations and of common acronyms, as concepts.

Kept in the tables of transcheck.knowledge; compiled into one JSON file a language by
scripts/compile_knowledge.py, so that a check reads only its own languages.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from transcheck.glossary.concepts import BUILT_IN, Concept, Terms
from transcheck.packaged import text_of


@cache
def _terms(language: str) -> dict[str, tuple[str, Terms]]:
    """Concept id to its type and its terms in one language; empty for a language without any."""
    try:
        rows = json.loads(text_of("knowledge", "compiled", f"{language}.json"))
    except FileNotFoundError:
        return {}
    return {key: (kind, Terms(*map(tuple, terms))) for key, (kind, *terms) in rows.items()}


def built_in(languages: Iterable[str]) -> tuple[Concept, ...]:
    """The concepts that have terms in any of the languages."""
    tables = {language: _terms(language) for language in languages}
    kinds = {key: kind for table in tables.values() for key, (kind, _) in table.items()}
    return tuple(
        Concept(BUILT_IN, key, kind, None, {code: table[key][1] for code, table in tables.items() if key in table})
        for key, kind in kinds.items()
    )
