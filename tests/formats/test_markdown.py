"""Markdown to prose, and every character of the prose back to the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.formats.markdown import document_of_markdown
from transcheck.model import BlockKind


def blocks(text):
    document = document_of_markdown(text, "en")
    return [document.text(block.span) for block in document.blocks]


def kinds(text):
    document = document_of_markdown(text, "en")
    return [(str(block.kind), document.text(block.span)) for block in document.blocks]


def assert_exact(text):
    document = document_of_markdown(text, "en")
    for run in document.origin.runs:
        there = text[run.offset : run.offset + run.length]
        here = document.prose[run.prose : run.prose + run.length]
        assert all(b in (a, "&") for a, b in zip(here, there, strict=True))
    return document


INLINE = {
    "*a* **b** ***c*** _d_ __e__": "a b c d e",
    "snake_case_name and 2 * 3": "snake_case_name and 2 * 3",
    "a * b * c": "a * b * c",
    "**bold _and italic_**, plain": "bold and italic, plain",
    "«**Слово**» и *ещё*": "«Слово» и ещё",
    "~~gone~~ kept": "gone kept",
    "[text](http://a.b/c_d_e)": "text",
    "[text](<http://a.b/c d> 'title') after": "text after",
    "[text](http://a.b/(c)) after": "text after",
    "[*text*](x) [a [b] c](y)": "text a [b] c",
    "see [1] and [note]": "see [1] and [note]",
    "![Alt text](image.png) beside": "Alt text beside",
    "[![Alt](i.png)](link) beside": "Alt beside",
    "run `code` now": "run  now",
    "``a ` b`` end": "end",
    "no ` code": "no ` code",
    "word`code`word": "word word",
    "\\*not emphasis\\*": "*not emphasis*",
    "a\\b": "a\\b",
    "AT&amp;T &mdash; &nbsp;x &#1071; &nothing;": "AT&T — \u00a0x Я &nothing;",
    "<https://a.b/c> and <me@a.b>": "https://a.b/c and me@a.b",
    "a <b>c</b> d<!-- hidden --> e": "a c d e",
    "1 < 2 and 3 > 2": "1 < 2 and 3 > 2",
    "one<br>two": "one two",
    "note[^1] here": "note here",
    "*open": "*open",
    "**half*": "*half",
}


@pytest.mark.parametrize("text", INLINE)
def test_inline(text):
    assert blocks(text) == [INLINE[text]]
    assert_exact(text)


BLOCKS = {
    "# Title #\n\nText.\n": [("heading", "Title"), ("paragraph", "Text.")],
    "Title\n=====\nText\n": [("heading", "Title"), ("paragraph", "Text")],
    "#no heading": [("paragraph", "#no heading")],
    "- a\n- b\n  c\n\n1. d\n": [("list-item", "a"), ("list-item", "b\nc"), ("list-item", "d")],
    "- a\n  - b\n": [("list-item", "a"), ("list-item", "b")],
    "> quote\n> more\nlazy\n": [("paragraph", "quote\nmore\nlazy")],
    "> - item\n>   more\n": [("list-item", "item\nmore")],
    "| a | b\\|c |\n|---|---|\n| *d* | |\n": [("cell", "a"), ("cell", "b|c"), ("cell", "d")],
    "a | b\n--|--\nc | d\n": [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")],
    "> | a | b |\n> |---|---|\n> | c | d |\n": [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")],
    "```\ncode\n```\ntext\n": [("paragraph", "text")],
    "~~~ru\ncode\n~~~\n": [],
    "    indented text\n": [("paragraph", "indented text")],
    "![A caption](x.png)\n": [("caption", "A caption")],
    "[a][r] and [r]\n\n[r]: http://a.b 'title'\n": [("paragraph", "a and r")],
    "<!-- a\ncomment -->\n\ntext\n": [("paragraph", "text")],
    "<div>\nx <b>y</b>\n</div>\n": [("paragraph", "x y")],
    "<script>\nvar a;\n</script>\n\ntext\n": [("paragraph", "text")],
    "<figcaption>Cap</figcaption>\n": [("caption", "Cap")],
    "---\ntitle: x\n---\n\ntext\n": [("paragraph", "text")],
    "+++\ntitle = 1\n+++\ntext\n": [("paragraph", "text")],
    "---\n\ntext\n": [("paragraph", "text")],
    "line one  \nline two\\\nline three\n": [("paragraph", "line one\nline two\nline three")],
    "": [],
}


@pytest.mark.parametrize("text", BLOCKS)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_blocks(text, line_break):
    text = text.replace("\n", line_break)
    found = [(kind, prose.replace("\r", "\n")) for kind, prose in kinds(text)]
    assert found == BLOCKS[text.replace(line_break, "\n")]
    assert_exact(text)


def test_byte_order_mark_and_front_matter():
    document = assert_exact("\ufeff---\r\ntitle: x\r\n---\r\n# Head\r\n")
    assert [document.text(b.span) for b in document.blocks] == ["Head"]
    assert document.origin.locate(0) == (None, 23)


def test_places_in_the_file():
    text = "# Заголовок\n\n> Слово **жирное**, [ссылка](http://a.b) конец.\n"
    document = assert_exact(text)
    for word in ("Заголовок", "жирное", "ссылка", "конец"):
        assert document.origin.locate(document.prose.index(word)) == (None, text.index(word))


def test_a_suppression_comment_stays_in_the_file_text():
    text = "<!-- transcheck: ignore[T101] reason -->\n\ntext\n"
    document = document_of_markdown(text, "en")
    assert "ignore[T101]" not in document.prose
    assert document.origin.text == text


def test_kinds_are_block_kinds():
    document = document_of_markdown("# a\n\n- b\n", "en")
    assert [b.kind for b in document.blocks] == [BlockKind.HEADING, BlockKind.LIST_ITEM]


CHUNKS = [*"*_`~[]()<>!\\#-+|>:\"'= \t\n\r\u00a0\u00adабв1.", "\r\n", "\n\n", "**", "[a](b)", "![c](d)", "<!--", "-->"]
CHUNKS += ["\u00a0\n", "| a | b |\n|--|--|\n", "> ", "- ", "```", "<b>", "\n---\n", "[r]: x\n", "[r]"]
MARKDOWN = st.lists(st.one_of(st.characters(exclude_characters="&"), st.sampled_from(CHUNKS)), max_size=60).map("".join)


@given(MARKDOWN, st.booleans())
def test_any_text_leads_back(text, with_mark):
    text = "\ufeff" * with_mark + text
    document = document_of_markdown(text, "en")
    covered = [False] * len(document.prose)
    for run in document.origin.runs:
        assert text[run.offset : run.offset + run.length] == document.prose[run.prose : run.prose + run.length]
        covered[run.prose : run.prose + run.length] = [True] * run.length
    assert all(known or document.prose[i].isspace() for i, known in enumerate(covered))
    for block, after in zip(document.blocks, document.blocks[1:], strict=False):
        assert block.span.end < after.span.start
    assert all(document.text(b.span).strip() == document.text(b.span) != "" for b in document.blocks)


@given(st.text(st.sampled_from("&amp;lt#x31 *a"), max_size=40))
def test_any_entities(text):
    document = assert_exact(text)
    assert document.origin.text == text


@pytest.mark.parametrize(
    "unit", ["[", "[a](", "<!--", "`a ``", "*a ", "**a*", "<a", "![](", "[a](b 'x ", "| a ", "_a", "&", "> "]
)
def test_repetitions_end(unit):
    document = assert_exact(unit * 3000)
    assert document.origin.text == unit * 3000
