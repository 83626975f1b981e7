"""Long texts: cut where anchors follow on one another, else as the search goes on."""

from __future__ import annotations

import pytest

from transcheck.alignment import align_sides, pieces
from transcheck.alignment.beads import shifted
from transcheck.alignment.corridor import Place
from transcheck.alignment.pieces import PIECE, before_seam, goal_from
from transcheck.analysis import analyse_sentences
from transcheck.model import Alignment, Bead, Verdict

SOURCE = [
    "В Павлодаре открылся новый мост через Иртыш.",
    "Строительство обошлось в 64 млрд тенге.",
    "По словам акима Бауыржана Сейткали, движение начнётся завтра.",
    "Старый мост закроют на ремонт.",
]
TARGET = [
    "A new bridge over the Irtysh has been opened in Pavlodar.",
    "Construction cost 64 billion tenge.",
    "According to mayor Bauyrzhan Seitkali, traffic will start tomorrow.",
    "The old bridge will be closed for repairs.",
]


@pytest.fixture(autouse=True)
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcheck.alignment.LONGEST", 30)
    monkeypatch.setattr(pieces, "PIECE", 40)


def aligned(source: list[str], target: list[str]) -> Alignment:
    return align_sides(analyse_sentences(source, "ru"), analyse_sentences(target, "en"))


def numbered(count: int) -> tuple[list[str], list[str]]:
    numbers = [(k % 4, 1000 + 7 * k) for k in range(count)]
    return [f"{SOURCE[k]} Номер {n}." for k, n in numbers], [f"{TARGET[k]} Number {n}." for k, n in numbers]


def test_with_anchors() -> None:
    source, target = numbered(150)
    alignment = aligned(source, target)
    assert [(list(b.source), list(b.target)) for b in alignment.beads] == [([k], [k]) for k in range(150)]
    assert alignment.parallelism.verdict is Verdict.PARALLEL


def test_the_same_over_and_over() -> None:
    alignment = aligned(SOURCE * 60, TARGET * 60)
    assert [(list(b.source), list(b.target)) for b in alignment.beads] == [([k], [k]) for k in range(240)]
    assert alignment.parallelism.verdict is Verdict.PARALLEL


def test_the_same_over_and_over_with_a_sentence_missing_each_time() -> None:
    alignment = aligned(SOURCE * 40, (TARGET[:1] + TARGET[2:]) * 40)
    both = [bead for bead in alignment.beads if bead.source and bead.target]
    assert len(both) > 110
    assert all(bead.source.start // 4 == bead.target.start // 3 for bead in both)


@pytest.mark.parametrize(("left", "right"), [(100, 1), (1, 100), (100, 5), (90, 31)])
def test_of_very_different_length(left: int, right: int) -> None:
    source, target = numbered(100)
    beads = aligned(source[:left], target[:right]).beads
    assert [i for bead in beads for i in bead.source] == list(range(left))
    assert [j for bead in beads for j in bead.target] == list(range(right))


def test_parts_missing_here_and_there() -> None:
    source, target = numbered(200)
    del target[50:80], source[120:140]
    beads = aligned(source, target).beads
    missing = [bead.source.start for bead in beads if not bead.target]
    added = [bead.target.start for bead in beads if not bead.source]
    assert missing == list(range(50, 80))
    assert added == list(range(90, 110))


FIRM: list[Place] = [(k, k) for k in range(20, 60)]


def test_the_goal_is_the_firm_place_nearest_to_a_piece() -> None:
    assert goal_from((0, 0), (200, 200), FIRM) == (20, 20)
    assert goal_from((10, 10), (200, 200), FIRM) == (30, 30)


def test_the_goal_lies_on_the_way_where_nothing_is_firm() -> None:
    assert goal_from((0, 0), (200, 100), []) == (27, 13)
    assert goal_from((60, 60), (70, 70), FIRM) == (70, 70)


def test_a_seam_is_where_sure_beads_meet() -> None:
    beads = [Bead(range(k, k + 1), range(k, k + 1), confidence=0.99 if k < 6 else 0.5) for k in range(12)]
    assert before_seam(beads) == beads[:5]
    unsure = [bead._replace(confidence=0.2) for bead in beads]
    assert before_seam(unsure) == unsure[:9]


def test_a_bead_is_moved() -> None:
    assert shifted(Bead(range(2, 3), range(2)), 10, 20) == Bead(range(12, 13), range(20, 22))


def test_pieces_are_long_outside_of_this_test() -> None:
    assert PIECE >= 500
