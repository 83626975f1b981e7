"""A sentence of the target has no source.

The mirror of C402, with the same care: what was split off its neighbour, moved, or spelt out
is not an addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Issue, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.gaps import gap_issues

RULE = Meta("C403", "addition", Severity.ERROR, "target sentences without a source")

EXAMPLES = (
    Example(
        "Предприниматели попросили упростить выдачу участков.\n\nПо итогам форума вручены награды.",
        "The entrepreneurs asked to simplify the allocation of plots.\n"
        "The deadline for tax returns was also extended by three months.\nAwards were presented at the end.",
        ("The deadline for tax returns was also extended by three months.",),
    ),
    Example(
        "Предприниматели попросили упростить выдачу участков.\nПо итогам форума вручены награды.",
        "The entrepreneurs asked to simplify the allocation of plots.\nAwards were presented at the end of the forum.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    yield from gap_issues(release, RULE.code, "This sentence has no counterpart in the source.", in_source=False)
