"""A person's name that is not the source's.

The words of a name agree across scripts, spellings and case forms, or they do not. A
wrong one is reported where the rest tells what should stand there: the other words of the
same name ("Ольга Баранец" and "Irina Baranets"), or the way the name is spelt elsewhere
in the translation ("Rahimov" above, "Rahmonov" here). A pronoun, a title, a surname alone
or a fuller name are no error, nor is a spelling that follows another tradition.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Issue, Severity
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.people import People, Slip

RULE = Meta("E203", "wrong-name", Severity.ERROR, "a person's name misspelt or exchanged for another's")

EXAMPLES = (
    Example("Заявление сделала Ольга Баранец.", "The statement was made by Irina Baranets.", ("Irina",)),
    Example(
        "Выступил Жамшид Рахимов.\nРахимов предложил новый маршрут.",
        "Jamshid Rahimov took the floor.\nRahmonov proposed a new route.",
        ("Rahmonov",),
    ),
    Example("Выступил Ерлан Смагулов.\nСмагулов ответил.", "Erlan Smagoulov spoke.\nHe answered."),
    Example("Встреча с Кенаном Демиром прошла вчера.", "A meeting with Kenan Demir took place yesterday."),
)


def find(release: Release) -> Iterator[Issue]:
    if release.source is None or not release.comparable:
        return
    people = People(release, release.source)
    for index, bead, _ in release.translated():
        for slip in people.slips(index, bead):
            yield issue(slip, release, index)


def issue(slip: Slip, release: Release, bead: int) -> Issue:
    right = f", elsewhere “{slip.expected}”" if slip.expected else ""
    source = release.source.text(slip.source) if release.source else ""
    return Issue(
        RULE.code,
        f"“{release.target.text(slip.target)}” is not the source's name “{source}”{right}",
        source=slip.source,
        target=slip.target,
        confidence=slip.confidence,
        suggestion=slip.expected or None,
        evidence=(slip.evidence,),
        bead=bead,
    )
