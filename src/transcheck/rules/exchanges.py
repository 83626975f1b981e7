"""One thing rendered as another: what T104 reports of long forms, and T105 of acronyms.

A swap: a known organisation of the source became another known one in the target. A homonym:
an acronym is rendered as what it means elsewhere, not as what the source says that it means.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.acronyms import Definition
from transcheck.glossary.concepts import Concept, Status
from transcheck.glossary.phrases import without_inflection
from transcheck.model import ConceptRef, Issue, Kind, Mention, Related, Side
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.bodies import concepts_in, described, named_in, refs_of, related


class Homonym(Record):
    """An acronym that the source defines, and a rendering in the target of something else with its letters."""

    bead: int
    said: str  # the long form in the source
    definition: Definition
    source: Mention
    used: Concept
    target: Mention


def homonyms(release: Release) -> Iterator[Homonym]:
    """The acronyms of beads that are rendered as what they mean elsewhere, not as what the source says they mean."""
    for index, bead, source in release.translated():
        near = release.source_near(index)
        named = named_in(release, near)
        for mention in source.mentions_of(bead.source, Kind.CONCEPT):
            meaning = release.source_acronyms.get(without_inflection(source.text(mention.span)))
            if mention.form != Status.ACRONYM or not meaning or not meaning.definition or not meaning.definition.exact:
                continue
            others = refs_of(mention) - set(meaning.concepts) - named
            for theirs in release.target.mentions_of(bead.target, Kind.CONCEPT):
                used = release.terminology[min(refs_of(theirs))]
                if refs_of(theirs) <= others and not described(release, near, used):
                    said = source.text(meaning.definition.long_form)
                    yield Homonym(index, said, meaning.definition, mention, used, theirs)


def homonym_issue(code: str, release: Release, homonym: Homonym) -> Issue:
    """The finding of a homonym, for the rule of long forms and for that of acronyms."""
    said, wrong = homonym.said, release.target.text(homonym.target.span)
    return Issue(
        code,
        f"“{wrong}” is not what {homonym.definition.letters} stands for here: it is “{said}”.",
        homonym.source.span,
        homonym.target.span,
        confidence=0.88,
        evidence=(
            f"{homonym.definition.letters} is {said} in the source",
            f"“{wrong}” is {homonym.used.id} ({homonym.used.glossary})",
        ),
        related=(Related("source", homonym.definition.long_form, "the definition"),),
        bead=homonym.bead,
    )


class Swap(Record):
    """A source concept without a rendering, and a concept of the target that the source does not name."""

    bead: int
    said: str  # the name in the source
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
        lost = [m for m in source.mentions_of(bead.source, Kind.CONCEPT) if not refs_of(m) & rendered]
        gained = [m for m in target.mentions_of(bead.target, Kind.CONCEPT) if not refs_of(m) & licensed]
        for ours, theirs in zip(_organisations(release, lost), _organisations(release, gained), strict=False):
            parts = related(theirs[1], ours[1], target.language)
            if (
                not parts
                and not _kept_letters(release, source, theirs[0])
                and not described(release, bead.source, theirs[1])
            ):
                yield Swap(index, source.text(ours[0].span), ours[1], ours[0], theirs[1], theirs[0])


def swap_issue(code: str, release: Release, swap: Swap) -> Issue:
    """The finding of a swap, for the rule of long forms and for that of acronyms."""
    terms = swap.wanted.terms_in(release.target.language)
    approved = (*terms.acronyms, *terms.approved) if swap.target.form == Status.ACRONYM else terms.approved
    said, wrong = swap.said, release.target.text(swap.target.span)
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


def _organisations(release: Release, mentions: Sequence[Mention]) -> list[tuple[Mention, Concept]]:
    """Those that name an organisation for certain, without a forbidden form, each concept once."""
    found: dict[ConceptRef, tuple[Mention, Concept]] = {}
    for mention in mentions:
        concepts = [release.terminology[ref] for ref in sorted(refs_of(mention))]
        ids = {c.id for c in concepts}
        if mention.form != Status.DEPRECATED and len(ids) == 1 and concepts[0].type == "organisation":
            found.setdefault(concepts[0].ref, (mention, concepts[0]))
    return list(found.values())


def _kept_letters(release: Release, source: Side, mention: Mention) -> bool:
    """An acronym that stands in the source with the same letters was kept, not swapped."""
    text = release.target.text(mention.span)
    return any(text == source.text(m.span) for m in source.all_mentions(Kind.ACRONYM))
