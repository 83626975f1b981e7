"""Counting what is right, and what a confidence of each rule has meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from measuring.judging import Observation

STEP = 0.05  # width of a bin of raw confidences
LEAST = 10  # findings, below which a bin joins the next
DECLARED = 5  # findings that a rule's own estimate is worth beside those in its other bins
OTHERS = 5  # findings that the other bins are worth beside those of one bin
CERTAIN = 0.98  # nothing is surer than this, however much was right


class Counts(NamedTuple):
    """`unclear` findings count for neither side."""

    right: int = 0
    wrong: int = 0
    unclear: int = 0

    @property
    def judged(self) -> int:
        return self.right + self.wrong


class Bin(NamedTuple):
    """Findings of one rule of about the same confidence, and the probability that they have turned out to mean."""

    raw: float
    right: int
    judged: int
    probability: float


def counted(observations: Iterable[Observation]) -> Counts:
    verdicts = [o.verdict for o in observations]
    return Counts(*(verdicts.count(v) for v in ("right", "wrong", "unclear")))


def curve(observations: Sequence[Observation]) -> list[Bin]:
    """The bins of one rule, rising; few counts lean on the rule's other bins, and those on its own estimate."""
    judged = sorted((o for o in observations if o.verdict != "unclear"), key=lambda o: o.confidence)
    return _rising([_bin(group, judged) for group in _groups(judged)])


def _groups(judged: Sequence[Observation]) -> list[list[Observation]]:
    """Neighbours in confidence, at least LEAST together; the last may join the one before."""
    groups: list[list[Observation]] = []
    edge = -1
    for o in judged:
        step = round(o.confidence / STEP)
        if not groups or (step != edge and len(groups[-1]) >= LEAST):
            groups.append([])
        groups[-1].append(o)
        edge = step
    if len(groups) > 1 and len(groups[-1]) < LEAST:
        last = groups.pop()
        groups[-1].extend(last)
    return groups


def _bin(group: Sequence[Observation], judged: Sequence[Observation]) -> Bin:
    right, raw = _right(group), sum(o.confidence for o in group) / len(group)
    beside = len(judged) - len(group)
    others = (_right(judged) - right + DECLARED * raw) / (beside + DECLARED)
    return Bin(raw, right, len(group), min(CERTAIN, (right + OTHERS * others) / (len(group) + OTHERS)))


def _right(observations: Iterable[Observation]) -> int:
    return sum(o.verdict == "right" for o in observations)


def _rising(bins: Sequence[Bin]) -> list[Bin]:
    """Pool neighbours that fall (isotonic regression by pooling adjacent violators), keeping each bin's counts."""
    pools: list[list[Bin]] = []
    for each in bins:
        pools.append([each])
        while len(pools) > 1 and _mean(pools[-2]) >= _mean(pools[-1]):
            last = pools.pop()
            pools[-1].extend(last)
    return [each._replace(probability=_mean(pool)) for pool in pools for each in pool]


def _mean(pool: Sequence[Bin]) -> float:
    weights = [each.judged + OTHERS for each in pool]
    return sum(w * each.probability for w, each in zip(weights, pool, strict=True)) / sum(weights)


# --- does it hold for texts that it was not fitted to? --------------------------------------


class Reliability(NamedTuple):
    """Findings whose confidence lies in a tenth: how many, how many right, their mean confidence."""

    low: float
    judged: int
    right: int
    mean: float


def reliability(pairs: Iterable[tuple[float, bool]]) -> list[Reliability]:
    """By tenths of confidence, the empty ones left out; 1.0 belongs to the last tenth."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in pairs:
        tenths.setdefault(min(9, int(confidence * 10)), []).append((confidence, right))
    return [
        Reliability(tenth / 10, len(group), sum(right for _, right in group), sum(c for c, _ in group) / len(group))
        for tenth, group in sorted(tenths.items())
    ]


def expected_error(rows: Sequence[Reliability]) -> float:
    """How far confidence and share of right ones lie apart, on the average over findings."""
    total = sum(row.judged for row in rows)
    return sum(abs(row.mean * row.judged - row.right) for row in rows) / total if total else 0.0
