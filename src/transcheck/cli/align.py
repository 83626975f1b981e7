"""`transcheck align`: which sentences translate which."""

from __future__ import annotations

from argparse import Namespace

from transcheck.alignment import align_sides
from transcheck.analysis import analyse
from transcheck.cli import output
from transcheck.cli.documents import pair_of, read
from transcheck.glossary.built_in import built_in
from transcheck.glossary.concepts import Glossary, Terminology
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
    if arguments.format == "json":
        output.emit(output.json_text(report.data_of(found, *sides)), arguments.output)
    elif arguments.format == "tsv":
        output.emit(report.tsv(found, *sides), arguments.output)
    else:
        output.emit(report.text(found, *sides, output.palette_of(arguments), output.width()), arguments.output)
    return 0
