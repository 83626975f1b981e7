"""Numbers below a thousand in words: 'two hundred and twenty-five', 'екі жүз жиырма бес'."""

from __future__ import annotations

from decimal import Decimal

from transcheck.mentions.number_line import ONE, Line

NOTHING = Decimal(0)


def section(line: Line, i: int) -> tuple[Decimal | None, int]:
    """The amount of the words from token `i` on, None if there is none, and where they end."""
    total, pending = NOTHING, NOTHING
    stop = k = i
    while k < len(line.tokens):
        found = line.at(k)
        role = found.get("cardinals", "multipliers", "denominators" if k == i else "cardinals")
        if role is None:
            k = past_joiner(line, k, total + pending) if k > i else 0
            if not k:
                break
            continue
        if role.kind == "multipliers" and (k == i or 0 < pending < role.amount):
            total, pending = total + (pending or ONE) * role.amount, NOTHING
        elif role.kind != "multipliers" and (k == i or fits(total + pending, role.amount)):
            pending += role.amount
        else:
            break
        k = stop = k + found.length
    return (total + pending, stop) if stop > i else (None, i)


def past_joiner(line: Line, k: int, so_far: Decimal) -> int:
    """Past an 'and' or a hyphen after which a smaller number follows; 0 where none does."""
    after = line.after_hyphen(k)
    if after == k:
        found = line.at(k)
        role = found.get("joiner")
        if role is None or so_far < role.amount:
            return 0
        after = k + found.length
    smaller = line.at(after).get("cardinals")
    return after if smaller is not None and fits(so_far, smaller.amount) else 0


def fits(so_far: Decimal, smaller: Decimal) -> bool:
    """Whether a smaller number may be added: five to twenty, but not to fifteen."""
    return 1 <= smaller < so_far and so_far % 10 ** len(str(int(smaller))) == 0
