"""What denies in a sentence: negations, and the words that deny by what they mean.

A negation negates a clause by itself ("not", "не", Kazakh "-майды"); other words of negation are weaker
("without", "никто"); and a word may imply one ("fail", "отказаться", "unclear"). Phrases that hold a negation and
deny nothing ("not only", "не менее") are told. All words are data: `[polarity]` and `[negation]` of each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache

from transcheck.compare.expressions import Vocabulary
from transcheck.languages import load
from transcheck.model import Token, TokenKind
from transcheck.record import Record

LEAST_STEM = 3  # letters that a negating prefix or suffix leaves of a word
REACH = 5  # tokens behind a negation among which what it undoes, or a word that goes with it, stands
# The ideas of words with such a prefix or suffix and of phrases that deny nothing; what other phrases are.
AFFIX, IDLE, FILLERS, WORDS = "affix", "idle", "fillers", "words"
PARTING = frozenset(',;:()—–…«»“”„"!?，；：、。')  # marks between two clauses


STOPS = frozenset(".,!")  # after a word that stands alone


class Strength(IntEnum):
    IDLE = 0
    IMPLIED = 1
    WORD = 2
    PLAIN = 3


class Cue(Record):
    """A word that denies, and the clause of its sentence that it stands in.

    `idea`: what denial is implied. `loose`: sentences with such a negation are often translated freely, since it is of
    the spoken language ("didn't"), goes with a word that only a negation takes ("not any"), or negates no verb.
    """

    token: Token
    place: int
    strength: Strength
    clause: int
    idea: str = ""
    loose: bool = False


class Lexicon(Record):
    """What denies in one language; `phrases` by what they are: idle, fillers, words, or an idea."""

    plain: frozenset[str]
    endings: tuple[str, ...]
    absolute: frozenset[str]
    companions: frozenset[str]
    free: bool
    heads: str
    verbs: str
    unlike_verbs: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    unlike: tuple[str, ...]
    concord: bool
    phrases: Vocabulary


@cache
def lexicon(code: str) -> Lexicon:
    negation, own, bounds = (load(code).section(name) for name in ("negation", "polarity", "quantifiers"))
    idle = [*own.get("idle", ()), *bounds.get("at-least", ()), *bounds.get("at-most", ())]
    rows = {IDLE: idle, FILLERS: own.get("fillers", ()), WORDS: negation.get("words", ()), **own.get("implied", {})}
    return Lexicon(
        frozenset(own.get("plain", ())),
        tuple(own.get("plain_endings", ())),
        frozenset(own.get("absolute", ())),
        frozenset(own.get("companions", ())),
        bool(own.get("free")),
        own.get("heads", ""),
        own.get("verbs", ""),
        tuple(own.get("verbs_unlike", ())),
        tuple(own.get("prefixes", negation.get("prefixes", ()))),
        tuple(own.get("suffixes", negation.get("suffixes", ()))),
        tuple(own.get("unlike", ())),
        bool(own.get("concord")),
        Vocabulary(rows, code),
    )


def understood(*codes: str) -> bool:
    """Whether it is known of all these languages what denies in them."""
    return all(load(code).section("polarity") for code in codes)


def negates(tokens: Sequence[Token], code: str) -> bool:
    """Whether a word among them negates a clause by itself: a quick look, idle phrases included."""
    return any(t.kind is TokenKind.WORD and _plain(t.word.lower, code) for t in tokens)


def cues(tokens: Sequence[Token], code: str) -> list[Cue]:
    """The denials of a sentence, in order.

    Where a language denies once ("не" with "никто") the words that go with a negation are left out; where it does
    not, such a word beside a negation ("not no") is a negation of its own.
    """
    found, known = list(_cues(tokens, code)), lexicon(code)
    negated = {c.clause for c in found if c.strength is Strength.PLAIN}
    if known.concord:
        return [c for c in found if c.strength is not Strength.WORD or c.clause not in negated]
    return [
        c._replace(strength=Strength.PLAIN) if c.clause in negated and c.token.word.lower in known.absolute else c
        for c in found
    ]


def denials(ours: Sequence[Cue], theirs: Sequence[Cue]) -> list[Cue]:
    """Our negations that stand by themselves: not what only undoes another denial ("not fail", "no problem")."""
    known = {c.idea for c in theirs}
    undoing = [c for c in ours if c.strength is Strength.IMPLIED and c.idea not in known]
    return [c for c in ours if c.strength is Strength.PLAIN and not any(_undo(c, other) for other in undoing)]


def _undo(negation: Cue, other: Cue) -> bool:
    return other.clause == negation.clause and 0 < other.place - negation.place < REACH


def answers(theirs: Sequence[Cue], ours: Sequence[Cue]) -> int:
    """How many of their denials may answer for a negation of ours: all but what both sides imply."""
    implied = {c.idea for c in theirs if c.idea} - {c.idea for c in ours}
    return sum(not c.idea for c in theirs) + len(implied)


def _cues(tokens: Sequence[Token], code: str) -> Iterator[Cue]:
    known, clause, i = lexicon(code), 0, 0
    while i < len(tokens):
        token, lower = tokens[i], tokens[i].word.lower
        found = known.phrases.at(tokens, i) if token.kind is not TokenKind.MARK else None
        meanings = found.meanings if found else frozenset[str]()
        following = found.last + 1 if found else i + 1
        if token.kind is TokenKind.MARK:
            clause += token.text in PARTING
        elif meanings & {FILLERS, IDLE}:
            if FILLERS not in meanings:
                yield Cue(token, i, Strength.IDLE, clause, IDLE)
        elif _plain(lower, code) and not (found and found.last > i):
            if lower not in known.absolute or not _stands_alone(tokens, i):
                yield Cue(token, i, Strength.PLAIN, clause, loose=_loose(tokens, i, known))
        elif WORDS in meanings:
            yield Cue(token, i, Strength.WORD, clause)
        elif idea := min(meanings, default="") or _affix(lower, code):
            yield Cue(token, i, Strength.IMPLIED, clause, idea)
        i = following


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is an answer of its own ("No, …") or a sign of numbers ("School No. 30")."""
    return index + 1 < len(tokens) and tokens[index + 1].text in STOPS


def _loose(tokens: Sequence[Token], index: int, known: Lexicon) -> bool:
    """Whether sentences with the negation at `index` are often translated freely."""
    if known.free or (known.endings and tokens[index].word.lower.endswith(known.endings)):
        return True
    if known.heads and not any(re.fullmatch(known.heads, t.word.lower) for t in tokens[index + 1 : index + 2]):
        return True
    for token in tokens[index + 1 : index + REACH]:
        if token.text in PARTING:
            return False
        if token.word.lower in known.companions:
            return True
    return False


@cache
def _plain(lower: str, code: str) -> bool:
    known = lexicon(code)
    if lower in known.plain or (known.endings and lower.endswith(known.endings)):
        return True
    return bool(known.verbs and re.fullmatch(known.verbs, lower)) and not lower.startswith(known.unlike_verbs)


@cache
def _affix(lower: str, code: str) -> str:
    """The idea of a word that denies by a prefix or suffix; empty where it has none."""
    known = lexicon(code)
    if lower.startswith(known.unlike):
        return ""
    before = any(lower.startswith(p) and len(lower) >= len(p) + LEAST_STEM for p in known.prefixes)
    behind = any(lower.endswith(s) and len(lower) >= len(s) + LEAST_STEM for s in known.suffixes)
    return AFFIX if before or behind else ""
