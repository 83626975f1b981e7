"""Risks: what they are made of, when they are computed, and that worse pairs have higher ones."""

from __future__ import annotations

import pickle
from functools import cache

import pytest

from transcheck import Checker, Pair
from transcheck.model import Risks
from transcheck.risk import Weighed
from transcheck.risk.evidence import evidence_of
from transcheck.risk.opposites import turned
from transcheck.risk.weights import length_of, probability

SOURCE = "De acordo com a Carbon Tracker, 80% das reservas de combustíveis fósseis deverão permanecer no solo."
TARGET = "According to Carbon Tracker, 80% of fossil-fuel reserves must remain in the ground."


@cache
def checker(source: str = "pt", target: str = "en") -> Checker:
    return Checker(source, target)


def checked(source: str, target: str, *languages: str) -> Pair:
    return checker(*languages).check_aligned([source], [target])


@pytest.mark.parametrize(
    "worse",
    [
        TARGET.replace("80%", "99.99%"),
        TARGET.replace("must remain in the ground", "must remain"),
        TARGET.replace("fossil-fuel", "fossil , whose use has long been debated by many of those concerned , fuel"),
        TARGET.replace("must", "must not"),
        "According to Carbon Tracker.",
    ],
)
def test_what_is_wrong_has_a_higher_risk(worse: str) -> None:
    assert checked(SOURCE, TARGET).risk < checked(SOURCE, worse).risk


@pytest.mark.parametrize(
    ("source", "good", "bad", "languages"),
    [
        ("Экспорт вырос за год.", "Exports increased over the year.", "Exports decreased over the year.", ("ru", "en")),
        ("Палата поддержала проект.", "The chamber supported the bill.", "The chamber opposed the bill.", ("ru", "en")),
        ("Бағалар көбейді.", "Prices rose.", "Prices fell.", ("kk", "en")),
    ],
)
def test_the_opposite_has_a_higher_risk(source: str, good: str, bad: str, languages: tuple[str, str]) -> None:
    assert checked(source, good, *languages).risk < checked(source, bad, *languages).risk


def test_a_good_pair_is_not_risky() -> None:
    assert checked(SOURCE, TARGET).risk < 0.1


def test_nothing_is_computed_until_it_is_asked_for() -> None:
    risks = checked(SOURCE, TARGET).risks
    assert isinstance(risks, Weighed)
    release, _ = risks.parts
    assert release is not None
    assert risks.pair == max(risks.beads)
    assert risks.parts == (None, [])


def test_settled_risks_are_the_same() -> None:
    one, other = checked(SOURCE, TARGET), checked(SOURCE, TARGET)
    one.risks.settle()
    assert one.risks.pair == other.risk
    assert one.risks.beads == other.bead_risks


def test_what_is_pickled_are_the_values() -> None:
    pair = checked(SOURCE, TARGET.replace("80", "8"))
    copy = pickle.loads(pickle.dumps(pair))  # noqa: S301  our own
    assert type(copy.risks) is Risks
    assert copy.risks == pair.risks
    assert hash(copy.risks) == hash(pair.risks)
    assert copy.bead_risks == pair.bead_risks


def test_a_bead_has_the_risk_of_its_own_findings() -> None:
    pair = checker().check_aligned([SOURCE, SOURCE], [TARGET, TARGET.replace("80%", "20%")])
    good, bad = pair.bead_risks
    assert good < 0.2
    assert 0.5 < bad <= pair.risk


def test_a_text_alone_has_the_risk_of_its_findings() -> None:
    pair = checker("ru", "en").check_target("The the committee met.")
    assert 0 < pair.risk < 1
    assert pair.bead_risks == ()
    assert checker("ru", "en").check_target("The committee met.").risk == 0


def test_texts_that_are_not_parallel_are_risky() -> None:
    russian = [
        "Министр труда обсудил планы на 2027 год.",
        "Парламент Японии принял 12 законов.",
        "Кубок выиграла Казань.",
    ]
    english = [
        "The recipe needs three eggs and butter.",
        "Cats sleep sixteen hours a day.",
        "He wrote a novel in 1925.",
    ]
    pair = checker("ru", "en").check("\n".join(russian * 4), "\n".join(english * 4))
    assert [f.rule for f in pair.findings] == ["C401"]
    assert pair.risk > 0.5
    assert max(pair.bead_risks, default=0.0) <= pair.risk


def test_evidence_is_never_negative() -> None:
    risks = checked(SOURCE, "It is not  so , is it. and so on and so on. Not in 2012.").risks
    assert isinstance(risks, Weighed)
    release, _ = risks.parts
    assert release is not None
    evidence = evidence_of(release, release.beads[0], [("N301", 0.9), ("N301", 0.5)], 0.9)
    assert evidence["finding N301"] == 0.9
    assert all(value >= 0 for value in evidence.values())
    assert {"odd marks", "digits changed", "negation gained", "shorter"} <= {k for k, v in evidence.items() if v}


def test_more_evidence_is_more_probable() -> None:
    assert probability({}) < probability({"digits changed": 1}) < probability({"digits changed": 1, "odd marks": 2})
    assert probability({"of another kind": 4.0}) == probability({})


def test_the_length_of_a_language_that_was_not_measured_is_that_of_english() -> None:
    assert length_of("xx") == length_of("en") == 1
    assert length_of("de") > 1


@pytest.mark.parametrize(
    ("ours", "theirs", "languages", "ideas"),
    [
        ("o aumento das exportações", "decreasing exports", ("pt", "en"), ["amount"]),
        ("o aumento das exportações", "boosting exports", ("pt", "en"), []),
        ("цены выросли и упали", "prices fell", ("ru", "en"), []),
        ("inspire hope", "die hoffnung ersticken", ("en", "de"), ["confirm"]),
        ("export grew", "vienti laski", ("en", "fi"), []),
    ],
)
def test_words_that_say_the_opposite(ours: str, theirs: str, languages: tuple[str, str], ideas: list[str]) -> None:
    assert turned(ours.split(), theirs.split(), *languages) == ideas
