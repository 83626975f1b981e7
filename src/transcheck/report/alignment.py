"""What translates what: side by side for people, JSON, TSV and Vecalign's lines for programs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from transcheck.model import Alignment, Bead, Side
from transcheck.record import Any
from transcheck.report.cells import padded, printable, wrapped
from transcheck.report.json import VERSION, parallelism
from transcheck.report.palette import Palette

DOUBTFUL = 0.5  # confidence below which a bead is shown with a question mark
MOVED = "⇅"  # between sentences whose translation stands elsewhere
HEADER = ("source", "target", "score", "confidence")


def text(alignment: Alignment, source: Side, target: Side, palette: Palette, cells: int) -> str:
    """Two columns, a blank line between beads; what has no counterpart stands alone."""
    blocks = ["\n".join(_side_by_side(bead, source, target, palette, cells)) for bead in alignment.beads]
    found = alignment.parallelism
    summary = f"{len(alignment.beads)} beads; {found.verdict.value}, {found.coverage:.0%} covered"
    return "\n\n".join((*blocks, summary)) + "\n"


def _side_by_side(bead: Bead, source: Side, target: Side, palette: Palette, cells: int) -> Iterator[str]:
    half = (cells - 3) // 2
    columns = [list(_column(side, rows, half)) for side, rows in ((source, bead.source), (target, bead.target))]
    paired = bead.source and bead.target
    sign = MOVED if bead.moved else "?" if paired and bead.confidence < DOUBTFUL else "│"
    for left, right in zip_longest(*columns, fillvalue=""):
        row = f"{padded(left, half)} {palette.paint(palette.quiet, sign)} {right}".rstrip()
        yield row if paired else palette.paint(palette.warning, row)


def _column(side: Side, rows: range, cells: int) -> Iterator[str]:
    for sentence in _sentences(side, rows):
        yield from wrapped(sentence, cells)


def _sentences(side: Side, rows: range) -> list[str]:
    return [printable(side.text(side.segments[i].span)) for i in rows]


def tsv(alignment: Alignment, source: Side, target: Side) -> str:
    """One bead a line, under a header; sentences of one bead are joined by a space."""
    rows = [
        (
            " ".join(_sentences(source, b.source)),
            " ".join(_sentences(target, b.target)),
            f"{b.score:.3f}",
            f"{b.confidence:.3f}",
        )
        for b in alignment.beads
    ]
    return "".join("\t".join(row) + "\n" for row in (HEADER, *rows))


def vecalign(alignment: Alignment) -> str:
    """One bead a line, `[source]:[target]:cost`, as Vecalign and its scorer write them.

    Numbers count sentences from 0. A cost is the lower the surer, as there: 1 - confidence.
    """
    rows = (f"{list(b.source)}:{list(b.target)}:{1 - b.confidence:.6f}" for b in alignment.beads)
    return "".join(f"{row}\n" for row in rows)


def data_of(alignment: Alignment, source: Side, target: Side) -> dict[str, Any]:
    """Segments with their offsets in the prose, and beads as half-open ranges of their indices.

    A bead that changed places says so: the beads are in the order of the source.
    """
    return {
        "version": VERSION,
        "source": _side(source),
        "target": _side(target),
        "parallelism": parallelism(alignment.parallelism),
        "beads": [_bead(bead) for bead in alignment.beads],
    }


def _bead(bead: Bead) -> dict[str, Any]:
    return {
        "source": [bead.source.start, bead.source.stop],
        "target": [bead.target.start, bead.target.stop],
        "score": round(bead.score, 4),
        "confidence": round(bead.confidence, 4),
        **({"moved": True} if bead.moved else {}),
    }


def _side(side: Side) -> dict[str, Any]:
    segments = [{"start": s.span.start, "end": s.span.end, "text": side.text(s.span)} for s in side.segments]
    return {"path": side.document.path, "language": side.language, "segments": segments}
