"""A good translation that is full of a glossary's terms is clean, by all rules."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from transcheck import Checker
from transcheck.glossary.concepts import BUILT_IN, Terminology
from transcheck.glossary.phrases import words_of

HERE = Path(__file__).parent
GLOSSARIES = sorted((HERE.parents[1] / "glossaries").glob("*.toml"))
RELEASES = tomllib.loads((HERE / "releases.toml").read_text(encoding="utf-8"))["release"]
PAIRS = (["ru", "en"], ["kk", "en"], ["kk", "ru"])


def named(release: dict[str, Any]) -> str:
    return "-".join((release["glossary"], *release["languages"]))


def checker(release: dict[str, Any]) -> Checker:
    source, target = release["languages"]
    return Checker(source, target, [str(path) for path in GLOSSARIES if path.stem == release["glossary"]])


def test_each_glossary_has_a_release_for_each_pair_of_languages() -> None:
    expected = {"-".join((name, *pair)) for name in (BUILT_IN, *(p.stem for p in GLOSSARIES)) for pair in PAIRS}
    assert {named(release) for release in RELEASES} == expected


@pytest.mark.parametrize("release", RELEASES, ids=named)
def test_it_is_clean(release: dict[str, Any]) -> None:
    pair = checker(release).check(release["source"].strip(), release["target"].strip())
    assert [(f.rule, f.message) for f in pair.findings] == []


@pytest.mark.parametrize("release", [r for r in RELEASES if r["glossary"] != BUILT_IN], ids=named)
@pytest.mark.parametrize("side", [0, 1])
def test_several_terms_of_the_glossary_stand_on_each_side(release: dict[str, Any], side: int) -> None:
    language = release["languages"][side]
    concepts = checker(release).glossaries[0].concepts
    text = release["target" if side else "source"]
    hits = Terminology(concepts).find(words_of(text, language), language)
    assert len({hit.payloads[0].concept for hit in hits}) >= 3
