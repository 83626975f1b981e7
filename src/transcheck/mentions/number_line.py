"""One segment's tokens while numbers are read from them, and what a reading is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from transcheck.mentions.number_words import DASHES, SPACELESS, Found, Lexicon
from transcheck.model import Token, TokenKind
from transcheck.record import Record

Amounts = tuple[tuple[Decimal, float], ...]
ONE, TEN, HALF = Decimal(1), Decimal(10), Decimal("0.5")
HYPHENS = frozenset("-‑")


class Reading(Record):
    """A number read from the tokens up to (not including) `stop`; `end` is its last offset.

    `rank` is the magnitude that it was written with: a million for '1.2 million'.
    """

    amounts: Amounts
    form: str
    stop: int
    end: int
    unit: str | None = None
    rank: Decimal = ONE


class Line(Record):
    """The tokens of a segment, and the vocabulary of their language."""

    prose: str
    tokens: Sequence[Token]
    words: Lexicon

    def at(self, i: int) -> Found:
        """What stands at token `i`; nothing beyond the last."""
        return self.words.at(self.tokens, i)

    def following(self, i: int) -> Found:
        """What stands at token `i`, which follows a number: 一个 after 二十 is no word for 'a'."""
        return self.words.at(self.tokens, i, following=True)

    def is_digits(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].kind is TokenKind.NUMBER

    def end(self, stop: int) -> int:
        """The offset at which the token before `stop` ends."""
        return self.tokens[stop - 1].end

    def stop(self, i: int, end: int) -> int:
        """The first token from `i` on that begins at or after an offset."""
        while i < len(self.tokens) and self.tokens[i].start < end:
            i += 1
        return i

    def touches(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start

    def spaceless(self, i: int) -> bool:
        return self.tokens[i].text[0] > SPACELESS

    def after_hyphen(self, k: int) -> int:
        """Past a hyphen at `k` that joins two words; else `k`."""
        hyphened = k < len(self.tokens) and self.tokens[k].text in HYPHENS
        return k + 1 if hyphened and self.touches(k) and self.touches(k + 1) else k

    def after_joint(self, k: int) -> int:
        """Past a dash or apostrophe at `k` that follows without a space: '13-я', '1980’s'."""
        joint = k < len(self.tokens) and (self.tokens[k].text in DASHES or self.tokens[k].text in "'’")
        return k + 1 if joint and self.touches(k) else k

    def plain(self, amount: Decimal, form: str, stop: int, unit: str | None = None) -> Reading:
        """A reading of one certain amount."""
        return Reading(((amount, 1.0),), form, stop, self.end(stop), unit)
