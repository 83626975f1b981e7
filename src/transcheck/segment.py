"""Prose to segments: where sentences end.

Every mark that may end a sentence is looked at once, with what stands around it, so the
work is linear. What a full stop after an abbreviation means is data: the section
`[segmentation]` of a language, and, where that is silent, sentencex's own list of the
language's abbreviations. sentencex is asked word by word and never given a whole text:
it splits after initials, and its time on unbalanced quotation marks is quadratic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache

from transcheck.languages import load
from transcheck.languages.kazakh_scripts import writing_of
from transcheck.model import Document, Segment, Span
from transcheck.patterns import lazy
from transcheck.record import Record

WIDE = "。！？｡"  # need no space after them
MARKS = ".!?…‽؟۔।॥։።።။។"
LISTS = ("never", "rarely", "usually", "before_number", "after_number", "starters")
CLOSERS = r"\"'”’»›“)\]}）］】」』〉》"
QUOTES = frozenset("\"'”’»›“」』〉》")
OPENERS = "«»‹„“”‘\"'([{（［【「『〈《¿¡"
DASHES = "-–—―−"
GOES_ON = frozenset(",;:)]}.!?%/…、，；：")  # what follows within a sentence
CLOSE = rf"(?:[{CLOSERS}](?!\w)|[ \u00a0\u202f][»”](?!\w))"
# The same where characters follow that have no spaces between them: a pattern that takes long to compile.
CLOSE_IN_SPACELESS = rf"(?:[{CLOSERS}](?!(?![\u3040-\u30ff\u3400-\u9fff])\w)|[ \u00a0\u202f][»”](?!\w))"
FIRST_SPACELESS = "\u3040"
FIRST_BEYOND_LATIN = "\u0250"
GEORGIAN = range(0x10D0, 0x1100)  # lower case to Unicode, but never at odds with capitals in prose
PART_OF_ADDRESS = tuple(".@/")
WINDOW = 64  # code points looked at on either side of a mark
LONG_WORD, LONG_NUMBER, LONG_ABBREVIATION = 3, 3, 8
LONGEST_CHAIN, MOST_PIECES = 24, 5  # of abbreviations in a row, such as "и т. д"
SHORT = 4  # a sentence of fewer words hardly ends in an abbreviation

FOLLOWING = lazy(rf"[{DASHES}•*]*\s*[{re.escape(OPENERS)}]*\s*(?P<first>\S\w*)(?P<dot>\.?)")
CHAIN = lazy(r"(?P<words>(?:(?<!\w)(?:\w{1,2}\.[ \u00a0\u202f]?)+)?\w+(?:[-/]\w+)*) ?$")
PRECEDING_NUMBER = lazy(r"(?:\d|\b[IVXLCХ]+)[\s-]*(?:[-–—]\w{1,2}\s)?$")
ROMAN = lazy(r"[IVXLCDM]+")
ADDRESS = lazy(r"://|www\.|[@/\\=_&]")


class Temper(Enum):
    """How readily a full stop ends a sentence, before a capital letter or a digit."""

    NEVER = 0
    RARELY = 1  # only before a word that begins sentences
    USUALLY = 2  # unless the sentence would be very short
    ALWAYS = 3


class Habits(Record):
    """The section `[segmentation]` of a language: abbreviations lower case, without their last dot.

    `after_number` lists those that are what they are only after a number ("5 г." is a year,
    "г. Алматы" a city); `before_number` those that only count before one ("No. 5").
    """

    language: str
    pattern: re.Pattern[str]
    never: frozenset[str]
    rarely: frozenset[str]
    usually: frozenset[str]
    before_number: frozenset[str]
    after_number: frozenset[str]
    starters: frozenset[str]
    ordinals: bool
    after_quote: tuple[str, ...]


@cache
def habits_of(language: str, writing: str = "", spaceless: bool = True) -> Habits:
    """The habits of a language, in the orthography of a text where its own data are in another.

    `spaceless`: the text may have characters of a script without spaces.
    """
    section = load(language).section("segmentation")
    never, rarely, usually, before, after, starters = (_listed(section.get(name, ()), writing) for name in LISTS)
    marks = re.escape(MARKS + section.get("marks", ""))
    close = CLOSE_IN_SPACELESS if spaceless else CLOSE
    pattern = re.compile(rf"(?P<mark>[{WIDE}{marks}]+(?:\[\d{{1,3}}\])*)(?P<close>{close}*)(?P<gap>\s*)")
    ordinals, after_quote = section.get("ordinals", False), tuple(section.get("after_quote", ()))
    return Habits(language, pattern, never, rarely, usually, before, after, starters, ordinals, after_quote)


def _listed(words: Iterable[str], writing: str) -> frozenset[str]:
    if not writing:
        return frozenset(words)
    from transcheck.languages.kazakh_writing import from_cyrillic  # noqa: PLC0415  hardly any text is so written

    return frozenset(from_cyrillic(word, writing) for word in words)


def segments_of(document: Document) -> tuple[Segment, ...]:
    """The sentences of every block, in order, without the white space around them.

    Raises LanguageError for a document in an unknown language.
    """
    spaceless = max(document.prose, default="") >= FIRST_SPACELESS
    habits = habits_of(document.language, writing_of(document.prose, document.language), spaceless)
    found: list[Segment] = []
    for number, block in enumerate(document.blocks):
        for start, end in sentences(document.prose, block.span, habits):
            found.append(Segment(len(found), Span(start, end), number))
    return tuple(found)


def sentences(prose: str, span: Span, habits: Habits) -> list[tuple[int, int]]:
    """Start and end of each sentence of a block, trimmed; none is empty."""
    text = prose[span.start : span.end]
    found, start = [], 0
    for stop in habits.pattern.finditer(text):
        if stop.end() == len(text) or ends_sentence(text, start, stop, habits):
            found.append((start, stop.end("close")))
            start = stop.end()
    found.append((start, len(text)))
    trimmed = (trim(text, *piece) for piece in found)
    return [(span.start + s, span.start + e) for s, e in trimmed if s < e]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def ends_sentence(text: str, begin: int, stop: re.Match[str], habits: Habits) -> bool:
    """Whether the sentence that began at `begin` ends with this mark."""
    mark, close, gap = stop.group("mark", "close", "gap")
    after = text[stop.end() : stop.end() + WINDOW]
    quoted = bool(close) and after.startswith(habits.after_quote)
    if quoted or mark[-1] in WIDE:
        return not quoted
    following = FOLLOWING.match(after)
    if following is None or after[0] in GOES_ON or is_lower(following["first"][0]):
        return False
    if (close[:1] in QUOTES and close and after[0] in DASHES) or text[stop.start() - 1 : stop.start()] in "([":
        return False  # «Да!» – Он …; (!)
    if not gap and not close:
        return runs_on(text, stop, following, habits)
    if mark != ".":
        return bool(gap)
    return bool(gap) and full_stop_ends(text, begin, stop, following, habits)


def is_lower(letter: str) -> bool:
    return letter.islower() and ord(letter) not in GEORGIAN


def is_latin(letter: str) -> bool:
    return letter < FIRST_BEYOND_LATIN


def runs_on(text: str, stop: re.Match[str], following: re.Match[str], habits: Habits) -> bool:
    """Whether two sentences stand here without the space between them: "референдума.Также"."""
    before = text[max(0, stop.start() - WINDOW) : stop.start()].rsplit(maxsplit=1)
    word, then = before[-1] if before else "", following["first"]
    if not then[0].isupper() or len(then) == 1 or following["dot"] or ADDRESS.search(word):
        return False
    plain = word.lower().strip(OPENERS)
    if not plain.isalpha() or len(plain) < LONG_WORD or not word[-1].islower() or plain in habits.never:
        return False
    return then.lower() in habits.starters or (len(then) > LONG_WORD and then[1:].islower())


def full_stop_ends(text: str, begin: int, stop: re.Match[str], following: re.Match[str], habits: Habits) -> bool:
    before = text[max(begin, stop.start() - WINDOW) : stop.start()]
    first = following["first"]
    temper = temper_of(before, first, habits)
    if temper in (Temper.NEVER, Temper.ALWAYS):
        return temper is Temper.ALWAYS
    if first.lower() in habits.starters and not following["dot"]:
        return True
    if temper is Temper.RARELY or stop["close"] or ROMAN.fullmatch(first) or (len(first) > 1 and first.isupper()):
        return False
    return len(before.split(maxsplit=SHORT)) >= SHORT


def temper_of(before: str, first: str, habits: Habits) -> Temper:
    """How the full stop after `before` tends to behave when the next word is `first`."""
    if len(last := before[before.rfind(" ") + 1 :]) > LONG_ABBREVIATION and last.isalpha():
        return Temper.ALWAYS  # by far the commonest case
    chain = CHAIN.search(before, max(0, len(before) - LONGEST_CHAIN))
    lead = before[: chain.start()] if chain else ""
    if chain is None or lead[-1:] in PART_OF_ADDRESS:
        return Temper.ALWAYS  # after a bracket, a quotation mark, an address
    pieces = [piece.strip() for piece in chain["words"].split(".")[-MOST_PIECES:]]
    if all(piece.isdigit() for piece in pieces):  # '5', '31. 12'
        return number_temper(lead, pieces[-1], habits)
    for cut in range(len(pieces)):
        key = ".".join(pieces[cut:]).lower()
        listed = listed_temper(key, before[: chain.end("words") - len(pieces[-1])] if cut else lead, first, habits)
        if listed is not None:
            return listed
    return unlisted_temper(pieces[-1], lead, first, habits)


def unlisted_temper(word: str, lead: str, first: str, habits: Habits) -> Temper:
    if len(word) == 1 and word.isalpha():
        if word.islower() and PRECEDING_NUMBER.search(lead):
            return Temper.USUALLY  # a unit
        return Temper.RARELY if is_latin(word) == is_latin(first[0]) else Temper.ALWAYS  # an initial
    if habits.ordinals and ROMAN.fullmatch(word):
        return Temper.RARELY
    foreign = word.isascii() and word.istitle() and not lead.isascii()
    known = is_abbreviation(word, habits.language) or (foreign and is_abbreviation(word, "en"))
    return Temper.RARELY if known else Temper.ALWAYS


def number_temper(lead: str, number: str, habits: Habits) -> Temper:
    if not lead.strip(OPENERS + " \t\u00a0"):
        return Temper.NEVER  # the number of a list item
    bare = lead[-1:] not in ".,:/" and len(number) <= LONG_NUMBER
    return Temper.RARELY if habits.ordinals and bare else Temper.ALWAYS


def listed_temper(key: str, lead: str, first: str, habits: Habits) -> Temper | None:
    """What the language's lists say of an abbreviation; None when they say nothing."""
    if key in habits.before_number and (first[0].isdigit() or ROMAN.fullmatch(first)):
        return Temper.NEVER
    if key in habits.after_number and not PRECEDING_NUMBER.search(lead):
        return Temper.NEVER
    if key in habits.never:
        return Temper.NEVER
    if key in habits.usually:
        return Temper.USUALLY
    return Temper.RARELY if key in habits.rarely else None


@cache
def is_abbreviation(word: str, language: str) -> bool:
    """Whether sentencex keeps on after this word and a full stop."""
    if len(word) > LONG_ABBREVIATION or not word.isalpha():
        return False
    from sentencex import get_sentence_boundaries  # noqa: PLC0415  (only where our own lists are silent)

    return len(get_sentence_boundaries(language, f"— {word}. Xyz xyz.")) == 1
