"""The text report says what it is told to, whatever that is."""

from __future__ import annotations

import json as standard_json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import EN, LONG, finding, pair, report, site
from report_strategies import reports

from transcheck.formats.plain import document_of
from transcheck.model import Document, Origin, Run, Site, Span
from transcheck.report import json, text
from transcheck.report.cells import width
from transcheck.report.palette import COLOURS, PLAIN
from transcheck.report.quoting import prose_span, quote


@given(reports(), st.sampled_from((PLAIN, COLOURS)), st.booleans(), st.integers(60, 120))
def test_any_finding_can_be_shown(made, palette, brief, cells):
    shown = text.render(made, palette, cells, brief=brief)
    assert shown.endswith("\n") or (brief and not shown)
    assert shown.count("\n") >= sum(made.summary)


@given(reports())
def test_any_finding_can_be_parsed_back(made):
    data = standard_json.loads(json.render(made))
    assert [len(p["findings"]) for p in data["pairs"]] == [len(p.findings) for p in made.pairs]
    assert sum(data["summary"].values()) == sum(made.summary)


@given(st.integers(0, len(LONG.prose)), st.integers(0, 60), st.integers(62, 100))
def test_quotes_fit_and_show_the_place(start, length, cells):
    end = min(start + length, len(LONG.prose))
    place = Site(start, end, 1, start + 1, 1, end + 1, LONG.prose[start:end])
    shown = quote(LONG, place).fitted(cells)
    assert width(shown.text) <= cells
    assert shown.marked == place.text


def test_the_sentence_is_quoted_and_no_more():
    document = document_of("One is here. Two is there. Three.\nFour.", "en")
    assert quote(document, site(document, "Two")).text == "Two is there."
    assert quote(document, site(document, "here. Two")).text == "One is here. Two is there."


def test_an_empty_place_is_pointed_at():
    document = document_of("One is here. Two is there.", "en")
    shown = text.render(report(pair(None, document, finding(target=Site(12, 12, 1, 13, 1, 13, "")))))
    assert "One is here." in shown
    assert "     │             ^\n" in shown


def test_the_prose_is_quoted_where_the_file_has_markup():
    marked_up = "<p>A <b>bold</b> word.</p>"
    runs = (Run(0, 2, 3), Run(2, 4, 8), Run(6, 6, 16))
    plain = document_of("A bold word.", "en", "x.html")
    document = Document("x.html", "en", plain.prose, plain.blocks, Origin(runs, marked_up))
    place = Site(8, 12, 1, 9, 1, 13, "bold")
    assert prose_span(document, place) == Span(2, 6)
    assert quote(document, place).text == "A bold word."


def test_a_place_that_is_not_in_the_prose_is_quoted_alone():
    place = Site(0, 4, 1, 1, 1, 5, "gone", "unit-9")
    assert prose_span(EN, place) is None
    assert quote(EN, place).text == "gone"


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Site(0, 2, 3, 4, 3, 6, "Ac"), "a.en.txt:3:4 "),
        (Site(0, 2, 1, 4, 1, 6, "Ac", "cell-7"), "a.en.txt[cell-7]:1:4 "),
        (Site(0, 2, 1, 4, 1, 6, "Ac", None, 6), "a.en.txt:7:4 "),
    ],
)
def test_places_are_named(place, shown):
    assert text.render(report(pair(None, EN, finding(target=place)))).startswith(shown)


def test_errors_are_never_hidden():
    many = [finding(target=site(EN, "10,142"), fingerprint=str(i)) for i in range(500)]
    assert text.render(report(pair(None, EN, *many))).count("ERROR") == 500
