"""A sentence ends otherwise than its source: a question that became a statement, a lost full stop.

Compared for sentences translated one for one. A question mark must stay one, unless the sentence
only tells of the question ("She asked: …"), which can be told otherwise; where the question stands behind a comma
("I remember thinking, what will they say?") that cannot be known, and it is a note. A sentence that ends with a mark
must not end with a bare word (info: publishers differ). An exclamation mark may become a full stop, a colon
a dash; headings, list items and captions, which have their own habits, are left alone, and so
are scripts without such marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from transcheck.model import BlockKind, Issue, Segment, Severity, Side, Span, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F506", "end-punctuation", Severity.WARNING, "a sentence that ends otherwise than its source")
QUESTIONS, COLONS, STOPS = frozenset("?？؟"), frozenset(":："), frozenset(".!…。！।۔:：;；؛")
COMMAS = frozenset(",，،、")
SURE = 0.7  # of a bead's confidence
SHORTEST = 4  # words

EXAMPLES = (
    Example("Готовы ли регионы к выборам?", "The regions are ready for the elections.", ("elections.",)),
    Example("Форум прошёл в Астане в мае.", "The forum was held in Astana in May", ("May",)),
    Example("Форум прошёл в Астане в мае!", "The forum was held in Astana in May."),
    Example("Он спросил, готовы ли регионы.", "He asked whether the regions were ready."),
)


def find(release: Release) -> Iterator[Issue]:
    for index, bead, source in release.translated():
        if len(bead.source) != 1 or len(bead.target) != 1 or bead.confidence < SURE:
            continue
        ours, theirs = source.segments[bead.source[0]], release.target.segments[bead.target[0]]
        if not (_is_sentence(source, ours) and _is_sentence(release.target, theirs)):
            continue
        before, after = _end(source, ours), _end(release.target, theirs)
        if before and not after:
            yield _issue(release, index, theirs, "The sentence has no mark at its end.", Severity.INFO)
        elif before and before != after and not _told(source, ours) and not _told(release.target, theirs):
            asked = (source, ours) if before == "question" else (release.target, theirs)
            doubtful = Severity.INFO if _in_parts(*asked) else None
            yield _issue(release, index, theirs, f"The source ends with a {before}.", doubtful)


def _is_sentence(side: Side, segment: Segment) -> bool:
    kind = side.document.blocks[segment.block].kind
    words = sum(t.kind is TokenKind.WORD for t in side.tokens[segment.index])
    return kind in (BlockKind.PARAGRAPH, BlockKind.UNIT) and words >= SHORTEST


def _end(side: Side, segment: Segment) -> str | None:
    """How a sentence ends, by all the marks behind its last word; None for a bare word."""
    tokens = reversed(side.tokens[segment.index])
    marks = {token.text for token in takewhile(lambda t: t.kind is TokenKind.MARK, tokens)}
    if marks & QUESTIONS:
        return "question"
    return "statement" if marks & STOPS else None


def _told(side: Side, segment: Segment) -> bool:
    """Whether a sentence tells of a question: one that stands inside it, or behind a colon."""
    marks = [token.text for token in side.tokens[segment.index] if token.kind is TokenKind.MARK]
    asked = not QUESTIONS.isdisjoint(marks)
    return asked and (_end(side, segment) != "question" or not COLONS.isdisjoint(marks))


def _in_parts(side: Side, segment: Segment) -> bool:
    """Whether a question has a comma, behind which it may only be told."""
    return any(token.text in COMMAS for token in side.tokens[segment.index])


def _issue(release: Release, index: int, segment: Segment, message: str, severity: Severity | None = None) -> Issue:
    last = release.target.tokens[segment.index][-2:]
    return Issue(
        RULE.code,
        message,
        release.source.span_of(release.beads[index].source) if release.source else None,
        Span(last[0].start, last[-1].end),
        confidence=0.75 * release.beads[index].confidence,
        severity=severity,
        bead=index,
    )
