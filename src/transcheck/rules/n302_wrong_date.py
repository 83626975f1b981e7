"""A date of the source is another number in the translation, or has been lost or added.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Issue, Kind, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.figures import Mismatch, mismatches, place

RULE = Meta("N302", "wrong-date", Severity.ERROR, "a number that differs from the source, is missing or was added")
EXAMPLES = ()


def find(release: Release) -> Iterator[Issue]:
    for m in mismatches(release):
        if not all(x is None or x.kind is Kind.NUMBER for x in (m.source, m.target)):
            yield _issue(m, release)


def _issue(m: Mismatch, release: Release) -> Issue:
    return Issue("N302", "x", place(m.source), place(m.target), m.confidence, bead=m.bead)
