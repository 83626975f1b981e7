"""URLs, e-mail addresses, phone numbers, handles and hashtags, normalised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.model import Candidate, Contact, Kind, Mention, Span, Token
from transcheck.patterns import lazy

TOP_LEVEL = "com|org|net|int|gov|edu|info|eu|kz|ru|uk|de|es|pt|pl|ua|uz|kg|cn|by|br|fr|it|tr|am|az|tj|tm|ge|md|example"
# Cheap signs that a search is worth its while: most sentences have none of them.
WEB_SIGNS = lazy(rf"[@#]|://|\.(?:{TOP_LEVEL})\b")
PHONE_SIGN = lazy(r"\d\)? ?-?\d{2,4}[- ]\d")
REST = r"[^\s<>«»“”\"„()\[\]，。；]"
WEB = rf"""
    (?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    | (?P<url>(?:https?://|www\.){REST}+ | (?<![\w@.])(?:[a-z0-9-]+\.)+(?:{TOP_LEVEL})(?![\w-])(?:/{REST}*)?)
    | (?P<handle>(?<![\w@/.&])[@#][^\W\d]\w+)
    """
PHONE = r"""
    (?P<phone>(?<![\w+])\+\d(?:[\s\u00a0().–-]{0,2}\d){8,14}(?!\d)
      | (?<![\w+-])(?:8|0)[\s\u00a0-]?\(?\d{3,4}\)?(?:[\s\u00a0-]?\d){6,7}(?!\d)
      | (?<![\w,.-])\d{1,4}(?:-\d{2,4}){2,4}(?![\w-]))
    """
DATE_LIKE = lazy(r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{2,4})")
FEWEST_DIGITS = 5


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when a text first needs it: most have neither address nor telephone."""
    return re.compile(pattern, re.VERBOSE)


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The contacts of one segment, in the order of the text."""
    del language, taken  # the same in every language, and first of the analysers
    if not tokens:
        return []
    start, end = tokens[0].start, tokens[-1].end
    matches: list[re.Match[str]] = []
    if WEB_SIGNS.search(prose, start, end):
        matches += compiled(WEB).finditer(prose, start, end)
    if "+" in prose[start:end] or PHONE_SIGN.search(prose, start, end):
        matches += compiled(PHONE).finditer(prose, start, end)
    return [m for match in matches if (m := _mention(match)) is not None]


def _mention(match: re.Match[str]) -> Mention | None:
    form = match.lastgroup or ""
    written = match.group().rstrip(".,;:!?…")
    if form == "phone" and (DATE_LIKE.fullmatch(written) or sum(c.isdigit() for c in written) < FEWEST_DIGITS):
        return None
    span = Span(match.start(), match.start() + len(written))
    return Mention(Kind.CONTACT, (Candidate(Contact(_normal(form, written))),), span, form)


def _normal(form: str, text: str) -> str:
    if form == "phone":
        return ("+" if text.startswith("+") else "") + "".join(c for c in text if c.isdigit())
    if form == "url":
        host, slash, path = re.sub(r"^https?://(?:www\.)?|^www\.", "", text).partition("/")
        return (host.lower() + slash + path).rstrip("/")
    return text.lower()
