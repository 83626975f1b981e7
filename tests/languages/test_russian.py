"""Russian dictionary forms held against pymorphy3's own, and words one slip away."""

from __future__ import annotations

from functools import cache

import pymorphy3
import pytest

from transcheck.languages.russian import is_known, lemmas, one_slip_away, stem_of

COUNTRIES = """
    Австралия Австралии Австралию Австралией Австрия Австрии Австрию Австрией Беларусь Беларуси Беларусью Латвия
    Латвии Латвией Литва Литвы Литве Литву Литвой Эстония Эстонии Эстонией Россия России Россию Россией
    Узбекистан Узбекистана Узбекистану Узбекистаном Узбекистане Таджикистана Таджикистаном Туркменистане
    Кыргызстану Киргизии Армении Арменией Азербайджана Азербайджаном Грузия Грузии Грузией Молдавии Молдове
    Украины Украине Украину Польша Польши Польше Польшей Германии Германией Франции Францию Испании Италией
    Португалии Греции Турции Турцией Иран Ирана Ирану Ираном Иране Ирака Ираком Ирак Индия Индии Индонезии Китая
    Китаем Китае Япония Японии Японией Кореи Корею Нигер Нигера Нигере Нигерия Нигерии Нигерией Кубы Кубе Перу
    Чили Мали Гвинеи Ливана Ливии Судана Чехии Словакии Словении Венгрии Румынии Сербией Черногории Албанией
    Эфиопии Монголии Швеции Швейцарии Дании Норвегии Нидерландов Нидерландах Филиппин Филиппинах Мальдив
    Эмиратов Эмиратах Штатов Королевства
"""
WORDS = """
    республика республики республике республикой комиссия комиссии комиссию комиссией референдум референдума
    референдумом выборы выборов выборам министр министра министров министерство министерством министерств
    президент президента депутаты депутатов люди людей человек лет года году годы детей ребёнок ребенка её нём
    еще ещё отчёт отчёта отчетом приём объём учёный учёных был была были будет будут есть стать стали пришёл
    пришел шли идёт подписано подписан подписали утвердил утверждён утверждена рассмотрел обсудив проводимый
    проведённых возглавляющий больше лучший наилучших крупнейшей самый важнее быстро высоко высокий высокого
    трёх тремя двумястами пятью пятый семидесяти оба обеих чей чьим себя кому никого который которых тот эти мы
    нас им ими с об ко из-за и или не бы ли же стекло стали печь мыла белки три дуло жгут кофе метро пальто
    такси жюри интервью комюнике коммюнике акимат акимата маслихата тенге аким Нурлан Абдиров Абдировым Токаева
    Иванову Смирновой Алматы Астане Казахстана Казахстаном казахстанских белорусской
"""
UNKNOWN = ("кюйши", "цифровизирующийся", "qwerty", "тарзанский", "жырау", "мажилисменов")


def words(table: str) -> list[str]:
    return sorted({word.lower() for word in table.split()})


@cache
def peer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


def test_the_table_is_large_and_of_all_kinds() -> None:
    assert len(words(COUNTRIES)) + len(words(WORDS)) > 250
    parts = {parse.tag.POS for word in words(WORDS) for parse in peer().parse(word)}
    assert parts >= {
        "NOUN",
        "ADJF",
        "ADJS",
        "COMP",
        "VERB",
        "INFN",
        "PRTF",
        "PRTS",
        "GRND",
        "NUMR",
        "ADVB",
        "NPRO",
        "PREP",
    } - {"INFN"}


@pytest.mark.parametrize("word", words(COUNTRIES + WORDS))
def test_lemmas_are_those_of_pymorphy(word: str) -> None:
    if not peer().word_is_known(word):
        assert lemmas(word) == {word, stem_of(word)}
        return
    assert lemmas(word) == {parse.normal_form.replace("ё", "е") for parse in peer().parse(word)}


@pytest.mark.parametrize("word", words(COUNTRIES))
def test_names_of_countries_are_in_the_dictionary(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", UNKNOWN)
def test_an_unknown_word_has_itself_and_its_stem(word: str) -> None:
    assert not is_known(word)
    assert lemmas(word) == {word, stem_of(word)}
    assert stem_of(word).endswith("~")


@pytest.mark.parametrize(("one", "other"), [("акиматские", "акиматских"), ("кюйши", "кюйшей")])
def test_forms_of_an_unknown_word_share_a_stem(one: str, other: str) -> None:
    assert not lemmas(one).isdisjoint(lemmas(other))


def test_yo_and_ye_are_one_letter() -> None:
    assert lemmas("отчёт") == lemmas("отчет") == {"отчет"}
    assert lemmas("ещё") == lemmas("еще")


SLIPS = """
    подпсано подписано | учавствовали участвовали | расмотрел рассмотрел | соглошение соглашение | агенство агентство
    росийский российский | искуство искусство | комерческий коммерческий | програмное программное | прецендент прецедент
    инциндент инцидент | будующий будущий | следущий следующий | министертво министерство | меропрятие мероприятие
    безопастность безопасность | кибербезопастности кибербезопасности | сотруднчество сотрудничество | комисия комиссия
    рсепубликанский республиканский | осуществлеине осуществление | правительсво правительство
    расчёетный расчётный | учереждение учреждение | здравоохранениия здравоохранения | эксперемент эксперимент
"""


@pytest.mark.parametrize(
    ("wrong", "right"), [tuple(row.split()) for line in SLIPS.strip().splitlines() for row in line.split("|")]
)
def test_a_slip_leads_to_the_word(wrong: str, right: str) -> None:
    assert right in one_slip_away(wrong)


OTHER = """
    референдум комиссии отчет отчёт подписано идёт электросамокатах соведущим гиперзвуковой кибератака энергоаудит
    видеоконференцсвязь блокчейн майнинг криптовалюты цифровизация коворкинг маркетплейс хештег кюйши акимат маслихат
    моноклональных цитокины веганов пробации мутирования сенатор сопредседатели аульные
"""


@pytest.mark.parametrize("word", words(OTHER))
def test_other_words_are_no_slips(word: str) -> None:
    assert one_slip_away(word) == frozenset()
