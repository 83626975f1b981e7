"""The files of a command: which is which, and in what language each is written."""

from __future__ import annotations

from argparse import Namespace

from transcheck.errors import ConfigError, LanguageError
from transcheck.formats.reading import read_document
from transcheck.languages import load
from transcheck.languages.detect import language_of_path
from transcheck.model import Document


def files_of(arguments: Namespace) -> tuple[str | None, str]:
    """The source, None with --target-only, and the target. Raises ConfigError."""
    files: list[str] = arguments.files
    alone = getattr(arguments, "target_only", False)
    if len(files) == (1 if alone else 2):
        return (None, files[0]) if alone else (files[0], files[1])
    if alone:
        raise ConfigError(f"--target-only takes one file, not {len(files)}", remedy="give the translation")
    wanted = "a source and its translation are needed"
    if len(files) == 1:
        remedy = "give both, or --target-only" if hasattr(arguments, "target_only") else "give both"
        raise ConfigError(f"{wanted}, only {files[0]!r} was given", remedy=remedy)
    raise ConfigError(f"{wanted}, {len(files) or 'no'} files were given", remedy="see `transcheck check --help`")


def read(path: str, language: str | None, option: str) -> Document:
    """The document, in the language of the option, else of the file's name, else as detected.

    Raises InputError and LanguageError.
    """
    code = load(language).code if language else language_of_path(path)
    try:
        return read_document(path, code)
    except LanguageError as e:
        if code:
            raise
        raise LanguageError(e.what, place=path, remedy=f"name it with {option}") from None
