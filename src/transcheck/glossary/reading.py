"""Reading glossaries: TOML by hand-written path or by the name of a shipped one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from transcheck.errors import GlossaryError
from transcheck.glossary.concepts import Concept, Glossary, Terms
from transcheck.languages import is_known
from transcheck.packaged import digest
from transcheck.record import Any

PACKAGE = Path(__file__).parent.parent
# Inside an installed package the shipped glossaries lie beside the modules; in a checkout, at its top.
SHIPPED = (PACKAGE / "glossaries", PACKAGE.parent.parent / "glossaries")
KNOWLEDGE = PACKAGE / "knowledge"  # always in force; named like a glossary, its terms are also required
TYPES = ("organisation", "place", "person", "event", "term")
TERM_KEYS = Terms._fields
CONCEPT_KEYS = ("id", "type", "place", "source", "unverified", "protected", "note", "definition")
ARTICLE = {"organisation": "an", "event": "an"}


def shipped() -> dict[str, Path]:
    """The glossaries that come with the package, by name; what is built in among them."""
    folders = (*[f for f in SHIPPED if f.is_dir()][:1], KNOWLEDGE)
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}


def load(name_or_path: str) -> Glossary:
    """A shipped glossary by its name, or a file by its path.

    Raises GlossaryError naming the file, the line where it is known, and what to do.
    """
    known = shipped()
    if name_or_path in known:
        return read(known[name_or_path])
    path = Path(name_or_path)
    if path.suffix != ".toml" and not path.exists():
        near = _near(name_or_path, known)
        remedy = f"did you mean {near!r}?" if near else f"there are: {', '.join(known) or 'none'}, or give a file"
        raise GlossaryError(f"no glossary named {name_or_path!r}", remedy=remedy)
    return read(path)


def read(path: Path) -> Glossary:
    """The glossary of a TOML file. Raises GlossaryError."""
    return parse(_content(path), str(path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise GlossaryError("no such file", place=str(path), remedy="give a glossary file or name") from None
    except IsADirectoryError:
        raise GlossaryError("is a directory", place=str(path), remedy="give a glossary file") from None
    except OSError as e:
        raise GlossaryError(e.strerror or "cannot be read", place=str(path)) from None


def parse(content: bytes, place: str) -> Glossary:
    """The glossary of TOML bytes; `place` names them in errors. Raises GlossaryError."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = content.count(b"\n", 0, e.start) + 1
        raise GlossaryError(
            f"byte {content[e.start]:#04x} is not UTF-8", place=f"{place}:{line}", remedy="save the file as UTF-8"
        ) from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        raise _toml_error(str(e), text, place) from None
    head, rows = data.get("glossary", {}), data.get("concept", [])
    if not isinstance(head, dict) or not isinstance(rows, list) or not all(isinstance(r, dict) for r in rows):
        raise GlossaryError("needs a [glossary] table and [[concept]] tables", place=place)
    if not rows:
        raise GlossaryError("has no [[concept]]", place=place, remedy="add one, or leave the glossary out")
    name = str(head.get("name") or Path(place).stem)
    concepts = tuple(_placed(row, name, text, place) for row in rows)
    told = f"sha256:{digest(content)}"
    return Glossary(name, str(head.get("title", name)), concepts, told, str(head.get("license", "")), place)


def _toml_error(message: str, text: str, place: str) -> GlossaryError:
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line = int(found.group(1)) if found else text.count("\n") + 1
    what = message.partition(" (at ")[0]
    return GlossaryError(f"not valid TOML: {what}", place=f"{place}:{line}", remedy="mend that line")


def _placed(row: Mapping[str, Any], glossary: str, text: str, place: str) -> Concept:
    """The concept of a row; only an error has its line looked for."""
    identifier = row.get("id")
    if not isinstance(identifier, str) or not identifier:
        raise GlossaryError("a [[concept]] has no id", place=place, remedy='give it one: id = "…"')
    try:
        return _concept(row, glossary, identifier)
    except GlossaryError as e:
        raise GlossaryError(e.what, place=f"{place}:{_line_of(identifier, text)}", remedy=e.remedy) from None


def _concept(row: Mapping[str, Any], glossary: str, identifier: str) -> Concept:
    if row.get("type", "term") not in TYPES:
        raise GlossaryError(
            f"concept {identifier!r} has the unknown type {row['type']!r}",
            remedy=f"one of {', '.join(TYPES)}",
        )
    terms = {}
    for key, value in row.items():
        if key in CONCEPT_KEYS:
            continue
        if not isinstance(value, dict) or not is_known(key):
            near = _near(key, CONCEPT_KEYS)
            remedy = f"did you mean {near!r}?" if near else "a language has a table of its own, such as [concept.en]"
            raise GlossaryError(f"concept {identifier!r} has the unknown key {key!r}", remedy=remedy)
        terms[key] = _terms(value, f"concept {identifier!r}, {key}")
    source = row.get("source", ())
    return Concept(
        glossary,
        identifier,
        row.get("type", "term"),
        row.get("place"),
        terms,
        _strings(source, f"concept {identifier!r}, source"),
        bool(row.get("unverified", False)),
        bool(row.get("protected", False)),
    )


def _near(given: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415  only for errors

    return next(iter(get_close_matches(given, list(known), n=1)), None)


def _terms(table: Mapping[str, Any], what: str) -> Terms:
    for key in table:
        if key not in TERM_KEYS:
            near = _near(key, TERM_KEYS)
            remedy = f"did you mean {near!r}?" if near else f"one of {', '.join(TERM_KEYS)}"
            raise GlossaryError(f"{what} has the unknown key {key!r}", remedy=remedy)
    return Terms(*(_strings(table.get(key, ()), f"{what}.{key}") for key in TERM_KEYS))


def _strings(value: object, what: str) -> tuple[str, ...]:
    rows: Sequence[object] = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else [None]
    if not all(isinstance(row, str) and row.strip() for row in rows):
        raise GlossaryError(f"{what} is not a list of texts", remedy='write ["…", "…"]')
    return tuple(str(row).strip() for row in rows)


def _line_of(identifier: str, text: str) -> int:
    found = re.search(rf"^\s*id\s*=\s*[\"']{re.escape(identifier)}[\"']", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
