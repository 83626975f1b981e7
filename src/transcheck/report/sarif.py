"""The report as SARIF 2.1.0, which code hosts show as alerts beside the lines they speak of.

The format is that of OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0
Plus Errata 01"; what GitHub wants beyond it is in "SARIF support for code scanning" of its
documentation. Columns count code points.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import PurePath
from urllib.parse import quote

from transcheck.model import Finding, Pair, Report, Severity
from transcheck.record import Any
from transcheck.report.json import signature
from transcheck.report.places import START, Place, place_of, placed, said
from transcheck.rules.base import Meta, Rule, all_rules

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://transcheck.example"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
FINGERPRINT = "transcheck/v1"  # not the line hash of GitHub, which it works out for itself


def render(report: Report) -> str:
    """The report as one SARIF log of one run, ending in a newline."""
    return json.dumps(data_of(report), ensure_ascii=False, indent=2) + "\n"


def data_of(report: Report) -> dict[str, Any]:
    """The object that `render` writes."""
    found = [(finding, pair) for pair in report.pairs for finding in pair.findings]
    rules = [*map(_rule, all_rules()), *_unknown_rules(finding for finding, _ in found)]
    indices = {rule["id"]: index for index, rule in enumerate(rules)}
    driver = {"name": "transcheck", "version": report.signature.transcheck, "informationUri": HOME, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, pair, indices[finding.rule]) for finding, pair in found],
        "properties": {"signature": signature(report.signature)},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    text = rule.documentation.strip()
    first = " ".join(text.split("\n\n")[0].split())  # GitHub takes no more than 1,024 characters
    return _descriptor(rule.meta, f"Flags {rule.meta.summary}.", first, text)


def _unknown_rules(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Descriptors of codes that no rule has: findings of the tool itself."""
    known = {rule.meta.code for rule in all_rules()}
    metas = {f.rule: Meta(f.rule, f.name, f.severity, f.name) for f in findings if f.rule not in known}
    return [_descriptor(meta, meta.name, meta.name, meta.name) for meta in metas.values()]


def _descriptor(meta: Meta, summary: str, full: str, text: str) -> dict[str, Any]:
    return {
        "id": meta.code,
        "name": meta.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": full},
        "help": {"text": text, "markdown": f"**{meta.code} {meta.name}**\n\n{text}"},
        "defaultConfiguration": {"level": LEVELS[meta.severity]},
    }


def _result(finding: Finding, pair: Pair, index: int) -> dict[str, Any]:
    place = place_of(finding, pair)
    related = [_location(p, note, i) for i, (p, note) in enumerate(_related(finding, pair, place), 1)]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": said(finding)},
        "locations": [_location(place)],
        **({"relatedLocations": related} if related else {}),
        # One sentence of a source may be left out in several languages.
        "partialFingerprints": {FINGERPRINT: f"{finding.fingerprint}:{pair.target.language}"},
        "rank": round(100 * finding.confidence, 1),
        "properties": {
            "confidence": finding.confidence,
            "suggestion": finding.suggestion,
            "concept": finding.concept,
            "evidence": list(finding.evidence),
        },
    }


def _related(finding: Finding, pair: Pair, shown: Place) -> list[tuple[Place, str]]:
    """The other places: what it was translated from, the translation as a whole, and what the rule names."""
    rows = [(pair.source, finding.source, "the source"), (pair.target, finding.target or START, "the translation")]
    places = [(placed(document, site), note) for document, site, note in rows if document and site]
    for related in finding.related:
        document = pair.source if related.side == "source" else pair.target
        if document is not None:
            places.append((placed(document, related.site), related.note))
    return [(place, note) for place, note in places if place != shown]


def _location(place: Place, note: str = "", number: int | None = None) -> dict[str, Any]:
    physical = {"artifactLocation": {"uri": uri_of(place.path)}, "region": _region(place)}
    unit = place.site.unit
    return {
        **({"id": number} if number is not None else {}),
        "physicalLocation": physical,
        **({"logicalLocations": [{"fullyQualifiedName": unit}]} if unit is not None else {}),
        **({"message": {"text": note}} if note else {}),
    }


def _region(place: Place) -> dict[str, int]:
    site = place.site
    lines = {
        "startLine": site.line,
        "startColumn": site.column,
        "endLine": site.end_line,
        "endColumn": site.end_column,
    }
    if site.segment is not None:  # offsets count within the sentence, not the file
        return lines
    return lines | {"charOffset": site.start, "charLength": site.end - site.start}


def uri_of(path: str | None) -> str:
    """A path as a URI: relative to the current folder where it lies in it; a text without a path is `-`."""
    if path is None:
        return "-"
    if PurePath(path).is_absolute():
        inside = os.path.relpath(path)
        if inside.startswith(os.pardir):
            return PurePath(path).as_uri()
        path = inside
    return quote(os.fsencode(path.replace(os.sep, "/")))
