"""A concept of the glossary is named in the source and has none of its approved renderings
where it is translated.

A glossary lists a few forms of what human translators say in many, so a finding is the
surer the less of the term is there. Nothing is reported where the approved rendering stands
in a neighbouring sentence, where its head stands alone ("the Commission" for a name already
given), or where a misspelt rendering explains it (T107). Concepts of our own knowledge are
not demanded, only those of the glossaries that were named.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.compare.spelling import EXPECTED
from transcheck.compare.terms import Rendering, foreign, misspelt, rendering
from transcheck.glossary.concepts import BUILT_IN, Concept, Status
from transcheck.model import Bead, Issue, Kind, Mention, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import concepts_in, refs_of

RULE = Meta("T102", "missing-term", Severity.WARNING, "a glossary concept without an approved rendering")
CONFIDENCE = {Rendering.NONE: 0.8, Rendering.PART: 0.6}
ALIGNED = 0.3  # of a bead's confidence, below which nothing is called missing
GLOSSARY = """
[[concept]]
id = "mci"
[concept.ru]
preferred = ["месячный расчётный показатель"]
acronyms = ["МРП"]
[concept.en]
preferred = ["monthly calculation index"]
acronyms = ["MCI"]
"""

EXAMPLES = (
    Example(
        "Выплатят по 100 месячных расчётных показателей.",
        "Each will receive 100 minimum wages.",
        ("месячных расчётных показателей",),
        glossary=GLOSSARY,
    ),
    Example("Штраф составит 20 МРП.", "The fine is 20 monthly calculation indexes.", glossary=GLOSSARY),
    Example("Штраф составит 20 МРП.", "The fine is 20 MCI.", glossary=GLOSSARY),
    Example("Размер месячного расчётного показателя вырос.", "The index has grown.", glossary=GLOSSARY),
)


def find(release: Release) -> Iterator[Issue]:
    for index, bead, source in release.translated():
        if bead.confidence < ALIGNED:
            continue
        near = concepts_in(release.target, release.target_near(index), deprecated=True)  # those are T101's affair
        mentions = source.mentions_of(bead.source, Kind.CONCEPT)
        for mention in mentions:
            own = [ref for ref in refs_of(mention) if ref.glossary != BUILT_IN]
            certain = len({ref.id for ref in own}) == 1  # two glossaries may have one concept
            if certain and near.isdisjoint(own) and mention.form != Status.DEPRECATED:
                concept = release.terminology[own[0]]
                here = {ref for m in mentions if m.span.overlaps(mention.span) for ref in refs_of(m)}
                best = (
                    Rendering.WHOLE
                    if here & near and _foreign(release, concept)
                    else _rendered(release, index, concept)
                )
                if best <= Rendering.PART:
                    yield _issue(release, index, mention, concept)._replace(confidence=_sure(best, bead))


def _terms(release: Release, concept: Concept) -> tuple[str, ...]:
    return concept.terms_in(release.target.language).approved


def _foreign(release: Release, concept: Concept) -> bool:
    """Whether its terms are of foreign letters: РНК, which we know, will do where a glossary has RNA for Russian."""
    return foreign(_terms(release, concept), release.target.language)


def _rendered(release: Release, index: int, concept: Concept) -> Rendering:
    """How far a concept is rendered in a bead, or wholly, be it misspelt, near it."""
    target, terms = release.target, _terms(release, concept)
    if not terms:
        return Rendering.WHOLE  # nothing to demand
    nearby = target.tokens_of(release.target_near(index))
    whole = rendering(terms, target.language, nearby) is Rendering.WHOLE
    if whole or any(misspelt(t, target.language, nearby, EXPECTED) for t in terms):
        return Rendering.WHOLE
    return rendering(terms, target.language, target.tokens_of(release.beads[index].target))


def _sure(best: Rendering, bead: Bead) -> float:
    return CONFIDENCE[best] * (0.5 + bead.confidence / 2)


def _issue(release: Release, index: int, mention: Mention, concept: Concept) -> Issue:
    terms = _terms(release, concept)
    said = release.source.text(mention.span) if release.source else ""
    return Issue(
        RULE.code,
        f"“{said}” has none of its approved renderings here: write “{terms[0]}”.",
        source=mention.span,
        target=release.target.span_of(release.beads[index].target),
        suggestion=terms[0],
        concept=concept.id,
        evidence=(f"glossary {concept.glossary}: {concept.id} = {', '.join(terms)}",),
        bead=index,
    )
