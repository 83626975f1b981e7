"""What denies in a sentence, what answers for it, and what bounds a number."""

from __future__ import annotations

import pytest

from transcheck.analysis import analyse_sentences
from transcheck.compare.bounds import Limit, bounds
from transcheck.compare.polarity import Cue, Strength, answers, cues, denials, negates, understood
from transcheck.model import Token


def tokens(text: str, code: str) -> tuple[Token, ...]:
    return analyse_sentences([text], code).tokens[0]


def denying(text: str, code: str) -> list[Cue]:
    return cues(tokens(text, code), code)


@pytest.mark.parametrize(
    ("code", "text", "strengths"),
    [
        ("en", "They did not sign.", "PLAIN"),
        ("en", "They didn't sign.", "PLAIN"),
        ("en", "Nobody signed without a permit.", "WORD WORD"),
        ("en", "There is not no risk.", "PLAIN PLAIN"),
        ("en", "The talks failed.", "IMPLIED"),
        ("en", "The plan is unclear.", "IMPLIED"),
        ("en", "The unions met under a bridge.", ""),
        ("en", "It is not only cheap.", "IDLE"),
        ("ru", "Никто не пришёл.", "PLAIN"),
        ("ru", "Он ушёл, никто не ответил, никого нет.", "PLAIN PLAIN"),
        ("ru", "Тем не менее встреча состоялась.", ""),
        ("ru", "Не менее 20 человек.", "IDLE"),
        ("ru", "Посол отказался ехать на этой неделе.", "IMPLIED"),
        ("kk", "Олар келмеді.", "PLAIN"),
        ("kk", "Бағдарлама немесе жоба жоқ.", "PLAIN"),
        ("kk", "Қауіпсіздік қамтамасыз етілді.", ""),
        ("de", "Der Minister lehnte ab.", "IMPLIED"),
        ("zh", "会议未取得成果。", "PLAIN"),
        ("zh", "不仅如此", "IDLE"),
        ("tr", "Bakan gelmedi.", "PLAIN"),
    ],
)
def test_denials_of_a_sentence(code: str, text: str, strengths: str) -> None:
    assert " ".join(cue.strength.name for cue in denying(text, code)) == strengths


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("They did not sign.", False),
        ("They didn't sign.", True),
        ("They did not sign anything.", True),
        ("They did not sign, if anything.", False),
    ],
)
def test_negations_that_are_translated_freely(text: str, loose: bool) -> None:
    assert [cue.loose for cue in denying(text, "en")] == [loose]


def test_a_negation_before_no_verb_is_translated_freely() -> None:
    assert [cue.loose for cue in denying("Он не первый.", "ru")] == [True]
    assert [cue.loose for cue in denying("Он не пришёл.", "ru")] == [False]


@pytest.mark.parametrize(
    ("source", "target", "gained"),
    [
        ("Мост построен.", "The bridge is not built.", True),
        ("Мост не построен.", "The bridge is not built.", False),
        ("Мы справимся.", "We will not fail.", False),
        ("Мы потерпели поражение.", "We did not suffer defeat.", True),
        ("Он отказался отвечать.", "He would not answer.", False),
        ("Цена неясна.", "The price is not clear.", False),
        ("Цена неясна.", "The price is not unclear.", True),
    ],
)
def test_denials_that_nothing_answers_for(source: str, target: str, gained: bool) -> None:
    ours, theirs = denying(source, "ru"), denying(target, "en")
    assert (len(denials(theirs, ours)) > answers(ours, theirs)) is gained


def test_languages_of_which_it_is_not_known_what_denies() -> None:
    assert understood("ru", "en", "de")
    assert not understood("hi", "en")
    assert not negates(tokens("मंत्री ने हस्ताक्षर नहीं किए।", "hi"), "hi")


def test_strengths_are_in_order() -> None:
    assert Strength.IDLE < Strength.IMPLIED < Strength.WORD < Strength.PLAIN


@pytest.mark.parametrize(
    ("code", "text", "limits"),
    [
        ("en", "At least 20 people came.", [Limit.LEAST]),
        ("en", "No more than 20 people came.", [Limit.MOST]),
        ("en", "More than 20 people and 5 dogs came.", [Limit.LEAST]),
        ("en", "Less than half of it.", []),
        ("ru", "Не более 20 человек.", [Limit.MOST]),
        ("kk", "Кемінде 40 ел қатысты.", [Limit.LEAST]),
        ("hi", "20 people", []),
    ],
)
def test_bounds_of_numbers(code: str, text: str, limits: list[Limit]) -> None:
    assert [bound.limit for bound in bounds(analyse_sentences([text], code), (0,))] == limits
