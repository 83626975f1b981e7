"""From files, in any order and in chunks, to pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.cli.settings import is_language
from transcheck.config.pairing import Languages, pairing_of
from transcheck.config.patterns import pattern_of

PATTERNS = [pattern_of("releases/{name}.{lang}.md"), pattern_of("site/{lang}/{name}.html")]
FILES = (
    "releases/a.ru.md", "releases/a.en.md", "releases/a.kk.md", "releases/2024/a.ru.md", "releases/2024/a.en.md",
    "releases/orphan.en.md", "releases/lonely.ru.md", "releases/a.min.md", "releases/a.md", "site/ru/x/b.html",
    "site/en-GB/x/b.html", "site/en-US/x/b.html", "site/css/x/b.html", "other.ru.md",
)  # fmt: skip
A_EN, A_KK = ("releases/a.ru.md", "releases/a.en.md"), ("releases/a.ru.md", "releases/a.kk.md")
DEEP = ("releases/2024/a.ru.md", "releases/2024/a.en.md")
SITE = [("site/ru/x/b.html", "site/en-GB/x/b.html"), ("site/ru/x/b.html", "site/en-US/x/b.html")]
ALL = [DEEP, A_EN, A_KK, *SITE]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("files")
    for name in FILES:
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).touch()
    return str(made)


def pairs(folder, paths, *targets, source="ru"):
    found = pairing_of(paths, folder, PATTERNS, Languages(source, targets, is_language))
    return [(c.source.path, c.target.path) for c in found.couples], [v.path for v in found.orphans]


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["releases/a.en.md"], [A_EN]),
        (["releases/a.ru.md"], [A_EN, A_KK]),
        (["releases/a.en.md", "releases/a.ru.md"], [A_EN, A_KK]),
        (["releases/2024/a.en.md", "releases/a.kk.md"], [DEEP, A_KK]),
        (["site/en-US/x/b.html"], [SITE[1]]),
        (["releases/lonely.ru.md", "releases/a.md", "other.ru.md", "releases/a.min.md", "../elsewhere.en.md"], []),
        (FILES, ALL),
        ([], []),
    ],
)
def test_partners(folder, paths, found):
    assert pairs(folder, paths)[0] == found


def test_a_translation_without_its_source(folder):
    assert pairs(folder, ["releases/orphan.en.md", "releases/a.en.md"]) == ([A_EN], ["releases/orphan.en.md"])


def test_named_target_languages(folder):
    assert pairs(folder, FILES, "kk")[0] == [A_KK]
    assert pairs(folder, FILES, "en-US")[0] == [SITE[1]]
    assert pairs(folder, FILES, "min") == ([("releases/a.ru.md", "releases/a.min.md")], [])


def test_another_source_language(folder):
    assert pairs(folder, ["releases/a.ru.md"], source="en")[0] == [("releases/a.en.md", "releases/a.ru.md")]


@given(st.permutations(FILES), st.integers(0, len(FILES)))
def test_chunks_in_any_order_find_every_pair(folder, files, cut):
    chunks = pairs(folder, files[:cut])[0], pairs(folder, files[cut:])[0]
    assert sorted({*chunks[0], *chunks[1]}) == sorted(ALL)
    assert all(len(set(chunk)) == len(chunk) for chunk in chunks)
