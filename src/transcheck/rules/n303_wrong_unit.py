"""The figure is right, its unit or currency is not.

"32,7 трлн тенге" as "$32.7 trillion", "38 °C" as "38 °F": the number agrees, so nothing looks
wrong. Reported when a figure of the source stands in the translation with its very amount,
both have a unit or a currency, and they differ. A conversion changes the amount too and is
no error, whether it stands alone or in brackets behind the original; one in brackets that
is wrong ("5 miles (80 km)") is, unless the source has it. A currency sign that several
currencies share ("$") agrees with each of them; an amount that stands there twice, once
with each unit, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from transcheck.compare.units import TEMPERATURES, converts, factors
from transcheck.model import Issue, Kind, Mention, Quantity, Severity
from transcheck.patterns import lazy
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("N303", "wrong-unit", Severity.ERROR, "a figure with another unit or currency")
SURE = 0.4  # of a bead's confidence, below which units are not compared
CURRENCY_LETTERS = 3
OPENED = lazy(r"[^\d()（）]{0,25}[(（][^\d()（）]{0,15}")  # between a figure and one in brackets
CLOSED = lazy(r"[\s\u00a0-]?(?:[^\W\d]+[²³.]?|°\w?)(?:[ /-][^\W\d]+)?[)）]")  # a unit and no more
CARELESS = Decimal("0.2")  # six metres have been called 18 feet
NEAR = 8  # characters from one part of a measure to the next: '5 feet 10 inches'
DATED = frozenset(("months", "seconds"))  # '5 years (18 months suspended)' is no conversion
EXAMPLES = (
    Example("Активы составили 32,7 трлн тенге.", "The assets totalled $32.7 trillion.", ("$32.7 trillion",)),
    Example("Temperatures reached 38 °C.", "Температура достигла 38 °F.", ("38 °F",), ("en", "ru")),
    Example("Активы составили 32,7 трлн тенге.", "The assets totalled 32.7 trillion tenge (about $70 billion)."),
    Example("Дорога длиной 100 км.", "A 62-mile road."),
    Example("Рост спортсмена 178 см.", "The athlete is 5 ft 10 in (178 cm) tall."),
    Example("A road of 5 miles.", "Дорога длиной 5 миль (80 км).", ("80",), ("en", "ru")),
)


def find(release: Release) -> Iterator[Issue]:
    for index, bead, source in release.translated():
        if bead.confidence < SURE:
            continue
        ours = source.mentions_of(bead.source, Kind.NUMBER)
        theirs = release.target.mentions_of(bead.target, Kind.NUMBER)
        for mention in theirs:
            if any(_agree(mention, other) or _converted(mention, other) for other in ours):
                continue
            wrong = [other for other in ours if _differ(mention, other) and not _rendered(other, theirs)]
            if len(wrong) == 1:
                yield _issue(release, index, wrong[0], mention)
        for before, (first, restated) in zip((None, *theirs), pairwise(theirs), strict=False):
            apart = before is None or first.span.start - before.span.end > NEAR  # 5 ft 10 in (178 cm)
            if (
                apart
                and _misconverted(first, restated, release.target.document.prose)
                and not _rendered(restated, ours)
            ):
                yield _conversion(release, index, first, restated)


def _readings(mention: Mention) -> list[Quantity]:
    return [c.value for c in mention.candidates if isinstance(c.value, Quantity)]


def _agree(a: Mention, b: Mention) -> bool:
    """Whether one amount with one unit, or with none, may be meant by both."""
    return any(
        x.amount == y.amount and (x.unit == y.unit or not _comparable(x.unit, y.unit))
        for x in _readings(a)
        for y in _readings(b)
    )


def _rendered(ours: Mention, theirs: Sequence[Mention]) -> bool:
    return any(_agree(ours, other) or _converted(ours, other) for other in theirs)


def _converted(a: Mention, b: Mention) -> bool:
    return any(converts(x.amount, x.unit, y.amount, y.unit) for x in _readings(a) for y in _readings(b))


def _differ(a: Mention, b: Mention) -> bool:
    """Whether the amounts agree and the units cannot."""
    x, y = a.best, b.best
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.amount == y.amount and _comparable(x.unit, y.unit)


def _misconverted(a: Mention, b: Mention, prose: str) -> bool:
    """Whether the second restates the first in brackets, in another system's unit, and wrongly."""
    if not OPENED.fullmatch(prose, a.span.end, b.span.start) or not CLOSED.match(prose, b.span.end):
        return False
    return all(_far_apart(x, y) for x in _readings(a) for y in _readings(b))


def _far_apart(a: Quantity, b: Quantity) -> bool:
    """Whether amounts of one dimension, but of two systems (no multiples of ten: miles, kilometres), differ much."""
    known = factors()
    if a.unit not in known or b.unit not in known:
        return False
    (dimension, one), (other_dimension, other) = known[a.unit], known[b.unit]
    if dimension != other_dimension or dimension in DATED or (one / other).normalize().as_tuple().digits == (1,):
        return False
    first, second = a.amount * one, b.amount * other
    return abs(first - second) > CARELESS * max(first, second)


def _comparable(a: str | None, b: str | None) -> bool:
    """Whether two units are of one kind, so that one cannot stand for the other: currencies, lengths, …"""
    if a is None or b is None or a == b:
        return False
    if _currency(a) and _currency(b):
        return True
    if {a, b} <= TEMPERATURES:
        return "degree" not in (a, b)
    known = factors()
    return a in known and b in known and known[a][0] == known[b][0]


def _currency(unit: str) -> bool:
    return len(unit) == CURRENCY_LETTERS and unit.isupper()


def _issue(release: Release, index: int, ours: Mention, theirs: Mention) -> Issue:
    assert release.source is not None
    said, wrong = release.source.text(ours.span), release.target.text(theirs.span)
    units = [m.best.unit for m in (ours, theirs) if isinstance(m.best, Quantity)]
    return Issue(
        RULE.code,
        f"The source has “{said}” ({units[0]}), the translation has “{wrong}” ({units[1]}).",
        ours.span,
        theirs.span,
        confidence=0.92 * release.beads[index].confidence,
        bead=index,
    )


def _conversion(release: Release, index: int, first: Mention, restated: Mention) -> Issue:
    said, wrong = release.target.text(first.span), release.target.text(restated.span)
    units = [m.best.unit for m in (first, restated) if isinstance(m.best, Quantity)]
    return Issue(
        RULE.code,
        f"“{said}” ({units[0]}) is not “{wrong}” ({units[1]}), and the source has no such figure.",
        None,
        restated.span,
        confidence=0.9 * release.beads[index].confidence,
        bead=index,
    )
