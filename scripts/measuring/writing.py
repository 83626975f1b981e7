"""The table that the package reads: counts by rule and data set, and the curves of confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

from measuring.fitting import Reliability, counted, curve, expected_error, reliability
from measuring.judging import Observation
from transcheck.rules.measured import Point, read_off

PARTS = 5  # of the documents; each is judged by curves that the others gave

HEAD = """\
# Written by scripts/measure_rules.py; docs/calibration.md explains it.
# counts: rule, data set, loud (errors and warnings) or notes, findings right, wrong, unclear
# curve: rule, the rule's own confidence, probability that it meant, findings right, findings judged
# fit: which confidence, where a tenth begins, findings judged, right, their mean confidence
# error: which confidence, how far it and the share of right ones lie apart on the average
"""


def table(observations: Sequence[Observation]) -> str:
    """The whole file."""
    return HEAD + "".join("\t".join(map(str, row)) + "\n" for row in _rows(observations))


def _rows(observations: Sequence[Observation]) -> Iterator[tuple[object, ...]]:
    by_rule: dict[str, list[Observation]] = {}
    for o in observations:
        by_rule.setdefault(o.rule, []).append(o)
    for code, group in sorted(by_rule.items()):
        for data, loud in sorted({(o.data, o.loud) for o in group}, key=lambda key: (not key[1], key[0])):
            counts = counted(o for o in group if (o.data, o.loud) == (data, loud))
            yield "counts", code, data, "loud" if loud else "notes", *counts
    for code, group in sorted(by_rule.items()):
        for b in curve(group):
            yield "curve", code, f"{b.raw:.3f}", f"{b.probability:.3f}", b.right, b.judged
    judged = [o for o in observations if o.verdict != "unclear"]
    before = reliability((o.confidence, o.verdict == "right") for o in judged)
    after = reliability(zip(_cross_validated(judged), (o.verdict == "right" for o in judged), strict=True))
    for name, rows in (("own", before), ("calibrated", after)):
        yield from _fit(name, rows)


def _fit(name: str, rows: Sequence[Reliability]) -> Iterator[tuple[object, ...]]:
    for row in rows:
        yield "fit", name, f"{row.low:.1f}", row.judged, row.right, f"{row.mean:.3f}"
    yield "error", name, f"{expected_error(rows):.4f}"


def _cross_validated(judged: Sequence[Observation]) -> list[float]:
    """Each finding's confidence by curves that were made without the documents of its part."""
    curves: dict[tuple[int, str], list[Point]] = {}
    found = []
    for o in judged:
        part = crc32(o.document.encode()) % PARTS
        if (part, o.rule) not in curves:
            others = [x for x in judged if x.rule == o.rule and crc32(x.document.encode()) % PARTS != part]
            curves[part, o.rule] = [Point(b.raw, b.probability) for b in curve(others)]
        found.append(read_off(curves[part, o.rule], o.confidence))
    return found
