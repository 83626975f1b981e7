"""A country of the target that its source does not name, where the source names another one.

Only the two together are an error: a country that only the target names may be spelt out
("the republic", a city, a currency, an organisation), one that only the source names may
have become a pronoun. Names, long names, adjectives, peoples and capitals (РК, UAE) all
name a country. What may be several countries (РК, РБ, Georgia) is weighed by what else
the release names: its unambiguous countries, capital cities and currencies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.compare.places import PART, alike, codes, country
from transcheck.languages import load
from transcheck.mentions.places import capitals, name_for
from transcheck.model import Bead, Issue, Kind, Mention, Quantity, Severity, Side
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("E201", "wrong-country", Severity.ERROR, "a country where the source names another")

EXAMPLES = (
    Example("Подписаны контракты со Словакией.", "Contracts were signed with Slovenia.", ("Slovenia",)),
    Example("Поставки в КНР выросли.", "Supplies to the DPRK grew.", ("DPRK",)),
    Example("Министр прибыл из Астаны в Бишкек.\nОн представил НБ РК.",
            "The minister arrived in Bishkek from Astana.\nHe represented the National Bank of the Republic of Korea.",
            ("Republic of Korea",)),
    Example("Казахстанские компании работают в КНР.", "Companies of Kazakhstan work in China."),
    Example("Суд отменил закон.", "Brazil's court struck down the law."),
    Example("Премьер-министр Грузии посетил Ереван.", "Georgia's Prime Minister visited the Armenian capital."),
)  # fmt: skip

ALIGNED = 0.3  # of a bead's confidence, below which nothing is concluded from it
AGREEING = 0.2  # the likelihood from which two mentions may be of one country
MEANT, NAMED = 0.6, 0.4  # how surely a mention must be of a country to be a wrong one, or one gone missing
STRONG, COUNTED = 0.93, 0.62  # confidence where the source's country is gone, and where it is named less often
FAR, FURTHER = 0.4, 0.8  # a share of a bead's length between the two; how much less sure it then is
KNOWN_SIGNS, OWN = 5, 2  # more signs of a country say no more; what one in the same text counts
UNSAID = 0.3  # what is left of a country that nothing else speaks for, where something does for another


class Named(NamedTuple):
    """A mention with the countries it may mean, weighed in this release."""

    mention: Mention
    weights: dict[str, float]
    place: float  # where it stands in its bead, 0 to 1

    def agrees(self, other: Named) -> float:
        """The likelihood that both are of one country."""
        pairs = ((alike(x, y), v, w) for x, v in self.weights.items() for y, w in other.weights.items())
        return max((likeness * min(v, w) / _least(self, other) for likeness, v, w in pairs), default=0.0)

    @property
    def best(self) -> str:
        return max(self.weights, key=lambda code: self.weights[code])


def _least(a: Named, b: Named) -> float:
    """What a mention that is weak altogether weighs counts as whole when countries are compared."""
    return min(1.0, sum(a.weights.values()), sum(b.weights.values())) or 1.0


class Matched(NamedTuple):
    """The countries of a bead: those without a partner of their own, and all."""

    sources: list[Named]
    targets: list[Named]
    spare_sources: list[Named]
    spare_targets: list[Named]


class Reader:
    """Weighs and matches the countries of a release, bead by bead, each once."""

    def __init__(self, release: Release, source: Side) -> None:
        self.release, self.source, self.target = release, source, release.target
        self._signs: dict[bool, list[Counter[str]]] = {}
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
        own = sum(self._signs_of(side), Counter[str]())
        other = self._signs_of(self.target if side is self.source else self.source)
        elsewhere = {code for i, signs in enumerate(other) if i not in across for code in signs}
        unsaid = UNSAID if any(own[c] for c in weights) else 1.0
        weighed = {
            c: w * (OWN * min(KNOWN_SIGNS, own[c]) + (c in elsewhere) + (1.0 if own[c] or c in elsewhere else unsaid))
            for c, w in weights.items()
        }
        scale = sum(weights.values()) / sum(weighed.values())
        return {code: weight * scale for code, weight in weighed.items()}

    def _signs_of(self, side: Side) -> list[Counter[str]]:
        """How often each segment names each country without ambiguity, its capital or its currency."""
        if (side is self.source) not in self._signs:
            self._signs[side is self.source] = [_signs(side, i) for i in range(len(side.segments))]
        return self._signs[side is self.source]


def _signs(side: Side, segment: int) -> Counter[str]:
    found = Counter(_brought(side, range(segment, segment + 1)))
    for mention in side.mentions_of((segment,), Kind.PLACE):
        found.update(code for code, weight in codes(mention).items() if weight > MEANT and len(mention.candidates) == 1)
    return found


def _brought(side: Side, segments: range) -> list[str]:
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


def _among(named: Named, others: Sequence[Named]) -> bool:
    return any(named.agrees(other) >= AGREEING for other in others)


def find(release: Release) -> Iterator[Issue]:
    if release.source is None:
        return
    reader = Reader(release, release.source)
    for index, bead, _ in release.translated():
        if bead.confidence >= ALIGNED:
            yield from _judge(reader, index, bead)


def _judge(reader: Reader, index: int, bead: Bead) -> Iterator[Issue]:
    here, near = reader.matched(index), reader.neighbours(index)
    spare = [s for s in here.spare_sources if s.weights[s.best] >= NAMED]
    missing = [s for s in spare if not _among(s, [t for m in near for t in m.spare_targets])]
    if not missing or not here.spare_targets:
        return
    brought = list(
        (Counter(_brought(reader.target, bead.target)) - Counter(_brought(reader.source, bead.source))).elements()
    )
    for target in _unlicensed(reader, here, [s for m in near for s in m.spare_sources], bead):
        source = _counterpart(target, missing)
        if source:
            missing.remove(source)
            gone = not _among(source, here.targets) and not _brings(brought, source)
            confidence = (STRONG if gone else COUNTED) * min(1.0, bead.confidence + ALIGNED)
            yield _issue(reader, index, (source, target), confidence)


def _brings(brought: Sequence[str], named: Named) -> bool:
    return any(alike(code, named.best) >= PART for code in brought)


def _unlicensed(reader: Reader, here: Matched, near: Sequence[Named], bead: Bead) -> list[Named]:
    """The target's countries that nothing in the source brings in, nor a name left as it is (British Airways)."""
    found = [
        t for t in here.spare_targets
        if t.weights[t.best] >= MEANT and not _among(t, here.sources) and not _among(t, near)
    ]  # fmt: skip
    if not found:
        return []
    brought, text = _brought(reader.source, bead.source), reader.source.text(reader.source.span_of(bead.source))
    return [t for t in found if not _brings(brought, t) and reader.target.text(t.mention.span) not in text]


def _counterpart(target: Named, missing: Sequence[Named]) -> Named | None:
    """The country of the source that stands where the target's does."""
    return min(missing, key=lambda s: abs(s.place - target.place), default=None)


def _issue(reader: Reader, index: int, pair: tuple[Named, Named], confidence: float) -> Issue:
    source, target = pair
    if abs(source.place - target.place) > FAR:
        confidence *= FURTHER
    suggestion = name_for(load(reader.target.language), source.best, target.mention.form)
    there, here = reader.source.text(source.mention.span), reader.target.text(target.mention.span)
    return Issue(
        RULE.code,
        f"“{here}” stands where the source names “{there}”" + (f" ({suggestion})." if suggestion else "."),
        source=source.mention.span,
        target=target.mention.span,
        confidence=round(confidence, 2),
        severity=None if confidence >= MEANT else Severity.WARNING,
        suggestion=suggestion,
        evidence=(f"source: {country(source.best)}; target: {country(target.best)}",),
        bead=index,
    )
