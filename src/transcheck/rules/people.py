"""The people of a release: which names of a bead are lost, and what stands there instead.

Names are paired one to one within a bead. A name that is left over, and a word of the target that
nothing in the source accounts for, are one slip when something tells that they belong together:

- beside: the word next to it in the same name has its counterpart, and next to that stands the stranger;
- instead: nothing of the name is left, it is known for a name (from elsewhere in the release, from a
  dictionary, by a title, or as a country), and the stranger is the only one and no other lost word is nearer;
- misspelt: what stands there agrees with the name, but the target calls it otherwise elsewhere, or
  the source has it in the target's own script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.cities import spots
from transcheck.compare.likeness import begin_alike
from transcheck.compare.people import AGREES, DIFFERS, Named, best, capitals, core, likeness, stem_length
from transcheck.compare.spellings import spelling
from transcheck.languages.endings import shared_letters
from transcheck.mentions.name_words import PERSONAL, Sort, sort_of
from transcheck.model import Bead, Side, Span, Token
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.name_words import Word, is_listed, ordinary, place_of, strangers_in, words_of
from transcheck.rules.renderings import MEANT, Renderings

NAME = 0.25  # weight from which several words are a person's name
SURE = 0.9  # confidence of a bead from which its neighbours need not be looked at
SHORTEST = 4  # letters of a word that is judged to be a strange name
BEGINNING = 3  # letters with which words begin that may be one name, whatever follows: Itté, Иттеганың
LONG = 8  # letters of two words' stems together that are judged to be different names
MOST_PAIRS = 10_000  # of words in a bead: more are in no sentence, but in what is no prose
BESIDE, INSTEAD, MISSPELT, KNOWN_NAME = 0.85, 0.75, 0.7, 0.65


class Slip(Record):
    """A word of the target that stands for a name of the source and is another one."""

    source: Span
    target: Span
    expected: str
    confidence: float
    evidence: str


class Paired(Record):
    """The capitalised words of a bead: each of the source's with its counterpart, and the target's without one."""

    partner: dict[Token, Token]
    strange: list[Token]


class People:
    """The names of both texts; each bead is paired once."""

    def __init__(self, release: Release, source: Side) -> None:
        self.release, self.source, self.target = release, source, release.target
        self.names = Renderings(release, source)
        self._paired: dict[int, Paired] = {}

    def paired(self, index: int) -> Paired:
        if index not in self._paired:
            bead = self.release.beads[index]
            self._paired[index] = _pair(capitals(self.source, bead.source), capitals(self.target, bead.target))
        return self._paired[index]

    def slips(self, index: int, bead: Bead) -> Iterator[Slip]:
        """The wrong names of one bead, each word of the target at most once."""
        paired = self.paired(index)
        strange = self._strangers(index, bead) if paired.strange else []
        lost = self._lost(index, bead) if strange else []
        for name in lost:
            near = [s for s in strange if self._nearest(lost, s) is name]
            found = self._beside(name, paired, strange) or self._instead(name, paired, near)
            if found:
                strange = [other for other in strange if other.token.span != found.target]
                yield found
        for token, form in paired.partner.items():
            found = self._misspelt(index, token, form) or self._miscopied(token, form)
            if found:
                yield found

    # --- exchanged ---

    def _strangers(self, index: int, bead: Bead) -> list[Named]:
        """The names of the target that nothing near accounts for."""
        near = self.release.source_near(index) if bead.confidence < SURE else bead.source
        own = capitals(self.source, near)
        every = [name for name in strangers_in(self.target, bead.target) if self.names.at_home(name.token, self.target)]
        return [name for name in every if best(name.token, own) < DIFFERS]

    def _lost(self, index: int, bead: Bead) -> list[Word]:
        """The names of the source without a counterpart in the bead, nor, in a doubtful one, one to spare nearby."""
        paired = self.paired(index)
        beside = (index - 1, index + 1) if bead.confidence < SURE else ()
        spare = [t for i in beside if 0 <= i < len(self.release.beads) for t in self.paired(i).strange]
        return [
            word
            for word in words_of(self.source, bead.source)
            if word.token not in paired.partner
            and self.names.at_home(word.token, self.source)
            and (word.weight >= NAME or not is_listed(word.token, self.source.language))
            and not any(not word.token.word.keys.isdisjoint(other.word.keys) for other in paired.partner)
            and best(word.token, spare) < DIFFERS
        ]

    def _nearest(self, lost: Sequence[Word], stranger: Named) -> Word:
        """The lost word that stands where the stranger does, by their places in their sentences."""
        there = place_of(self.target, stranger.token)
        return min(lost, key=lambda word: abs(place_of(self.source, word.token) - there))

    def _beside(self, name: Word, paired: Paired, strange: list[Named]) -> Slip | None:
        """The name that stands where `name` should, beside another word of the same person."""
        for other in name.beside:
            anchor = paired.partner.get(other)
            if anchor is None or likeness(other, anchor) < AGREES:
                continue
            for stranger in strange:
                same_side = (stranger.token < anchor) == (name.token < other)
                if not same_side or not stranger.mention.span.covers(anchor.span) or not judged(name, stranger):
                    continue
                same_name = shared_letters(name.token.word.latin, stranger.token.word.latin) >= BEGINNING
                if not same_name and (name.weight >= NAME or self._unheard(stranger, name)):
                    return self._slip(name.token, stranger.token, BESIDE, f"{other.text} is {anchor.text}")
        return None

    def _instead(self, name: Word, paired: Paired, near: list[Named]) -> Slip | None:
        """The only name that the source does not know, where one that is surely a name is missing."""
        if any(likeness(other, paired.partner[other]) >= AGREES for other in name.beside if other in paired.partner):
            return None
        found = [s for s in near if self._unheard(s, name) and not _has_anchor(s, paired)]
        if not found or any(s.mention != found[0].mention for s in found) or not judged(name, found[-1]):
            return None
        stranger, usual = found[-1].token, self.names.usual(name.token)
        if usual is not None and (self.names.is_person(name.token) or self.names.together(name.token, usual)):
            return self._slip(name.token, stranger, INSTEAD, f"{name.token.text} is {core(usual)} elsewhere")
        unlike = not begin_alike(spelling(name.token.text), spelling(stranger.text))
        if unlike and (self._is_name(name.token, stranger) or min(name.weight, found[-1].weight) >= NAME):
            return self._slip(name.token, stranger, KNOWN_NAME, f"{name.token.text} is a name")
        return None

    def _unheard(self, stranger: Named, name: Word) -> bool:
        """Whether a word is no ordinary one, occurs but once, and nothing in the whole source is like it.

        The first word of a sentence is a name only where the source's name opens one too.
        """
        if ordinary(stranger.token, self.target.language) or (stranger.opening and not name.opening):
            return False
        return self.names.spelt[core(stranger.token)] == 1 and best(stranger.token, self.names.known) < DIFFERS

    def _is_name(self, name: Token, stranger: Token) -> bool:
        """Whether a dictionary knows a word for a person's name and nothing else, or for a place's, and not the other.

        Of two places the one may be another name of the other, which E202 knows.
        """
        sort = sort_of(name.word.lower, self.source.language)
        if sort & Sort.ORDINARY or not sort & (PERSONAL | Sort.PLACE):
            return False
        return not sort & Sort.PLACE or not spots((stranger,), self.target.language)

    # --- misspelt ---

    def _misspelt(self, index: int, name: Token, form: Token) -> Slip | None:
        at_home = self.names.at_home(name, self.source) and self.names.at_home(form, self.target)
        if not at_home or likeness(name, form) < MEANT:
            return None
        near = {core(token) for token in capitals(self.target, self.release.beads[index].target)}
        others = [other for other in self.names.rivals(form) if core(other) not in near]
        if not any(self.names.means(name, other) for other in others):  # for most names this is all that is looked at
            return None
        usual = self.names.usual(name)
        if usual not in others or not self.names.worse(name, form, usual):
            return None
        return self._slip(name, form, MISSPELT, f"{name.text} is {core(usual)} elsewhere")

    def _miscopied(self, name: Token, form: Token) -> Slip | None:
        """A word that the source has in the target's script already, and that the target has with another letter."""
        one, other = core(name), core(form)
        a, b = spelling(one), spelling(other)
        if self.names.share_script or a.cyrillic is not b.cyrillic or a.levelled == b.levelled or self.names.spelt[one]:
            return None
        shared = shared_letters(a.text, b.text), shared_letters(a.text[::-1], b.text[::-1])
        if len(one) != len(other) or len(one) < SHORTEST or not all(shared) or sum(shared) < len(one) - 1:
            return None
        return Slip(name.span, form.span, one, MISSPELT, f"{one} stands so in the source")

    def _slip(self, name: Token, form: Token, confidence: float, evidence: str) -> Slip:
        usual = self.names.usual(name)
        return Slip(name.span, form.span, core(usual) if usual else "", confidence, evidence)


def _pair(sources: Sequence[Token], targets: Sequence[Token]) -> Paired:
    """The words that agree best are paired off first, each once; where there are very many, none."""
    if len(sources) * len(targets) > MOST_PAIRS:
        return Paired({}, [])
    alike = sorted(
        ((likeness(s, t), -abs(i - j), i, j) for i, s in enumerate(sources) for j, t in enumerate(targets)),
        reverse=True,
    )
    partner: dict[Token, Token] = {}
    taken: set[int] = set()
    for fit, _, i, j in alike:
        if fit < DIFFERS:
            break
        if sources[i] not in partner and j not in taken:
            partner[sources[i]] = targets[j]
            taken.add(j)
    return Paired(partner, [t for j, t in enumerate(targets) if j not in taken])


def _has_anchor(stranger: Named, paired: Paired) -> bool:
    """Whether another word of a stranger's name has its counterpart."""
    return any(stranger.mention.span.covers(form.span) for form in paired.partner.values())


def judged(name: Word, stranger: Named) -> bool:
    """Whether two words are long enough to be judged: of Ын and Un the letters tell nothing."""
    one, other = name.token, stranger.token
    return stem_length(one) + stem_length(other) >= LONG and len(core(other)) >= SHORTEST
