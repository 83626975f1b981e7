"""One concept is rendered in two ways in a release, one of them not approved.

Where the approved rendering stands elsewhere in the translation, and here its head stands
with another attribute ("the hard battery pack" for the solid-state battery), the reader takes
the two for two things. The head alone is a short form and no error, and so is an attribute
that is one of the term's own words, a function word, one that says more of the thing ("the new
battery"), or what another term of the glossaries says. Names of bodies and offices are left to
other rules, and terms that a glossary admits beside each other are both right. Only languages
that put the attribute before its head are judged; where determiners do not tell an attribute
from another word, what is found is information.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.compare.terms import content_words, head
from transcheck.glossary.concepts import BUILT_IN, Concept, Status
from transcheck.glossary.phrases import is_acronym
from transcheck.languages import load
from transcheck.mentions.organisations import function_words
from transcheck.model import ConceptRef, Issue, Kind, Related, Severity, Side, Span, Token, TokenKind
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import concepts_in

RULE = Meta("T103", "inconsistent-term", Severity.WARNING, "a concept with a second rendering that is not approved")
SURE = 0.7  # of a bead's confidence
SHORTEST = 3  # letters of an attribute
TOLD, UNTOLD = 0.8, 0.5  # confidence where a determiner shows the attribute, and where the language has none
PARTING = ",;:()-–—"  # behind one of these a word begins no attribute of the next
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


class Around(Record):
    """What stands around a term in a language; without determiners an attribute is any word before the head."""

    function: frozenset[str]
    determiners: frozenset[str]
    adding: frozenset[str]


def find(release: Release) -> Iterator[Issue]:
    target = release.target
    words = _around(target.language)
    if words is None:
        return
    approved = _approved(target)
    for index, bead, source in release.translated():
        if bead.confidence < SURE:
            continue
        rendered = concepts_in(target, bead.target, deprecated=True)
        for mention in source.mentions_of(bead.source, Kind.CONCEPT):
            refs = [c.value for c in mention.candidates if isinstance(c.value, ConceptRef)]
            own = [ref for ref in refs if ref.glossary != BUILT_IN and ref in approved]
            concept = release.terminology[own[0]] if own and rendered.isdisjoint(refs) else None
            other = _other(target, bead.target, concept, words) if concept and concept.type == "term" else None
            if concept and other:
                issue = _issue(release, index, (mention.span, other, approved[own[0]]), concept)
                yield issue if words.determiners else issue._replace(severity=Severity.INFO, confidence=UNTOLD)


def _around(language: str) -> Around | None:
    """None for a language that is not judged."""
    section = load(language).section("terms")
    function = function_words(language)
    if section.get("head") == "first-noun" or not function:
        return None
    return Around(function, frozenset(section.get("determiners", ())), frozenset(section.get("adding", ())))


def _approved(target: Side) -> dict[ConceptRef, Span]:
    """Where the target has an approved rendering of each concept first."""
    found: dict[ConceptRef, Span] = {}
    for mention in target.all_mentions(Kind.CONCEPT):
        if mention.form not in (Status.DEPRECATED, Status.ACRONYM):
            for c in mention.candidates:
                if isinstance(c.value, ConceptRef):
                    found.setdefault(c.value, mention.span)
    return found


def _other(target: Side, segments: range, concept: Concept, around: Around) -> Span | None:
    """The head of one of its terms with an attribute that is none of the term's."""
    tokens = _words(target.tokens_of(segments))
    for term in concept.terms_in(target.language).approved:
        words = content_words(term, target.language)
        if is_acronym(term) or len(words) < 2:  # noqa: PLR2004
            continue
        kept = frozenset(key for w in words for key in w.keys)
        noun_keys = head(term, target.language).keys
        for before, attribute, noun in zip([None, *tokens], tokens, tokens[1:], strict=False):
            span = Span(attribute.start, noun.end)
            renamed = not noun.word.keys.isdisjoint(noun_keys) and _renames(before, attribute, kept, around)
            if renamed and not target.mentions_at(span, Kind.CONCEPT):
                return span
    return None


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind is TokenKind.WORD or t.text in PARTING]


def _renames(before: Token | None, attribute: Token, kept: frozenset[str], around: Around) -> bool:
    """Whether a word before the head is an attribute of it, as its small letter and what is before it tell."""
    word = attribute.word
    plain = attribute.kind is TokenKind.WORD and attribute.text.islower() and len(word.lower) >= SHORTEST
    if not plain or word.lower in around.function | around.determiners | around.adding:
        return False
    told = before is not None and (before.word.lower in around.determiners or not before.word.keys.isdisjoint(kept))
    return word.keys.isdisjoint(kept) and (told or not around.determiners)


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
