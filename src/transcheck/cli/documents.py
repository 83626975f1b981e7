"""The files of a command: which is which, and in what language each is written."""

from __future__ import annotations

from argparse import Namespace

from transcheck.analysis import language_of
from transcheck.errors import ConfigError, LanguageError
from transcheck.formats.reading import read_document
from transcheck.languages import load
from transcheck.model import Document


def pair_of(arguments: Namespace, otherwise: str = "") -> tuple[str, str]:
    """The source and the translation. Raises ConfigError; `otherwise` adds to its remedy."""
    files: list[str] = arguments.files
    if len(files) == 2:  # noqa: PLR2004
        return files[0], files[1]
    given = f"only {files[0]!r} was given" if len(files) == 1 else f"{len(files) or 'no'} files were given"
    raise ConfigError(f"a source and its translation are needed, {given}", remedy=f"give both{otherwise}")


def alone_of(arguments: Namespace) -> str:
    """The translation that is checked without its source. Raises ConfigError."""
    files: list[str] = arguments.files
    if len(files) == 1:
        return files[0]
    raise ConfigError(f"--target-only takes one file, not {len(files)}", remedy="give the translation")


def read(path: str, language: str | None, option: str, usual: str | None = None) -> Document:
    """The document, in the language of the option, else of the file's name, else the usual one, else as detected.

    Raises InputError and LanguageError.
    """
    code = load(language).code if language else _language_of_path(path) or (load(usual).code if usual else None)
    document = read_document(path, code)
    return document if document.language else document._replace(language=_detected(document, path, option))


def _language_of_path(path: str) -> str | None:
    from transcheck.languages.detect import language_of_path  # noqa: PLC0415  only where no language is named

    return language_of_path(path)


def _detected(document: Document, path: str, option: str) -> str:
    try:
        return language_of(document.prose)
    except LanguageError as e:
        raise LanguageError(e.what, place=path, remedy=f"name it with {option}") from None
