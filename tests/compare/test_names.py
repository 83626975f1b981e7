"""Names of one person, and of two, across scripts, spellings and inflections."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.compare.names import same_name

ONE = [
    ("Нурлан Абдировым", "Nurlan Abdirov"),
    ("Нұрлан Әбдіров", "Nurlan Abdirov"),
    ("Н. Абдиров", "N. Abdirov"),
    ("Н. Абдиров", "Nurlan Abdirov"),
    ("Абдирову", "Nurlan Abdirov"),
    ("Құрманбаевтың", "Kurmanbayev"),
    ("Құрманбаев", "Курманбаев"),
    ("Нұрлан Құрманбаев", "Нурланом Курманбаевым"),
    ("Ерлан Смагулов", "Yerlan Smagulov"),
    ("Ерлан Смагулов", "Erlan Smagoulov"),
    ("Асаин Рахимжанов", "Assain Rakhimzhanov"),
    ("Жамшид Рахимов", "Jamshid Rahimov"),
    ("Серик Абдрахманов", "Serik Abdraxmanov"),
    ("Дмитрий Орлов", "Dmitry Orlov"),
    ("Светлана Гаврилюк", "Svitlana Havryliuk"),
    ("Николай Гаврилюк", "Микола Гаврилюк"),
    ("Елена Мельник", "Олена Мельник"),
    ("Олаф Шольц", "Olaf Scholz"),
    ("Эмманюэлем Макроном", "Emmanuel Macron"),
    ("Ингрид Халворсен", "Ingrid Halvorsen"),
    ("Томаша Новицкого", "Tomasz Nowicki"),
    ("Лаура Бьянки", "Laura Bianchi"),
    ("Цзиньпином", "Jinping"),
    ("林婉清", "Lin Wanqing"),
    ("周启明", "Zhou Qiming"),
    ("Małgorzaty Wiśniewskiej-Król", "Małgorzata Wiśniewska-Król"),
    ("Zauresh Kaliyeva's", "Зауреш Калиевой"),
    ("Стивен Джеррард", "Steven Gerrard"),
    ("Майк Помпео", "Michael Pompeo"),
    ("Вашингтон, Джордж", "George Washington"),
]
TWO = [
    ("Нурлан Абдиров", "Nurlan Akhmetov"),
    ("Нурлан Абдиров", "Yerlan Abdirov"),
    ("Н. Абдиров", "Yerlan Abdirov"),
    ("Тлеубаев", "Tleuberdiyev"),
    ("Рахимов", "Rahmonov"),
    ("Małgorzaty Wiśniewskiej-Król", "Małgorzata Wiśniewska-King"),
    ("Дональд Трамп", "Ronald Trump"),
    ("Курманбаев", "Құрманғазиев"),
    ("林婉清", "Zhou Qiming"),
    ("Виктор Орлов", "Viktor Sokolov"),
    ("Касенов", "Kasymov"),
    ("", "Nurlan"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_person(a: str, b: str) -> None:
    assert same_name(a, b) > 0.5


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_persons(a: str, b: str) -> None:
    assert same_name(a, b) < 0.5


@pytest.mark.parametrize(("a", "b"), [*ONE, *TWO])
def test_order_does_not_matter(a: str, b: str) -> None:
    assert same_name(a, b) == pytest.approx(same_name(b, a))


@pytest.mark.parametrize(
    ("name", "better", "worse"),
    [
        ("Вагнера", "Wagner", "Wagnar"),
        ("Помпео", "Pompeo", "Pompao"),
        ("Тлеубаев", "Tleubayev", "Tleuberdiyev"),
        ("Рахимов", "Rakhimov", "Rahmonov"),
        ("Смагулов", "Smagulov", "Smailov"),
    ],
)
def test_the_right_spelling_is_likelier(name: str, better: str, worse: str) -> None:
    assert same_name(name, better) > same_name(name, worse)


def test_a_whole_name_is_surer_than_a_surname() -> None:
    assert same_name("Нурлан Абдиров", "Nurlan Abdirov") > same_name("Абдиров", "Nurlan Abdirov")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_has_a_probability(a: str, b: str) -> None:
    assert 0.0 <= same_name(a, b) <= 1.0


@given(st.text(st.sampled_from("абвгдежзиклмнопрст"), min_size=2, max_size=12))
def test_a_name_is_itself(name: str) -> None:
    assert same_name(name, name) > 0.9
