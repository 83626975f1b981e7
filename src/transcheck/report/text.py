"""The report as an editor reads it: where, what, the sentence, what to write instead, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from transcheck.model import Document, Finding, Pair, Report, Severity, Site
from transcheck.report.cells import BAR, INDENT, hung, printable, right_to_left, width, wrapped
from transcheck.report.palette import PLAIN, Palette
from transcheck.report.quoting import Quote, quote


def render(report: Report, palette: Palette = PLAIN, cells: int = 100, *, brief: bool = False) -> str:
    """Every finding in the order of its text, then one line that sums up.

    `cells`: the width to fill; `brief`: one line a finding and no summary.
    """
    if brief:
        lines = [_one_line(f, pair, palette) for pair in report.pairs for f in pair.findings]
        return "".join(f"{line}\n" for line in lines)
    blocks = ["\n".join(_lines(f, pair, palette, cells)) for pair in report.pairs for f in pair.findings]
    return "\n\n".join((*blocks, _summary(report, palette))) + "\n"


def _one_line(finding: Finding, pair: Pair, palette: Palette) -> str:
    said = not finding.suggestion or finding.suggestion in finding.message
    write = "" if said else f" (write: {printable(finding.suggestion or '')})"
    return f"{_heading(finding, pair, palette)}  {printable(finding.message)}{write}"


def _lines(finding: Finding, pair: Pair, palette: Palette, cells: int) -> Iterator[str]:
    yield _heading(finding, pair, palette)
    for line in wrapped(printable(finding.message), cells - len(INDENT)):
        yield INDENT + line
    for document, site in ((pair.source, finding.source), (pair.target, finding.target)):
        if document is not None and site is not None:
            yield from _quoted(document, site, finding.severity, palette, cells)
    yield from _advice(finding, pair, palette, cells)


def _heading(finding: Finding, pair: Pair, palette: Palette) -> str:
    side, site = ("target", finding.target) if finding.target or not finding.source else ("source", finding.source)
    level = palette.paint(palette.of(finding.severity), finding.severity.value.upper())
    rule = f"{finding.rule} {palette.paint(palette.strong, finding.name)}"
    sure = palette.paint(palette.quiet, f"({finding.confidence:.2f})")
    return f"{_where(_document(pair, side), side, site)}  {level} {rule}  {sure}"


def _document(pair: Pair, side: str) -> Document | None:
    return pair.source if side == "source" else pair.target


def _where(document: Document | None, side: str, site: Site | None) -> str:
    """path:line:column, or as much of it as there is."""
    path = printable(document.path) if document and document.path else f"<{side}>"
    if site is None:
        return path
    if site.segment is not None:
        return f"{path}:{site.segment + 1}:{site.column}"
    unit = f"[{printable(site.unit)}]" if site.unit is not None else ""
    return f"{path}{unit}:{site.line}:{site.column}"


def _quoted(document: Document, site: Site, severity: Severity, palette: Palette, cells: int) -> Iterator[str]:
    """The sentence, what is spoken of marked: by colour, by carets below, or between «»."""
    margin = f"{INDENT}{document.language:>3}{BAR}"
    whole = quote(document, site)
    room = cells - width(margin)
    if palette.marked:
        part = whole.fitted(room)
        underline = palette.marked if part.before or part.after else ""
        marked = palette.paint(palette.of(severity) + underline, part.marked)
        yield f"{palette.paint(palette.quiet, margin)}{part.before}{marked}{part.after}"
    elif right_to_left(whole.text):
        part = whole.fitted(room - 2)
        yield f"{margin}{part.before}«{part.marked}»{part.after}"
    else:
        part = whole.fitted(room)
        yield (margin + part.text).rstrip()
        yield from _carets(part, " " * (width(margin) - len(BAR)) + BAR)


def _carets(part: Quote, margin: str) -> Iterator[str]:
    if part.before or part.after:  # a whole sentence needs no marks to be seen
        yield f"{margin}{' ' * width(part.before)}{'^' * max(1, width(part.marked))}"


def _advice(finding: Finding, pair: Pair, palette: Palette, cells: int) -> Iterator[str]:
    rows = [("write", palette.good, finding.suggestion)] if finding.suggestion else []
    rows += [("why", "", line) for line in finding.evidence]
    rows += [
        ("see", "", f"{_where(_document(pair, r.side), r.side, r.site)} {r.note}: «{r.site.text}»")
        for r in finding.related
    ]
    for label, code, text in rows:
        margin = f"{INDENT}{label + ':':7}"
        for start, line in hung(margin, printable(text or ""), cells):
            yield palette.paint(palette.quiet, start) + palette.paint(code, line)


def counted(severities: Iterable[Severity], palette: Palette) -> str:
    """'2 errors, 1 warning', or 'nothing found'."""
    counts = Counter(severities)
    parts = [
        palette.paint(
            palette.of(level), f"{counts[level]} {level.value}{'s' * (counts[level] != 1 and level != 'info')}"
        )
        for level in Severity
        if counts[level]
    ]
    return ", ".join(parts) or palette.paint(palette.good, "nothing found")


def _summary(report: Report, palette: Palette) -> str:
    what = counted((f.severity for pair in report.pairs for f in pair.findings), palette)
    return f"{what} in {_checked(report)}{_risk(report)}{_parallelism(report)}"


def _checked(report: Report) -> str:
    alone = sum(pair.source is None for pair in report.pairs)
    pairs = len(report.pairs) - alone
    rows = [(pairs, "pair", "pairs"), (alone, "text without its source", "texts without their sources")]
    return " and ".join(f"{n} {one if n == 1 else many}" for n, one, many in rows if n) or "0 pairs"


def _risk(report: Report) -> str:
    if not any(report.summary):
        return ""
    return f"; {'risk' if len(report.pairs) == 1 else 'highest risk'} {max(p.risk for p in report.pairs):.2f}"


def _parallelism(report: Report) -> str:
    found = report.pairs[0].parallelism if len(report.pairs) == 1 else None
    return f"; {found.verdict.value}, {found.coverage:.0%} covered" if found else ""
