"""What fits on a terminal, and what may be sent to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.report.cells import columns, head, middle, printable, right_to_left, tail, width, wrapped

TEXTS = st.text(max_size=80)
WIDTHS = st.integers(min_value=6, max_value=60)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("Әлем", 4), ("百分", 4), ("５％", 4), ("Зо\u0301лото", 6), ("e\u200d", 1), ("", 0), ("한국", 4)],
)
def test_width(text, cells):
    assert width(text) == cells


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("two\n\t lines", "two lines"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\u202eback", "\ufffdback"),
        ("co\u00adoperate\ufeff", "cooperate"),
        ("a\u00a0b", "a b"),
        ("\ud800", "\ufffd"),
    ],
)
def test_printable(given_text, shown):
    assert printable(given_text) == shown


@given(TEXTS)
def test_printable_text_has_nothing_to_obey(text):
    assert all(c.isprintable() or c in "\u200c\u200d" or ord(c) > 0x9F for c in printable(text))
    assert printable(printable(text)) == printable(text)


def test_cuts_are_at_words_and_marked():
    text = "According to the commission, everything is ready"
    assert head(text, 20) == "According to the…"
    assert tail(text, 20) == "…everything is ready"
    assert middle(text, 30) == "According to …is ready"
    assert head(text, 99) == tail(text, 99) == middle(text, 99) == text


def test_a_cut_keeps_marks_with_their_letters():
    assert tail("подоро\u0301жало", 6) == "…о\u0301жало"


@given(TEXTS, WIDTHS)
def test_cuts_fit(text, cells):
    shown = printable(text)
    assert max(width(cut(shown, cells)) for cut in (head, tail, middle)) <= cells


@given(TEXTS, WIDTHS)
def test_wrapped_lines_fit_and_lose_nothing(text, cells):
    lines = list(wrapped(printable(text), cells))
    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(printable(text).split())


def test_wrapping_breaks_at_spaces_and_where_there_are_none():
    assert list(wrapped("one two three", 8)) == ["one two", "three"]
    assert list(wrapped("国家统计局", 4)) == ["国家", "统计", "局"]
    assert list(wrapped("", 8)) == []


def test_columns_are_filled_to_one_width():
    assert columns([("a", "百分"), ("abc", "x")]) == [["a  ", "百分"], ["abc", "x   "]]
    assert columns([]) == []


@pytest.mark.parametrize(("text", "expected"), [("abc", False), ("Әлем", False), ("عدد", True), ("a עברית", True)])
def test_right_to_left(text, expected):
    assert right_to_left(text) is expected
