"""What follows a number: halves, magnitudes, percent, currencies, units."""

from __future__ import annotations

from decimal import Decimal

from transcheck.mentions import numerals
from transcheck.mentions.currencies import sign_before
from transcheck.mentions.number_line import HALF, ONE, TEN, Amounts, Line, Reading
from transcheck.mentions.number_parts import section
from transcheck.mentions.number_words import Found, Role

THOUSAND = Decimal(1000)


def measured(line: Line, i: int, bare: Reading) -> Reading:
    """The reading of a number that begins at token `i`, with all that belongs to it."""
    form = bare.form
    over = (
        bare.stop < len(line.tokens) and line.tokens[bare.stop].text == "+" and line.touches(bare.stop)
    )  # '300+ million'
    amounts, stop, end = _half(line, bare.amounts, bare.stop + over, bare.end)
    amounts, rank, stop, end = _magnitudes(line, i, amounts, stop, end)
    if rank != ONE:
        amounts, stop, end = _half(line, amounts, stop, end, rank)  # 'un millón y medio'
        past = _abbreviated(line, stop)
        stop, end = past, max(end, line.end(past) if line.tokens[past - 1].text == "." else end)
    found = line.following(stop)
    if not found.roles and not line.after_hyphen(stop) > stop:
        return Reading(amounts, form, stop, end, None, rank)
    after = stop + found.length
    unit = found.get("percent", "currency")
    if unit is not None:
        return Reading(amounts, form, after, line.end(after), unit.unit or "percent", rank)
    share = found.get("shares")
    if share is not None and share.amount >= TEN:
        return _shares(line, i, amounts, after, share.amount)
    fraction = found.get("fractions")
    if fraction is not None and is_share(amounts[0][0], fraction.amount):
        return Reading(_times(amounts, fraction.amount), "fraction", after, line.end(after))
    measure, stop = unit_at(line, stop)
    if measure is not None:
        amounts, stop, end = _half(line, amounts, stop, end)  # 'dos años y medio', 'two years and a half'
    return Reading(amounts, form, stop, end, measure, rank)


def _shares(line: Line, i: int, amounts: Amounts, stop: int, percent: Decimal) -> Reading:
    """'7割5分' is 75 percent: tenths, and hundredths behind them."""
    part, after = _further(line, i, stop) if stop < len(line.tokens) else (Decimal(0), stop)
    smaller = line.following(after).get("shares") if part else None
    added = Decimal(0)
    if smaller is not None and smaller.amount < percent:
        added, stop = part * smaller.amount, after + line.following(after).length
    total = tuple((amount * percent + added, weight) for amount, weight in amounts)
    return Reading(total, "digits", stop, line.end(stop), "percent")


def unit_at(line: Line, stop: int) -> tuple[str | None, int]:
    """The unit of measurement at `stop`, or after a hyphen there, and where it ends."""
    k = line.after_hyphen(stop)
    found = line.following(k)
    role = found.get("units")
    return (role.unit, k + found.length) if role is not None else (None, stop)


def is_share(count: Decimal, part: Decimal) -> bool:
    """Whether so many parts are a share: two thirds are, and two halves are not."""
    return count == int(count) and count * part < 1


def _times(amounts: Amounts, factor: Decimal) -> Amounts:
    return tuple((amount * factor, weight) for amount, weight in amounts)


def _half(line: Line, amounts: Amounts, stop: int, end: int, rank: Decimal = ONE) -> tuple[Amounts, int, int]:
    found = line.following(stop)
    if not found.get("halves"):
        return amounts, stop, end
    stop += found.length
    return tuple((amount + HALF * rank, weight) for amount, weight in amounts), stop, line.end(stop)


def _abbreviated(line: Line, stop: int) -> int:
    """Past the full stop of 'тыс.', or the 'de' of 'millones de', where what is counted follows."""
    if stop >= len(line.tokens):
        return stop
    found = line.following(stop)
    skipped = 1 if line.tokens[stop].text == "." else found.length if found.get("articles") else 0
    return stop + skipped if skipped and line.following(stop + skipped).get("percent", "currency", "units") else stop


def _magnitudes(line: Line, i: int, amounts: Amounts, stop: int, end: int) -> tuple[Amounts, Decimal, int, int]:
    """'1,2 млрд', '2 млн 300 тыс.', '1亿2000万', 'mil millones'."""
    rank = ONE
    while True:
        k = line.after_hyphen(stop)
        found = line.following(k)
        role = _rank(line, k, found)
        if role is None or not _counts(line, k, i):
            break
        rank *= role.amount
        amounts = _times(amounts, role.amount)
        stop = k + found.length
        end = line.end(stop)
    below = rank
    while below > ONE:
        part, stop = _smaller(line, i, below, stop)
        if not part:
            break
        amounts, end = tuple((amount + part, weight) for amount, weight in amounts), line.end(stop)
        below = _thousands(part)
    return amounts, rank, stop, end


def _thousands(amount: Decimal) -> Decimal:
    """The magnitude of an amount: a thousand for 578 000, one for 414."""
    return TEN ** (3 * ((len(str(int(amount))) - 1) // 3))


def _rank(line: Line, k: int, found: Found) -> Role | None:
    """A magnitude; directly behind digits, and where no spaces are written, a thousand or a hundred too: '3万5千'."""
    role = found.get("magnitudes")
    if role is None and k and k < len(line.tokens) and line.spaceless(k) and line.is_digits(k - 1):
        role = found.get("multipliers")
    return role


def _counts(line: Line, k: int, i: int) -> bool:
    """A magnitude of one letter touches the digits and counts money: '£5m' but not '400m'."""
    if len(line.tokens[k].text) > 1 or line.spaceless(k):
        return True
    return line.touches(k) and sign_before(line.prose, line.tokens[i].start)


def _smaller(line: Line, i: int, rank: Decimal, stop: int) -> tuple[Decimal, int]:
    """A further part with a smaller magnitude, or in words, and where it ends; 0 if there is none.

    '2 млн 300 тыс.', 'three thousand and five'; digits need a magnitude, or no space before them.
    """
    k = stop + 1 if stop < len(line.tokens) and line.tokens[stop].text == "." else stop
    joiner = line.following(k)
    k += joiner.length if joiner.get("joiner") else 0
    part, after = _further(line, i, k)
    found = line.following(after)
    role = _rank(line, after, found)
    bare_digits = line.is_digits(k) and role is None and not (line.touches(k) and line.spaceless(k - 1))
    bare_digits = bare_digits and not (line.words.digits_follow and rank == THOUSAND)
    part *= role.amount if role else ONE
    return (
        (Decimal(0), stop) if not part or bare_digits or part >= rank else (part, after + (found.length if role else 0))
    )


def _further(line: Line, i: int, k: int) -> tuple[Decimal, int]:
    """Digits after anything, words only after words."""
    if line.is_digits(k):
        literal = numerals.read(line.prose, line.tokens[k].start, line.tokens[-1].end, line.words.convention)
        certain = len(literal.amounts) == 1
        return (literal.amounts[0][0] if certain else Decimal(0)), line.stop(k, literal.end)
    words, after = (None, k) if line.is_digits(i) else section(line, k)
    return words or Decimal(0), after
