"""A bracket or quotation mark without its partner.

Judged over a whole paragraph, since quotations run over sentences, and over the next few
where one is left open. A language's marks pair as they stand: “…” and „…“ and »…« are all
pairs, whichever opens; which way a straight mark looks is told by the spaces around it. Left alone:
the bracket behind a list number ("1)", "б)"), a quotation that goes on in the next paragraph and
opens again there, apostrophes and inch marks, and what the source leaves open at the same place.
Only an info where a single sentence is judged, which may be cut out of a longer quotation, where a
line's source has no such mark at all, where a quotation is closed by a mark of another kind, and of
a straight mark, which does not tell which of several lacks its partner.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.model import BlockKind, Issue, Severity, Side, Span, Token, TokenKind
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F505", "unbalanced", Severity.WARNING, "a bracket or quotation mark without its partner", alone=True)
BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "「": "」", "『": "』", "《": "》", "【": "】"}
CLOSERS = {closer: opener for opener, closer in BRACKETS.items()}
MARKED = frozenset((*CLOSERS, '"'))
# What may close each quotation mark, in some language.
QUOTES = {"«": "»", "»": "«»", "„": "“”", "“": "”“", "”": "”", "‹": "›", "›": "‹›", '"': '"'}
STRAIGHT = '"'  # which does not tell whether it opens or closes
SINGLE = frozenset("'‘’‚")  # quotation marks or apostrophes
LONGEST = 250  # characters of the stretch that is shown
FARTHEST = 8  # blocks over which a quotation may run
DEEPEST = 8  # marks that may be open at once
NEAR = 16  # marks without a partner, before and behind one, among which one of another kind is looked for
LIST_NUMBER = 3  # characters of a list number at the most

EXAMPLES = (
    Example(
        "«Мы следим за курсом», – сказал он.", "“We are watching the rate closely, he said.", ("“We are watching",)
    ),
    Example("Форум (третий по счёту) открылся.", "The forum (the third opened.", ("(the third",)),
    Example("Порядок: 1) заявка; 2) оплата.", "The steps: 1) application; 2) payment."),
    Example("He is 6'2\" tall.", "Его рост 6'2\".", (), ("en", "ru")),
    Example("“The path is narrow,” she said.", "„Der Weg ist schmal“, sagte sie.", (), ("en", "de")),
)


class Mark(Record):
    """A bracket or quotation mark, the block it stands in, and what it may do there."""

    token: Token
    block: int
    opens: bool
    closes: bool

    @property
    def text(self) -> str:
        return self.token.text

    @property
    def bracket(self) -> bool:
        return self.text in BRACKETS or self.text in CLOSERS


def find(release: Release) -> Iterator[Issue]:
    target = release.target
    original = Original(release, release.source) if release.source and release.comparable else None
    left = _alone(target)
    for i, mark in enumerate(left):
        if original and original.leaves_open(mark):
            continue
        if _goes_on(target, mark) and not (original and original.closes(mark)):
            continue
        other = _of_another_kind(target, mark, left[max(0, i - NEAR) : i + NEAR])
        if other and other.token < mark.token:
            yield _issue(target, mark, f"“{mark.text}” closes what “{other.text}” opens.", Severity.INFO)
        elif not other:
            bare = original is not None and _is_line(target, mark) and not original.has_any(mark)
            doubtful = bare or len(target.segments) == 1 or mark.text == STRAIGHT
            yield _issue(target, mark, f"“{mark.text}” has no partner.", Severity.INFO if doubtful else None)


def _issue(side: Side, mark: Mark, message: str, severity: Severity | None) -> Issue:
    confidence = 0.6 if severity else 0.9
    return Issue(RULE.code, message, target=_shown(side, mark), confidence=confidence, severity=severity)


# --- pairs ---------------------------------------------------------------------------------


def _alone(side: Side) -> list[Mark]:
    """The marks without a partner in their block, nor in one of the next few."""
    left: list[Mark] = []
    for marks in _marks(side):
        for mark in _unbalanced(marks):
            recent = [m for m in left[-DEEPEST:] if mark.block - m.block <= FARTHEST and _pair(m, mark)]
            if recent:
                del left[left.index(recent[-1], -DEEPEST)]
            else:
                left.append(mark)
    return left


def _unbalanced(marks: Sequence[Mark]) -> list[Mark]:
    """The marks of one block without a partner in it, in order."""
    waiting: list[Mark] = []
    alone: list[Mark] = []
    for mark in marks:
        partner = next((w for w in reversed(waiting[-DEEPEST:]) if _pair(w, mark)), None)
        if partner is not None:
            del waiting[waiting.index(partner, -DEEPEST)]
        else:
            (waiting if mark.opens else alone).append(mark)
    return sorted((*alone, *waiting), key=lambda m: m.token.start)


def _pair(opener: Mark, closer: Mark) -> bool:
    fits = closer.text in QUOTES.get(opener.text, "") or BRACKETS.get(opener.text) == closer.text
    return fits and opener.opens and closer.closes


def _marks(side: Side) -> list[list[Mark]]:
    """The marks of each block, in order, without those that stand alone rightly."""
    found: list[list[Mark]] = [[] for _ in side.document.blocks]
    for segment in side.segments:
        tokens = side.tokens[segment.index]
        apart = _standing_alone(tokens, side)
        for i, token in enumerate(tokens):
            if token.kind is TokenKind.MARK and i not in apart:
                found[segment.block] += _mark(side, token, segment.block)
    return found


def _mark(side: Side, token: Token, block: int) -> list[Mark]:
    if token.text in BRACKETS or token.text in CLOSERS:
        return [Mark(token, block, token.text in BRACKETS, token.text in CLOSERS)]
    if token.text not in QUOTES:
        return []
    straight = token.text == STRAIGHT
    opens = not (straight and _looks_back(side, token))
    return [Mark(token, block, opens, not (straight and _looks_ahead(side, token)))]


def _looks_ahead(side: Side, token: Token) -> bool:
    """Whether a mark stands before a word and behind a space: it opens."""
    return _character(side, token.end).isalnum() and not _character(side, token.start - 1).strip()


def _looks_back(side: Side, token: Token) -> bool:
    """Whether a mark stands behind a word or its punctuation, and not before a word: it closes."""
    return bool(_character(side, token.start - 1).strip(" \n\t([—–-")) and not _character(side, token.end).isalnum()


def _character(side: Side, offset: int) -> str:
    return side.document.prose[offset : offset + 1] if offset >= 0 else ""


def _standing_alone(tokens: Sequence[Token], side: Side) -> set[int]:
    """Where a list number's bracket ('1)', 'б)') and the inch mark behind a figure (6'2\") stand."""
    found, opened, closed = set[int](), Counter[str](), Counter[str]()
    if MARKED.isdisjoint([token.word.text for token in tokens]):
        return found
    odd = sum(t.text == '"' for t in tokens) % 2 == 1
    for i, token in enumerate(tokens):
        if token.text in CLOSERS and i > 0:
            short = len(tokens[i - 1].text) <= LIST_NUMBER and tokens[i - 1].end == token.start
            if short and opened[token.text] <= closed[token.text]:
                found.add(i)
        elif odd and token.text == '"' and _character(side, token.start - 1).isdigit():
            found.add(i)
        opened[BRACKETS.get(token.text, "")] += 1
        closed[token.text] += 1
    return found


def _of_another_kind(side: Side, mark: Mark, left: Sequence[Mark]) -> Mark | None:
    """The quotation mark of another kind that the writer means as the partner: it looks the other way."""
    back = _looks_back(side, mark.token)
    if mark.bracket or back is _looks_ahead(side, mark.token):
        return None
    looks = _looks_ahead if back else _looks_back
    place = bisect_left(left, mark.token.start, key=lambda m: m.token.start)
    around = left[max(0, place - DEEPEST) : place + DEEPEST + 1]
    near = [m for m in around if not m.bracket and m.text != mark.text and abs(m.block - mark.block) <= FARTHEST]
    beyond = [m for m in near if (m.token < mark.token) is back and looks(side, m.token)]
    return (beyond[-1] if back else beyond[0]) if beyond else None


# --- the source, and what is shown ---------------------------------------------------------------


class Original:
    """The marks of the source, block by block, seen from the target's blocks that translate them."""

    def __init__(self, release: Release, source: Side) -> None:
        self._blocks: dict[int, set[int]] = {}
        for bead in release.beads:
            blocks = {source.segments[i].block for i in bead.source}
            for j in bead.target:
                self._blocks.setdefault(release.target.segments[j].block, set()).update(blocks)
        self._open = {(m.block, m.bracket) for m in _alone(source)}
        self._any = {(m.block, m.bracket) for marks in _marks(source) for m in marks}
        self._running = {(m.block, m.bracket) for marks in _marks(source) for m in _unbalanced(marks)}
        self._singles = Counter(s.block for s in source.segments for t in source.tokens[s.index] if t.text in SINGLE)

    def leaves_open(self, mark: Mark) -> bool:
        """Whether the source leaves a mark of the kind open there, or may do so with an apostrophe."""
        blocks = self._blocks.get(mark.block, set())
        odd = sum(self._singles[block] for block in blocks) % 2 == 1
        return any((block, mark.bracket) in self._open for block in blocks) or (odd and not mark.bracket)

    def closes(self, mark: Mark) -> bool:
        """Whether the source has marks of the kind there, and none that only a later block closes."""
        blocks = self._blocks.get(mark.block, set())
        return self.has_any(mark) and not any((block, mark.bracket) in self._running for block in blocks)

    def has_any(self, mark: Mark) -> bool:
        blocks = self._blocks.get(mark.block, set())
        marked = any((block, mark.bracket) in self._any for block in blocks)
        return marked or (not mark.bracket and any(self._singles[block] for block in blocks))


def _goes_on(side: Side, mark: Mark) -> bool:
    """Whether the next block begins with the same mark: a quotation of several paragraphs."""
    i = bisect_right(side.segments, mark.block, key=lambda s: s.block)
    return i < len(side.segments) and side.text(side.segments[i].span).startswith(mark.text)


def _is_line(side: Side, mark: Mark) -> bool:
    return side.document.blocks[mark.block].kind is BlockKind.UNIT


def _shown(side: Side, mark: Mark) -> Span:
    """From an opening mark to the end of its sentence; up to a closing one from the start of its sentence."""
    token = mark.token
    segment = side.segments[bisect_right(side.segments, token.start, key=lambda s: s.span.start) - 1]
    if token.text in CLOSERS or _looks_back(side, token):
        return Span(max(segment.span.start, token.end - LONGEST), token.end)
    return Span(token.start, min(segment.span.end, token.start + LONGEST))
