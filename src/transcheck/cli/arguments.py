"""Every command and its options; the commands themselves are loaded when they are run."""

from __future__ import annotations

import argparse
import os
import re
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Callable, Sequence

from transcheck.version import __version__

TYPE_CHECKING = False  # as typing's, which takes longer to load than all that --version needs
if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from typing import NoReturn

    Commands = _SubParsersAction["Parser"]

USUAL_WIDTH = 80  # columns of what is no terminal
REPORTS = ("text", "json", "sarif", "github")
BEADS = ("text", "json", "tsv", "vecalign", "tmx")
CHOICE = re.compile(r"argument (?P<name>\S+): invalid choice: '(?P<given>.*?)' \(choose from (?P<choices>.*)\)")


class Formatter(HelpFormatter):
    """As wide as the terminal, asked for without shutil, which argparse would load for every option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given):
        return int(given)
    try:
        return (os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0) or USUAL_WIDTH
    except (OSError, ValueError):
        return USUAL_WIDTH


class Parser(ArgumentParser):
    """Errors are raised, each with the nearest thing that would have been right."""

    def error(self, message: str) -> NoReturn:
        from transcheck.errors import ConfigError  # noqa: PLC0415  only when there is one

        match = CHOICE.fullmatch(message)
        if match:
            raise _unknown(match["name"], match["given"], re.findall(r"[\w-]+", match["choices"]))
        raise ConfigError(message, remedy=f"see `{self.prog} --help`")

    def unknown(self, rest: Sequence[str]) -> NoReturn:
        """For arguments that the command does not take."""
        from transcheck.errors import ConfigError  # noqa: PLC0415

        option = next((a for a in rest if a.startswith("-")), None)
        if option is None:
            raise ConfigError(f"{rest[0]!r} is one argument too many", remedy=f"see `{self.prog} --help`")
        near = _near(option.split("=")[0], tuple(self._option_string_actions))
        remedy = f"did you mean {near}?" if near else f"see `{self.prog} --help`"
        raise ConfigError(f"unknown option {option!r}", remedy=remedy)


def _near(given: str, known: Sequence[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415  only for errors

    return next(iter(get_close_matches(given, known, n=1)), None)


def _unknown(name: str, given: str, choices: Sequence[str]) -> Exception:
    from transcheck.errors import ConfigError  # noqa: PLC0415

    what = f"unknown command {given!r}" if name.isupper() else f"{name} cannot be {given!r}"
    near = _near(given, choices)
    return ConfigError(what, remedy=f"did you mean {near!r}?" if near else f"one of {', '.join(choices)}")


def parsed(argv: Sequence[str]) -> Namespace:
    """The arguments; `module` names the module of the command. Raises ConfigError, SystemExit."""
    argparse._ = str  # type: ignore[attr-defined]  # our own words have no translations either, and looking for any is slow
    arguments, rest = _parser(argv).parse_known_args(argv)
    if rest:
        arguments.parser.unknown(rest)
    return arguments


def _parser(argv: Sequence[str]) -> Parser:
    """The parser of all commands; only the one that is given gets its options."""
    parser = Parser("transcheck", description="Checks that a translated release says what its source says.",
                    allow_abbrev=False, formatter_class=Formatter)  # fmt: skip
    parser.add_argument("--version", action="version", version=f"transcheck {__version__}")
    commands = parser.add_subparsers(title="commands", prog="transcheck", dest="command",
                                     metavar="COMMAND", required=True)  # fmt: skip
    for name, (summary, fill) in COMMANDS.items():
        command = _command(commands, name, summary, module=name)
        if name in argv:
            fill(command)
    return parser


def _command(commands: Commands, name: str, summary: str, **defaults: str) -> Parser:
    description = f"{summary[0].upper()}{summary[1:]}."
    made = commands.add_parser(
        name, help=summary, description=description, allow_abbrev=False, formatter_class=Formatter
    )
    made.set_defaults(parser=made, **defaults)
    return made


def _check(parser: Parser) -> None:
    parser.usage = "transcheck check [options] SOURCE TARGET\n       transcheck check [options] --target-only FILE"
    _files(parser)
    parser.add_argument("--target-only", action="store_true", help="check a translation without its source")
    _languages(parser)
    _glossaries(parser)
    _rule_options(parser)
    _output(parser, REPORTS)
    parser.add_argument("-q", "--quiet", action="store_true", help="one line a finding, nothing when there is none")


def _lint(parser: Parser) -> None:
    parser.usage = "transcheck lint [options] [PATH...]"
    parser.add_argument("files", nargs="*", metavar="PATH", help="files, or folders to look below; else everything")
    _languages(parser)
    _glossaries(parser)
    _rule_options(parser)
    _output(parser, REPORTS)
    parser.add_argument("-q", "--quiet", action="store_true", help="one line a finding, nothing when there is none")


def _rule_options(parser: Parser) -> None:
    parser.add_argument("--select", action="extend", type=_codes, default=[], metavar="CODES",
                         help="only these rules: codes or their beginnings, such as T,N301")  # fmt: skip
    parser.add_argument("--ignore", action="extend", type=_codes, default=[], metavar="CODES",
                        help="not these rules; ignoring beats selecting")  # fmt: skip
    parser.add_argument("--min-confidence", type=_probability, metavar="P",
                        help="leave out findings less sure than this, 0 to 1")  # fmt: skip
    parser.add_argument("--fail-on", choices=("error", "warning", "info", "never"), metavar="LEVEL",
                        help="fail from this severity on: error (the default), warning, info, never")  # fmt: skip
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--config", metavar="FILE",
                       help="the configuration; else the nearest .transcheck.toml or pyproject.toml")  # fmt: skip
    group.add_argument("--no-config", action="store_true", help="read no configuration")


def _align(parser: Parser) -> None:
    parser.usage = "transcheck align [options] SOURCE TARGET"
    _files(parser)
    _languages(parser)
    _glossaries(parser)
    parser.add_argument("--lexicon", metavar="FILE",
                        help="pairs of words: source, tab, target, and maybe a tab and a weight up to 1")  # fmt: skip
    parser.add_argument("--pivot", metavar="FILE", help="a machine translation of the source, in the target's language")
    parser.add_argument("--embeddings", metavar="PATH", help="a model of sentence vectors on this machine")
    parser.add_argument("--embedder", metavar="NAME",
                        help="the plug-in that reads it; else sentence-transformers")  # fmt: skip
    _output(parser, BEADS)


def _rules(parser: Parser) -> None:
    _output(parser, ("text", "json"))


def _explain(parser: Parser) -> None:
    parser.add_argument("code", metavar="CODE", help="a rule's code or name: T104, wrong-expansion")
    _output(parser, ("text",))


def _glossary(parser: Parser) -> None:
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    for name, summary in GLOSSARY.items():
        action = _command(actions, name, summary)
        if name != "list":
            action.add_argument("glossary", metavar="NAME_OR_FILE", help="a shipped glossary or a TOML file")
        _output(action, ("text", "json"))


def _files(parser: Parser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=SUPPRESS)


def _languages(parser: Parser) -> None:
    for side in ("source", "target"):
        parser.add_argument(f"--{side}-lang", metavar="CODE",
                            help=f"the {side}'s language; else as name.en.txt says, else detected")  # fmt: skip


def _glossaries(parser: Parser) -> None:
    parser.add_argument("-g", "--glossary", action="append", default=[], metavar="NAME_OR_FILE",
                        help="a shipped glossary or a TOML file; may be repeated")  # fmt: skip


def _output(parser: Parser, formats: Sequence[str]) -> None:
    if len(formats) > 1:
        parser.add_argument("--format", choices=formats, default="text", metavar="FORMAT",
                            help=f"{', '.join(formats)} (the default is text)")  # fmt: skip
    parser.add_argument("-o", "--output", type=_file, metavar="FILE", help="write the report there")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", metavar="WHEN",
                        help="auto (the default), always, never")  # fmt: skip


def _codes(text: str) -> list[str]:
    return [code.strip().upper() for code in text.split(",") if code.strip()]


def _file(path: str) -> str | None:
    return None if path == "-" else path  # as everywhere: standard output


def _probability(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


COMMANDS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "check": ("check a translation against its source", _check),
    "lint": ("check every pair of files that the configuration finds", _lint),
    "align": ("show which sentences translate which", _align),
    "rules": ("list the rules", _rules),
    "explain": ("explain one rule, with its examples", _explain),
    "glossary": ("list, show and examine glossaries", _glossary),
}
GLOSSARY = {
    "list": "list the shipped glossaries",
    "show": "show the concepts of a glossary",
    "lint": "find what is wrong in a glossary",
}
