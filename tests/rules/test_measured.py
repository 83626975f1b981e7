"""What has been measured of the rules: who may be loud, what a confidence means, and that nothing is read in vain."""

from __future__ import annotations

import subprocess
import sys

import pytest

from transcheck import Checker
from transcheck.model import Issue, Severity
from transcheck.report.rules import measured_in_words
from transcheck.rules import measured
from transcheck.rules.base import Rule, all_rules
from transcheck.rules.measured import ENOUGH, Point, interval, probability, read_off, summed
from transcheck.verdicts import calibrated

LEAST = 0.8  # of its findings that a rule has to be right in to be an error or a warning
LOUD = [rule for rule in all_rules() if rule.meta.severity is not Severity.INFO]
CURVE = (Point(0.5, 0.4), Point(0.7, 0.8), Point(0.9, 0.9))


@pytest.mark.parametrize("rule", LOUD, ids=lambda rule: rule.meta.code)
def test_a_rule_that_is_loud_is_right_or_says_that_it_is_not_measured(rule: Rule) -> None:
    tally = summed(rule.meta.code, loud=True)
    if tally.judged >= ENOUGH:
        assert tally.right / tally.judged >= LEAST
    else:
        assert interval(tally.right, tally.judged)[1] >= LEAST
        assert measured_in_words(rule.meta).startswith("Not measured:")


def test_the_table_names_known_rules() -> None:
    known = {rule.meta.code for rule in all_rules()}
    assert set(measured.tallies()) <= known
    assert set(measured.curves()) <= known


@pytest.mark.parametrize("code", sorted(measured.curves()))
def test_a_surer_finding_is_never_reported_as_less_sure(code: str) -> None:
    confidences = [round(probability(code, raw / 100), 9) for raw in range(101)]
    assert confidences == sorted(confidences)
    assert all(0 <= p <= 1 for p in confidences)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [(0.0, 0.0), (0.25, 0.2), (0.5, 0.4), (0.6, 0.6), (0.7, 0.8), (0.8, 0.85), (0.9, 0.9), (0.95, 0.9), (1.0, 0.9)],
)
def test_between_two_points_a_confidence_lies_on_the_line(raw: float, shown: float) -> None:
    assert read_off(CURVE, raw) == pytest.approx(shown)


def test_a_rule_that_was_never_seen_is_believed() -> None:
    assert read_off((), 0.77) == 0.77
    assert probability("X999", 0.77) == 0.77


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [(0, 0, 0.0, 1.0), (10, 10, 0.7225, 1.0), (0, 10, 0.0, 0.2775), (81, 263, 0.2553, 0.3662)],
)
def test_the_interval_of_a_share(right: int, judged: int, low: float, high: float) -> None:
    """The last row is the textbook example of Newcombe, Statistics in Medicine 17 (1998)."""
    assert interval(right, judged) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_findings_carry_the_confidence_that_was_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "curves", lambda: {"F502": CURVE})
    (found,) = Checker("ru", "en", select=["F502"]).check_target("The forum was held in in Astana.").findings
    assert found.confidence == 0.9
    assert Checker("ru", "en", select=["F502"], min_confidence=0.91).check_target("It was in in May.").findings == ()


def test_calibration_changes_the_confidence_alone() -> None:
    issue = Issue("N301", "what is wrong", confidence=0.6)
    (found,) = calibrated([issue])
    assert found == issue._replace(confidence=probability("N301", 0.6))
    assert calibrated([]) == []


def test_a_check_that_finds_nothing_does_not_read_the_table() -> None:
    code = (
        "import sys, transcheck; "
        "pair = transcheck.Checker('ru', 'en').check('Форум прошёл в мае.', 'The forum was held in May.'); "
        "assert not pair.findings; print('transcheck.rules.measured' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.meta.code)
def test_what_was_measured_is_said_in_words(rule: Rule) -> None:
    tally = summed(rule.meta.code, loud=rule.meta.severity is not Severity.INFO)
    words = measured_in_words(rule.meta)
    assert f"{tally.right} of {tally.judged} findings right" in words or words.startswith("Not measured:")
