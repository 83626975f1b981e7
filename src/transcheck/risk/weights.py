"""The learned table: how much each piece of evidence counts, and how long texts of a language are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path

TABLE = Path(__file__).with_name("weights.tsv")
NONE = "(none)"  # the logit of a bead without any evidence


def probability(evidence: Mapping[str, float]) -> float:
    """The probability of an error; evidence that the table lacks counts for nothing."""
    weights = _table()["weight"]
    return 1 / (1 + exp(-weights[NONE] - sum(weights.get(name, 0.0) * value for name, value in evidence.items())))


def length_of(language: str) -> float:
    """How long a text is in a language, compared with English; 1 where that is not known."""
    return _table()["length"].get(language, 1.0)


@cache
def _table() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, name, value = line.split("\t")
            found.setdefault(kind, {})[name] = float(value)
    return found
