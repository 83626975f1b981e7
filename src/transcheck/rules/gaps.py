"""What C402 and C403 share: sentences of one text that have no counterpart in the other.

Either the aligner leaves a sentence alone, or it puts two sentences beside one that is as
long as the translation of one of them, and none of what the other names is in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import log

from transcheck.compare.content import names_in, words_in
from transcheck.compare.content import values_of as all_values_of
from transcheck.compare.people import DIFFERS, best, capitals
from transcheck.languages import load
from transcheck.model import BlockKind, Issue, Kind, Quantity, Severity, Side, Span, Token, Value
from transcheck.record import Record
from transcheck.release import Release

SHORTEST = 3  # words; less is a caption, a byline, an interjection
LONGEST_LABEL = 6  # words of a credit ("Photo: …") or of a line in capitals ("FOR IMMEDIATE RELEASE")
SURE, LIKELY = 0.4, 0.35  # of a bead's confidence; the lesser is enough where a figure is missing too
HEADING, BODY = 0.5, 0.95  # of the bead's confidence: a headline is often left to the page's template
ENOUGH = 5  # beads of one sentence each that tell how much longer a translation is
LOST_WITHIN = 1.8  # the same where a figure of the sentence is missing as well
WITHIN = 1.35  # times the length that a translation should have, or that part of it: still as long
BEYOND = 1.35  # and from here on too short
ONE = Quantity(Decimal(1))
FIGURES = frozenset((Kind.NUMBER, Kind.DATE, Kind.TIME))  # what a translation does not bring in by itself
DOUBT, CLEARLY = 0.65, 0.5  # confidence below which a gap and its neighbour may be exchanged; by how much it must fit
DOUBTFUL = 0.35  # confidence below which a finding is an info
SAID, UNSAID = 0.75, 0.5  # confidence where the sentence names something, and where length alone tells


class Gap(Record):
    bead: int
    span: Span
    confidence: float


class View(Record):
    """A release from one of its sides: `pairs` are the segments here and there of each bead.

    `growth` is how many characters there one of here becomes; 0 where too few sentences tell.
    """

    here: Side
    there: Side
    pairs: tuple[tuple[range, range], ...]
    growth: float


def gap_issues(release: Release, code: str, message: str, *, in_source: bool) -> Iterator[Issue]:
    """The findings of either rule, an info where even the odds are against them."""
    for gap in gaps(release, in_source=in_source):
        yield Issue(
            code,
            message,
            source=gap.span if in_source else None,
            target=None if in_source else gap.span,
            confidence=gap.confidence,
            severity=None if gap.confidence >= DOUBTFUL else Severity.INFO,
            bead=gap.bead,
        )


def gaps(release: Release, *, in_source: bool) -> Iterator[Gap]:
    """The sentences of one side that nothing of the other translates, as far as that is sure."""
    if release.source is None or not release.comparable:
        return
    view = _view(release.source, release.target, tuple((b.source, b.target) for b in release.beads))
    if not in_source:
        view = _view(release.target, release.source, tuple((b.target, b.source) for b in release.beads))
    view = _settled(view, [b.confidence for b in release.beads])
    for index, (own, other) in enumerate(view.pairs):
        confidence = release.beads[index].confidence
        if confidence < LIKELY or not own:
            continue
        if not words_in(view.there, other):
            if (confidence >= SURE or values_of(view.here, own)) and _is_missing(view, index, own):
                yield Gap(index, view.here.span_of(own), confidence * _weight(view.here, own))
        elif view.growth and len(own) > len(other) > 0:
            yield from _left_out(view, index)


def _settled(view: View, confidences: Sequence[float]) -> View:
    """The same, with a doubtful gap given its neighbour's counterpart where that fits it better by what both name."""
    pairs = list(view.pairs)
    for k in range(len(pairs) - 1):
        if max(confidences[k : k + 2]) < DOUBT and _is_gap(pairs[k]) is not _is_gap(pairs[k + 1]):
            (one, others), (two, more) = pairs[k : k + 2]
            theirs = others or more
            first, second = _fit(view, one, theirs), _fit(view, two, theirs)
            if one and two and (first > second + CLEARLY if more else second > first + CLEARLY):
                pairs[k : k + 2] = [(one, more), (two, others)]
    return view._replace(pairs=tuple(pairs))


def _is_gap(pair: tuple[range, range]) -> bool:
    return bool(pair[0]) and not pair[1]


def _fit(view: View, here: range, there: range) -> float:
    """How well two sentences fit by what they name: what is shared, less the names that have no counterpart."""
    if not here or not there:
        return 0.0
    shared, names = _named(view.here, here) & _named(view.there, there), capitals(view.here, here)
    heard = capitals(view.there, there)
    return len(shared) - sum(best(name, heard) < DIFFERS for name in names if not _opens(view.here, name))


def _opens(side: Side, token: Token) -> bool:
    return any(row and row[0] is token for row in side.tokens)


def values_of(side: Side, segments: Sequence[int]) -> frozenset[Value]:
    """What the segments name; not the number one, which is an article or a pronoun as often ("no one", "ни одна")."""
    return all_values_of(side, segments) - {ONE}


def _view(here: Side, there: Side, pairs: tuple[tuple[range, range], ...]) -> View:
    lengths = [(_length(here, a), _length(there, b)) for a, b in pairs if len(a) == len(b) == 1]
    ratios = [other / own for own, other in lengths if own and other]
    return View(here, there, pairs, _median(ratios) if len(ratios) >= ENOUGH else 0.0)


def _median(ratios: Sequence[float]) -> float:
    return sorted(ratios)[len(ratios) // 2]


def _length(side: Side, segments: Sequence[int]) -> int:
    return sum(side.segments[i].span.end - side.segments[i].span.start for i in segments)


def _weight(side: Side, segments: range) -> float:
    kinds = {side.document.blocks[side.segments[i].block].kind for i in segments}
    return HEADING if BlockKind.HEADING in kinds else BODY


def _is_missing(view: View, index: int, own: range) -> bool:
    return (
        words_in(view.here, own) >= SHORTEST
        and not _is_label(view.here, own)
        and not _said_nearby(view, index, own)
        and (_figure_lost(view, index, own) or not _absorbed(view, index, own))
    )


def _figure_lost(view: View, index: int, own: range) -> bool:
    """Whether the sentence has figures, and none of them stands on the other side of its neighbours."""
    figures = {value for value in values_of(view.here, own) if value.kind in FIGURES}
    near = [i for _, theirs in view.pairs[max(0, index - 1) : index + 2] for i in theirs]
    return bool(figures) and not figures & values_of(view.there, near)


def _is_label(side: Side, segments: range) -> bool:
    """A credit or a line all in capitals, as pages put around a text."""
    first = side.tokens_of(segments)[0].word.lower
    of_credit = first in load(side.language).section("form").get("credits", ())
    return words_in(side, segments) <= LONGEST_LABEL and (of_credit or side.text(side.span_of(segments)).isupper())


def _said_nearby(view: View, index: int, own: range) -> bool:
    """Whether a neighbouring bead says more on the other side than its own text explains, and just this."""
    values, names = values_of(view.here, own), names_in(view.here, own)
    for mine, theirs in view.pairs[max(0, index - 1) : index + 2]:
        rest = [i for i in mine if i not in own]
        if rest and theirs:
            value = values & values_of(view.there, theirs) - values_of(view.here, rest)
            if value or names & names_in(view.there, theirs) - names_in(view.here, rest):
                return True
    return False


def _absorbed(view: View, index: int, own: range) -> bool:
    """Whether the other side of a neighbouring bead is long enough for this sentence too."""
    neighbours = (*view.pairs[max(0, index - 1) : index], *view.pairs[index + 1 : index + 2])
    return bool(view.growth) and any(_fits_better(view, mine, theirs, own) for mine, theirs in neighbours)


def _fits_better(view: View, mine: range, theirs: range, more: range) -> bool:
    wanted, length = _length(view.there, theirs) / view.growth, _length(view.here, mine)
    if not wanted or not length:
        return False
    return abs(log((length + _length(view.here, more)) / wanted)) <= abs(log(length / wanted))


def _left_out(view: View, index: int) -> Iterator[Gap]:
    """The one sentence of a bead without which the other side is as long as it should be, and complete."""
    own, other = view.pairs[index]
    too_short = _length(view.there, other) / view.growth * BEYOND <= _length(view.here, own)
    alone = [range(k, k + 1) for k in own]
    found = [one for one in alone if (too_short or _figure_lost(view, index, one)) and _is_extra(view, index, one)]
    if len(found) == 1 and not _said_nearby(view, index, found[0]):
        yield Gap(index, view.here.span_of(found[0]), SAID if values_of(view.here, found[0]) else UNSAID)


def _is_extra(view: View, index: int, alone: range) -> bool:
    """Whether the rest of the bead is translated, by its length and by what it names, and this sentence is not."""
    own, other = view.pairs[index]
    rest = [i for i in own if i not in alone]
    wanted, length = _length(view.there, other) / view.growth, _length(view.here, rest)
    within = LOST_WITHIN if _figure_lost(view, index, alone) else WITHIN
    if words_in(view.here, alone) < SHORTEST or not length / within <= wanted <= length * within:
        return False
    said, theirs = _named(view.here, rest), _named(view.there, other)
    figures = {value for value in values_of(view.there, other) if value.kind in FIGURES}
    return bool(said & theirs) and figures <= said and not _named(view.here, alone) & theirs - said


def _named(side: Side, segments: Sequence[int]) -> frozenset[Value | str]:
    return values_of(side, segments) | names_in(side, segments)
