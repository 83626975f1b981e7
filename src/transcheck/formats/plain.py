"""Plain text, as a string or as a sequence of sentences, to a Document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from transcheck.model import Block, BlockKind, Document, Origin, Run, Span
from transcheck.patterns import lazy

BOM = "\ufeff"
BREAKS = "\r\n\x0b\x0c\x85\u2028\u2029"
LINE = lazy(rf"[^\S{BREAKS}]*(\S(?:[^{BREAKS}]*\S)?)?[^{BREAKS}]*(?:\r\n|[{BREAKS}]|$)")
LIST_MARK = lazy(r"(?:[-–—*•‣▪●○·]|\(?\d{1,3}[.)])[^\S\r\n]+(?=\S)")
SENTENCE_END = lazy(r"[.!?…。！？:;][\"'”’»)\]]*$")
FULL_STOP = lazy(r"[.!?…。！？][\"'”’»)\]]*$")
NARROWEST, WIDEST = 60, 120  # code points in a line of hard-wrapped text
LONGEST_HEADING = 200


def document_of(text: str, language: str, path: str | None = None) -> Document:
    """The document of a plain text: prose is the text itself, but for a byte order mark.

    A block is a line with text, or the lines of a hard-wrapped paragraph. The first block
    is a heading when it is short and ends without a full stop and others follow.
    """
    skipped = len(text) - len(text.removeprefix(BOM))
    prose = text[skipped:]
    spans = [span for paragraph in paragraphs(prose) for span in blocks_of(prose, paragraph)]
    blocks = tuple(Block(span, kind_of(prose, span, index, len(spans))) for index, span in enumerate(spans))
    return Document(path, language, prose, blocks, Origin((Run(0, len(prose), skipped),), text))


def document_of_sentences(sentences: Sequence[str], language: str) -> Document:
    """A document of sentences given one by one: each is a block and a unit of its own."""
    blocks, runs, start = [], [], 0
    for index, sentence in enumerate(sentences):
        blocks.append(Block(Span(start, start + len(sentence)), BlockKind.UNIT, str(index)))
        runs.append(Run(start, len(sentence), 0, str(index)))
        start += len(sentence) + 1
    prose = "\n".join(sentences)
    return Document(None, language, prose, tuple(blocks), Origin(tuple(runs), prose))


def paragraphs(prose: str) -> Iterator[list[Span]]:
    """The lines with text, without the white space around them, grouped between blank lines."""
    lines = (Span(*line.span(1)) if line[1] else None for line in LINE.finditer(prose))
    for is_text, group in groupby(lines, key=lambda line: line is not None):
        if is_text:
            yield [line for line in group if line is not None]


def blocks_of(prose: str, lines: list[Span]) -> Iterator[Span]:
    """The blocks of a paragraph: its list items and what stands before them, unwrapped."""
    starts = [i for i, line in enumerate(lines) if i == 0 or LIST_MARK.match(prose, line.start)]
    for first, following in pairwise([*starts, len(lines)]):
        item = lines[first:following]
        if is_wrapped([prose[line.start : line.end] for line in item]):
            yield Span(item[0].start, item[-1].end)
        else:
            yield from item


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether these lines are one text broken at a fixed width.

    They are when no line could have taken the first word of the next one, some line goes
    on in lower case, and fewer than half of the lines happen to end with a sentence.
    """
    width = max(map(len, lines))
    if len(lines) == 1 or not NARROWEST <= width <= WIDEST:
        return False
    filled = all(len(line) + 1 + len(after.split(maxsplit=1)[0]) > width for line, after in pairwise(lines))
    ended = sum(SENTENCE_END.search(line) is not None for line in lines[:-1])
    return filled and 2 * ended < len(lines) - 1 and any(line[0].islower() for line in lines[1:])


def kind_of(prose: str, span: Span, index: int, count: int) -> BlockKind:
    if LIST_MARK.match(prose, span.start):
        return BlockKind.LIST_ITEM
    heading = index == 0 < count - 1 and span.end - span.start <= LONGEST_HEADING
    if heading and not FULL_STOP.search(prose[span.start : span.end]):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
