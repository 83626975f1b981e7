"""Is one name meant by two words? Compared across scripts, spellings and inflections.

A Cyrillic and a Latin word are compared by their best segmentation into letter groups
that stand for each other (щ and shch, кс and x). Each group has a learned gain, a
log-likelihood ratio; `scripts/learn_names.py` tells how it is learned. Their sum is the
logit of the probability that both are one name. Words of one script, or of others, are
compared by their edit distance after spelling variants have been levelled.
"""

from __future__ import annotations

from functools import lru_cache

from transcheck.compare.spellings import NEVER, Spelling, bounds_of, spelling, steps_of, table

IMPOSSIBLE = -10.0  # the logit of words of which nothing more is computed
HOPELESS = -6.0  # a logit below which nothing is computed further
GREATEST = 6.0  # one word alone is never surer than this
ENDING = -0.5  # logit that taking off an ending costs: it may be the name's own
SURE = 3.0  # a logit from which no ending needs to be taken off
SAME = 4.5  # logit of words of one script that are spelt alike once variants are levelled
EDIT = 28.0  # logit that one edit costs, times the length of the word
SHORT, LONG = 4, 10  # lengths between which the weight of an edit falls
STEM = 4  # letters that two inflected words must share
INFLECTED = 3  # letters that may follow the shared ones
ONE_GIVEN_NAME = 2.0  # logit of forms of one given name: Николай and Микола
DIFFERENT_ENDING = 2.0  # logit of words of one script that differ in their endings alone

Row = list[float]


def begin_alike(a: Spelling, b: Spelling) -> bool:
    """Whether the initials of two words may stand for one letter."""
    if a.cyrillic is b.cyrillic:
        return a.levelled[:1] == b.levelled[:1]
    one, other = (a, b) if a.cyrillic else (b, a)
    return bool(other.groups) and other.groups[0][0] in one.starts


def walk(row: Row, letters: str, word: Spelling, floor: float) -> list[Row]:
    """The best gain of each beginning of both words, a row for each Cyrillic beginning.

    `row` is the first row; a place from which `floor` cannot be reached is not followed.
    """
    steps, width, other, inserted = steps_of(letters), len(row), table().other, table().groups[""]
    rows = [row] + [[NEVER] * width for _ in range(len(steps) + 1)]
    for i, bound in enumerate(bounds_of(letters)):
        here, below, following = rows[i], floor - bound, rows[i + 1]
        step = steps[i] if i < len(steps) else None
        for j, gain in enumerate(here):
            if gain < below:
                continue
            if j + 1 < width:
                one, two, three, kind = word.groups[j]
                here[j + 1] = max(here[j + 1], gain + inserted.get(one, other[":" + kind]))
            if step is None:
                continue
            following[j] = max(following[j], gain + step.lost)
            if j + 1 < width:
                single = step.single
                following[j + 1] = max(following[j + 1], gain + single.get(one, other[step.kind + ":" + kind]))
                if one in step.double:
                    rows[i + 2][j + 1] = max(rows[i + 2][j + 1], gain + step.double[one])
                if j + 2 < width and two in single:
                    following[j + 2] = max(following[j + 2], gain + single[two])
                if j + 3 < width and three in single:
                    following[j + 3] = max(following[j + 3], gain + single[three])
    return rows


def across(a: Spelling, b: Spelling) -> float:
    """Logit for a Cyrillic word `a` and a Latin one `b`."""
    start = table().bias + table().length * len(a.letters)
    rows = walk([start] + [NEVER] * len(b.groups), a.letters, b, HOPELESS)
    best = rows[len(a.letters)][-1]
    if best < SURE:
        best = max([best, *(without_ending(rows, a, b, size, base) + ENDING for size, base in a.tails)])
    return best if best > HOPELESS else IMPOSSIBLE


def without_ending(rows: list[Row], a: Spelling, b: Spelling, size: int, base: str) -> float:
    """Logit when the last `size` letters of `a` are a case ending that stands for `base`."""
    row = rows[len(a.letters) - size]
    return walk(list(row), base, b, HOPELESS)[len(base)][-1] if base else row[-1]


def within(a: Spelling, b: Spelling) -> float:
    """Logit for two words of one script, or romanised, by their edit distance."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  many texts compare nothing within a script

    one, other = a.levelled, b.levelled
    if one == other:
        return SAME
    shared = next((i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    inflected = shared >= STEM and max(len(one), len(other)) - shared <= INFLECTED
    allowed = max(len(one), len(other)) // 3 + 1
    edits = OSA.distance(one, other, score_cutoff=allowed)
    if edits > allowed:
        return IMPOSSIBLE
    by_edits = SAME - edits * EDIT / min(LONG, max(SHORT, len(one), len(other)))
    return max(by_edits, DIFFERENT_ENDING) if inflected else by_edits


@lru_cache(maxsize=1 << 16)
def compared(first: str, second: str) -> float:
    a, b = spelling(first), spelling(second)
    if a.cyrillic is b.cyrillic:
        return within(a, b)
    return min(GREATEST, across(a, b) if a.cyrillic else across(b, a))


def agreement(a: Spelling, b: Spelling) -> float:
    """Logit that two words are one name; IMPOSSIBLE without much work for most that are not."""
    one = ONE_GIVEN_NAME if a.given and not a.given.isdisjoint(b.given) else IMPOSSIBLE
    if a.cyrillic is not b.cyrillic and not begin_alike(a, b):
        return one
    if a.text == b.text:
        return GREATEST
    return max(one, compared(a.text, b.text))
