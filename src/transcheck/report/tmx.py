"""TMX 1.4, the exchange format of translation memories (https://www.gala-global.org/tmx-14b).

One translation unit a bead that has both sides; what stands alone translates nothing and is
left out. There is no DOCTYPE, since some readers would fetch it from the network, and no
date, so that equal texts give equal files.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Alignment, Bead, Side
from transcheck.patterns import lazy
from transcheck.version import __version__

# Characters that XML 1.0 has no way to write, not even escaped.
FORBIDDEN = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
SPACES = lazy(r"\s+")
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def render(alignment: Alignment, source: Side, target: Side) -> str:
    """The beads with both sides as translation units, with their confidence."""
    header = (
        f'<header creationtool="transcheck" creationtoolversion="{__version__}" segtype="sentence" '
        f'o-tmf="transcheck" adminlang="en" srclang="{escaped(source.language)}" datatype="plaintext"/>'
    )
    units = [_unit(bead, source, target) for bead in alignment.beads if bead.source and bead.target]
    lines = ('<?xml version="1.0" encoding="UTF-8"?>', '<tmx version="1.4">', f"  {header}", "  <body>")
    return "\n".join((*lines, *units, "  </body>", "</tmx>")) + "\n"


def _unit(bead: Bead, source: Side, target: Side) -> str:
    kind = "sentence" if len(bead.source) == len(bead.target) == 1 else "block"
    halves = _variants(((source, bead.source), (target, bead.target)))
    confidence = f'      <prop type="x-confidence">{bead.confidence:.3f}</prop>'
    return "\n".join((f'    <tu segtype="{kind}">', confidence, *halves, "    </tu>"))


def _variants(halves: tuple[tuple[Side, range], ...]) -> Iterator[str]:
    for side, rows in halves:
        text = escaped(" ".join(side.text(side.segments[i].span) for i in rows))
        yield f'      <tuv xml:lang="{escaped(side.language)}"><seg>{text}</seg></tuv>'


def escaped(text: str) -> str:
    """As XML writes it, on one line."""
    return FORBIDDEN.sub("\ufffd", SPACES.sub(" ", text)).strip().translate(ESCAPES)
