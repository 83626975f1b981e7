"""What a check is made with: the command line, then the configuration, then the defaults."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from transcheck.checker import Checker
from transcheck.config.finding import find
from transcheck.config.options import Configuration, Options
from transcheck.errors import LanguageError
from transcheck.glossary.concepts import Glossary
from transcheck.languages import load
from transcheck.record import Record
from transcheck.rules.base import all_rules

SHORT_CODE = 2  # letters of an ISO 639-1 code


class Settings(Record):
    """`glossaries`: those of the options, loaded; `named`: whether the command line named them."""

    options: Options
    fail_on: str
    configuration: Configuration
    glossaries: tuple[Glossary, ...]
    named: bool

    @property
    def files(self) -> tuple[str, ...]:
        """What was read besides the texts, which no report may overwrite."""
        return (self.configuration.path, *self.options.glossaries)


def settings_of(arguments: Namespace, start: str | None) -> Settings:
    """The settings of a command whose first file or folder is `start`; the current folder where there is none.

    Raises ConfigError and GlossaryError.
    """
    found = configuration_of(arguments, start)
    targets = found.target_languages
    options = Options(
        arguments.source_lang or found.source_language,
        arguments.target_lang or (targets[0] if len(targets) == 1 else None),
        tuple(arguments.glossary) or found.glossaries,
        tuple(arguments.select) or found.select,
        tuple(arguments.ignore) or found.ignore,
        found.severity,
        arguments.min_confidence if arguments.min_confidence is not None else found.min_confidence or 0.0,
    )
    glossaries = tuple(map(Glossary.load, options.glossaries))
    return Settings(options, arguments.fail_on or found.fail_on or "error", found, glossaries, bool(arguments.glossary))


def configuration_of(arguments: Namespace, start: str | None) -> Configuration:
    """The configuration that is named, else the nearest above `start`. Raises ConfigError."""
    if arguments.no_config:
        return Configuration()
    path = arguments.config if arguments.config is not None else find(start or ".")
    return _read(path) if path else Configuration()


def _read(path: str) -> Configuration:
    from pathlib import Path  # noqa: PLC0415

    from transcheck.config.reading import Known, read  # noqa: PLC0415  only where there is a configuration
    from transcheck.glossary.reading import shipped  # noqa: PLC0415

    return read(Path(path), Known(tuple(rule.meta.code for rule in all_rules()), tuple(shipped()), is_language))


def is_language(code: str) -> bool:
    """Whether a code, with its region or without, names a language.

    Of those with three letters only the ones with tables count: "site.min.html" is not Minangkabau.
    """
    try:
        language = load(code)
    except LanguageError:
        return False
    return bool(language.cldr) or len(language.code) == SHORT_CODE


def checker_of(settings: Settings, languages: Sequence[str]) -> Checker:
    """The checker of texts in these languages, which are known, by option, name or letters, when they are read.

    A configuration may name glossaries for several language pairs: those with no term in both
    languages are left out of this one. Raises GlossaryError where the command line named such a one.
    """
    options = settings.options
    return Checker(
        glossaries=[g for g in settings.glossaries if settings.named or _serves(g, languages)],
        select=options.select,
        ignore=options.ignore,
        severity=dict(options.severity),
        min_confidence=options.min_confidence,
    )


def _serves(glossary: Glossary, languages: Sequence[str]) -> bool:
    return any(all(code in concept.terms for code in languages) for concept in glossary.concepts)
