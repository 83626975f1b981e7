"""Words of names that have no counterpart in the other text, and what stands there instead.

Three observations, in the order of their strength:

- beside: one word of a name has its counterpart, the word next to it has none, and where
  it should stand is a name that nothing in the source accounts for;
- usual: a name is missing that is elsewhere in the target, and a name that nothing in the
  whole source accounts for stands in its place;
- misspelt: what stands there agrees with the name, but clearly less well than the form
  that the target has elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from transcheck.compare.likeness import agreement, shared_letters
from transcheck.compare.names import POSSESSIVE
from transcheck.compare.spellings import spelling
from transcheck.languages import load
from transcheck.mentions.persons import capitalised
from transcheck.model import Bead, Kind, Mention, Side, Span, Token
from transcheck.record import Record

AGREES = 1.0  # logit from which two words are one name
USUAL = 2.5  # logit from which a form used elsewhere is taken for the right one
DIFFERS = -1.5  # logit below which two words are not one name
MEANT = -0.9  # logit from which a word is a misspelt form of a name
WORSE = 1.5  # how much less a misspelt name agrees with the source than the usual form
NAME = 0.25  # weight from which several words are a person's name
SURE = 0.9  # confidence of a bead from which its neighbours need not be looked at
PERSON = 0.5  # weight of a name that is surely a person's
REACH = 1  # segments on each side of a less sure one in which a counterpart may stand
INITIAL = 1  # letters of an initial
SHORTEST = 4  # letters of a word that is judged to be a strange name
LONG = 8  # letters of two words' stems together that are judged to be different names
ENDING = 3  # last letters in which forms of one name differ in an inflecting language


class Named(Record):
    """A word of a person's name, the mention it belongs to, and whether it opens its sentence."""

    token: Token
    mention: Mention
    opening: bool

    @property
    def weight(self) -> float:
        return self.mention.candidates[0].weight


class Slip(Record):
    """A word of the target that stands for a name of the source and is another one."""

    source: Span
    target: Span
    expected: str
    confidence: float
    evidence: str


@lru_cache(maxsize=1 << 14)
def without_possessive(text: str) -> str:
    return POSSESSIVE.sub("", text)


def core(token: Token) -> str:
    """The word without an English possessive."""
    return without_possessive(token.text)


def likeness(a: Token, b: Token) -> float:
    return agreement(spelling(core(a)), spelling(core(b)))


def judged(name: Token, stranger: Token) -> bool:
    """Whether two words are long enough to be judged: of Ын and Un the letters tell nothing."""
    return len(core(stranger)) >= SHORTEST and stem_length(name) + stem_length(stranger) >= LONG


def stem_length(word: Token) -> int:
    """Letters of a word without the longest case ending that it may have."""
    known = spelling(core(word))
    return len(known.text) - max((size for size, _ in known.tails), default=0)


def cyrillic(side: Side) -> bool:
    """Whether most words of a text are in Cyrillic letters."""
    words = [spelling(token.text).cyrillic for token in capitals(side, range(len(side.segments)))]
    return 2 * sum(words) > len(words)


def best(token: Token, others: Iterable[Token]) -> float:
    return max((likeness(token, other) for other in others), default=DIFFERS * 9)


def around(side: Side, segments: range, reach: int) -> range:
    return range(max(0, segments.start - reach), min(len(side.segments), segments.stop + reach))


def capitals(side: Side, segments: range) -> list[Token]:
    return [token for i in segments for token in side.tokens[i] if capitalised(token)]


def names(side: Side, segments: range) -> list[Named]:
    """The words of persons' names in some segments, without initials and particles."""
    return [
        Named(token, mention, token is side.tokens[i][0])
        for i in segments
        for mention in side.mentions[i]
        if mention.kind is Kind.PERSON
        for token in side.tokens[i]
        if mention.span.covers(token.span) and capitalised(token) and len(token.text) > INITIAL
    ]


class People:
    """The names of both texts."""

    def __init__(self, source: Side, target: Side) -> None:
        self.source, self.target = source, target
        self._usual: dict[str, Token | None] = {}

    @cached_property
    def spelt(self) -> Counter[str]:
        """How often each capitalised word occurs in the target."""
        return Counter(core(token) for token in capitals(self.target, range(len(self.target.segments))))

    @cached_property
    def forms(self) -> list[Token]:
        """Each capitalised word of the target once."""
        return list({t.text: t for t in capitals(self.target, range(len(self.target.segments)))}.values())

    @cached_property
    def written(self) -> list[Token]:
        """Those in the script of the target."""
        return [form for form in self.forms if self.at_home(form, self.target)]

    @cached_property
    def known(self) -> list[Token]:
        """Each capitalised word of the source once."""
        return list({t.text: t for t in capitals(self.source, range(len(self.source.segments)))}.values())

    @cached_property
    def surely(self) -> list[Token]:
        """The words of the source's names that are surely persons'."""
        every = names(self.source, range(len(self.source.segments)))
        return [name.token for name in every if name.weight >= PERSON]

    @cached_property
    def inflects(self) -> bool:
        """Whether names have case forms in the target's language."""
        return bool(load(self.target.language).section("persons").get("inflects", True))

    def slips(self, bead: Bead) -> Iterator[Slip]:
        """The wrong names of one bead, each word of the target at most once."""
        here = [name for name in names(self.target, bead.target) if self.at_home(name.token, self.target)]
        reach = REACH if bead.confidence < SURE else 0
        near = capitals(self.target, around(self.target, bead.target, reach))
        own = capitals(self.source, around(self.source, bead.source, reach))
        strange = [name for name in here if best(name.token, own) < DIFFERS]
        mine = [name for name in names(self.source, bead.source) if self.at_home(name.token, self.source)]
        for name in mine:
            found = self.missing(name, mine, near, here, strange) or self.misspelt(name, near, here)
            if found:
                strange = [other for other in strange if other.token.span != found.target]
                yield found

    def missing(
        self, name: Named, mine: list[Named], near: list[Token], here: list[Named], strange: list[Named]
    ) -> Slip | None:
        if not strange or best(name.token, near) >= DIFFERS:
            return None
        others = [other for other in mine if other.mention == name.mention]
        anchors = [(o, a) for o in others for a in here if likeness(o.token, a.token) >= AGREES]
        return self.beside(name, anchors, strange) or self.instead(name, strange)

    def beside(self, name: Named, anchors: list[tuple[Named, Named]], strange: list[Named]) -> Slip | None:
        """The name that stands where `name` should, beside other words of the same person."""
        if name.weight < NAME:
            return None
        for other, anchor in anchors:
            for stranger in strange:
                same_side = (stranger.token < anchor.token) == (name.token < other.token)
                if stranger.mention == anchor.mention and same_side and judged(name.token, stranger.token):
                    return self.slip(name, stranger, 0.85, f"{other.token.text} is {anchor.token.text}")
        return None

    def instead(self, name: Named, strange: list[Named]) -> Slip | None:
        """The only name that the source does not know, where a name known from elsewhere is missing."""
        unknown = [other for other in strange if self.unaccounted(other, name)]
        if len(unknown) != 1 or not judged(name.token, unknown[0].token) or not self.person(name.token):
            return None
        usual = self.usual(name.token)
        if usual is None:
            return None
        return self.slip(name, unknown[0], 0.75, f"{name.token.text} is {core(usual)} elsewhere")

    def unaccounted(self, stranger: Named, name: Named) -> bool:
        """Whether a word occurs but once and nothing in the whole source is like it.

        The first word of a sentence is a name only where the source's name opens one too.
        """
        if self.spelt[core(stranger.token)] > 1 or (stranger.opening and not name.opening):
            return False
        return best(stranger.token, self.known) < DIFFERS

    def person(self, name: Token) -> bool:
        """Whether a word stands in a name of several words, or after a title, anywhere in the source."""
        return any(likeness(name, other) >= AGREES for other in self.surely)

    def misspelt(self, name: Named, near: list[Token], here: list[Named]) -> Slip | None:
        form = max(here, key=lambda other: likeness(name.token, other.token), default=None)
        if form is None or likeness(name.token, form.token) < MEANT:
            return None
        usual = self.usual(name.token)
        if not usual or any(core(token) == core(usual) for token in near):
            return None
        if not self.worse(name.token, form.token, usual):
            return None
        return self.slip(name, form, 0.7, f"{name.token.text} is {core(usual)} elsewhere")

    def worse(self, name: Token, form: Token, usual: Token) -> bool:
        """Whether `form` is meant for the name and is neither its usual form nor another correct one."""
        fit, one, other = likeness(name, form), core(form), core(usual)
        if self.spelt[one] > self.spelt[other]:
            return False
        shared = shared_letters(one, other)
        if shared == min(len(one), len(other)):
            return False  # Brexiteer beside Brexit, Ivanova beside Ivanov
        if shared >= min(len(one), len(other)) - ENDING and self.inflects:
            return False
        return likeness(name, usual) - fit >= WORSE or self.spelt[other] > self.spelt[one]

    def usual(self, name: Token) -> Token | None:
        """The form that a name most often has in the target, of those that agree with it well."""
        if name.text not in self._usual:
            forms = [form for form in self.written if likeness(name, form) >= USUAL]
            rank = max(forms, key=lambda form: (self.spelt[core(form)], likeness(name, form)), default=None)
            self._usual[name.text] = rank if rank and self.belongs(rank, name) else None
        return self._usual[name.text]

    def belongs(self, form: Token, name: Token) -> bool:
        """Whether no other name of the source is meant by a form: Kasymov is Касымов, not Касимов."""
        owner = max(self.known, key=lambda word: likeness(word, form))
        one, other = owner.text.lower(), name.text.lower()
        better = likeness(owner, form) > likeness(name, form)
        return not better or shared_letters(one, other) >= min(len(one), len(other)) - ENDING

    @cached_property
    def scripts(self) -> dict[str, bool]:
        return {side.language: cyrillic(side) for side in (self.source, self.target)}

    def at_home(self, word: Token, side: Side) -> bool:
        """Whether a word is in the script of its text, neither left over from nor quoted in another."""
        return spelling(word.text).cyrillic is self.scripts[side.language]

    def slip(self, name: Named, form: Named, confidence: float, evidence: str) -> Slip:
        usual = self.usual(name.token)
        return Slip(name.token.span, form.token.span, core(usual) if usual else "", confidence, evidence)
