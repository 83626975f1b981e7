"""What became of the acronyms of the source: what T105 and T106 report beyond a single definition.

An acronym of a bead is open when nothing in the target says what it stands for; an acronym of
the target is free when nothing in the source accounts for it. An open one that is there in
other letters was left (T106); one that stands alone against a free one became something else
(T105), when it is known what it should be: from our own tables, from where both texts define
it, or because the free one is known for an organisation that the source never names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from transcheck.acronyms import Definition, bracketed, initials, letters_of, loosely_spells, spells
from transcheck.compare.acronyms import senses_of
from transcheck.compare.terms import kindred, term_words
from transcheck.compare.transliteration import nearly, transliterated
from transcheck.glossary.phrases import words_of
from transcheck.languages import load
from transcheck.languages.scripts import scripts_of
from transcheck.mentions.organisations import function_words
from transcheck.model import ConceptRef, Kind, Mention, Side, Span, TokenKind
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.bodies import named_in, refs_of

SURE, CERTAIN = 0.7, 0.95  # of a bead's confidence: to be judged, and without a look at its neighbours
LEAST_LETTERS = 3
SLIPPED = 4  # letters from which one may differ
HYPHENS, QUOTES = frozenset("-‑–"), frozenset("\"'«»“”„")
MEDICINE = "medicine"
FEWEST_CLINICAL = 2  # words of medicine in a bead whose acronyms are of terms, not of bodies


class Known(Record):
    """What an acronym should be in the target, and how that is known; `right` is empty where only what is wrong is."""

    right: tuple[str, ...]
    long_forms: tuple[str, ...]
    evidence: str
    wrong: frozenset[str] = frozenset()


class View(Record):
    """A bead; `clinical`: it speaks of medicine."""

    release: Release
    source: Side
    bead: int
    clinical: bool


class Fate(Record):
    """An acronym of the source, and what stands in its place; `left`: it is the same one in other letters."""

    bead: int
    source: Mention
    target: Mention
    known: Known | None
    left: bool


def fates(release: Release) -> Iterator[Fate]:
    """The acronyms that were left or became something else, bead by bead."""
    established: Mapping[str, Known] | None = None
    for index, bead, source in release.translated():
        ours = _acronyms(source, bead.source) if bead.confidence >= SURE else {}
        free = _free(release, source, index) if ours else {}
        if not free:
            continue
        if established is None:
            established = _established(release)
        view = View(release, source, index, _clinical(release, source, index))
        known = {letters: established.get(letters) or _known(view, letters) for letters in ours}
        still = {letters: m for letters, m in ours.items() if not _rendered(view, letters, known[letters])}
        yield from _judge(view, still, free, known)


def _judge(
    view: View, still: Mapping[str, Mention], free: Mapping[str, Mention], known: Mapping[str, Known | None]
) -> Iterator[Fate]:
    """Of the open acronyms of a bead those that a free one shows to be wrong."""
    right = {letters for k in known.values() if k for letters in k.right}
    left = {ours: theirs for ours in still for theirs in free if theirs not in right and _same(ours, theirs, view)}
    for ours, theirs in left.items():
        if known[ours] or (view.clinical and len(ours) >= LEAST_LETTERS and not _in_a_name(view.source, still[ours])):
            yield Fate(view.bead, still[ours], free[theirs], known[ours], left=True)
    unmet = [ours for ours in still if ours not in left]
    strange = [theirs for theirs in free if theirs not in left.values() and theirs not in right]
    if len(unmet) == len(strange) == 1 and _may_become(view, unmet[0], known[unmet[0]], free[strange[0]]):
        yield Fate(view.bead, still[unmet[0]], free[strange[0]], known[unmet[0]], left=False)


def _same(ours: str, theirs: str, view: View) -> bool:
    """Whether an acronym is there in other letters; where terms are translated, one of them may have got lost."""
    return transliterated(ours, theirs) or (view.clinical and len(ours) >= SLIPPED and nearly(ours, theirs))


def _may_become(view: View, ours: str, known: Known | None, theirs: Mention) -> bool:
    """Whether it is known what an acronym should be, in letters of its own, and the other is no known organisation's.

    Of those T105 judges by themselves.
    """
    if known is None or ours in known.right or not (known.right or known.wrong):
        return False
    concepts = (ref for m in view.release.target.mentions_at(theirs.span, Kind.CONCEPT) for ref in refs_of(m))
    return not any(view.release.terminology[ref].type == "organisation" for ref in concepts)


def _in_a_name(side: Side, mention: Mention) -> bool:
    """Whether an acronym stands beside capitals or quotation marks, as in the name of an institution."""
    prose = side.document.prose
    before, behind = prose[: mention.span.start].split()[-1:], prose[mention.span.end :].split(maxsplit=1)[:1]
    return any(word[0].isupper() or word[0] in QUOTES or word[-1] in QUOTES for word in (*before, *behind))


# --- which acronyms -------------------------------------------------------------------------------


def _acronyms(side: Side, segments: Sequence[int]) -> dict[str, Mention]:
    """The acronyms of some segments, each at its first place; none that is a part of a longer one (ОТ-ПЦР)."""
    found: dict[str, Mention] = {}
    for mention in side.mentions_of(segments, Kind.ACRONYM):
        if not _joined(side.document.prose, mention.span) and len(scripts_of(letters_of(mention))) == 1:
            found.setdefault(letters_of(mention), mention)
    return found


def _joined(prose: str, span: Span) -> bool:
    before, behind = prose[max(0, span.start - 2) : span.start], prose[span.end : span.end + 2]
    beside = (f"{before[1:]}{before[:1]}", behind)
    return any(pair[:1] in HYPHENS and pair[1:].isupper() for pair in beside)


def _free(release: Release, source: Side, index: int) -> dict[str, Mention]:
    """The acronyms of a bead's target that the source has neither as they stand nor by what they mean."""
    found = _acronyms(release.target, release.beads[index].target)
    if not found:
        return found
    near = release.source_near(index)
    written = {t.text for t in source.tokens_of(near)}
    licensed = named_in(release, near)
    return {
        letters: m
        for letters, m in found.items()
        if letters not in written and not _licensed(release, m, licensed) and not _own(release, letters)
    }


def _licensed(release: Release, mention: Mention, licensed: set[ConceptRef]) -> bool:
    return any(refs_of(m) & licensed for m in release.target.mentions_at(mention.span, Kind.CONCEPT))


def _own(release: Release, letters: str) -> bool:
    """Whether the target defines the acronym itself, by the first letters of its words."""
    meaning = release.target_acronyms.get(letters)
    definition = meaning.definition if meaning else None
    return bool(definition and definition.bracket and _strict(release.target, definition))


def _strict(side: Side, definition: Definition) -> bool:
    words = [t.text for t in words_of(side.text(definition.long_form), side.language)]
    return spells(definition.letters, words, function_words(side.language), strict=True)


# --- what they should be -----------------------------------------------------------------------------


def _known(view: View, letters: str) -> Known | None:
    """What our tables say of an acronym, unless the text defines it as something else."""
    source, language = view.source, view.release.target.language
    meaning = view.release.source_acronyms.get(letters)
    definition = meaning.definition if meaning else None
    senses = [s for s in senses_of(letters, source.language, language) if view.clinical or s.field != MEDICINE]
    if definition and definition.exact and definition.bracket:
        said = source.text(definition.long_form)
        senses = [s for s in senses if any(_same_words(said, name, source.language) for name in s.names)]
    terms = [view.release.terminology[ref].terms_in(language) for ref in (meaning.concepts if meaning else ())]
    right = (*(a for t in terms for a in t.acronyms), *(a for s in senses for a in s.acronyms))
    long_forms = (*(a for t in terms for a in t.approved), *(a for s in senses for a in s.long_forms))
    if not right and not long_forms:
        return None
    return Known(tuple(dict.fromkeys(right)), long_forms, f"{letters}: {'; '.join(dict.fromkeys(long_forms[:2]))}")


def _same_words(said: str, name: str, language: str) -> bool:
    words = [w.lower for w in term_words(said, language)]
    return all(any(kindred(w.lower, other) for other in words) for w in term_words(name, language))


def _rendered(view: View, letters: str, known: Known | None) -> bool:
    """Whether the target says what an acronym stands for, near where it should."""
    if known is None:
        return False
    target = view.release.target
    bead = view.release.beads[view.bead]
    here = _acronyms(target, bead.target)
    if any(a in known.right for a in here):
        return True
    if any(transliterated(letters, a) for a in here):
        return False  # whatever else is said: it stands there in other letters
    where = bead.target if bead.confidence >= CERTAIN else view.release.target_near(view.bead)
    tokens = target.tokens_of(where) if known.long_forms else ()
    keys = frozenset(key for t in tokens if t.kind is not TokenKind.MARK for key in (*t.word.keys, t.word.lower))
    forms = (term_words(form, target.language) for form in known.long_forms)
    return any(all(not keys.isdisjoint((*w.keys, w.lower)) for w in words) for words in forms)


def _clinical(release: Release, source: Side, index: int) -> bool:
    """Whether a bead speaks of medicine, where acronyms are of terms, which are translated, not of bodies."""
    words = frozenset(load(source.language).section(MEDICINE).get("words", ()))
    said = sum(not words.isdisjoint(t.word.keys) for t in source.tokens_of(release.source_near(index)))
    if said >= FEWEST_CLINICAL:
        return True
    known = (
        senses_of(a, source.language, release.target.language) for a in _acronyms(source, release.beads[index].source)
    )
    return said + sum(any(s.field == MEDICINE for s in senses) for senses in known) >= FEWEST_CLINICAL


# --- what both texts define ------------------------------------------------------------------------


def _established(release: Release) -> dict[str, Known]:
    """What a term's acronym is in the target, from beads in which both texts have it in brackets."""
    if release.source is None:
        return {}
    ours = {d.bracket: d for d in bracketed(release.source) if d.bracket and d.exact}
    theirs = {d.bracket: d for d in bracketed(release.target, terms=True) if d.bracket} if ours else {}
    found: dict[str, Known] = {}
    for index, bead, source in release.translated() if theirs else ():
        here = _inside(ours, source.span_of(bead.source))
        there = _inside(theirs, release.target.span_of(bead.target))
        for one, other in zip(here, there, strict=False) if len(here) == len(there) else ():
            known = _defined(View(release, source, index, clinical=True), one, other)
            if known:
                found.setdefault(one.letters, known)
    return found


def _inside(brackets: Mapping[Span, Definition], span: Span) -> list[Definition]:
    return [definition for where, definition in sorted(brackets.items()) if span.covers(where)]


def _defined(view: View, ours: Definition, theirs: Definition) -> Known | None:
    """What a pair of definitions says: the right acronym, or one that is wrong; a name may have any."""
    target, evidence = view.release.target, f"both texts define it: ({ours.letters}), ({theirs.letters})"
    known = _known(view, ours.letters)
    if theirs.exact and _strict(target, theirs):
        return Known((theirs.letters, *(known.right if known else ())), (), evidence)
    if known:
        return known
    if not view.source.text(ours.long_form)[0].islower() or len(theirs.letters) < LEAST_LETTERS:
        return None
    before = target.text(theirs.long_form)
    words = [t.text for t in words_of(before, target.language)]
    right = initials(words, function_words(target.language))
    permuted = sorted(right) == sorted(theirs.letters.upper())
    if permuted or transliterated(ours.letters, theirs.letters) or not loosely_spells(theirs.letters, words):
        evidence = f"“{theirs.letters}” are not the letters of “{before}”"
        return Known((right,) if permuted else (), (), evidence, frozenset((theirs.letters,)))
    return None
