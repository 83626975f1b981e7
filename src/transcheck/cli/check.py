"""`transcheck check`: one release and its translation, or a translation alone."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from transcheck.cli import output
from transcheck.cli.documents import alone_of, pair_of, read
from transcheck.cli.settings import Settings, checker_of, settings_of
from transcheck.config.options import Configuration
from transcheck.model import Document, Pair, Report, Severity
from transcheck.report.building import report_of


def run(arguments: Namespace) -> int:
    """Check, report, and return 1 when something at or above --fail-on was found."""
    source, target = _files(arguments)
    settings = settings_of(arguments, source or target)
    output.require_writable(arguments.output, filter(None, (source, target, *settings.files)))
    texts = _documents(source, target, arguments, settings.configuration)
    pair = checker_of(settings, [text.language for text in texts if text]).check_documents(*texts)
    return report(arguments, settings, (pair,))


def report(arguments: Namespace, settings: Settings, pairs: Sequence[Pair]) -> int:
    """Print the report of the pairs; 1 when something at or above --fail-on was found."""
    made = report_of(pairs, settings.glossaries, settings.options.digest())
    output.emit(rendered(made, arguments), arguments.output)
    return int(fails(made, settings.fail_on))


def _documents(source: str | None, target: str, arguments: Namespace,
               found: Configuration) -> tuple[Document | None, Document]:  # fmt: skip
    targets = found.target_languages
    return (
        read(source, arguments.source_lang, "--source-lang", found.source_language) if source else None,
        read(target, arguments.target_lang, "--target-lang", targets[0] if len(targets) == 1 else None),
    )


def _files(arguments: Namespace) -> tuple[str | None, str]:
    return (None, alone_of(arguments)) if arguments.target_only else pair_of(arguments, ", or --target-only")


def rendered(report: Report, arguments: Namespace) -> str:
    """The report in the format that is asked for."""
    if arguments.format == "text":
        from transcheck.report import text  # noqa: PLC0415  one reporter a run

        return text.render(report, output.palette_of(arguments), output.width(), brief=arguments.quiet)
    return _for_programs(report, arguments.format)


def _for_programs(report: Report, name: str) -> str:
    from importlib import import_module  # noqa: PLC0415  as above

    text: str = import_module(f"transcheck.report.{name}").render(report)
    return text


def fails(report: Report, level: str) -> bool:
    """Whether anything as grave as `level`, or graver, was found."""
    levels = list(Severity)
    return level != "never" and any(report.summary[: levels.index(Severity(level)) + 1])
