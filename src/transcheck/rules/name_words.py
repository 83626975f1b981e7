"""Which words of a release may be names, and which are ordinary words with a capital."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from transcheck.compare.people import INITIAL, Named, core
from transcheck.languages import load
from transcheck.mentions.name_words import PERSONAL, Sort, sort_of
from transcheck.mentions.persons import capitalised, sentence_start
from transcheck.model import Candidate, Kind, Mention, PersonName, Side, Span, Token
from transcheck.record import Record

PLURAL = "s"
HYPHENS = frozenset("-‐‑")
OTHERS = frozenset((Kind.PLACE, Kind.CONCEPT, Kind.DATE, Kind.ORGANISATION, Kind.CONTACT))


class Word(Record):
    """A word of the source that may be a name, the capitalised words right beside it, and how surely it is a person's.

    `opening`: it is the first of its sentence.
    """

    token: Token
    beside: tuple[Token, ...]
    weight: float
    opening: bool


def words_of(side: Side, segments: Iterable[int]) -> list[Word]:
    """The capitalised words that may be names: persons', and those that no other analyser knows."""
    return [
        Word(named.token, _adjoining(side.tokens[i], k), named.weight, k == 0)
        for i in segments
        for k, named in _names_in(side, i)
    ]


def strangers_in(side: Side, segments: Iterable[int]) -> list[Named]:
    """The same words with the mentions that they belong to; a word of none, of weight 0, opens no sentence."""
    found = ((side.tokens[i], k, named) for i in segments for k, named in _names_in(side, i))
    return [named for row, k, named in found if named.weight or not sentence_start(row, k)]


def _names_in(side: Side, segment: int) -> list[tuple[int, Named]]:
    row = side.tokens[segment]
    persons = [m for m in side.mentions[segment] if m.kind is Kind.PERSON]
    others = [m.span for m in side.mentions[segment] if m.kind in OTHERS]
    found = []
    for k, token in enumerate(row):
        if not capitalised(token) or len(token.text) == INITIAL:
            continue
        mention = next((m for m in persons if m.span.covers(token.span)), None)
        if mention is None and not any(span.overlaps(token.span) for span in others):
            name = PersonName((token.text,), side.language)
            mention = Mention(Kind.PERSON, (Candidate(name, 0.0),), token.span)
        if mention is not None:
            found.append((k, Named(token, mention, k == 0)))
    return found


def _adjoining(row: Sequence[Token], k: int) -> tuple[Token, ...]:
    """The capitalised words right before and behind another, with nothing but a space or a hyphen between."""
    steps = (next((i for i in (k + step, k + 2 * step) if _passes(row, i)), None) for step in (-1, 1))
    return tuple(row[i] for i in steps if i is not None and capitalised(row[i]) and len(row[i].text) > INITIAL)


def _passes(row: Sequence[Token], i: int) -> bool:
    """Whether there is a token other than a hyphen."""
    return 0 <= i < len(row) and row[i].text not in HYPHENS


def ordinary(word: Token, language: str) -> bool:
    """Whether a word is one of the language's own, with a capital for another reason than being a name."""
    sort = sort_of(word.word.lower, language)
    return is_listed(word, language) or (bool(sort & Sort.ORDINARY) and not sort & PERSONAL)


def is_listed(word: Token, language: str) -> bool:
    """Whether a word is one of those that stand with a capital in the names of things, by the language's own list."""
    words, endings = _listed(language)
    text = core(word).lower()
    return text in words or text.removesuffix(PLURAL) in words or text.endswith(endings)


@cache
def _listed(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    rows = load(language).section("persons")
    words = (*rows.get("ordinary", ()), *rows.get("not_names", ()), *rows.get("titles", ()))
    return frozenset(words), tuple(rows.get("ordinary_endings", ()))


def place_of(side: Side, token: Token) -> float:
    """Where in its sentence a word stands, 0 to 1."""
    i = bisect_right(side.segments, token.start, key=lambda s: s.span.start) - 1
    span: Span = side.segments[i].span
    return (token.start - span.start) / max(1, span.end - span.start)
