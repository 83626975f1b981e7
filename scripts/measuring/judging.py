"""Whether a finding is right: by the errors known in its text, by a human verdict, else by its being a false alarm."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from measuring.samples import Place, Sample, Truth
from transcheck import Finding, Severity, Site

WIDE = 300  # characters, and twice the place, beyond which a finding does not point


Key = tuple[str, str, str, str]


class Observation(NamedTuple):
    """One finding, judged. `verdict`: right, wrong, or unclear, which counts for neither."""

    data: str
    document: str
    languages: str
    rule: str
    loud: bool
    confidence: float
    mark: str
    verdict: str
    truth: int | None = None  # the first known error that it points at

    @property
    def key(self) -> Key:
        """One and the same in both directions of a pair, and in all variants of a document."""
        return self.document, self.languages, self.rule, self.mark


def languages_of(sample: Sample, finding: Finding, alone: bool) -> str:
    """The two languages in order of the alphabet; what a translation shows by itself is of its language only."""
    return sample.languages[1] if alone and finding.source is None else "-".join(sorted(sample.languages))


def mark_of(finding: Finding) -> str:
    """What is quoted, as a hash: it names a finding in its document without repeating the text."""
    quoted = sorted(site.text if site else "" for site in (finding.source, finding.target))
    return hashlib.sha256("\0".join(quoted).encode(errors="replace")).hexdigest()[:12]


def judged(sample: Sample, finding: Finding, alone: bool, verdicts: Mapping[Key, str]) -> Observation:
    """What is known of one finding of a sample; `alone`: its rule also works without a source."""
    truth = next((i for i, truth in enumerate(sample.truths) if hits(finding, truth)), None)
    default = "unclear" if finding.rule in sample.unread else "wrong"
    loud, languages = finding.severity is not Severity.INFO, languages_of(sample, finding, alone)
    seen = Observation(
        sample.data,
        sample.document,
        languages,
        finding.rule,
        loud,
        finding.confidence,
        mark_of(finding),
        "right",
        truth,
    )
    return seen if truth is not None else seen._replace(verdict=verdicts.get(seen.key, default))


def hits(finding: Finding, truth: Truth) -> bool:
    """A finding of a fitting family that points at a known error."""
    if finding.rule[0] not in truth.families:
        return False
    if not truth.source and not truth.target:
        return finding.rule == "C401"
    at_target, at_source = _at(finding.target, truth.target), _at(finding.source, truth.source)
    if truth.either or not (truth.target and finding.target):
        return at_target or at_source
    return at_target


def _at(site: Site | None, places: tuple[Place, ...]) -> bool:
    return site is not None and any(_points(site, place) for place in places)


def _points(site: Site, place: Place) -> bool:
    start, end = site.start, max(site.end, site.start + 1)
    near = start < place.end and place.start < end and site.segment == place.segment
    return near and end - start <= max(WIDE, 2 * (place.end - place.start))


def read_verdicts(path: Path) -> dict[Key, str]:
    """Human verdicts by document, languages, rule and quote; the reason in the last column is for readers."""
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            document, languages, rule, mark, verdict, _ = line.split("\t")
            table[document, languages, rule, mark] = verdict
    return table
