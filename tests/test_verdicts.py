"""One finding a place, by precedence; fingerprints; lines and columns in files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from transcheck import Checker, Finding
from transcheck.model import Issue, Severity, Span
from transcheck.rules.base import all_rules
from transcheck.verdicts import COVERING, PRECEDENCE, settle

PLACE, OVERLAPPING, ELSEWHERE = Span(10, 30), Span(25, 40), Span(50, 60)


def issue(code: str, target: Span | None = PLACE, source: Span | None = None, **more: object) -> Issue:
    return Issue(code, "what is wrong", source, target)._replace(**more)


def codes(issues: list[Issue]) -> list[str]:
    return [i.code for i in settle(issues)]


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("T104", "T102", "T104"),
        ("T102", "T104", "T104"),
        ("T101", "E201", "T101"),
        ("E201", "T102", "E201"),
        ("T106", "T105", "T106"),
        ("C405", "E203", "C405"),
        ("N302", "N301", "N302"),
        ("T107", "F501", "T107"),
        ("F502", "F501", "F502"),
        ("C404", "C405", "C404"),
        ("C403", "N301", "C403"),
        ("C403", "T101", "C403"),
    ],
)
def test_of_two_rules_at_one_place_the_one_that_knows_more_is_heard(one: str, other: str, kept: str) -> None:
    assert codes([issue(one), issue(other)]) == [kept]
    assert codes([issue(other), issue(one, OVERLAPPING)]) == [kept]


def test_findings_at_different_places_are_all_kept() -> None:
    assert sorted(codes([issue("T102"), issue("T104", ELSEWHERE), issue("F501", Span(30, 35))])) == [
        "F501",
        "T102",
        "T104",
    ]


def test_the_surer_of_two_issues_of_one_rule_is_kept() -> None:
    doubtful, sure = issue("E201", confidence=0.6), issue("E201", OVERLAPPING, confidence=0.9)
    assert settle([doubtful, sure]) == [sure]


def test_a_missing_sentence_covers_what_is_missing_inside_it() -> None:
    omission = issue("C402", None, Span(100, 200))
    inside, outside = issue("T102", None, Span(120, 130)), issue("N301", None, Span(220, 230))
    elsewhere = issue("E201", PLACE, Span(120, 130))
    assert settle([inside, outside, omission, elsewhere]) == [omission, elsewhere, outside]


def test_issues_without_a_target_are_one_where_their_source_and_bead_are_one() -> None:
    source = Span(5, 15)
    one, other = issue("T102", None, source, bead=2), issue("N301", None, source, bead=2)
    assert codes([other, one]) == ["T102"]
    assert codes([other._replace(bead=3), one]) == ["T102", "N301"]


def test_a_pair_without_a_place_covers_nothing() -> None:
    assert codes([issue("C401", None), issue("T101")]) == ["C401", "T101"]


def test_precedence_names_known_rules_once() -> None:
    known = {rule.meta.code for rule in all_rules()}
    assert len(set(PRECEDENCE)) == len(PRECEDENCE)
    assert set(PRECEDENCE) <= known
    assert set(PRECEDENCE) >= COVERING


def test_rules_without_a_rank_come_last() -> None:
    assert codes([issue("X999"), issue("F501")]) == ["F501"]


# --- fingerprints ---------------------------------------------------------------------------

SENTENCE = "The forum was held in in Astana."


def findings(target: str) -> list[Finding]:
    return list(Checker("ru", "en", select=["F502", "C405"]).check_target(target).findings)


@pytest.mark.parametrize(
    "text",
    [
        f"Another headline\n\nA new first paragraph. {SENTENCE}",
        f"{SENTENCE} More follows.",
        f"\ufeffHeadline\r\n\r\n{SENTENCE}\r\nAnd more.",
        "Headline\n\nThe forum was held  in in\u00a0Astana.",
        "The forum was held in in Astana. The the forum was good.",
    ],
)
def test_a_fingerprint_stays_while_its_sentence_stays(text: str) -> None:
    (alone,) = findings(SENTENCE)
    assert alone.fingerprint in {f.fingerprint for f in findings(text)}


@pytest.mark.parametrize("text", ["The forum was held in in Almaty.", "The fair was held in in Astana."])
def test_a_fingerprint_changes_with_its_sentence(text: str) -> None:
    assert findings(text)[0].fingerprint != findings(SENTENCE)[0].fingerprint


def test_the_same_finding_twice_has_two_fingerprints() -> None:
    one, two = findings(f"{SENTENCE} {SENTENCE}")
    assert two.fingerprint == f"{one.fingerprint}-2"


def test_fingerprints_do_not_depend_on_the_rules_selected() -> None:
    text = f"{SENTENCE} The 旗舰 model."
    only = Checker("ru", "en", select=["C405"]).check_target(text).findings
    assert {f.fingerprint for f in only} <= {f.fingerprint for f in findings(text)}
    assert len(only) == 1


# --- lines and columns -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("It was in in May.", 1, 8),
        ("Headline\nIt was in in May.", 2, 8),
        ("Headline\r\n\r\nIt was in in May.", 3, 8),
        ("Headline\rIt was in in May.", 2, 8),
        ("One\r\nTwo\rThree\n\nIt was in in May.", 5, 8),
        ("\n\n\nIt was in in May.\n", 4, 8),
        ("𝄞🙂 was in in May.", 1, 8),
        ("Headline\n  It was in in May.", 2, 10),
    ],
)
def test_lines_and_columns(text: str, line: int, column: int) -> None:
    (found,) = findings(text)
    assert found.target is not None
    assert (found.target.line, found.target.column) == (line, column)
    assert (found.target.end_line, found.target.end_column) == (line, column + len("in in"))
    assert text[found.target.start : found.target.end] == found.target.text == "in in"


@pytest.mark.parametrize(
    "encode", [str.encode, lambda text: text.encode("utf-8-sig"), lambda text: text.encode("utf-16")]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_is_counted_as_an_editor_shows_it(encode: Callable[[str], bytes], end: str, tmp_path: Path) -> None:
    path = tmp_path / "release.en.txt"
    path.write_bytes(encode(f"Headline{end}{end}It was in in May.{end}"))
    (found,) = Checker("ru", "en", select=["F502"]).check_files(_source(tmp_path), path).findings
    assert found.target is not None
    assert (found.target.line, found.target.column, found.target.text) == (3, 8, "in in")


def _source(folder: Path) -> Path:
    path = folder / "release.ru.txt"
    path.write_text("Заголовок\n\nЭто было в мае.\n", encoding="utf-8")
    return path


def test_a_finding_over_several_lines_ends_where_its_text_ends() -> None:
    text = "Headline\r\n\r\nПравительство приняло\r\nрешение по этому вопросу."
    pair = Checker("ru", "en", select=["C404"]).check_aligned([text], [text])
    (found,) = pair.findings
    assert found.target is not None
    assert found.target.segment == 0
    assert found.target.text == text


def test_findings_come_in_the_order_of_the_target() -> None:
    found = findings("The 旗舰 model was shown in in May. The the model is 旗舰.")
    places = [f.target.start for f in found if f.target]
    assert places == sorted(places)
    assert len(places) == 4


def test_severity_is_the_users_the_issues_or_the_rules() -> None:
    (plain,) = Checker("ru", "en", select=["F502"]).check_target(SENTENCE).findings
    (raised,) = Checker("ru", "en", select=["F502"], severity={"F502": "error"}).check_target(SENTENCE).findings
    assert (plain.severity, raised.severity) == (Severity.WARNING, Severity.ERROR)


def test_a_missing_term_hides_nothing_else_in_the_sentence_where_it_was_sought() -> None:
    sought = issue("T102", source=Span(0, 5), bead=0)
    figure = issue("N301", OVERLAPPING, source=Span(8, 9), bead=0)
    another = issue("T102", source=Span(6, 8), bead=0)
    assert settle([sought, figure, another]) == [sought, another, figure]
    assert codes([sought, issue("T104", ELSEWHERE, source=Span(3, 6), bead=0)]) == ["T104"]
    slip = issue("T107", OVERLAPPING, concept="referendum")  # without a place in the source
    assert codes([sought._replace(concept="referendum"), slip]) == ["T107"]
    assert codes([sought._replace(concept="turnout"), slip]) == ["T107", "T102"]
