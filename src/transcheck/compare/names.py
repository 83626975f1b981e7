"""Is one person meant? Names compared across scripts, spellings and inflections.

`same_name` compares word by word: the words of the shorter name each need a partner in
the longer one, in any order; an initial agrees with a word that begins alike. It knows no
language, so the case endings of every language written in a word's script are tolerated.
`transcheck.compare.likeness` compares two words.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import permutations

from transcheck.compare.likeness import agreement, begin_alike
from transcheck.compare.spellings import Spelling, spelling
from transcheck.patterns import lazy
from transcheck.record import Record

GREATEST = 20.0  # no logit of a whole name is beyond this
INITIAL = 0.4  # logit of two initials that agree, or of an initial and a word
CLASH = -3.0  # logit of two initials that do not
MANY = 4  # words of a name beyond which only this order is tried
WORDS = lazy(r"[^\W\d_]+(?:['’‘ʻʼ`][^\W\d_]+)*")
POSSESSIVE = lazy(r"['’]s$")


class Name(Record):
    """The words of a name; `joined` all of them as one, for scripts without spaces."""

    words: tuple[Spelling, ...]
    spaceless: bool
    joined: Spelling


def spaceless(text: str) -> bool:
    return any("\u3040" <= c <= "\u9fff" for c in text)


@lru_cache(maxsize=1 << 16)
def name_of(text: str) -> Name:
    words = [POSSESSIVE.sub("", word) for word in WORDS.findall(text)]
    return Name(tuple(map(spelling, words)), spaceless(text), spelling("".join(words)))


def words_agree(a: Spelling, b: Spelling) -> float:
    """Logit that two words, or initials, of a name are the same."""
    if a.initial or b.initial:
        return INITIAL if begin_alike(a, b) else CLASH
    return agreement(a, b)


def whole(logits: tuple[float, ...]) -> float:
    """One word that disagrees outweighs the others; words that agree support each other."""
    worst = min(logits)
    return worst if worst < 0 else min(GREATEST, sum(logits))


def names_agree(a: Name, b: Name) -> float:
    """Logit that two names are of one person, for the best pairing of their words."""
    if a.spaceless or b.spaceless:
        return agreement(a.joined, b.joined)
    short, long = sorted((a.words, b.words), key=len)
    if not short:
        return -GREATEST
    if len(long) > MANY:
        return whole(tuple(max(words_agree(x, y) for y in long) for x in short))
    return max(whole(tuple(map(words_agree, short, order))) for order in permutations(long, len(short)))


def same_name(a: str, b: str) -> float:
    """The probability that two names, in any scripts and case forms, mean one person.

    "Нурлан Абдировым" and "N. Abdirov" may be one; a part of a name (the surname alone,
    a name without the patronymic) counts as the name. 0 is returned as soon as nothing
    better is possible.
    """
    first, second = name_of(a), name_of(b)
    if len(first.words) == len(second.words) == 1 and not (first.spaceless or second.spaceless):
        logit = agreement(first.words[0], second.words[0])  # one letter alone is no initial
    else:
        logit = names_agree(first, second)
    return 1 / (1 + math.exp(-logit)) if logit > -GREATEST else 0.0
