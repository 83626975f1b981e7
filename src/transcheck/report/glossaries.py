"""Glossaries and what is wrong in them, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.glossary.concepts import Concept, Glossary, Terms
from transcheck.glossary.lint import Problem
from transcheck.record import Any
from transcheck.report.cells import INDENT, columns, hung, printable
from transcheck.report.palette import Palette
from transcheck.report.text import counted

BETWEEN = " · "


def listed(glossaries: Sequence[Glossary], palette: Palette) -> str:
    """One line a glossary: its name, title, number of concepts, and languages."""
    rows = [(g.name, g.title, number_of(g), " ".join(languages_of(g))) for g in glossaries]
    painted = [(palette.paint(palette.strong, name), *rest) for name, *rest in columns(rows)]
    return "".join(f"{line.rstrip()}\n" for line in map("  ".join, painted))


def list_data(glossaries: Sequence[Glossary]) -> list[dict[str, Any]]:
    return [_head(g) | {"concepts": len(g.concepts), "languages": languages_of(g)} for g in glossaries]


def languages_of(glossary: Glossary) -> list[str]:
    return sorted({language for concept in glossary.concepts for language in concept.terms})


def number_of(glossary: Glossary) -> str:
    return f"{len(glossary.concepts)} concept{'s' * (len(glossary.concepts) != 1)}"


def _head(glossary: Glossary) -> dict[str, Any]:
    return {"name": glossary.name, "title": glossary.title, "license": glossary.license, "digest": glossary.digest}


def shown(glossary: Glossary, palette: Palette, cells: int) -> str:
    """Every concept with its terms, the suggested one first, those not to be used last."""
    about = f"{number_of(glossary)}, {glossary.digest}"
    head = f"{palette.paint(palette.strong, printable(glossary.title))}\n{palette.paint(palette.quiet, about)}"
    blocks = ["\n".join(_concept(concept, palette, cells)) for concept in glossary.concepts]
    return "\n\n".join((head, *blocks)) + "\n"


def _concept(concept: Concept, palette: Palette, cells: int) -> Iterator[str]:
    notes = (concept.type, concept.place or "", _unverified(concept))
    yield f"{palette.paint(palette.strong, concept.id)}  {palette.paint(palette.quiet, ', '.join(filter(None, notes)))}"
    for language, terms in concept.terms.items():
        for start, line in hung(f"{INDENT}{language:>3}  ", BETWEEN.join(map(printable, terms.approved)), cells):
            yield palette.paint(palette.quiet, start) + line
        for start, line in hung(f"{INDENT}     not: ", BETWEEN.join(map(printable, terms.deprecated)), cells):
            yield palette.paint(palette.quiet, start + line)


def _unverified(concept: Concept) -> str:
    everywhere = concept.unseen == tuple(concept.terms)
    return "unverified" + ("" if everywhere else f" in {' '.join(concept.unseen)}") if concept.unseen else ""


def show_data(glossary: Glossary) -> dict[str, Any]:
    return _head(glossary) | {"concepts": [_concept_data(concept) for concept in glossary.concepts]}


def _concept_data(concept: Concept) -> dict[str, Any]:
    terms: dict[str, Terms] = concept.terms
    return {
        "id": concept.id,
        "type": concept.type,
        "place": concept.place,
        "source": list(concept.sources),
        "unverified": concept.unseen == tuple(concept.terms),
        "terms": {language: found._asdict() for language, found in terms.items()},
    }


def examined(glossary: Glossary, problems: Sequence[Problem], palette: Palette) -> str:
    """One line a problem, then one that sums up."""
    path = printable(glossary.path or glossary.name)
    lines = [
        f"{path}:{p.line or 1}  {palette.paint(palette.of(p.severity), p.severity.value.upper())} "
        f"{palette.paint(palette.strong, p.name)}  {printable(p.message)}"
        for p in problems
    ]
    total = f"{counted([p.severity for p in problems], palette)} in {number_of(glossary)}"
    return "".join(f"{line}\n" for line in (*lines, total))


def lint_data(glossary: Glossary, problems: Sequence[Problem]) -> dict[str, Any]:
    rows = [p._asdict() | {"severity": p.severity.value} for p in problems]
    return _head(glossary) | {"path": glossary.path, "problems": rows}
