"""The countries of a release, weighed and paired bead by bead: what the country rule reasons with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from transcheck.compare.places import PART, agreement, alike, codes
from transcheck.languages import load
from transcheck.mentions.places import capitals
from transcheck.model import Kind, Mention, Quantity, Side
from transcheck.record import Record
from transcheck.release import Release

AGREEING = 0.2  # the likelihood from which two mentions may be of one country
PLAIN = 0.6  # how surely a mention must be of its one country to speak for it elsewhere
KNOWN_SIGNS, OWN = 5, 2  # more signs of a country say no more; what one in the same text counts
UNSAID = 0.3  # what is left of a country that nothing else speaks for, where something does for another


class Named(Record):
    """A mention with the countries it may mean, weighed in this release."""

    mention: Mention
    weights: dict[str, float]
    place: float  # where it stands in its bead, 0 to 1

    def agrees(self, other: Named) -> float:
        """The likelihood that both are of one country."""
        return agreement(self.weights, other.weights)

    @property
    def best(self) -> str:
        return max(self.weights, key=lambda code: self.weights[code])


class Matched(Record):
    """The countries of a bead: those without a partner of their own, and all."""

    sources: list[Named]
    targets: list[Named]
    spare_sources: list[Named]
    spare_targets: list[Named]


class Signs(Record):
    """How often each segment names each country without ambiguity, its capital or its currency; and all of them."""

    rows: list[Counter[str]]
    all: Counter[str]


class Countries:
    """The countries of a release; each bead is weighed and paired once."""

    def __init__(self, release: Release, source: Side) -> None:
        self.release, self.source, self.target = release, source, release.target
        self._signs: dict[bool, Signs] = {}
        self._matched: dict[int, Matched] = {}

    def matched(self, index: int) -> Matched:
        if index not in self._matched:
            bead = self.release.beads[index]
            sources = self._named(self.source, bead.source, bead.target)
            targets = self._named(self.target, bead.target, bead.source)
            self._matched[index] = Matched(sources, targets, *_unmatched(sources, targets))
        return self._matched[index]

    def neighbours(self, index: int) -> list[Matched]:
        return [self.matched(i) for i in (index - 1, index + 1) if 0 <= i < len(self.release.beads)]

    def _named(self, side: Side, segments: range, across: range) -> list[Named]:
        mentions = side.mentions_of(segments, Kind.PLACE)
        if not mentions:
            return []
        whole = side.span_of(segments)
        length = max(1, whole.end - whole.start)
        return [Named(m, self._weigh(side, m, across), (m.span.start - whole.start) / length) for m in mentions]

    def _weigh(self, side: Side, mention: Mention, across: range) -> dict[str, float]:
        """The countries of an ambiguous mention by what the release says of them outside its own bead's other half."""
        weights = codes(mention)
        if len(weights) < 2:  # noqa: PLR2004  one country needs no weighing
            return weights
        own = self._signs_of(side).all
        other = self._signs_of(self.target if side is self.source else self.source)
        within = sum((other.rows[i] for i in across), Counter[str]())
        elsewhere = {code for code in weights if other.all[code] > within[code]}
        unsaid = UNSAID if any(own[c] for c in weights) else 1.0
        weighed = {
            c: w * (OWN * min(KNOWN_SIGNS, own[c]) + (c in elsewhere) + (1.0 if own[c] or c in elsewhere else unsaid))
            for c, w in weights.items()
        }
        scale = sum(weights.values()) / sum(weighed.values())
        return {code: weight * scale for code, weight in weighed.items()}

    def _signs_of(self, side: Side) -> Signs:
        if (side is self.source) not in self._signs:
            rows = [_signs(side, i) for i in range(len(side.segments))]
            self._signs[side is self.source] = Signs(rows, Counter(chain.from_iterable(map(Counter.elements, rows))))
        return self._signs[side is self.source]


def _signs(side: Side, segment: int) -> Counter[str]:
    found = Counter(brought_by(side, range(segment, segment + 1)))
    for mention in side.mentions_of((segment,), Kind.PLACE):
        found.update(code for code, weight in codes(mention).items() if weight > PLAIN and len(mention.candidates) == 1)
    return found


def brought_by(side: Side, segments: range) -> list[str]:
    """Countries brought in by other things than their names: capital cities and currencies."""
    named = [code for code, _ in capitals(side.tokens_of(segments), load(side.language))]
    amounts = [m.best for m in side.mentions_of(segments, Kind.NUMBER)]
    return named + [v.unit[:2] for v in amounts if isinstance(v, Quantity) and v.unit and v.unit.isupper()]


def _unmatched(sources: Sequence[Named], targets: Sequence[Named]) -> tuple[list[Named], list[Named]]:
    """What is left when the mentions that agree best are paired off, each once."""
    pairs = sorted(
        ((s.agrees(t), -abs(s.place - t.place), i, j) for i, s in enumerate(sources) for j, t in enumerate(targets)),
        reverse=True,
    )
    taken: tuple[set[int], set[int]] = set(), set()
    for likelihood, _, i, j in pairs:
        if likelihood >= AGREEING and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
    return (
        [s for i, s in enumerate(sources) if i not in taken[0]],
        [t for j, t in enumerate(targets) if j not in taken[1]],
    )


def among(named: Named, others: Sequence[Named]) -> bool:
    return any(named.agrees(other) >= AGREEING for other in others)


def brings(brought: Sequence[str], named: Named) -> bool:
    """Whether one of the countries brought in is the mention's, or its whole."""
    return any(alike(code, named.best) >= PART for code in brought)
