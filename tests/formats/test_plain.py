"""Plain text to blocks, and the way back to the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.formats.plain import document_of, document_of_sentences
from transcheck.model import BlockKind

WRAPPED = """The commission held its regular meeting in the capital on Monday and
discussed the preparations for the referendum, which will take place
in the autumn. More than ten observers were present at the meeting.
"""


def blocks(text, language="en"):
    document = document_of(text, language)
    return [(block.kind, document.text(block.span)) for block in document.blocks]


def test_headline_and_paragraphs():
    found = blocks("Headline of the day\n\nFirst paragraph.\n\nSecond paragraph.\n")
    assert found == [
        (BlockKind.HEADING, "Headline of the day"),
        (BlockKind.PARAGRAPH, "First paragraph."),
        (BlockKind.PARAGRAPH, "Second paragraph."),
    ]


@pytest.mark.parametrize("text", ["A single line", "A sentence first.\n\nAnd more.\n", "x" * 300 + "\n\nAnd more."])
def test_no_headline(text):
    assert blocks(text)[0][0] is BlockKind.PARAGRAPH


def test_a_line_is_a_block():
    assert [text for _, text in blocks("One sentence here\nAnother sentence.\nA third")] == [
        "One sentence here",
        "Another sentence.",
        "A third",
    ]


def test_hard_wrapped_lines_are_one_block():
    found = blocks("Headline\n\n" + WRAPPED + "\nNext paragraph.")
    assert [text for _, text in found] == ["Headline", WRAPPED.strip(), "Next paragraph."]


def test_hard_wrapped_with_carriage_returns():
    text = WRAPPED.replace("\n", "\r\n")
    assert [found for _, found in blocks(text)] == [text.strip()]


def test_sentences_a_line_are_not_wrapped_text():
    lines = [
        "The commission held its regular meeting in the capital on Monday.",
        "More than ten international observers were present at the meeting.",
        "Its chairman thanked all the members for their work in the regions.",
    ]
    assert [text for _, text in blocks("\n".join(lines))] == lines


def test_lines_of_different_width_are_not_wrapped_text():
    lines = ["a line with quite a lot of words in it, and even more than that, up to here", "short one", "and the next"]
    assert [text for _, text in blocks("\n".join(lines))] == lines


@pytest.mark.parametrize("mark", ["- ", "• ", "– ", "* ", "1. ", "2) ", "(3) "])
def test_list_items(mark):
    found = blocks(f"Agenda:\n{mark}opening\n{mark}closing\n")
    assert [kind for kind, _ in found[1:]] == [BlockKind.LIST_ITEM] * 2
    assert found[1][1] == f"{mark}opening"


def test_a_number_that_begins_a_sentence_is_no_list():
    assert blocks("Headline\n\n2.5 million people voted.")[1][0] is BlockKind.PARAGRAPH


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"])
def test_line_breaks(line_break):
    assert [text for _, text in blocks(f"One.{line_break}Two.{line_break}{line_break}Three.")] == [
        "One.",
        "Two.",
        "Three.",
    ]


def test_a_byte_order_mark_is_no_prose():
    document = document_of("\ufeffHello there.\n", "en")
    assert document.prose == "Hello there.\n"
    assert document.origin.locate(0) == (None, 1)


def test_unusual_spaces_and_soft_hyphens_survive():
    text = "5\u00a0000 тен\u00adге\u202fбыло.\n"
    document = document_of(text, "ru")
    assert document.prose == text
    assert document.text(document.blocks[0].span) == text.strip()


def test_sentences_are_units():
    document = document_of_sentences(["One.", "", "Three. Four."], "en")
    assert [document.text(b.span) for b in document.blocks] == ["One.", "", "Three. Four."]
    assert document.origin.locate(document.blocks[2].span.start + 3) == ("2", 3)


@given(st.text(st.one_of(st.characters(), st.sampled_from("\ufeff\r\n\u2028\u00a0\u00ad -•1.")), max_size=300))
def test_any_text(text):
    document = document_of(text, "en")
    assert "".join("".join(document.text(b.span).split()) for b in document.blocks) == "".join(document.prose.split())
    for offset, character in enumerate(document.prose):
        assert text[document.origin.locate(offset)[1]] == character
