"""Concepts and their terms, in as many languages as they are known in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from transcheck.glossary import compiled
from transcheck.glossary.matching import Hit, Matcher
from transcheck.glossary.phrases import Name, is_acronym
from transcheck.model import ConceptRef, Token
from transcheck.patterns import lazy
from transcheck.record import Record

SHORTEST_WORD = 6  # letters of a term's word that may be told misspelt
SHARED = 4  # letters with which kindred words begin
MOST_WORDS = 3  # longer ones of a term whose words are told apart
WORD = lazy(r"[^\W_]+(?:['’‘ʻʼ`][^\W_]+)*")
BUILT_IN = "built-in"  # the name of the glossary that is our own knowledge


class Status(StrEnum):
    """How a term stands to its concept; the first three are approved renderings."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    ACRONYM = "acronym"
    DEPRECATED = "deprecated"


STATUSES = {status.value: status for status in Status}


class Terms(Record):
    """What a concept is called in one language, in dictionary form.

    The first of `preferred` is suggested; `acronyms` are approved too; `deprecated` are
    renderings that must not be used. `source`: the pages where they were seen.
    """

    preferred: tuple[str, ...] = ()
    admitted: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    source: tuple[str, ...] = ()

    @property
    def approved(self) -> tuple[str, ...]:
        return (*self.preferred, *self.admitted, *self.acronyms)

    def by_status(self) -> Iterator[tuple[Status, str]]:
        rows = zip(Status, self, strict=False)  # the pages, last of all, are no terms
        return ((status, term) for status, terms in rows for term in terms)


class Concept(Record):
    """`type`: organisation, place, person, event or term; `place`: whose body it is.

    `sources` are pages where its terms were seen in every language; a language may name its own.
    The terms of a `protected` concept are never translated: they stay as the source has them.
    """

    glossary: str
    id: str
    type: str
    place: str | None
    terms: dict[str, Terms]
    sources: tuple[str, ...] = ()
    unverified: bool = False
    protected: bool = False

    @property
    def ref(self) -> ConceptRef:
        return ConceptRef(self.glossary, self.id)

    def terms_in(self, language: str) -> Terms:
        return self.terms.get(language, Terms())

    @property
    def unseen(self) -> tuple[str, ...]:
        """The languages in which no page is named for its terms."""
        everywhere = bool(self.sources) and not self.unverified
        return tuple(language for language, terms in self.terms.items() if not (everywhere or terms.source))


class TermUse(Record):
    """A term found in a text: whose it is, how it stands to it, and its dictionary form."""

    concept: ConceptRef
    status: Status
    term: str


class TermWord(Record):
    """A word of an approved term: the `place`-th of its words."""

    concept: ConceptRef
    term: str
    place: int


class Row(Record):
    """The words of an approved term, and the longer ones of one of its renderings, in lower case."""

    source: tuple[str, ...]
    target: tuple[str, ...]


def root_start(word: str) -> str:
    """The letters that a lower-case word shares with those derived from it."""
    return word[:SHARED]


def beginning(word: str) -> str:
    """The letters that a misspelt word has in common with the right one."""
    return word[:2].lower().replace("ё", "е")


class Glossary(Record):
    """A glossary as read: its name, its concepts, and a digest of its content."""

    name: str
    title: str
    concepts: tuple[Concept, ...]
    digest: str
    license: str = ""
    path: str | None = None

    @classmethod
    def load(cls, name_or_path: str) -> Glossary:
        """A shipped glossary by name, or a TOML file by its path. Raises GlossaryError."""
        from transcheck.glossary.reading import load  # noqa: PLC0415  reading builds upon these types

        return load(name_or_path)


class Terminology:
    """All concepts of a check, in the order in which their glossaries were named.

    Finds the terms of a language in tokens; a language's phrases are compiled once.
    """

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._by_ref = {c.ref: c for c in reversed(self.concepts)}
        self._matchers: dict[str, Matcher[TermUse]] = {}
        self._words: dict[str, dict[str, list[TermWord]]] = {}
        self._rows: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def __getstate__(self) -> tuple[Concept, ...]:
        return self.concepts

    def __setstate__(self, concepts: tuple[Concept, ...]) -> None:
        Terminology.__init__(self, concepts)

    def __getitem__(self, ref: ConceptRef) -> Concept:
        return self._by_ref[ref]

    def find(self, tokens: Sequence[Token], language: str) -> list[Hit[TermUse]]:
        """Where terms of any status stand in the tokens of one segment."""
        if language not in self._matchers:
            self._matchers[language] = self._matcher(language)
        return self._matchers[language].find(tokens)

    def _matcher(self, language: str) -> Matcher[TermUse]:
        """Of the glossaries' terms, and of our own as they were compiled."""
        own = [concept for concept in self.concepts if concept.glossary != BUILT_IN]
        ready = compiled.phrases("terms", language, _use) if len(own) < len(self.concepts) else None
        return Matcher(language, names_of(own if ready else self.concepts, language), ready)

    def words(self, language: str) -> dict[str, list[TermWord]]:
        """The longer words of the glossaries' approved terms, by their beginnings; our own knowledge left out."""
        if language not in self._words:
            found: dict[str, list[TermWord]] = {}
            for concept in self.concepts:
                terms = concept.terms_in(language).approved if concept.glossary != BUILT_IN else ()
                for term in (t for t in terms if not is_acronym(t)):
                    for place, word in enumerate(WORD.findall(term)):
                        if len(word) >= SHORTEST_WORD:
                            found.setdefault(beginning(word), []).append(TermWord(concept.ref, term, place))
            self._words[language] = found
        return self._words[language]

    def rows(self, source: str, target: str) -> dict[str, list[Row]]:
        """The glossaries' shorter preferred terms beside their renderings, by the beginnings of their longer words."""
        if (source, target) not in self._rows:
            found: dict[str, list[Row]] = {}
            for concept in self.concepts:
                for row in _rows_of(concept, source, target) if concept.glossary != BUILT_IN else ():
                    for start in {root_start(word) for word in row.source if len(word) >= SHARED}:
                        found.setdefault(start, []).append(row)
            self._rows[source, target] = found
        return self._rows[source, target]


def _rows_of(concept: Concept, source: str, target: str) -> Iterator[Row]:
    """Long terms tell too little of what each of their words becomes."""
    ours, theirs = ([WORD.findall(t.lower()) for t in concept.terms_in(code).preferred] for code in (source, target))
    long = [tuple(word for word in words if len(word) >= SHARED) for words in theirs]
    for words in ours:
        if sum(len(word) >= SHARED for word in words) <= MOST_WORDS:
            yield from (Row(tuple(words), rendering) for rendering in long if len(rendering) <= MOST_WORDS)


def names_of(concepts: Iterable[Concept], language: str) -> Iterator[Name[TermUse]]:
    """The terms of concepts, as they are found in texts."""
    for concept in concepts:
        for status, term in concept.terms_in(language).by_status():
            yield Name(term, TermUse(concept.ref, status, term), named=concept.type != "term")


def told(use: TermUse) -> str:
    """The use of a term as a text; it is one of our own."""
    return f"{use.status} {use.concept.id} {use.term}"


def _use(text: str) -> TermUse:
    status, identifier, term = text.split(" ", 2)
    return TermUse(ConceptRef(BUILT_IN, identifier), STATUSES[status], term)
