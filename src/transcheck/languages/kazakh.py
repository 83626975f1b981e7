"""Kazakh stems: a word with a chain of suffixes taken off."""

from __future__ import annotations


def stems(word: str) -> frozenset[str]:
    """Every form to which the lower-case word could be reduced, itself among them."""
    return frozenset((word,))
