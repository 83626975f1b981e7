"""An alignment in every format, as it was approved.

After an intended change: TRANSCHECK_UPDATE_GOLDEN=1 pytest tests/report, and read the difference.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from transcheck.analysis import analyse_sentences
from transcheck.model import Alignment, Bead, Parallelism, Verdict
from transcheck.report import alignment as report
from transcheck.report import tmx
from transcheck.report.palette import PLAIN
from transcheck.version import __version__

GOLDEN = Path(__file__).parent / "golden_alignment"
SOURCE = ["Порт «Актау» & паром", "Рейс <7> назначен.", "Билеты\tпродаются.", "Пассажиров\x07 нет."]
TARGET = ["The port of Aktau & its ferry.", "Voyage <7> is scheduled, and tickets are sold.", 'So "said" the port.']
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
BEADS = (
    Bead(range(1), range(1), 6.25, 0.99),
    Bead(range(1, 3), range(1, 2), 3.5, 0.625),
    Bead(range(3, 4), range(2, 3), -1.0, 0.25),
)


def sides(source=SOURCE, target=TARGET):
    return analyse_sentences(source, "ru"), analyse_sentences(target, "en")


def alignment(beads=BEADS):
    return Alignment(beads, Parallelism(1.5, 0.875, Verdict.PARALLEL))


def parsed(text):
    return ET.fromstring(text)  # noqa: S314  our own output


FORMATS = {
    "txt": lambda found, *both: report.text(found, *both, PLAIN, 80),
    "json": lambda found, *both: json.dumps(report.data_of(found, *both), ensure_ascii=False, indent=2) + "\n",
    "tsv": report.tsv,
    "vecalign": lambda found, *_: report.vecalign(found),
    "tmx": lambda *all_: tmx.render(*all_).replace(f'"{__version__}"', '"VERSION"'),
}


@pytest.mark.parametrize("ending", FORMATS)
def test_format_is_as_approved(ending):
    rendered = FORMATS[ending](alignment(), *sides())
    path = GOLDEN / f"beads.{ending}"
    if os.environ.get("TRANSCHECK_UPDATE_GOLDEN"):
        path.write_text(rendered, encoding="utf-8")
    assert rendered == path.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over():
    assert {path.name for path in GOLDEN.iterdir()} == {f"beads.{ending}" for ending in FORMATS}


def test_vecalign_lines_have_both_lists_and_a_cost_that_is_low_where_the_bead_is_sure():
    lines = report.vecalign(alignment((*BEADS, Bead(range(4, 5), range(0), -3.0, 0.5)))).splitlines()
    assert lines[1] == "[1, 2]:[1]:0.375000"
    assert lines[-1] == "[4]:[]:0.500000"
    assert all(re.fullmatch(r"\[[\d, ]*\]:\[[\d, ]*\]:[\d.]+", line) for line in lines)


def test_tmx_is_well_formed_and_says_what_the_texts_say():
    root = parsed(tmx.render(alignment(), *sides()))
    units = root.findall("body/tu")
    assert root.attrib == {"version": "1.4"}
    assert [variant.get(LANG) for variant in units[0].findall("tuv")] == ["ru", "en"]
    assert [seg.text for seg in units[0].iter("seg")] == [SOURCE[0], TARGET[0]]
    assert [unit.get("segtype") for unit in units] == ["sentence", "block", "sentence"]
    assert next(units[1].iter("seg")).text == "Рейс <7> назначен. Билеты продаются."
    assert next(units[2].iter("seg")).text == "Пассажиров\ufffd нет."
    assert units[1].findtext("prop") == "0.625"


def test_tmx_header_has_what_the_standard_requires():
    header = parsed(tmx.render(alignment(), *sides())).find("header")
    assert set(header.attrib) == {
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
    }  # fmt: skip
    assert (header.get("creationtool"), header.get("srclang")) == ("transcheck", "ru")


def test_tmx_names_no_address_to_fetch():
    text = tmx.render(alignment(), *sides())
    assert "DOCTYPE" not in text
    assert "://" not in text


def test_tmx_leaves_out_what_stands_alone():
    alone = (Bead(range(1), range(0)), Bead(range(1, 1), range(1)))
    assert parsed(tmx.render(alignment(alone), *sides())).findall("body/tu") == []


@pytest.mark.parametrize("text", ["\ud800", "\x00\x1b[31m", "\ufffe", "]]>", "&amp;", "\u2028"])
def test_tmx_takes_any_text(text):
    rendered = tmx.render(alignment(BEADS[:1]), *sides([f"a{text}b"], ["c"]))
    seg = next(parsed(rendered.encode()).iter("seg")).text
    assert seg.startswith("a")
    assert seg.endswith("b")
