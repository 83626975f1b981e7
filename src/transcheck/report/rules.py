"""The rules: a table of all, the documentation of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Severity
from transcheck.record import Any
from transcheck.report.cells import BAR, INDENT, columns, hung, printable, wrapped
from transcheck.report.palette import Palette
from transcheck.rules.base import Example, Meta, Rule
from transcheck.rules.measured import ENOUGH, interval, summed, tallies


def table(rules: Sequence[Rule], palette: Palette) -> str:
    """One line a rule: code, name, severity, and what it flags."""
    rows = columns((r.meta.code, r.meta.name, r.meta.severity.value, r.meta.summary) for r in rules)
    painted = [
        (code, palette.paint(palette.strong, name), palette.paint(palette.of(rule.meta.severity), level), summary)
        for rule, (code, name, level, summary) in zip(rules, rows, strict=True)
    ]
    return "".join(f"{line.rstrip()}\n" for line in map("  ".join, painted))


def data_of(rules: Sequence[Rule]) -> list[dict[str, Any]]:
    return [_data(rule.meta) for rule in rules]


def _data(meta: Meta) -> dict[str, Any]:
    return {
        "code": meta.code,
        "name": meta.name,
        "severity": meta.severity.value,
        "summary": meta.summary,
        "alone": meta.alone,
        "measured": _measured(meta),
    }


def _measured(meta: Meta) -> dict[str, Any]:
    """What was judged right and wrong on published data, and the 95% interval of the share."""
    tally = summed(meta.code, loud=meta.severity is not Severity.INFO)
    low, high = interval(tally.right, tally.judged)
    found = {"right": tally.right, "wrong": tally.wrong, "unclear": tally.unclear}
    return found | {"low": round(low, 3), "high": round(high, 3)}


def measured_in_words(meta: Meta) -> str:
    """How often the rule was right on published data, where, and how sure that is."""
    loud = meta.severity is not Severity.INFO
    tally = summed(meta.code, loud=loud)
    judged = (t for t in tallies().get(meta.code, ()) if t.loud == loud and t.judged)
    where = ", ".join(f"{t.data} {t.right} of {t.judged}" for t in judged)
    if tally.judged < ENOUGH:
        few = f"{tally.judged} {'finding' if tally.judged == 1 else 'findings'} on published data"
        return f"Not measured: {few}" + (f", {tally.right} right ({where})." if tally.judged else ".")
    low, high = interval(tally.right, tally.judged)
    return f"Measured: {tally.right} of {tally.judged} findings right ({low:.2f} to {high:.2f}) on {where}."


def explained(rule: Rule, palette: Palette, cells: int) -> str:
    """The documentation of a rule, then the examples that it is tested with."""
    meta = rule.meta
    level = palette.paint(palette.of(meta.severity), meta.severity.value.upper())
    head = f"{meta.code} {palette.paint(palette.strong, meta.name)}  {level}\nFlags {meta.summary}."
    alone = (
        "It also reads a translation without its source."
        if meta.alone
        else "It needs the source beside the translation."
    )
    measured = "\n".join(wrapped(measured_in_words(meta), cells))
    examples = ["\n".join(_example(example, palette, cells)) for example in rule.examples]
    return "\n\n".join((head, rule.documentation.strip(), alone, measured, *examples)) + "\n"


def _example(example: Example, palette: Palette, cells: int) -> Iterator[str]:
    quotes = [f"«{printable(quote)}»" if quote else "the pair as a whole" for quote in example.flags]
    yield palette.paint(palette.strong, "Flagged: " + ", ".join(quotes) if quotes else "Not flagged:")
    for language, text in zip(example.languages, (example.source, example.target), strict=True):
        for number, line in enumerate(filter(str.strip, text.splitlines())):
            margin = f"{INDENT}{language if not number else '':>3}{BAR}"
            for start, piece in hung(margin, printable(line), cells, f"{INDENT}   {BAR}"):
                yield palette.paint(palette.quiet, start) + piece
