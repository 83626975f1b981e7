"""What T104 to T106 share: which organisations and acronyms each text of a release names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from transcheck.acronyms import Definition
from transcheck.compare.bodies import same_ideas
from transcheck.glossary.concepts import Concept, Status
from transcheck.glossary.matching import without_inflection, words_of
from transcheck.languages import load
from transcheck.mentions.organisations import ideas_in
from transcheck.model import Acronym, Body, ConceptRef, Issue, Kind, Mention, Place, Related, Side, Span
from transcheck.release import Release


class NamedAcronym(NamedTuple):
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
    found = []
    for index in segments:
        for mention in source.mentions[index]:
            if mention.kind is Kind.ACRONYM and isinstance(mention.best, Acronym):
                found.append(_named_acronym(release, source, index, mention, mention.best.letters))
    return found


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
        named |= set(meaning.concepts) if meaning and settled else _refs(mention)
    return named


def spelt_out(source: Side, segments: Sequence[int], body: Body) -> bool:
    """Whether source segments have words for all ideas of a name: then it is a translation of words."""
    said = frozenset[str]().union(*ideas_in(source.tokens_of(segments), load(source.language)))
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


class Homonym(NamedTuple):
    """An acronym that the source defines, and a rendering in the target of something else with its letters."""

    bead: int
    letters: str
    definition: Definition
    source: Mention
    used: Concept
    target: Mention


def homonyms(release: Release) -> Iterator[Homonym]:
    """The acronyms of beads that are rendered as what they mean elsewhere, not as what the source says they mean."""
    for index, bead, source in release.translated():
        named = named_in(release, release.source_near(index))
        for mention in source.mentions_of(bead.source, Kind.CONCEPT):
            letters = without_inflection(source.text(mention.span))
            meaning = release.source_acronyms.get(letters)
            if mention.form != Status.ACRONYM or not meaning or not meaning.definition or not meaning.definition.exact:
                continue
            others = _refs(mention) - set(meaning.concepts) - named
            for theirs in release.target.mentions_of(bead.target, Kind.CONCEPT):
                ref = next(iter(_refs(theirs)))
                if _refs(theirs) <= others and not _described(
                    source, release.source_near(index), release.terminology[ref]
                ):
                    yield Homonym(index, letters, meaning.definition, mention, release.terminology[ref], theirs)


def homonym_issue(code: str, release: Release, homonym: Homonym) -> Issue:
    """The finding of a homonym, for the rule of long forms and for that of acronyms."""
    assert release.source is not None
    said = release.source.text(homonym.definition.long_form)
    wrong = release.target.text(homonym.target.span)
    return Issue(
        code,
        f"“{wrong}” is not what {homonym.letters} stands for here: it is “{said}”.",
        homonym.source.span,
        homonym.target.span,
        confidence=0.88,
        evidence=(
            f"{homonym.letters} is {said} in the source",
            f"“{wrong}” is {homonym.used.id} ({homonym.used.glossary})",
        ),
        related=(Related("source", homonym.definition.long_form, "the definition"),),
        bead=homonym.bead,
    )


class Swap(NamedTuple):
    """A source concept without a rendering, and a concept of the target that the source does not name."""

    bead: int
    wanted: Concept
    source: Mention
    used: Concept
    target: Mention


def swaps(release: Release) -> Iterator[Swap]:
    """The organisations of a bead that became others; a concept named nearby is taken for moved."""
    for index, bead, source in release.translated():
        target = release.target
        rendered = concepts_in(target, release.target_near(index), deprecated=True)
        licensed = concepts_in(source, release.source_near(index), deprecated=True)
        lost = [m for m in source.mentions_of(bead.source, Kind.CONCEPT) if not _refs(m) & rendered]
        gained = [m for m in target.mentions_of(bead.target, Kind.CONCEPT) if not _refs(m) & licensed]
        for ours, theirs in zip(_organisations(release, lost), _organisations(release, gained), strict=False):
            parts = related(theirs[1], ours[1], target.language)
            if (
                not parts
                and not _kept_letters(release, source, theirs[0])
                and not _described(source, bead.source, theirs[1])
            ):
                yield Swap(index, ours[1], ours[0], theirs[1], theirs[0])


def swap_issue(code: str, release: Release, swap: Swap) -> Issue:
    """The finding of a swap, for the rule of long forms and for that of acronyms."""
    assert release.source is not None
    terms = swap.wanted.terms_in(release.target.language)
    approved = (*terms.acronyms, *terms.approved) if swap.target.form == Status.ACRONYM else terms.approved
    said, wrong = release.source.text(swap.source.span), release.target.text(swap.target.span)
    return Issue(
        code,
        f"“{wrong}” is not “{said}”" + (f": write “{approved[0]}”." if approved else "."),
        swap.source.span,
        swap.target.span,
        confidence=0.9,
        suggestion=approved[0] if approved else None,
        concept=swap.wanted.id,
        evidence=(f"{said} is {swap.wanted.id}, {wrong} is {swap.used.id} ({swap.wanted.glossary})",),
        bead=swap.bead,
    )


def _refs(mention: Mention) -> set[ConceptRef]:
    return {c.value for c in mention.candidates if isinstance(c.value, ConceptRef)}


def _organisations(release: Release, mentions: Sequence[Mention]) -> list[tuple[Mention, Concept]]:
    """Those that name an organisation for certain, without a forbidden form, each concept once."""
    found: dict[ConceptRef, tuple[Mention, Concept]] = {}
    for mention in mentions:
        concepts = [release.terminology[ref] for ref in sorted(_refs(mention))]
        ids = {c.id for c in concepts}
        if mention.form != Status.DEPRECATED and len(ids) == 1 and concepts[0].type == "organisation":
            found.setdefault(concepts[0].ref, (mention, concepts[0]))
    return list(found.values())


def related(one: Concept, other: Concept, language: str) -> bool:
    """Whether the one is a part of the other, by their names: the UN and the UN Human Rights Office."""
    return _part_of(one, other, language) or _part_of(other, one, language)


def _described(source: Side, segments: Sequence[int], concept: Concept) -> bool:
    """Whether source segments have the words that a concept's names are made of."""
    return any(spelt_out(source, segments, body) for body in bodies_of_concept(concept, source.language))


def _part_of(part: Concept, whole: Concept, language: str) -> bool:
    """Whether a term of the one stands in a term of the other: the UN in "UN Human Rights Office"."""
    names = [f" {term} ".lower() for term in whole.terms_in(language).approved]
    return any(f" {term} ".lower() in name for term in part.terms_in(language).approved for name in names)


def _kept_letters(release: Release, source: Side, mention: Mention) -> bool:
    """An acronym that stands in the source with the same letters was kept, not swapped."""
    text = release.target.text(mention.span)
    return any(text == source.text(m.span) for m in source.all_mentions(Kind.ACRONYM))
