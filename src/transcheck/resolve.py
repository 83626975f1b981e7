"""Candidates settled with the whole release in view."""

from __future__ import annotations

from transcheck.glossary.concepts import Terminology
from transcheck.model import Alignment, Side
from transcheck.release import Release


def resolve(source: Side | None, target: Side, alignment: Alignment | None, terminology: Terminology) -> Release:
    """The release that rules see."""
    beads = alignment.beads if alignment else ()
    return Release(source, target, beads, alignment.parallelism if alignment else None, terminology)
