"""A person's post is another one in the translation, or has gained or lost a rank.

Posts are told by what they are in any language: a minister who became an ambassador, a president who became a
prime minister. Of ranks a deputy, a first deputy, an acting, former or honorary holder is told from the one who holds
the post itself, wherever the rank stands ("министрдің бірінші орынбасары") and whether it is a word of its own
("замминистра", "вице-премьер", "ex-president"). Words that stand for any post ("глава", "official") and those with
several meanings are given the benefit of the doubt.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.compare.offices import POSTS, Exchange, Rank, changed_rank, exchange, offices
from transcheck.model import Issue, Severity, Side
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("E206", "wrong-position", Severity.WARNING, "a person's post or rank that became another")

SURE = 0.5  # of a bead's confidence
EXCHANGED, RANKED = 0.85, 0.75  # confidence

EXAMPLES = (
    Example("Встречу провёл министр Асхат Оралов.", "Ambassador Askhat Oralov held the meeting.", ("Ambassador",)),
    Example(
        "Первый заместитель министра Асхат Оралов выступил с речью.",
        "Deputy Minister Askhat Oralov made a speech.",
        ("Minister",),
    ),
    Example("И.о. председателя комитета назначен.", "The chairman of the committee was named.", ("chairman",)),
    Example("Вице-премьер посетил область.", "The Deputy Prime Minister visited the region."),
    Example("Об этом сообщил глава ведомства.", "The minister announced this."),
)


def find(release: Release) -> Iterator[Issue]:
    for index, bead, source in release.translated():
        if bead.confidence < SURE:
            continue
        ours = offices(source, bead.source)
        theirs = offices(release.target, bead.target) if ours else []
        if not theirs:
            continue
        if swap := exchange(ours, theirs, POSTS, (source.language, release.target.language)):
            yield _exchanged(release, source, index, swap)
        elif change := changed_rank(ours, theirs):
            yield _ranked(release, index, change)


def _exchanged(release: Release, source: Side, index: int, swap: Exchange) -> Issue:
    said, wrong = source.text(swap.source.span), release.target.text(swap.target.span)
    return Issue(
        RULE.code,
        f"“{wrong}” is not the post that the source names: “{said}”.",
        swap.source.span,
        swap.target.span,
        confidence=EXCHANGED * release.beads[index].confidence,
        evidence=(f"{said} is {_named(swap.source.meanings)}, {wrong} is {_named(swap.target.meanings)}",),
        bead=index,
    )


def _named(meanings: frozenset[str]) -> str:
    return " or ".join(meaning.replace("-", " ") for meaning in sorted(meanings))


def _ranked(release: Release, index: int, change: Rank) -> Issue:
    wrong = release.target.text(change.target.span)
    said = "gives this post" if change.lost else "does not give this post"
    message = f"“{wrong}”: the source {said} the rank “{change.rank}”."
    return Issue(
        RULE.code,
        message,
        change.source.span,
        change.target.span,
        confidence=RANKED * release.beads[index].confidence,
        bead=index,
    )
