"""The words of persons' names in a text, and how likely two of them are one name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from transcheck.compare.likeness import agreement
from transcheck.compare.names import POSSESSIVE
from transcheck.compare.spellings import is_cyrillic, spelling
from transcheck.mentions.persons import capitalised
from transcheck.model import Kind, Mention, Side, Token, TokenKind
from transcheck.record import Record

AGREES = 1.0  # logit from which two words are one name
DIFFERS = -1.5  # logit below which two words are not one name
BEGINNING = 100  # words of a text by which its script is told
INITIAL = 1  # letters of an initial


class Named(Record):
    """A word of a person's name, the mention it belongs to, and whether it opens its sentence."""

    token: Token
    mention: Mention
    opening: bool

    @property
    def weight(self) -> float:
        return self.mention.candidates[0].weight


@lru_cache(maxsize=1 << 14)
def without_possessive(text: str) -> str:
    return POSSESSIVE.sub("", text)


def core(token: Token) -> str:
    """The word without an English possessive."""
    return without_possessive(token.word.text)


def likeness(a: Token, b: Token) -> float:
    """Logit that two words are one name; of what is below DIFFERS no more is told than that."""
    return agreement(spelling(core(a)), spelling(core(b)), DIFFERS)


def stem_length(word: Token) -> int:
    """Letters of a word without the longest case ending that it may have."""
    known = spelling(core(word))
    return len(known.text) - max((size for size, _ in known.tails), default=0)


def cyrillic(side: Side) -> bool:
    """Whether most words of a text, by its beginning, are in Cyrillic letters."""
    tokens = (token for row in side.tokens for token in row if token.kind is TokenKind.WORD)
    words = [is_cyrillic(token.text) for token in islice(tokens, BEGINNING)]
    return 2 * sum(words) > len(words)


def best(token: Token, others: Iterable[Token]) -> float:
    return max((likeness(token, other) for other in others), default=DIFFERS * 9)


def capitals(side: Side, segments: range) -> list[Token]:
    return [token for i in segments for token in side.tokens[i] if token.word.text[0].isupper() and capitalised(token)]


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
