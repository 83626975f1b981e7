"""Workflow commands, read back as the runner reads them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import EN, RU, SAMPLES, finding, pair, report, site
from report_strategies import reports

from transcheck.model import Site
from transcheck.report import github

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^\n\r]*?)::(?P<data>[^\n\r]*)")
ESCAPES = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def unescaped(text, escapes):
    return re.sub("|".join(escapes), lambda found: ESCAPES[found[0]], text)


def parsed(line):
    """The command, its properties and its message."""
    found = COMMAND.fullmatch(line)
    properties = dict(part.split("=", 1) for part in found["properties"].split(","))
    message = unescaped(found["data"], ("%25", "%0D", "%0A"))
    return found["name"], {k: unescaped(v, ESCAPES) for k, v in properties.items()}, message


def commands(made):
    return [parsed(line) for line in github.render(made).split("\n")[:-1]]


EXPANSION = (
    "::error file=a.en.txt,line=3,endLine=3,col=18,endColumn=58,title=T104 wrong-expansion::"
    "ЦКР РК does not stand for “Central Committee of the Kyrgyz Republic”: that is ЦК КР. "
    "Write: Central Referendum Commission%0AРК is Kazakhstan, the Kyrgyz Republic is КР%0A"
    "glossary house-style: ЦКР = Central Referendum Commission"
)
NUMBER = "::error file=a.en.txt,line=3,endLine=3,col=60,endColumn=66,title=N301 wrong-number::10 412 has become 10,142."
OMISSION = (
    "::warning file=a.ru.txt,line=3,endLine=3,col=44,endColumn=70,title=C402 omission::"
    "This sentence has no translation."
)


def test_the_samples():
    assert github.render(SAMPLES["findings"]).splitlines() == [EXPANSION, NUMBER, OMISSION]
    assert github.render(SAMPLES["clean"]) == ""
    assert commands(SAMPLES["target-only"])[0][0] == "notice"


def test_columns_only_within_one_line():
    (command,) = commands(report(pair(RU, EN, finding(target=Site(0, 40, 1, 1, 3, 4, "")))))
    assert set(command[1]) == {"file", "line", "endLine", "title"}


def test_a_pair_without_a_place_and_a_text_without_a_path():
    assert commands(report(pair(RU, EN, finding())))[0][1]["line"] == "1"
    (command,) = commands(report(pair(None, EN._replace(path=None), finding(target=site(EN, "10,142")))))
    assert command[1] == {"title": "N301 wrong-number"}


@pytest.mark.parametrize("path", ["a,b:c%d.md", "a\nb.md", "%2C.md", "b::c.md"])
def test_paths_are_escaped(path):
    (command,) = commands(report(pair(None, EN._replace(path=path), finding(target=site(EN, "10,142")))))
    assert command[1]["file"] == path


TEXTS = st.text(st.sampled_from("%25,:\r\n0ADCabя") | st.characters(blacklist_categories=("Cs",)), max_size=30)


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_escaped_can_be_read_back(path, name, message):
    made = report(pair(None, EN._replace(path=path), finding(name=name, message=message)))
    ((_, properties, said),) = commands(made)
    assert (properties["file"], properties["title"], said) == (path, f"N301 {name}", message)


@given(reports())
def test_one_line_a_finding(made):
    assert len(commands(made)) == sum(made.summary)
