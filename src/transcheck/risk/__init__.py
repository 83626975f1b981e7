"""How likely it is that something is wrong, so that an editor reads the riskiest first.

The risk of a bead is a logistic function of its evidence, with weights learned from segments with
known errors (`docs/risk.md`), and of its findings, taken as independent. Nothing is computed until a risk is asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from math import exp, log

from transcheck.model import Bead, Issue, Risks, Severity, Side
from transcheck.release import Release

LOUDNESS = {Severity.ERROR: 1.0, Severity.WARNING: 0.5, Severity.INFO: 0.1}  # of a finding by itself
HEARD = {Severity.ERROR: 1.0, Severity.WARNING: 1.0, Severity.INFO: 0.4}  # as a piece of evidence among others
CERTAIN = 0.99  # of what the findings say alone, from which nothing else is looked at
FAITH = 8  # beads that the usual ratio of lengths of two languages counts for

Judged = tuple[Issue, Severity]


class Weighed(Risks):
    """The risks of a release, computed when they are asked for; then the release is let go.

    `usual`: the severity of each rule's findings; `given`: of those for which the user has another.
    """

    def __init__(
        self, release: Release, issues: Sequence[Issue], usual: Mapping[str, Severity], given: Mapping[str, Severity]
    ) -> None:
        self._judged = [(i, given.get(i.code) or i.severity or usual[i.code]) for i in issues]
        self._release: Release | None = release
        super().__init__()

    @property
    def pair(self) -> float:
        """Of the whole: what the findings say together, and the worst of the beads."""
        alone = together(self._judged)
        return round(alone, 4) if alone >= CERTAIN else self._settled()[0]

    @property
    def beads(self) -> tuple[float, ...]:
        return self._settled()[1]

    def settle(self) -> None:
        self._settled()

    @property
    def parts(self) -> tuple[Release | None, list[Judged]]:
        """What the risks are computed from, as long as they are not."""
        return self._release, self._judged

    def _settled(self) -> tuple[float, tuple[float, ...]]:
        release, judged = self._release, self._judged
        if release is not None:
            self._pair, self._beads = _weigh(release, judged)
            self._release, self._judged = None, []
        return self._pair, self._beads

    def __reduce__(self) -> tuple[type[Risks], tuple[float, tuple[float, ...]]]:
        return Risks, self._settled()


def _weigh(release: Release, judged: Sequence[Judged]) -> tuple[float, tuple[float, ...]]:
    """The risk of the whole, and of each bead."""
    rows = by_bead(release, judged)
    evident = _evident(release, rows) if release.comparable else [0.0] * len(rows)
    worst = _either(together(judged), max(evident, default=0.0))
    return worst, tuple(_either(together(row), risk) for row, risk in zip(rows, evident, strict=True))


def _either(one: float, other: float) -> float:
    return round(1 - (1 - one) * (1 - other), 4)


def together(judged: Iterable[Judged]) -> float:
    """The probability that one of the findings is right, taken as independent."""
    safe = 1.0
    for issue, severity in judged:
        safe *= 1 - issue.confidence * LOUDNESS[severity]
    return 1 - safe


def by_bead(release: Release, judged: Iterable[Judged]) -> list[list[Judged]]:
    found: list[list[Judged]] = [[] for _ in release.beads]
    starts = _starts(release.target, release.beads)
    for issue, severity in judged:
        index = issue.bead if issue.bead is not None else _at(issue, starts)
        if index is not None:
            found[index].append((issue, severity))
    return found


def _evident(release: Release, rows: Sequence[Sequence[Judged]]) -> list[float]:
    """What the evidence says of each bead; 0 of those with one side."""
    from transcheck.risk.evidence import evidence_of  # noqa: PLC0415  a check may not ask for risks
    from transcheck.risk.weights import probability  # noqa: PLC0415

    found, ratio = [], _ratio(release)
    for bead, row in zip(release.beads, rows, strict=True):
        heard = [(issue.code, issue.confidence * HEARD[severity]) for issue, severity in row]
        both = bead.source and bead.target
        found.append(probability(evidence_of(release, bead, heard, ratio)) if both else 0.0)
    return found


def _starts(target: Side, beads: Sequence[Bead]) -> list[tuple[int, int]]:
    """Where the beads begin in the target, with their indices."""
    return sorted((target.segments[b.target[0]].span.start, i) for i, b in enumerate(beads) if b.target)


def _at(issue: Issue, starts: Sequence[tuple[int, int]]) -> int | None:
    """The bead that an issue lies in which does not say so itself."""
    if issue.target is None or not starts:
        return None
    place = bisect_right(starts, issue.target.start, key=lambda s: s[0]) - 1
    return starts[max(0, place)][1]


def _ratio(release: Release) -> float:
    """Target characters for one of the source: the release's own ratio, and the usual one of its languages."""
    from transcheck.risk.weights import length_of  # noqa: PLC0415  as above

    source, target = release.source, release.target
    assert source is not None
    usual = log(length_of(target.language) / length_of(source.language))
    own = sorted(_log_ratio(source, target, b) for b in release.beads if b.source and b.target)
    if len(own) <= 1:
        return exp(usual)
    return exp((FAITH * usual + len(own) * own[len(own) // 2]) / (FAITH + len(own)))


def _log_ratio(source: Side, target: Side, bead: Bead) -> float:
    ours, theirs = source.span_of(bead.source), target.span_of(bead.target)
    return log(max(1, theirs.end - theirs.start) / max(1, ours.end - ours.start))
