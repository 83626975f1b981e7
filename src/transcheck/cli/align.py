"""`transcheck align`: which sentences translate which."""

from __future__ import annotations

from argparse import Namespace

from transcheck.alignment import align_sides
from transcheck.analysis import analyse, document_in
from transcheck.cli import output
from transcheck.cli.documents import pair_of, read
from transcheck.errors import ConfigError
from transcheck.glossary.built_in import built_in
from transcheck.glossary.concepts import Glossary, Terminology
from transcheck.model import Alignment, Side
from transcheck.report import alignment as report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from transcheck.alignment.helps import Helps


def run(arguments: Namespace) -> int:
    """Align the two and print the beads; terms of glossaries serve as anchors."""
    first, second = pair_of(arguments)
    output.require_writable(arguments.output, (first, second, *arguments.glossary, *given_files(arguments)))
    terms = [concept for name in arguments.glossary for concept in Glossary.load(name).concepts]
    source = read(first, arguments.source_lang, "--source-lang")
    target = read(second, arguments.target_lang, "--target-lang")
    terminology = Terminology((*terms, *built_in((source.language, target.language))))
    sides = analyse(source, terminology), analyse(target, terminology)
    found = align_sides(*sides, helps_of(arguments, target.language))
    output.emit(rendered(found, sides, arguments), arguments.output)
    return 0


def given_files(arguments: Namespace) -> list[str]:
    return [path for path in (arguments.lexicon, arguments.pivot) if path is not None]


def helps_of(arguments: Namespace, language: str) -> Helps | None:
    """What the user knows of the texts, the second of which is in `language`. Raises InputError and ConfigError."""
    if arguments.embedder and arguments.embeddings is None:
        raise ConfigError("--embedder needs a model", remedy="give its path with --embeddings")
    if not given_files(arguments) and arguments.embeddings is None:
        return None
    from transcheck.alignment.helps import Helps  # noqa: PLC0415  only where something is given

    helps = Helps()
    if arguments.lexicon is not None:
        from transcheck.alignment.lexicon_file import read_lexicon  # noqa: PLC0415

        helps = helps._replace(pairs=read_lexicon(arguments.lexicon))
    if arguments.pivot is not None:
        helps = helps._replace(pivot=analyse(document_in(arguments.pivot, language)))
    if arguments.embeddings is not None:
        from transcheck.alignment.embedders import OWN, load_embedder  # noqa: PLC0415

        helps = helps._replace(embedder=load_embedder(arguments.embeddings, arguments.embedder or OWN))
    return helps


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
