"""A document to a side: segments, tokens, mentions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from transcheck.errors import LanguageError
from transcheck.formats.plain import document_of_sentences
from transcheck.glossary.concepts import Terminology
from transcheck.languages import Language, is_known, load
from transcheck.mentions import mentions_of
from transcheck.mentions.concepts import concepts_in
from transcheck.mentions.organisations import bodies_in
from transcheck.model import Document, Mention, Segment, Side, Token
from transcheck.segment import segments_of
from transcheck.tokens import tokenise

Split = Callable[[Document], tuple[Segment, ...]]
UNCLEAR, NAME_IT = "the language of the text is not clear", "name it: --source-lang, --target-lang"
NO_TERMS = Terminology(())


def analyse(document: Document, terminology: Terminology = NO_TERMS, split: Split = segments_of) -> Side:
    """The side of a document, split into sentences by `split`."""
    language = load(document.language)
    segments = split(document)
    tokens = tokenise(document.prose, segments, document.language)
    mentions = tuple(_mentions(document.prose, row, language, terminology) for row in tokens)
    return Side(document, segments, tokens, mentions)


def _mentions(prose: str, tokens: Sequence[Token], language: Language, terminology: Terminology) -> tuple[Mention, ...]:
    found = mentions_of(prose, tokens, language)
    bodies = bodies_in(prose, tokens, language, found)
    return tuple(sorted((*found, *bodies, *concepts_in(tokens, language, terminology)), key=lambda m: m.span))


def one_a_block(document: Document) -> tuple[Segment, ...]:
    """Every block is a segment, empty ones too: for sentences that were given one by one."""
    return tuple(Segment(i, block.span, i) for i, block in enumerate(document.blocks))


def analyse_sentences(sentences: Sequence[str], language: str, terminology: Terminology = NO_TERMS) -> Side:
    """The side of sentences given one by one; segment i is sentence i."""
    return analyse(document_of_sentences(sentences, language), terminology, one_a_block)


def language_of(text: str) -> str:
    """The language in which a text is written. Raises LanguageError when that is not clear."""
    from transcheck.languages.detect import detect  # noqa: PLC0415  only for texts of an unnamed language

    found = detect(text)
    if found is None:
        raise LanguageError(UNCLEAR, remedy=NAME_IT)
    return found


def document_in(path: str, language: str | None) -> Document:
    """A file's document, in the language given, else of its name (`release.ru.md`), else as its text shows.

    Raises InputError and LanguageError.
    """
    from transcheck.formats.reading import read_document  # noqa: PLC0415  strings need no readers
    from transcheck.languages.detect import detect, language_of_path  # noqa: PLC0415

    named = load(language).code if language else language_of_path(path)
    document = read_document(path, named)
    if named:
        return document
    # What a page declares is often its template's language: the text itself is believed first.
    declared = document.language if is_known(document.language) else ""
    found = detect(document.prose) or declared
    if not found:
        raise LanguageError(UNCLEAR, place=path, remedy=NAME_IT)
    return document._replace(language=found)
