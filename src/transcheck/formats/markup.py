"""Inline Markdown and HTML taken off a text, character by character.

The result says which characters of the text people read and where each of them stands, so
that nothing has to be searched for afterwards. Constructs as in CommonMark 0.31, section 6,
with GitHub's strikethrough and footnotes; rules 9 to 17 on emphasis in their common case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from html.entities import html5

from transcheck.patterns import lazy
from transcheck.record import Record

PUNCTUATION = r"!-/:-@\[-`{-~"
TAG = r"</?[A-Za-z][^<>]*>|<![A-Za-z][^<>]*>|<\?[^<>]*\?>"
ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
HTML = lazy(rf"(?P<comment><!--)|(?P<tag>{TAG})|(?P<entity>{ENTITY})")
MARKDOWN = lazy(
    rf"(?P<escape>\\(?=[{PUNCTUATION}\r\n]))|(?P<code>`+)|(?P<auto><(?:[A-Za-z][\w+.-]{{1,31}}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>)"
    rf"|(?P<comment><!--)|(?P<tag>{TAG})|(?P<entity>{ENTITY})|(?P<footnote>\[\^[^\]\s]+\]:?)"
    r"|(?P<open>!?\[)|(?P<close>\])|(?P<run>\*+|_+|~~+)"
)
TARGET = lazy(
    r"""\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)"""
)
REFERENCE = lazy(r"\[([^\[\]]*)\]")
BACKTICKS = lazy("`+")

IsDefined = Callable[[str], bool]


class Piece(Record):
    """Characters start to end of the text; `shown` instead of them for an entity or a gap."""

    start: int
    end: int
    shown: str | None = None

    def of(self, text: str) -> str:
        return text[self.start : self.end] if self.shown is None else self.shown


class Bracket(Record):
    start: int
    end: int


class Delimiter(Record):
    """A run of emphasis marks."""

    start: int
    end: int
    opens: bool
    closes: bool


class Scan:
    """One pass over a text, collecting what is cut out of it."""

    def __init__(self, text: str, is_defined: IsDefined) -> None:
        self.text, self.is_defined = text, is_defined
        self.cuts: list[Piece] = []
        self.brackets: list[Bracket] = []
        self.delimiters: list[Delimiter] = []
        self.without_end: set[int] = set()  # lengths of backtick runs known to be unpaired from here on
        self.last_comment_end = text.rfind("-->")

    def run(self, pattern: re.Pattern[str]) -> list[Piece]:
        """What is cut out, in order; cuts do not overlap."""
        position = 0
        while found := pattern.search(self.text, position):
            position = getattr(self, f"_{found.lastgroup}")(found)
        self.cuts += emphasis_cuts(self.text, self.delimiters)
        return disjoint(self.cuts)

    def cut(self, start: int, end: int, shown: str | None = None) -> int:
        self.cuts.append(Piece(start, end, shown))
        return end

    def _escape(self, found: re.Match[str]) -> int:
        return self.cut(*found.span()) + 1

    def _code(self, found: re.Match[str]) -> int:
        length = len(found.group())
        if length not in self.without_end:
            for run in BACKTICKS.finditer(self.text, found.end()):
                if len(run.group()) == length:
                    return self.cut(found.start(), run.end())
            self.without_end.add(length)
        return found.end()

    def _auto(self, found: re.Match[str]) -> int:
        self.cut(found.start(), found.start() + 1)
        return self.cut(found.end() - 1, found.end())

    def _comment(self, found: re.Match[str]) -> int:
        if found.end() > self.last_comment_end:
            return found.end()
        return self.cut(found.start(), self.text.index("-->", found.end()) + 3)

    def _tag(self, found: re.Match[str]) -> int:
        return self.cut(*found.span())

    _footnote = _tag

    def _entity(self, found: re.Match[str]) -> int:
        text = found.group()
        shown = unescape(text) if text[1] == "#" else html5.get(text[1:], text)
        return self.cut(*found.span(), shown) if shown != text else found.end()

    def _open(self, found: re.Match[str]) -> int:
        self.brackets.append(Bracket(*found.span()))
        return found.end()

    def _close(self, found: re.Match[str]) -> int:
        if not self.brackets:
            return found.end()
        opening = self.brackets.pop()
        end = self.link_end(opening, found.end())
        if end is None:
            return found.end()
        self.cut(opening.start, opening.end)
        return self.cut(found.start(), end)

    def link_end(self, opening: Bracket, closed: int) -> int | None:
        """Where the link or image ends whose text is between the brackets; None when it is none."""
        if target := TARGET.match(self.text, closed):
            return target.end()
        label = self.text[opening.end : closed - 1]
        reference = REFERENCE.match(self.text, closed)
        if reference and self.is_defined(reference[1] or label):
            return reference.end()
        return closed if self.is_defined(label) else None

    def _run(self, found: re.Match[str]) -> int:
        before, after = (
            self.text[found.start() - 1 : found.start()] or " ",
            self.text[found.end() : found.end() + 1] or " ",
        )
        self.delimiters.append(delimiter(*found.span(), found.group()[0], before, after))
        return found.end()


def delimiter(start: int, end: int, mark: str, before: str, after: str) -> Delimiter:
    """Whether a run may open or close emphasis, by its neighbours (CommonMark 6.2)."""
    left = not after.isspace() and (after.isalnum() or before.isspace() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or after.isspace() or not after.isalnum())
    if mark == "_":
        return Delimiter(
            start, end, left and (not right or not before.isalnum()), right and (not left or not after.isalnum())
        )
    return Delimiter(start, end, left, right)


def emphasis_cuts(text: str, delimiters: list[Delimiter]) -> list[Piece]:
    """The marks that pair, nearest first; the others are characters of the text."""
    cuts: list[Piece] = []
    open_runs: dict[str, list[Delimiter]] = {"*": [], "_": [], "~": []}
    for run in delimiters:
        waiting = open_runs[text[run.start]]
        start = run.start
        while run.closes and waiting and start < run.end:
            opening = waiting.pop()
            size = min(opening.end - opening.start, run.end - start)
            cuts += [Piece(opening.end - size, opening.end), Piece(start, start + size)]
            start += size
            if opening.end - size > opening.start:
                waiting.append(opening._replace(end=opening.end - size))
        if run.opens and start < run.end:
            waiting.append(run._replace(start=start))
    return cuts


def disjoint(cuts: list[Piece]) -> list[Piece]:
    """The cuts in order, those inside another left out."""
    kept: list[Piece] = []
    for piece in sorted(cuts, key=lambda p: (p.start, -p.end)):
        if kept and piece.start < kept[-1].end:
            continue
        kept.append(piece)
    return kept


def shown_pieces(text: str, pattern: re.Pattern[str], is_defined: IsDefined) -> list[Piece]:
    """What people read of a text, in order: stretches of it, entities decoded, and gaps.

    Where code or a tag between two words goes, a space that stands nowhere in the text
    keeps them apart (a piece of no length).
    """
    pieces, position = [], 0
    for cut in Scan(text, is_defined).run(pattern):
        if position < cut.start:
            pieces.append(Piece(position, cut.start))
        if cut.shown is not None:
            pieces.append(cut)
        elif parts_words(text, cut):
            pieces.append(Piece(cut.start, cut.start, " "))
        position = cut.end
    if position < len(text):
        pieces.append(Piece(position, len(text)))
    return pieces


def parts_words(text: str, cut: Piece) -> bool:
    """Whether a code span (or a line break in HTML) stands between two words without spaces."""
    taken = text[cut.start : cut.end]
    around = text[cut.start - 1 : cut.start], text[cut.end : cut.end + 1]
    return (
        taken[:1] in "`<"
        and taken != "<"
        and all(c.isalnum() for c in around)
        and (taken[0] == "`" or taken[:3].lower() in {"<br", "</t", "</p", "</l", "</d"})
    )
