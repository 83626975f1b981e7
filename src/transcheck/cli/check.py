"""`transcheck check`: one release and its translation, or a translation alone."""

from __future__ import annotations

from argparse import Namespace

from transcheck.checker import Checker
from transcheck.cli import output
from transcheck.cli.documents import alone_of, pair_of, read
from transcheck.config import Options
from transcheck.model import Report, Severity
from transcheck.report.building import report_of


def run(arguments: Namespace) -> int:
    """Check, report, and return 1 when something at or above --fail-on was found."""
    source, target = _files(arguments)
    output.require_writable(arguments.output, filter(None, (source, target, *arguments.glossary)))
    options = options_of(arguments)
    checker = checker_of(options)
    pair = checker.check_documents(
        read(source, options.source_lang, "--source-lang") if source else None,
        read(target, options.target_lang, "--target-lang"),
    )
    report = report_of((pair,), checker.glossaries, options.digest())
    output.emit(rendered(report, arguments), arguments.output)
    return int(fails(report, arguments.fail_on))


def _files(arguments: Namespace) -> tuple[str | None, str]:
    return (None, alone_of(arguments)) if arguments.target_only else pair_of(arguments, ", or --target-only")


def options_of(arguments: Namespace) -> Options:
    return Options(
        arguments.source_lang,
        arguments.target_lang,
        tuple(arguments.glossary),
        tuple(arguments.select),
        tuple(arguments.ignore),
        (),
        arguments.min_confidence,
    )


def checker_of(options: Options) -> Checker:
    """Languages are left to the documents: each is known, by option, name or letters, when it is read."""
    return Checker(
        glossaries=options.glossaries,
        select=options.select,
        ignore=options.ignore,
        severity=dict(options.severity),
        min_confidence=options.min_confidence,
    )


def rendered(report: Report, arguments: Namespace) -> str:
    if arguments.format == "json":
        from transcheck.report import json  # noqa: PLC0415  one reporter a run

        return json.render(report)
    from transcheck.report import text  # noqa: PLC0415

    return text.render(report, output.palette_of(arguments), output.width(), brief=arguments.quiet)


def fails(report: Report, level: str) -> bool:
    """Whether anything as grave as `level`, or graver, was found."""
    levels = list(Severity)
    return level != "never" and any(report.summary[: levels.index(Severity(level)) + 1])
