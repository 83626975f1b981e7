#!/usr/bin/env python3
"""Compile the built-in concepts into one small JSON file a language.

python scripts/compile_knowledge.py            write src/transcheck/knowledge/compiled/*.json
python scripts/compile_knowledge.py --check    exit 1 when the written files are out of date
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from generated import settle

from transcheck.glossary.reading import read

KNOWLEDGE = Path(__file__).parent.parent / "src" / "transcheck" / "knowledge"


def compiled() -> dict[str, str]:
    """File name to content: {concept id: [type, preferred, admitted, acronyms, deprecated]}."""
    tables: dict[str, dict[str, list[object]]] = {}
    for path in sorted(KNOWLEDGE.glob("*.toml")):
        for concept in read(path).concepts:
            for language, terms in concept.terms.items():
                told = [terms.preferred, terms.admitted, terms.acronyms, terms.deprecated]
                tables.setdefault(language, {})[concept.id] = [concept.type, *told]
    return {
        f"{language}.json": json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
        for language, table in sorted(tables.items())
    }


def main() -> int:
    stale = settle(KNOWLEDGE / "compiled", compiled(), "scripts/compile_knowledge.py")
    if "--check" not in sys.argv[1:]:
        subprocess.run([sys.executable, Path(__file__).with_name("compile_phrases.py")], check=True)  # noqa: S603  made of these
    return stale


if __name__ == "__main__":
    raise SystemExit(main())
