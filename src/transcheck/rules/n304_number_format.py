"""A figure is written in another language's convention ("1,2 billion", "3.5 млрд").

Readers of English take "1,200" for twelve hundred and readers of German for one and a fifth;
the decimal mark is the one part of a figure that can change its value. The marks are those
that CLDR gives for the language. Only decimals are judged, and only where the figure was
understood with certainty and a unit, a currency or a magnitude stands with it: a bare "4.8"
may be a section, a version or a time.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.languages import load
from transcheck.model import Issue, Kind, Mention, Quantity, Severity
from transcheck.patterns import lazy
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("N304", "number-format", Severity.INFO, "a decimal mark that is not the target language's", alone=True)
LONGEST = 60  # characters of a figure that are looked at
DECIMAL = lazy(r"\d+([.,])\d{1,2}(?!\d)")

EXAMPLES = (
    Example("Выделено 1,2 млрд тенге.", "Some 1,2 billion tenge has been allocated.", ("1,2",)),
    Example("Some 3.5 million people live there.", "Там живут 3.5 млн человек.", ("3.5",), ("en", "ru")),
    Example("Выделено 1,2 млрд тенге.", "Some 1.2 billion tenge has been allocated."),
    Example("Версия 3,5 выйдет в мае.", "Version 3.5 comes out in May."),
)


def find(release: Release) -> Iterator[Issue]:
    target = release.target
    language = load(target.language)
    right = language.cldr.get("decimal")
    if right not in (".", ","):
        return
    for mention in target.all_mentions(Kind.NUMBER):
        amount = _amount(mention)
        found = DECIMAL.search(target.text(mention.span)[:LONGEST])
        if amount is not None and found and found.group(1) != right and _measured(amount, found.string):
            start = mention.span.start + found.start()
            yield Issue(
                RULE.code,
                f"“{found.group()}” has another language's decimal mark.",
                target=mention.span._replace(start=start, end=start + len(found.group())),
                confidence=0.7,
                suggestion=found.group().replace(found.group(1), right),
            )


def _amount(mention: Mention) -> Quantity | None:
    """The quantity, where it has one reading only and is no whole number."""
    values = [c.value for c in mention.candidates]
    value = values[0]
    certain = len(values) == 1 and isinstance(value, Quantity)
    return value if certain and isinstance(value, Quantity) and mention.form == "digits" else None


def _measured(amount: Quantity, text: str) -> bool:
    """Whether more than the figure is there: a unit, a currency, or a magnitude."""
    return amount.unit is not None or any(c.isalpha() for c in text)
