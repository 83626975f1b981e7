"""The same sentence of the source is translated in two ways.

A sentence that stands twice in a release (a standing instruction, a formula, a caption) should stand
twice in the translation. Reported at the rarer translation, or at the later one where both
are as frequent, with the place of the other. Differences of a word, of order, case or punctuation
are left alone, and so are untranslated twins, which C404 reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.model import Issue, Related, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.repeats import Twin, alike, twins

RULE = Meta("C406", "inconsistent-translation", Severity.WARNING, "the same sentence translated in two ways")
SHORTEST = 3  # words
SAME = 0.75  # of `alike`, from which two translations are one

EXAMPLES = (
    Example(
        "Restart the application to apply the change.\nThe limit is set in the file.\n"
        "Restart the application to apply the change.",
        "Перезапустите приложение, чтобы изменения вступили в силу.\nОграничение задаётся в файле.\n"
        "Для применения правки заново запустите программу.",
        ("Для применения правки заново запустите программу.",),
        ("en", "ru"),
    ),
    Example(
        "Restart the application to apply the change.\nThe limit is set in the file.\n"
        "Restart the application to apply the change.",
        "Перезапустите приложение, чтобы изменения вступили в силу.\nОграничение задаётся в файле.\n"
        "Перезапустите приложение, чтобы изменение вступило в силу.",
        (),
        ("en", "ru"),
    ),
)


def find(release: Release) -> Iterator[Issue]:
    groups: dict[str, list[Twin]] = {}
    for twin in twins(release, SHORTEST):
        groups.setdefault(twin.original, []).append(twin)
    for group in groups.values():
        usual = _usual(group)
        for twin in group:
            if twin.translation in (usual.translation, twin.original):
                continue
            if alike(release.target, twin.target, usual.target) < SAME:
                yield _issue(twin, usual)


def _usual(group: list[Twin]) -> Twin:
    """The first of those with the most frequent translation."""
    counts = Counter(twin.translation for twin in group)
    return max(group, key=lambda twin: counts[twin.translation])


def _issue(twin: Twin, usual: Twin) -> Issue:
    return Issue(
        RULE.code,
        "The same source sentence is translated in another way elsewhere.",
        twin.source.span,
        twin.target.span,
        confidence=0.85,
        related=(Related("target", usual.target.span, "the other translation"),),
        bead=twin.bead,
    )
