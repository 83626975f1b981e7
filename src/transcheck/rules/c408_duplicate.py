"""A sentence stands twice in the translation and once in the source.

A sentence that was translated twice, or pasted twice. Repetition that the source has as well
(a caption under every picture, a refrain) is left alone, and so are short lines. Reported
at the superfluous copy, which is the later one, or without a source the one that follows directly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.compare.content import words_in
from transcheck.model import Issue, Related, Segment, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.repeats import plain

RULE = Meta("C408", "duplicate", Severity.WARNING, "a sentence repeated in the translation only", alone=True)
SHORTEST = 4  # words

EXAMPLES = (
    Example(
        "На предприятиях работают 98 тыс. человек.\n\nОтдельная сессия посвящена экспорту.",
        "The enterprises employ 98,000 people.\nThe enterprises employ 98,000 people.\nA separate session followed.",
        ("The enterprises employ 98,000 people.",),
    ),
    Example(
        "Встреча с наблюдателями в Астане.\nГлава комиссии выступил.\nВстреча с наблюдателями в Астане.",
        "Meeting with observers in Astana.\nThe head of the commission spoke.\nMeeting with observers in Astana.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    target = release.target
    groups: dict[str, list[Segment]] = {}
    for segment in target.segments:
        if words_in(target, (segment.index,)) >= SHORTEST:
            groups.setdefault(plain(target, segment), []).append(segment)
    original = Original(release)
    for copies in (group for group in groups.values() if len(group) > 1):
        allowed = original.allowed(copies)
        for copy in copies[allowed:]:
            if release.source is not None or copy.index == copies[0].index + 1:
                yield _issue(copies[0], copy)


class Original:
    """What the source says of sentences that stand twice in the translation."""

    def __init__(self, release: Release) -> None:
        self._release, source = release, release.source
        self._texts = [plain(source, segment) for segment in source.segments] if source else []
        self._often = Counter(self._texts)
        self._beads = {j: bead for bead in release.beads for j in bead.target}

    def allowed(self, copies: list[Segment]) -> int:
        """How often the source says what the copies translate; at least once, always in texts that are no pair."""
        source = self._release.source
        if source is None:
            return 1
        if not self._release.comparable:
            return len(copies)
        found = {id(bead): bead for bead in (self._beads.get(c.index) for c in copies) if bead}
        beads = [bead for bead in found.values() if words_in(source, bead.source)]
        repeated = max((self._often[self._texts[i]] for bead in beads for i in bead.source), default=1)
        of_their_own = sum(len(bead.source) == len(bead.target) == 1 for bead in beads)  # C407 judges those
        return max(1, repeated, of_their_own)


def _issue(first: Segment, copy: Segment) -> Issue:
    return Issue(
        RULE.code,
        "This sentence stands twice in the translation.",
        target=copy.span,
        confidence=0.93,
        related=(Related("target", first.span, "the first time"),),
    )
