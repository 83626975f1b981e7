"""What speaks for a translation that has none of a term's approved renderings: the doubts of T102."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.terms import Sought, abbreviated, foreign
from transcheck.compare.word_renderings import WordRenderings
from transcheck.glossary.concepts import Terminology
from transcheck.glossary.phrases import is_acronym
from transcheck.mentions.organisations import function_words
from transcheck.model import Kind, Place, Side, Span, Word

LONG = 4  # letters of a word that a headline gives a capital


class Doubts:
    """The doubts about the terms of one release; what the glossaries say of a word is kept."""

    def __init__(self, source: Side, target: Side, terminology: Terminology) -> None:
        self._source, self._language = source, target.language
        self._others = WordRenderings(terminology, source.language, target.language)

    def first(self, sought: Sought, words: Sequence[Word]) -> str | None:
        """Why a term may be no error after all, by the words of the translation that stand in its place."""
        return next(self._all(sought, words), None)

    def _all(self, sought: Sought, words: Sequence[Word]) -> Iterator[str]:
        """The cheapest first."""
        common = all(c.type == "term" for c in sought.concepts)  # not the name of a body or an office
        if common and _of_several(sought, self._language):
            yield "it is the term of several concepts"
        if common and _in_a_name(self._source, sought):
            yield "it is a part of a name"
        if _of_another_country(self._source, sought):
            yield "it is named of another country"
        if all(t.islower() for t in sought.terms) and foreign(sought.terms, self._language):
            yield "its rendering is not translated"
        if any(abbreviated(t, self._language, words) for t in sought.terms):
            yield "its letters stand there"
        if self._others.renders(self._source.text(sought.mention.span), words):
            yield "other terms of the glossaries are rendered so"


def _of_several(sought: Sought, language: str) -> bool:
    """Whether concepts that are not rendered alike share the term; two glossaries may have one concept."""
    known = [{term.lower() for term in c.terms_in(language).approved} for c in sought.concepts]
    return not set.intersection(*known)


def _in_a_name(source: Side, sought: Sought) -> bool:
    """Whether a term without capitals has them in a sentence that it does not begin, and that is no headline."""
    said = source.text(sought.mention.span)
    terms = (t for c in sought.concepts for t in c.terms_in(source.language).approved)
    if not said[:1].isupper() or is_acronym(said) or any(t[:1].isupper() for t in terms):
        return False
    sentence = next(s.span for s in source.segments if s.span.covers(sought.mention.span))
    before = source.text(Span(sentence.start, sought.mention.span.start)).split()
    others = (*before, *source.text(Span(sought.mention.span.end, sentence.end)).split())
    return any(map(str.isalnum, before)) and any(len(word) >= LONG and word[0].islower() for word in others)


def _of_another_country(source: Side, sought: Sought) -> bool:
    """Whether another country than the concept's is named beside it: "Министерство обороны США"."""
    own = {c.place for c in sought.concepts}
    if None in own:
        return False
    segment = [s.index for s in source.segments if s.span.covers(sought.mention.span)]
    places = source.mentions_of(segment, Kind.PLACE)
    beside = {c.value for m in places if _beside(source, m.span, sought.mention.span) for c in m.candidates}
    return bool(beside) and not any(isinstance(value, Place) and value.code in own for value in beside)


def _beside(source: Side, one: Span, other: Span) -> bool:
    """Whether nothing or a function word stands between two spans: "the Ministry of Defence of China"."""
    between = source.text(Span(min(one.end, other.end), max(one.start, other.start))).lower().split()
    return all(word in function_words(source.language) for word in between)
