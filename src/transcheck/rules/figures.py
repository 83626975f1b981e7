"""Which figures of a release have no counterpart: the common ground of N301 and N302."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.compare.figures import KINDS, assign, explained
from transcheck.compare.quantities import power_of_ten
from transcheck.languages import load
from transcheck.model import Bead, Kind, Mention, Quantity, Side, Span
from transcheck.release import Release

NEIGHBOURS = 2  # segments on each side in which a moved figure is looked for
SURE_OF_PAIR, SURE_OF_SINGLE = 0.4, 0.7  # confidence of a bead that each kind of finding needs
WRITTEN_OUT = frozenset(("words", "fraction"))
PRECISE = frozenset(("digits", "range", "ordinal-digits"))
LIKE = {"words": "number", "digits": "number", "range": "number"}
FEWEST = 10  # smaller numbers come and go with the wording


class Mismatch(NamedTuple):
    """A figure without a counterpart, or two that stand in each other's place."""

    bead: int
    source: Mention | None
    target: Mention | None
    confidence: float


class Leftover(NamedTuple):
    index: int
    bead: Bead
    sources: list[Mention]
    targets: list[Mention]


def mismatches(release: Release) -> Iterator[Mismatch]:
    """Bead by bead; what has moved to a neighbouring bead is not among them."""
    if release.source is None:
        return
    source = release.source
    understood = bool(load(source.language).section("numbers")) and bool(load(release.target.language).section("numbers"))
    left = [x for x in _leftovers(release) if x.sources or x.targets]
    for item in left:
        near = [x for x in left if x is not item and _near(x.bead, item.bead)]
        sources = [m for m in item.sources if not explained(m, [t for x in near for t in x.targets])]
        targets = [m for m in item.targets if not explained(m, [s for x in near for s in x.sources])]
        yield from _judged(release, source, item._replace(sources=sources, targets=targets), understood)


def _leftovers(release: Release) -> Iterator[Leftover]:
    for index, bead, source in release.translated():
        if bead.confidence < SURE_OF_PAIR:
            continue
        sources, targets = _figures(source, bead.source), _figures(release.target, bead.target)
        if sources or targets:
            yield Leftover(index, bead, *assign(sources, targets))


def _near(a: Bead, b: Bead) -> bool:
    return abs(a.target.start - b.target.start) <= NEIGHBOURS or abs(a.source.start - b.source.start) <= NEIGHBOURS


def _figures(side: Side, segments: range) -> list[Mention]:
    return [m for i in segments for m in side.mentions[i] if m.kind in KINDS]


def _judged(release: Release, source: Side, item: Leftover, understood: bool) -> Iterator[Mismatch]:
    sources, targets = [*item.sources], [*item.targets]
    if not understood:
        yield from _digits_alone(release, source, item)
        return
    for s, t in _swaps(sources, targets, release):
        sources.remove(s)
        targets.remove(t)
        yield Mismatch(item.index, s, t, _sure(s, t) * item.bead.confidence)
    if item.bead.confidence < SURE_OF_SINGLE:
        return
    around_source = _figures(source, _around(item.bead.source, len(source.segments)))
    around_target = _figures(release.target, _around(item.bead.target, len(release.target.segments)))
    for s in sources:
        if _weighty(s) and not explained(s, around_target) and not _restates(source, s):
            yield Mismatch(item.index, s, None, 0.6 * item.bead.confidence)
    for t in targets:
        if _weighty(t) and not explained(t, around_source) and not _restates(release.target, t):
            yield Mismatch(item.index, None, t, 0.6 * item.bead.confidence)


def _digits_alone(release: Release, source: Side, item: Leftover) -> Iterator[Mismatch]:
    """Where one language's words are unknown: a single pair of digits that nothing else explains."""
    here, there = _figures(source, item.bead.source), _figures(release.target, item.bead.target)
    sources = [m for m in item.sources if m.form not in WRITTEN_OUT and not explained(m, there)]
    targets = [m for m in item.targets if m.form not in WRITTEN_OUT and not explained(m, here)]
    if len(sources) == len(targets) == 1 and _comparable(sources[0], targets[0]):
        s, t = sources[0], targets[0]
        if not power_of_ten(s, t):
            yield Mismatch(item.index, s, t, _sure(s, t) * item.bead.confidence)


def _around(segments: range, count: int) -> range:
    return range(max(0, segments.start - NEIGHBOURS), min(count, segments.stop + NEIGHBOURS))


def _swaps(sources: Sequence[Mention], targets: Sequence[Mention], release: Release) -> list[tuple[Mention, Mention]]:
    """Figures that stand in each other's place, the most alike first."""
    pairs = sorted(
        (
            (-_resemblance(s, t), abs(i - j), i, j)
            for i, s in enumerate(sources)
            for j, t in enumerate(targets)
            if _comparable(s, t)
        )
    )
    taken: list[tuple[int, int]] = []
    for _, _, i, j in pairs:
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return [(sources[i], targets[j]) for i, j in taken]


def _comparable(s: Mention, t: Mention) -> bool:
    if s.kind is Kind.NUMBER and t.kind is Kind.NUMBER:
        return _alike(s, t)
    if s.kind is t.kind:
        return True
    numbers = [m for m in (s, t) if m.kind is Kind.NUMBER]
    dates = [m for m in (s, t) if m.form == "year"]
    return bool(numbers and dates) and _is_year(numbers[0])


def _alike(s: Mention, t: Mention) -> bool:
    """Whether two numbers are written in ways that translate each other."""
    forms = {LIKE.get(s.form, s.form), LIKE.get(t.form, t.form)}
    if forms in ({"number"}, {"ordinal-digits"}, {"decade"}, {"code"}, {"number", "ordinal-digits"}):
        return not (_one(s) or _one(t))
    return forms == {"ordinal-digits", "ordinal"}


def _one(m: Mention) -> bool:
    """'one', 'один', 'un': an article or a pronoun as often as a number."""
    return m.form == "words" and any(isinstance(c.value, Quantity) and c.value.amount <= 1 for c in m.candidates)


def _is_year(m: Mention) -> bool:
    return any(isinstance(c.value, Quantity) and c.value.unit is None and 1000 <= c.value.amount < 2200
               and c.value.amount == int(c.value.amount) for c in m.candidates)  # fmt: skip


def _resemblance(s: Mention, t: Mention) -> float:
    """How alike two figures look: the same form, unit and digits."""
    a, b = s.best, t.best
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        digits = [str(x.amount.normalize().scaleb(0)) for x in (a, b)]
        common = len(set(digits[0]) & set(digits[1])) / max(len(digits[0]), len(digits[1]))
        return (a.unit == b.unit) + (s.form == t.form) + common
    return sum(x == y is not None for x, y in zip(a[:3], b[:3], strict=False)) + (s.form == t.form)


def _sure(s: Mention, t: Mention) -> float:
    written_out = len([m for m in (s, t) if m.form in WRITTEN_OUT])
    return (0.95, 0.85, 0.75)[written_out]


def _weighty(m: Mention) -> bool:
    """Whether a figure matters enough to be reported where nothing stands in its place."""
    if m.kind is not Kind.NUMBER:
        return m.form in ("date", "numeric", "month", "time", "year")
    return m.form in PRECISE and all(
        isinstance(c.value, Quantity) and (c.value.amount >= FEWEST or c.value.unit == "percent") for c in m.candidates
    )


BRACKET = re.compile(r"[(（\[]\D{0,20}$")


def _restates(side: Side, m: Mention) -> bool:
    """'120 km (75 miles)': a figure in brackets says another's amount in another unit."""
    return bool(BRACKET.search(side.document.prose[max(0, m.span.start - 25) : m.span.start]))


def place(m: Mention | None) -> Span | None:
    return m.span if m is not None else None
