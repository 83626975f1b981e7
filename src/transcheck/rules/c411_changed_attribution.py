"""What one person says is said by another in the translation.

A speaker is a person whose name stands beside a word that leads to one ("сказал", "according to"). Reported
where a sentence has one speaker in either text, the two names cannot be one person's, neither is in the
sentence of the other text at all, and the source has the other person elsewhere: then the two were mistaken for each
other. A name that the source does not have at all is E203's affair; a pronoun in its place is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcheck.compare.expressions import Found, Vocabulary
from transcheck.compare.names import same_name
from transcheck.compare.people import AGREES, capitals, likeness
from transcheck.languages import load
from transcheck.model import Issue, Kind, Mention, Severity, Side, Token
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("C411", "changed-attribution", Severity.WARNING, "a statement given to another speaker")

SURE = 0.7  # of a bead's confidence
BESIDE = 7  # tokens between a speaker's name and the word that leads to it: "said Minister of Finance …"
ONE, OTHER = 0.6, 0.05  # probability from which, and below which, two names are one person's
PERSON = 0.35  # of a mention's weight, from which it surely is a person
BEGINNING = 3  # letters that the forms of a name have in common

EXAMPLES = (
    Example(
        "Асхат Оралов и Пётр Лисицын провели встречу.\n«Мы довольны», – сказал Оралов.",
        "Askhat Oralov and Pyotr Lisitsyn held a meeting.\n“We are pleased,” Lisitsyn said.",
        ("Lisitsyn",),
    ),
    Example(
        "Асхат Оралов и Пётр Лисицын провели встречу.\n«Мы довольны», – сказал Оралов.",
        "Askhat Oralov and Pyotr Lisitsyn held a meeting.\n“We are pleased,” he said.",
    ),
    Example("«Мы довольны», – сказал Асхат Оралов.", "“We are pleased,” Askhat Oralov said."),
)


@cache
def _verbs(code: str) -> Vocabulary:
    return Vocabulary({"speaks": load(code).section("attribution").get("verbs", ())}, code)


def find(release: Release) -> Iterator[Issue]:
    for index, bead, source in release.translated():
        if bead.confidence < SURE or not _persons(source, bead.source) or not _persons(release.target, bead.target):
            continue
        theirs = _speakers(release.target, bead.target)
        ours = _speakers(source, bead.source) if len(theirs) == 1 else []
        if len(ours) == 1 and _exchanged(release, source, index, ours[0], theirs[0]):
            yield _issue(release, source, index, ours[0], theirs[0])


def _persons(side: Side, segments: range) -> list[Mention]:
    return side.mentions_of(segments, Kind.PERSON)


def _speakers(side: Side, segments: range) -> list[Mention]:
    """The persons beside a word that leads to a speaker."""
    words = _verbs(side.language)
    return [
        mention
        for i in segments
        if (persons := side.mentions_of((i,), Kind.PERSON))
        for verbs in (words.find(side.tokens[i]),)
        for mention in persons
        if any(_beside(side.tokens[i], mention, verb) for verb in verbs) and (_sure(mention) or _named(side, mention))
    ]


def _beside(tokens: tuple[Token, ...], mention: Mention, verb: Found) -> bool:
    first = next(i for i, t in enumerate(tokens) if t.start >= mention.span.start)
    last = max(i for i, t in enumerate(tokens) if t.start < mention.span.end)
    return max(first - verb.last, verb.first - last) <= BESIDE


def _exchanged(release: Release, source: Side, index: int, ours: Mention, theirs: Mention) -> bool:
    """Whether the two speakers are two persons, neither of whom the other text has here, and the source has both."""
    bead = release.beads[index]
    if _alike(_words(source, bead.source, ours), _words(release.target, bead.target, theirs)):
        return False  # which nearly all are
    said, named = source.text(ours.span), release.target.text(theirs.span)
    if same_name(said, named) >= OTHER or any(same_name(name, named) >= OTHER for name in _of(source, bead.source)):
        return False
    if any(same_name(said, name) >= OTHER for name in _of(release.target, bead.target)):
        return False
    return _known(source, named)


def _words(side: Side, segments: range, person: Mention) -> list[Token]:
    return [token for token in capitals(side, segments) if person.span.covers(token.span)]


def _alike(ours: list[Token], theirs: list[Token]) -> bool:
    """Whether each word of the shorter name is one of the other."""
    few, many = sorted((ours, theirs), key=len)
    return bool(few) and all(any(likeness(one, other) >= AGREES for other in many) for one in few)


def _of(side: Side, segments: range) -> list[str]:
    return [side.text(mention.span) for mention in _persons(side, segments)]


def _sure(mention: Mention) -> bool:
    return mention.candidates[0].weight >= PERSON


def _named(side: Side, mention: Mention) -> bool:
    """Whether a text names a person so elsewhere, and surely."""
    name = side.text(mention.span)
    starts = _starts(name)
    return any(not starts.isdisjoint(_starts(n)) and same_name(n, name) >= ONE for n in _sure_names(side))


def _starts(name: str) -> set[str]:
    return {word[:BEGINNING] for word in name.split()}


def _sure_names(side: Side) -> list[str]:
    return [side.text(m.span) for m in side.all_mentions(Kind.PERSON) if _sure(m)]


def _known(side: Side, name: str) -> bool:
    return any(same_name(n, name) >= ONE for n in _sure_names(side))


def _issue(release: Release, source: Side, index: int, ours: Mention, theirs: Mention) -> Issue:
    said, wrong = source.text(ours.span), release.target.text(theirs.span)
    return Issue(
        RULE.code,
        f"“{wrong}” is not who says this in the source: it is “{said}”.",
        ours.span,
        theirs.span,
        confidence=0.8 * release.beads[index].confidence,
        evidence=(f"“{wrong}” is another person, whom the source names elsewhere",),
        bead=index,
    )
