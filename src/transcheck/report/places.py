"""Where a finding is shown by programs that show one place: in one file, always with a line."""

from __future__ import annotations

from transcheck.model import Document, Finding, Pair, Site
from transcheck.record import Record

START = Site(0, 0, 1, 1, 1, 1, "")  # of a file: for what has no place of its own


class Place(Record):
    """A place in a file; `path` is None for a text that was given without one."""

    path: str | None
    site: Site


def place_of(finding: Finding, pair: Pair) -> Place:
    """The place in the target, else in the source, else the first line of the target."""
    if finding.target is None and finding.source is not None and pair.source is not None:
        return placed(pair.source, finding.source)
    return placed(pair.target, finding.target or START)


def placed(document: Document, site: Site) -> Place:
    """A sentence of a sequence stands in a line of its own; a unit has none, its lines are not the file's."""
    if site.segment is not None:
        line = site.segment + 1
        return Place(document.path, site._replace(line=line, end_line=line))
    if site.unit is not None:
        return Place(document.path, START._replace(text=site.text, unit=site.unit))
    return Place(document.path, site)


def said(finding: Finding) -> str:
    """The message, what to write where the message does not say it, and the evidence, each in a line."""
    write = f" Write: {finding.suggestion}" if finding.suggestion and finding.suggestion not in finding.message else ""
    return "\n".join((finding.message + write, *finding.evidence))
