"""Verdicts on small texts: a translation, half of one, and another release of the same house."""

from __future__ import annotations

import pytest

from transcheck.alignment import align_sides
from transcheck.analysis import analyse_sentences
from transcheck.model import Parallelism, Verdict

TEXTS = {
    "museum-ru": [
        "В Туркестане открыли музей Ходжи Ахмеда Ясави",
        "12 мая 2023 года в Туркестане открылся музей Ходжи Ахмеда Ясави.",
        "В церемонии участвовала министр культуры Айнур Байжанова.",
        "В 14 залах выставлено 2 350 экспонатов, из них 180 показывают впервые.",
        "На строительство ушло 4,8 млрд тенге.",
        "«Мы ждём 300 тысяч посетителей в год», — сказала Байжанова.",
        "Билет для взрослых стоит 1 500 тенге, дети до 7 лет проходят бесплатно.",
        "Музей работает с 9:00 до 19:00 без выходных.",
    ],
    "museum-en": [
        "Museum of Khoja Ahmed Yasawi opens in Turkistan",
        "A museum of Khoja Ahmed Yasawi opened in Turkistan on 12 May 2023.",
        "Minister of Culture Ainur Baizhanova took part in the ceremony.",
        "Its 14 halls hold 2,350 exhibits, 180 of which are shown for the first time.",
        "Construction cost 4.8 billion tenge.",
        "“We expect 300 thousand visitors a year,” Baizhanova said.",
        "A ticket for adults costs 1,500 tenge, children under 7 enter free of charge.",
        "The museum is open from 9:00 to 19:00 every day.",
    ],
    "museum-kk": [
        "Түркістанда Қожа Ахмет Ясауи музейі ашылды",
        "2023 жылғы 12 мамырда Түркістанда Қожа Ахмет Ясауи музейі ашылды.",
        "Салтанатты шараға Мәдениет министрі Айнұр Байжанова қатысты.",
        "14 залда 2 350 жәдігер қойылған, оның 180-і алғаш рет көрсетілуде.",
        "Құрылысқа 4,8 млрд теңге жұмсалды.",
        "«Жылына 300 мың келуші күтеміз», — деді Байжанова.",
        "Ересектерге билет 1 500 теңге тұрады, 7 жасқа дейінгі балалар тегін кіреді.",
        "Музей күн сайын сағат 9:00-ден 19:00-ге дейін жұмыс істейді.",
    ],
    "theatre-en": [
        "Ministry of Culture announces theatre season",
        "The new theatre season will open in Astana on 27 September 2023.",
        "Minister of Culture Ainur Baizhanova presented the programme on Tuesday.",
        "Audiences will see 36 premieres, including 5 operas and 11 plays for children.",
        "Touring companies will visit 20 towns and give about 420 performances.",
        "“Regional theatres need new equipment,” Baizhanova said.",
        "The budget has been raised by 15 percent, and 62 young actors have been hired.",
        "Tickets go on sale in August.",
    ],
    "theatre-ru": [
        "Министерство культуры объявило театральный сезон",
        "Новый театральный сезон откроется в Астане 27 сентября 2023 года.",
        "Во вторник программу представила министр культуры Айнур Байжанова.",
        "Зрители увидят 36 премьер, среди них 5 опер и 11 детских спектаклей.",
        "Гастроли пройдут в 20 городах, всего дадут около 420 представлений.",
        "«Областным театрам нужно новое оборудование», — сказала Байжанова.",
        "Бюджет увеличен на 15 процентов, принято 62 молодых актёра.",
        "Билеты поступят в продажу в августе.",
    ],
}


def judged(source: str, target: str, part: slice = slice(None)) -> Parallelism:
    first, second = (analyse_sentences(TEXTS[name], name[-2:]) for name in (source, target))
    if part != slice(None):
        second = analyse_sentences(TEXTS[target][part], target[-2:])
    return align_sides(first, second).parallelism


TRANSLATIONS = [
    ("museum-ru", "museum-en"),
    ("museum-en", "museum-ru"),
    ("museum-kk", "museum-ru"),
    ("museum-kk", "museum-en"),
    ("theatre-ru", "theatre-en"),
]


@pytest.mark.parametrize(("source", "target"), TRANSLATIONS)
def test_a_translation_is_parallel(source: str, target: str) -> None:
    found = judged(source, target)
    assert found.verdict is Verdict.PARALLEL
    assert found.coverage > 0.8


@pytest.mark.parametrize(("source", "target"), TRANSLATIONS)
@pytest.mark.parametrize("part", [slice(4), slice(4, 8)])
def test_half_of_a_translation_is_partial(source: str, target: str, part: slice) -> None:
    assert judged(source, target, part).verdict is Verdict.PARTIAL


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("museum-ru", "theatre-en"),
        ("theatre-ru", "museum-en"),
        ("museum-kk", "theatre-ru"),
        ("museum-kk", "theatre-en"),
    ],
)
def test_another_release_of_the_same_ministry_is_unrelated(source: str, target: str) -> None:
    assert judged(source, target).verdict is Verdict.UNRELATED


def test_the_score_orders() -> None:
    assert judged("museum-ru", "museum-en").score > 1
    assert judged("museum-ru", "theatre-en").score < 0


def test_nothing_is_unrelated() -> None:
    empty = analyse_sentences([], "en")
    assert align_sides(empty, empty).parallelism == Parallelism(0.0, 0.0, Verdict.UNRELATED)
