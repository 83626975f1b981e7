"""Human translations without known errors: one reader each; what is found there is a false alarm until it was read.

Two sets are made of them here: documents with a slip, and the glossary of one set as a file of ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measuring.samples import ANY, Sample, Truth, lines, rows

PAIRS = (("ru", "en"), ("kk", "en"), ("en", "ru"), ("en", "kk"), ("kk", "ru"), ("ru", "kk"))
WHOLE = ("C40",)  # the rules that speak of whole sentences, which alone can tell of such slips
LEAST_LINES = 8  # of a document in which a line is repeated or pasted over


def ntrex(path: Path) -> Iterator[Sample]:
    """News documents in three languages, in every direction that has a translation by hand."""
    for row in rows(path):
        for pair in PAIRS:
            source, target = (lines(row[code])[0] for code in pair)
            yield Sample("ntrex", f"ntrex:{row['doc']}", pair, source, target)


def slips(path: Path) -> Iterator[Sample]:
    """News documents with the translation of another, with a line repeated, with a line pasted over another."""
    documents = list(rows(path))
    for language in ("ru", "kk"):
        for row, other in zip(documents, documents[1:] + documents[:1], strict=True):
            name, pair = f"ntrex:{row['doc']}", (language, "en")
            source, in_source = lines(row[language])
            yield Sample("slips", name, pair, source, lines(other["en"])[0], (Truth("C"),), select=("C401",))
            if len(row["en"]) >= LEAST_LINES:
                first, second = 1, len(row["en"]) // 2
                target, places = lines([*row["en"], row["en"][second]])
                truth = Truth(ANY, (), (places[second], places[-1]))
                yield Sample("slips", name, pair, source, target, (truth,), select=WHOLE)
                target, places = lines([row["en"][first if i == second else i] for i in range(len(row["en"]))])
                truth = Truth(ANY, (in_source[first], in_source[second]), (places[first], places[second]), either=True)
                yield Sample("slips", name, pair, source, target, (truth,), select=WHOLE)


def xwmt(path: Path) -> Iterator[Sample]:
    """Single sentences in three languages."""
    for row in rows(path):
        for pair in PAIRS:
            source, target = ([row[code]] for code in pair)
            yield Sample("xwmt", f"xwmt:{row['i']}", pair, source, target)


def acronym_contexts(path: Path) -> Iterator[Sample]:
    """Sentences with Cyrillic acronyms and their human translations."""
    for row in rows(path):
        if row["set"] in {"ntrex", "xwmt", "tico19"}:
            continue  # read as a whole
        for reference in row["refs"]:
            name = f"{row['set']}:{row['doc']}"
            yield Sample("acronym_contexts", name, (row["lang"], "en"), [row["src"]], [reference])


def tico19(path: Path, glossary: str) -> Iterator[Sample]:
    """Aligned documents, with a glossary that the translators did not have."""
    documents: dict[str, list[dict[str, Any]]] = {}
    for row in rows(path):
        documents.setdefault(row["doc"], []).append(row)
    for name, group in documents.items():
        texts = [r["en"] for r in group], [r["ru"] for r in group]
        yield Sample("tico19", f"tico19:{name}", ("en", "ru"), *texts, glossary=glossary, unread=("T102", "T103"))
        yield Sample("tico19", f"tico19:{name}", ("ru", "en"), *texts[::-1])


def tico19_toml(path: Path) -> str:
    """The published term list as a glossary of ours."""
    concepts: dict[str, set[str]] = {}
    for entry in rows(path):
        if entry["src_lang"] == "en" and entry["tgt_lang"].startswith("ru"):
            concepts.setdefault(entry["source"].strip(), set()).add(entry["target"].strip())
    parts = ['[glossary]\nname = "tico19"\n']
    for number, (source, targets) in enumerate(sorted(concepts.items())):
        terms = json.dumps([source], ensure_ascii=False), json.dumps(sorted(targets), ensure_ascii=False)
        head = f'[[concept]]\nid = "t{number}"\ntype = "term"\n'
        parts.append(f"{head}[concept.en]\npreferred = {terms[0]}\n[concept.ru]\npreferred = {terms[1]}\n")
    return "\n".join(parts)
