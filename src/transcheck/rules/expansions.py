"""Whether a name in the target can be what an acronym of the source stands for: the judgements of T104."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.compare.bodies import ALIKE, fits, misreading, same_ideas
from transcheck.glossary.concepts import BUILT_IN, Status
from transcheck.model import Body, ConceptRef, Kind, Mention, Side
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.bodies import (
    NamedAcronym,
    acronyms_in,
    concepts_in,
    named_in,
    nearest_concept,
    organisations_in,
    places_in,
    refs_in,
    related,
    spelt_out,
)

LEAST_LETTERS = 3  # of an acronym whose letters say something by themselves
LEAST_IDEAS = 2  # words of the lexicon that tell one known organisation from another
KNOWN, CLEARLY = 0.75, 0.2  # of `same_ideas`: to be a known body's name, and more so than another's
SOMEWHAT = 0.3  # of `same_ideas`, from which a name may have been meant for a body
UNLIKE = 0.34  # of `same_ideas`, up to which two names are different bodies


class Reason(Record):
    """Why a name is not what an acronym stands for, and how sure that is."""

    text: str
    confidence: float


MISREAD = Reason("is one misreading away from it", 0.85)


class View(Record):
    """A bead: the acronyms of its source, and what is named around it."""

    release: Release
    source: Side
    bead: int
    acronyms: Sequence[NamedAcronym]
    neighbours: Sequence[NamedAcronym]
    named: set[ConceptRef]
    places: set[str]

    @property
    def near(self) -> range:
        return self.release.source_near(self.bead)

    def licenses(self, mention: Mention, body: Body) -> bool:
        """Whether something in the source near the bead says what the name says."""
        if any(same_ideas(body.ideas, other.ideas) >= ALIKE for _, other in organisations_in(self.source, self.near)):
            return True
        inside = (m for m in self.release.target.all_mentions(Kind.CONCEPT) if m.span.overlaps(mention.span))
        known = any(c.value in self.named for m in inside for c in m.candidates)
        if known or spelt_out(self.release, self.near, body):
            return not any(self.conflict(a, body) for a in self.acronyms)
        return any(_stands_for(a, body, self.source.language) and not self.conflict(a, body) for a in self.neighbours)

    def conflict(self, acronym: NamedAcronym, body: Body) -> bool:
        """Whether the name is of another country than the acronym, and of one that the source does not name."""
        return bool(acronym.place and body.place != acronym.place and self.foreign(body))

    def foreign(self, body: Body) -> bool:
        return body.place is not None and body.place not in self.places


def view_of(release: Release, source: Side, bead: int) -> View:
    acronyms = acronyms_in(release, release.beads[bead].source)
    if not acronyms:
        return View(release, source, bead, (), (), set(), set())
    near = release.source_near(bead)
    neighbours = acronyms_in(release, near)
    places = places_in(source, near) | {a.place for a in neighbours if a.place}
    return View(release, source, bead, acronyms, neighbours, named_in(release, near), places)


def contradictions(view: View, acronym: NamedAcronym, body: Body) -> Iterator[Reason]:
    """Why a name cannot be what an acronym stands for, the surest reason first."""
    language = view.source.language
    if _stands_for(acronym, body, language):
        if view.conflict(acronym, body):
            yield Reason("is of another country", 0.93)
        return
    if set(acronym.concepts) & concepts_in(view.release.target, view.release.beads[view.bead].target):
        return  # it is rendered here: the name must be something else's
    alike = max((same_ideas(body.ideas, known.ideas) for known in acronym.bodies), default=0.0)
    if acronym.bodies and alike <= UNLIKE and _settled(view, acronym) and fits(acronym.letters, body, language):
        yield Reason("has its letters, but is another body", 0.9)
    if _rendered_nearby(view, acronym):
        return
    if alike >= SOMEWHAT and view.foreign(body):
        yield Reason("is another body, of another country", 0.88)
    if view.foreign(body) and _misread(acronym, body, language):
        yield MISREAD
    if acronym.bodies and _of_another(view, body, acronym, alike):
        yield Reason("is the name of another organisation", 0.87)


def misread(release: Release, source: Side) -> Iterator[tuple[NamedAcronym, Mention]]:
    """In texts that are no translations: names one misreading away from an acronym of the source."""
    if release.comparable:
        return
    everywhere = range(len(source.segments))
    places = places_in(source, everywhere)
    own = organisations_in(source, everywhere)
    acronyms = {a.letters: a for a in acronyms_in(release, everywhere)}.values()
    for mention, body in organisations_in(release.target, range(len(release.target.segments))):
        if mention.form != "name" or body.place in places or _known_by_name(release.target, mention):
            continue  # a body that every country has needs no misread letters to be named
        if any(same_ideas(body.ideas, other.ideas) >= ALIKE for _, other in own):
            continue
        for acronym in acronyms:
            if not _stands_for(acronym, body, source.language) and _misread(acronym, body, source.language):
                yield acronym, mention
                break


def _stands_for(acronym: NamedAcronym, body: Body, language: str) -> bool:
    if acronym.bodies:
        return any(same_ideas(body.ideas, known.ideas) >= ALIKE for known in acronym.bodies)
    return fits(acronym.letters, body, language)


def _misread(acronym: NamedAcronym, body: Body, language: str) -> bool:
    return len(acronym.letters) >= LEAST_LETTERS and misreading(acronym.letters, acronym.place, body, language)


def _settled(view: View, acronym: NamedAcronym) -> bool:
    """Whether what the acronym stands for is more than a guess: two letters mean much that we do not know."""
    meaning = view.release.source_acronyms.get(acronym.letters)
    own = any(ref.glossary != BUILT_IN for ref in acronym.concepts)
    return own or len(acronym.letters) >= LEAST_LETTERS or bool(meaning and meaning.definition)


def _rendered_nearby(view: View, acronym: NamedAcronym) -> bool:
    """Whether the target names its concept near the bead as often as the source does."""
    ours = Counter(refs_in(view.source, view.near))
    theirs = Counter(refs_in(view.release.target, view.release.target_near(view.bead)))
    return any(theirs[ref] >= ours[ref] > 0 for ref in acronym.concepts)


def _of_another(view: View, body: Body, acronym: NamedAcronym, alike: float) -> bool:
    """Whether the name is that of a known organisation, and clearly more so than of the acronym's own."""
    likeness, concept = nearest_concept(view.release, body)
    if concept is None or len(body.ideas) < LEAST_IDEAS or likeness < max(KNOWN, alike + CLEARLY):
        return False
    language = view.release.target.language
    own = [view.release.terminology[ref] for ref in acronym.concepts]
    return concept.ref not in view.named and not any(related(concept, c, language) for c in own)


def _known_by_name(target: Side, mention: Mention) -> bool:
    concepts = (m for m in target.all_mentions(Kind.CONCEPT) if m.form in (Status.PREFERRED, Status.ADMITTED))
    return any(m.span.start == mention.span.start for m in concepts)
