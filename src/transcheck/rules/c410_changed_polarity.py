"""A negation, or the bound of a number, that one of the two texts has and the other has not.

A sentence says the opposite of its source where one of them is negated ("were not injured") and
nothing in the other denies: no negation, no word with a negating prefix or suffix, none that denies by
what it means ("fail", "отказаться", "without"). Phrases such as "not only" and "не менее", a negation
that undoes another denial ("not fail") and "никто не", which denies once, are understood. A bound is
changed where "at least 20" became "at most 20". Only an info where the negation is one of the source's that
was lost, or of the spoken language ("didn't", "not any"): such sentences are often translated freely.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.bounds import Bound, bounds
from transcheck.compare.polarity import Cue, answers, cues, denials, negates, understood
from transcheck.model import Bead, Issue, Severity, Side, Token
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("C410", "changed-polarity", Severity.WARNING, "a negation or the bound of a number lost or gained")

SURE = 0.5  # of a bead's confidence
MOST_SEGMENTS = 2  # of a bead on either side: in a longer one a negation may be anywhere
LIKELY, POSSIBLE, DOUBTFUL = 0.8, 0.45, 0.35  # confidence

QUESTION = frozenset("?？؟")

EXAMPLES = (
    Example("В столкновении пострадали четыре человека.", "Four people were not injured in the collision.", ("not",)),
    Example("Погибли не менее 20 человек.", "At most 20 people were killed.", ("At most 20",)),
    Example("Министр отказался комментировать решение.", "The minister did not comment on the decision."),
    Example("Никто не пострадал.", "Nobody was hurt."),
    Example("Это не только экономический, но и политический вопрос.", "This is a political issue as well."),
)


class Sides(Record):
    """The denials of a bead."""

    source: list[Cue]
    target: list[Cue]


def find(release: Release) -> Iterator[Issue]:
    known = release.source is not None and understood(release.source.language, release.target.language)
    for index, bead, source in release.translated():
        if bead.confidence >= SURE and max(len(bead.source), len(bead.target)) <= MOST_SEGMENTS:
            if known:
                yield from _negations(release, source, index, bead)
            yield from _bounds(release, source, index, bead)


def _negations(release: Release, source: Side, index: int, bead: Bead) -> Iterator[Issue]:
    ours, theirs = source.tokens_of(bead.source), release.target.tokens_of(bead.target)
    lost, gained = negates(ours, source.language), negates(theirs, release.target.language)
    if not (lost or gained):
        return
    sides = Sides(cues(ours, source.language), cues(theirs, release.target.language))
    added = denials(sides.target, sides.source) if gained else []
    dropped = denials(sides.source, sides.target) if lost else []
    if len(added) > answers(sides.source, sides.target):
        yield _gained(release, source, index, bead, added)
    elif dropped and not answers(sides.target, sides.source) and not _asks(theirs):
        yield _lost(release, index, bead, dropped)


def _asks(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is a question: "не повторится ли" is "will it happen again"."""
    return any(t.text in QUESTION for t in tokens)


def _gained(release: Release, source: Side, index: int, bead: Bead, added: Sequence[Cue]) -> Issue:
    loose = all(cue.loose for cue in added)
    return Issue(
        RULE.code,
        f"“{added[0].token.text}” denies what the source does not deny.",
        source.span_of(bead.source),
        added[0].token.span,
        confidence=(POSSIBLE if loose else LIKELY) * bead.confidence,
        severity=Severity.INFO if loose else None,
        bead=index,
    )


def _lost(release: Release, index: int, bead: Bead, dropped: Sequence[Cue]) -> Issue:
    loose = all(cue.loose for cue in dropped)
    return Issue(
        RULE.code,
        f"The source's “{dropped[0].token.text}” is not translated: the sentence may say the opposite.",
        dropped[0].token.span,
        release.target.span_of(bead.target),
        confidence=(DOUBTFUL if loose else POSSIBLE) * bead.confidence,
        severity=Severity.INFO,
        bead=index,
    )


# --- bounds of numbers -----------------------------------------------------------------------


def _bounds(release: Release, source: Side, index: int, bead: Bead) -> Iterator[Issue]:
    theirs = bounds(release.target, bead.target)
    ours = bounds(source, bead.source) if theirs else []
    for bound in theirs:
        same = [b for b in ours if b.value == bound.value]
        if same and all(b.limit is not bound.limit for b in same):
            yield _turned(release, source, index, same[0], bound)


def _turned(release: Release, source: Side, index: int, ours: Bound, theirs: Bound) -> Issue:
    return Issue(
        RULE.code,
        f"“{release.target.text(theirs.span)}” bounds from the other side than “{source.text(ours.span)}”.",
        ours.span,
        theirs.span,
        confidence=LIKELY,
        bead=index,
    )
