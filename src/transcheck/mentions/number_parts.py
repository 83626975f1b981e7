"""Numbers below a thousand in words: 'two hundred and twenty-five', 'екі жүз жиырма бес'."""

from __future__ import annotations

from decimal import Decimal

from transcheck.mentions.number_line import ONE, TEN, Line

NOTHING, HUNDRED = Decimal(0), Decimal(100)
TENS = frozenset(map(Decimal, range(20, 100, 10)))


def section(line: Line, i: int) -> tuple[Decimal | None, int]:
    """The amount of the words from token `i` on, None if there is none, and where they end."""
    total, pending = NOTHING, NOTHING
    stop = k = i
    while k < len(line.tokens):
        found = line.at(k) if k == i else line.following(k)
        role = found.get("cardinals", "multipliers", "denominators" if k == i else "cardinals")
        if role is None or (k > i and not role.amount):  # 三百零六: nought joins
            k = past_joiner(line, k, total + pending) if k > i else 0
            if not k:
                break
            continue
        if role.kind == "multipliers" and (k == i or 0 < pending < role.amount):
            total, pending = total + (pending or ONE) * role.amount, NOTHING
        elif role.kind != "multipliers" and (k == i or adds(line, total + pending, role.amount)):
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


def adds(line: Line, so_far: Decimal, amount: Decimal) -> bool:
    """Whether an amount may be added: a smaller one, or, where units come first, a ten ('five and twenty')."""
    if fits(so_far, amount):
        return True
    return line.words.units_first and amount in TENS and so_far % TEN > 0 and so_far % HUNDRED < TEN


def decimals(line: Line, stop: int) -> tuple[Decimal, int]:
    """The decimals in words from token `stop` on ('十二点五'), and where they end; 0 if there are none."""
    point = line.at(stop)
    start = k = stop + point.length
    amount = NOTHING
    while point.get("points") and (role := line.at(k).get("cardinals")) is not None and role.amount < TEN:
        amount += role.amount.scaleb(start - k - 1)
        k += 1
    return (amount, k) if k > start and not line.at(k).get("multipliers") else (NOTHING, stop)


def fits(so_far: Decimal, smaller: Decimal) -> bool:
    """Whether a smaller number may be added: five to twenty, but not to fifteen."""
    return 1 <= smaller < so_far and so_far % 10 ** len(str(int(smaller))) == 0
