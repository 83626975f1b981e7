"""Analysers: tokens to mentions. One module a kind; each offers

    find(prose, tokens, language, taken) -> list[Mention]

for the tokens of one segment, with offsets in the prose; `taken` are the spans that
earlier analysers have claimed, in no particular order.
"""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.languages import Language
from transcheck.mentions import acronyms, contacts, dates, numbers, persons, placeholders, places
from transcheck.model import Mention, Token

ANALYSERS = (contacts.find, placeholders.find, dates.find, numbers.find, places.find, acronyms.find, persons.find)


def mentions_of(prose: str, tokens: Sequence[Token], language: Language) -> tuple[Mention, ...]:
    """All mentions of one segment, in the order of the text."""
    found: list[Mention] = []
    for find in ANALYSERS:
        found += find(prose, tokens, language, [m.span for m in found])
    return tuple(sorted(found, key=lambda m: m.span))
