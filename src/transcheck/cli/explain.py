"""`transcheck explain`: what one rule is about, with the examples that it is tested with."""

from __future__ import annotations

from argparse import Namespace
from difflib import get_close_matches

from transcheck.cli import output
from transcheck.errors import ConfigError
from transcheck.report.rules import explained
from transcheck.rules.base import Rule, all_rules


def run(arguments: Namespace) -> int:
    """Print the documentation of the rule. Raises ConfigError when there is none of that name."""
    output.require_writable(arguments.output)
    rule = named(arguments.code)
    output.emit(explained(rule, output.palette_of(arguments), output.width()), arguments.output)
    return 0


def named(name: str) -> Rule:
    """The rule of a code or a name, in any case. Raises ConfigError with the nearest one."""
    known = {key.casefold(): rule for rule in all_rules() for key in (rule.meta.code, rule.meta.name)}
    if name.casefold() in known:
        return known[name.casefold()]
    near = [known[key].meta for key in get_close_matches(name.casefold(), known, n=1, cutoff=0.5)]
    remedy = f"did you mean {near[0].code} ({near[0].name})?" if near else "see `transcheck rules`"
    raise ConfigError(f"no rule is called {name!r}", remedy=remedy)
