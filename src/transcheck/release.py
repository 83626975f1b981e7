"""All that a rule sees: two analysed texts, what translates what, and the terminology."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.glossary.concepts import Terminology
from transcheck.model import Bead, Parallelism, Side, Verdict


class Release(NamedTuple):
    """`source` is None when a target is checked alone; `beads` is then empty."""

    source: Side | None
    target: Side
    beads: tuple[Bead, ...]
    parallelism: Parallelism | None
    terminology: Terminology

    @property
    def comparable(self) -> bool:
        """Whether the beads may be believed: the two are (at least in part) translations."""
        return self.parallelism is not None and self.parallelism.verdict in (Verdict.PARALLEL, Verdict.PARTIAL)

    def translated(self) -> Iterator[tuple[int, Bead, Side]]:
        """The beads with text on both sides, with their index and the source side."""
        if self.source is None or not self.comparable:
            return
        for index, bead in enumerate(self.beads):
            if bead.source and bead.target:
                yield index, bead, self.source
