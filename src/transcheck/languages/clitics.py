"""Words under which small words are written together, as in Arabic: 'وبالوزارة' is and-in-the-ministry.

What the proclitics and the suffixes of a language are is data, the section `[morphology]`:
no more than one of each is taken off, and each may leave something in its place. Letters
that writers confuse are folded together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from transcheck.languages import load
from transcheck.record import Any, Record

SHORTEST_STEM = 3


class Clitics(Record):
    """One language's `[morphology]`: what may stand before and after a word, each with what it replaces."""

    before: dict[str, list[str]]
    endings: dict[str, list[str]]
    folded: dict[int, str | None]

    def stems(self, word: str) -> frozenset[str]:
        """Every form to which the word could be reduced, itself among them."""
        plain = word.translate(self.folded)
        bare = [plain, *self._without_clitics(plain)]
        return frozenset((word, *bare, *(stem for form in bare for stem in self._without_ending(form))))

    def _without_clitics(self, form: str) -> Iterator[str]:
        for clitic, instead in self.before.items():
            if form.startswith(clitic) and _long(form, clitic):
                yield from (new + form[len(clitic) :] for new in instead)

    def _without_ending(self, form: str) -> Iterator[str]:
        for ending, instead in self.endings.items():
            if form.endswith(ending) and _long(form, ending):
                yield from (form[: -len(ending)] + new for new in instead)


def _long(word: str, part: str) -> bool:
    return len(word) >= len(part) + SHORTEST_STEM


def _of(section: dict[str, Any]) -> Clitics:
    folded: dict[int, str | None] = {ord(c): to or None for group, to in section["folded"].items() for c in group}
    return Clitics(section["before"], section["endings"], folded)


@cache
def stemmer(code: str) -> Callable[[str], frozenset[str]]:
    """The function from a word of a language with proclitics in its `[morphology]` to its stems."""
    return _of(load(code).section("morphology")).stems
