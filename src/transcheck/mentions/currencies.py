"""The currency that stands before or after a figure: a sign, a code or a word."""

from __future__ import annotations

from functools import cache

from transcheck.languages import Language
from transcheck.model import Span
from transcheck.patterns import lazy

# Signs that mean one currency unless a language says otherwise; ISO 4217 gives the codes.
SIGNS = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "￥": "CNY", "₽": "RUB", "₸": "KZT", "₴": "UAH",
    "₹": "INR", "₺": "TRY", "₩": "KRW", "₼": "AZN", "₾": "GEL", "֏": "AMD", "₪": "ILS", "R$": "BRL",
}  # fmt: skip
MARKS = lazy(r"(?:[A-Za-z]{1,3}\$|[$€£¥￥₽₸₴₹₺₩₼₾֏₪]|(?<![^\W\d_])[A-Z]{3})[\s\u00a0\u202f]?$")
AFTER = lazy(r"[\s\u00a0\u202f]?(?:([$€£¥￥₽₸₴₹₺₩₼₾֏₪]|[A-Z]{3}(?![^\W\d_]))|)")
LOOK = 6


# Signs of two currencies; in a language that has `signs` of its own they are that one's.
SHARED = {"¥": ("CNY", "JPY"), "￥": ("CNY", "JPY")}


def meant(text: str, unit: str | None, language: Language) -> tuple[str | None, ...]:
    """The currencies of an amount, the likeliest first: a sign such as ¥ stands for two."""
    sign = next((s for s in SHARED if s in text), None)
    if sign is None or unit not in SHARED[sign]:
        return (unit,)
    own = language.section("numbers").get("signs", {}).get(sign)
    return (own,) if own else SHARED[sign]


@cache
def known_codes(language: Language) -> frozenset[str]:
    return frozenset(language.cldr.get("currencies", ())) or frozenset(SIGNS.values())


def currency_around(prose: str, span: Span, language: Language) -> tuple[Span, str | None]:
    """The span with the currency sign or code beside it, and the ISO code; no code where there is none."""
    before = MARKS.search(prose[max(0, span.start - LOOK) : span.start])
    if before is not None:
        code = _code(before.group().strip(), language)
        if code:
            return Span(span.start - len(before.group()), span.end), code
    after = AFTER.match(prose, span.end)
    code = _code(after.group(1), language) if after is not None and after.group(1) else None
    return (Span(span.start, after.end()), code) if after is not None and code else (span, None)


def sign_before(prose: str, start: int) -> bool:
    """Whether a currency's sign or code stands before an offset."""
    return MARKS.search(prose[max(0, start - LOOK) : start]) is not None


def _code(mark: str, language: Language) -> str | None:
    if mark in SIGNS:
        return SIGNS[mark]
    return mark if mark in known_codes(language) else None
