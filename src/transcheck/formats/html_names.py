"""The tables of `html_names.toml`, as sets."""

from __future__ import annotations

import tomllib
from pathlib import Path

from transcheck.record import Any

_TABLES: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_DRESSING: dict[str, list[str]] = _TABLES["dressing"]

HEADINGS = frozenset[str](_TABLES["headings"])
CELLS = frozenset[str](_TABLES["cells"])
ROW_GROUPS = frozenset[str](_TABLES["row_groups"])
ITEMS = frozenset[str](_TABLES["items"])
CAPTIONS = frozenset[str](_TABLES["captions"])
LISTS = frozenset[str](_TABLES["lists"])
VOID = frozenset[str](_TABLES["void"])
PLAIN = frozenset[str](_TABLES["plain"])
BREAKING = frozenset[str](_TABLES["breaking"]) | HEADINGS | CELLS | ROW_GROUPS
CONTAINERS = frozenset[str](_TABLES["containers"])
ENCLOSING = frozenset[str](_TABLES["enclosing"])
RAW = frozenset[str](_TABLES["raw"])

DRESSING = frozenset(_DRESSING["elements"])
ROLES = frozenset(_DRESSING["roles"])
WORDS = frozenset(_DRESSING["words"])
NAMES = frozenset(_DRESSING["names"])
DENIALS = frozenset(_DRESSING["denials"])
NEVER_BY_CLASS = frozenset(_DRESSING["never_by_class"])
