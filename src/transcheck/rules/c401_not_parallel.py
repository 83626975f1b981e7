"""The two texts are not translations of each other.

Two releases of one institution in one week, a file under a wrong name, last month's
translation: everything else a checker could say about such a pair is noise, so this is
said once, for the pair, and the rules that compare sentences stay silent. What the target
shows by itself (a forbidden term, an acronym against its expansion) is still reported.

The judgement rests on the log-likelihood ratio of the alignment a sentence (lengths, shared
numbers, names and other values) against unrelated texts. An uncertain pair is not reported;
the fewer sentences there are, the clearer it must be, and of one or two nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Issue, Severity, Verdict
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("C401", "not-parallel", Severity.ERROR, "two texts that are not translations of each other")

FEWEST = 3  # sentences of either text
ENOUGH = 8  # sentences from which on the verdict stands for itself

EXAMPLES = (
    Example(
        "Минздрав начал вакцинацию.\n\nВ Казахстан поступило 2,2 млн доз вакцины против гриппа.\n\n"
        "Прививку бесплатно получат беременные, дети и медики.\n\nВ прошлом сезоне привились 11% населения.",
        "A bridge opens in Semey.\n\nThe bridge over the Irtysh is 750 metres long and took four years to build.\n\n"
        "“We promised it for spring,” the mayor said.\n\nBuses 5 and 17 will cross it from Monday, 18 May.",
        ("",),
        pair_only=True,
    ),
    Example(
        "Минздрав начал вакцинацию.\n\nВ Казахстан поступило 2,2 млн доз вакцины против гриппа.\n\n"
        "Прививку бесплатно получат беременные, дети и медики.\n\nВ прошлом сезоне привились 11% населения.",
        "The Ministry of Health begins vaccination.\n\nKazakhstan has received 2.2 million doses of flu vaccine.\n\n"
        "Pregnant women, children and medical workers will be vaccinated free of charge.\n\n"
        "Last season 11% of the population were vaccinated.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    parallelism = release.parallelism
    if parallelism is None or parallelism.verdict is not Verdict.UNRELATED or not _is_clear(release):
        return
    yield Issue(
        RULE.code,
        "The two texts are not translations of each other: check that these are the right files.",
        confidence=0.95,
        evidence=(
            f"{parallelism.coverage:.0%} of the text has a counterpart (score {parallelism.score:.2f} a sentence)",
        ),
    )


def _is_clear(release: Release) -> bool:
    size = min(len(side.segments) for side in (release.source, release.target) if side)
    return size >= ENOUGH or (size >= FEWEST and release.clearly_unrelated)
