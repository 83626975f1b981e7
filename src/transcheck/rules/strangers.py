"""Acronyms of known organisations in the target of which the source says nothing.

A translator does not bring in an organisation: where OPEC stands in the translation, the source
names it too, by its acronym, its name, another name, or that of a part of it. What the
source names at the place and the target does not is what the stranger stands for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transcheck.acronyms import initials, letters_of
from transcheck.compare.places import PART, alike, codes
from transcheck.glossary.concepts import Concept, Status
from transcheck.glossary.phrases import without_inflection
from transcheck.languages import load
from transcheck.mentions.organisations import function_words
from transcheck.mentions.places import name_for
from transcheck.model import Issue, Kind, Mention, Place, Side
from transcheck.patterns import lazy
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.bodies import concepts_in, described, part_of, refs_of

ALIGNED = 0.5  # of a bead's confidence, from which it is judged
INSTEAD, ADDED = 0.9, 0.8  # confidence where the source names something else instead, and where it does not
ENOUGH = 3  # letters of an acronym that tell
INITIALS = 2  # letters of a person's
DOTTED = lazy(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?")  # U.N., Ф.Т.Б


class Stranger(Record):
    """An organisation's acronym that the source does not account for, and what it stands for there."""

    bead: int
    used: Concept
    target: Mention
    source: Mention | None


def strangers(release: Release) -> Iterator[Stranger]:
    """The acronyms of each bead that nothing in the source brings in."""
    for index, bead, source in release.translated():
        mentions = release.target.mentions_of(bead.target, Kind.CONCEPT) if bead.confidence >= ALIGNED else ()
        for mention in mentions:
            used = release.terminology[min(refs_of(mention))]
            if mention.form != Status.ACRONYM or used.type != "organisation":
                continue
            if _accounted(release, source, index, mention, used):
                continue
            lost = _lost(release, source, index)
            if lost or not refs_of(mention) & concepts_in(source, range(len(source.segments)), deprecated=True):
                yield Stranger(index, used, mention, min(lost, key=_nearest(release, index, mention), default=None))


def _accounted(release: Release, source: Side, index: int, mention: Mention, used: Concept) -> bool:
    """Whether the source names the organisation at the place, or a part of it, or has the very letters."""
    near, language = release.source_near(index), release.target.language
    named = concepts_in(source, near, deprecated=True)
    letters = without_inflection(release.target.text(mention.span))
    return (
        bool(refs_of(mention) & named)
        or letters in source.text(source.span_of(near))
        or any(part_of(used, release.terminology[ref], language) for ref in named)
        or _dotted(source, near, used)
        or _abbreviated(release, source, near, used)
        or described(release, near, used)
    )


def _dotted(source: Side, segments: range, used: Concept) -> bool:
    """Whether its acronym is there with stops between the letters; of three or more, which are no initials, any."""
    text = source.text(source.span_of(segments))
    written = {match.group().replace(".", "") for match in DOTTED.finditer(text)}
    known = used.terms_in(source.language).acronyms
    return any(letters in known or len(letters) > INITIALS for letters in written)


def _abbreviated(release: Release, source: Side, segments: range, used: Concept) -> bool:
    """Whether an acronym of which nothing is known may stand for it: ЦКЗ for the letters of its name, ЦКПЗ."""
    function = function_words(source.language)
    names = [initials(term.split(), function) for term in used.terms_in(source.language).approved]
    letters = [letters_of(mention).upper() for mention in source.mentions_of(segments, Kind.ACRONYM)]
    unknown = [own for own in letters if len(own) >= ENOUGH and own not in release.source_acronyms]
    return any(_in_order(own, name) for own in unknown for name in names)


def _in_order(letters: str, name: str) -> bool:
    """Whether all letters stand in a name, in their order."""
    rest = iter(name)
    return all(letter in rest for letter in letters)


def _lost(release: Release, source: Side, index: int) -> list[Mention]:
    """The organisations, countries and other acronyms of a bead's source that the target does not render there."""
    segments, near = release.beads[index].source, release.target_near(index)
    rendered = concepts_in(release.target, near, deprecated=True)
    concepts = [m for m in source.mentions_of(segments, Kind.CONCEPT) if _is_body(release, m)]
    countries = {code for m in release.target.mentions_of(near, Kind.PLACE) for code in codes(m)}
    places = source.mentions_of(segments, Kind.PLACE)
    known = [m.span for m in (*concepts, *places)]
    bare = [m for m in source.mentions_of(segments, Kind.ACRONYM) if not any(m.span.overlaps(s) for s in known)]
    return [
        *(m for m in concepts if not refs_of(m) & rendered),
        *(m for m in places if not any(alike(a, b) >= PART for a in codes(m) for b in countries)),
        *(m for m in bare if source.text(m.span) not in release.target.document.prose),
    ]


def _is_body(release: Release, mention: Mention) -> bool:
    return any(release.terminology[ref].type == "organisation" for ref in refs_of(mention))


def _nearest(release: Release, index: int, target: Mention) -> Callable[[Mention], float]:
    """How far from the stranger's place in its half of a bead a mention of the other half stands."""
    bead, source = release.beads[index], release.source
    assert source is not None
    here, there = release.target.span_of(bead.target), source.span_of(bead.source)
    place = (target.span.start - here.start) / max(1, here.end - here.start)
    return lambda m: abs((m.span.start - there.start) / max(1, there.end - there.start) - place)


def stranger_issue(code: str, release: Release, stranger: Stranger) -> Issue:
    """What is said of a stranger, and what should stand there as far as that is known."""
    used, source = stranger.used, stranger.source
    wrong, right = release.target.text(stranger.target.span), _right(release, source) if source else None
    named = release.source.text(source.span) if release.source and source else None
    return Issue(
        code,
        (f"“{wrong}” stands where the source names “{named}”" if named else f"The source does not name “{wrong}”")
        + (f": write “{right}”." if right else "."),
        source.span if source else None,
        stranger.target.span,
        confidence=INSTEAD if source else ADDED,
        suggestion=right,
        evidence=(f"{wrong} is {used.terms_in(release.target.language).approved[0]} ({used.glossary})",),
        bead=stranger.bead,
    )


def _right(release: Release, source: Mention) -> str | None:
    """The acronym that the target language has for what the source names."""
    language, value = release.target.language, source.best
    if isinstance(value, Place):
        return name_for(load(language), value.code, "acronym")
    concepts = [release.terminology[ref] for ref in refs_of(source)]
    terms = concepts[0].terms_in(language) if len(concepts) == 1 else None
    return next(iter((*terms.acronyms, *terms.approved)), None) if terms else None
