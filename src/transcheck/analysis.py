"""A document to a side: segments, tokens, mentions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from transcheck.formats.plain import document_of_sentences
from transcheck.languages import load
from transcheck.mentions import mentions_of
from transcheck.model import Document, Segment, Side
from transcheck.segment import segments_of
from transcheck.tokens import tokenise


def analyse(document: Document, split: Callable[[Document], tuple[Segment, ...]] = segments_of) -> Side:
    """The side of a document, split into sentences by `split`."""
    language = load(document.language)
    segments = split(document)
    tokens = tokenise(document.prose, segments, document.language)
    mentions = tuple(mentions_of(document.prose, row, language) for row in tokens)
    return Side(document, segments, tokens, mentions)


def one_a_block(document: Document) -> tuple[Segment, ...]:
    """Every block is a segment, empty ones too: for sentences that were given one by one."""
    return tuple(Segment(i, block.span, i) for i, block in enumerate(document.blocks))


def analyse_sentences(sentences: Sequence[str], language: str) -> Side:
    """The side of sentences given one by one; segment i is sentence i."""
    return analyse(document_of_sentences(sentences, language), one_a_block)
