#!/usr/bin/env python3
"""Learn how much each piece of evidence counts for the risk of a bead.

    python scripts/learn_risk.py --segments FILE --documents FILE            write src/transcheck/risk/weights.tsv
    python scripts/learn_risk.py --segments FILE --documents FILE --dry-run  only say how good it is

Segments: one JSON object a line with `lp` ("pt-en"), `part`, `src`, `mt` and `label` (BAD or OK), as
the WMT22 task on critical errors has them. Documents: `lang`, `src` and `tgt` (sentences), `align`
(pairs of indices) and `labels` (`seg`, `kind`), errors put into human translations. Only the weights are
kept, none of the text.

The model is a logistic regression whose weights are not negative: evidence of an error never speaks for
a good translation. It is fitted by Newton's method, weight by weight (ridge penalty, projected to zero).
How good it is, is told by five-fold cross-validation; a text that occurs twice is in one fold.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import exp, log
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import transcheck
from transcheck.release import Release
from transcheck.risk import HEARD, Judged, Weighed, by_bead, together
from transcheck.risk.evidence import Evidence, evidence_of
from transcheck.risk.weights import NONE, TABLE

FOLDS, SWEEPS = 5, 40
PENALTY = 1 / 3  # of half the square of each weight
LEAST = 5  # beads with a piece of evidence
TEST, DEV, INJECTED = 3.0, 1.0, 0.5  # what a row counts for: the test part is what the weights are for
UNTOLD = frozenset(("added_segment", "omitted_segment"))  # labels of no bead with two sides
HEADER = """\
# What each piece of evidence counts for in the risk of a bead (logits), and how long texts of a language are
# compared with English. Learned: scripts/learn_risk.py.
"""


class Row(NamedTuple):
    name: str  # the set it belongs to
    key: str  # what decides its fold
    bad: bool
    weight: float
    evidence: Evidence
    alone: float  # the risk that its findings tell


class Checked(NamedTuple):
    """A release as the rules saw it, and what they said of each bead."""

    release: Release
    judged: list[list[Judged]]


def checked(checker: transcheck.Checker, sources: Sequence[str], targets: Sequence[str]) -> Checked:
    risks = checker.check_aligned(sources, targets).risks
    assert isinstance(risks, Weighed)
    release, judged = risks.parts
    assert release is not None
    return Checked(release, by_bead(release, judged))


# --- rows -------------------------------------------------------------------------------------------


def read(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def lengths_of(segments: Iterable[dict[str, Any]], documents: Iterable[dict[str, Any]]) -> dict[str, float]:
    """How long texts of each language are, compared with English: medians."""
    ratios: dict[str, list[float]] = defaultdict(list)
    for row in segments:
        source, target = row["lp"].split("-")
        longer = log(len(row["mt"]) / len(row["src"]))
        ratios[source if target == "en" else target].append(-longer if target == "en" else longer)
    for row in documents:
        for i, j in _aligned(row):
            ratios[row["lang"]].append(-log(max(1, len(row["tgt"][j])) / max(1, len(row["src"][i]))))
    return {"en": 1.0} | {code: round(exp(median(values)), 3) for code, values in sorted(ratios.items())}


def _aligned(row: dict[str, Any]) -> list[tuple[int, int]]:
    return [(i, j) for i, j in row["align"] if i is not None and j is not None]


def rows_of_segments(segments: Iterable[dict[str, Any]], lengths: dict[str, float]) -> Iterator[Row]:
    checker_of = cache(transcheck.Checker)
    for segment in segments:
        source, target = segment["lp"].split("-")
        found = checked(checker_of(source, target), [segment["src"]], [segment["mt"]])
        evidence, alone = _evidence(found, 0, lengths[target] / lengths[source])
        weight = TEST if segment["part"] == "test" else DEV
        name = f"{segment['lp']} {segment['part']}"
        yield Row(name, segment["src"], segment["label"] == "BAD", weight, evidence, alone)


def rows_of_documents(documents: Iterable[dict[str, Any]], lengths: dict[str, float]) -> Iterator[Row]:
    checker_of = cache(transcheck.Checker)
    for document in documents:
        language, pairs = document["lang"], _aligned(document)
        bad = {label["seg"] for label in document["labels"] if label["kind"] not in UNTOLD}
        texts = [document["src"][i] for i, _ in pairs], [document["tgt"][j] for _, j in pairs]
        found = checked(checker_of(language, "en"), *texts)
        for k, (i, _) in enumerate(pairs):
            evidence, alone = _evidence(found, k, lengths["en"] / lengths[language])
            yield Row(f"{language}-en injected", document["doc"], i in bad, INJECTED, evidence, alone)


def _evidence(found: Checked, bead: int, ratio: float) -> tuple[Evidence, float]:
    """The evidence of a bead, and the risk that its findings tell."""
    judged = found.judged[bead]
    heard = [(issue.code, issue.confidence * HEARD[severity]) for issue, severity in judged]
    evidence = evidence_of(found.release, found.release.beads[bead], heard, ratio)
    return {name: float(value) for name, value in evidence.items() if value}, together(judged)


# --- learning ---------------------------------------------------------------------------------------


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """The weights, by Newton's method on one weight after the other."""
    counts = Counter(name for row in rows for name in row.evidence)
    column = {NONE: [(k, 1.0) for k in range(len(rows))]}
    for name in sorted(name for name, count in counts.items() if count >= LEAST):
        column[name] = [(k, row.evidence[name]) for k, row in enumerate(rows) if name in row.evidence]
    weights, logits = dict.fromkeys(column, 0.0), [0.0] * len(rows)
    for _ in range(SWEEPS):
        for name, cells in column.items():
            slope, curve = _slope(cells, rows, logits, weights[name], 0.0 if name == NONE else PENALTY)
            new = weights[name] - slope / max(curve, 1e-9)
            step = (new if name == NONE else max(0.0, new)) - weights[name]
            weights[name] += step
            for k, value in cells if step else ():
                logits[k] += step * value
    return {name: round(weight, 3) for name, weight in weights.items() if name == NONE or weight >= 0.005}  # noqa: PLR2004


def _slope(
    cells: Sequence[tuple[int, float]], rows: Sequence[Row], logits: Sequence[float], weight: float, penalty: float
) -> tuple[float, float]:
    slope, curve = penalty * weight, penalty
    for k, value in cells:
        p = 1 / (1 + exp(-logits[k]))
        slope += rows[k].weight * (p - rows[k].bad) * value
        curve += rows[k].weight * p * (1 - p) * value * value
    return slope, curve


def risk(row: Row, weights: dict[str, float]) -> float:
    logit = weights[NONE] + sum(weights.get(name, 0.0) * value for name, value in row.evidence.items())
    return 1 - (1 - row.alone) * (1 - 1 / (1 + exp(-logit)))


def validated(rows: Sequence[Row]) -> list[float]:
    """The risk of each row, by weights learned from the other folds."""
    folds = [int(hashlib.sha256(row.key.encode()).hexdigest()[:8], 16) % FOLDS for row in rows]
    models = [fit([row for row, fold in zip(rows, folds, strict=True) if fold != k]) for k in range(FOLDS)]
    return [risk(row, models[fold]) for row, fold in zip(rows, folds, strict=True)]


def mcc(pairs: Sequence[tuple[float, bool]]) -> float:
    """Matthews' coefficient when as many rows are called bad as are."""
    bad = sum(label for _, label in pairs)
    hits = sum(label for _, label in sorted(pairs, key=lambda p: -p[0])[:bad])
    good = len(pairs) - bad
    return (hits * (good - bad + hits) - (bad - hits) ** 2) / (bad * good)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--segments", required=True)
    parser.add_argument("--documents", required=True)
    parser.add_argument("--dry-run", action="store_true")
    arguments = parser.parse_args()
    segments, documents = read(arguments.segments), read(arguments.documents)
    lengths = lengths_of(segments, documents)
    rows = [*rows_of_segments(segments, lengths), *rows_of_documents(documents, lengths)]
    risks = validated(rows)
    for name in sorted({row.name for row in rows}):
        pairs = [(risk, row.bad) for risk, row in zip(risks, rows, strict=True) if row.name == name]
        print(f"{name}: {len(pairs)} rows, {sum(bad for _, bad in pairs)} bad, MCC {mcc(pairs):.3f}")
    if not arguments.dry_run:
        weights = fit(rows)
        lines = [f"weight\t{name}\t{value}" for name, value in sorted(weights.items())]
        lines += [f"length\t{code}\t{value}" for code, value in sorted(lengths.items())]
        TABLE.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
