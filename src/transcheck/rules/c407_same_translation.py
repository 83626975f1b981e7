"""Two different sentences of the source are translated by the same sentence.

A translation that was pasted into the wrong place, or a machine that repeats itself. The two
source sentences must differ in most of their words; two ways of saying one thing are left alone
as far as that can be told, so this is a warning. Reported at the later one, with the place of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.compare.content import values_of
from transcheck.model import Issue, Related, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.repeats import Twin, alike, twins

RULE = Meta("C407", "same-translation", Severity.WARNING, "two different sentences translated as one")
SHORTEST = 5  # words
DIFFERENT = 0.35  # of `alike`, up to which two source sentences are two

EXAMPLES = (
    Example(
        "Форум открыл министр торговли Узбекистана.\nВ рабочей группе участвуют сто двадцать экспертов.",
        "The forum was opened by the Minister of Trade of Uzbekistan.\n"
        "The forum was opened by the Minister of Trade of Uzbekistan.",
        ("The forum was opened by the Minister of Trade of Uzbekistan.",),
    ),
    Example(
        "Подробности на сайте министерства торговли.\nПодробности смотрите на сайте министерства торговли.",
        "See the website of the Ministry of Trade for details.\nSee the website of the Ministry of Trade for details.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    seen: dict[str, Twin] = {}
    for twin in twins(release, SHORTEST):
        first = seen.setdefault(twin.translation, twin)
        if first is not twin and _different(release, first, twin):
            yield Issue(
                RULE.code,
                "Another source sentence has the very same translation.",
                twin.source.span,
                twin.target.span,
                confidence=0.85,
                related=(Related("target", first.target.span, "the first time"),),
                bead=twin.bead,
            )


def _different(release: Release, first: Twin, twin: Twin) -> bool:
    """Few words in common, and no sign that they speak of one thing."""
    assert release.source is not None
    shared = values_of(release.source, (first.source.index,)) & values_of(release.source, (twin.source.index,))
    return alike(release.source, first.source, twin.source) <= DIFFERENT and not shared
