"""The frozen types that every layer shares. Imports nothing of ours.

All are named tuples: as immutable as frozen dataclasses, and ten times cheaper to
define, which a hook that starts on every commit can feel. Offsets are code points of
a document's prose, spans are half open, unless a docstring says otherwise.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from transcheck.record import Record


class Severity(StrEnum):
    """How loudly a finding speaks; `info` never fails a run unless asked to."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Kind(StrEnum):
    """What a mention is about."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    ACRONYM = "acronym"
    CONCEPT = "concept"
    CONTACT = "contact"
    PLACEHOLDER = "placeholder"


class BlockKind(StrEnum):
    """What part of a release a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    CELL = "cell"
    CAPTION = "caption"
    UNIT = "unit"


class Verdict(StrEnum):
    """Whether two texts are translations of each other."""

    PARALLEL = "parallel"
    PARTIAL = "partial"
    UNCERTAIN = "uncertain"
    UNRELATED = "unrelated"


# --- places in a text --------------------------------------------------------------


class Span(Record):
    """A half-open range of code points in a document's prose."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


class Run(Record):
    """A stretch of prose that stands in the file without a break."""

    prose: int  # where it begins in the prose
    length: int
    offset: int  # where it begins in the file's text, or in the unit
    unit: str | None = None


class Origin(Record):
    """The way back from the prose to the file.

    `runs` are in the order of the prose and do not overlap; characters between two
    runs (a paragraph break put in by the reader) belong to the end of the run before.
    `text` is the file's own text, from which lines and columns are counted.
    """

    runs: tuple[Run, ...]
    text: str

    def locate(self, offset: int) -> tuple[str | None, int]:
        """The unit and the offset in it (or in the file's text) of a prose offset."""
        if not self.runs:
            return None, 0
        run = self.runs[max(0, bisect_right(self.runs, offset, key=lambda r: r.prose) - 1)]
        return run.unit, run.offset + min(offset - run.prose, run.length)


class Block(Record):
    """A paragraph, heading, list item or the like."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    id: str | None = None


class Document(Record):
    """The text that people read, without markup, and the way back to the file."""

    path: str | None
    language: str
    prose: str
    blocks: tuple[Block, ...]
    origin: Origin

    def text(self, span: Span) -> str:
        return self.prose[span.start : span.end]


class Segment(Record):
    """A sentence, heading or the like; `block` is the index of the block it lies in."""

    index: int  # type: ignore[assignment]  # a tuple's own index() is not missed
    span: Span
    block: int


# --- words -------------------------------------------------------------------------


class Word(Record):
    """What is known of one spelling in one language, however often it occurs.

    `keys` are the dictionary forms, or stems, under which the word may be found; two
    words of one language agree when they share a key. `latin` is a lower-case
    romanisation, for comparing across scripts.
    """

    text: str
    lower: str
    keys: frozenset[str]
    latin: str


class TokenKind(StrEnum):
    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


class Token(Record):
    """A word, a run of digits, or one punctuation mark; in spaceless scripts one character."""

    start: int
    end: int
    kind: TokenKind
    word: Word

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        return self.word.text


# --- values that are the same in every language ---------------------------------------
# Each carries its kind, so that two values of different kinds are never equal.


class Quantity(Record):
    """A number: `amount` is exact; `unit` is 'percent', an ISO 4217 code, a CLDR unit ('kilometer'), or None."""

    amount: Decimal
    unit: str | None = None
    kind: Kind = Kind.NUMBER


class Date(Record):
    """A calendar date, or as much of it as is stated."""

    year: int | None
    month: int | None
    day: int | None
    kind: Kind = Kind.DATE


class TimeOfDay(Record):
    hour: int
    minute: int
    kind: Kind = Kind.TIME


class Place(Record):
    """A country, by its ISO 3166-1 alpha-2 code."""

    code: str
    kind: Kind = Kind.PLACE


class PersonName(Record):
    """A personal name as written, word by word, in the language it was found in."""

    words: tuple[str, ...]
    language: str
    kind: Kind = Kind.PERSON


class Body(Record):
    """An organisation by what its name is made of, in no language in particular.

    `ideas`: for each word of the name the institutional concepts it may stand for
    ('commission', 'central', …); `place`: the code of the country it belongs to.
    """

    ideas: tuple[frozenset[str], ...]
    place: str | None
    kind: Kind = Kind.ORGANISATION


class Acronym(Record):
    """An acronym as written, without inflection."""

    letters: str
    language: str
    kind: Kind = Kind.ACRONYM


class ConceptRef(Record):
    """A concept of a glossary; `glossary` is its name, 'built-in' for our own knowledge."""

    glossary: str
    id: str
    kind: Kind = Kind.CONCEPT


class Contact(Record):
    """A URL, e-mail address, phone number, handle or hashtag, normalised."""

    text: str
    kind: Kind = Kind.CONTACT


class Placeholder(Record):
    """A placeholder or tag, as written."""

    text: str
    kind: Kind = Kind.PLACEHOLDER


Value = Quantity | Date | TimeOfDay | Place | PersonName | Body | Acronym | ConceptRef | Contact | Placeholder


class Candidate(Record):
    """One thing that a mention may mean; the weights of a mention sum to at most 1."""

    value: Value
    weight: float = 1.0


class Mention(Record):
    """A place in a text where something is named that has a value.

    `form` tells how: 'digits', 'words', 'ordinal', 'name', 'adjective', 'acronym', ….
    """

    kind: Kind
    candidates: tuple[Candidate, ...]
    span: Span
    form: str = ""

    @property
    def best(self) -> Value:
        """The likeliest value; the first where weights are equal."""
        return max(self.candidates, key=lambda c: c.weight).value


# --- two texts side by side ------------------------------------------------------------


class Bead(Record):
    """Which segments translate which: ranges of segment indices, either may be empty.

    `score` is a log-likelihood ratio against unrelated text; `confidence` (0 to 1) the
    posterior probability that exactly these segments belong together. `moved`: the
    target segments stand elsewhere than the order of the source would have them.
    """

    source: range
    target: range
    score: float = 0.0
    confidence: float = 1.0
    moved: bool = False


class Parallelism(Record):
    """How far two texts are translations of each other.

    `score` is the log-likelihood ratio a sentence; `coverage` (0 to 1) the share of both
    texts, by length, that has a counterpart.
    """

    score: float
    coverage: float
    verdict: Verdict


class Alignment(Record):
    beads: tuple[Bead, ...]
    parallelism: Parallelism


class Side(Record):
    """One of the two texts, analysed. `tokens` and `mentions` hold one tuple a segment."""

    document: Document
    segments: tuple[Segment, ...]
    tokens: tuple[tuple[Token, ...], ...]
    mentions: tuple[tuple[Mention, ...], ...]

    @property
    def language(self) -> str:
        return self.document.language

    def text(self, span: Span) -> str:
        return self.document.prose[span.start : span.end]

    def span_of(self, segments: range) -> Span:
        """From the start of the first to the end of the last; the range is not empty."""
        return Span(self.segments[segments[0]].span.start, self.segments[segments[-1]].span.end)

    def tokens_of(self, segments: Sequence[int]) -> list[Token]:
        return [token for i in segments for token in self.tokens[i]]

    def mentions_of(self, segments: Sequence[int], kind: Kind) -> list[Mention]:
        return [m for i in segments for m in self.mentions[i] if m.kind is kind]

    def mentions_at(self, span: Span, kind: Kind) -> list[Mention]:
        """Those that overlap a span; a mention lies in one segment."""
        first = max(0, bisect_right(self.segments, span.start, key=lambda s: s.span.start) - 1)
        last = bisect_right(self.segments, span.end, key=lambda s: s.span.start)
        return [m for m in self.mentions_of(range(first, last), kind) if m.span.overlaps(span)]

    def all_mentions(self, kind: Kind) -> list[Mention]:
        return self.mentions_of(range(len(self.segments)), kind)


# --- what rules say ---------------------------------------------------------------------


class Related(Record):
    """Another place that a finding speaks of: `side` is 'source' or 'target'."""

    side: str
    span: Span
    note: str


class Issue(Record):
    """What a rule yields. Spans are in the prose of their side.

    `confidence` is the rule's own estimate, 0 to 1. `severity` only where it differs
    from the rule's. `message` is one sentence for an editor.
    """

    code: str
    message: str
    source: Span | None = None
    target: Span | None = None
    confidence: float = 0.9
    severity: Severity | None = None
    suggestion: str | None = None
    concept: str | None = None
    evidence: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    bead: int | None = None


class Site(Record):
    """A place in a file: offsets in its own text (or in `unit`), lines and columns from 1.

    `segment` is the index of the sentence where sentences were given one by one; offsets
    then count within that sentence.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    unit: str | None = None
    segment: int | None = None


class RelatedSite(Record):
    side: str
    site: Site
    note: str


class Finding(Record):
    """An issue as it is reported."""

    rule: str
    name: str
    severity: Severity
    confidence: float
    message: str
    source: Site | None
    target: Site | None
    suggestion: str | None
    concept: str | None
    evidence: tuple[str, ...]
    related: tuple[RelatedSite, ...]
    bead: int | None
    fingerprint: str


class Risks:
    """How likely it is, 0 to 1, that something is wrong in a pair and in each of its beads."""

    def __init__(self, pair: float = 0.0, beads: tuple[float, ...] = ()) -> None:
        self._pair, self._beads = pair, beads

    @property
    def pair(self) -> float:
        return self._pair

    @property
    def beads(self) -> tuple[float, ...]:
        return self._beads

    def settle(self) -> None:
        """Have them computed, where they are not yet, and keep nothing else."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Risks) and (self.pair, self.beads) == (other.pair, other.beads)

    def __hash__(self) -> int:
        return hash((self.pair, self.beads))


class Pair(Record):
    """One release and its translation, checked. `source` is None for a target alone.

    The risks are computed when they are asked for.
    """

    source: Document | None
    target: Document
    findings: tuple[Finding, ...]
    parallelism: Parallelism | None
    beads: tuple[Bead, ...]
    risks: Risks

    @property
    def risk(self) -> float:
        return self.risks.pair

    @property
    def bead_risks(self) -> tuple[float, ...]:
        return self.risks.beads


class GlossaryDigest(Record):
    name: str
    digest: str


class Signature(Record):
    """What must be the same for a report to come out the same."""

    transcheck: str
    config: str
    glossaries: tuple[GlossaryDigest, ...]


class Summary(Record):
    error: int = 0
    warning: int = 0
    info: int = 0


class Report(Record):
    pairs: tuple[Pair, ...]
    summary: Summary
    signature: Signature
