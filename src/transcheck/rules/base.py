"""What a rule module holds: RULE, EXAMPLES, find(); its docstring is its documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from os import listdir

from transcheck.model import Issue, Severity
from transcheck.record import Record
from transcheck.release import Release


class Example(Record):
    """A pair of texts and what the rule must flag in it: quotes, empty for a clean pair.

    Line i of the source translates line i of the target; with `pair_only` the texts are
    whole releases, to be aligned, and the finding has no place. An empty source stands for
    a target checked alone. A quote is looked for in the target, then in the source.
    `glossary` is TOML.
    """

    source: str
    target: str
    flags: tuple[str, ...] = ()
    languages: tuple[str, str] = ("ru", "en")
    glossary: str = ""
    pair_only: bool = False


class Meta(Record):
    """`summary` completes 'flags …'. `alone`: the rule also works without a source."""

    code: str
    name: str
    severity: Severity
    summary: str
    alone: bool = False


class Rule(Record):
    meta: Meta
    documentation: str
    examples: tuple[Example, ...]
    find: Callable[[Release], Iterator[Issue]]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code: each module of this package whose name begins with a code."""
    package = __package__ or "transcheck.rules"
    files = {name for folder in import_module(package).__path__ for name in listdir(folder)}
    names = sorted(name.removesuffix(".py") for name in files if name[1:4].isdigit() and name.endswith(".py"))
    modules = [import_module(f"{package}.{name}") for name in names]
    return tuple(Rule(m.RULE, m.__doc__ or "", tuple(m.EXAMPLES), m.find) for m in modules)
