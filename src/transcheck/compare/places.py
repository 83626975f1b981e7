"""How likely two mentions of countries name the same one."""

from __future__ import annotations

from transcheck.model import Mention, Place, Value

PART = 0.4  # a country for its part: Britain for Scotland, America for a state
# Countries that texts of the past and of the present call by each other's names.
AKIN = {frozenset(("SU", "RU")): 0.5, frozenset(("CN", "HK")): 0.1, frozenset(("CN", "MO")): 0.1}


def country(code: str) -> str:
    """The country of a code: 'GB' for 'GB-SCT'."""
    return code.partition("-")[0]


def alike(a: str, b: str) -> float:
    """How likely the writer of one code means the other: 1 for the same, 0 for two countries."""
    if a == b:
        return 1.0
    if country(a) == country(b):
        return PART if "-" not in a or "-" not in b else 0.0
    return AKIN.get(frozenset((a, b)), 0.0)


def codes(mention: Mention) -> dict[str, float]:
    """What countries a mention may mean, with weights."""
    return {c.value.code: c.weight for c in mention.candidates if isinstance(c.value, Place)}


def same_place(a: Mention | Value, b: Mention | Value) -> float:
    """Likelihood, 0 to 1, that two mentions, or two values, mean one country.

    For ambiguous mentions: the likelihood of their best pair of candidates, times how much of
    its own mention's weight each has. Georgia and Грузия: .6; РК and the Republic of Korea: .15.
    """
    ones, others = _weights(a), _weights(b)
    return max((alike(x, y) * v * w for x, v in ones.items() for y, w in others.items()), default=0.0)


def _weights(mentioned: Mention | Value) -> dict[str, float]:
    """Weights as shares of what the mention weighs: a weak mention of one country is still of that one."""
    if isinstance(mentioned, Place):
        return {mentioned.code: 1.0}
    if not isinstance(mentioned, Mention):
        return {}
    weights = codes(mentioned)
    total = sum(weights.values()) or 1.0
    return {code: weight / total for code, weight in weights.items()}
