"""The target uses a rendering that a glossary forbids.

A forbidden long form is always reported, in an unrelated pair and without a source too: it is
a statement about the target alone. A forbidden acronym is reported only where its concept
is named, since its letters may mean something else; a forbidden former name is not, where the
source uses the former name too. Terms are found under inflection.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.concepts import Concept, Status
from transcheck.glossary.phrases import is_acronym
from transcheck.model import ConceptRef, Issue, Kind, Mention, Severity, Side, Span
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import refs_of

RULE = Meta("T101", "deprecated-term", Severity.ERROR, "a rendering that the glossary forbids", alone=True)
GLOSSARY = """
[[concept]]
id = "base-rate"
[concept.ru]
preferred = ["базовая ставка"]
[concept.en]
preferred = ["base rate"]
deprecated = ["key rate"]
"""

EXAMPLES = (
    Example(
        "Базовая ставка останется неизменной.", "The key rate will remain unchanged.", ("key rate",), glossary=GLOSSARY
    ),
    Example("", "Key rates will remain unchanged.", ("Key rates",), glossary=GLOSSARY),
    Example("Базовая ставка останется неизменной.", "The base rate will remain unchanged.", glossary=GLOSSARY),
    Example("Он держит ключ.", "He keeps the key, rated highly.", glossary=GLOSSARY),
)


def find(release: Release) -> Iterator[Issue]:
    for mention in release.target.all_mentions(Kind.CONCEPT):
        if mention.form != Status.DEPRECATED:
            continue
        concept = release.terminology[min(refs_of(mention))]
        text = release.target.text(mention.span)
        named = _named(release, concept.ref)
        if (is_acronym(text) and not named) or _source_says_so_too(release, concept.ref):
            continue
        terms = concept.terms_in(release.target.language)
        yield Issue(
            RULE.code,
            f"“{text}” must not be used for {_described(concept, release.source)}"
            + (f": write “{terms.approved[0]}”." if terms.approved else "."),
            source=_translated(release, mention, concept.ref),
            target=mention.span,
            confidence=0.98 if named or release.source is None else 0.93,
            suggestion=terms.approved[0] if terms.approved else None,
            concept=concept.id,
            evidence=(f"glossary {concept.glossary}: {concept.id}",),
        )


def _named(release: Release, ref: ConceptRef) -> bool:
    """Whether the concept is named otherwise in the release, on either side."""
    sides: list[Side] = [release.target, *filter(None, (release.source,))]
    mentions = (m for side in sides for m in side.all_mentions(Kind.CONCEPT) if m.form != Status.DEPRECATED)
    return any(c.value == ref for m in mentions for c in m.candidates)


def _translated(release: Release, mention: Mention, ref: ConceptRef) -> Span | None:
    """Where the source names the concept in the sentence that is translated so."""
    for _, bead, source in release.translated():
        if release.target.span_of(bead.target).covers(mention.span):
            named = source.mentions_of(bead.source, Kind.CONCEPT)
            return next((m.span for m in named if any(c.value == ref for c in m.candidates)), None)
    return None


def _source_says_so_too(release: Release, ref: ConceptRef) -> bool:
    """A former name that the source uses as well is translated faithfully."""
    mentions = release.source.all_mentions(Kind.CONCEPT) if release.source else ()
    return any(m.form == Status.DEPRECATED and any(c.value == ref for c in m.candidates) for m in mentions)


def _described(concept: Concept, source: Side | None) -> str:
    terms = concept.terms_in(source.language).approved if source else ()
    return f"“{terms[0]}”" if terms else f"the concept {concept.id}"
