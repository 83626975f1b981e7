"""The sentence around a place, cut from the prose that the checker read."""

from __future__ import annotations

from transcheck.model import Block, Document, Site, Span
from transcheck.record import Record
from transcheck.report.cells import head, middle, printable, tail, width
from transcheck.segment import segments_of

REACH = 500  # characters on either side of a place beyond which nothing would be shown anyway


class Quote(Record):
    """A sentence in three pieces, printable; the middle one is what is spoken of."""

    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        return self.before + self.marked + self.after

    def fitted(self, cells: int) -> Quote:
        """Shortened around the marked piece, which itself is cut only if it does not fit."""
        marked = middle(self.marked, cells)
        room = max(0, cells - width(marked))
        before = tail(self.before, max(room // 2, room - width(self.after)))
        return Quote(before, marked, head(self.after, room - width(before)))


def quote(document: Document, site: Site) -> Quote:
    """The sentence that the place stands in; the place alone if it is not in the prose."""
    span = prose_span(document, site)
    if span is None:
        return Quote("", printable(site.text), "")
    whole = _sentence(document, span)
    before, after = document.text(Span(whole.start, span.start)), document.text(Span(span.end, whole.end))
    return Quote(printable(before).lstrip(), printable(document.text(span)), printable(after).rstrip())


def prose_span(document: Document, site: Site) -> Span | None:
    """Where a place of the file is in the prose: the way that the reader came, backwards."""
    unit = site.unit if site.segment is None else str(site.segment)
    start = _prose_offset(document, unit, site.start)
    end = _prose_offset(document, unit, max(site.start, site.end - 1))
    if start is None or end is None:
        return None
    return Span(start, end + (site.end > site.start))


def _prose_offset(document: Document, unit: str | None, offset: int) -> int | None:
    for run in reversed(document.origin.runs):
        if run.unit == unit and run.offset <= offset <= run.offset + run.length:
            return run.prose + offset - run.offset
    return None


def _sentence(document: Document, span: Span) -> Span:
    """The sentences that the span touches, within the blocks that hold it."""
    near = span if span.end > span.start else Span(span.start - 1, span.end + 1)
    touched = tuple(_within(b, near) for b in document.blocks if b.span.overlaps(near))
    sentences = [s.span for s in segments_of(document._replace(blocks=touched)) if s.span.overlaps(near)]
    spans = (span, *sentences)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _within(block: Block, near: Span) -> Block:
    start, end = max(block.span.start, near.start - REACH), min(block.span.end, near.end + REACH)
    return block._replace(span=Span(start, end))
