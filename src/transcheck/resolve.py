"""Candidates settled with the whole release in view: what its acronyms stand for.

An acronym means, in this order of trust, what a glossary that was named says, what the
text defines ("Long Form (ABC)"), what our own knowledge says, and a long form elsewhere in
the text whose words have its letters for initials.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from transcheck.acronyms import Definition, Meaning, bracketed, inferred
from transcheck.compare.terms import content_words, kindred
from transcheck.glossary.concepts import BUILT_IN, Concept, Status, Terminology
from transcheck.model import Acronym, Alignment, ConceptRef, Kind, Mention, Side
from transcheck.release import Release

Meanings = Mapping[str, Meaning]

MOST_SEARCHES = 500  # acronyms whose long forms are looked for in the whole text


def resolve(source: Side | None, target: Side, alignment: Alignment | None, terminology: Terminology) -> Release:
    """The release that rules see."""
    return Release(
        source,
        target,
        alignment.beads if alignment else (),
        alignment.parallelism if alignment else None,
        terminology,
        meanings(source, terminology) if source else {},
        meanings(target, terminology),
    )


def meanings(side: Side, terminology: Terminology) -> dict[str, Meaning]:
    """What each acronym of a text stands for, as far as that can be known."""
    letters = {m.best.letters for m in side.all_mentions(Kind.ACRONYM) if isinstance(m.best, Acronym)}
    named = _from_terms(side)
    defined = {d.letters: d for d in reversed(list(bracketed(side)))}
    found, searches = {}, MOST_SEARCHES
    for acronym in sorted(letters | defined.keys()):
        refs = named.get(acronym, ())
        own = tuple(r for r in refs if r.glossary != BUILT_IN)
        definition = defined.get(acronym)
        if not own and not definition and not refs and searches:
            definition, searches = inferred(acronym, side), searches - 1
        if own or definition or refs:
            found[acronym] = Meaning(acronym, own or _agreeing(definition, refs, side, terminology), definition)
    return found


def _from_terms(side: Side) -> dict[str, tuple[ConceptRef, ...]]:
    """The concepts that the glossaries and our own knowledge give an acronym."""
    found: dict[str, tuple[ConceptRef, ...]] = {}
    for mention in side.all_mentions(Kind.CONCEPT):
        if mention.form == Status.ACRONYM:
            refs = tuple(c.value for c in mention.candidates if isinstance(c.value, ConceptRef))
            text = next(iter(_acronyms_at(side, mention)), side.text(mention.span))
            found[text] = tuple(dict.fromkeys((*found.get(text, ()), *refs)))
    return found


def _acronyms_at(side: Side, mention: Mention) -> Iterator[str]:
    for other in side.mentions_at(mention.span, Kind.ACRONYM):
        if isinstance(other.best, Acronym):
            yield other.best.letters


def _agreeing(
    definition: Definition | None, refs: tuple[ConceptRef, ...], side: Side, terminology: Terminology
) -> tuple[ConceptRef, ...]:
    """Of the concepts those that the text's own definition is the long form of; all where it has none."""
    if definition is None:
        return refs
    inside = side.mentions_at(definition.long_form, Kind.CONCEPT)
    named = {c.value for m in inside for c in m.candidates}
    words = [t.word.lower for row in side.tokens for t in row if definition.long_form.covers(t.span)]
    return tuple(ref for ref in refs if ref in named or _spelt_like(words, terminology[ref], side.language))


def _spelt_like(words: Sequence[str], concept: Concept, language: str) -> bool:
    """Whether words are those of a concept's name, or of a shorter one: forms that the analyser may not know."""
    terms = concept.terms_in(language)
    names = [[w.lower for w in content_words(term, language)] for term in (*terms.preferred, *terms.admitted)]
    return any(_all_among(name, words) or (len(words) > 1 and _all_among(words, name)) for name in names)


def _all_among(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(kindred(w, other) for other in others) for w in words)
