"""What each kind of evidence decides, on texts where nothing else does."""

from __future__ import annotations

from transcheck.alignment import align_sides
from transcheck.alignment.evidence import part_of, texts_of
from transcheck.alignment.lengths import Lengths
from transcheck.alignment.unchanging import REPEATED, UNEVEN, Sentences, unchanging
from transcheck.analysis import analyse, analyse_sentences
from transcheck.formats.plain import document_of

SOURCE = [
    "Порт Актау принял первый паром.",
    "На борту было 52 вагона и 300 пассажиров.",
    "Следующий рейс назначен на 4 июня.",
    "Билеты продаются в кассах порта.",
]
TARGET = [
    "The port of Aktau has received its first ferry.",
    "It had 52 wagons and 300 passengers on board.",
    "The next voyage is scheduled for 4 June.",
    "Tickets are sold at the ticket offices of the port.",
]


def pairs(source: list[str], target: list[str]) -> list[tuple[list[int], list[int]]]:
    beads = align_sides(analyse_sentences(source, "ru"), analyse_sentences(target, "en")).beads
    return [(list(bead.source), list(bead.target)) for bead in beads]


def test_a_sentence_repeated_is_alone_and_is_the_second() -> None:
    found = pairs(SOURCE, [*TARGET[:2], TARGET[1], *TARGET[2:]])
    assert found == [([0], [0]), ([1], [1]), ([], [2]), ([2], [3]), ([3], [4])]


def test_a_sentence_repeated_on_both_sides_is_translated_twice() -> None:
    found = pairs([*SOURCE[:2], SOURCE[1], *SOURCE[2:]], [*TARGET[:2], TARGET[1], *TARGET[2:]])
    assert found == [([k], [k]) for k in range(5)]


def test_two_sentences_in_one_segment_translate_two() -> None:
    joined = [TARGET[0], f"{TARGET[1]} {TARGET[2]}", TARGET[3]]
    assert pairs(SOURCE, joined) == [([0], [0]), ([1, 2], [1]), ([3], [2])]


def texts(source: list[str], target: list[str]):
    return texts_of(analyse_sentences(source, "ru"), analyse_sentences(target, "en"))


def test_sentences_are_counted_where_segments_were_given() -> None:
    source, target = texts(SOURCE, [" ".join(TARGET[:2]), *TARGET[2:]])
    assert (source.sentences, target.sentences) == ([1, 1, 1, 1], [2, 1, 1])
    evidence = Sentences(source, target)
    assert evidence.telling
    assert evidence(0, 2, 0, 1) == -UNEVEN
    assert evidence(0, 1, 0, 1) == UNEVEN
    assert evidence(2, 1, 1, 1) == 0


def test_sentences_that_we_split_ourselves_are_not_counted_again() -> None:
    side = analyse(document_of("Первое. Второе.", "ru"))
    assert texts_of(side, side)[0].sentences == [1, 1]


def test_a_segment_in_the_middle_of_a_sentence_is_known() -> None:
    source, target = texts(["Это с. г.", "открыли.", "Всё."], ["This year opened.", "All."])
    assert source.goes_on == [False, True, False]
    evidence = Sentences(source, target)
    assert evidence(0, 2, 0, 1) > evidence(0, 1, 0, 1) > evidence(1, 1, 1, 1)


def test_a_bead_has_no_sentence_twice() -> None:
    source, target = texts(SOURCE, [*TARGET[:2], TARGET[1], *TARGET[2:]])
    fixed = unchanging(source, target, Lengths(source, target, 1.1))
    assert fixed(1, 1, 1, 2) is None
    assert (fixed(1, 0, 2, 1), fixed(1, 0, 1, 1)) == (REPEATED, 0.0)


def test_a_repeated_sentence_counts_once() -> None:
    source, _ = texts([SOURCE[0]] * 5 + SOURCE[1:], TARGET)
    assert set(source.counts[: len(source.rows[0])]) == {1}


def test_a_part_of_a_text_is_a_text() -> None:
    source, _ = texts(SOURCE, TARGET)
    part = part_of(source, 1, 3)
    assert [[part.names[e] for e in row] for row in part.rows] == [
        [source.names[e] for e in row] for row in source.rows[1:3]
    ]
    assert (part.lengths, part.sentences, part.openings) == (source.lengths[1:3], [1, 1], [True, True])
