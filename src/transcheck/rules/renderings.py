"""What each name of a release is called in its translation, resolved over the whole of both texts."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from transcheck.compare.people import AGREES, capitals, core, cyrillic, likeness, names
from transcheck.compare.spellings import is_cyrillic
from transcheck.languages import load
from transcheck.languages.endings import shared_letters
from transcheck.model import Side, Token
from transcheck.release import Release

USUAL = 2.5  # logit from which a form used elsewhere is taken for the right one
MEANT = -0.9  # logit from which a word is a form, right or wrong, of a name
WORSE = 1.2  # how much less a misspelt name agrees with the source than the usual form
PERSON = 0.5  # weight from which a name is surely a person's
ENDING = 3  # last letters in which forms of one name differ in an inflecting language
TOGETHER = 2  # beads in which a name and a form must meet to be one, where their letters tell less


class Renderings:
    """The names of both texts."""

    def __init__(self, release: Release, source: Side) -> None:
        self.release, self.source, self.target = release, source, release.target
        self._usual: dict[str, Token | None] = {}

    @cached_property
    def spelt(self) -> Counter[str]:
        """How often each capitalised word occurs in the target."""
        return Counter(core(token) for token in capitals(self.target, range(len(self.target.segments))))

    @cached_property
    def written(self) -> list[Token]:
        """Each capitalised word of the target once, in the script of the target."""
        forms = {t.text: t for t in capitals(self.target, range(len(self.target.segments)))}
        return [form for form in forms.values() if self.at_home(form, self.target)]

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

    @cached_property
    def scripts(self) -> dict[str, bool]:
        return {side.language: cyrillic(side) for side in (self.source, self.target)}

    @cached_property
    def share_script(self) -> bool:
        return self.scripts[self.source.language] is self.scripts[self.target.language]

    def at_home(self, word: Token, side: Side) -> bool:
        """Whether a word is in the script of its text, neither left over from nor quoted in another."""
        return is_cyrillic(word.text) is self.scripts[side.language]

    @cached_property
    def beads_of(self) -> dict[str, set[int]]:
        """In which beads each key of the source's, and each form of the target's capitalised words occurs."""
        found: dict[str, set[int]] = {}
        for index, bead, source in self.release.translated():
            keys = [key for token in capitals(source, bead.source) for key in token.word.keys]
            for key in (*keys, *(" " + core(token) for token in capitals(self.target, bead.target))):
                found.setdefault(key, set()).add(index)
        return found

    def together(self, name: Token, form: Token) -> int:
        """In how many beads a name of the source and a form of the target meet."""
        where = set[int]().union(*(self.beads_of.get(key, ()) for key in name.word.keys))
        return len(where & self.beads_of.get(" " + core(form), set()))

    def usual(self, name: Token) -> Token | None:
        """What a name is most often called in the target: a form that agrees with it well, or that comes with it.

        Of several that are as frequent, and agree about as well, the first.
        """
        if name.text not in self._usual:
            forms = [form for form in self.written if self.means(name, form)]
            fit = max((likeness(name, form) for form in forms), default=0.0) - WORSE
            rank = max(forms, key=lambda f: (self.spelt[core(f)], likeness(name, f) >= fit, -f.start), default=None)
            self._usual[name.text] = rank if rank and self._belongs(rank, name) else None
        return self._usual[name.text]

    def rivals(self, form: Token) -> list[Token]:
        """The forms of the target that may be the right spelling of another: no rarer, with the same last letter."""
        one = core(form)
        return [f for f in self._ending.get(one[-1], ()) if self.spelt[core(f)] >= self.spelt[one]]

    @cached_property
    def _ending(self) -> dict[str, list[Token]]:
        """The forms of the target by their last letters."""
        found: dict[str, list[Token]] = {}
        for form in self.written:
            found.setdefault(core(form)[-1], []).append(form)
        return found

    def means(self, name: Token, form: Token) -> bool:
        fit = likeness(name, form)
        return fit >= USUAL or (fit >= MEANT and self.together(name, form) >= TOGETHER)

    def _belongs(self, form: Token, name: Token) -> bool:
        """Whether no other name of the source is meant by a form: Kasymov is Касымов, not Касимов."""
        owner = max(self.known, key=lambda word: likeness(word, form))
        one, other = owner.text.lower(), name.text.lower()
        better = likeness(owner, form) > likeness(name, form)
        return not better or shared_letters(one, other) >= min(len(one), len(other)) - ENDING

    def is_person(self, name: Token) -> bool:
        """Whether a word stands in a name of several words, or after a title, anywhere in the source."""
        return any(likeness(name, other) >= AGREES for other in self.surely)

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
        clearly = likeness(name, usual) - fit >= WORSE or self.spelt[other] > self.spelt[one]
        return clearly or (self.together(name, usual) > 0 and usual.start < form.start)
