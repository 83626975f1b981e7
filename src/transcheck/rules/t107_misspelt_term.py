"""A near miss of an approved rendering ("referundums").

All words of the term stand there, one of them a slip away: a letter changed, lost, added, or
two exchanged, beside its inflected ending. Reported where the concept is named in the source
or, in a longer word, wherever it stands; where the source has the concept and its translation
has it not, the slip may be near the edges of the word as well ("acreditation").
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.compare.spelling import ANYWHERE, EXPECTED
from transcheck.compare.terms import Slip, misspelt, term_words
from transcheck.glossary.concepts import BUILT_IN, Concept
from transcheck.glossary.matching import is_acronym
from transcheck.model import ConceptRef, Issue, Kind, Severity, Side
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import concepts_in

RULE = Meta("T107", "misspelt-term", Severity.WARNING, "a near miss of an approved rendering", alone=True)
LONG_ENOUGH = 8  # letters of the word meant, where the source does not name the concept
GLOSSARY = """
[[concept]]
id = "referendum"
[concept.ru]
preferred = ["референдум"]
[concept.en]
preferred = ["referendum"]
"""

EXAMPLES = (
    Example("Опыт проведения референдумов.", "Experience in holding referundums.", ("referundums",), glossary=GLOSSARY),
    Example("", "Experience in elections and referundums.", ("referundums",), glossary=GLOSSARY),
    Example("Опыт проведения референдумов.", "Experience in holding referendums.", glossary=GLOSSARY),
    Example("", "Every referent was clear.", glossary=GLOSSARY),
)


def find(release: Release) -> Iterator[Issue]:
    named = _named(release)
    expected = _expected(release)
    target = release.target
    for concept in release.terminology.concepts:
        if concept.glossary == BUILT_IN:
            continue
        for term in concept.terms_in(target.language).approved:
            if is_acronym(term):
                continue
            for index, tokens in enumerate(target.tokens):
                edges = EXPECTED if index in expected.get(concept.ref, ()) else ANYWHERE
                slip = misspelt(term, target.language, tokens, edges)
                vouched = concept.ref in named or (slip and _long(slip, term, target.language))
                if slip and vouched and not _recognised(target, slip):
                    yield _issue(slip, concept, term)


def _expected(release: Release) -> dict[ConceptRef, set[int]]:
    """Target segments by the concepts that their source names and that are not named near them."""
    found: dict[ConceptRef, set[int]] = {}
    for index, bead, source in release.translated():
        for ref in concepts_in(source, bead.source) - concepts_in(release.target, release.target_near(index)):
            found.setdefault(ref, set()).update(bead.target)
    return found


def _recognised(target: Side, slip: Slip) -> bool:
    """Whether the word is a part of something else that is known: another term, a country."""
    known = (Kind.CONCEPT, Kind.PLACE)
    return any(m.kind in known and m.span.overlaps(slip.span) for row in target.mentions for m in row)


def _named(release: Release) -> set[object]:
    mentions = release.source.all_mentions(Kind.CONCEPT) if release.source else ()
    return {c.value for m in mentions for c in m.candidates}


def _long(slip: Slip, term: str, language: str) -> bool:
    return len(slip.meant) >= LONG_ENOUGH or len(term_words(term, language)) > 1


def _issue(slip: Slip, concept: Concept, term: str) -> Issue:
    return Issue(
        RULE.code,
        f"“{slip.text}” looks like a misspelling of “{slip.meant}”.",
        target=slip.span,
        confidence=0.9,
        concept=concept.id,
        evidence=(f"glossary {concept.glossary}: {concept.id} = {term}",),
    )
