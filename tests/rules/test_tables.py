"""Every rule against its table and its documented examples.

A row: `source` and `target`, line i of one translating line i of the other (no source: the
target alone), `languages`, `flags` (quotes that must be flagged, each by one finding; empty
for a clean pair), and `glossary` (TOML) where one is needed. With `whole = true` the texts are
whole releases, to be aligned.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from transcheck import Checker, Finding
from transcheck.glossary.reading import parse
from transcheck.rules.base import Example, Rule, all_rules

TABLES = Path(__file__).parent
LEAST_ROWS = 12


def rows(code: str) -> list[Example]:
    table = tomllib.loads((TABLES / f"{code}.toml").read_text(encoding="utf-8"))
    shared = table.get("glossary", "")
    return [
        Example(
            row.get("source", ""),
            row["target"],
            tuple(row.get("flags", ())),
            tuple(row.get("languages", ("ru", "en"))),
            row.get("glossary", shared),
            row.get("pair_only", False) or row.get("whole", False),
        )
        for row in table["row"]
    ]


def findings(rule: Rule, example: Example) -> tuple[Finding, ...]:
    glossaries = [parse(example.glossary.encode(), "table")] if example.glossary else []
    checker = Checker(*example.languages, glossaries, select=[rule.meta.code])
    if not example.source:
        return checker.check_target(example.target.splitlines()).findings
    if example.pair_only:
        return checker.check(example.source, example.target).findings
    return checker.check_aligned(example.source.split("\n"), example.target.split("\n")).findings


def hits(finding: Finding, quote: str, example: Example) -> bool:
    """Whether the finding's text and the quote overlap: one lies in the other."""
    if not quote:
        return finding.source is None and finding.target is None
    site = finding.target if quote in example.target else finding.source
    return site is not None and (quote in site.text or site.text in quote)


def cases() -> list[tuple[Rule, Example]]:
    return [(rule, row) for rule in all_rules() for row in (*rule.examples, *rows(rule.meta.code))]


@pytest.mark.parametrize(
    ("rule", "example"), cases(), ids=lambda x: x.meta.code if isinstance(x, Rule) else x.target[:30]
)
def test_row(rule: Rule, example: Example) -> None:
    found = findings(rule, example)
    missed = [quote for quote in example.flags if not any(hits(f, quote, example) for f in found)]
    vain = [f.message for f in found if not any(hits(f, quote, example) for quote in example.flags)]
    assert (missed, vain) == ([], [])
    assert len(found) == len(example.flags)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.meta.code)
def test_rule_is_documented_and_has_examples_of_both_kinds(rule: Rule) -> None:
    assert len(rule.documentation.split()) > 20
    assert any(e.flags for e in rule.examples)
    assert any(not e.flags for e in rule.examples)
    assert len(rows(rule.meta.code)) >= LEAST_ROWS


def test_codes_and_names_are_unique() -> None:
    rules = [r.meta for r in all_rules()]
    assert len({r.code for r in rules}) == len({r.name for r in rules}) == len(rules)
