"""`transcheck rules`: all that can be found."""

from __future__ import annotations

from argparse import Namespace

from transcheck.cli import output
from transcheck.report import rules as report
from transcheck.rules.base import all_rules


def run(arguments: Namespace) -> int:
    """Print the table, or its data."""
    output.require_writable(arguments.output)
    if arguments.format == "json":
        output.emit(output.json_text({"version": 1, "rules": report.data_of(all_rules())}), arguments.output)
    else:
        output.emit(report.table(all_rules(), output.palette_of(arguments)), arguments.output)
    return 0
