"""Numbers, dates and times of two texts set against each other."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.compare import dates, quantities
from transcheck.model import Kind, Mention, Quantity

KINDS = frozenset((Kind.NUMBER, Kind.DATE, Kind.TIME))
SHORT_DECADE = 0.6  # 'les années 80' for 'the 1980s'
WINDOW = 50  # figures on either side of the like position among which a partner is looked for
ENOUGH = 0.05  # candidates that agree at all are given the benefit of the doubt


def likelihood(a: Mention, b: Mention) -> float:
    """How likely two mentions of numbers, dates or times denote the same, 0 to 1."""
    if "decade" in (a.form, b.form) and a.kind is b.kind:
        return (1.0 if a.form == b.form else SHORT_DECADE) if _decade(a) == _decade(b) else 0.0
    both_numbers = a.kind is Kind.NUMBER and b.kind is Kind.NUMBER
    return quantities.likelihood(a, b) if both_numbers else dates.likelihood(a, b)


def _decade(m: Mention) -> int:
    """'80-е' and 'the 1980s' are one decade."""
    return int(m.best.amount) % 100 if isinstance(m.best, Quantity) else -1


def assign(sources: Sequence[Mention], targets: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """What is left over on each side when the likeliest pairs have been taken out, the best first.

    Where two pairs are equally likely, the one in the like position is taken.
    """
    pairs = []
    for i, s in enumerate(sources):
        like = i * len(targets) // len(sources)
        for j in range(max(0, like - WINDOW), min(len(targets), like + WINDOW)):
            likely = likelihood(s, targets[j])
            if likely >= ENOUGH:
                pairs.append((-likely, abs(i / len(sources) - j / len(targets)), i, j))
    used_sources, used_targets = set[int](), set[int]()
    for _, _, i, j in sorted(pairs):
        if i not in used_sources and j not in used_targets:
            used_sources.add(i)
            used_targets.add(j)
    return (
        [m for i, m in enumerate(sources) if i not in used_sources],
        [m for j, m in enumerate(targets) if j not in used_targets],
    )


def explained(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether any of the other side's mentions, used or not, may denote the same."""
    return any(likelihood(mention, other) >= ENOUGH for other in others)
