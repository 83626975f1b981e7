"""`transcheck lint`: every pair of files that the configuration finds, for hooks and continuous integration."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from transcheck.checker import Checker
from transcheck.cli import output
from transcheck.cli.check import report
from transcheck.cli.documents import read
from transcheck.cli.failures import FAILURE, failed, warn
from transcheck.cli.listing import files_below
from transcheck.cli.settings import Settings, checker_of, is_language, settings_of
from transcheck.config.pairing import Couple, Languages, Pairing, pairing_of
from transcheck.config.patterns import Version
from transcheck.errors import ConfigError, InputError
from transcheck.model import Pair


def run(arguments: Namespace) -> int:
    """Check the pairs of the paths, or all; 2 when one could not be checked, whatever was found in the others."""
    settings = settings_of(arguments, next(iter(arguments.files), None))
    _require_pairs(settings, arguments)
    pairing = _pairing(arguments.files, settings)
    folder = settings.configuration.folder
    texts = (_shown(version, folder) for couple in pairing.couples for version in couple)
    output.require_writable(arguments.output, chain(settings.files, texts))
    _explain(pairing, settings, asked=bool(arguments.files))
    checked = list(_checked(pairing.couples, settings))
    code = report(arguments, settings, [pair for pair in checked if pair is not None])
    return FAILURE if None in checked else code


def _require_pairs(settings: Settings, arguments: Namespace) -> None:
    found = settings.configuration
    place = found.path or None
    if arguments.no_config or not found.path:
        missing = "lint needs a configuration" if arguments.no_config else "no configuration was found"
        remedy = 'write pairs = ["{name}.{lang}.md"] and source-language into .transcheck.toml'
        raise ConfigError(missing, remedy=remedy)
    if not found.pairs:
        raise ConfigError("names no pairs", place=place, remedy='add pairs = ["{name}.{lang}.md"]')
    if not settings.options.source_lang:
        raise ConfigError("names no source-language", place=place, remedy='add one: source-language = "ru"')


def _pairing(paths: Sequence[str], settings: Settings) -> Pairing:
    found, options = settings.configuration, settings.options
    targets = (options.target_lang,) if options.target_lang else found.target_languages
    languages = Languages(options.source_lang or "", targets, is_language)
    files = [file for path in paths or (found.folder,) for file in _files(path)]
    inside = (os.path.relpath(file, found.folder).replace(os.sep, "/") for file in files)
    return pairing_of(inside, found.folder, found.pairs, languages)


def _files(path: str) -> Sequence[str]:
    """The file itself, or those below the folder. Raises InputError."""
    if os.path.isdir(path):
        return files_below(path)
    if not os.path.exists(path):
        raise InputError("no such file", place=path, remedy="check the path")
    return (path,)


def _shown(version: Version, folder: str) -> str:
    """The path of a file as reports name it: from the current folder."""
    return os.path.relpath(os.path.join(folder, version.path))


def _explain(pairing: Pairing, settings: Settings, *, asked: bool) -> None:
    """What is not checked, and why, on standard error."""
    found = settings.configuration
    for orphan in pairing.orphans:
        language = settings.options.source_lang
        warn(f"{_shown(orphan, found.folder)}: its source in {language} is missing; not checked")
    if not asked and not pairing.couples:
        patterns = ", ".join(pattern.text for pattern in found.pairs)
        warn(f"{found.path}: no two files match the pairs ({patterns}); nothing is checked")


def _checked(couples: Sequence[Couple], settings: Settings) -> Iterator[Pair | None]:
    """Each pair checked; None where that was not possible, which has been said on standard error then."""

    @cache
    def checker(source: str, target: str) -> Checker:
        return checker_of(settings, (source, target))

    folder = settings.configuration.folder
    for couple in couples:
        try:
            texts = [read(_shown(v, folder), v.language, "pairs") for v in couple]
            pair = checker(*(text.language for text in texts)).check_documents(*texts)
            pair.risks.settle()  # many pairs are kept until the report: without what their risks are computed from
            yield pair
        except Exception as error:  # noqa: BLE001  one file must not hide what is wrong in the others
            failed(error, _shown(couple.target, folder))
            yield None
