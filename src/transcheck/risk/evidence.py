"""What speaks for an error in a bead, as numbers: its findings, figures, names, length, words and marks.

Nothing here judges: how much each piece counts is learned (`scripts/learn_risk.py`) and kept in a
small table. Evidence is never negative: what may lie above or below what is expected is two pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from math import log, sqrt

from transcheck.alignment.lexicon import likeness
from transcheck.compare.polarity import Strength, cues
from transcheck.model import Bead, Kind, Place, Side, Span, Token, TokenKind, Value
from transcheck.record import Record
from transcheck.release import Release
from transcheck.risk.opposites import turned

MOST = 4.0  # that one piece of evidence counts for
LIKE = 0.5  # of two words' beginnings, from which one may be the other
CONTENT = 5  # letters of a word that is told when it comes again
SHARE, PER_CHARACTER = 0.02, 1.2  # of the variance of the logarithm of a ratio of lengths: fixed, and of short texts
NOUNS_IN_CAPITALS = frozenset(("de", "lb"))
NAMED = frozenset((Kind.PLACE, Kind.CONCEPT))
OPENING = frozenset('.!?…:"“„«–—')  # marks behind which any word may have a capital letter
SENTENCE = frozenset(".!?…")
# What words that were put in or taken out leave behind: a space before a mark, two spaces, two marks, a small letter.
ODD = re.compile(r"\s[,.;:!?](?=\s|$)|\S  \S|[^\W\d_]{3}[.?!]\s+[a-zа-яё]|,\s*[.,;]")

Evidence = dict[str, float]


class Half(Record):
    """One side of a bead."""

    side: Side
    segments: range
    tokens: list[Token]
    text: str

    @property
    def words(self) -> list[Token]:
        return [t for t in self.tokens if t.kind is TokenKind.WORD]

    @property
    def values(self) -> set[Value]:
        """The places and concepts that are named."""
        mentions = (m for i in self.segments for m in self.side.mentions[i] if m.kind in NAMED)
        return {c.value for m in mentions for c in m.candidates}


def halves_of(release: Release, bead: Bead) -> tuple[Half, Half]:
    """Both sides of a bead that has both."""
    assert release.source is not None
    pairs = ((release.source, bead.source), (release.target, bead.target))
    ours, theirs = (Half(s, rows, s.tokens_of(rows), s.text(s.span_of(rows)).rstrip()) for s, rows in pairs)
    return ours, theirs


def evidence_of(release: Release, bead: Bead, findings: Iterable[tuple[str, float]], ratio: float) -> Evidence:
    """The evidence of a bead with both sides.

    `findings`: rules, and how sure each is; `ratio`: target characters expected for one of the source.
    """
    ours, theirs = halves_of(release, bead)
    found: Evidence = {}
    for code, confidence in findings:
        found[f"finding {code}"] = max(found.get(f"finding {code}", 0.0), confidence)
    for kind in (_figures, _names, _places, _words, _marks, _denials):
        found |= kind(ours, theirs)
    return found | _length(ours, theirs, ratio)


def _figures(ours: Half, theirs: Half) -> Evidence:
    one, other = ({t.text for t in half.tokens if t.kind is TokenKind.NUMBER} for half in (ours, theirs))
    return _either("digits", len(one - other), len(other - one))


def _either(name: str, lost: int, gained: int) -> Evidence:
    """Whether anything is lost, gained, or both: something became something else."""
    return {f"{name} lost": bool(lost), f"{name} gained": bool(gained), f"{name} changed": bool(lost and gained)}


def _names(ours: Half, theirs: Half) -> Evidence:
    lost, gained = _unmatched(ours, theirs), _unmatched(theirs, ours)
    return {"name lost": min(MOST, lost), "name changed": bool(lost and gained)}


def _unmatched(half: Half, other: Half) -> int:
    """The capitalised words inside sentences that nothing on the other side is like."""
    if half.side.language in NOUNS_IN_CAPITALS:
        return 0
    inside = (b for a, b in pairwise(half.tokens) if b.kind is TokenKind.WORD and a.text not in OPENING)
    names = [t for t in inside if t.text[0].isupper() and not t.text.isupper()]
    covered, others = _covered(half, other) if names else [], {t.word.latin for t in other.words}
    return sum(not any(s.overlaps(t.span) for s in covered) and not _has_like(t.word.latin, others) for t in names)


def _covered(half: Half, other: Half) -> list[Span]:
    """The places and concepts that the other side names as well."""
    mentions = (m for i in half.segments for m in half.side.mentions[i] if m.kind in NAMED)
    there = other.values
    return [m.span for m in mentions if any(c.value in there for c in m.candidates)]


def _has_like(word: str, others: Iterable[str]) -> bool:
    return word in others or any(likeness(word, other) >= LIKE for other in others if other[:1] == word[:1])


def _places(ours: Half, theirs: Half) -> Evidence:
    one, other = ({v for v in half.values if isinstance(v, Place)} for half in (ours, theirs))
    return _either("place", len(one - other), len(other - one))


def _length(ours: Half, theirs: Half, ratio: float) -> Evidence:
    """How much shorter or longer than expected, in units of its usual spread."""
    x, y = max(1, len(ours.text)), max(1, len(theirs.text))
    off = log(y / (x * ratio)) / sqrt(SHARE + PER_CHARACTER / x)
    pieces = {"shorter": -off, "longer": off, "much longer": off - 1}
    return {name: min(MOST, max(0.0, piece)) for name, piece in pieces.items()}


def _words(ours: Half, theirs: Half) -> Evidence:
    """Words that come again or say the opposite."""
    one, other = ([t.word.lower for t in half.words] for half in (ours, theirs))
    repeated = [len(long) - len(set(long)) for long in ([w for w in row if len(w) >= CONTENT] for row in (one, other))]
    doubled = sum(a == b for a, b in pairwise(t.text.lower() for t in theirs.tokens if t.text.isalpha()))
    return {
        "repeated": min(MOST, max(0, repeated[1] - repeated[0])),
        "doubled": min(MOST, doubled),
        "turned": min(MOST, len(turned(one, other, ours.side.language, theirs.side.language))),
    }


def _marks(ours: Half, theirs: Half) -> Evidence:
    odd = len(ODD.findall(theirs.text)) - len(ODD.findall(ours.text))
    ends = [sum(c in SENTENCE for c in half.text) for half in (ours, theirs)]
    return {
        "odd marks": min(MOST, max(0, odd)),
        "sentence gained": min(MOST, max(0, ends[1] - ends[0])),
        "sentence lost": min(MOST, max(0, ends[0] - ends[1])),
        "begins small": ours.text[:1].isupper() and theirs.text[:1].islower(),
    }


def _denials(ours: Half, theirs: Half) -> Evidence:
    one, other = (
        sum(c.strength >= Strength.WORD for c in cues(half.tokens, half.side.language)) for half in (ours, theirs)
    )
    return {"negation gained": min(MOST, max(0, other - one)), "negation lost": min(MOST, max(0, one - other))}
