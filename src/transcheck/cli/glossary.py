"""`transcheck glossary`: list, show and examine glossaries."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from transcheck.cli import output
from transcheck.glossary.concepts import Glossary
from transcheck.glossary.lint import count, lint
from transcheck.glossary.reading import read, shipped
from transcheck.model import Severity
from transcheck.report import glossaries as report


def run(arguments: Namespace) -> int:
    """Do what was asked; `lint` returns 1 when the glossary has errors."""
    output.require_writable(arguments.output, [getattr(arguments, "glossary", "")])
    return {"list": _list, "show": _show, "lint": _lint}[arguments.action](arguments)


def _list(arguments: Namespace) -> int:
    found = [read(path) for path in shipped().values()]
    if arguments.format == "json":
        output.emit(output.json_text({"version": 1, "glossaries": report.list_data(found)}), arguments.output)
    else:
        output.emit(report.listed(found, output.palette_of(arguments)), arguments.output)
    return 0


def _show(arguments: Namespace) -> int:
    glossary = Glossary.load(arguments.glossary)
    if arguments.format == "json":
        output.emit(output.json_text({"version": 1, **report.show_data(glossary)}), arguments.output)
    else:
        output.emit(report.shown(glossary, output.palette_of(arguments), output.width()), arguments.output)
    return 0


def _lint(arguments: Namespace) -> int:
    glossary = Glossary.load(arguments.glossary)
    text = Path(glossary.path).read_text(encoding="utf-8-sig") if glossary.path else ""
    problems = lint(glossary, text)
    if arguments.format == "json":
        output.emit(output.json_text({"version": 1, **report.lint_data(glossary, problems)}), arguments.output)
    else:
        output.emit(report.examined(glossary, problems, output.palette_of(arguments)), arguments.output)
    return int(count(problems, Severity.ERROR) > 0)
