"""How often each rule was right on published data, and what its confidence has meant there.

The table is written by `scripts/measure_rules.py`; docs/calibration.md says how. It is read
when the first finding is reported or a rule explained, never by a check that finds nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from transcheck.packaged import path_of
from transcheck.record import Record

TABLE = path_of("rules", "measured.tsv")
ENOUGH = 10  # judged findings, below which a share says little


class Tally(Record):
    """Findings of one rule on one data set, judged. `loud`: as errors or warnings, else as notes."""

    data: str
    loud: bool
    right: int
    wrong: int
    unclear: int

    @property
    def judged(self) -> int:
        return self.right + self.wrong


class Point(Record):
    """A confidence that a rule gave, and the share of such findings that were right; both from 0 to 1."""

    raw: float
    probability: float


@cache
def tallies() -> dict[str, tuple[Tally, ...]]:
    """By rule, in the order of the data sets."""
    found: dict[str, tuple[Tally, ...]] = {}
    for code, data, level, right, wrong, unclear in _rows("counts"):
        tally = Tally(data, level == "loud", int(right), int(wrong), int(unclear))
        found[code] = (*found.get(code, ()), tally)
    return found


@cache
def curves() -> dict[str, tuple[Point, ...]]:
    """By rule, rising in both coordinates; a rule that was never seen has none."""
    found: dict[str, tuple[Point, ...]] = {}
    for code, raw, share, *_ in _rows("curve"):
        found[code] = (*found.get(code, ()), Point(float(raw), float(share)))
    return found


def _rows(kind: str) -> list[list[str]]:
    with open(TABLE, encoding="utf-8") as file:
        return [line.split("\t")[1:] for line in file if line.startswith(kind)]


def summed(code: str, *, loud: bool) -> Tally:
    """All data sets together."""
    rows = [tally for tally in tallies().get(code, ()) if tally.loud == loud]
    return Tally("", loud, sum(t.right for t in rows), sum(t.wrong for t in rows), sum(t.unclear for t in rows))


def interval(right: int, judged: int, z: float = 1.96) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927); 0 to 1 where nothing was counted."""
    if not judged:
        return 0.0, 1.0
    share, square = right / judged, z * z
    middle = (share + square / (2 * judged)) / (1 + square / judged)
    half = z * (share * (1 - share) / judged + square / (4 * judged**2)) ** 0.5 / (1 + square / judged)
    return max(0.0, middle - half), min(1.0, middle + half)


def probability(code: str, raw: float) -> float:
    """What a rule's own confidence has meant; a rule that was never seen is believed."""
    return read_off(curves().get(code, ()), raw)


def read_off(points: Sequence[Point], raw: float) -> float:
    """Between two points on the line, above the last one level, below the first one falling to nothing."""
    after = bisect_left(points, raw, key=lambda p: p.raw)
    if after == len(points):
        return points[-1].probability if points else raw
    low, high = points[after - 1] if after else Point(0.0, 0.0), points[after]
    return low.probability + (high.probability - low.probability) * (raw - low.raw) / (high.raw - low.raw)
