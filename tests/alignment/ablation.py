"""What each part of the aligner brings: python tests/alignment/ablation.py GOLD.json...

A gold file is a JSON list of {src_lang, tgt_lang, src, tgt, beads: [[source ids], [target ids]]}.
Prints, for each variant and file, the strict F1 and the recall of beads with an empty side.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from transcheck.alignment import align_sides
from transcheck.analysis import analyse_sentences
from transcheck.model import Side

HERE = "transcheck.alignment."
NO_PAIRS: Callable[..., dict[int, dict[int, float]]] = lambda *_: {}  # noqa: E731
VARIANTS: dict[str, dict[str, object]] = {
    "all": {},
    "without what is learned": {HERE + "lexicon.learned": NO_PAIRS},
    "without likenesses": {HERE + "lexicon.alike": NO_PAIRS, HERE + "lexicon.expected": lambda *_: {}},
    "lengths alone": {
        HERE + "lexicon.learned": NO_PAIRS,
        HERE + "lexicon.alike": NO_PAIRS,
        HERE + "lexicon.expected": lambda *_: {},
    },
    "without lengths": {HERE + "lengths.Lengths.__call__": lambda *_: 0.0, HERE + "rounds.LOOSE": 100.0},
    "without words one letter apart": {HERE + "lexicon.LIKE": 1.1},
    "without values": {HERE + "evidence.VALUED": frozenset()},
    "without institutional words": {HERE + "evidence.ideas_in": lambda *_: ()},
    "without penalty for the missed": {HERE + "lexicon.MISSED": 0.0, HERE + "lexicon.expected": lambda *_: {}},
    "without equals expected": {HERE + "lexicon.expected": lambda *_: {}},
    "without sentences in segments": {HERE + "unchanging.UNEVEN": 0.0},
    "without torn sentences": {HERE + "unchanging.BROKEN": 0.0, HERE + "unchanging.MENDED": 0.0},
    "without repetition": {HERE + "unchanging.repeated": lambda _: set()},
    "without cheaper runs": {HERE + "search.CONTINUED": -20.0},
    "without adapting the prior": {HERE + "priors.PERSISTENCE": 1e9},
}

Document = tuple[Side, Side, set[tuple[tuple[int, ...], tuple[int, ...]]]]


def documents_of(path: str) -> list[Document]:
    return [
        (
            analyse_sentences(d["src"], d["src_lang"]),
            analyse_sentences(d["tgt"], d["tgt_lang"]),
            {(tuple(s), tuple(t)) for s, t in d["beads"]},
        )
        for d in json.loads(Path(path).read_text(encoding="utf-8"))
    ]


def figures_of(documents: list[Document]) -> tuple[float, float]:
    right = found = wanted = nulls = right_nulls = 0
    for source, target, gold in documents:
        beads = {(tuple(b.source), tuple(b.target)) for b in align_sides(source, target).beads}
        full = {bead for bead in gold if all(bead)}
        found, wanted, nulls = found + len(beads), wanted + len(full), nulls + len(gold - full)
        right, right_nulls = right + len(beads & full), right_nulls + len(beads & (gold - full))
    precision, recall = (right + right_nulls) / found, right / wanted
    return 2 * precision * recall / (precision + recall), right_nulls / max(1, nulls)


def main(paths: list[str]) -> None:
    sets = {Path(path).stem: documents_of(path) for path in paths}
    sys.stdout.write(" ".join(["".ljust(32), *sets]) + "\n")
    for name, changes in VARIANTS.items():
        with ExitStack() as changed:
            for target, value in changes.items():
                changed.enter_context(patch(target, value))
            rows = [figures_of(documents) for documents in sets.values()]
        sys.stdout.write(" ".join([name.ljust(32), *(f"{f1:.3f}/{null:.2f}" for f1, null in rows)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
