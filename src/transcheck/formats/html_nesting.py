"""Which tags close which open elements (HTML standard, sections 13.1.2.4 and 13.2.6).

Each entry: the elements closed, and those that the search for them does not look beyond.
"""

from __future__ import annotations

from transcheck.formats.html_names import BREAKING, CELLS, ENCLOSING, HEADINGS, ITEMS, LISTS, ROW_GROUPS

Closing = tuple[frozenset[str], frozenset[str]]


def _names(*names: str) -> frozenset[str]:
    return frozenset(names)


SCOPE = CELLS | {"table", "caption", "template"}
TABLE = _names("table")
BEFORE_P = SCOPE | ENCLOSING | {"li", "div", "section", "article", "body"}

BY_START: dict[str, Closing] = {
    **dict.fromkeys(BREAKING - {"body", "html"}, (_names("p"), BEFORE_P)),
    **dict.fromkeys(HEADINGS, (HEADINGS | {"p"}, BEFORE_P)),
    "li": (_names("li"), SCOPE | LISTS),
    **dict.fromkeys(("dt", "dd"), (_names("dt", "dd"), SCOPE | LISTS)),
    **dict.fromkeys(CELLS, (CELLS, TABLE | {"tr"})),
    "tr": (_names("tr"), TABLE),
    **dict.fromkeys(ROW_GROUPS, (ROW_GROUPS | {"tr", "caption"}, TABLE)),
}
BY_END: dict[str, Closing] = {
    **dict.fromkeys(HEADINGS, (HEADINGS, SCOPE)),
    **{name: (_names(name), SCOPE | LISTS) for name in ITEMS},
    **{name: (_names(name), TABLE) for name in CELLS | ROW_GROUPS | {"tr", "caption"}},
    **{name: (_names(name), frozenset()) for name in ("table", "template")},
    **{name: (frozenset(), frozenset()) for name in ("body", "html")},  # what follows them is shown nevertheless
}


def by_end(name: str) -> Closing:
    """What an end tag closes: most elements their own kind, unless a cell or table opened in between."""
    return BY_END.get(name) or (_names(name), SCOPE)
