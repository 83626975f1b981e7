"""One concept is rendered in two ways in a release, one of them not approved.

Where the approved rendering stands elsewhere in the translation, and here its head stands
with another attribute ("the hard battery pack" for the solid-state battery), the reader takes
the two for two things. The head alone is a short form and no error, and so is an attribute
that is one of the term's own words, a function word, or one that stands with the approved rendering elsewhere.
Terms that a glossary admits beside each other are both right. Only languages that put the
attribute before its head are judged, and what is found is information: which attributes say the same thing
no list tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from transcheck.compare.terms import content_words, head
from transcheck.glossary.concepts import BUILT_IN, Concept, Status
from transcheck.glossary.phrases import is_acronym
from transcheck.languages import load
from transcheck.mentions.organisations import function_words
from transcheck.model import ConceptRef, Issue, Kind, Related, Severity, Side, Span, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import concepts_in

RULE = Meta("T103", "inconsistent-term", Severity.INFO, "a concept with a second rendering that is not approved")
SURE = 0.7  # of a bead's confidence
SHORTEST = 3  # letters of an attribute
GLOSSARY = """
[[concept]]
id = "solid-state-battery"
[concept.ru]
preferred = ["твердотельный аккумулятор"]
[concept.en]
preferred = ["solid-state battery"]
"""

EXAMPLES = (
    Example(
        "В велосипеде стоит твердотельный аккумулятор.\nТвердотельный аккумулятор служит восемь лет.",
        "The bicycle has a solid-state battery.\nThe hard battery lasts eight years.",
        ("hard battery",),
        glossary=GLOSSARY,
    ),
    Example(
        "В велосипеде стоит твердотельный аккумулятор.\nТвердотельный аккумулятор служит восемь лет.",
        "The bicycle has a solid-state battery.\nThe battery lasts eight years.",
        glossary=GLOSSARY,
    ),
    Example("Твердотельный аккумулятор служит восемь лет.", "The hard battery lasts eight years.", glossary=GLOSSARY),
)


def find(release: Release) -> Iterator[Issue]:
    section = load(release.target.language).section("terms")
    if section.get("head") == "first-noun" or not function_words(release.target.language):
        return
    approved = _approved(release.target)
    for index, bead, source in release.translated():
        if bead.confidence < SURE:
            continue
        rendered = concepts_in(release.target, bead.target, deprecated=True)
        for mention in source.mentions_of(bead.source, Kind.CONCEPT):
            refs = [c.value for c in mention.candidates if isinstance(c.value, ConceptRef)]
            own = [ref for ref in refs if ref.glossary != BUILT_IN and ref in approved]
            if own and rendered.isdisjoint(refs):
                concept = release.terminology[own[0]]
                other = _other(release.target, bead.target, concept)
                if other:
                    yield _issue(release, index, (mention.span, other, approved[own[0]]), concept)


def _approved(target: Side) -> dict[ConceptRef, Span]:
    """Where the target has an approved rendering of each concept first."""
    found: dict[ConceptRef, Span] = {}
    for mention in target.all_mentions(Kind.CONCEPT):
        if mention.form not in (Status.DEPRECATED, Status.ACRONYM):
            for c in mention.candidates:
                if isinstance(c.value, ConceptRef):
                    found.setdefault(c.value, mention.span)
    return found


def _other(target: Side, segments: range, concept: Concept) -> Span | None:
    """The head of one of its terms with an attribute that is none of the term's."""
    for term in concept.terms_in(target.language).approved:
        words = content_words(term, target.language)
        if is_acronym(term) or len(words) < 2:  # noqa: PLR2004
            continue
        kept = frozenset(key for w in words for key in w.keys)
        for attribute, noun in pairwise(_words(target.tokens_of(segments))):
            if noun.word.keys & head(term, target.language).keys and _foreign(attribute, kept, target.language):
                return Span(attribute.start, noun.end)
    return None


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind is TokenKind.WORD or t.text in ",;:()"]


def _foreign(attribute: Token, kept: frozenset[str], language: str) -> bool:
    """An attribute of the head, by its small letter and its ending, that the term does not have."""
    word = attribute.word
    plain = attribute.kind is TokenKind.WORD and attribute.text.islower() and len(word.lower) >= SHORTEST
    return plain and word.lower not in function_words(language) and word.keys.isdisjoint(kept)


def _issue(release: Release, index: int, spans: tuple[Span, Span, Span], concept: Concept) -> Issue:
    """`spans`: the term in the source, its rendering here, and the approved one elsewhere."""
    source, target, usual = spans
    right = release.target.text(usual)
    return Issue(
        RULE.code,
        f"“{release.target.text(target)}” is “{right}” elsewhere.",
        source,
        target,
        confidence=0.6,
        suggestion=concept.terms_in(release.target.language).approved[0],
        concept=concept.id,
        evidence=(f"glossary {concept.glossary}: {concept.id}",),
        related=(Related("target", usual, "the approved rendering"),),
        bead=index,
    )
