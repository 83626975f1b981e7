"""An acronym of the source is expanded to what it does not stand for.

The machine that reads ЦКР РК as "the Central Committee of the Kyrgyz Republic" writes a name
that looks right in the translation, so the name is judged by abbreviating it back. Its words
are looked up in a lexicon of institutional words (central, commission, referendum, …), which
gives its letters in the source's language, and its country is a part of it. A name is wrong

- when the acronym it stands for is known (by a glossary, by a definition in the text, by its
  initials in the text, by our own knowledge) and is made of other words, or
- when it is right but for its country, or
- when its letters are one misreading away from an acronym of the source (ЦК КР from ЦКР РК)
  and from a country that the source does not name; this is said of unrelated texts too, for
  the acronyms of the source are a vocabulary even when it is not the original.

No body, country or sentence is written down anywhere: the lexicon and the release decide. A
name that the source's own long form or another of its organisations licenses is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.glossary.concepts import Status
from transcheck.model import Issue, Severity, Side, Span
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import NamedAcronym, organisations_in, right_name
from transcheck.rules.exchanges import homonym_issue, homonyms, swap_issue, swaps
from transcheck.rules.expansions import MISREAD, Reason, contradictions, misread, view_of

RULE = Meta("T104", "wrong-expansion", Severity.ERROR, "an acronym expanded to what it does not stand for")

EXAMPLES = (
    Example(
        "Члены Центральной комиссии референдума Республики Казахстан приняли решение.\n"
        "ЦКР РК аккредитовала 214 наблюдателей.",
        "Members of the Central Referendum Commission of the Republic of Kazakhstan took the decision.\n"
        "The Central Committee of the Kyrgyz Republic has accredited 214 observers.",
        ("Central Committee of the Kyrgyz Republic",),
    ),
    Example(
        "Члены Центральной комиссии референдума Республики Казахстан приняли решение.\n"
        "ЦКР РК аккредитовала 214 наблюдателей.",
        "Members of the Central Referendum Commission of the Republic of Kazakhstan took the decision.\n"
        "The Central Referendum Commission of Kazakhstan has accredited 214 observers.",
    ),
    Example(
        "По данным МЧС РК, подтоплено 118 домов.",
        "According to the Ministry of Emergency Situations of the Russian Federation, 118 houses were flooded.",
        ("Ministry of Emergency Situations of the Russian Federation",),
    ),
    Example(
        "Государства ЕАЭС договорились о стандартах.",
        "The states of the Eurasian Economic Community agreed on standards.",
        ("Eurasian Economic Community",),
    ),
    Example(
        "По данным МЧС РК, подтоплено 118 домов.",
        "According to Kazakhstan's Ministry of Emergency Situations, 118 houses were flooded.",
    ),
)


def find(release: Release) -> Iterator[Issue]:
    if release.source is None:
        return
    for swap in swaps(release):
        if swap.source.form == Status.ACRONYM != swap.target.form:
            yield swap_issue(RULE.code, release, swap)
    for homonym in homonyms(release):
        if homonym.target.form != Status.ACRONYM:
            yield homonym_issue(RULE.code, release, homonym)
    yield from _contradicted(release)
    for acronym, mention in misread(release, release.source):
        yield _issue(release, release.source, acronym, mention.span, MISREAD)


def _contradicted(release: Release) -> Iterator[Issue]:
    """The names of each bead that can only have been meant for one of its acronyms, and are not what it stands for."""
    for index, bead, source in release.translated():
        view = view_of(release, source, index)
        mentions = organisations_in(release.target, bead.target) if view.acronyms else []
        for mention, body in mentions:
            if mention.form == "name" and not view.licenses(mention, body):
                found = ((a, reason) for a in view.acronyms for reason in contradictions(view, a, body))
                first = next(found, None)
                if first:
                    issue = _issue(release, source, first[0], mention.span, first[1])
                    yield issue._replace(source=first[0].span, bead=index)


def _issue(release: Release, source: Side, acronym: NamedAcronym, name: Span, reason: Reason) -> Issue:
    wrong, right = release.target.text(name), right_name(release, acronym)
    return Issue(
        RULE.code,
        f"“{wrong}” is not what {source.text(acronym.span)} stands for" + (f": write “{right}”." if right else "."),
        target=name,
        confidence=reason.confidence,
        suggestion=right,
        concept=acronym.concepts[0].id if acronym.concepts else None,
        evidence=(f"“{wrong}” {reason.text}", *_meaning(release, source, acronym)),
    )


def _meaning(release: Release, source: Side, acronym: NamedAcronym) -> Sequence[str]:
    """What the acronym stands for, and where that is known from."""
    meaning = release.source_acronyms.get(acronym.letters)
    if meaning and meaning.definition:
        return (f"{acronym.letters} is {source.text(meaning.definition.long_form)} in the source",)
    concepts = [release.terminology[ref] for ref in acronym.concepts[:1]]
    return [f"{acronym.letters} is {c.terms_in(source.language).approved[0]} ({c.glossary})" for c in concepts]
