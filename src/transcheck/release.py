"""All that a rule sees: two analysed texts, what translates what, and the terminology."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transcheck.acronyms import Meaning
from transcheck.glossary.concepts import Terminology
from transcheck.model import Bead, Parallelism, Side, Verdict
from transcheck.record import Record

FEW = 3  # sentences of which each counts
# Log-likelihood ratio of all sentences together: of few, and of more. Of true pairs of three sentences one
# in seventy is below the first, of wrong ones two in three.
VERY_CLEAR, CLEAR = -5.0, -3.0


class Release(Record):
    """`source` is None when a target is checked alone; `beads` is then empty.

    `source_acronyms`, `target_acronyms`: what the acronyms of each text stand for.
    """

    source: Side | None
    target: Side
    beads: tuple[Bead, ...]
    parallelism: Parallelism | None
    terminology: Terminology
    source_acronyms: Mapping[str, Meaning] = {}
    target_acronyms: Mapping[str, Meaning] = {}

    @property
    def comparable(self) -> bool:
        """Whether the beads may be believed: the two are (at least in part) translations.

        Of a few sentences, an error in each is enough to make two texts look unrelated: where both have as
        many, they are taken for translations, as whoever gave them said, unless all is clearly against it.
        """
        if self.parallelism is None or self.source is None:
            return False
        short = len(self.source.segments) == len(self.target.segments) <= FEW
        return (short and not self.clearly_unrelated) or self.parallelism.verdict in (Verdict.PARALLEL, Verdict.PARTIAL)

    @property
    def clearly_unrelated(self) -> bool:
        """Whether two texts are so unlike, all sentences together, that it is no matter of one or two."""
        if self.parallelism is None or self.source is None:
            return False
        size = min(len(self.source.segments), len(self.target.segments))
        return self.parallelism.score * size <= (VERY_CLEAR if size <= FEW else CLEAR)

    def translated(self) -> Iterator[tuple[int, Bead, Side]]:
        """The beads with text on both sides, with their index and the source side."""
        if self.source is None or not self.comparable:
            return
        for index, bead in enumerate(self.beads):
            if bead.source and bead.target:
                yield index, bead, self.source

    def source_near(self, index: int) -> range:
        """The source segments of a bead and of its neighbours; empty where there are none."""
        return _hull([self.beads[i].source for i in self._around(index)])

    def target_near(self, index: int) -> range:
        """The target segments of a bead and of its neighbours; empty where there are none."""
        return _hull([self.beads[i].target for i in self._around(index)])

    def _around(self, index: int) -> list[int]:
        """A bead and its neighbours; those of one that changed places are what moved with it."""
        near = range(max(0, index - 1), min(len(self.beads), index + 2))
        return [i for i in near if self.beads[i].moved is self.beads[index].moved]


def _hull(ranges: list[range]) -> range:
    covered = [i for r in ranges for i in r]
    return range(min(covered), max(covered) + 1) if covered else range(0)
