"""Texts to check, and the errors that are known to be in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ANY = "TENCF"  # families of rules: where an error is known, but not its kind


class Place(NamedTuple):
    """Half-open code points; `segment` is the index of the sentence that they count in, None for a whole text."""

    start: int
    end: int
    segment: int | None = None


class Truth(NamedTuple):
    """One known error: the families of rules that may speak of it, and where it is in either text.

    Without any place it is the pair as a whole. `either`: a finding is right at either place; else
    one that points into the target must point at the right place there.
    """

    families: str
    source: tuple[Place, ...] = ()
    target: tuple[Place, ...] = ()
    either: bool = False


class Sample(NamedTuple):
    """A text and its translation. Sentences are given where line i translates line i, else whole texts.

    `document` names the text in its data set, however many translations or variants of it there
    are: one false alarm in all of them is counted once. `glossary`: path of a TOML file. `unread`:
    rules whose findings beside the known errors are neither right nor wrong before somebody has
    read them; the findings of all others are taken for false alarms.
    """

    data: str
    document: str
    languages: tuple[str, str]
    source: str | Sequence[str]
    target: str | Sequence[str]
    truths: tuple[Truth, ...] = ()
    glossary: str | None = None
    select: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Everywhere that the quote stands in the text."""
    found, start = [], text.find(quote)
    while quote and start >= 0:
        found.append((start, start + len(quote)))
        start = text.find(quote, start + 1)
    return found


def lines(segments: Sequence[str]) -> tuple[str, list[Place]]:
    """One segment a line, and where each lies in the text."""
    clean = [" ".join(segment.split()) for segment in segments]
    places, start = [], 0
    for segment in clean:
        places.append(Place(start, start + len(segment)))
        start += len(segment) + 1
    return "\n".join(clean), places


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())
