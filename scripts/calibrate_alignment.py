"""How far a bead's confidence may be believed: python scripts/calibrate_alignment.py --data DIR

DIR and the folders below it have gold alignments, JSON lists of {src_lang, tgt_lang, src, tgt,
beads: [[source ids], [target ids]]}. A bead is right when it equals one of the gold's. Prints a
reliability table as docs/alignment.md has it, and for each file the expected calibration error of
the confidence as it is, and after a table of bins (isotonic regression by pooling adjacent
violators, Ayer and others 1955) that was learned from all the other files.
"""

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import transcheck

BINS = 10


class Judged(NamedTuple):
    """A bead: how sure the aligner is of it, and whether it is right."""

    confidence: float
    right: bool


class Step(NamedTuple):
    """A step of a monotone table: from which confidence on, how many beads, how many of them right."""

    start: float
    beads: int
    right: int

    @property
    def share(self) -> float:
        return self.right / self.beads


def judged(path: Path) -> Iterator[Judged]:
    """The beads of all documents of a file."""
    for d in json.loads(path.read_text(encoding="utf-8")):
        gold = {(tuple(s), tuple(t)) for s, t in d["beads"]}
        found = transcheck.align(d["src"], d["tgt"], source_lang=d["src_lang"], target_lang=d["tgt_lang"])
        for bead in found.beads:
            yield Judged(bead.confidence, (tuple(bead.source), tuple(bead.target)) in gold)


def binned(beads: Iterable[Judged]) -> list[list[Judged]]:
    """By confidence, in bins of equal width."""
    bins: list[list[Judged]] = [[] for _ in range(BINS)]
    for bead in beads:
        bins[min(BINS - 1, int(bead.confidence * BINS))].append(bead)
    return bins


def error(beads: Sequence[Judged]) -> float:
    """Expected calibration error: how far confidence is from the share that is right, by bin, weighed by size."""
    gaps = (abs(sum(b.confidence for b in row) - sum(b.right for b in row)) for row in binned(beads))
    return sum(gaps) / max(1, len(beads))


def isotonic(beads: Iterable[Judged]) -> list[Step]:
    """The table that never falls and fits best."""
    steps: list[Step] = []
    for bead in sorted(beads):
        step = Step(bead.confidence, 1, bead.right)
        while steps and steps[-1].share >= step.share:
            last = steps.pop()
            step = Step(last.start, last.beads + step.beads, last.right + step.right)
        steps.append(step)
    return steps


def after(table: Sequence[Step], beads: Iterable[Judged]) -> list[Judged]:
    """The beads with the confidence that the table gives them."""
    at = ((bead, bisect_right(table, bead.confidence, key=lambda s: s.start) - 1) for bead in beads)
    return [Judged(table[max(0, k)].share, bead.right) for bead, k in at]


def report(sets: dict[str, list[Judged]]) -> Iterator[str]:
    yield "| confidence | beads | mean | right |\n|---|---|---|---|"
    for k, row in enumerate(binned(chain.from_iterable(sets.values()))):
        if row:
            mean, right = sum(b.confidence for b in row) / len(row), sum(b.right for b in row) / len(row)
            yield f"| {k / BINS:.1f} to {(k + 1) / BINS:.1f} | {len(row)} | {mean:.3f} | {right:.3f} |"
    yield "\n| | beads | calibration error | with a table from the others |\n|---|---|---|---|"
    for name, beads in sets.items():
        others = list(chain.from_iterable(rows for other, rows in sets.items() if other != name))
        learned = f"{error(after(isotonic(others), beads)):.4f}" if others else ""
        yield f"| {name} | {len(beads)} | {error(beads):.4f} | {learned} |"


def main() -> None:
    parser = argparse.ArgumentParser(description="How far a bead's confidence may be believed.")
    parser.add_argument("--data", type=Path, required=True, help="folder of gold alignments")
    paths = sorted(parser.parse_args().data.rglob("*.json"))
    sys.stdout.write("\n".join(report({path.stem: list(judged(path)) for path in paths})) + "\n")


if __name__ == "__main__":
    main()
