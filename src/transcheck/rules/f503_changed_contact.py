"""A URL, e-mail address, phone number, handle or hashtag is not the source's.

Contacts are compared by their normal form. Reported when one of the translation is missing
in the source and one of the source in the translation, of the same kind and alike; a
contact that leads to the translation's own language (/ru/ for /en/, @office_en), or that was added or
left out, is the publisher's choice; a telephone number may have its country's code or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcheck.model import Contact, Issue, Kind, Mention, Severity, Side
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F503", "changed-contact", Severity.ERROR, "a URL, e-mail address, phone number or handle that was changed")
TRUNK, LOCAL = "08", 7  # what is dialled before a number at home; digits that tell one number from another
ALIKE = 70  # of rapidfuzz's ratio, from which one contact was made of the other

EXAMPLES = (
    Example("Телефон: +7 7132 54-18-90.", "Hotline: +7 7132 54-81-90.", ("+7 7132 54-81-90",)),
    Example(
        "Questions may be sent to invest@digital-office.kz.",
        "Вопросы можно направлять по адресу invest@digital-ofice.kz.",
        ("invest@digital-ofice.kz",),
        ("en", "ru"),
    ),
    Example("Подробнее: https://gov.example/ru/news/17.", "More: https://gov.example/en/news/17."),
    Example("Телефон: +7 7132 54-18-90.", "Hotline: +7 (7132) 541890."),
)


def find(release: Release) -> Iterator[Issue]:
    source = release.source
    if source is None or not release.comparable:
        return
    languages = (source.language, release.target.language)
    ours, theirs = _contacts(source, languages), _contacts(release.target, languages)
    lost = {text: m for text, m in ours.items() if not _among(text, theirs)}
    for text, mention in theirs.items():
        near = [] if _among(text, ours) else [other for other in lost if _alike(text, other)]
        if near:
            original = lost.pop(max(near, key=lambda other: _ratio(text, other)))
            yield Issue(
                RULE.code,
                f"The source has “{source.text(original.span)}”.",
                original.span,
                mention.span,
                confidence=0.95,
                suggestion=source.text(original.span),
            )


def _contacts(side: Side, languages: tuple[str, str]) -> dict[str, Mention]:
    """The contacts of a text by what they lead to, whichever of the two languages that is in."""
    return {_neutral(m.best.text, languages): m for m in side.all_mentions(Kind.CONTACT) if isinstance(m.best, Contact)}


def _neutral(text: str, languages: tuple[str, str]) -> str:
    for language in languages:
        for before, behind in (("/", "/"), ("//", "."), ("lang=", "")):
            text = text.replace(f"{before}{language}{behind}", f"{before}*{behind}")
    return text


def _among(text: str, others: Iterable[str]) -> bool:
    return any(text == other or _one_line(text, other) or _one_account(text, other) for other in others)


def _one_line(a: str, b: str) -> bool:
    """Whether two telephone numbers are one, with and without the country's and the trunk code: +7 727, 8 (727)."""
    short, long = sorted((a.lstrip("+"), b.lstrip("+")), key=len)
    if not (short.isdigit() and long.isdigit()) or a[:1] == b[:1] == "+":
        return False
    return len(short) >= LOCAL and long.endswith(short[1:] if short[0] in TRUNK else short)


def _one_account(a: str, b: str) -> bool:
    """Whether one handle is the other and more: a publisher's account in another language."""
    return a[:1] == b[:1] == "@" and (a.startswith(b) or b.startswith(a))


def _alike(a: str, b: str) -> bool:
    return ("@" in a) == ("@" in b) and a[:1].isalpha() == b[:1].isalpha() and _ratio(a, b) >= ALIKE


def _ratio(a: str, b: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415  most releases have no contacts

    return float(fuzz.ratio(a, b))
