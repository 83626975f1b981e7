"""A number of the source is another number in the translation, or has been lost or added.

Numbers are compared by value, not by how they are written: `1,2 млрд`, `1.2 billion` and
`1 200 000 000` are one number, and so are `35 тыс.` and *thirty-five thousand*, `75%` and
*three quarters*, *half a million* and `500 000`, `18 months` and *a year and a half*. A
figure that was swapped for another is one finding with both places, and the suggestion is
the source's value as the target language writes it.

A wrong figure is the error that readers notice first and that a reviser, who reads for
sense, notices last: transposed digits, a lost zero, *million* for *billion*.

Not reported:

- a correct conversion to another unit (100 km, 62 miles), or a figure in brackets that
  restates the one before it;
- a figure that stands in a neighbouring sentence, where sentences were split or merged;
- words such as *one*, *both*, *a couple*, *dozens*, ordinals and Roman numerals by
  themselves: they permit a number on the other side, but they assert none;
- small numbers that are merely missing: they come and go with the wording;
- digits that belong to a name or a version, unless one such name has other digits;
- anything in sentences whose alignment is doubtful.

Where a language's number words are not known, only digits are compared, and powers of
ten are forgiven. Dates and times are N302's, currencies and units N303's business.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.languages import load
from transcheck.model import Issue, Kind, Mention, Quantity, Severity
from transcheck.patterns import lazy
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.figures import Mismatch, mismatches
from transcheck.rules.rewrites import plain, rewritten

RULE = Meta("N301", "wrong-number", Severity.ERROR, "a number that differs from the source's, is missing or was added")

NO_DIGIT = lazy(r"\D")

EXAMPLES = (
    Example("Экспорт вырос на 9,4%.", "Exports grew by 4.9%.", ("4.9%",)),
    Example("Построено 300 тыс. домов.", "30,000 houses were built.", ("30,000",)),
    Example("The programme will cost $4.5 million.", "Программа обойдётся в 4,5 млрд долларов.",
            ("4,5 млрд",), languages=("en", "ru")),
    Example("В форуме участвуют делегаты из 35 стран.", "Delegates from fifty-three countries are taking part.",
            ("fifty-three",)),
    Example("Мектептерге 1,2 млрд теңге бөлінді.", "Schools received 1.2 billion tenge.", languages=("kk", "en")),
    Example("Завезено 35 тыс. тонн грунта, три четверти – вчера.",
            "Thirty-five thousand tonnes of soil were brought in, 75% of it yesterday."),
    Example("Дорога длиной 120 км построена за полтора года.", "The 75-mile road was built in 18 months."),
)  # fmt: skip


def find(release: Release) -> Iterator[Issue]:
    """An issue for each figure that differs, and a warning for each that stands alone."""
    for mismatch in mismatches(release):
        if all(m is None or m.kind is Kind.NUMBER for m in (mismatch.source, mismatch.target)):
            yield _issue(mismatch, release)


def _issue(found: Mismatch, release: Release) -> Issue:
    source, target = found.source, found.target
    alone = source is None or target is None
    return Issue(
        RULE.code,
        _message(source, target, release),
        source.span if source else None,
        target.span if target else None,
        confidence=found.confidence,
        severity=Severity.WARNING if alone else None,
        suggestion=_suggestion(source, target, release),
        bead=found.bead,
    )


def _message(source: Mention | None, target: Mention | None, release: Release) -> str:
    there = _said(source, release) if source else ""
    here = release.target.text(target.span) if target else ""
    if source and target:
        return f"The source has {there}, the translation has “{here}”."
    if source:
        return f"The source has {there}, but the translation has no such number here."
    return f"The translation has “{here}”, but the source has no such number here."


def _said(source: Mention, release: Release) -> str:
    """The source's figure, with its value as the translation would write it where that is not plain to see."""
    text = release.source.text(source.span) if release.source else ""
    value = source.best
    amount = plain(value.amount, load(release.target.language)) if isinstance(value, Quantity) else ""
    known = NO_DIGIT.sub("", amount) in NO_DIGIT.sub("", text)
    return f"“{text}”" if known else f"“{text}” ({amount})"


def _suggestion(source: Mention | None, target: Mention | None, release: Release) -> str | None:
    if source is None or target is None:
        return None
    return rewritten(source, target, release.target.text(target.span), load(release.target.language))
