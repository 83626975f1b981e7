"""The report as JSON, version 1: what programs read. Every field is always there.

Offsets are code points of the file's own text (of the unit, where a format has units),
lines and columns count from 1, ends are exclusive.
"""

from __future__ import annotations

import json

from transcheck.model import Document, Finding, Pair, Parallelism, RelatedSite, Report, Signature, Site
from transcheck.record import Any

VERSION = 1


def render(report: Report) -> str:
    """The report as one JSON object, ending in a newline."""
    return json.dumps(data_of(report), ensure_ascii=False, indent=2) + "\n"


def data_of(report: Report) -> dict[str, Any]:
    """The object that `render` writes."""
    return {
        "version": VERSION,
        "signature": signature(report.signature),
        "pairs": [_pair(pair) for pair in report.pairs],
        "summary": report.summary._asdict(),
    }


def signature(found: Signature) -> dict[str, Any]:
    return found._asdict() | {"glossaries": [digest._asdict() for digest in found.glossaries]}


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "source": _document(pair.source) if pair.source else None,
        "target": _document(pair.target),
        "parallelism": parallelism(pair.parallelism),
        "risk": pair.risk,
        "findings": [_finding(finding) for finding in pair.findings],
    }


def _document(document: Document) -> dict[str, Any]:
    return {"path": document.path, "language": document.language}


def parallelism(found: Parallelism | None) -> dict[str, Any] | None:
    """Rounded to what the figures are good for; None for a target without a source."""
    if found is None:
        return None
    return {"score": round(found.score, 4), "coverage": round(found.coverage, 4), "verdict": found.verdict.value}


def _finding(finding: Finding) -> dict[str, Any]:
    return finding._asdict() | {
        "severity": finding.severity.value,
        "source": _site(finding.source),
        "target": _site(finding.target),
        "evidence": list(finding.evidence),
        "related": [_related(related) for related in finding.related],
    }


def _related(related: RelatedSite) -> dict[str, Any]:
    return {"side": related.side, "note": related.note, **_place(related.site)}


def _site(site: Site | None) -> dict[str, Any] | None:
    return _place(site) if site else None


def _place(site: Site) -> dict[str, Any]:
    return {
        "start": site.start,
        "end": site.end,
        "line": site.line,
        "column": site.column,
        "end_line": site.end_line,
        "end_column": site.end_column,
        "unit": site.unit,
        "text": site.text,
    }
