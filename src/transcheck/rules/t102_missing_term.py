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
from transcheck.model import Bead, ConceptRef, Issue, Kind, Mention, Severity, Side
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

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
        near = release.target_near(index)
        approved = _approved(release.target, near)
        for mention in source.mentions_of(bead.source, Kind.CONCEPT):
            refs = [c.value for c in mention.candidates if isinstance(c.value, ConceptRef)]
            own = [ref for ref in refs if ref.glossary != BUILT_IN]
            if len(own) == 1 and own[0] not in approved and mention.form != Status.DEPRECATED:
                yield from _judge(release, index, bead, mention, release.terminology[own[0]], near)


def _approved(target: Side, segments: range) -> set[object]:
    mentions = target.mentions_of(segments, Kind.CONCEPT)
    return {c.value for m in mentions for c in m.candidates}  # a forbidden rendering is T101's affair


def _judge(
    release: Release, index: int, bead: Bead, mention: Mention, concept: Concept, near: range
) -> Iterator[Issue]:
    target, source = release.target, release.source
    assert source is not None
    terms = concept.terms_in(target.language).approved
    if not terms:
        return
    best = rendering(terms, target.language, target.tokens_of(bead.target))
    nearby = target.tokens_of(near)
    if best > Rendering.PART or rendering(terms, target.language, nearby) is Rendering.WHOLE:
        return
    if any(misspelt(t, target.language, nearby, EXPECTED) for t in terms):
        return
    if foreign(terms, target.language) and _known_otherwise(release, mention, near):
        return
    said = source.text(mention.span)
    yield Issue(
        RULE.code,
        f"“{said}” has none of its approved renderings here: write “{terms[0]}”.",
        source=mention.span,
        target=target.span_of(bead.target),
        confidence=CONFIDENCE[best] * (0.5 + bead.confidence / 2),
        suggestion=terms[0],
        concept=concept.id,
        evidence=(f"glossary {concept.glossary}: {concept.id} = {', '.join(terms)}",),
        bead=index,
    )


def _known_otherwise(release: Release, mention: Mention, near: range) -> bool:
    """Whether our own knowledge has a rendering that stands there: РНК where a glossary has RNA for Russian."""
    assert release.source is not None
    here = (m for m in release.source.all_mentions(Kind.CONCEPT) if m.span.overlaps(mention.span))
    return any(c.value in _approved(release.target, near) for m in here for c in m.candidates)
