"""A placeholder or tag was changed, lost or added.

`%1$s`, `{name}`, `{{count}}`, `<b>`: a program replaces or reads them, and another letter in one makes it crash or
print garbage. They are compared sentence by sentence as they stand, their order left aside; one that
became another is one finding. Of tags only the names are compared: links and titles are translated.
Where the source has neither placeholders nor tags near, nothing is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from transcheck.model import Issue, Kind, Mention, Severity, Side
from transcheck.patterns import lazy
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F504", "changed-placeholder", Severity.ERROR, "a placeholder or tag that was changed, lost or added")

TAG = lazy(r"<(/?)([A-Za-z][\w-]*)")

EXAMPLES = (
    Example('Delete %1$s messages from "%2$s"?', "Удалить сообщения (%1$d) из папки «%2$s»?", ("%1$d",), ("en", "ru")),
    Example("Hello, {name}!", "Здравствуйте, {имя}!", ("{имя}",), ("en", "ru")),
    Example("Moved {count} files to {folder}.", "В папку {folder} перемещено файлов: {count}.", (), ("en", "ru")),
    Example("Налог составит 20 % дохода.", "The tax is 20% of income."),
)


def find(release: Release) -> Iterator[Issue]:
    for index, bead, source in release.translated():
        ours = source.mentions_of(bead.source, Kind.PLACEHOLDER)
        theirs = release.target.mentions_of(bead.target, Kind.PLACEHOLDER)
        if not ours and not theirs:
            continue
        known = _forms(source, source.mentions_of(release.source_near(index), Kind.PLACEHOLDER))
        near = _forms(release.target, release.target.mentions_of(release.target_near(index), Kind.PLACEHOLDER))
        lost = _without(ours, source, _forms(release.target, theirs), near)
        gained = _without(theirs, release.target, _forms(source, ours), known)
        for before, after in zip_longest(lost, gained):
            if before is not None or known:
                yield _issue(release, index, before, after)


def _forms(side: Side, mentions: list[Mention]) -> Counter[str]:
    return Counter(_form(side.text(m.span)) for m in mentions)


def _form(text: str) -> str:
    """What must not change: a tag's name, its attributes aside; a placeholder but for spaces inside it."""
    tag = TAG.match(text)
    return f"<{tag.group(1)}{tag.group(2).lower()}>" if tag else "".join(text.split())


def _without(mentions: list[Mention], side: Side, others: Counter[str], near: Counter[str]) -> list[Mention]:
    """The mentions that the other side does not have as often, nor in a neighbouring bead."""
    found = []
    for mention in mentions:
        form = _form(side.text(mention.span))
        if others[form]:
            others[form] -= 1
        elif form not in near:
            found.append(mention)
    return found


def _issue(release: Release, index: int, before: Mention | None, after: Mention | None) -> Issue:
    assert release.source is not None
    said = release.source.text(before.span) if before else None
    wrong = release.target.text(after.span) if after else None
    if said and wrong:
        message = f"“{said}” became “{wrong}”."
    else:
        message = f"“{said}” is missing in the translation." if said else f"“{wrong}” is not in the source."
    return Issue(
        RULE.code,
        message,
        before.span if before else None,
        after.span if after else None,
        confidence=0.96 * release.beads[index].confidence,
        suggestion=said if after else None,
        bead=index,
    )
