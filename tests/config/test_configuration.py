"""Finding and reading the configuration; each fault is told with its file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.config.finding import find
from transcheck.config.reading import KEYS, Known, read
from transcheck.errors import ConfigError

KNOWN = Known(
    ("T101", "T104", "N301", "N302"), ("house-style", "elections"), lambda code: code[:2] in ("ru", "en", "kk")
)
FULL = """
source-language = "ru"
target-languages = ["en", "kk"]
glossaries = ["elections", "terms/own.toml"]
pairs = ["releases/{name}.{lang}.md", "site/{lang}/{name}.html"]
select = ["T", "n301"]
ignore = ["T104"]
fail-on = "warning"
min-confidence = 0.5

[%sseverity]
T = "warning"
T104 = "info"
"""


def written(folder, text, name=".transcheck.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "own.toml").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("name", "heading", "prefix"),
    [
        (".transcheck.toml", "", ""),
        (".transcheck.toml", "[tool.transcheck]", "tool.transcheck."),
        ("pyproject.toml", '[project]\nname = "x"\n[tool.transcheck]', "tool.transcheck."),
    ],
)
def test_every_key(here, name, heading, prefix):
    found = read(written(here, heading + FULL % prefix, name), KNOWN)
    assert (found.path, found.folder) == (name, str(here))
    assert (found.source_language, found.target_languages) == ("ru", ("en", "kk"))
    assert found.glossaries == ("elections", "terms/own.toml")
    assert [p.text for p in found.pairs] == ["releases/{name}.{lang}.md", "site/{lang}/{name}.html"]
    assert (found.select, found.ignore, found.fail_on, found.min_confidence) == (
        ("T", "N301"),
        ("T104",),
        "warning",
        0.5,
    )
    assert found.severity == (("T101", "warning"), ("T104", "info"))


def test_nothing_need_be_said(here):
    found = read(written(here, ""), KNOWN)
    assert (found.pairs, found.source_language, found.fail_on, found.min_confidence) == ((), None, None, None)


def test_glossaries_lie_beside_the_configuration(here, monkeypatch):
    path = written(here, 'glossaries = ["terms/own.toml"]')
    monkeypatch.chdir(here / "terms")
    assert read(path, KNOWN).glossaries == ("own.toml",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = \n", ":1: not valid TOML: Invalid value; mend that line"),
        ("\n\nx = [1,", ":3: not valid TOML: "),
        ('ignore = []\nglosaries = ["x"]', ":2: unknown key 'glosaries'; did you mean 'glossaries'?"),
        ("source_language = 1", ":1: unknown key 'source_language'; did you mean 'source-language'?"),
        ("zzz = 1", f":1: unknown key 'zzz'; one of {', '.join(KEYS)}"),
        ("source-language = 3", ":1: source-language has to be a string, not 3"),
        ('source-language = "xx"', ":1: source-language names the unknown language 'xx'; give an ISO 639 code"),
        (
            'target-languages = "en"',
            ':1: target-languages has to be a list of strings; write target-languages = ["en"]',
        ),
        ('target-languages = [\n"en",\n"xx"]', ":3: target-languages names the unknown language 'xx'"),
        ("select = [1]", ":1: select has to be a list of strings, not a list"),
        ("select = {}", ":1: select has to be a list of strings, not a table"),
        ('select = ["T1", "T999"]', ":1: select: no rule has the code 'T999'; "),
        ('ignore = [""]', ":1: ignore: no rule has the code ''; see `transcheck rules`"),
        ('\nfail-on = "errors"', ":2: fail-on cannot be 'errors'; did you mean 'error'?"),
        ("min-confidence = 2", ":1: min-confidence has to be a number from 0 to 1, not 2"),
        ("min-confidence = true", ":1: min-confidence has to be a number from 0 to 1, not true"),
        ("severity = 1", ":1: severity has to be a table, not 1"),
        ('[severity]\nT101 = "error"\nN30 = "grave"', ":3: N30 cannot be 'grave'; one of error, warning, info"),
        ('[severity]\nN999 = "error"', ":2: N999: no rule has the code 'N999'"),
        ("[severity]\nT101 = 1", ":2: T101 has to be a string, not 1"),
        (
            'glossaries = [\n"elections",\n"hous-style"]',
            ":3: no glossary 'hous-style': neither shipped nor a file; did you",
        ),
        (
            'pairs = [\n"{name}.{lang}.md",\n"{name}.md",\n]',
            ":3: pairs: '{name}.md' says nowhere where the language stands",
        ),
        ("[tool]\ntranscheck = 1", ":2: transcheck has to be a table, not 1"),
        ("[tool.transcheck]\nx = 1", ":2: unknown key 'x'"),
    ],
)
def test_faults(here, text, said):
    with pytest.raises(ConfigError) as raised:
        read(written(here, text), KNOWN)
    assert str(raised.value).startswith(f".transcheck.toml{said}")


def test_files_that_cannot_be_used(here):
    with pytest.raises(ConfigError, match=r"pyproject\.toml: has no \[tool\.transcheck\]; add one"):
        read(written(here, "[project]\n", "pyproject.toml"), KNOWN)
    with pytest.raises(ConfigError, match=r"gone\.toml: cannot be read: No such file"):
        read(here / "gone.toml", KNOWN)
    (here / "bytes.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match=r"bytes\.toml: is not UTF-8"):
        read(here / "bytes.toml", KNOWN)


def test_the_nearest_is_found(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "x.md").touch()
    top = written(tmp_path, "[tool.transcheck]\n", "pyproject.toml")
    written(deep, '[tool.other]\ntext = "[tool.transcheck]"\n', "pyproject.toml")
    written(tmp_path / "a", "this is no TOML: transcheck\n", "pyproject.toml")
    assert find(deep / "x.md") == find(deep) == str(top)
    assert find(deep / "not" / "there.md") == str(top)
    own = written(tmp_path, "")
    assert find(deep) == str(own)
    nearer = written(deep, "[tool.transcheck]\n", "pyproject.toml")
    assert find(deep / "x.md") == str(nearer)


def test_a_configuration_of_others_is_none(tmp_path):
    written(tmp_path, "tool = 1 # transcheck", "pyproject.toml")
    assert find(tmp_path) not in (str(tmp_path / "pyproject.toml"), str(tmp_path / ".transcheck.toml"))
    (tmp_path / "pyproject.toml").write_bytes(b"[tool.transcheck]\n\xff")
    assert find(tmp_path) != str(tmp_path / "pyproject.toml")


DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "hook.md").read_text(encoding="utf-8")


def test_the_documented_configuration_is_one(here):
    text = DOCUMENTATION.partition("```toml\n")[2].partition("```")[0]
    every = Known((*KNOWN.rules, "N304", "T105", "F501"), ("kazakhstan-elections",), KNOWN.is_language)
    found = read(written(here, text, "pyproject.toml"), every)
    assert [p.match(path) for p, path in zip(found.pairs, ("releases/a.en.md", "site/kk/a.html"), strict=True)] == [
        ("a", "en"),
        ("a", "kk"),
    ]
    assert found.severity == (("F501", "info"), ("T105", "error"))


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_documented(key):
    assert f"`{key}`" in DOCUMENTATION
