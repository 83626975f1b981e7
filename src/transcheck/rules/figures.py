"""Which figures of a release have no counterpart: the common ground of N301 and N302."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.figures import KINDS, assign, explained
from transcheck.compare.quantities import power_of_ten
from transcheck.languages import load
from transcheck.model import Bead, Kind, Mention, Quantity, Side
from transcheck.patterns import lazy
from transcheck.record import Record
from transcheck.release import Release

NEIGHBOURS = 2  # segments on each side in which a moved figure is looked for
REACH = 2 * NEIGHBOURS  # beads that lie so near: they are in the order of the text
SURE_OF_PAIR, SURE_OF_SINGLE = 0.4, 0.7  # confidence of a bead that each kind of finding needs
PAIR, WORD_PAIR, WORDS_PAIR, SINGLE = 0.95, 0.85, 0.75, 0.6
WRITTEN_OUT = frozenset(("words", "fraction"))
COUNTED = frozenset(("digits", "range", "words"))
PRECISE = frozenset(("digits", "range", "ordinal-digits"))
ALONE = frozenset(("digits", "range"))
CALENDAR = frozenset(("date", "numeric", "month", "time", "year"))
DIGITAL = PRECISE | CALENDAR | {"decade", "code"}
ROUGH = frozenset((10, 12, 100, 1000, 10**6, 10**9))  # what "tens", "dozens", "hundreds" count in
FEWEST = 10  # smaller numbers come and go with the wording
YEARS = range(1000, 2200)
BRACKET = lazy(r"[(（\[]\D{0,20}$")
LOOK_BACK = 25
MOST = 100  # figures without a counterpart, from which a bead is no translation, or no prose


class Mismatch(Record):
    """A figure without a counterpart, or two that stand in each other's place."""

    bead: int
    source: Mention | None
    target: Mention | None
    confidence: float


class Leftover(Record):
    """The figures of a bead that no likely pair accounts for."""

    place: int
    bead: Bead
    sources: list[Mention]
    targets: list[Mention]


def mismatches(release: Release) -> Iterator[Mismatch]:
    """Bead by bead; what has moved to a neighbouring bead is not among them."""
    if release.source is None:
        return
    judge = _judged if _understood(release.source) and _understood(release.target) else _digits_alone
    left = list(_leftovers(release))
    for k, item in enumerate(left):
        near = [x for x in left[max(0, k - REACH) : k + REACH + 1] if x is not item and _near(x.bead, item.bead)]
        sources = [m for m in item.sources if not explained(m, [t for x in near for t in x.targets])]
        targets = [m for m in item.targets if not explained(m, [s for x in near for s in x.sources])]
        yield from judge(release.source, release.target, item._replace(sources=sources, targets=targets))


def _understood(side: Side) -> bool:
    return bool(load(side.language).section("numbers"))


def _leftovers(release: Release) -> Iterator[Leftover]:
    for index, bead, source in release.translated():
        if bead.confidence < SURE_OF_PAIR:
            continue
        sources, targets = _figures(source, bead.source), _figures(release.target, bead.target)
        if sources or targets:
            item = Leftover(index, bead, *assign(sources, targets))
            if 0 < len(item.sources) + len(item.targets) <= MOST:
                yield item


def _near(a: Bead, b: Bead) -> bool:
    return abs(a.target.start - b.target.start) <= NEIGHBOURS or abs(a.source.start - b.source.start) <= NEIGHBOURS


def _figures(side: Side, segments: range) -> list[Mention]:
    return [m for i in segments for m in side.mentions[i] if m.kind in KINDS]


def _around(side: Side, segments: range) -> list[Mention]:
    start, stop = max(0, segments.start - NEIGHBOURS), min(len(side.segments), segments.stop + NEIGHBOURS)
    return _figures(side, range(start, stop))


def _judged(source: Side, target: Side, item: Leftover) -> Iterator[Mismatch]:
    """First what stands in each other's place, then what stands alone and cannot be explained from nearby."""
    swaps = _swaps(item.sources, item.targets)
    for s, t in swaps:
        yield Mismatch(item.place, s, t, _sure(s, t) * item.bead.confidence)
    if item.bead.confidence < SURE_OF_SINGLE:
        return
    single = SINGLE * item.bead.confidence
    for m in _alone(source, [m for m in item.sources if all(m is not s for s, _ in swaps)]):
        if not explained(m, _around(target, item.bead.target)) and not _said_roughly(m, item.targets):
            yield Mismatch(item.place, m, None, single)
    for m in _alone(target, [m for m in item.targets if all(m is not t for _, t in swaps)]):
        if not explained(m, _around(source, item.bead.source)) and not _said_roughly(m, item.sources):
            yield Mismatch(item.place, None, m, single)


def _digits_alone(source: Side, target: Side, item: Leftover) -> Iterator[Mismatch]:
    """Where one language's words are unknown: a single pair of digits that nothing else explains."""
    here, there = _figures(source, item.bead.source), _figures(target, item.bead.target)
    sources = [m for m in item.sources if m.form in DIGITAL and not explained(m, there)]
    targets = [m for m in item.targets if m.form in DIGITAL and not explained(m, here)]
    if len(sources) == len(targets) == 1 and _comparable(sources[0], targets[0]):
        s, t = sources[0], targets[0]
        if not power_of_ten(s, t):
            yield Mismatch(item.place, s, t, _sure(s, t) * item.bead.confidence)


# --- two figures in each other's place ---


def _swaps(sources: Sequence[Mention], targets: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Figures that may stand in each other's place, the most alike first."""
    pairs = sorted(
        (-_resemblance(s, t), abs(i - j), i, j)
        for i, s in enumerate(sources)
        for j, t in enumerate(targets)
        if _comparable(s, t)
    )
    taken: list[tuple[int, int]] = []
    for _, _, i, j in pairs:
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return [(sources[i], targets[j]) for i, j in taken]


def _comparable(s: Mention, t: Mention) -> bool:
    """Whether two figures are written in ways that translate each other."""
    if "maybe" in (s.form, t.form):
        return False
    if s.kind is not t.kind:
        return any(_year_and_number(a, b) or _day_and_ordinal(a, b) for a, b in ((s, t), (t, s)))
    if s.kind is not Kind.NUMBER or s.form == t.form in ("ordinal-digits", "decade", "code"):
        return True
    forms = {"counted" if m.form in COUNTED else m.form for m in (s, t)}
    if forms in ({"counted"}, {"counted", "ordinal-digits"}):
        return not (_one(s) or _one(t))
    return forms == {"ordinal-digits", "ordinal"}


def _one(m: Mention) -> bool:
    """'one', 'один', 'un': an article or a pronoun as often as a number."""
    return m.form == "words" and any(a <= 1 for a in _amounts(m))


def _year_and_number(date: Mention, number: Mention) -> bool:
    return date.form == "year" and number.kind is Kind.NUMBER and any(a in YEARS for a in _amounts(number))


def _day_and_ordinal(date: Mention, number: Mention) -> bool:
    """'24日' and 'the night of the 18th': a day without its month."""
    return date.form == "day" and number.form == "ordinal-digits"


def _amounts(m: Mention) -> list[float]:
    return [float(c.value.amount) for c in m.candidates if isinstance(c.value, Quantity)]


def _resemblance(s: Mention, t: Mention) -> float:
    """How alike two figures look: the same form and unit, the same digits or parts."""
    a, b = s.best, t.best
    same_form = float(s.form == t.form)
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return same_form + sum(x == y is not None for x, y in zip(a[:3], b[:3], strict=False))
    digits, others = (str(q.amount.normalize()) for q in (a, b))
    return same_form + (a.unit == b.unit) + len(set(digits) & set(others)) / max(len(digits), len(others))


def _sure(s: Mention, t: Mention) -> float:
    return (PAIR, WORD_PAIR, WORDS_PAIR)[len([m for m in (s, t) if m.form in WRITTEN_OUT])]


# --- a figure that stands alone ---


def _said_roughly(m: Mention, left: Sequence[Mention]) -> bool:
    """Whether the other side has "decades" for 30 years, which no other figure of the bead accounts for."""
    return any(unit <= amount < unit * FEWEST for amount in _amounts(m) for o in left for unit in _rough(o))


def _rough(m: Mention) -> list[float]:
    """What a word such as "dozens" or "hundreds" counts in."""
    return [a for a in _amounts(m) if a in ROUGH] if m.form == "vague" else []


def _alone(side: Side, mentions: Sequence[Mention]) -> list[Mention]:
    """Those that matter enough to be missed, and do not restate another in brackets: '120 km (75 miles)'."""
    prose = side.document.prose
    return [
        m for m in mentions if _weighty(m) and not BRACKET.search(prose, max(0, m.span.start - LOOK_BACK), m.span.start)
    ]


def _weighty(m: Mention) -> bool:
    if m.kind is not Kind.NUMBER:
        return m.form in CALENDAR
    return m.form in ALONE and all(
        isinstance(c.value, Quantity) and (c.value.amount >= FEWEST or c.value.unit == "percent") for c in m.candidates
    )
