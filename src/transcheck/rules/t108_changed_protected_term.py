"""A term that must not be translated was translated, transliterated or changed.

Product names, file names, trade marks: a glossary lists them with `protected = true` and their
terms in any one language. Where the source has one, the translation must have it letter by
letter, in the sentence or a neighbouring one; an inflection may follow it. Reported at what stands in its place,
when that can be told, else at the source's term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.glossary.concepts import Concept
from transcheck.languages.romanise import romanise
from transcheck.model import ConceptRef, Issue, Kind, Severity, Side, Span, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("T108", "changed-protected-term", Severity.ERROR, "a do-not-translate term that was changed")
SURE = 0.4  # of a bead's confidence
ALIKE = 65  # of rapidfuzz's ratio over romanised letters, from which words are the term in another spelling
Protected = tuple[Span, tuple[str, ...]]  # where a term stands, and what may stand for it
GLOSSARY = """
[[concept]]
id = "bramble-mail"
protected = true
[concept.en]
preferred = ["Bramble Mail"]
"""

EXAMPLES = (
    Example(
        "Bramble Mail closes three holes.",
        "Брэмбл Мейл закрывает три уязвимости.",
        ("Брэмбл Мейл",),
        ("en", "ru"),
        GLOSSARY,
    ),
    Example(
        "Bramble Mail closes three holes.", "Почта закрывает три уязвимости.", ("Bramble Mail",), ("en", "ru"), GLOSSARY
    ),
    Example("Bramble Mail closes three holes.", "Bramble Mail закрывает три уязвимости.", (), ("en", "ru"), GLOSSARY),
    Example("The bramble is in flower.", "Ежевика цветёт.", (), ("en", "ru"), GLOSSARY),
)


def find(release: Release) -> Iterator[Issue]:
    elsewhere = _of_other_languages(release)
    for index, bead, source in release.translated():
        near = release.target_near(index)
        if bead.confidence < SURE or not near:
            continue
        text = release.target.text(release.target.span_of(near))
        for span, approved in (*_named(release, source, bead.source), *_found(source, bead.source, elsewhere)):
            if not any(term in text for term in (source.text(span), *approved)):
                yield _issue(release, index, span, approved[0])


def _named(release: Release, source: Side, segments: range) -> Iterator[Protected]:
    """The protected terms that the source's language has."""
    for mention in source.mentions_of(segments, Kind.CONCEPT):
        refs = (c.value for c in mention.candidates if isinstance(c.value, ConceptRef))
        approved = tuple(t for ref in refs for t in _approved(release.terminology[ref]))
        if approved:
            yield mention.span, approved


def _approved(concept: Concept) -> tuple[str, ...]:
    """The terms of a concept in all languages, if it is a protected one."""
    return tuple(t for terms in concept.terms.values() for t in terms.approved) if concept.protected else ()


def _of_other_languages(release: Release) -> list[tuple[str, ...]]:
    """The protected terms of concepts that have none in the source's language."""
    language = release.source.language if release.source else ""
    terms = (_approved(c) for c in release.terminology.concepts if not c.terms_in(language).approved)
    return [approved for approved in terms if approved]


def _found(source: Side, segments: range, elsewhere: Sequence[tuple[str, ...]]) -> Iterator[Protected]:
    """Where such terms stand in the source, letter by letter."""
    whole = source.span_of(segments)
    for approved in elsewhere:
        for term in approved:
            for m in re.finditer(rf"(?<!\w){re.escape(term)}(?!\w)", source.text(whole)):
                yield Span(whole.start + m.start(), whole.start + m.end()), approved


def _issue(release: Release, index: int, span: Span, term: str) -> Issue:
    assert release.source is not None
    said = release.source.text(span)
    wrong = _in_its_place(release.target.tokens_of(release.beads[index].target), said)
    return Issue(
        RULE.code,
        f"“{said}” must stay as it is" + (f", not “{release.target.text(wrong)}”." if wrong else "."),
        span,
        wrong,
        confidence=0.93 if wrong else 0.8,
        suggestion=said,
        evidence=(f"protected: {term}",),
        bead=index,
    )


def _in_its_place(tokens: Sequence[Token], said: str) -> Span | None:
    """The words of the target that sound most like the term, if any do."""
    from rapidfuzz import fuzz  # noqa: PLC0415  only where a protected term is missing

    words = [t for t in tokens if t.kind is TokenKind.WORD]
    size, wanted = len(said.split()), romanise("".join(said.lower().split()))
    windows = [words[i : i + size] for i in range(len(words) - size + 1)]
    scored = [(fuzz.ratio("".join(t.word.latin for t in w), wanted), w[0].start, w[-1].end) for w in windows]
    best = max(scored, default=(0.0, 0, 0))
    return Span(best[1], best[2]) if best[0] >= ALIKE else None
