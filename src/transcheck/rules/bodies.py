"""What T104 to T106 share: which organisations and acronyms each text of a release names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.compare.bodies import same_ideas
from transcheck.glossary.concepts import Concept, Status
from transcheck.glossary.phrases import without_inflection, words_of
from transcheck.languages import load
from transcheck.mentions.organisations import ideas_in
from transcheck.model import Acronym, Body, ConceptRef, Kind, Mention, Place, Side, Span
from transcheck.record import Record
from transcheck.release import Release


class NamedAcronym(Record):
    """An acronym where it stands: its country beside it (РК in "ЦКР РК"), and what it may stand for."""

    letters: str
    span: Span
    place: str | None
    concepts: tuple[ConceptRef, ...]
    bodies: tuple[Body, ...]


@cache
def body_of_term(term: str, language: str) -> Body:
    """A term's words as a body, without a country."""
    return Body(ideas_in(words_of(term, language), load(language)), None)


def bodies_of_concept(concept: Concept, language: str) -> list[Body]:
    terms = concept.terms_in(language)
    bodies = (body_of_term(term, language) for term in (*terms.preferred, *terms.admitted))
    return [body for body in bodies if body.ideas]


def acronyms_in(release: Release, segments: Sequence[int]) -> list[NamedAcronym]:
    """The acronyms of source segments, with all that is known of them."""
    source = release.source
    if source is None:
        return []
    return [
        _named_acronym(release, source, index, mention, mention.best.letters)
        for index in segments
        for mention in source.mentions[index]
        if mention.kind is Kind.ACRONYM and isinstance(mention.best, Acronym)
    ]


def _named_acronym(release: Release, source: Side, index: int, mention: Mention, letters: str) -> NamedAcronym:
    meaning = release.source_acronyms.get(letters)
    concepts = meaning.concepts if meaning else ()
    languages = source.language, release.target.language  # ideas are of no language: both name the body
    bodies = [b for ref in concepts for code in languages for b in bodies_of_concept(release.terminology[ref], code)]
    place = place_beside(source, index, mention.span)
    if meaning and meaning.definition and meaning.definition.body.ideas:
        bodies.append(meaning.definition.body)
        place = place or meaning.definition.body.place
    return NamedAcronym(letters, mention.span, place, concepts, tuple(bodies))


def place_beside(side: Side, segment: int, span: Span) -> str | None:
    """The country named right behind a span, or right before it, as in ЦКР РК and ҚР СІМ."""
    tokens = side.tokens[segment]
    before = max((t.end for t in tokens if t.end <= span.start), default=-1)
    behind = min((t.start for t in tokens if t.start >= span.end), default=-1)
    places = [
        (m.span, m.best.code) for m in side.mentions[segment] if m.kind is Kind.PLACE and isinstance(m.best, Place)
    ]
    following = [code for where, code in places if where.start == behind]
    return next(iter((*following, *(code for where, code in places if where.end == before))), None)


def refs_in(side: Side, segments: Sequence[int], *, deprecated: bool = False) -> Iterator[ConceptRef]:
    """The concepts that the mentions of the segments may name, one by one."""
    for mention in side.mentions_of(segments, Kind.CONCEPT):
        if deprecated or mention.form != Status.DEPRECATED:
            yield from (c.value for c in mention.candidates if isinstance(c.value, ConceptRef))


def concepts_in(side: Side, segments: Sequence[int], *, deprecated: bool = False) -> set[ConceptRef]:
    return set(refs_in(side, segments, deprecated=deprecated))


def named_in(release: Release, segments: Sequence[int]) -> set[ConceptRef]:
    """The concepts that source segments name, whatever the form; acronyms mean what the text says they mean."""
    source = release.source
    if source is None:
        return set()
    named: set[ConceptRef] = set()
    for mention in source.mentions_of(segments, Kind.CONCEPT):
        meaning = release.source_acronyms.get(without_inflection(source.text(mention.span)))
        settled = meaning is not None and mention.form == Status.ACRONYM
        named |= set(meaning.concepts) if meaning and settled else refs_of(mention)
    return named


def spelt_out(release: Release, segments: Sequence[int], body: Body) -> bool:
    """Whether source segments have words for all ideas of a name, those of acronyms too ("комиссия ЕС")."""
    source = release.source
    if source is None:
        return False
    said = frozenset[str]().union(*ideas_in(source.tokens_of(segments), load(source.language)))
    said = said.union(*(row for a in acronyms_in(release, segments) for known in a.bodies for row in known.ideas))
    return all(said & ideas for ideas in body.ideas)


def places_in(source: Side, segments: Sequence[int]) -> set[str]:
    """The countries that source segments name."""
    return {m.best.code for m in source.mentions_of(segments, Kind.PLACE) if isinstance(m.best, Place)}


def organisations_in(side: Side, segments: Sequence[int]) -> list[tuple[Mention, Body]]:
    return [(m, m.best) for m in side.mentions_of(segments, Kind.ORGANISATION) if isinstance(m.best, Body)]


def nearest_concept(release: Release, body: Body) -> tuple[float, Concept | None]:
    """The known organisation whose names in the target language are most like a body's, and how like."""
    best: tuple[float, Concept | None] = (0.0, None)
    for concept in release.terminology.concepts:
        if concept.type == "organisation":
            for known in bodies_of_concept(concept, release.target.language):
                alike = same_ideas(body.ideas, known.ideas)
                if alike > best[0]:
                    best = alike, concept
    return best


def right_name(release: Release, acronym: NamedAcronym) -> str | None:
    """How the target should name what a source acronym stands for, as far as the release tells."""
    language = release.target.language
    for ref in acronym.concepts:
        terms = release.terminology[ref].terms_in(language)
        if terms.approved:
            return terms.approved[0]
    everywhere = range(len(release.target.segments))
    for mention, body in organisations_in(release.target, everywhere):
        same_country = acronym.place is None or body.place in (None, acronym.place)
        if same_country and any(same_ideas(body.ideas, known.ideas) == 1 for known in acronym.bodies):
            return release.target.text(mention.span)
    return None


def refs_of(mention: Mention) -> set[ConceptRef]:
    """The concepts that a mention may name."""
    return {c.value for c in mention.candidates if isinstance(c.value, ConceptRef)}


def related(one: Concept, other: Concept, language: str) -> bool:
    """Whether the one is a part of the other, by their names: the UN and the UN Human Rights Office."""
    return part_of(one, other, language) or part_of(other, one, language)


def part_of(part: Concept, whole: Concept, language: str) -> bool:
    """Whether a term of the one stands in a term of the other: the UN in "UN Human Rights Office"."""
    names = [f" {term} ".lower() for term in whole.terms_in(language).approved]
    return any(f" {term} ".lower() in name for term in part.terms_in(language).approved for name in names)


def described(release: Release, segments: Sequence[int], concept: Concept) -> bool:
    """Whether source segments have the words that a concept's names are made of."""
    language = release.source.language if release.source else ""
    return any(spelt_out(release, segments, body) for body in bodies_of_concept(concept, language))
