"""The report as workflow commands, which GitHub Actions shows beside the lines they speak of.

Format and escapes: "Workflow commands for GitHub Actions" of GitHub's documentation.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from transcheck.model import Finding, Pair, Report, Severity
from transcheck.report.places import place_of, said

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """One line a finding."""
    return "".join(f"{_command(finding, pair)}\n" for pair in report.pairs for finding in pair.findings)


def _command(finding: Finding, pair: Pair) -> str:
    properties = ",".join(f"{key}={value.translate(IN_PROPERTIES)}" for key, value in _properties(finding, pair))
    return f"::{COMMANDS[finding.severity]} {properties}::{said(finding).translate(IN_DATA)}"


def _properties(finding: Finding, pair: Pair) -> Iterator[tuple[str, str]]:
    path, site = place_of(finding, pair)
    if path is not None:
        yield "file", path.replace(os.sep, "/")
        yield "line", str(site.line)
        yield "endLine", str(site.end_line)
        if site.line == site.end_line:  # columns are understood within one line only
            yield "col", str(site.column)
            yield "endColumn", str(site.end_column)
    yield "title", f"{finding.rule} {finding.name}"
