"""Passages that changed places are aligned as moves; what was only left out is not."""

from __future__ import annotations

import pytest
from test_beads import SOURCE, TARGET, aligned, pairs

from transcheck import check
from transcheck.alignment.beads import lost_on_both
from transcheck.alignment.moves import stretches
from transcheck.analysis import analyse_sentences
from transcheck.model import Bead, Verdict
from transcheck.report.alignment import data_of, text
from transcheck.report.palette import PLAIN

MORE_SOURCE = [
    "Ранее сообщалось о ремонте дороги Семей — Аягоз протяжённостью 311 километров.",
    "Подрядчиком выступает компания «Жолшы», получившая 9 млрд тенге аванса.",
    "Работы проверит комиссия под руководством Ларисы Ким.",
]
MORE_TARGET = [
    "Earlier, repairs of the 311-kilometre road from Semey to Ayagoz were reported.",
    "The contractor is the company Zholshy, which has received an advance of 9 billion tenge.",
    "The work will be inspected by a commission headed by Larisa Kim.",
]


def moves(source: list[str], target: list[str]) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.source), list(bead.target)) for bead in aligned(source, target).beads if bead.moved]


def test_a_paragraph_put_first() -> None:
    found = moves([*SOURCE, *MORE_SOURCE], [*MORE_TARGET, *TARGET])
    assert found == [([6], [0]), ([7], [1]), ([8], [2])]


def test_a_paragraph_put_last() -> None:
    """Which of the two passages stays and which moves is all the same."""
    alignment = aligned([*SOURCE[:2], *MORE_SOURCE, *SOURCE[2:]], [*TARGET, *MORE_TARGET])
    there = [0, 1, 6, 7, 8, 2, 3, 4, 5]
    assert pairs(alignment) == [([i], [j]) for i, j in enumerate(there)]
    assert any(bead.moved for bead in alignment.beads)
    assert alignment.parallelism.verdict is Verdict.PARALLEL


def test_a_single_sentence() -> None:
    assert moves(SOURCE, [TARGET[0], *TARGET[2:], TARGET[1]]) == [([1], [5])]


def test_what_was_left_out_and_what_was_added_are_no_move() -> None:
    source = [*SOURCE[:1], MORE_SOURCE[0], *SOURCE[1:]]
    assert moves(source, [*TARGET, MORE_TARGET[1]]) == []
    assert moves(source, [*TARGET, MORE_TARGET[2]]) == []


def test_nothing_moves_in_texts_in_order() -> None:
    assert moves(SOURCE, TARGET) == []
    assert moves(SOURCE, TARGET[:3] + TARGET[4:]) == []


def test_a_moved_paragraph_is_neither_missing_nor_added() -> None:
    source, target = "\n".join([*SOURCE, *MORE_SOURCE]), "\n".join([*MORE_TARGET, *TARGET])
    assert [f.rule for f in check(source, target, source_lang="ru", target_lang="en").findings] == []


def test_an_error_in_a_moved_paragraph_is_found() -> None:
    wrong = [MORE_TARGET[0].replace("311", "371"), *MORE_TARGET[1:], *TARGET]
    findings = check("\n".join([*SOURCE, *MORE_SOURCE]), "\n".join(wrong), source_lang="ru", target_lang="en").findings
    assert [(f.rule, f.target.text) for f in findings if f.target] == [("N301", "371")]


def test_a_move_is_shown() -> None:
    source, target = [*SOURCE, *MORE_SOURCE], [*MORE_TARGET, *TARGET]
    sides = analyse_sentences(source, "ru"), analyse_sentences(target, "en")
    alignment = aligned(source, target)
    beads = data_of(alignment, *sides)["beads"]
    assert [bead["source"] for bead in beads if bead.get("moved")] == [[6, 7], [7, 8], [8, 9]]
    assert "⇅" in text(alignment, *sides, PLAIN, 100)


@pytest.mark.parametrize(
    ("alone", "found"),
    [([], []), ([3], [range(3, 4)]), ([5, 1, 2, 4], [range(1, 3), range(4, 6)])],
)
def test_stretches(alone: list[int], found: list[range]) -> None:
    assert stretches(alone) == found


def test_a_move_needs_a_loss_on_both_sides() -> None:
    lost, added = Bead(range(1), range(0)), Bead(range(1, 1), range(1))
    assert lost_on_both([lost, added])
    assert not lost_on_both([lost, Bead(range(1, 2), range(1))])
    assert not lost_on_both([])
