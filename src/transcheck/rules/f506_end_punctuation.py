"""A sentence ends otherwise than its source: a question that became a statement, a lost full stop.

Compared for sentences translated one for one. A question mark must stay one; a sentence that ends with a
mark must not end with a bare word (info: publishers differ). An exclamation mark may become a full stop, a colon a dash; headings, list items
and captions, which have their own habits, are left alone, and so are scripts without such marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import BlockKind, Issue, Segment, Severity, Side, Span, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F506", "end-punctuation", Severity.WARNING, "a sentence that ends otherwise than its source")
ENDS = {"?": "question", "？": "question", "؟": "question", ";": "stop", "؛": "stop", ".": "stop", "!": "stop", "…": "stop",
        "。": "stop", "！": "stop", "।": "stop", "۔": "stop", ":": "stop", "：": "stop"}  # fmt: skip
CLOSING = frozenset("»”“\"’')]）」』》›*_")
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
        if before and before != after and "question" in (before, after or before):
            yield _issue(
                release, index, theirs, f"The source ends with a {'question' if before == 'question' else 'statement'}."
            )
        elif before and not after:
            yield _issue(release, index, theirs, "The sentence has no mark at its end.")._replace(
                severity=Severity.INFO
            )


def _is_sentence(side: Side, segment: Segment) -> bool:
    kind = side.document.blocks[segment.block].kind
    words = sum(t.kind is TokenKind.WORD for t in side.tokens[segment.index])
    return kind in (BlockKind.PARAGRAPH, BlockKind.UNIT) and words >= SHORTEST


def _end(side: Side, segment: Segment) -> str | None:
    """How a sentence ends, behind closing quotation marks and brackets; None for a bare word."""
    marks = (t.text for t in reversed(side.tokens[segment.index]) if t.text not in CLOSING)
    return ENDS.get(next(marks, ""))


def _issue(release: Release, index: int, segment: Segment, message: str) -> Issue:
    last = release.target.tokens[segment.index][-2:]
    return Issue(
        RULE.code,
        message,
        release.source.span_of(release.beads[index].source) if release.source else None,
        Span(last[0].start, last[-1].end),
        confidence=0.75 * release.beads[index].confidence,
        bead=index,
    )
