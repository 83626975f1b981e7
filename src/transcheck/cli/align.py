"""`transcheck align`: which sentences translate which."""

from __future__ import annotations

from argparse import Namespace

from transcheck.alignment import align_sides
from transcheck.analysis import analyse
from transcheck.cli import output
from transcheck.cli.documents import pair_of, read
from transcheck.glossary.built_in import built_in
from transcheck.glossary.concepts import Glossary, Terminology
from transcheck.model import Alignment, Side
from transcheck.report import alignment as report


def run(arguments: Namespace) -> int:
    """Align the two and print the beads; terms of glossaries serve as anchors."""
    first, second = pair_of(arguments)
    output.require_writable(arguments.output, (first, second, *arguments.glossary))
    terms = [concept for name in arguments.glossary for concept in Glossary.load(name).concepts]
    source = read(first, arguments.source_lang, "--source-lang")
    target = read(second, arguments.target_lang, "--target-lang")
    terminology = Terminology((*terms, *built_in((source.language, target.language))))
    sides = analyse(source, terminology), analyse(target, terminology)
    found = align_sides(*sides)
    output.emit(rendered(found, sides, arguments), arguments.output)
    return 0


def rendered(found: Alignment, sides: tuple[Side, Side], arguments: Namespace) -> str:
    """The beads in the format that is asked for."""
    match arguments.format:
        case "json":
            return output.json_text(report.data_of(found, *sides))
        case "tsv":
            return report.tsv(found, *sides)
        case "vecalign":
            return report.vecalign(found)
        case "tmx":
            from transcheck.report import tmx  # noqa: PLC0415  one reporter a run

            return tmx.render(found, *sides)
        case _:
            return report.text(found, *sides, output.palette_of(arguments), output.width())
