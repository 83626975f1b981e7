"""What is wrong in a glossary: contradictions, gaps, and terms that could not be found."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from transcheck.glossary.concepts import Concept, Glossary, Terms
from transcheck.languages.romanise import romanise
from transcheck.model import Severity
from transcheck.patterns import lazy
from transcheck.record import Record

CONCEPT = lazy(r"^\s*\[\[\s*concept\s*\]\]", re.MULTILINE)
# The reader strips spaces around a term; inside it they must be single and plain.
ODD_SPACES = lazy("[^\\S ]|  |[\u00ad\u200b\ufeff]")
PARTS = lazy(r"[^\W\d_]+|\d+")
FITTING = 0.5  # the share of an acronym's letters that are initials, in order, of what it stands for


class Problem(Record):
    """`line` counts from 1 in the glossary's file; None where it is not known."""

    line: int | None
    severity: Severity
    name: str
    message: str


def lint(glossary: Glossary, text: str = "") -> tuple[Problem, ...]:
    """The problems, by line. `text` is the glossary's TOML, in which the lines are looked up."""
    places = _Places(text)
    found = [
        *_duplicate_ids(glossary, places),
        *_claimed_twice(glossary, places),
        *_deprecated_elsewhere(glossary, places),
        *_concept_by_concept(glossary, places),
        *_unverified(glossary, places),
    ]
    return tuple(sorted(found, key=lambda p: (p.line or 0, list(Severity).index(p.severity))))


class _Places:
    """Where concepts and terms stand: [[concept]] tables come in the order of the concepts."""

    def __init__(self, text: str) -> None:
        self._text = text
        starts = [m.start() for m in CONCEPT.finditer(text)]
        self._tables = list(pairwise((*starts, len(text))))

    def line(self, index: int, *quoted: str) -> int | None:
        """The line of the last of the quoted words, each looked for after the one before."""
        if index >= len(self._tables):
            return None
        at, end = self._tables[index]
        for word in ("[[", *quoted):
            at = max(at, self._text.find(word, at, end))
        return self._text.count("\n", 0, at) + 1


def _duplicate_ids(glossary: Glossary, places: _Places) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, concept in enumerate(glossary.concepts):
        if concept.id in first:
            line = places.line(first[concept.id])
            where = f" (line {line})" if line else ""
            message = f"the id {concept.id!r} is taken by an earlier concept{where}"
            yield Problem(places.line(index, concept.id), Severity.ERROR, "duplicate-id", message)
        first.setdefault(concept.id, index)


def _claimed_twice(glossary: Glossary, places: _Places) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for index, concept in enumerate(glossary.concepts):
        for language, terms in concept.terms.items():
            for term in dict.fromkeys(terms.preferred):
                owner = first.setdefault((language, _folded(term)), concept.id)
                if owner != concept.id:
                    message = f"{concept.id}: {term!r} ({language}) is preferred for {owner!r} already"
                    line = places.line(index, f"[concept.{language}]", term)
                    yield Problem(line, Severity.ERROR, "claimed-twice", message)


def _deprecated_elsewhere(glossary: Glossary, places: _Places) -> Iterator[Problem]:
    """In its own concept a contradiction; in another one maybe meant, as names get confused."""
    approved: dict[tuple[str, str], list[str]] = defaultdict(list)
    for concept in glossary.concepts:
        for language, terms in concept.terms.items():
            for term in terms.approved:
                approved[language, _folded(term)].append(concept.id)
    for index, concept in enumerate(glossary.concepts):
        for language, terms in concept.terms.items():
            for term in terms.deprecated:
                owners = approved.get((language, _folded(term)), [])
                own = concept.id in owners
                if owners:
                    level = Severity.ERROR if own else Severity.WARNING
                    owner = "this very concept" if own else repr(owners[0])
                    message = f"{concept.id}: {term!r} ({language}) is deprecated, and approved for {owner}"
                    line = places.line(index, f"[concept.{language}]", "deprecated", term)
                    yield Problem(line, level, "deprecated-and-approved", message)


def _concept_by_concept(glossary: Glossary, places: _Places) -> Iterator[Problem]:
    for index, concept in enumerate(glossary.concepts):
        spoken = [language for language, terms in concept.terms.items() if terms.approved]
        if len(spoken) < 2:  # noqa: PLR2004  a translation has two sides
            message = (
                f"{concept.id}: approved terms in {spoken[0] if spoken else 'no language'} only: nothing to compare"
            )
            yield Problem(places.line(index, concept.id), Severity.WARNING, "one-language", message)
        for language, terms in concept.terms.items():
            for name, term, message in (*_odd_terms(terms), *_odd_acronyms(concept, terms)):
                line = places.line(index, f"[concept.{language}]", term)
                yield Problem(line, Severity.WARNING, name, f"{concept.id}: {term!r} ({language}) {message}")


def _odd_terms(terms: Terms) -> Iterator[tuple[str, str, str]]:
    for _, term in terms.by_status():
        if not PARTS.search(term):
            yield "empty-term", term, "has no letter and no digit"
        elif ODD_SPACES.search(term) or term != term.strip():
            yield "odd-spaces", term, "has spaces that a text will not have: doubled, unbreakable or invisible"


def _odd_acronyms(concept: Concept, terms: Terms) -> Iterator[tuple[str, str, str]]:
    """An acronym may be borrowed, so it may fit the long form of any language."""
    long_forms = [term for t in concept.terms.values() for term in (*t.preferred, *t.admitted)]
    for acronym in terms.acronyms:
        if long_forms and max(_fit(acronym, form) for form in long_forms) < FITTING:
            yield "unfitting-acronym", acronym, f"does not fit {(*terms.preferred, *long_forms)[0]!r}"


def _fit(acronym: str, long_form: str) -> float:
    """The share of the acronym's letters that are, in order, initials of words of the long form.

    Function words may be skipped like any others, and so are the acronym's small letters and
    its figures (MoU, ТюркПА, G20). Initials are compared as written and romanised; a single word
    may be a compound (EKG), and what is itself a word of the name fits (РИА Новости).
    """
    words = PARTS.findall(long_form.casefold())
    if acronym.casefold() in words:
        return 1.0
    letters = "".join(c for c in acronym if c.isupper()).casefold()
    initials = words if len(words) == 1 else [w[0] for w in words]
    plain = letters, "".join(initials)
    latin = romanise(letters), "".join(romanise(w)[: max(1, len(i))] for w, i in zip(words, initials, strict=True))
    return max(_common(a, b) / max(1, len(a)) for a, b in (plain, latin))


def _common(a: str, b: str) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = row
        row = [0]
        for j, y in enumerate(b):
            row.append(before[j] + 1 if x == y else max(row[j], before[j + 1]))
    return row[-1]


def _unverified(glossary: Glossary, places: _Places) -> Iterator[Problem]:
    """Renderings (a concept in one language) without a page: concepts that have none at all, then by language."""
    rows = [(i, c.id) for i, c in enumerate(glossary.concepts) if c.unseen == tuple(c.terms)]
    if rows:
        ids = ", ".join(name for _, name in rows[:5]) + (", …" if len(rows) > 5 else "")  # noqa: PLR2004  enough to begin with
        message = f"{len(rows)} of {len(glossary.concepts)} concepts are unverified: {ids}"
        yield Problem(places.line(rows[0][0], rows[0][1]), Severity.INFO, "unverified", message)
    every = Counter(language for c in glossary.concepts for language in c.terms)
    unseen = Counter(language for c in glossary.concepts for language in c.unseen)
    if unseen:
        languages = ", ".join(f"{code} {n} of {every[code]}" for code, n in unseen.most_common())
        message = f"{unseen.total()} of {every.total()} renderings are unverified: {languages}"
        first = next(i for i, c in enumerate(glossary.concepts) if c.unseen)
        yield Problem(places.line(first, glossary.concepts[first].id), Severity.INFO, "unverified-renderings", message)


def _folded(term: str) -> str:
    return " ".join(term.casefold().split())


def count(problems: Iterable[Problem], severity: Severity) -> int:
    return sum(p.severity is severity for p in problems)
