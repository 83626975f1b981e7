"""docs/rules.md and docs/calibration.md: what scripts/describe_rules.py writes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "scripts"))

from describe_rules import DATA, calibration_page, rules_page

from transcheck.rules.base import all_rules
from transcheck.rules.measured import curves, tallies


def test_every_rule_has_a_row_a_section_and_its_examples() -> None:
    page = rules_page(all_rules())
    for rule in all_rules():
        heading = f"{rule.meta.code} {rule.meta.name}"
        anchor = heading.lower().replace(" ", "-")
        assert f"| [{rule.meta.code}](#{anchor}) |" in page
        section = page.split(f"\n## {heading}\n")[1].split("\n## ")[0]
        assert rule.documentation.strip() in section
        assert section.count("\nFlagged: ") + section.count("\nNot flagged:") == len(rule.examples)
        assert re.search(r"^(M|Not m)easured: ", section, re.MULTILINE)


def test_every_data_set_and_every_curve_is_shown() -> None:
    page = calibration_page()
    assert {tally.data for rows in tallies().values() for tally in rows} <= set(DATA)
    assert all(f"| {name} |" in page for name in DATA)
    assert all(page.count(f"| {code} |") == len(points) for code, points in curves().items())
