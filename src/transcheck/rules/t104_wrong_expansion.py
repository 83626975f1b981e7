"""An acronym of the source is expanded to what it does not stand for.

The machine that reads ЦКР РК as "the Central Committee of the Kyrgyz Republic" writes a name
that looks right in the translation, so the name is judged by abbreviating it back. Its words
are looked up in a lexicon of institutional words (central, commission, referendum, …), which
gives its letters in the source's language, and its country is a part of it. A name is wrong

- when the acronym it stands for is known (by a glossary, by a definition in the text, by its
  initials in the text, by our own knowledge) and is made of other words, or
- when it is right but for its country, or
- when its letters are one misreading away from an acronym of the source (ЦК КР from ЦКР РК)
  and from a country that the source does not name; this is said of unrelated texts too, for
  the acronyms of the source are a vocabulary even when it is not the original.

No body, country or sentence is written down anywhere: the lexicon and the release decide. A
name that the source's own long form or another of its organisations licenses is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.compare.bodies import ALIKE, fits, misreading, same_ideas
from transcheck.glossary.concepts import Status
from transcheck.model import Body, Issue, Kind, Mention, Severity, Side
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import (
    NamedAcronym,
    acronyms_in,
    concepts_in,
    homonym_issue,
    homonyms,
    named_in,
    nearest_concept,
    organisations_in,
    places_in,
    refs_in,
    related,
    right_name,
    spelt_out,
    swap_issue,
    swaps,
)

RULE = Meta("T104", "wrong-expansion", Severity.ERROR, "an acronym expanded to what it does not stand for")
LEAST_LETTERS = 3  # of an acronym that stands alone; two letters are near everything
LEAST_IDEAS = 2  # words of the lexicon that tell one known organisation from another
KNOWN, CLEARLY = 0.75, 0.2  # of `same_ideas`: to be a known body's name, and more so than another's
SOMEWHAT = 0.3  # of `same_ideas`, from which a name may have been meant for a body
UNLIKE = 0.34  # of `same_ideas`, up to which two names are different bodies

EXAMPLES = (
    Example(
        "Члены Центральной комиссии референдума Республики Казахстан приняли решение.\n"
        "ЦКР РК аккредитовала 214 наблюдателей.",
        "Members of the Central Referendum Commission of the Republic of Kazakhstan took the decision.\n"
        "The Central Committee of the Kyrgyz Republic has accredited 214 observers.",
        ("Central Committee of the Kyrgyz Republic",),
    ),
    Example(
        "Члены Центральной комиссии референдума Республики Казахстан приняли решение.\n"
        "ЦКР РК аккредитовала 214 наблюдателей.",
        "Members of the Central Referendum Commission of the Republic of Kazakhstan took the decision.\n"
        "The Central Referendum Commission of Kazakhstan has accredited 214 observers.",
    ),
    Example(
        "По данным МЧС РК, подтоплено 118 домов.",
        "According to the Ministry of Emergency Situations of the Russian Federation, 118 houses were flooded.",
        ("Ministry of Emergency Situations of the Russian Federation",),
    ),
    Example(
        "Государства ЕАЭС договорились о стандартах.",
        "The states of the Eurasian Economic Community agreed on standards.",
        ("Eurasian Economic Community",),
    ),
    Example(
        "По данным МЧС РК, подтоплено 118 домов.",
        "According to Kazakhstan's Ministry of Emergency Situations, 118 houses were flooded.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    if release.source is None:
        return
    for swap in swaps(release):
        if swap.target.form != Status.ACRONYM:
            yield swap_issue(RULE.code, release, swap)
    for homonym in homonyms(release):
        if homonym.target.form != Status.ACRONYM:
            yield homonym_issue(RULE.code, release, homonym)
    for index, bead, source in release.translated():
        acronyms = acronyms_in(release, bead.source)
        if not acronyms:
            continue
        view = _View(release, source, index, acronyms)
        for mention, body in organisations_in(release.target, bead.target):
            if mention.form == "name" and not view.licenses(mention, body):
                yield from _contradicted(view, mention, body)
    yield from _misread(release, release.source)


class _View(NamedTuple):
    """A bead with acronyms in its source, and what its neighbourhood says."""

    release: Release
    source: Side
    bead: int
    acronyms: Sequence[NamedAcronym]

    @property
    def near(self) -> range:
        return self.release.source_near(self.bead)

    def licenses(self, mention: Mention, body: Body) -> bool:
        """Whether something in the source near the bead says what the name says."""
        if any(same_ideas(body.ideas, other.ideas) >= ALIKE for _, other in organisations_in(self.source, self.near)):
            return True
        named = named_in(self.release, self.near)
        inside = (m for m in self.release.target.all_mentions(Kind.CONCEPT) if m.span.overlaps(mention.span))
        known = any(c.value in named for m in inside for c in m.candidates)
        if known or spelt_out(self.source, self.near, body):
            return not any(self.conflict(a, body) for a in self.acronyms)
        neighbours = acronyms_in(self.release, self.near)
        return any(_stands_for(a, body, self.source.language) and not self.conflict(a, body) for a in neighbours)

    def conflict(self, acronym: NamedAcronym, body: Body) -> bool:
        """Whether the name is of another country than the acronym, and of one that the source does not name."""
        return bool(acronym.place and body.place != acronym.place and self.foreign(body))

    def foreign(self, body: Body) -> bool:
        named = {*places_in(self.source, self.near), *(a.place for a in acronyms_in(self.release, self.near))}
        return body.place is not None and body.place not in named


def _stands_for(acronym: NamedAcronym, body: Body, language: str) -> bool:
    if acronym.bodies:
        return any(same_ideas(body.ideas, known.ideas) >= ALIKE for known in acronym.bodies)
    return fits(acronym.letters, body, language)


def _contradicted(view: _View, mention: Mention, body: Body) -> Iterator[Issue]:
    """The first acronym of the bead that the name can only have been meant for, and does not stand for."""
    for acronym in view.acronyms:
        found = _contradiction(view, acronym, body)
        if found:
            why, confidence = found
            yield _issue(view.release, acronym, mention, confidence, why, view.bead)
            return


def _contradiction(view: _View, acronym: NamedAcronym, body: Body) -> tuple[str, float] | None:
    """Why a name cannot be what an acronym stands for, and how sure that is."""
    language, conflict = view.source.language, view.conflict(acronym, body)
    if _stands_for(acronym, body, language):
        return ("is of another country", 0.93) if conflict else None
    if set(acronym.concepts) & concepts_in(view.release.target, view.release.beads[view.bead].target):
        return None  # it is rendered here: the name must be something else's
    alike = max((same_ideas(body.ideas, known.ideas) for known in acronym.bodies), default=0.0)
    if acronym.bodies and alike <= UNLIKE and fits(acronym.letters, body, language):
        return "has its letters, but is another body", 0.9
    if _rendered_nearby(view.release, view.bead, acronym):
        return None
    if alike >= SOMEWHAT and view.foreign(body):
        return "is another body, of another country", 0.88
    long_enough = len(acronym.letters) >= LEAST_LETTERS and view.foreign(body)
    if long_enough and misreading(acronym.letters, acronym.place, body, language):
        return "is one misreading away from it", 0.85
    if acronym.bodies and _of_another(view, body, acronym, alike):
        return "is the name of another organisation", 0.87
    return None


def _rendered_nearby(release: Release, index: int, acronym: NamedAcronym) -> bool:
    """Whether the target names its concept near the bead as often as the source does."""
    assert release.source is not None
    ours = Counter(refs_in(release.source, release.source_near(index)))
    theirs = Counter(refs_in(release.target, release.target_near(index)))
    return any(theirs[ref] >= ours[ref] > 0 for ref in acronym.concepts)


def _of_another(view: _View, body: Body, acronym: NamedAcronym, alike: float) -> bool:
    """Whether the name is that of a known organisation, and clearly more so than of the acronym's own."""
    likeness, concept = nearest_concept(view.release, body)
    if concept is None or len(body.ideas) < LEAST_IDEAS or likeness < max(KNOWN, alike + CLEARLY):
        return False
    language = view.release.target.language
    own = [view.release.terminology[ref] for ref in acronym.concepts]
    return concept.ref not in named_in(view.release, view.near) and not any(related(concept, c, language) for c in own)


def _misread(release: Release, source: Side) -> Iterator[Issue]:
    """In texts that are no translations: names one misreading away from an acronym of the source."""
    if release.comparable:
        return
    everywhere = range(len(source.segments))
    places = places_in(source, everywhere)
    own = organisations_in(source, everywhere)
    acronyms = [
        a for a in {a.letters: a for a in acronyms_in(release, everywhere)}.values() if len(a.letters) >= LEAST_LETTERS
    ]
    for mention, body in organisations_in(release.target, range(len(release.target.segments))):
        if not body.place or body.place in places or any(same_ideas(body.ideas, o.ideas) >= ALIKE for _, o in own):
            continue
        if mention.form != "name" or _known_by_name(release.target, mention):
            continue  # a body that every country has needs no misread letters to be named
        for acronym in acronyms:
            known = any(same_ideas(body.ideas, b.ideas) >= ALIKE for b in acronym.bodies)
            if not known and misreading(acronym.letters, acronym.place, body, source.language):
                yield _issue(release, acronym, mention, 0.85, "is one misreading away from it", None)
                break


def _known_by_name(target: Side, mention: Mention) -> bool:
    concepts = (m for m in target.all_mentions(Kind.CONCEPT) if m.form in (Status.PREFERRED, Status.ADMITTED))
    return any(m.span.start == mention.span.start for m in concepts)


def _issue(
    release: Release, acronym: NamedAcronym, mention: Mention, confidence: float, why: str, bead: int | None
) -> Issue:
    assert release.source is not None
    said, name = release.source.text(acronym.span), right_name(release, acronym)
    meaning = release.source_acronyms.get(acronym.letters)
    defined = meaning.definition if meaning else None
    evidence = [f"“{release.target.text(mention.span)}” {why}"]
    if defined:
        evidence.append(f"{acronym.letters} is {release.source.text(defined.long_form)} in the source")
    elif acronym.concepts:
        concept = release.terminology[acronym.concepts[0]]
        evidence.append(
            f"{acronym.letters} is {concept.terms_in(release.source.language).approved[0]} ({concept.glossary})"
        )
    return Issue(
        RULE.code,
        f"“{release.target.text(mention.span)}” is not what {said} stands for"
        + (f": write “{name}”." if name else "."),
        acronym.span if bead is not None else None,
        mention.span,
        confidence=confidence,
        suggestion=name,
        concept=acronym.concepts[0].id if acronym.concepts else None,
        evidence=tuple(evidence),
        bead=bead,
    )
