"""What a pattern matches, and what is no pattern."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.config.patterns import pattern_of
from transcheck.errors import ConfigError


@pytest.mark.parametrize(
    ("pattern", "path", "found"),
    [
        ("releases/{name}.{lang}.md", "releases/a.en.md", ("a", "en")),
        ("releases/{name}.{lang}.md", "releases/2024/05/a.b.pt-BR.md", ("2024/05/a.b", "pt-BR")),
        ("./releases/{name}.{lang}.md", "releases/a.zh_Hant.md", ("a", "zh_Hant")),
        ("releases/{name}.{lang}.md", "releases/a.md", None),
        ("releases/{name}.{lang}.md", "releases/.en.md", None),
        ("releases/{name}.{lang}.md", "other/releases/a.en.md", None),
        ("releases/{name}.{lang}.md", "releases/a.en.mdx", None),
        ("releases/{name}.{lang}.md", "releases/aXen.md", None),
        ("site/{lang}/{name}.html", "site/kk/2024/a.html", ("2024/a", "kk")),
        ("site/{lang}/{name}.html", "site/assets/a.html", None),
        ("{lang}/{name}.{lang}.txt", "ru/a.ru.txt", ("a", "ru")),
        ("{lang}/{name}.{lang}.txt", "ru/a.en.txt", None),
        ("{name}/{name}.{lang}.txt", "a/a.ru.txt", ("a", "ru")),
        ("README.{lang}.md", "README.ru.md", ("", "ru")),
    ],
)
def test_match(pattern, path, found):
    assert pattern_of(pattern).match(path) == found


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("a/{name}.md", "says nowhere where the language stands", "write {lang} there"),
        ("a/{stem}.{lang}.md", "unknown field {stem}", "write {name} and {lang}"),
        ("a/{}.{lang}.md", "unknown field {}", "write {name} and {lang}"),
        ("a/*.{lang}.md", "wildcard", "write {name}"),
        ("a\\{name}.{lang}.md", "backslash", "/ between folders"),
        ("a/{name.{lang}.md", "brace", "write {name}"),
        ("/a/{name}.{lang}.md", "does not stay below", "without / and .."),
        ("../{name}.{lang}.md", "does not stay below", "without / and .."),
        ("a//{name}.{lang}.md", "does not stay below", "without / and .."),
    ],
)
def test_what_is_no_pattern(text, what, remedy):
    with pytest.raises(ConfigError) as raised:
        pattern_of(text)
    assert what in raised.value.what
    assert remedy in (raised.value.remedy or "")


COMPONENT = st.text(
    st.characters(blacklist_characters="/{}*?\\\0", blacklist_categories=("Cs",)), min_size=1, max_size=8
)
NAMES = st.lists(COMPONENT.filter(lambda c: c not in (".", "..")), min_size=1, max_size=3).map("/".join)


@given(
    NAMES,
    st.sampled_from(("ru", "en", "kk", "pt-BR", "zh_Hant")),
    st.sampled_from(("{name}.{lang}.md", "x/{lang}/{name}.html")),
)
def test_every_version_of_a_name_is_found(name, language, text):
    """A file is matched by the pattern that made its path, and found again by its name."""
    pattern = pattern_of(text)
    path = text.replace("{name}", name).replace("{lang}", language)
    match = pattern.match(path)
    assert match is not None
    folders: dict[str, set[str]] = {}
    parts = path.split("/")
    for i, part in enumerate(parts):
        folders.setdefault("/".join(parts[:i]), set()).update({part, "another", f"{part}x"})
    found = list(pattern.versions(match[0], lambda folder: sorted(folders.get(folder, ()))))
    assert (path, match[1]) in found
    assert {v.path for v in found} <= {path}
