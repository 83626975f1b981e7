"""A date or a time of the source is another one in the translation, or has been lost or added.

Dates are compared by value: `5 июня 2022 года`, `June 5, 2022`, `2022 жылғы 5 маусым` and
`05.06.2022` are one date, `18:00` and `6 p.m.` one time. A partial date agrees with a
fuller one that says nothing else (*on 5 June* and `05.06.2022`). A changed day, month, year
or hour is one finding with both places, and the suggestion has only that part changed.

A wrong date sends people to the wrong day, and nothing in the sentence shows it.

Not reported:

- relative words such as *today*, *on Friday*, *last year*;
- decades (*the 1980s*), unless both sides name one and they differ (N301);
- a word that may be a month or something else (*March* at the start of a sentence,
  *маусым*, June or a season) without a day, a year or a preposition that decides;
- half past six for half past eighteen, where only one side says which half of the day;
- a date that stands in a neighbouring sentence, and anything in sentences whose
  alignment is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.languages import load
from transcheck.model import Issue, Kind, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.figures import Mismatch, mismatches
from transcheck.rules.rewrites import rewritten

RULE = Meta(
    "N302", "wrong-date", Severity.ERROR, "a date or time that differs from the source's, is missing or was added"
)

EXAMPLES = (
    Example("Программа рассчитана до 2028 года.", "The programme runs until 2027.", ("2027",)),
    Example("The new rates take effect on 18 March 2026.", "Новые ставки вступят в силу 18 мая 2026 года.",
            ("18 мая 2026 года",), languages=("en", "ru")),
    Example("Кездесу 23 мамырда өтті.", "The meeting was held on 25 May.", ("25 May",), languages=("kk", "en")),
    Example("Приём документов завершается в 18:00.", "Applications close at 8 p.m.", ("8 p.m.",)),
    Example("2022 жылғы 5 маусымда референдум өтті.", "A referendum was held on June 5, 2022.", languages=("kk", "en")),
    Example("Решение объявят 6 марта в 12:00.", "The decision will be announced at noon on March 6."),
    Example("Форум прошёл 6–8 октября 2025 года.", "The forum took place on October 6–8, 2025."),
)  # fmt: skip


def find(release: Release) -> Iterator[Issue]:
    """An issue for each date or time that differs, and a warning for each that stands alone."""
    for mismatch in mismatches(release):
        if any(m is not None and m.kind is not Kind.NUMBER for m in (mismatch.source, mismatch.target)):
            yield _issue(mismatch, release)


def _issue(found: Mismatch, release: Release) -> Issue:
    source, target = found.source, found.target
    there = f"“{release.source.text(source.span)}”" if source and release.source else ""
    here = f"“{release.target.text(target.span)}”" if target else ""
    suggestion = None
    if source and target:
        message = f"The source has {there}, the translation has {here}."
        suggestion = rewritten(source, target, here.strip("“”"), load(release.target.language))
    elif source:
        message = f"The source has {there}, but the translation has no such {_what(source.kind)} here."
    else:
        message = (
            f"The translation has {here}, but the source has no such {_what(target.kind if target else None)} here."
        )
    return Issue(
        RULE.code,
        message,
        source.span if source else None,
        target.span if target else None,
        confidence=found.confidence,
        severity=None if source and target else Severity.WARNING,
        suggestion=suggestion,
        bead=found.bead,
    )


def _what(kind: Kind | None) -> str:
    return "time" if kind is Kind.TIME else "date"
