"""The two functions for a single use; a Checker serves many."""

from __future__ import annotations

import os
from collections.abc import Iterable

from transcheck.alignment import align_sides
from transcheck.analysis import analyse, analyse_sentences, language_of
from transcheck.checker import Checker, Text
from transcheck.formats.plain import document_of
from transcheck.glossary.concepts import Glossary
from transcheck.languages import load
from transcheck.model import Alignment, Pair, Side


def check(
    source: Text,
    target: Text,
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    glossaries: Iterable[str | os.PathLike[str] | Glossary] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Pair:
    """Check a release and its translation; see Checker for the arguments and the errors raised."""
    return Checker(source_lang, target_lang, glossaries, select=select, ignore=ignore).check(source, target)


def align(source: Text, target: Text, *, source_lang: str | None = None, target_lang: str | None = None) -> Alignment:
    """What translates what: texts are split into sentences, sequences of sentences taken as they are.

    Bead ranges are indices of sentences. Raises LanguageError.
    """
    return align_sides(_side(source, source_lang), _side(target, target_lang))


def _side(text: Text, language: str | None) -> Side:
    whole = text if isinstance(text, str) else "\n".join(text)
    code = load(language).code if language else language_of(whole)
    return analyse(document_of(text, code)) if isinstance(text, str) else analyse_sentences(text, code)
