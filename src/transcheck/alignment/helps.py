"""What a user may know of two texts before they are aligned: word pairs, a machine translation, a model.

Word pairs join the table of likenesses. The others say of any bead how similar its halves
are; how similar related and unrelated sentences of these two texts are is estimated first, so
that every similarity adds to a bead's log-likelihood ratio on the same scale, and the less,
the less it tells the one from the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean, median

from transcheck.alignment.embedders import Embedder, cosines
from transcheck.alignment.evidence import Text, type_of
from transcheck.alignment.lexicon_file import WordPair
from transcheck.alignment.pivot import overlaps
from transcheck.alignment.search import Score
from transcheck.model import Side, Span, TokenKind, Value
from transcheck.record import Record
from transcheck.tokens import tokens_of

Name = str | Value
Pairs = dict[Name, dict[Name, float]]  # for a type of the source, types of the target with a weight from 0 to 1

WEIGHT = 3.0  # of a bead of one sentence a side that is as similar as most translations, as a log-likelihood ratio
FARTHEST = 1.5  # a similarity beyond that of most translations, or of unrelated sentences, is not worth more
SAMPLE = 60  # sentences by which similarities are judged
NEAR = 5  # sentences to either side of the straight line among which a translation is looked for
UNRELATED, FAITH = 0.2, 5  # the similarity of unrelated sentences before any is seen, and what it counts for
CHANCE, ENOUGH = 0.05, 8  # how much more similar two such are than one, where a text has too few to measure it
CLEARLY = 0.1  # more similar than the likeliest of a dozen strangers
LEAST_GAP = 0.2  # related sentences are taken to be so much more similar: noise alone makes some look related


class Helps(Record):
    """What is given, all of it optional; `pivot` is a translation of the source into the target's language."""

    pairs: tuple[WordPair, ...] = ()
    pivot: Side | None = None
    embedder: Embedder | None = None


class Given(Record):
    """The same in terms of two texts; `scores` take the numbers of segments of the whole texts."""

    pairs: Pairs
    scores: tuple[Score, ...]

    def scored(self, first: int, other: int) -> Score:
        """The sum of the scores, for parts of the texts that begin with these segments."""
        return lambda i, a, j, c: sum([score(first + i, a, other + j, c) for score in self.scores])


def helped(source: Side, target: Side, helps: Helps, texts: tuple[Text, Text]) -> tuple[Text, Text]:
    """The texts with what is given of them. Raises ConfigError where an embedder fails."""
    similarities = []
    if helps.pivot is not None and helps.pivot.segments:
        similarities.append(overlaps(source, target, helps.pivot))
    if helps.embedder is not None:
        similarities.append(cosines(source, target, helps.embedder))
    n, m = len(source.segments), len(target.segments)
    scores = tuple(calibrated(similarity, n, m) for similarity in similarities)
    return texts[0]._replace(given=Given(pairs_of(source, target, helps.pairs), scores)), texts[1]


# --- similarities ------------------------------------------------------------------


def calibrated(similarity: Score, n: int, m: int) -> Score:
    """A log-likelihood ratio from a similarity of 0 to 1, for texts of `n` and `m` segments."""
    low, high = unrelated(similarity, n, m, 1), likeliest(similarity, n, m)
    gap, weight = max(LEAST_GAP, high - low), WEIGHT * trust(similarity, n, m)
    chance = max(0.0, unrelated(similarity, n, m, 2) - low) if min(n, m) >= ENOUGH else CHANCE

    def score(i: int, a: int, j: int, c: int) -> float:
        degree = 2 * (similarity(i, a, j, c) - low - chance * (a + c - 2) / 2) / gap - 1
        return weight * (a + c) / 2 * max(-FARTHEST, min(FARTHEST, degree))

    return score


def sample(n: int) -> range:
    return range(0, n, max(1, n // SAMPLE))


def unrelated(similarity: Score, n: int, m: int, size: int) -> float:
    """How similar so many sentences half a text apart are, on average."""
    places = ((i, (i * m // n + m // 2) % m) for i in sample(n)) if m > 1 else ()
    apart = [similarity(i, size, j, size) for i, j in places if i + size <= n and j + size <= m]
    return fmean((*apart, *[UNRELATED] * FAITH))


def likeliest(similarity: Score, n: int, m: int, away: int = 0, most: int = NEAR) -> float:
    """How similar most sentences are to their likeliest counterparts near the straight line, or so far from it."""
    best = []
    for i in sample(n):
        middle = (i * m // n + away) % m
        near = range(max(0, middle - most), min(m, middle + most + 1))
        best.append(max(similarity(i, 1, j, 1) for j in near))
    return median(best)


def trust(similarity: Score, n: int, m: int) -> float:
    """0 where counterparts are no more similar than the likeliest of strangers, 1 where they clearly are."""
    if min(n, m) < ENOUGH:
        return 1.0
    most = min(NEAR, m // 4)
    more = likeliest(similarity, n, m, 0, most) - likeliest(similarity, n, m, m // 2, most)
    return max(0.0, min(1.0, more / CLEARLY))


# --- word pairs --------------------------------------------------------------------


def pairs_of(source: Side, target: Side, pairs: Iterable[WordPair]) -> Pairs:
    """The types of the two texts that word pairs join, whatever form the words have there."""
    if not pairs:
        return {}
    here, there, found = types_by_key(source), types_by_key(target), dict[Name, dict[Name, float]]()
    for pair in pairs:
        left, right = types_of(pair.source, source.language, here), types_of(pair.target, target.language, there)
        weight = pair.weight / max(1, len(left), len(right))
        for e in set().union(*left):
            row = found.setdefault(e, {})
            for f in set().union(*right):
                row[f] = max(weight, row.get(f, 0.0))
    return found


def types_by_key(side: Side) -> dict[str, set[str]]:
    """For each key of a word the types of its forms in the text."""
    types: dict[str, set[str]] = {}
    for token in (token for row in side.tokens for token in row if token.kind is not TokenKind.MARK):
        name = type_of(token.word.text, token.word.latin, token.kind)
        if name:
            for key in (*token.word.keys, token.word.lower):
                types.setdefault(key, set()).add(name)
    return types


def types_of(phrase: str, language: str, types: dict[str, set[str]]) -> Sequence[set[str]]:
    """For each word of a phrase its types; none at all where the text has not all of them."""
    words = [t.word for t in tokens_of(phrase, Span(0, len(phrase)), language) if t.kind is not TokenKind.MARK]
    rows = [set().union(*(types.get(key, set()) for key in (*word.keys, word.lower))) for word in words]
    return rows if all(rows) else []
