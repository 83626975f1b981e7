"""A figure of the source, written as the target language writes it, in place of the wrong one."""

from __future__ import annotations

import re
from decimal import Decimal

from transcheck.languages import Language
from transcheck.model import Date, Mention, Quantity, TimeOfDay
from transcheck.patterns import lazy

LITERAL = lazy(r"\d(?:[\d.,'’\u00a0\u2009\u202f ]*\d)?")
CLOCK = lazy(r"\d{1,2}(?P<minute>[:.]\d{2})?(?P<half>\s?[apAP]\.?\s?[mM]\.?)?")
TWELVE = 12
FEWEST_GROUPED = 10_000  # four digits are often left ungrouped where the group is a space
FEWEST_DIGITS = 4  # of an amount that might have been grouped
THOUSAND = Decimal(1000)
MOST_DECIMALS = 3
SHORTEST_WORD = 3
VOWELS = frozenset("aeiouyáéíóúàèìòùâêîôûäöüąęãõаеиіоуыэюяєїәөұү")


def rewritten(source: Mention, target: Mention, text: str, language: Language) -> str | None:
    """The target's text with the source's value in it; None where no safe wording is known."""
    right, wrong = source.best, target.best
    if isinstance(right, Quantity) and isinstance(wrong, Quantity):
        return _quantity(right.amount, wrong.amount, text, language)
    if isinstance(right, Date) and isinstance(wrong, Date):
        return _date(right, wrong, text, language)
    if isinstance(right, Date) and isinstance(wrong, Quantity):
        return str(right.year)
    return _time(right, text) if isinstance(right, TimeOfDay) else None


def plain(amount: Decimal, language: Language) -> str:
    """'12,000', '1.2 million', '4,5 млн': digits in a language's convention, large round numbers with a magnitude."""
    power = max((p for p in (12, 9, 6) if amount >= Decimal(10) ** p), default=0)
    scaled = amount.scaleb(-power).normalize()
    word = magnitude(power, language) if power and _decimals(scaled) <= MOST_DECIMALS else ""
    return f"{digits(scaled, language)}\u00a0{word}" if word else digits(amount, language)


def digits(amount: Decimal, language: Language, like: str = "") -> str:
    """Digits with the separators that CLDR gives for the language; ungrouped as `like`, where that is."""
    decimal, group = language.cldr.get("decimal", "."), language.cldr.get("group", ",")
    ungrouped = like.isdigit() and len(like) >= FEWEST_DIGITS
    grouped = not ungrouped and amount >= (THOUSAND if group in ",." else FEWEST_GROUPED)
    text = f"{amount.normalize():,f}" if grouped else f"{amount.normalize():f}"
    return text.translate({ord(","): group, ord("."): decimal})


def magnitude(power: int, language: Language) -> str:
    """The word for a power of ten that fits any number: an abbreviation, else the longest form; '' if unknown."""
    forms = [f for f, p in language.cldr.get("magnitudes", {}).items() if p == power]
    words = [f for f in forms if len(f) >= SHORTEST_WORD or not f.isascii()]
    short = [f for f in words if f.endswith(".") or VOWELS.isdisjoint(f)]
    return min(short, key=len) if short else max(words, key=len, default="")


def _decimals(amount: Decimal) -> int:
    return max(0, -int(amount.normalize().as_tuple().exponent))


def _quantity(right: Decimal, wrong: Decimal, text: str, language: Language) -> str | None:
    """Only the digits are replaced where the magnitude may stay, else digits and magnitude."""
    literal = LITERAL.search(text)
    if literal is None:
        return plain(right, language)
    before, after = text[: literal.start()], text[literal.end() :]
    bare, rest = _without_magnitude(after, language)
    if bare == after:
        return f"{before}{digits(right, language, literal.group())}{after}" if not after[:1].isalpha() else None
    rank = wrong / _shown(literal.group(), wrong)
    scaled = right / rank
    if 1 <= scaled < THOUSAND and _decimals(scaled) <= MOST_DECIMALS:
        return f"{before}{digits(scaled, language)}{after}"
    return f"{before}{plain(right, language)}{rest}"


def _shown(literal: str, amount: Decimal) -> Decimal:
    """The amount as its digits show it, before the magnitude: 4.5 of 4,500,000."""
    shown = amount.normalize()
    while shown >= THOUSAND or (
        shown >= 1 and _decimals(shown) == 0 and len(re.sub(r"\D", "", literal)) < len(f"{shown:f}")
    ):
        shown /= THOUSAND
    return shown


def _without_magnitude(after: str, language: Language) -> tuple[str, str]:
    """What follows the digits, and that without the magnitude at its beginning."""
    for form in sorted(language.cldr.get("magnitudes", {}), key=len, reverse=True):
        if after.strip().lower().startswith(form.lower()):
            return "", after.lstrip()[len(form) :]
    return after, after


def _time(right: TimeOfDay, text: str) -> str | None:
    """'14:30' on a clock of 24 hours, '2:30 p.m.' where the text has one of twelve."""
    match = CLOCK.fullmatch(text)
    if match is None or (match["half"] is None and match["minute"] is None):
        return None
    if match["half"] is None:
        return f"{right.hour}:{right.minute:02d}"
    minute = f":{right.minute:02d}" if right.minute or match["minute"] else ""
    half = match["half"].translate(str.maketrans("aApP", "pPpP" if right.hour >= TWELVE else "aAaA"))
    return f"{right.hour % TWELVE or TWELVE}{minute}{half}"


def _date(right: Date, wrong: Date, text: str, language: Language) -> str | None:
    """Each part that differs is replaced where it stands; None if one of them cannot be found."""
    found: str | None = text
    for new, old in ((right.year, wrong.year), (right.day, wrong.day)):
        if found is not None and new is not None and old is not None and new != old:
            found = (
                re.sub(rf"(?<!\d){old}(?![\w])", str(new), found, count=1)
                if re.search(rf"(?<!\d){old}(?!\w)", found)
                else None
            )
    if found is None or right.month in (None, wrong.month) or wrong.month is None:
        return found
    return _month(right.month or 0, wrong.month, found, language)


def _month(right: int, wrong: int, text: str, language: Language) -> str | None:
    """The month's name in the form that the wrong one has: ending in a vowel (a genitive) or not."""
    rows: list[list[str]] = language.cldr.get("months", [])
    for form in rows[wrong - 1] if rows else ():
        at = text.lower().find(form.lower())
        if at >= 0 and not text[at + len(form) : at + len(form) + 1].isalpha():
            ends = form[-1] in VOWELS
            fitting = [f for f in rows[right - 1] if f.endswith(".") == form.endswith(".")]
            best = next((f for f in fitting if (f[-1] in VOWELS) == ends), fitting[0] if fitting else None)
            return None if best is None else text[:at] + best + text[at + len(form) :]
    return None
