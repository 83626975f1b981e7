"""From issues to findings: one a place, the most specific rule's, with its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from transcheck.model import Document, Finding, Issue, Related, RelatedSite, Severity, Side, Site, Span
from transcheck.packaged import digest
from transcheck.patterns import lazy
from transcheck.release import Release
from transcheck.respelling import in_its_script
from transcheck.rules.base import Meta

# Where two rules speak of one place, the first here is reported: the one that knows most
# about what went wrong there.
PRECEDENCE = (
    "C401", "C404", "C408", "C405", "F504", "F503", "T108", "T101", "T104", "T106", "T105", "E201", "E202", "E203",
    "E204", "C411", "T107", "T103", "T102", "E205", "E206", "N303", "N302", "N301", "C402", "C403", "C406", "C407",
    "C410", "F502", "F501", "F505", "F506", "N304",
)  # fmt: skip
# These speak of a whole sentence: whatever else is wrong inside it follows from them.
COVERING = frozenset(("C402", "C403", "C404", "C406", "C407", "C408"))
# These name a place in the source; their target is the sentence in which they looked in vain,
# where something else may be wrong as well.
SOUGHT = frozenset(("T102",))
STRETCH = 256  # characters
LINE_END = lazy(r"\r\n|\r|\n")


def settle(issues: Iterable[Issue]) -> list[Issue]:
    """Without the issues that repeat what a more specific one says, in order of precedence."""
    kept: list[Issue] = []
    near: dict[tuple[str, int], list[Issue]] = {}  # what was kept, by side and stretch of text
    for issue in sorted(issues, key=_rank):
        stretches = _stretches(issue)
        if not any(_says_it_already(earlier, issue) for key in stretches for earlier in near.get(key, ())):
            kept.append(issue)
            for key in stretches:
                near.setdefault(key, []).append(issue)
    return kept


def _stretches(issue: Issue) -> list[tuple[str, int]]:
    """The stretches of text in which an issue lies, so that only neighbours are compared."""
    sides = (("source", issue.source), ("target", issue.target))
    return [(name, k) for name, span in sides if span for k in range(span.start // STRETCH, max(span) // STRETCH + 1)]


def _rank(issue: Issue) -> tuple[bool, int, float]:
    order = PRECEDENCE.index(issue.code) if issue.code in PRECEDENCE else len(PRECEDENCE)
    return issue.code not in COVERING, order, -issue.confidence


def _says_it_already(earlier: Issue, issue: Issue) -> bool:
    if earlier.code in COVERING:
        return _covers(earlier.target, issue.target) or (_covers(earlier.source, issue.source) and not issue.target)
    same_source = bool(earlier.source and issue.source and earlier.source.overlaps(issue.source))
    if (earlier.source or issue.source) and SOUGHT & {earlier.code, issue.code}:
        same = same_source if earlier.source and issue.source else _of_one_concept(earlier, issue)
        return same and (earlier.bead == issue.bead or None in (earlier.bead, issue.bead))
    if earlier.target and issue.target:
        return earlier.target.overlaps(issue.target)
    return same_source and earlier.bead == issue.bead


def _of_one_concept(earlier: Issue, issue: Issue) -> bool:
    return earlier.concept is not None and earlier.concept == issue.concept and _covers(earlier.target, issue.target)


def _covers(outer: Span | None, inner: Span | None) -> bool:
    return bool(outer and inner and outer.overlaps(inner))


def calibrated(issues: Sequence[Issue]) -> Sequence[Issue]:
    """With the probability that each is right, as measured, instead of its rule's own estimate.

    Of findings at .9, nine in ten have been right on the texts of docs/calibration.md.
    """
    if not issues:
        return issues
    from transcheck.rules.measured import probability  # noqa: PLC0415  its table is read for a finding only

    return [issue._replace(confidence=probability(issue.code, issue.confidence)) for issue in issues]


def findings_of(issues: Iterable[Issue], release: Release, rules: Mapping[str, Meta],
                severities: Mapping[str, Severity]) -> tuple[Finding, ...]:  # fmt: skip
    """The findings of the issues, in the order of the target text; those without a place first."""
    sites = Sites(release)
    seen: Counter[str] = Counter()
    found = []
    for issue in sorted((in_its_script(i, release) for i in issues), key=_order):
        meta = rules[issue.code]
        mark = _fingerprint(issue, release)
        seen[mark] += 1
        found.append(
            Finding(
                issue.code,
                meta.name,
                severities.get(issue.code) or issue.severity or meta.severity,
                round(issue.confidence, 3),
                issue.message,
                sites.site("source", issue.source),
                sites.site("target", issue.target),
                issue.suggestion,
                issue.concept,
                issue.evidence,
                tuple(sites.related(r) for r in issue.related),
                issue.bead,
                mark if seen[mark] == 1 else f"{mark}-{seen[mark]}",
            )
        )
    return tuple(found)


def _order(issue: Issue) -> tuple[Span, Span, str]:
    return issue.target or issue.source or Span(-1, -1), issue.source or Span(-1, -1), issue.code


def _fingerprint(issue: Issue, release: Release) -> str:
    """Stable while the sentence that the finding stands in does not change, wherever it moves."""
    parts = [issue.code]
    for side, span in ((release.source, issue.source), (release.target, issue.target)):
        if side is not None and span is not None:
            parts += (side.text(span), " ".join(_sentence(side, span).split()))
    return digest("\0".join(parts).encode(errors="replace"))


def _sentence(side: Side, span: Span) -> str:
    index = bisect_right(side.segments, span.start, key=lambda s: s.span.start) - 1
    return side.text(side.segments[max(index, 0)].span) if side.segments else ""


class Sites:
    """From spans in the prose to places in the files."""

    def __init__(self, release: Release) -> None:
        self._sides = {"target": release.target} | ({"source": release.source} if release.source else {})
        self._lines = {name: _line_starts(side.document.origin.text) for name, side in self._sides.items()}

    def site(self, name: str, span: Span | None) -> Site | None:
        if span is None or name not in self._sides:
            return None
        document = self._sides[name].document
        unit, start = document.origin.locate(span.start)
        end = _end_in_file(document, span, start)
        if unit is not None:
            segment = int(unit) if unit.isdigit() else None
            text = document.text(span)
            return Site(start, end, 1, start + 1, 1, end + 1, text, None if segment is not None else unit, segment)
        line, column = _line_and_column(self._lines[name], start)
        end_line, end_column = _line_and_column(self._lines[name], end)
        return Site(start, end, line, column, end_line, end_column, document.origin.text[start:end])

    def related(self, related: Related) -> RelatedSite:
        site = self.site(related.side, related.span)
        assert site is not None, "a rule relates only to a side that the release has"
        return RelatedSite(related.side, site, related.note)


def _end_in_file(document: Document, span: Span, start: int) -> int:
    """One past the last character's own place: markup after it is not quoted, an entity that it was is."""
    if span.end <= span.start:
        return start
    last, text = document.origin.locate(span.end - 1)[1], document.origin.text
    if text[last : last + 1] == "&" and document.prose[span.end - 1] != "&":
        return text.find(";", last) + 1 or last + 1
    return last + 1


def _line_starts(text: str) -> list[int]:
    return [0, *(m.end() for m in LINE_END.finditer(text))]


def _line_and_column(starts: Sequence[int], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
