"""One concept is rendered in two ways in a release, one of them not approved.

Where the approved rendering stands elsewhere in the translation, and here its head stands
with another attribute ("the hard battery pack" for the solid-state battery), the reader takes
the two for two things. The head alone is a short form and no error, and so is an attribute
that is one of the term's own words, a function word, one that says more of the thing ("the new
battery"), or what another term of the glossaries says. Names of bodies and offices are left to
other rules, and terms that a glossary admits beside each other are both right. Only languages
that put attributes before the head are judged; where neither determiners nor endings tell an
attribute from another word, what is found is information.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.compare.attributes import around, uses_of_head
from transcheck.compare.terms import Rendering, abbreviated, rendering, words_of
from transcheck.glossary.concepts import BUILT_IN, Concept, Status
from transcheck.model import ConceptRef, Issue, Kind, Related, Severity, Side, Span
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import concepts_in

RULE = Meta("T103", "inconsistent-term", Severity.WARNING, "a concept with a second rendering that is not approved")
SURE = 0.7  # of a bead's confidence
TOLD, UNTOLD = 0.8, 0.5  # confidence where the language tells an attribute, and where it does not
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
    target = release.target
    approved = _approved(target)
    known = around(target.language) if approved else None
    if known is None:
        return
    for index, bead, source in release.translated():
        if bead.confidence < SURE:
            continue
        rendered = concepts_in(target, bead.target, deprecated=True)
        for mention in source.mentions_of(bead.source, Kind.CONCEPT):
            refs = [c.value for c in mention.candidates if isinstance(c.value, ConceptRef)]
            own = [ref for ref in refs if ref in approved]
            concept = release.terminology[own[0]] if own and rendered.isdisjoint(refs) else None
            other = _other(target, bead.target, concept) if concept and concept.type == "term" else None
            if concept and other:
                issue = _issue(release, index, (mention.span, other, approved[own[0]]), concept)
                yield issue if known.tells else issue._replace(severity=Severity.INFO, confidence=UNTOLD)


def _approved(target: Side) -> dict[ConceptRef, Span]:
    """Where the target has an approved rendering of each concept of the glossaries first."""
    found: dict[ConceptRef, Span] = {}
    for mention in target.all_mentions(Kind.CONCEPT):
        if mention.form not in (Status.DEPRECATED, Status.ACRONYM):
            for c in mention.candidates:
                if isinstance(c.value, ConceptRef) and c.value.glossary != BUILT_IN:
                    found.setdefault(c.value, mention.span)
    return found


def _other(target: Side, segments: range, concept: Concept) -> Span | None:
    """The head of one of its terms with an attribute that is none of the term's, nor another term's."""
    tokens, language = target.tokens_of(segments), target.language
    words, terms = words_of(tokens), concept.terms_in(language).approved
    if rendering(terms, language, words) >= Rendering.MOST or any(abbreviated(t, language, words) for t in terms):
        return None
    uses = (use for term in terms for use in uses_of_head(term, language, tokens))
    return next((use for use in uses if use and not target.mentions_at(use, Kind.CONCEPT)), None)


def _issue(release: Release, index: int, spans: tuple[Span, Span, Span], concept: Concept) -> Issue:
    """`spans`: the term in the source, its rendering here, and the approved one elsewhere."""
    source, target, usual = spans
    right = release.target.text(usual)
    return Issue(
        RULE.code,
        f"“{release.target.text(target)}” is “{right}” elsewhere.",
        source,
        target,
        confidence=TOLD,
        suggestion=concept.terms_in(release.target.language).approved[0],
        concept=concept.id,
        evidence=(f"glossary {concept.glossary}: {concept.id}",),
        related=(Related("target", usual, "the approved rendering"),),
        bead=index,
    )
