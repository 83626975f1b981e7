"""Is one name meant by two words? Compared across scripts, spellings and inflections.

A Cyrillic and a Latin word are compared by their best segmentation into letter groups
that stand for each other (щ and shch, кс and x). Each group has a learned gain, a
log-likelihood ratio; `scripts/learn_names.py` tells how it is learned. Their sum is the
logit of the probability that both are one name. Words of one script, or of others, are
compared by their edit distance after spelling variants have been levelled.
"""

from __future__ import annotations

from functools import lru_cache

from transcheck.compare.spellings import NEVER, VOWELS, Spelling, bounds_of, level, spelling, steps_of, table
from transcheck.languages.endings import shared_letters

IMPOSSIBLE = -10.0  # the logit of words of which nothing more is computed
HOPELESS = -4.0  # a logit below which nothing is computed further
GREATEST = 12.0  # one word alone is never surer than this
ENDING = -0.5  # logit that taking off an ending costs: it may be the name's own
SURE = 3.0  # a logit from which no ending needs to be taken off
SAME = 4.5  # logit of words of one script that are spelt alike once variants are levelled
EDIT = 28.0  # logit that one edit costs, times the length of the word
SHORT, LONG = 4, 10  # lengths between which the weight of an edit falls
STEM = 4  # letters that two inflected words must share
INFLECTED = 3  # letters that may follow the shared ones
ONE_GIVEN_NAME = 2.0  # logit of forms of one given name: Николай and Микола
TWO_GIVEN_NAMES = -4.0  # logit of forms of two given names that are somewhat alike: Мария and Елена
VOWEL = 0.6  # of an edit, for a vowel
UNLIKE = 0.5  # edits a letter from which words of one script are not one name
UNDECIDED = -1.0  # logit of words of one script that are less alike than that, and no better
DIFFERENT_ENDING = 2.0  # logit of words of one script that differ in their endings alone

Row = list[float]


def begin_alike(a: Spelling, b: Spelling) -> bool:
    """Whether the initials of two words may stand for one letter."""
    if a.cyrillic is b.cyrillic:
        return a.levelled[:1] == b.levelled[:1]
    one, other = (a, b) if a.cyrillic else (b, a)
    return bool(other.groups) and other.groups[0][0] in one.starts


def walk(row: Row, letters: str, word: Spelling, least: list[float]) -> list[Row]:  # noqa: C901, PLR0912
    """The best gain of each beginning of both words, a row for each Cyrillic beginning.

    `row` is the first row; a place with less than the `least` of its row is not followed.
    One loop, written out: with a call for each cell it would take three times as long.
    """
    steps, last, other, inserted = steps_of(letters), len(row) - 1, table().other, table().groups[""]
    rows = [row] + [[NEVER] * len(row) for _ in range(len(steps) + 1)]
    for i, below in enumerate(least):
        here, following = rows[i], rows[i + 1]
        if max(here) < below:
            if max(following) < below:
                break
            continue
        step = steps[i] if i < len(steps) else None
        for j, gain in enumerate(here):
            if gain < below:
                continue
            if step and gain + step.lost > following[j]:
                following[j] = gain + step.lost
            if j == last:
                continue
            one, two, three, kind = word.groups[j]
            if (put := gain + (inserted[one] if one in inserted else other[":" + kind])) > here[j + 1]:
                here[j + 1] = put
            if not step:
                continue
            single = step.single
            if (put := gain + (single[one] if one in single else other[step.kind + ":" + kind])) > following[j + 1]:
                following[j + 1] = put
            if one in step.double and (put := gain + step.double[one]) > rows[i + 2][j + 1]:
                rows[i + 2][j + 1] = put
            if two in single and j + 2 <= last and (put := gain + single[two]) > following[j + 2]:
                following[j + 2] = put
            if three in single and j + 3 <= last and (put := gain + single[three]) > following[j + 3]:
                following[j + 3] = put
    return rows


def across(a: Spelling, b: Spelling, floor: float) -> float:
    """Logit for a Cyrillic word `a` and a Latin one `b`; IMPOSSIBLE for one below `floor`."""
    start = table().bias + table().length * len(a.letters)
    least = [floor - bound for bound in bounds_of(a.letters, a.tails, b.text)]
    if start < least[0]:
        return IMPOSSIBLE
    rows = walk([start] + [NEVER] * len(b.groups), a.letters, b, least)
    best = rows[len(a.letters)][-1]
    if best < SURE:
        best = max([best, *(without_ending(rows, a, b, tail, floor) + ENDING for tail in a.tails)])
    return best if best > floor else IMPOSSIBLE


def without_ending(rows: list[Row], a: Spelling, b: Spelling, tail: tuple[int, str], floor: float) -> float:
    """Logit when the last letters of `a` are a case ending that stands for others."""
    size, base = tail
    row = rows[len(a.letters) - size]
    if not base or max(row) == NEVER:
        return row[-1]
    least = [floor - bound for bound in bounds_of(base, (), b.text)]
    return walk(list(row), base, b, least)[len(base)][-1]


def edits(one: str, other: str) -> float:
    """Edit distance in which vowels are worth less: they are what renderings of a name differ in."""
    row = [0.0]
    for letter in other:
        row.append(row[-1] + (VOWEL if letter in VOWELS else 1.0))
    for a in one:
        lost = VOWEL if a in VOWELS else 1.0
        following = [row[0] + lost]
        for j, b in enumerate(other):
            put = VOWEL if b in VOWELS else 1.0
            changed = 0.0 if a == b else max(lost, put)
            following.append(min(row[j] + changed, row[j + 1] + lost, following[j] + put))
        row = following
    return row[-1]


def bases(word: Spelling) -> list[str]:
    """What a word is spelt like, levelled, with each possible case ending taken off or not."""
    cut = (word.letters[:-size] + base for size, base in word.tails)
    return list(dict.fromkeys([word.levelled, *map(level, cut)]))


def within(a: Spelling, b: Spelling) -> float:
    """Logit for two words of one script, or romanised, by their edit distance."""
    if a.levelled == b.levelled:
        return SAME
    pairs = [(edits(x, y), max(len(x), len(y))) for x in bases(a) for y in bases(b)]
    distance, length = min(pairs, key=lambda pair: pair[0] / pair[1])
    if distance > UNLIKE * length:
        return IMPOSSIBLE
    shared = shared_letters(a.levelled, b.levelled)
    inflected = shared >= STEM and max(len(a.levelled), len(b.levelled)) - shared <= INFLECTED
    by_edits = SAME + ENDING * (distance == 0) - distance * EDIT / min(LONG, max(SHORT, length))
    two_names = a.given and b.given and a.given.isdisjoint(b.given)
    return max(by_edits, DIFFERENT_ENDING if inflected else TWO_GIVEN_NAMES if two_names else UNDECIDED)


@lru_cache(maxsize=1 << 16)
def compared(first: str, second: str, floor: float) -> float:
    a, b = spelling(first), spelling(second)
    if a.cyrillic is b.cyrillic:
        return within(a, b)
    return min(GREATEST, across(a, b, floor) if a.cyrillic else across(b, a, floor))


def agreement(a: Spelling, b: Spelling, floor: float = HOPELESS) -> float:
    """Logit that two words are one name; IMPOSSIBLE without much work for most that are below a `floor`."""
    one = ONE_GIVEN_NAME if a.given and not a.given.isdisjoint(b.given) else IMPOSSIBLE
    if a.cyrillic is not b.cyrillic and not begin_alike(a, b):
        return one
    if a.text == b.text:
        return GREATEST
    return max(one, compared(a.text, b.text, floor))
