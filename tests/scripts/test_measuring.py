"""How scripts/measure_rules.py judges and counts: places, known errors, bins, curves."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from transcheck.model import Finding, Severity, Site

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))

from measuring.fitting import CERTAIN, counted, curve, expected_error, reliability  # noqa: E402
from measuring.judging import Observation, hits, judged, mark_of, read_verdicts  # noqa: E402
from measuring.known_errors import cases, injected  # noqa: E402
from measuring.samples import Place, Sample, Truth, lines, occurrences  # noqa: E402
from measuring.translations import slips, tico19_toml  # noqa: E402

TEXT = "The bank has 10,142 members. It was founded in 1998."


def site(start: int, end: int, segment: int | None = None) -> Site:
    return Site(start, end, 1, start + 1, 1, end + 1, TEXT[start:end], segment=segment)


def finding(rule: str = "N301", source: Site | None = None, target: Site | None = None) -> Finding:
    return Finding(rule, "", Severity.ERROR, 0.9, "", source, target, None, None, (), (), None, "")


def seen(verdict: str, confidence: float = 0.9, document: str = "d") -> Observation:
    return Observation("cases", document, "en-ru", "N301", True, confidence, "", verdict)


# --- what is right ------------------------------------------------------------------------------

AT_TARGET = Truth("N", (Place(0, 10),), (Place(13, 19),))
AT_SOURCE = Truth("N", (Place(0, 10),))


@pytest.mark.parametrize(
    ("truth", "found", "right"),
    [
        (AT_TARGET, finding(target=site(13, 19)), True),
        (AT_TARGET, finding(target=site(18, 25)), True),
        (AT_TARGET, finding(target=site(19, 25)), False),
        (AT_TARGET, finding("E201", target=site(13, 19)), False),
        (AT_TARGET, finding(source=site(2, 5)), True),
        (AT_TARGET, finding(source=site(2, 5), target=site(30, 35)), False),
        (AT_TARGET, finding(target=site(13, 19, segment=0)), False),
        (AT_SOURCE, finding(source=site(2, 5), target=site(30, 35)), True),
        (AT_SOURCE, finding(source=site(20, 25)), False),
        (Truth("C"), finding("C401"), True),
        (Truth("C"), finding("C402", source=site(0, 5)), False),
        (
            Truth("N", (Place(0, 9),), (Place(0, 9),), either=True),
            finding(source=site(0, 5), target=site(30, 40)),
            True,
        ),
    ],
)
def test_a_finding_is_right_where_it_points_at_a_known_error(truth: Truth, found: Finding, right: bool) -> None:
    assert hits(found, truth) == right


def test_a_finding_that_covers_half_the_text_points_at_nothing() -> None:
    wide = finding(target=Site(0, 400, 1, 1, 1, 401, "x" * 400))
    assert not hits(wide, AT_TARGET)
    assert hits(wide, Truth("N", (), (Place(0, 250),)))


def test_what_is_not_known_is_a_false_alarm_until_it_was_read() -> None:
    sample = Sample("ntrex", "d", ("ru", "en"), "", "", unread=("T102",))
    alarm = judged(sample, finding(target=site(13, 19)), False, {})
    assert (alarm.verdict, alarm.truth) == ("wrong", None)
    assert judged(sample, finding(target=site(13, 19)), False, {alarm.key: "right"}).verdict == "right"
    assert judged(sample, finding("T102", source=site(0, 3)), False, {}).verdict == "unclear"


def test_one_alarm_is_one_in_both_directions() -> None:
    there = judged(Sample("ntrex", "d", ("ru", "en"), "", ""), finding("N301", site(0, 3), site(4, 8)), False, {})
    back = judged(Sample("ntrex", "d", ("en", "ru"), "", ""), finding("N301", site(4, 8), site(0, 3)), False, {})
    assert there.key == back.key
    assert mark_of(finding(target=site(0, 3))) != mark_of(finding(target=site(4, 8)))


def test_what_a_translation_shows_by_itself_is_one_for_every_source() -> None:
    keys = {
        judged(Sample("ntrex", "d", (code, "en"), "", ""), finding("F502", None, site(0, 3)), True, {}).key
        for code in ("ru", "kk")
    }
    assert len(keys) == 1


def test_every_verdict_has_a_reason_and_is_one_of_three() -> None:
    path = SCRIPTS / "measuring" / "verdicts.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert {row[4] for row in rows} <= {"right", "wrong", "unclear"}
    assert all(len(row) == 6 and row[5].strip() for row in rows)
    assert len(read_verdicts(path)) == len(rows)


# --- reading --------------------------------------------------------------------------------------


def test_segments_are_lines_and_keep_their_places() -> None:
    text, places = lines(["One  two.", "Three."])
    assert [text[p.start : p.end] for p in places] == ["One two.", "Three."]
    assert occurrences("a b a", "a") == [(0, 1), (4, 5)]
    assert occurrences("a b a", "") == []


def test_a_case_is_read_with_the_places_of_its_errors(tmp_path: Path) -> None:
    folder = tmp_path / "001-bank"
    folder.mkdir()
    (folder / "source.ru.txt").write_text("В банке 10 412 членов.", encoding="utf-8")
    (folder / "target.en.txt").write_text(TEXT, encoding="utf-8")
    error = {"families": ["N"], "source": "10 412", "target": "10,142"}
    gold = {"source_lang": "ru", "target_lang": "en", "errors": [error]}
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    (sample,) = cases(tmp_path)
    assert sample.languages == ("ru", "en")
    assert sample.truths == (Truth("N", (Place(8, 14),), (Place(13, 19),)),)


def test_an_injected_error_is_where_its_new_words_stand(tmp_path: Path) -> None:
    label = {"seg": 0, "kind": "number", "was": "1998", "now": "1989"}
    row = {"id": "wmt:d:A", "lang": "ru", "src": ["В 1998 году."], "tgt": ["In 1989."], "align": [[0, 0]]}
    path = tmp_path / "injected.jsonl"
    path.write_text(json.dumps({**row, "labels": [label]}) + "\n", encoding="utf-8")
    (sample,) = injected(path)
    assert sample.document == "wmt:d"
    assert sample.truths == (Truth("N", (Place(0, 12),), (Place(3, 7),)),)


def test_a_term_list_becomes_a_glossary(tmp_path: Path) -> None:
    path = tmp_path / "terms.jsonl"
    term = {"src_lang": "en", "tgt_lang": "ru_RU", "source": "fever", "target": "жар"}
    path.write_text(json.dumps(term) + "\n", encoding="utf-8")
    assert 'preferred = ["fever"]' in tico19_toml(path)
    assert 'preferred = ["жар"]' in tico19_toml(path)


def test_a_slip_is_put_into_documents_that_are_long_enough(tmp_path: Path) -> None:
    names = [f"Line {i}." for i in range(8)]
    documents = [{"doc": d, "en": [f"{d} {n}" for n in names], "ru": names, "kk": names} for d in "ab"]
    path = tmp_path / "ntrex.jsonl"
    path.write_text("".join(json.dumps(d) + "\n" for d in documents), encoding="utf-8")
    mispaired, repeated, pasted = list(slips(path))[:3]
    assert isinstance(mispaired.target, str)
    assert mispaired.target.startswith("b Line 0.")
    assert [repeated.target[p.start : p.end] for p in repeated.truths[0].target] == ["a Line 4.", "a Line 4."]
    assert [pasted.target[p.start : p.end] for p in pasted.truths[0].target] == ["a Line 1.", "a Line 1."]


# --- counting -------------------------------------------------------------------------------------


def test_unclear_findings_count_for_neither_side() -> None:
    counts = counted([seen("right"), seen("wrong"), seen("wrong"), seen("unclear")])
    assert (counts.right, counts.wrong, counts.unclear, counts.judged) == (1, 2, 1, 3)


def test_many_findings_outweigh_the_rules_own_estimate() -> None:
    (only,) = curve([seen("right", 0.9)] * 20 + [seen("wrong", 0.9)] * 180)
    assert only.judged == 200
    assert only.probability == pytest.approx((20 + 4.5) / 205)


def test_few_findings_hardly_move_it() -> None:
    (only,) = curve([seen("wrong", 0.9)])
    assert only.probability == pytest.approx(4.5 / 6)


def test_a_curve_never_falls() -> None:
    low = [seen("right", 0.6)] * 30
    high = [seen("right", 0.9)] * 20 + [seen("wrong", 0.9)] * 20
    bins = curve(low + high)
    assert [b.judged for b in bins] == [30, 40]
    assert bins[0].probability == bins[1].probability


def test_nothing_is_certain() -> None:
    (only,) = curve([seen("right", 0.99)] * 10_000)
    assert only.probability == CERTAIN


def test_a_bin_of_few_joins_its_neighbour() -> None:
    bins = curve([seen("right", 0.6)] * 12 + [seen("wrong", 0.9)] * 3)
    assert [b.judged for b in bins] == [15]


def test_of_unclear_findings_alone_nothing_is_known() -> None:
    assert curve([seen("unclear")]) == []


def test_reliability_by_tenths() -> None:
    rows = reliability([(0.95, True), (0.95, True), (1.0, False), (0.25, False)])
    assert [(r.low, r.judged, r.right) for r in rows] == [(0.2, 1, 0), (0.9, 3, 2)]
    assert expected_error(rows) == pytest.approx((0.25 + abs(2.9 - 2)) / 4)
    assert expected_error([]) == 0.0
