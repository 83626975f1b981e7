"""Every sample in every format, as it was approved.

After an intended change: TRANSCHECK_UPDATE_GOLDEN=1 pytest tests/report, and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from report_samples import SAMPLES

from transcheck.model import Report
from transcheck.report import json, text
from transcheck.report.palette import COLOURS

GOLDEN = Path(__file__).parent / "golden"
FORMATS = {
    "txt": text.render,
    "brief.txt": lambda report: text.render(report, brief=True),
    "colour.txt": lambda report: text.render(report, COLOURS).replace("\x1b", "\\e"),
    "json": json.render,
}
CASES = [(name, ending) for name in SAMPLES for ending in FORMATS]


@pytest.mark.parametrize(("name", "ending"), CASES, ids=[f"{name}.{ending}" for name, ending in CASES])
def test_report_is_as_approved(name, ending):
    rendered = FORMATS[ending](SAMPLES[name])
    path = GOLDEN / f"{name}.{ending}"
    if os.environ.get("TRANSCHECK_UPDATE_GOLDEN"):
        path.write_text(rendered, encoding="utf-8")
    assert rendered == path.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over():
    assert {p.name for p in GOLDEN.iterdir()} == {f"{name}.{ending}" for name, ending in CASES}


def test_a_report_is_not_changed_by_showing_it():
    report: Report = SAMPLES["findings"]
    text.render(report)
    assert text.render(report) == text.render(report)
