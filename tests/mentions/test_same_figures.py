"""One statement in sixteen languages has the same figures and dates in each, and a changed figure is another one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from transcheck import Checker

ROWS: list[dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "data" / "same_figures.toml").read_text(encoding="utf-8")
)["statement"]
LANGUAGES = sorted(ROWS[0])
LONG_NUMBER = re.compile(r"(?<![\d.,:])[1-9]\d(?!\d|[.,:]?\d)")
ASSERTED = [row for row in ROWS if "century" not in row["en"]]  # decades and centuries permit, but assert nothing
LEAST_FOUND = 0.85


def checker(source: str, target: str) -> Checker:
    return Checker(source_lang=source, target_lang=target, select=["N"], ignore=["N304"])


def test_every_statement_is_in_every_language() -> None:
    assert all(sorted(row) == LANGUAGES for row in ROWS)
    assert len(LANGUAGES) == 16


@pytest.mark.parametrize("source", LANGUAGES)
def test_figures_agree_whatever_the_languages(source: str) -> None:
    for target in LANGUAGES:
        pairs = [(row[source], row[target]) for row in ROWS if target != source]
        found = checker(source, target).check_aligned(*zip(*pairs, strict=True)).findings if pairs else ()
        assert [f.message for f in found] == [], target


@pytest.mark.parametrize("target", LANGUAGES)
def test_a_changed_figure_is_found(target: str) -> None:
    """The last digit of each number of two digits, one after another, against Russian or English."""
    source = "en" if target == "ru" else "ru"
    judge, found = checker(source, target), []
    for row in ASSERTED:
        for match in LONG_NUMBER.finditer(row[target]):
            changed = (
                row[target][: match.end() - 1] + str((int(match.group()[-1]) + 3) % 10) + row[target][match.end() :]
            )
            found.append(bool(judge.check_aligned([row[source]], [changed]).findings))
    assert sum(found) >= LEAST_FOUND * len(found) > 0
