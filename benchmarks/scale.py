#!/usr/bin/env python3
"""How time and memory of aligning grow with the texts, in one run.

    .venv/bin/python benchmarks/scale.py [GOLD.json] [--sentences 2500 5000 10000] [--megabytes 0]

Joins documents until the source has so many sentences, aligns them through `transcheck.align`, and prints CPU
seconds, the ratio to the size before, the peak of memory, and the verdict. The documents are those of a JSON list
of {src_lang, tgt_lang, src: [...], tgt: [...], beads}, as in `tests/alignment/ablation.py`, whose strict F1 is
printed too; without one, the examples over and over. `--megabytes 5` aligns in addition so many a side of one
release over and over, as a file and in a single line. Each size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

EXAMPLES = Path(__file__).parent.parent / "examples"
MEGABYTE = 1_000_000


class Texts(NamedTuple):
    """Two texts, as sequences of sentences or as strings, and which beads are right where that is known."""

    source: Sequence[str] | str
    target: Sequence[str] | str
    languages: tuple[str, str]
    beads: frozenset[tuple[tuple[int, ...], tuple[int, ...]]] = frozenset()


def example(language: str) -> str:
    return (EXAMPLES / f"clean.{language}.txt").read_text(encoding="utf-8").strip()


def joined(path: str, sentences: int) -> Texts:
    """Documents drawn from a file until there are so many source sentences."""
    documents: list[Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    draw = random.Random(1)  # noqa: S311  the same documents each time
    source: list[str] = []
    target: list[str] = []
    beads: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    while len(source) < sentences:
        found = draw.choice(documents)
        i, j = len(source), len(target)
        beads |= {(tuple(k + i for k in s), tuple(k + j for k in t)) for s, t in found["beads"]}
        source += found["src"]
        target += found["tgt"]
    return Texts(source, target, (documents[0]["src_lang"], documents[0]["tgt_lang"]), frozenset(beads))


def repeated(characters: int, between: str) -> Texts:
    """The example over and over until its source has so many characters."""
    ru, en = (example(language) if between != " " else " ".join(example(language).split()) for language in ("ru", "en"))
    times = characters // len(ru) + 1
    return Texts(between.join([ru] * times), between.join([en] * times), ("ru", "en"))


def texts_of(job: str, path: str | None) -> Texts:
    kind, size = job.split(":")
    if kind == "sentences" and path:
        return joined(path, int(size))
    if kind == "sentences":
        lines = len([line for line in example("ru").splitlines() if line.strip()])
        return repeated(int(size) * len(example("ru")) // lines, "\n\n")
    return repeated(int(float(size) * MEGABYTE), " " if kind == "line" else "\n\n")


def measure(job: str, path: str | None) -> None:
    """One size, printed as JSON."""
    import transcheck  # noqa: PLC0415  each size in a process of its own

    texts = texts_of(job, path)
    started = time.process_time()
    alignment = transcheck.align(
        texts.source, texts.target, source_lang=texts.languages[0], target_lang=texts.languages[1]
    )
    seconds = time.process_time() - started
    found = {(tuple(b.source), tuple(b.target)) for b in alignment.beads if b.source and b.target}
    wanted = {(s, t) for s, t in texts.beads if s and t}
    row = {
        "segments": sum(len(b.source) for b in alignment.beads),
        "seconds": seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "verdict": alignment.parallelism.verdict,
        "f1": 2 * len(found & wanted) / (len(found) + len(wanted)) if wanted else None,
    }
    print(json.dumps(row))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?")
    parser.add_argument("--sentences", type=int, nargs="*", default=[2500, 5000, 10_000])
    parser.add_argument("--megabytes", type=float, default=0.0)
    parser.add_argument("--job", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.job:
        measure(options.job, options.gold)
        return 0
    jobs = [f"sentences:{size}" for size in options.sentences]
    if options.megabytes:
        jobs += [f"file:{options.megabytes}", f"line:{options.megabytes}"]
    last = 0.0
    for job in jobs:
        command = [sys.executable, __file__, *([options.gold] if options.gold else []), "--job", job]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        ratio = f"{row['seconds'] / last:5.2f} x" if last and job.startswith("sentences") else "       "
        right = "" if row["f1"] is None else f"  F1 {row['f1']:.3f}"
        print(
            f"{job:18} {row['segments']:7} segments {row['seconds']:7.1f} s CPU {ratio} {row['megabytes']:6.0f} MB"
            f"  {row['verdict']}{right}",
            flush=True,
        )
        last = row["seconds"]
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
