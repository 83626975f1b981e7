"""A city, region or water of the target where its source names another.

"вылетел в Актобе" for "flew to Atyrau". Both must be known places: one of the source that the
target does not name there, and less often in the sentences around it, by whatever name (Киев and Kyiv,
Aachen and Aix-la-Chapelle, Нур-Султан and Astana are one place each), and one of the target of which
the same is true the other way round. Either may also be brought in by an adjective ("Актюбинская
область" is the Aktobe Region) or, a capital, by its country. Names that sound alike are
one name whatever the table says, and the table is not opened where every name has its counterpart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.cities import Spot, city, rank, related, spots
from transcheck.compare.people import capitals, likeness
from transcheck.compare.places import codes, country
from transcheck.glossary.concepts import Terminology
from transcheck.mentions.persons import sentence_start
from transcheck.model import Bead, ConceptRef, Issue, Kind, Mention, Place, Severity, Side, Span, Token, TokenKind
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("E202", "wrong-place", Severity.ERROR, "a city, region or water where the source names another")
ALIGNED, SURE = (
    0.5,
    0.9,
)  # confidence of a bead from which it is judged, and from which its neighbours are not looked at
ALIKE = -0.5  # logit from which one word may be another in the other language
PERSON = 0.4  # weight from which a name is a person's, and no place's
SPACELESS = frozenset(("zh", "ja", "th", "lo", "my", "km"))  # whose names have no capitals
CITIES = frozenset(("SG", "HK", "MO", "MC"))  # countries, by their codes, that are cities
CLAIMED = frozenset((Kind.ORGANISATION, Kind.CONTACT, Kind.PLACEHOLDER))

EXAMPLES = (
    Example("Министр вылетел в Актобе.", "The minister flew to Atyrau.", ("Atyrau",)),
    Example("Переговоры пройдут в Варшаве.", "The talks will be held in Vienna.", ("Vienna",)),
    Example("Завод построят в Актюбинской области.", "The plant will be built in Aktobe Region."),
    Example("Рейс Пекин – Мюнхен отменён.", "The flight from Beijing to Munich has been cancelled."),
)


def find(release: Release) -> Iterator[Issue]:
    named = Named(release.terminology)
    for index, bead, source in release.translated():
        if bead.confidence < ALIGNED:
            continue
        here = Text(source, bead.source, release.source_near(index))
        there = Text(release.target, bead.target, release.target_near(index))
        if _strange(named, here, there) and _strange(named, there, here):
            yield from _judge(named, index, bead, here, there)


class Text(Record):
    """One half of a bead, and the sentences around it."""

    side: Side
    segments: range
    near: range

    def place(self, span: Span) -> float:
        """Where in its sentences a name stands, 0 to 1."""
        whole = self.side.span_of(self.segments)
        return (span.start - whole.start) / max(1, whole.end - whole.start)

    def words(self, segments: range) -> list[Token]:
        return [token for token in self.side.tokens_of(segments) if token.kind is TokenKind.WORD]

    def countries(self) -> list[str]:
        """The countries named here and around, by their codes, as often as they are."""
        return [country(code) for m in self.side.mentions_of(self.near, Kind.PLACE) for code in codes(m)]


class Named:
    """The places named in each sentence of a release, looked up once."""

    def __init__(self, terminology: Terminology) -> None:
        self.terminology = terminology
        self._spots: dict[tuple[str, int], list[Spot]] = {}

    def spots(self, side: Side, segments: range) -> list[Spot]:
        for i in segments:
            if (side.language, i) not in self._spots:
                self._spots[side.language, i] = spots(side.tokens[i], side.language)
        return [spot for i in segments for spot in self._spots[side.language, i]]

    def claimed(self, side: Side, segment: int, span: Span) -> bool:
        """Whether a name is a person's, a country's, an organisation's or a term other than a place."""
        return any(m.span.overlaps(span) and self._claims(side, segment, m, span) for m in side.mentions[segment])

    def settled(self, side: Side, segment: int, token: Token) -> bool:
        """Whether a word is surely none of a place's name: a quick look, which leaves persons open."""
        mentions = (m for m in side.mentions[segment] if m.kind is not Kind.PERSON and m.span.covers(token.span))
        return any(self._claims(side, segment, m, token.span) for m in mentions)

    def _claims(self, side: Side, segment: int, mention: Mention, span: Span) -> bool:
        value = mention.best
        if isinstance(value, ConceptRef):
            return self.terminology[value].type != "place"
        if isinstance(value, Place):
            return value.code not in CITIES
        if mention.kind is not Kind.PERSON or mention.candidates[0].weight < PERSON:
            return mention.kind in CLAIMED
        words = [t for t in side.tokens[segment] if mention.span.covers(t.span) and t.kind is TokenKind.WORD]
        others = [t for t in words if not span.covers(t.span) and t is not side.tokens[segment][0]]
        return bool(others) or len(words) == 1  # not San Francisco, nor "Из Джакарты" at the beginning

    def count(self, text: Text, spot: Spot) -> int:
        """How often a place is named in a bead and around it."""
        return sum(not spot.places.isdisjoint(other.places) for other in self.spots(text.side, text.near))


def _strange(named: Named, here: Text, there: Text) -> bool:
    """Whether a name has no counterpart by its sound; where names have no capitals there may be one."""
    if here.side.language in SPACELESS:
        return True
    names = capitals(there.side, there.segments)
    return any(
        not named.settled(here.side, i, token) and not _heard(token, names)
        for i in here.segments
        for token in capitals(here.side, range(i, i + 1))
    )


def _heard(token: Token, others: Sequence[Token]) -> bool:
    return any(likeness(token, other) >= ALIKE for other in others)


def _judge(named: Named, index: int, bead: Bead, here: Text, there: Text) -> Iterator[Issue]:
    sure = bead.confidence >= SURE
    lost = _without_counterpart(named, here, there, sure=sure)
    for wrong in _without_counterpart(named, there, here, sure=sure) if lost else ():
        right = min(lost, key=lambda spot: abs(here.place(spot.span) - there.place(wrong.span)))
        yield _issue(here.side, there.side, right, wrong)._replace(
            bead=index, confidence=round(0.9 * bead.confidence, 2)
        )
        lost.remove(right)
        if not lost:
            return


def _without_counterpart(named: Named, mine: Text, other: Text, *, sure: bool) -> list[Spot]:
    """The places of a text that the other does not name, nor bring in, and names less often around it."""
    found = [spot for spot in named.spots(mine.side, mine.segments) if _is_place(named, mine, spot)]
    looked = other.segments if sure else other.near
    there = {place for spot in named.spots(other.side, looked) for place in spot.places} if found else set()
    words = other.words(looked) if found else []
    alone = [
        spot
        for spot in found
        if spot.places.isdisjoint(there)
        and named.count(mine, spot) > named.count(other, spot)
        and not _sounds(mine, spot, words)
        and not _by_country(spot, mine.countries(), other.countries())
    ]
    brought = {place for token in words for place in related(token.word)} if alone else set()
    return [spot for spot in alone if spot.places.isdisjoint(brought)]


def _sounds(mine: Text, spot: Spot, words: Sequence[Token]) -> bool:
    """Whether a word of a name sounds like a word of the other text."""
    own = [token for token in mine.words(mine.segments) if spot.span.covers(token.span) and token.text[0].isupper()]
    heard = [token for token in words if token.text[0].isupper()]
    return any(_heard(token, heard) for token in own)


def _is_place(named: Named, text: Text, spot: Spot) -> bool:
    """Whether a name is surely a place's: no other's, and not a word with a capital from standing first."""
    segment = next(i for i in text.segments if spot.span.end <= text.side.segments[i].span.end)
    if named.claimed(text.side, segment, spot.span):
        return False
    tokens = text.side.tokens[segment]
    first = next(i for i, token in enumerate(tokens) if token.start == spot.span.start)
    if not sentence_start(tokens, first):
        return True
    following = next((token for token in tokens if token.start >= spot.span.end), None)
    apart = following is None or following.kind is TokenKind.MARK  # "Варшава, 12 марта"
    return rank(spot) > (0 if apart or tokens[first].end < spot.span.end else 1)


def _by_country(spot: Spot, here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether a capital stands for its country, or the reverse: the other text names the country more often."""
    known = [city(place) for place in spot.places]
    return any(c.capital and there.count(c.country) > here.count(c.country) for c in known if c)


def _issue(source: Side, target: Side, right: Spot, wrong: Spot) -> Issue:
    named, written = source.text(right.span), target.text(wrong.span)
    known = [c for c in map(city, sorted(right.places)) if c]
    english = known[0].name if len(known) == len(right.places) == 1 and target.language == "en" else None
    message = f"“{written}” stands where the source names “{named}”" + (f" ({english})." if english else ".")
    return Issue(RULE.code, message, right.span, wrong.span, suggestion=english)
