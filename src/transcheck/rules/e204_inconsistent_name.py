"""One person's name is spelt in two ways in the translation.

Two words of names, a letter apart in the middle: "Tursynbekova" and "Tusrynbekova". Whichever is
right, they cannot both be. Case forms are not spellings, and two people with names a letter
apart are two people when the source has two such names as well. Reported at the rarer
spelling, or at the later one where both are as frequent, with the place of the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.compare.people import AGREES, Named, core, likeness, names
from transcheck.compare.spelling import Edges, near_miss
from transcheck.model import Issue, Related, Severity, Side, Token
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("E204", "inconsistent-name", Severity.WARNING, "one person's name spelt in two ways", alone=True)
NAME = 0.25  # weight from which a word is taken for a person's name; one of the two must be
SLIP = Edges(2, 3)
SHORTEST = 7  # letters; in a shorter name a letter makes another name

EXAMPLES = (
    Example(
        "",
        "Aliya Tursynbekova opened the meeting.\nMs Tusrynbekova thanked the observers.",
        ("Tusrynbekova",),
    ),
    Example("", "Nurlan Abdirov opened the meeting.\nMr Abdirov thanked Erlan Abdyrakhmanov."),
    Example(
        "Встречу открыли Ерлан Касымбеков и Ерлан Касымбаков.",
        "Erlan Kasymbekov and Erlan Kasymbakov opened the meeting.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    words = [n for n in _names(release.target) if len(core(n.token)) >= SHORTEST]
    counts = Counter(core(n.token) for n in words)
    first = {core(n.token): n for n in reversed(words)}
    alike: dict[str, list[Named]] = {}
    for named in first.values():
        alike.setdefault(_beginning(named.token), []).append(named)
    known = [n.token for n in _names(release.source)] if release.source else []
    for form, named in first.items():
        usual = _usual(named, alike[_beginning(named.token)], counts)
        if usual and not _two_people(known, named.token, usual.token):
            yield Issue(
                RULE.code,
                f"“{form}” is “{core(usual.token)}” elsewhere.",
                target=named.token.span,
                confidence=0.8,
                suggestion=core(usual.token),
                related=(Related("target", usual.token.span, "the other spelling"),),
            )


def _names(side: Side) -> list[Named]:
    return names(side, range(len(side.segments)))


def _beginning(token: Token) -> str:
    return token.word.latin[: SLIP.before]


def _usual(named: Named, others: Sequence[Named], counts: Counter[str]) -> Named | None:
    """The more frequent, or earlier, spelling of the same name, if there is one."""
    mine = (counts[core(named.token)], -named.token.start)
    named_so = (o for o in others if max(named.weight, o.weight) >= NAME)
    better = (o for o in named_so if (counts[core(o.token)], -o.token.start) > mine)
    return next((o for o in better if _slipped(named.token, o.token)), None)


def _slipped(one: Token, other: Token) -> bool:
    """Whether two words are a slip apart: either may be the one that a dictionary knows."""
    return near_miss(one.word, other.word, SLIP) or near_miss(other.word, one.word, SLIP)


def _two_people(known: Sequence[Token], one: Token, other: Token) -> bool:
    """Whether the source has two names that are a letter apart too, or that agree with these best."""
    begin = one.word.latin[0], other.word.latin[0]
    words = {token.word for token in known if token.word.latin.startswith(begin)}
    if any(near_miss(a, b, SLIP) for a in words for b in words if a.latin[: SLIP.before] == b.latin[: SLIP.before]):
        return True
    a, b = _meant(one, known), _meant(other, known)
    return a is not None and b is not None and a.word.keys.isdisjoint(b.word.keys)


def _meant(name: Token, known: Sequence[Token]) -> Token | None:
    """The word of the source that agrees with a name best, if one does."""
    best = max(known, key=lambda token: likeness(token, name), default=None)
    return best if best is not None and likeness(best, name) >= AGREES else None
