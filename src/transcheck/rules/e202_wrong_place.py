"""A city, region or water of the target where its source names another.

"вылетел в Актобе" for "flew to Atyrau". Both must be known places: one of the source that the
target names neither there nor in the next sentences, by whatever name (Киев and Kyiv, Aachen and
Aix-la-Chapelle, Нур-Султан and Astana are one place each), and one of the target that the source does
not bring in, be it by an adjective ("Актюбинская область" is the Aktobe Region) or, for a
capital, by its country. Names that sound alike are never compared by what the table says, so that
the table is not opened where every name has its counterpart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.cities import Spot, city, related, spots, well_known
from transcheck.compare.people import capitals, likeness
from transcheck.compare.places import codes, country
from transcheck.mentions.persons import sentence_start
from transcheck.model import Issue, Kind, Mention, Severity, Side, Span, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("E202", "wrong-place", Severity.ERROR, "a city, region or water where the source names another")
SURE = 0.5  # of a bead's confidence, below which nothing is concluded
ALIKE = -0.5  # logit from which one word may be another in the other language
PERSON = 0.4  # weight from which a name is a person's, and no place's
SPACELESS = frozenset(("zh", "ja", "th", "lo", "my", "km"))  # whose names have no capitals
CLAIMED = frozenset((Kind.PLACE, Kind.ORGANISATION, Kind.CONCEPT, Kind.CONTACT, Kind.PLACEHOLDER))

EXAMPLES = (
    Example("Министр вылетел в Актобе.", "The minister flew to Atyrau.", ("Atyrau",)),
    Example("Переговоры пройдут в Варшаве.", "The talks will be held in Vienna.", ("Vienna",)),
    Example("Завод построят в Актюбинской области.", "The plant will be built in Aktobe Region."),
    Example("Рейс Пекин – Мюнхен отменён.", "The flight from Beijing to Munich has been cancelled."),
)


def find(release: Release) -> Iterator[Issue]:
    for index, bead, source in release.translated():
        if bead.confidence < SURE:
            continue
        near = release.source_near(index), release.target_near(index)
        if _strange(source, bead.source, release.target, near[1]) and _strange(
            release.target, bead.target, source, near[0]
        ):
            yield from _judge(release, source, index, near)


def _strange(side: Side, segments: range, other: Side, near: range) -> bool:
    """Whether a name has no counterpart by its sound; where names have no capitals there may be one."""
    if side.language in SPACELESS:
        return True
    names = capitals(other, near)
    return any(not _heard(token, names) for token in capitals(side, segments))


def _heard(token: Token, others: Sequence[Token]) -> bool:
    return any(likeness(token, other) >= ALIKE for other in others)


def _judge(release: Release, source: Side, index: int, near: tuple[range, range]) -> Iterator[Issue]:
    bead, target = release.beads[index], release.target
    lost = _without_counterpart((source, bead.source), (target, near[1]), near[0])
    gained = _without_counterpart((target, bead.target), (source, near[0]), near[1]) if lost else []
    for wrong in gained:
        right = min(lost, key=lambda spot: abs(_place(source, bead.source, spot) - _place(target, bead.target, wrong)))
        yield _issue(release, source, index, right, wrong)
        lost.remove(right)
        if not lost:
            return


def _without_counterpart(mine: tuple[Side, range], others: tuple[Side, range], around: range) -> list[Spot]:
    """The places of a text that the other names neither there nor near, nor brings in."""
    side, segments = mine
    found = [
        spot
        for i in segments
        for spot in spots(side.tokens[i], side.language)
        if not _claimed(side, i, spot.span) and (well_known(spot) or not _opens(side.tokens[i], spot))
    ]
    if not found:
        return []
    other, near = others
    words = [token for i in near for token in other.tokens[i] if token.kind is TokenKind.WORD]
    there = {place for i in near for spot in spots(other.tokens[i], other.language) for place in spot.places}
    there |= {place for token in words for place in related(token.word)}
    heard = [token for token in words if token.text[0].isupper()]
    alone = [spot for spot in found if spot.places.isdisjoint(there) and not _sounds(side, segments, spot, heard)]
    return [spot for spot in alone if not _by_country(spot, _countries(side, around), _countries(other, near))]


def _claimed(side: Side, segment: int, span: Span) -> bool:
    """Whether a name is a person's, a country's, an organisation's or a term."""
    return any(_claims(m) and m.span.overlaps(span) for m in side.mentions[segment])


def _opens(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether a word has its capital from standing first: it may be no name."""
    first = next(i for i, token in enumerate(tokens) if token.start == spot.span.start)
    return sentence_start(tokens, first)


def _claims(mention: Mention) -> bool:
    return mention.kind in CLAIMED or (mention.kind is Kind.PERSON and mention.candidates[0].weight >= PERSON)


def _sounds(side: Side, segments: range, spot: Spot, others: Sequence[Token]) -> bool:
    tokens = [token for i in segments for token in side.tokens[i] if spot.span.covers(token.span)]
    return any(_heard(token, others) for token in tokens if token.text[0].isupper())


def _countries(side: Side, segments: range) -> list[str]:
    """The countries named, by their codes, as often as they are."""
    return [country(code) for m in side.mentions_of(segments, Kind.PLACE) for code in codes(m)]


def _by_country(spot: Spot, here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether a capital stands for its country, or the reverse: the other text names the country more often."""
    known = [city(place) for place in spot.places]
    return any(c.capital and there.count(c.country) > here.count(c.country) for c in known if c)


def _place(side: Side, segments: range, spot: Spot) -> float:
    """Where in its sentences a place is named, 0 to 1."""
    whole = side.span_of(segments)
    return (spot.span.start - whole.start) / max(1, whole.end - whole.start)


def _issue(release: Release, source: Side, index: int, right: Spot, wrong: Spot) -> Issue:
    named, written = source.text(right.span), release.target.text(wrong.span)
    known = [c for c in map(city, sorted(right.places)) if c]
    english = known[0].name if len(known) == 1 and release.target.language == "en" else None
    return Issue(
        RULE.code,
        f"“{written}” stands where the source names “{named}”" + (f" ({english})." if english else "."),
        right.span,
        wrong.span,
        confidence=round(0.9 * release.beads[index].confidence, 2),
        suggestion=english,
        bead=index,
    )
