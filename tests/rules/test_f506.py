"""F506: which of its findings are notes."""

from __future__ import annotations

import pytest

from transcheck import Checker, Severity


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("Как изменятся тарифы в новом году?", "Tariffs will change in the new year.", Severity.WARNING),
        ("Тарифы изменятся в новом году.", "Will tariffs change in the new year?", Severity.WARNING),
        ("Скажите, как изменятся тарифы в новом году?", "Tell us how tariffs will change.", Severity.INFO),
        ("Тарифы изменятся в новом году.", "Tell us, will tariffs change in the new year?", Severity.INFO),
        ("Тарифы изменятся в новом году.", "Tariffs will change in the new year", Severity.INFO),
    ],
)
def test_what_may_only_be_told_is_a_note(source: str, target: str, severity: Severity) -> None:
    (found,) = Checker("ru", "en", select=["F506"]).check_aligned([source], [target]).findings
    assert found.severity is severity
