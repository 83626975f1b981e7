"""Data sets with known errors: one reader each, from the published format to samples."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from measuring.samples import ANY, Place, Sample, Truth, lines, occurrences, rows

INJECTED = {
    "number": "N", "magnitude": "N", "month": "N", "country": "ET", "acronym": "TE", "person": "E",
    "name_respelled": "EF", "org_or_post": "TE", "negation": "C", "untranslated_word": "CFTE",
    "untranslated_segment": "C", "omitted_segment": "CNTE", "added_segment": "CNTE",
}  # fmt: skip
# Those perturbations of DEMETR that some rule is about; the others change words that no rule compares.
PERTURBED = {
    "id2_repeat4": "CFN", "id4_codemix": "CFTE", "id9_ne_replaced": "ETCFN", "id10_numbers_replaced": "N",
    "id8_negation": "C", "id25_ne_removed": "ETCN", "id26_misspelled": "FETC",
}  # fmt: skip
DEMETR = {
    "chinese_simple": "zh", "czech": "cs", "french": "fr", "german": "de", "hindi": "hi", "italian": "it",
    "japanese": "ja", "polish": "pl", "russian": "ru", "spanish": "es",
}  # fmt: skip
WMT22 = "wmt22_ced"


# --- releases with known errors ---------------------------------------------------------


def cases(folder: Path) -> Iterator[Sample]:
    """Releases in which errors were put by hand, each with its own glossary."""
    for path in sorted(folder.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        source, target = (_text(next(path.parent.glob(f"{side}.*"))) for side in ("source", "target"))
        glossary = path.parent / "glossary.toml"
        truths = tuple(_case_truth(error, source, target) for error in gold["errors"])
        languages = gold["source_lang"], gold["target_lang"]
        own = str(glossary) if glossary.exists() else None
        yield Sample("cases", path.parent.name, languages, source, target, truths, own)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig")


def _case_truth(error: dict[str, Any], source: str, target: str) -> Truth:
    """As the cases say: a source quote counts wherever it stands, a target quote where it is meant."""
    nth, families = error.get("occurrence", 1) - 1, "".join(error["families"])
    in_source = [Place(*span) for span in occurrences(source, error.get("source") or "")]
    if not error.get("target"):
        return Truth(families, tuple(in_source[nth : nth + 1]))
    return Truth(families, tuple(in_source), (Place(*occurrences(target, error["target"])[nth]),))


# --- errors put into human translations -------------------------------------------------


def injected(path: Path) -> Iterator[Sample]:
    """Whole documents, a segment a line, with the places of what was changed."""
    for row in rows(path):
        source, in_source = lines(row["src"])
        target, in_target = lines(row["tgt"])
        partners: dict[int, list[int]] = {}
        for i, j in row["align"]:
            if i is not None and j is not None:
                partners.setdefault(i, []).append(j)
        truths = []
        for label in row["labels"]:
            if label["kind"] == "added_segment":
                near = [j for j, text in enumerate(row["tgt"]) if text == label["now"]]
                place: tuple[Place, ...] = ()
            else:
                near, place = partners.get(label["seg"], []), (in_source[label["seg"]],)
            changed = [p for j in near for p in _changed(target, in_target[j], " ".join(label["now"].split()))]
            truths.append(Truth(INJECTED[label["kind"]], place, tuple(changed)))
        document = ":".join(row["id"].split(":")[:2])  # without the translator's letter
        yield Sample("injected", document, (row["lang"], "en"), source, target, tuple(truths))


def _changed(text: str, segment: Place, now: str) -> list[Place]:
    """Where in the segment the new words stand as words; the whole of it where they do not."""
    found = re.finditer(rf"(?<!\w){re.escape(now)}(?!\w)", text[segment.start : segment.end]) if now else ()
    return [Place(segment.start + m.start(), segment.start + m.end()) for m in found] or [segment]


def demetr(path: Path) -> Iterator[Sample]:
    """Single sentences: machine translations that were checked, and the same with one change."""
    for row in rows(path):
        languages, document = (DEMETR[row["lang"]], "en"), f"{row['source_set']}:{row['id']}"
        for text in (row["mt"], row["ref"]):
            yield Sample("demetr", document, languages, [row["src"]], [text])
        for kind, families in PERTURBED.items():
            if kind in row["pert"]:
                truth = Truth(families, (Place(0, len(row["src"]), 0),), _difference(row["mt"], row["pert"][kind]))
                yield Sample("demetr", document, languages, [row["src"]], [row["pert"][kind]], (truth,))


def _difference(before: str, after: str) -> tuple[Place, ...]:
    """The words of the later text that were changed, or stand around what was taken out."""
    old, new = before.split(), list(re.finditer(r"\S+", after))
    blocks = SequenceMatcher(None, old, [m.group() for m in new], autojunk=False).get_opcodes()
    spans = [
        (max(0, j1 - (j1 == j2)), min(len(new), j2 + (j1 == j2))) for tag, _, _, j1, j2 in blocks if tag != "equal"
    ]
    return tuple(Place(new[i].start(), new[j - 1].end(), 0) for i, j in spans if i < j)


def critical_errors(path: Path) -> Iterator[Sample]:
    """Single sentences that hold a critical error, of which only that is known, or none."""
    for row in rows(path):
        whole = (Place(0, len(row["src"]), 0),), (Place(0, len(row["mt"]), 0),)
        truths = (Truth(ANY, *whole, either=True),) if row["label"] == "BAD" else ()
        source, target = row["lp"].split("-")
        yield Sample(
            WMT22, f"{row['lp']}:{row['part']}:{row['i']}", (source, target), [row["src"]], [row["mt"]], truths
        )


# --- texts aligned by hand ------------------------------------------------------------------


def literature(folder: Path) -> Iterator[Sample]:
    """Texts aligned by hand: what stands in one of the two alone is known."""
    for path in sorted(folder.glob("*/*.json")):
        if path.parent.name != "releases":  # those are the cases
            for row in json.loads(path.read_text(encoding="utf-8")):
                yield _aligned(f"align/{path.parent.name}", row)
    for path in sorted(folder.glob("*/*.defr")):
        beads = [
            [[int(x) for x in side.split(",") if x.strip()] for side in re.findall(r"\[([^\]]*)\]", line)[:2]]
            for line in path.read_text(encoding="utf-8").splitlines()
            if ":" in line
        ]
        texts = (path.with_suffix(f".{code}").read_text(encoding="utf-8").splitlines() for code in ("de", "fr"))
        keys, values = ("id", "src_lang", "tgt_lang", "beads", "src", "tgt"), (path.stem, "de", "fr", beads, *texts)
        row = dict(zip(keys, values, strict=True))
        yield _aligned(f"align/{path.parent.name}", row)


def _aligned(data: str, row: dict[str, Any]) -> Sample:
    source, in_source = lines(row["src"])
    target, in_target = lines(row["tgt"])
    truths = []
    for left, right in row["beads"]:
        if not left or not right:
            places = tuple(in_source[i] for i in left), tuple(in_target[j] for j in right)
            truths.append(Truth("CNTE", *places))
    news = data == "align/ntrex-ru-kk-en"  # the others are free translations of other kinds of text
    name = f"ntrex:{row['id']}" if news else f"{data}:{row['id']}"
    languages, select = (row["src_lang"], row["tgt_lang"]), () if news else ("C402", "C403")
    return Sample(data, name, languages, source, target, tuple(truths), select=select)


# --- machine translations marked by experts ------------------------------------------------


def expert_marks(path: Path) -> Iterator[Sample]:
    """Abstracts of medical papers, each output of each system a document of aligned sentences."""
    documents: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in rows(path):
        documents.setdefault((row["lp"], row["doc"], *sorted(row["systems"])), []).append(row)
    for (pair, name, *_), group in documents.items():
        group.sort(key=lambda r: int(r["seg"]))
        truths = [t for i, row in enumerate(group) for t in _marks(i, row)]
        source, target = pair.split("-")
        texts = [r["src"] for r in group], [r["mt"] for r in group]
        yield Sample("biomqm", f"biomqm:{name}", (source, target), *texts, tuple(truths))


def _marks(index: int, row: dict[str, Any]) -> Iterator[Truth]:
    for start, end, *_ in row["errors"]:
        yield Truth(ANY, (Place(0, len(row["src"]), index),), (Place(start, end + 1, index),))
    for text, *_ in row["source_errors"]:
        spans = occurrences(row["src"], text)
        yield Truth(ANY, tuple(Place(*span, index) for span in spans))
