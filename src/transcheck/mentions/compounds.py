"""Number words written together, as German and Italian do: 'fünfundzwanzigtausend'."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

HUNDRED = Decimal(100)


def compound(text: str, pieces: Mapping[str, Decimal], joiner: str) -> Decimal | None:
    """The amount of a word made of two pieces or more; None where it is not one.

    `joiner` stands between a unit and the ten that follows it (German 'und'), empty
    where nothing does.
    """
    parts = _parts(text, pieces, joiner)
    return _amount(parts, pieces, joiner) if parts and len(parts) > 1 else None


def _parts(text: str, pieces: Mapping[str, Decimal], joiner: str) -> list[str] | None:
    """The text cut into pieces and joiners, the longest piece first; None if it cannot be."""
    if not text:
        return []
    for size in range(len(text), 1, -1):
        head = text[:size]
        if head in pieces or (joiner and head == joiner):
            rest = _parts(text[size:], pieces, joiner)
            if rest is not None:
                return [head, *rest]
    return None


def _amount(parts: list[str], pieces: Mapping[str, Decimal], joiner: str) -> Decimal | None:
    total = section = Decimal(0)
    for part in parts:
        if part == joiner:
            continue
        value = pieces[part]
        if value == HUNDRED:
            section = (section or 1) * value
        elif value > HUNDRED:
            total, section = total + (section or 1) * value, Decimal(0)
        else:
            section += value
    return total + section
