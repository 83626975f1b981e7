"""Small documents of every kind of change that translators make, and what must hold for any two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.alignment import align_sides
from transcheck.analysis import analyse_sentences
from transcheck.model import Alignment, Block, Segment, Side, Verdict


def aligned(source: list[str], target: list[str], languages: str = "ru-en") -> Alignment:
    first, second = languages.split("-")
    return align_sides(analyse_sentences(source, first), analyse_sentences(target, second))


def pairs(alignment: Alignment) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.source), list(bead.target)) for bead in alignment.beads]


WORDS = st.sampled_from(["мост", "Алматы", "12", "bridge", "Almaty", "—", "?", "«", "»", "7,5", "the", "в", "图", "1"])
SENTENCES = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=9)


@given(SENTENCES, SENTENCES)
def test_every_segment_is_in_one_bead_in_order(source: list[str], target: list[str]) -> None:
    beads = aligned(source, target).beads
    assert [i for bead in beads for i in bead.source] == list(range(len(source)))
    assert [j for bead in beads if not bead.moved for j in bead.target] == sorted(
        set(range(len(target))).difference(*(bead.target for bead in beads if bead.moved))
    )
    assert sorted(j for bead in beads for j in bead.target) == list(range(len(target)))
    assert all(bead.source or bead.target for bead in beads)
    assert all(0.0 <= bead.confidence <= 1.0 for bead in beads)


@given(SENTENCES, SENTENCES)
def test_coverage_is_a_share(source: list[str], target: list[str]) -> None:
    assert 0.0 <= aligned(source, target).parallelism.coverage <= 1.0


@pytest.mark.parametrize(
    ("source", "target"),
    [([], []), ([], ["One."]), (["Раз."], []), ([""], [""]), (["", "", "Раз."], ["One."]), (["Раз."], [""])],
)
def test_next_to_nothing(source: list[str], target: list[str]) -> None:
    beads = aligned(source, target).beads
    assert sum(len(bead.source) for bead in beads) == len(source)
    assert sum(len(bead.target) for bead in beads) == len(target)


def test_one_against_many() -> None:
    beads = aligned(["Мост открыли в 2024 году."], [f"Sentence number {k} of many." for k in range(500)]).beads
    assert [j for bead in beads for j in bead.target] == list(range(500))


SOURCE = [
    "В Павлодаре открылся новый мост через Иртыш.",
    "Строительство длилось 28 месяцев и обошлось в 64 млрд тенге.",
    "Его длина составляет 1 340 метров, ширина 22 метра.",
    "По словам акима Бауыржана Сейткали, движение начнётся 3 октября.",
    "Старый мост 1967 года закроют на ремонт до весны.",
    "Пешеходам оставят проход с северной стороны.",
]
TARGET = [
    "A new bridge over the Irtysh has been opened in Pavlodar.",
    "Construction took 28 months and cost 64 billion tenge.",
    "It is 1,340 metres long and 22 metres wide.",
    "According to mayor Bauyrzhan Seitkali, traffic will start on 3 October.",
    "The old bridge of 1967 will be closed for repairs until spring.",
    "A passage for pedestrians will be left on the northern side.",
]


def test_sentence_by_sentence() -> None:
    alignment = aligned(SOURCE, TARGET)
    assert pairs(alignment) == [([k], [k]) for k in range(6)]
    assert all(bead.confidence > 0.8 for bead in alignment.beads)
    assert alignment.parallelism.verdict is Verdict.PARALLEL


def test_a_split_sentence() -> None:
    split = [*TARGET[:1], "Construction took 28 months.", "It cost 64 billion tenge.", *TARGET[2:]]
    assert ([1], [1, 2]) in pairs(aligned(SOURCE, split))


def test_merged_sentences() -> None:
    joined = [TARGET[0], TARGET[1][:-1] + ", and " + TARGET[2].lower(), *TARGET[3:]]
    assert ([1, 2], [1]) in pairs(aligned(SOURCE, joined))


def test_a_dropped_sentence() -> None:
    assert ([3], []) in pairs(aligned(SOURCE, TARGET[:3] + TARGET[4:]))


def test_an_added_sentence() -> None:
    added = [*TARGET[:4], "The ceremony was attended by 3,500 residents of Aksu and Ekibastuz.", *TARGET[4:]]
    assert ([], [4]) in pairs(aligned(SOURCE, added))


def test_a_dropped_paragraph() -> None:
    more = [
        "Ранее сообщалось о ремонте дороги Семей — Аягоз протяжённостью 311 километров.",
        "Подрядчиком выступает компания «Жолшы», получившая 9 млрд тенге аванса.",
        "Работы проверит комиссия под руководством Ларисы Ким.",
    ]
    found = pairs(aligned(SOURCE[:3] + more + SOURCE[3:], TARGET))
    assert [bead for bead in found if not bead[1]] == [([3], []), ([4], []), ([5], [])]


def test_numbers_as_the_only_anchor() -> None:
    source = [f"Аа бб {k} вв гг дд ее жж зз." for k in (17, 23, 35, 41, 58, 64)]
    target = [f"Qx wz hj vk jq {k} mr lt kh." for k in (17, 23, 41, 58, 64)]
    assert ([2], []) in pairs(aligned(source, target))


def test_values_are_anchors() -> None:
    source = [f"В области открыто {k} новых школ." for k in ("две", "семь", "сорок", "пять", "девять")]
    target = [f"There {k} new schools have been opened." for k in ("two", "seven", "five", "nine")]
    assert ([2], []) in pairs(aligned(source, target))


def blocks_of(side: Side, openings: list[int]) -> Side:
    """The side with blocks that begin at these segments."""
    ends = [*openings[1:], len(side.segments)]
    bounds = list(zip(openings, ends, strict=True))
    number = [k for k, (first, last) in enumerate(bounds) for _ in range(first, last)]
    spans = [side.span_of(range(first, last)) for first, last in bounds]
    segments = tuple(Segment(s.index, s.span, number[s.index]) for s in side.segments)
    return side._replace(document=side.document._replace(blocks=tuple(map(Block, spans))), segments=segments)


def test_blocks_do_not_unsettle() -> None:
    source, target = analyse_sentences(SOURCE, "ru"), analyse_sentences(TARGET, "en")
    for openings in ([0, 1, 3], [0, 4], [0, 2, 3, 5]):
        alignment = align_sides(blocks_of(source, [0, 1, 3]), blocks_of(target, openings))
        assert pairs(alignment) == [([k], [k]) for k in range(6)]


def test_a_kept_break_tells_a_dropped_sentence_from_a_merged_one() -> None:
    source = analyse_sentences([*SOURCE[:3], "Армия выделила два катера.", *SOURCE[3:]], "ru")
    target = analyse_sentences(TARGET, "en")
    alignment = align_sides(blocks_of(source, [0, 1, 3, 4, 6]), blocks_of(target, [0, 1, 3, 5]))
    assert ([3], []) in pairs(alignment)


def test_a_long_text_in_a_corridor() -> None:
    source = [f"{SOURCE[k % 6]} Номер {1000 + 7 * k}." for k in range(90)]
    target = [f"{TARGET[k % 6]} Number {1000 + 7 * k}." for k in range(90) if not 30 <= k < 42]
    found = pairs(aligned(source, target))
    assert found == [([k], [k] if k < 30 else [] if k < 42 else [k - 12]) for k in range(90)]
