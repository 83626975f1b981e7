"""What of a text can tell which sentences translate which: token types, lengths, blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from transcheck.languages import Language, load
from transcheck.mentions.organisations import ideas_in
from transcheck.model import BlockKind, Kind, Mention, Side, Token, TokenKind, Value
from transcheck.record import Record
from transcheck.segment import habits_of, sentences
from transcheck.tokens import SPACELESS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcheck.alignment.helps import Given

WIDE_FROM = "\u2e80"  # from here on Unicode has the scripts of East Asia
WIDE_WEIGHT = 3  # Latin letters to a Chinese one, in translations
STEM = 6  # letters of the romanised word that name its type: inflection stays behind (4 and 5 are worse, 7 as good)
SHORTEST = 4  # letters of a word that may be like another without being equal
MARKS = (
    dict.fromkeys("«»„“”‟「」『』", '"')
    | dict.fromkeys("–—−‒", "-")
    | dict(zip("？！；：（）％", "?!;:()%", strict=True))
)
TELLING = frozenset('?!;:()%"-')  # full stops and commas are everywhere
VALUED = frozenset({Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.PLACE, Kind.CONTACT, Kind.CONCEPT})


class Text(Record):
    """One side as the aligner sees it: rows of type numbers, one row a segment.

    `names` and `counts` say what each type is and how often it occurs, a sentence that is
    repeated counted once; `words` holds a
    romanised word for each type that is one, '' for others; `lengths` are characters,
    never 0; `openings` tell which segments begin a block; `sentences` how many each has, more than
    one where segments were given; `goes_on` which begin in the middle of one.
    """

    rows: list[list[int]]
    names: list[str | Value]
    counts: list[int]
    words: list[str]
    lengths: list[int]
    openings: list[bool]
    sentences: list[int]
    goes_on: list[bool]
    first: int = 0  # the number of the first segment, where the text is a part of another
    given: Given | None = None  # on the source, what the user knows of these two texts

    @property
    def size(self) -> int:
        return len(self.rows)


@cache
def spaceless() -> re.Pattern[str]:
    return re.compile(f"[{SPACELESS}]")


@cache
def type_of(text: str, latin: str, kind: TokenKind) -> str | None:
    """The name of a token's type, None where it tells nothing."""
    if kind is TokenKind.MARK:
        mark = MARKS.get(text, text)
        return mark if mark in TELLING else None
    if kind is TokenKind.NUMBER or (text >= SPACELESS[0] and spaceless().match(text)):
        return text
    return latin[:STEM]


def is_figure(name: str | Value) -> bool:
    return isinstance(name, str) and name.isdigit()


def values_of(mentions: Iterable[Mention]) -> set[Value]:
    return {c.value for m in mentions if m.kind in VALUED for c in m.candidates}


def row_of(
    tokens: Sequence[Token], mentions: Iterable[Mention], shared: set[Value], language: Language
) -> list[tuple[str | Value, str]]:
    """The types of one segment, with the word of each.

    They are its tokens, its values (of several candidates those that the other side has
    too), and the ideas of its institutional words: a small dictionary that languages have
    in common.
    """
    named = ((type_of(t.word.text, t.word.latin, t.kind), t.word.latin) for t in tokens)
    values: list[str | Value] = [v for m in mentions if m.kind in VALUED for v in values_of((m,)) & shared or (m.best,)]
    ideas = [f"={idea}" for word in ideas_in(tokens, language) for idea in sorted(word)]
    return [(n, word) for n, word in named if n] + [(value, "") for value in (*values, *ideas)]


def lengths_of(side: Side) -> list[int]:
    """Characters of each segment, a wide letter (Chinese, Japanese, Korean) counted as what it replaces."""
    plain = [max(1, s.span.end - s.span.start) for s in side.segments]
    if max(side.document.prose, default="") < WIDE_FROM:
        return plain
    wide = (sum(c >= WIDE_FROM for c in side.text(s.span)) for s in side.segments)
    return [length + (WIDE_WEIGHT - 1) * more for length, more in zip(plain, wide, strict=True)]


def sentences_of(side: Side) -> list[int]:
    """How many sentences each segment has: one, unless the segments were given, by hands or by another program."""
    if side.document.blocks[0].kind is not BlockKind.UNIT:
        return [1] * len(side.segments)
    habits, prose = habits_of(side.language), side.document.prose
    return [max(1, len(sentences(prose, segment.span, habits))) for segment in side.segments]


def goes_on_of(side: Side) -> list[bool]:
    """Which segments begin in the middle of a sentence, where a full stop after an abbreviation was misread."""
    letters = (next((t.text[0] for t in row if t.text[0].isalnum()), "") for row in side.tokens)
    return [letter.islower() for letter in letters]


def text_of(side: Side, shared: set[Value]) -> Text:
    language = load(side.language)
    word: dict[str | Value, str] = {}
    number: dict[str | Value, int] = {}
    rows = []
    for tokens, mentions in zip(side.tokens, side.mentions, strict=True):
        row = []
        for name, latin in row_of(tokens, mentions, shared, language):
            row.append(number.setdefault(name, len(number)))
            word[name] = latin
        rows.append(row)
    blocks = [s.block for s in side.segments]
    return Text(
        rows=rows,
        names=list(number),
        counts=counts_of(rows, len(number)),
        words=[w if len(w) >= SHORTEST and w.isalpha() else "" for w in word.values()],
        lengths=lengths_of(side),
        openings=[k == 0 or b != blocks[k - 1] for k, b in enumerate(blocks)],
        sentences=sentences_of(side),
        goes_on=goes_on_of(side),
    )


def counts_of(rows: Iterable[Sequence[int]], types: int) -> list[int]:
    """How often each type occurs; a sentence that is repeated counts once."""
    counts = [0] * types
    for row in set(map(tuple, rows)):
        for e in row:
            counts[e] += 1
    return counts


def part_of(text: Text, start: int, end: int) -> Text:
    """Some of its segments as a text of their own, with types numbered and counted anew."""
    number: dict[int, int] = {}
    rows = [[number.setdefault(e, len(number)) for e in row] for row in text.rows[start:end]]
    return Text(
        rows=rows,
        names=[text.names[e] for e in number],
        counts=counts_of(rows, len(number)),
        words=[text.words[e] for e in number],
        lengths=text.lengths[start:end],
        openings=[True, *text.openings[start + 1 : end]],
        sentences=text.sentences[start:end],
        goes_on=text.goes_on[start:end],
        first=text.first + start,
        given=text.given,
    )


def texts_of(source: Side, target: Side) -> tuple[Text, Text]:
    """Both sides, as far as they say what the other understands."""
    shared = values_of(m for row in source.mentions for m in row) & values_of(m for row in target.mentions for m in row)
    return text_of(source, shared), text_of(target, shared)
