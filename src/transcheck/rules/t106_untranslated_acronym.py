"""An acronym of the source left or transliterated where an established one exists.

"GChP projects" for ГЧП (PPP), "ОДИХР" for ODIHR (БДИПЧ), "the TSUE" in English for the CJEU.
Established is what a glossary or our own knowledge gives for the concept, and what the two
texts establish themselves where they define an acronym in the same place: "(OPS)" here and
"(PAHO)" there. An acronym without an established counterpart may be kept or transliterated, except
in a text of medicine, where acronyms are of terms ("SNPR" for СНПР): there it is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.acronyms import bracketed, letters_of
from transcheck.compare.transliteration import transliterated
from transcheck.glossary.phrases import is_acronym, without_inflection
from transcheck.languages.romanise import romanise
from transcheck.model import Issue, Kind, Mention, Severity, Side, Span, Token, TokenKind
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.acronym_fates import Fate, fates
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import concepts_in

RULE = Meta("T106", "untranslated-acronym", Severity.ERROR, "a source acronym left or transliterated")
PUNCTUATION = ".,;:!?()[]«»“”„\"'"
EXAMPLES = (
    Example("Сессия посвящена проектам ГЧП.", "The session was devoted to GChP projects.", ("GChP",)),
    Example(
        "ODIHR plans to request 300 observers.", "ОДИХР планирует запросить 300 наблюдателей.", ("ОДИХР",), ("en", "ru")
    ),
    Example(
        "La Organización Panamericana de la Salud (OPS) informa.\nSegún la OPS, hay menos casos.",
        "The Pan American Health Organization (PAHO) reports.\nAccording to the OPS, there are fewer cases.",
        ("OPS",),
        ("es", "en"),
    ),
    Example("Лечение больных, страдающих ХОБЛ.", "Treatment of patients suffering from HOBL.", ("HOBL",)),
    Example("Сессия посвящена проектам ГЧП.", "The session was devoted to PPP projects."),
    Example("Доклад подготовил АКБ.", "The report was prepared by AKB."),
)


class Established(Record):
    """The acronym that the target should have, and where that is known from."""

    right: str
    approved: frozenset[str]
    evidence: str


def find(release: Release) -> Iterator[Issue]:
    for fate in fates(release):
        if fate.left:
            yield _as_fated(release, fate)
    defined = _defined_together(release)
    for index, bead, source in release.translated():
        here = _acronyms(release.target, bead.target)
        beside = [a for a in _acronyms(release.target, release.target_near(index)) if a not in here]
        for mention in source.mentions_of(bead.source, Kind.ACRONYM):
            established = _established(release, mention, defined)
            if established is None or _rendered(release, mention, established, index, here):
                continue
            for token, letters in (*here, *beside):
                if _left(source.text(mention.span), letters, release) and not _travels(release, mention, token):
                    issue = _issue(source.text(mention.span), mention, token, established)
                    yield issue._replace(bead=index)
                    break


def _as_fated(release: Release, fate: Fate) -> Issue:
    """An acronym in other letters where another is known to be right, or in a text where terms are translated."""
    assert release.source is not None
    said, letters = release.source.text(fate.source.span), release.target.text(fate.target.span)
    right = next(iter((*fate.known.right, *fate.known.long_forms)), None) if fate.known else None
    return Issue(
        RULE.code,
        f"“{said}” is left as “{letters}”: " + (f"write “{right}”." if right else "terms are translated."),
        fate.source.span,
        fate.target.span,
        confidence=0.88 if fate.known else 0.6,
        severity=None if fate.known else Severity.WARNING,
        suggestion=right,
        evidence=(fate.known.evidence,) if fate.known else (),
        bead=fate.bead,
    )


def _defined_together(release: Release) -> dict[str, str]:
    """Source acronym to target acronym where a bead defines one of each, in brackets."""
    if release.source is None:
        return {}
    ours = {d.bracket: d.letters for d in bracketed(release.source) if d.bracket}
    theirs = {d.bracket: d.letters for d in bracketed(release.target) if d.bracket}
    found: dict[str, str] = {}
    for _, bead, source in release.translated():
        here = _inside(ours, source.span_of(bead.source))
        there = _inside(theirs, release.target.span_of(bead.target))
        if len(here) == len(there):
            found |= {a: b for a, b in zip(here, there, strict=True) if romanise(a) != romanise(b)}
    return found


def _inside(brackets: dict[Span, str], span: Span) -> list[str]:
    return [letters for where, letters in sorted(brackets.items()) if span.covers(where)]


def _established(release: Release, mention: Mention, defined: dict[str, str]) -> Established | None:
    letters = letters_of(mention)
    meaning = release.source_acronyms.get(letters)
    for ref in meaning.concepts if meaning else ():
        concept = release.terminology[ref]
        terms = concept.terms_in(release.target.language)
        if terms.acronyms and not (meaning and len(meaning.concepts) > 1):
            return Established(terms.acronyms[0], frozenset(terms.acronyms), f"{concept.glossary}: {concept.id}")
    if letters in defined:
        right = defined[letters]
        return Established(right, frozenset((right,)), f"both texts define it: ({letters}), ({right})")
    return None


def _acronyms(target: Side, segments: range) -> list[tuple[Token, str]]:
    """The acronyms of target segments, those too that an analyser would leave to places and the like."""
    words = (t for t in target.tokens_of(segments) if t.kind is TokenKind.WORD and not t.word.text.islower())
    return [(t, letters) for t in words if is_acronym(letters := without_inflection(t.word.text))]


def _rendered(
    release: Release, mention: Mention, established: Established, index: int, here: list[tuple[Token, str]]
) -> bool:
    """Whether the target has the established acronym, or names the concept otherwise, in the same bead."""
    if any(letters in established.approved for _, letters in here):
        return True
    meaning = release.source_acronyms.get(letters_of(mention))
    return bool(meaning and set(meaning.concepts) & concepts_in(release.target, release.beads[index].target))


def _travels(release: Release, mention: Mention, token: Token) -> bool:
    """Whether the acronym stands in both texts beside the same capitalised word: AI in "AI Next".

    Or it is the source's own, given in brackets behind its translated long form.
    """
    around = release.target.text(Span(max(0, token.start - 1), token.end + 1))
    if around == f"({token.text})" and release.source and release.source.text(mention.span) == token.text:
        return True
    ours = _beside(release.source.document.prose, mention.span) if release.source else set()
    return bool(ours & _beside(release.target.document.prose, token.span))


def _beside(prose: str, span: Span) -> set[tuple[int, str]]:
    before, behind = prose[: span.start].split()[-1:], prose[span.end :].split(maxsplit=1)[:1]
    words = [(-1, w) for w in before] + [(1, w) for w in behind]
    return {(side, w.strip(PUNCTUATION)) for side, w in words if w.strip(PUNCTUATION)[:1].isupper()}


def _left(source: str, target: str, release: Release) -> bool:
    """Whether a target acronym is the source's own, or its transliteration, and nothing that is known."""
    meaning = release.target_acronyms.get(target)
    if meaning and (meaning.concepts or (meaning.definition and meaning.definition.exact)):
        return False
    return source == target or transliterated(source, target)


def _issue(said: str, mention: Mention, token: Token, established: Established) -> Issue:
    letters = without_inflection(token.text)
    return Issue(
        RULE.code,
        f"“{said}” is left as “{letters}”: write “{established.right}”.",
        mention.span,
        Span(token.start, token.end if letters == token.text else token.start + len(letters)),
        confidence=0.92,
        suggestion=established.right,
        evidence=(established.evidence,),
    )
