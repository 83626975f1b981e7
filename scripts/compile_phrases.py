#!/usr/bin/env python3
"""Analyse our own names of countries, institutions, places and terms, once for all checks.

    python scripts/compile_phrases.py            write src/transcheck/glossary/tables/*.json
    python scripts/compile_phrases.py --check    exit 1 when the written files are out of date

To be run after compile_languages.py and compile_knowledge.py, for the languages that have data of
their own. The keys of words are those of the dictionaries and stemmers in constraints.txt.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from generated import settle

from transcheck.compare.cities import regions
from transcheck.glossary.built_in import built_in
from transcheck.glossary.compiled import blocks_of
from transcheck.glossary.concepts import names_of as names_of_terms
from transcheck.glossary.concepts import told as told_of_terms
from transcheck.glossary.phrases import Name, P
from transcheck.languages import load
from transcheck.mentions.organisations import institutions
from transcheck.mentions.places import names_of, names_of_capitals, told

PACKAGE = Path(__file__).parent.parent / "src" / "transcheck"
FOLDER = PACKAGE / "glossary" / "tables"


def kinds(code: str) -> dict[str, Iterable[Name[str]]]:
    """The names of one language by their kinds, with payloads as texts."""
    language = load(code)
    return {
        "countries": _as_texts(names_of(language), told),
        "capitals": names_of_capitals(language),
        "institutions": institutions(code),
        "regions": regions(code),
        "terms": _as_texts(names_of_terms(built_in([code]), code), told_of_terms),
    }


def _as_texts(names: Iterable[Name[P]], told: Callable[[P], str]) -> Iterable[Name[str]]:
    return (Name(name.text, told(name.payload), name.exact, name.named) for name in names)


def compiled() -> dict[str, str]:
    """File name to content: {kind: {beginning: rows}}."""
    codes = sorted(p.stem for p in (PACKAGE / "languages" / "data").glob("*.toml") if p.stem != "common")
    tables = {code: {kind: blocks_of(names, code) for kind, names in kinds(code).items()} for code in codes}
    return {
        f"{code}.json": json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
        for code, table in tables.items()
    }


def main() -> int:
    return settle(FOLDER, compiled(), "scripts/compile_phrases.py")


if __name__ == "__main__":
    raise SystemExit(main())
