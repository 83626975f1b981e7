"""An acronym that contradicts its long form, or that belongs to another organisation.

"Central Referendum Commission (CCR)": the letters are those of the words, but not in their
order. "International Labour Organization (IOL)": the established acronym is another. "ВТО"
where the source says ДДСҰ, the WHO; "CIA" where it says США, or nothing of the kind: a translation
brings in no organisation of its own. In brackets much is legitimate: an acronym of another
language that the source has too (STF, PAHO), a short name that is none of the initials
(Gdańsk Tech). So brackets are reported only when the letters are the initials in a wrong
order, or when the long form is a known body with other acronyms. The acronym of a term is held against
what our tables know ("CVS" for ЧСС, the heart rate) and against what both texts define elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.acronyms import Definition, bracketed, initials
from transcheck.compare.bodies import same_ideas
from transcheck.glossary.concepts import Concept, Status
from transcheck.mentions.organisations import function_words
from transcheck.model import Acronym, ConceptRef, Issue, Kind, Severity, Side
from transcheck.release import Release
from transcheck.rules.acronym_fates import Fate, fates
from transcheck.rules.base import Example, Meta
from transcheck.rules.bodies import bodies_of_concept
from transcheck.rules.exchanges import homonym_issue, homonyms
from transcheck.rules.strangers import stranger_issue, strangers

RULE = Meta("T105", "acronym-mismatch", Severity.ERROR, "an acronym that contradicts its long form", alone=True)
LEAST_LETTERS = 3
LEAST_IDEAS = 2  # words of the lexicon in a long form that is held against an acronym's own
UNLIKE = 0.4  # of `same_ideas`, up to which two names are different bodies

EXAMPLES = (
    Example(
        "Центральная комиссия референдума (ЦКР) провела заседание.",
        "The Central Referendum Commission (CCR) held a meeting.",
        ("CCR",),
    ),
    Example("", "The International Labour Organization (IOL) published a report.", ("IOL",)),
    Example(
        "ДДСҰ орталықты қолдауға 2,5 млн доллар бөледі.",
        "ВТО выделит 2,5 млн долларов на поддержку центра.",
        ("ВТО",),
        ("kk", "ru"),
    ),
    Example(
        "Главу агентства принял генсек ООН.",
        "The head of the agency was received by the Secretary-General of OPEC.",
        ("OPEC",),
    ),
    Example("Отчёт принят на сессии Генеральной Ассамблеи ООН.", "The report was adopted at the session of the UN."),
    Example("Приборы измеряли ЧСС пациентов.", "Devices measured the CVS of the patients.", ("CVS",)),
    Example(
        "O Supremo Tribunal Federal (STF) decidiu.", "The Federal Supreme Court (STF) has ruled.", (), ("pt", "en")
    ),
    Example("", "Gdańsk University of Technology (Gdańsk Tech) and the Office of the High Commissioner (OHCHR)."),
)


def find(release: Release) -> Iterator[Issue]:
    for stranger in strangers(release):
        yield stranger_issue(RULE.code, release, stranger)
    for homonym in homonyms(release):
        if homonym.target.form == Status.ACRONYM:
            yield homonym_issue(RULE.code, release, homonym)
    for fate in fates(release):
        if not fate.left:
            yield _became(release, fate)
    kept = _letters(release.source) if release.source else frozenset()
    for definition in bracketed(release.target):
        if definition.bracket and not definition.exact and definition.letters not in kept:
            yield from _judge(release, definition)


def _became(release: Release, fate: Fate) -> Issue:
    """An acronym that stands where another is known to be right."""
    assert release.source is not None
    assert fate.known is not None
    said, wrong = release.source.text(fate.source.span), release.target.text(fate.target.span)
    right = next(iter((*fate.known.right, *fate.known.long_forms)), None)
    return Issue(
        RULE.code,
        f"“{wrong}” is not “{said}”" + (f": write “{right}”." if right else "."),
        fate.source.span,
        fate.target.span,
        confidence=0.8,
        suggestion=right,
        evidence=(fate.known.evidence,),
        bead=fate.bead,
    )


def _letters(side: Side) -> frozenset[str]:
    return frozenset(m.best.letters for m in side.all_mentions(Kind.ACRONYM) if isinstance(m.best, Acronym))


def _judge(release: Release, definition: Definition) -> Iterator[Issue]:
    target = release.target
    other = _owner(release, definition)
    if other is not None:
        yield _of_another(release, definition, other)
        return
    name = target.text(definition.long_form)
    concept, acronyms = _known(release, definition)
    right = acronyms[0] if acronyms else _initials(target, definition)
    if definition.letters in acronyms or not right:
        return
    yield Issue(
        RULE.code,
        f"“{definition.letters}” is not the acronym of “{name}”: write “{right}”.",
        target=definition.bracket,
        confidence=0.92 if acronyms else 0.85,
        suggestion=right,
        concept=concept.id if concept else None,
        evidence=(f"{concept.glossary}: {concept.id} = {', '.join(acronyms)}",) if concept else (f"initials {right}",),
    )


def _owner(release: Release, definition: Definition) -> Concept | None:
    """The concept that the acronym is known for, when the long form before it is made of other words."""
    meaning = release.target_acronyms.get(definition.letters)
    concepts = [release.terminology[ref] for ref in (meaning.concepts if meaning else ())]
    bodies = [b for c in concepts for b in bodies_of_concept(c, release.target.language)]
    inside = (m for m in release.target.all_mentions(Kind.CONCEPT) if m.span.overlaps(definition.long_form))
    refs = {c.ref for c in concepts}
    named = any(c.value in refs for m in inside for c in m.candidates)
    if named or not bodies or len(definition.body.ideas) < LEAST_IDEAS:
        return None
    alike = max(same_ideas(b.ideas, definition.body.ideas) for b in bodies)
    return concepts[0] if alike <= UNLIKE else None


def _of_another(release: Release, definition: Definition, concept: Concept) -> Issue:
    terms = concept.terms_in(release.target.language)
    name = release.target.text(definition.long_form)
    return Issue(
        RULE.code,
        f"“{definition.letters}” is not the acronym of “{name}” but of “{terms.approved[0]}”.",
        target=definition.long_form,
        confidence=0.85,
        suggestion=terms.approved[0],
        concept=concept.id,
        evidence=(f"{concept.glossary}: {concept.id} = {', '.join(terms.acronyms)}",),
    )


def _known(release: Release, definition: Definition) -> tuple[Concept | None, tuple[str, ...]]:
    """The concept whose approved long form stands before the bracket, and its acronyms."""
    for mention in release.target.all_mentions(Kind.CONCEPT):
        if mention.span == definition.long_form and mention.form in (Status.PREFERRED, Status.ADMITTED):
            refs = [c.value for c in mention.candidates if isinstance(c.value, ConceptRef)]
            for concept in (release.terminology[ref] for ref in refs):
                acronyms = concept.terms_in(release.target.language).acronyms
                if acronyms:
                    return concept, acronyms
    return None, ()


def _initials(target: Side, definition: Definition) -> str | None:
    """The initials of the long form, when the acronym has just these letters in another order."""
    words = target.text(definition.long_form).replace("-", " ").split()
    right = initials(words, function_words(target.language))
    same_letters = sorted(right) == sorted(definition.letters.upper())
    return right if same_letters and len(right) >= LEAST_LETTERS and right != definition.letters.upper() else None
