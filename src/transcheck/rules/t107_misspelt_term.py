"""A near miss of an approved rendering ("referundums").

All words of the term stand there, one of them a slip away: a letter changed, lost, added, or
two exchanged, beside its inflected ending. Reported where the concept is named in the source
or, in a longer word, wherever it stands; where the source has the concept and its translation
has it not, the slip may be near the edges of the word as well ("acreditation").
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.compare.spelling import ANYWHERE, EXPECTED
from transcheck.compare.terms import Slip, Wanted, misspelt_at, term_words
from transcheck.glossary.concepts import Concept, beginning
from transcheck.model import ConceptRef, Issue, Kind, Severity, Side, TokenKind
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
    target, terms = release.target, release.terminology.words(release.target.language)
    named, expected = _named(release), _expected(release)
    for index, tokens in enumerate(target.tokens):
        words = [t for t in tokens if t.kind is not TokenKind.MARK]
        for k, token in enumerate(words):
            for word in terms.get(beginning(token.word.lower), ()):
                edges = EXPECTED if index in expected.get(word.concept, ()) else ANYWHERE
                slip = misspelt_at(k, words, Wanted(word.term, word.place, target.language, edges))
                vouched = word.concept in named or (slip and _long(slip, word.term, target.language))
                if slip and vouched and not _recognised(target, index, slip):
                    yield _issue(slip, release.terminology[word.concept], word.term)
                    break


def _expected(release: Release) -> dict[ConceptRef, set[int]]:
    """Target segments by the concepts that their source names and that are not named near them."""
    found: dict[ConceptRef, set[int]] = {}
    for index, bead, source in release.translated():
        for ref in concepts_in(source, bead.source) - concepts_in(release.target, release.target_near(index)):
            found.setdefault(ref, set()).update(bead.target)
    return found


def _recognised(target: Side, segment: int, slip: Slip) -> bool:
    """Whether the word is a part of something else that is known: another term, a country."""
    known = (Kind.CONCEPT, Kind.PLACE)
    return any(m.kind in known and m.span.overlaps(slip.span) for m in target.mentions[segment])


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
