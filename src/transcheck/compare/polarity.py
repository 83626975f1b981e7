"""What denies in a sentence: negations, and the words that deny by what they mean.

A negation negates a clause by itself ("not", "не", Kazakh "-майды"); other words of negation are weaker
("without", "никто"); and a word may imply one ("fail", "отказаться", "unclear"). Phrases that hold a negation and
deny nothing ("not only", "не менее") are told. All words are data: `[polarity]` and `[negation]` of each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cache

from transcheck.languages import load
from transcheck.model import Token, TokenKind
from transcheck.record import Record
from transcheck.tokens import words_in

LEAST_STEM = 3  # letters that a negating prefix or suffix leaves of a word
REACH = 5  # tokens behind a negation among which what it undoes, or a word that goes with it, stands
AFFIX, IDLE = (
    "affix",
    "idle",
)  # what a word with such a prefix or suffix implies, and what a phrase that denies nothing does
PARTING = frozenset(',;:()—–…«»“”„"!?，；：、。')  # marks between two clauses
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]  # by their first word, the longest first, with what they mean


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
    """What denies in one language."""

    plain: frozenset[str]
    endings: tuple[str, ...]
    absolute: frozenset[str]
    companions: frozenset[str]
    free: bool
    heads: re.Pattern[str] | None
    verbs: re.Pattern[str] | None
    unlike_verbs: tuple[str, ...]
    words: Phrases
    idle: Phrases
    fillers: Phrases
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    unlike: tuple[str, ...]
    implied: Phrases
    stems: dict[str, list[tuple[str, str]]]  # beginnings of words that imply a denial, by their first two letters
    concord: bool


@cache
def lexicon(code: str) -> Lexicon:
    negation, own, bounds = (load(code).section(name) for name in ("negation", "polarity", "quantifiers"))
    idle = [*own.get("idle", ()), *bounds.get("at-least", ()), *bounds.get("at-most", ())]
    implied = [(text, idea) for idea, row in own.get("implied", {}).items() for text in row]
    stems: dict[str, list[tuple[str, str]]] = {}
    for text, idea in implied:
        if text.endswith("*"):
            stems.setdefault(text[:2], []).append((text[:-1], idea))
    return Lexicon(
        frozenset(own.get("plain", ())),
        tuple(own.get("plain_endings", ())),
        frozenset(own.get("absolute", ())),
        frozenset(own.get("companions", ())),
        bool(own.get("free")),
        re.compile(own["heads"]) if "heads" in own else None,
        re.compile(own["verbs"]) if "verbs" in own else None,
        tuple(own.get("verbs_unlike", ())),
        _phrases(((text, "") for text in negation.get("words", ())), code),
        _phrases(((text, "") for text in idle), code),
        _phrases(((text, "") for text in own.get("fillers", ())), code),
        tuple(own.get("prefixes", negation.get("prefixes", ()))),
        tuple(own.get("suffixes", negation.get("suffixes", ()))),
        tuple(own.get("unlike", ())),
        _phrases(((text, idea) for text, idea in implied if not text.endswith("*")), code),
        stems,
        bool(own.get("concord")),
    )


def _phrases(texts: Iterable[tuple[str, str]], code: str) -> Phrases:
    found: Phrases = {}
    for words, meaning in sorted(((words_in(t.lower(), code), m) for t, m in texts), key=lambda p: -len(p[0])):
        if words:
            found.setdefault(words[0], []).append((words, meaning))
    return found


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
        token, size, lower = tokens[i], 1, tokens[i].word.lower
        if token.kind is TokenKind.MARK:
            clause += token.text in PARTING
        elif filler := _standing(tokens, i, known.fillers):
            size = filler[0]
        elif idle := _standing(tokens, i, known.idle):
            size = idle[0]
            yield Cue(token, i, Strength.IDLE, clause, IDLE)
        elif _plain(lower, code):
            yield Cue(token, i, Strength.PLAIN, clause, loose=_loose(tokens, i, known))
        elif word := _standing(tokens, i, known.words):
            size = word[0]
            yield Cue(token, i, Strength.WORD, clause)
        elif implied := _standing(tokens, i, known.implied):
            size = implied[0]
            yield Cue(token, i, Strength.IMPLIED, clause, implied[1])
        elif idea := _implies(lower, code):
            yield Cue(token, i, Strength.IMPLIED, clause, idea)
        i += size


def _standing(tokens: Sequence[Token], start: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest phrase that stands there: how many tokens it takes, and what it means."""
    for words, meaning in phrases.get(tokens[start].word.lower, ()):
        here = tokens[start : start + len(words)]
        if len(here) == len(words) and all(t.word.lower == w for t, w in zip(here, words, strict=True)):
            return len(words), meaning
    return None


def _loose(tokens: Sequence[Token], index: int, known: Lexicon) -> bool:
    """Whether sentences with the negation at `index` are often translated freely."""
    if known.free or (known.endings and tokens[index].word.lower.endswith(known.endings)):
        return True
    if known.heads and not any(known.heads.fullmatch(t.word.lower) for t in tokens[index + 1 : index + 2]):
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
    return bool(known.verbs and known.verbs.fullmatch(lower)) and not lower.startswith(known.unlike_verbs)


@cache
def _implies(lower: str, code: str) -> str:
    """What denial a word implies, by its meaning or by an affix; empty where none."""
    known = lexicon(code)
    idea = next((i for stem, i in known.stems.get(lower[:2], ()) if lower.startswith(stem)), "")
    if idea or lower.startswith(known.unlike):
        return idea
    before = any(lower.startswith(p) and len(lower) >= len(p) + LEAST_STEM for p in known.prefixes)
    behind = any(lower.endswith(s) and len(lower) >= len(s) + LEAST_STEM for s in known.suffixes)
    return AFFIX if before or behind else ""
