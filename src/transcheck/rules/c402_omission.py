"""A sentence of the source has no translation.

The most expensive error and the one that a reader of the translation cannot see. A finding
needs an alignment that is sure of it: a sentence that was merged into its neighbour, split,
or moved is not an omission, and a sentence whose figures and names turn up in a neighbouring
translation, or which makes that translation as long as it should be, is taken to be translated
there. Where two sentences stand beside one that is too short for both, the one of which nothing
is said there is reported. Bylines, captions, credits and lines in capitals are left alone; a
headline counts half.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Issue, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.gaps import gap_issues

RULE = Meta("C402", "omission", Severity.ERROR, "source sentences without a translation")

EXAMPLES = (
    Example(
        "В зоне паводка работают 1 100 спасателей.\nАрмия выделила два вертолёта для доставки продуктов.\n"
        "В посёлке остаются 900 жителей.\nЗаявления принимают до 30 апреля.",
        "A total of 1,100 rescuers are working in the flood zone.\n\n900 residents remain in the village.\n"
        "Applications are accepted until 30 April.",
        ("Армия выделила два вертолёта для доставки продуктов.",),
    ),
    Example(
        "В зоне паводка работают 1 100 спасателей.\nАрмия выделила два вертолёта для доставки продуктов.",
        "A total of 1,100 rescuers are working in the flood zone.\nThe army has sent two helicopters to deliver food.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    yield from gap_issues(release, RULE.code, "This sentence of the source has no translation.", in_source=True)
