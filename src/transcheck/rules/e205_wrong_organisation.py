"""An organisation of the source is another one in the translation.

Three kinds are told. A body that the glossaries or our own knowledge have was named in full and became
another of them (the World Trade, the World Health Organization). And a body of the source that
is of a kind with one of the translation, but for one word (the Ministry of Health, the
Ministry of Education), when each of them is the only one of its bead without a counterpart.
Names are compared by the institutional words that they are made of, in any order; a shorter or fuller
name is no error, nor is a body that a neighbouring sentence names. And a kind of body that the sentence has
no other word for (a committee, a court) that became another kind (a commission, a council). What an acronym was
expanded to is T104's affair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.compare.bodies import ALIKE, same_ideas
from transcheck.compare.offices import BODIES, exchange, offices
from transcheck.glossary.concepts import Status
from transcheck.languages import common
from transcheck.model import Body, Issue, Kind, Mention, Severity, Side
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import organisations_in
from transcheck.rules.exchanges import swap_issue, swaps

RULE = Meta("E205", "wrong-organisation", Severity.WARNING, "an organisation that became another one")

KIN = 0.3  # of `same_ideas`, from which two bodies are of a kind
SURE = 0.7  # of a bead's confidence
FEWEST_IDEAS = 2
KIND_OF_NAME, KIND = 0.75, 0.45  # confidence that a kind of body is wrong, as the word of a name and as another

EXAMPLES = (
    Example(
        "Министерство здравоохранения опубликовало отчёт.",
        "The Ministry of Education has published a report.",
        ("Ministry of Education",),
    ),
    Example(
        "Доклад подготовила Всемирная торговая организация.",
        "The report was prepared by the World Health Organization.",
        ("World Health Organization",),
    ),
    Example(
        "Министерство труда и социальной защиты опубликовало отчёт.", "The Ministry of Labour has published a report."
    ),
    Example("Отчёт опубликовало Министерство внутренних дел.", "The Interior Ministry has published a report."),
)


def find(release: Release) -> Iterator[Issue]:
    for swap in swaps(release):
        if Status.ACRONYM not in (swap.source.form, swap.target.form):
            yield swap_issue(RULE.code, release, swap)
    for index, bead, source in release.translated():
        if bead.confidence < SURE:
            continue
        yield from _another_kind(release, source, index)
        ours, theirs = organisations_in(source, bead.source), organisations_in(release.target, bead.target)
        if not ours or not theirs:
            continue
        lost = _without_counterpart(ours, organisations_in(release.target, release.target_near(index)), source)
        gained = _without_counterpart(theirs, organisations_in(source, release.source_near(index)), release.target)
        if len(lost) == len(gained) == 1 and not _acronyms(source, bead.source):
            yield from _judge(release, index, lost[0], gained[0])


def _another_kind(release: Release, source: Side, index: int) -> Iterator[Issue]:
    """A kind of body that became another; only an info where the target's is no name's word."""
    bead = release.beads[index]
    ours = offices(source, bead.source)
    theirs = offices(release.target, bead.target) if ours else []
    swap = exchange(ours, theirs, BODIES, (source.language, release.target.language)) if theirs else None
    if swap is not None:
        wrong = release.target.text(swap.target.span)
        yield Issue(
            RULE.code,
            f"“{wrong}” is not “{source.text(swap.source.span)}”.",
            swap.source.span,
            swap.target.span,
            confidence=(KIND_OF_NAME if wrong[0].isupper() else KIND) * bead.confidence,
            severity=None if wrong[0].isupper() else Severity.INFO,
            bead=index,
        )


def _without_counterpart(
    bodies: Sequence[tuple[Mention, Body]], others: Sequence[tuple[Mention, Body]], side: Side
) -> list[tuple[Mention, Body]]:
    """The bodies that nothing on the other side is like, and that no concept explains."""
    return [
        (mention, body)
        for mention, body in bodies
        if len(body.ideas) >= FEWEST_IDEAS
        and not any(same_ideas(body.ideas, other.ideas) >= ALIKE for _, other in others)
        and not side.mentions_at(mention.span, Kind.CONCEPT)
    ]


def _acronyms(source: Side, segments: range) -> bool:
    return bool(source.mentions_of(segments, Kind.ACRONYM))


@cache
def kinds_of_bodies() -> frozenset[str]:
    return frozenset(common()["institutions"]["bodies"])


def _judge(release: Release, index: int, lost: tuple[Mention, Body], gained: tuple[Mention, Body]) -> Iterator[Issue]:
    assert release.source is not None
    (ours, body), (theirs, other) = lost, gained
    alike = same_ideas(body.ideas, other.ideas)
    extra = [ideas for ideas in other.ideas if not any(ideas & known for known in body.ideas)]
    missing = [ideas for ideas in body.ideas if not any(ideas & known for known in other.ideas)]
    one_for_another = len(extra) == len(missing) == 1 and not (extra[0] | missing[0]) & kinds_of_bodies()
    if alike >= KIN and one_for_another:
        yield Issue(
            RULE.code,
            f"“{release.target.text(theirs.span)}” is not “{release.source.text(ours.span)}”.",
            ours.span,
            theirs.span,
            confidence=0.7 * release.beads[index].confidence,
            evidence=(f"the source's {', '.join(min(i) for i in missing)} became {', '.join(min(i) for i in extra)}",),
            bead=index,
        )
