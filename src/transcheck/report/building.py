"""From checked pairs to a report: the counts, and what it takes to repeat it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from transcheck.glossary.concepts import Glossary
from transcheck.model import GlossaryDigest, Pair, Report, Severity, Signature, Summary
from transcheck.version import __version__


def report_of(pairs: Sequence[Pair], glossaries: Iterable[Glossary], config: str) -> Report:
    """The report of the pairs; `config` is the digest of the options they were checked with."""
    digests = tuple(GlossaryDigest(g.name, g.digest) for g in glossaries)
    return Report(tuple(pairs), summary_of(pairs), Signature(__version__, config, digests))


def summary_of(pairs: Iterable[Pair]) -> Summary:
    counts = Counter(finding.severity for pair in pairs for finding in pair.findings)
    return Summary(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.INFO])
