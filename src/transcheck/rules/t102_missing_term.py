"""A concept of the glossary is named in the source and has none of its approved renderings
where it is translated.

A glossary lists a few forms of what human translators say in many, so a finding is the
surer the less of the term is there. A rendering is looked for where the sentence has come to
the place of the term. Nothing is reported where the approved rendering stands in a
neighbouring sentence, where its head stands alone ("the Commission" for a name already
given), or where a misspelt rendering explains it (T107). Concepts of our own knowledge are
not demanded, only those of the glossaries that were named.

It is information only where something speaks for the translation: the words by which other
terms of the glossaries are rendered stand there ("смерть" for "deaths", where "death rate" is
"смертность"), the letters of the rendering stand for it, the term is a part of a name or of another
country's body, or several concepts share it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.attributes import around, uses_of_head
from transcheck.compare.spelling import EXPECTED
from transcheck.compare.terms import (
    Rendering,
    Sought,
    foreign,
    misspelt,
    place_in,
    rendering,
    tokens_around,
    words_of,
)
from transcheck.glossary.concepts import BUILT_IN, Status
from transcheck.model import Bead, ConceptRef, Issue, Kind, Severity, Side, Span, Token
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import concepts_in, refs_of

TYPE_CHECKING = False  # as typing's, which is not needed for it
if TYPE_CHECKING:
    from transcheck.rules.term_doubts import Doubts

RULE = Meta("T102", "missing-term", Severity.WARNING, "a glossary concept without an approved rendering")
CONFIDENCE = {Rendering.NONE: 0.8, Rendering.PART: 0.6}
DOUBTFUL = 0.5  # of that where something speaks for the translation
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
    if release.source is None:
        return
    doubts: Doubts | None = None
    for index, bead, source in release.translated():
        if bead.confidence >= ALIGNED:
            for sought in _sought(release, index, source):
                best = _rendered(release, source, sought)
                if best <= Rendering.PART:
                    doubts = doubts or _doubts(release, source)
                    doubt = doubts.first(sought, words_of(_opposite(release, source, sought)))
                    yield _issue(release, source, sought, _sure(best, bead), doubt)


def _sought(release: Release, index: int, source: Side) -> Iterator[Sought]:
    """Those of a bead, each concept once; one that stands there in a forbidden form is T101's affair."""
    mentions = source.mentions_of(release.beads[index].source, Kind.CONCEPT)
    asked = [(m, own) for m in mentions if (own := {ref for ref in refs_of(m) if ref.glossary != BUILT_IN})]
    if not asked:
        return
    done = concepts_in(release.target, release.target_near(index), deprecated=True)
    for mention, own in asked:
        if done.isdisjoint(own) and mention.form != Status.DEPRECATED:
            done |= own
            concepts = tuple(release.terminology[ref] for ref in sorted(own))
            terms = [c.terms_in(release.target.language).approved for c in concepts]
            if all(terms):
                yield Sought(index, mention, concepts, tuple(dict.fromkeys(t for row in terms for t in row)))


def _rendered(release: Release, source: Side, sought: Sought) -> Rendering:
    """How far a term is rendered where it should be in its bead; wholly, where it is so near it, be it misspelt."""
    target, terms = release.target, sought.terms
    near, own = release.target_near(sought.bead), release.beads[sought.bead].target
    if _as_we_know_it(release, source, sought) or any(_whole(target, k, terms) for k in near if k not in own):
        return Rendering.WHOLE
    here = _opposite(release, source, sought)
    best = rendering(terms, target.language, words_of(target.tokens_of(own)), words_of(here))
    if best is Rendering.HEAD and sought.concepts[0].type == "term" and _renamed(release, source, sought, here):
        best = Rendering.PART
    slipped = best <= Rendering.PART and any(
        misspelt(t, target.language, target.tokens_of(near), EXPECTED) for t in terms
    )
    return Rendering.WHOLE if slipped else best


def _as_we_know_it(release: Release, source: Side, sought: Sought) -> bool:
    """Where a glossary has RNA for Russian, РНК will do, which we know."""
    if not foreign(sought.terms, release.target.language):
        return False
    here = {ref for m in source.mentions_at(sought.mention.span, Kind.CONCEPT) for ref in refs_of(m)}
    return not here.isdisjoint(concepts_in(release.target, release.target_near(sought.bead)))


def _whole(target: Side, segment: int, terms: Sequence[str]) -> bool:
    """Whether a sentence has all of a term; words of two sentences make none."""
    return rendering(terms, target.language, words_of(target.tokens[segment])) is Rendering.WHOLE


def _opposite(release: Release, source: Side, sought: Sought) -> Sequence[Token]:
    """The part of the translation that may render the term, by its place."""
    bead = release.beads[sought.bead]
    place = place_in(source.tokens_of(bead.source), sought.mention.span)
    return tokens_around(release.target.tokens_of(bead.target), place)


def _renamed(release: Release, source: Side, sought: Sought, here: Sequence[Token]) -> bool:
    """Whether the head of a term stands there, always with another attribute: the key rate for the base rate."""
    target = release.target
    known = around(target.language)
    if known is None or not known.tells:
        return False
    named = concepts_in(source, release.beads[sought.bead].source)
    uses = [use for term in sought.terms for use in uses_of_head(term, target.language, here)]
    own = [use for use in uses if not use or not _of_other_terms(target, use, named)]
    return bool(own) and all(own)


def _of_other_terms(target: Side, use: Span, named: set[ConceptRef]) -> bool:
    """Whether it is another term that the source has as well, or another term is within it."""
    there = target.mentions_at(use, Kind.CONCEPT)
    return any(not m.span.covers(use) or not named.isdisjoint(refs_of(m)) for m in there)


def _doubts(release: Release, source: Side) -> Doubts:
    from transcheck.rules.term_doubts import Doubts  # noqa: PLC0415  most translations miss no term

    return Doubts(source, release.target, release.terminology)


def _sure(best: Rendering, bead: Bead) -> float:
    return CONFIDENCE[best] * (0.5 + bead.confidence / 2)


def _issue(release: Release, source: Side, sought: Sought, confidence: float, doubt: str | None) -> Issue:
    concept, terms = sought.concepts[0], sought.terms
    rendered = f"glossary {concept.glossary}: {concept.id} = {', '.join(terms)}"
    return Issue(
        RULE.code,
        f"“{source.text(sought.mention.span)}” has none of its approved renderings here: write “{terms[0]}”.",
        source=sought.mention.span,
        target=release.target.span_of(release.beads[sought.bead].target),
        confidence=confidence * DOUBTFUL if doubt else confidence,
        severity=Severity.INFO if doubt else None,
        suggestion=terms[0],
        concept=concept.id,
        evidence=(rendered, doubt) if doubt else (rendered,),
        bead=sought.bead,
    )
