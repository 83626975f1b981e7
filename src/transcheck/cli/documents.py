"""The files of a command: which is which, and in what language each is written."""

from __future__ import annotations

from argparse import Namespace

from transcheck.analysis import document_in
from transcheck.errors import ConfigError, LanguageError
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
    named = language or _language_of_path(path) or usual
    try:
        return document_in(path, named)
    except LanguageError as e:
        remedy = e.remedy if named else f"name it with {option}"
        raise LanguageError(e.what, place=e.place, remedy=remedy) from None


def _language_of_path(path: str) -> str | None:
    from transcheck.languages.detect import language_of_path  # noqa: PLC0415  only where no language is named

    return language_of_path(path)
