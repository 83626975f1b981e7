"""The line of a key, in whatever way TOML lets it be written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.config.table import line_of

PATH = ("tool", "transcheck", "select")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[tool.transcheck]\nignore = []\nselect = ["T"]\n', 3),
        ('[tool.transcheck]\r\nignore = []\r\nselect = ["T"]\r\n', 3),
        ('[tool]\ntranscheck.ignore = []\ntranscheck.select = ["T"]\n', 3),
        ('\n\n[tool]\ntranscheck = {ignore = [], select = ["T"]}\n', 4),
        ('[tool.transcheck]\n\n# select = []\n"select" = [\n  "T",\n]\nignore = []\n', 4),
        ('[tool.transcheck]\nsource-language = """\nselect = []\n"""\nselect = []\n', 5),
        ("[tool.other]\nselect = []\n[tool.transcheck]\nselect = []", 4),
        ("[tool.transcheck.select]\nx = 1\n", 1),
        ("[tool.transcheck]\nignore = []\n", 1),
    ],
)
def test_line_of_a_key(text, line):
    assert line_of(text, PATH) == line


@pytest.mark.parametrize(("item", "line"), [("T", 3), ("N3", 4), ("not there", 2)])
def test_line_of_an_item(item, line):
    assert line_of('[tool.transcheck]\nselect = [\n"T",\n"N3",\n]\n', PATH, item) == line


@given(
    st.lists(
        st.sampled_from(["# select", "", "a = 1", 'b = """\nselect = 0"""', "[c]", "[d]\nselect = 1"]), unique=True
    )
)
def test_lines_before_do_not_matter(before):
    text = "\n".join([*before, "[tool.transcheck]", "select = []"])
    assert line_of(text, PATH) == text.count("\n") + 1
