"""Posts and the bodies that people hold them in, by what the words mean in any language.

"замминистра", "Deputy Minister" and "министрдің орынбасары" are a minister with the rank of deputy. A word may
mean several posts (a secretary is a minister too), and some stand for any ("глава", "official"). The
words are each language's `[offices]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.compare.expressions import Found, Vocabulary
from transcheck.languages import load
from transcheck.model import Side, Span, Token
from transcheck.record import Record

POSTS, BODIES, RANKS = "posts", "bodies", "ranks"
HINTS, RELATED = "hints", "related"  # what may stand for a rank, and what is said of a post ("presidential")
ANY = "any"  # the meaning of a word that may stand for every other of its kind
FIRST, DEPUTY = "first", "deputy"
BESIDE = 3  # tokens between a post and what qualifies it
PARTING = frozenset(",;:()—–!?")


class Office(Record):
    """A post, body, rank or hint of one where it is named; `kind` tells which."""

    span: Span
    kind: str
    meanings: frozenset[str]
    ranks: frozenset[str] = frozenset()
    rank: bool = False  # whether the word is a rank as well: "deputy"

    @property
    def open(self) -> bool:
        return ANY in self.meanings


@cache
def _vocabulary(code: str) -> Vocabulary:
    section = load(code).section("offices")
    rows = {f"{kind} {meaning}": row for kind, table in section.items() for meaning, row in table.items()}
    return Vocabulary(rows, code)


def offices(side: Side, segments: Sequence[int]) -> list[Office]:
    """The posts, bodies and ranks of some segments, in order; a post has the ranks beside it."""
    words = _vocabulary(side.language)
    rows = [side.tokens[i] for i in segments] if words else []
    return [office for row in rows for office in _offices(row, words.find(row))]


def _offices(tokens: Sequence[Token], found: Sequence[Found]) -> list[Office]:
    made = []
    for hit in found:
        span = Span(tokens[hit.first].start, tokens[hit.last].end)
        for kind in (POSTS, BODIES, RANKS, HINTS, RELATED):
            meanings = frozenset(m.split()[1] for m in hit.meanings if m.startswith(kind))
            if meanings:
                ranks = _ranks(tokens, hit, found) if kind == POSTS else frozenset[str]()
                rank = kind != RANKS and any(m.startswith(RANKS) for m in hit.meanings)
                made.append(Office(span, kind, meanings, ranks, rank))
    return made


def _ranks(tokens: Sequence[Token], post: Found, found: Sequence[Found]) -> frozenset[str]:
    """The ranks that stand beside a post, before or behind it, with nothing that parts them."""
    beside = [f for f in found if f is post or _beside(tokens, f, post)]
    return frozenset(m.split()[1] for f in beside for m in f.meanings if m.startswith(RANKS))


def _beside(tokens: Sequence[Token], one: Found, other: Found) -> bool:
    first, second = sorted((one, other))
    between = tokens[first.last + 1 : second.first]
    return len(between) <= BESIDE and not any(t.text in PARTING for t in between)


class Exchange(Record):
    """An office of the source that the target has not, and one of the target that the source has not."""

    source: Office
    target: Office


def exchange(ours: Sequence[Office], theirs: Sequence[Office], kind: str, codes: tuple[str, str]) -> Exchange | None:
    """The one office of a kind that became another; None where words that stand for any may explain it.

    `codes`: the languages of the two; what the other one has no words for is not missed.
    """
    mine, other = [o for o in ours if o.kind == kind], [o for o in theirs if o.kind == kind]
    lost, gained = _missing(mine, theirs, codes[1]), _missing(other, ours, codes[0])
    if not lost or not gained or sum(o.open for o in mine) > sum(o.open for o in other):
        return None
    return Exchange(lost[0], gained[0])


def _missing(offices: Sequence[Office], others: Sequence[Office], code: str) -> list[Office]:
    """The offices of one side, all of a kind, that nothing on the other, in the language `code`, means."""
    named = frozenset[str]().union(*(o.meanings for o in others if o.kind in (POSTS, BODIES, RELATED)))
    known = load(code).section("offices")
    unsaid = [o for o in offices if not o.open and not o.rank and not o.meanings & named]
    return [o for o in unsaid if o.meanings & set(known.get(o.kind, ()))]


class Rank(Record):
    """A post that has a rank on one side only, and the post with which it is paired on the other."""

    source: Office
    target: Office
    rank: str
    lost: bool


def changed_rank(ours: Sequence[Office], theirs: Sequence[Office]) -> Rank | None:
    """The first rank of a post that the other side, naming the same post, has nowhere in the sentence."""
    for post, others, rivals, lost in _posts(ours, theirs):
        present = {m for o in others if o.kind in (RANKS, HINTS) for m in o.meanings}
        ranks = post.ranks - present
        if FIRST in ranks and DEPUTY not in post.ranks & present:
            ranks -= {FIRST}  # the first president, not a First Deputy
        if ranks:
            pair = (post, rivals[0]) if lost else (rivals[0], post)
            return Rank(*pair, min(ranks), lost)
    return None


def _posts(
    ours: Sequence[Office], theirs: Sequence[Office]
) -> Iterator[tuple[Office, Sequence[Office], list[Office], bool]]:
    """Each post with a rank, the other side, the posts there that may be the same, and whether it is the source's."""
    for side, others, lost in ((ours, theirs, True), (theirs, ours, False)):
        for post in side:
            same = [o for o in others if o.kind == POSTS and o.meanings & post.meanings]
            if post.kind == POSTS and post.ranks and same:
                yield post, others, same, lost
