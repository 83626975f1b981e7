"""How likely two mentions of countries name the same one."""

from __future__ import annotations

from collections.abc import Mapping

from transcheck.model import Mention, Place

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


def agreement(ones: Mapping[str, float], others: Mapping[str, float]) -> float:
    """Likelihood, 0 to 1, that two mentions mean one country, from the weights of what each may mean.

    The likelihood of their best pair, times the lesser of its weights: Georgia and Грузия .6, РК and the
    Republic of Korea .15. A mention that is weak altogether is still of the one country that it may mean.
    """
    least = min(1.0, sum(ones.values()), sum(others.values())) or 1.0
    pairs = ((alike(x, y), v, w) for x, v in ones.items() for y, w in others.items())
    return max((likeness * min(v, w) / least for likeness, v, w in pairs), default=0.0)
