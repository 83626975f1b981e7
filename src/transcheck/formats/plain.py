"""Plain text, as a string or as a sequence of sentences, to a Document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transcheck.model import Block, BlockKind, Document, Origin, Run, Span

PARAGRAPH = re.compile(r"\S(?:.*\S)?")  # a line with text: paragraphs and headings come a line each


def document_of(text: str, language: str, path: str | None = None) -> Document:
    """The document of a plain text; every line with text is a block, prose is the text itself."""
    blocks = tuple(Block(Span(*m.span())) for m in PARAGRAPH.finditer(text))
    return Document(path, language, text, blocks, Origin((Run(0, len(text), 0),), text))


def document_of_sentences(sentences: Sequence[str], language: str) -> Document:
    """A document of sentences given one by one: each is a block and a unit of its own."""
    blocks, runs, start = [], [], 0
    for index, sentence in enumerate(sentences):
        blocks.append(Block(Span(start, start + len(sentence)), BlockKind.UNIT, str(index)))
        runs.append(Run(start, len(sentence), 0, str(index)))
        start += len(sentence) + 1
    prose = "\n".join(sentences)
    return Document(None, language, prose, tuple(blocks), Origin(tuple(runs), prose))
