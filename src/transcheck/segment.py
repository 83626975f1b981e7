"""Prose to segments."""

from __future__ import annotations

from sentencex import get_sentence_boundaries

from transcheck.model import Document, Segment, Span


def segments_of(document: Document) -> tuple[Segment, ...]:
    """The sentences of every block, in order, without the white space around them."""
    found: list[Segment] = []
    for number, block in enumerate(document.blocks):
        text = document.text(block.span)
        for boundary in get_sentence_boundaries(document.language, text):
            start, end = boundary["start_index"], boundary["end_index"]
            piece = text[start:end]
            if piece.strip():
                start += len(piece) - len(piece.lstrip())
                end -= len(piece) - len(piece.rstrip())
                found.append(Segment(len(found), Span(block.span.start + start, block.span.start + end), number))
    return tuple(found)
