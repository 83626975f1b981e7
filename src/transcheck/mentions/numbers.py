"""Quantities: digits and number words of any convention, with magnitudes and units.

The form of a mention says how it is written, and with that how far it can be trusted:
'digits', 'words', 'range' (the lower end of one), 'fraction', 'ordinal' (in digits:
'ordinal-digits'), 'roman', 'multiple' ("twice"), 'decade' ("the 1980s"), 'code' (digits
that belong to a name) and 'vague' ("dozens", "a thousand"), which permits a number on
the other side but asserts none. The unit of a quantity is 'percent', an ISO 4217 code,
or CLDR's name of a unit of measurement ('kilometer', 'month').
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from transcheck.languages import Language
from transcheck.mentions.currencies import currency_around, meant, sign_before
from transcheck.mentions.number_digits import digits
from transcheck.mentions.number_line import HALF, ONE, Line, Reading
from transcheck.mentions.number_parts import decimals, fits, section
from transcheck.mentions.number_tail import is_share, measured, unit_at
from transcheck.mentions.number_words import Found, lexicon
from transcheck.model import Candidate, Kind, Mention, Quantity, Span, Token

Located = tuple[Token, Reading]
SPREAD = 0.7  # the likelier of two readings: 'third' the ordinal, 'twenty' of 'twenty to thirty million'
MONEYED = frozenset(("digits", "words", "range"))
# 'I' to 'XXXIX': no single letter above X is a number in running text.
ROMANS = {
    ten + one: 10 * tens + ones
    for tens, ten in enumerate(("", "X", "XX", "XXX"))
    for ones, one in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if tens + ones
}
LOOK_ALIKES = str.maketrans("ІХ", "IX")  # Cyrillic letters, typed where there are no others: 'ХХІ'
SHORTEST_MAGNITUDE = 3  # 'm' or '万' alone counts nothing


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The quantities of one segment, in the order of the text."""
    line = Line(prose, tokens, lexicon(language))
    starts = line.words.starts(tokens)
    if not starts:
        return []
    found: list[Located] = []
    stop = 0
    for i in starts:
        start = tokens[i].start
        if i < stop or any(s.start <= start < s.end for s in taken):
            continue
        reading = _read(line, i)
        if reading is not None:
            found.append((tokens[i], reading))
            stop = reading.stop
        elif line.at(i).get("nothing"):
            stop = i + line.at(i).length
    return [_mention(prose, token, reading, language) for token, reading in _ranges(line, found)]


def _mention(prose: str, token: Token, reading: Reading, language: Language) -> Mention:
    span, unit = Span(token.start, reading.end), reading.unit
    if unit is None and reading.form in MONEYED:
        span, unit = currency_around(prose, span, language)
    units = meant(prose[span.start : span.end], unit, language)
    candidates = tuple(
        Candidate(Quantity(amount, unit), weight / len(units)) for unit in units for amount, weight in reading.amounts
    )
    return Mention(Kind.NUMBER, candidates, span, reading.form)


# --- ranges ---


def _ranges(line: Line, found: list[Located]) -> list[Located]:
    """The lower end of '20–30 million' may be twenty or twenty million; its unit is the upper one's."""
    for k in range(len(found) - 2, -1, -1):
        (token, low), (upper, high) = found[k], found[k + 1]
        if low.form != "digits" or low.unit is not None or high.form not in ("digits", "range"):
            continue
        between = line.prose[low.end : upper.start].strip().lower()
        if between in line.words.range and not sign_before(line.prose, token.start):
            found[k] = token, _lower_end(low, high)
    return found


def _lower_end(low: Reading, high: Reading) -> Reading:
    if high.rank == ONE or low.rank != ONE:
        return low._replace(unit=high.unit)
    spread = [(amount * high.rank, weight * SPREAD) for amount, weight in low.amounts]
    plain = [(amount, weight * (1 - SPREAD)) for amount, weight in low.amounts]
    return low._replace(amounts=(*spread, *plain), form="range", unit=high.unit)


# --- reading at a token ---


def _read(line: Line, i: int) -> Reading | None:
    """The likeliest reading of what begins at token `i`, None where nothing does."""
    if line.is_digits(i):
        return digits(line, i)
    found = line.at(i)
    if not found.roles:
        return _roman(line, i)
    if found.get("nothing"):
        return None
    if found.get("percent_before"):
        return _percent(line, i + found.length)
    whole = _words(line, i)
    if whole is None or found.length > 1:
        vague = _vague(line, i, found)
        if vague is not None:
            return vague
    return whole or next(_others(line, i, found), None)


def _percent(line: Line, i: int) -> Reading | None:
    """'%25', 'yüzde 25', '百分之五': the number at `i`, of which percent are spoken of."""
    reading = digits(line, i) if line.is_digits(i) else _words(line, i) if i < len(line.tokens) else None
    return reading._replace(unit="percent") if reading is not None and reading.unit is None else reading


def _vague(line: Line, i: int, found: Found) -> Reading | None:
    """'both', 'dozens', 'twice'."""
    role = found.get("multiples", "vague")
    form = "multiple" if role and role.kind == "multiples" else "vague"
    return line.plain(role.amount, form, i + found.length, role.unit) if role else None


def _words(line: Line, i: int) -> Reading | None:
    """A cardinal in words, or one that ends as an ordinal ('двадцать пятый') or in parts ('two thirds')."""
    amount, stop = section(line, i)
    if amount is None:
        return None
    k = line.after_hyphen(stop)
    last = line.at(k)
    ordinal, part = last.get("ordinals"), last.get("fractions")
    if ordinal is not None and fits(amount, ordinal.amount):
        return line.plain(amount + ordinal.amount, "ordinal", k + last.length)
    if part is not None and not last.get("halves") and is_share(amount, part.amount):
        return _fraction(line, k + last.length, amount * part.amount)
    part_of = _parts_of(line, i, amount, stop)
    further, stop = decimals(line, stop)
    return part_of or measured(line, i, line.plain(amount + further, "words", stop))


def _parts_of(line: Line, i: int, amount: Decimal, stop: int) -> Reading | None:
    """Fractions whose denominator comes first: 'үштен екі', '三分之一'."""
    below, start = line.at(i).get("denominators"), i + 1
    whole = below.amount if below is not None else amount
    if below is None:
        parts = line.at(stop)
        if not parts.get("parts"):
            return None
        start = stop + parts.length
    numerator = line.at(start).get("numerators")  # 'үштен бірі'
    above, end = (numerator.amount, start + line.at(start).length) if numerator else section(line, start)
    return line.plain(above / whole, "fraction", end) if above is not None and above < whole else None


def _others(line: Line, i: int, found: Found) -> Iterator[Reading]:
    """What is no cardinal: magnitudes alone, decades, fractions, ordinals, 'and a half', in this order."""
    stop = i + found.length
    magnitude, decade = found.get("magnitudes"), found.get("decades")
    ordinal, part = found.get("ordinals"), found.get("fractions")
    if magnitude is not None and len(line.tokens[i].text) >= SHORTEST_MAGNITUDE:
        yield _one_of(line, stop, magnitude.amount)
    if decade is not None:
        yield line.plain(decade.amount, "decade", stop)
    if part is not None:
        reading = _fraction(line, stop, part.amount)
        if ordinal is None or reading.form == "words":
            yield reading
        else:
            both = ((ordinal.amount, SPREAD), (part.amount, 1 - SPREAD))
            yield Reading(both, "ordinal", stop, line.end(stop))
    if ordinal is not None:
        yield line.plain(ordinal.amount, "ordinal", stop)
    if found.get("halves"):
        yield line.plain(HALF + 1, "vague", stop, unit_at(line, i - 1)[0] if i else None)


def _one_of(line: Line, stop: int, magnitude: Decimal) -> Reading:
    """A magnitude that nothing counts is vague, but not with a smaller number behind it: 'тысяча двести'."""
    part, end = section(line, stop)
    if part is not None and ONE < part < magnitude:
        return measured(line, stop, line.plain(magnitude + part, "words", end))
    half = line.following(stop)
    if half.get("halves"):
        return measured(line, stop, line.plain(magnitude * (1 + HALF), "words", stop + half.length))
    return line.plain(magnitude, "vague", stop)


def _fraction(line: Line, stop: int, amount: Decimal) -> Reading:
    """'half a million' is a number like any other, 'a third of the money' a fraction, 'half an hour' 30 minutes."""
    k = line.after_hyphen(stop)  # 'half-million', 'half-a-million'
    while line.at(k).get("articles"):
        k = line.after_hyphen(k + line.at(k).length)
    found = line.at(k)
    role = found.get("magnitudes")
    if role is None:
        return line.plain(amount, "fraction", stop, unit_at(line, k)[0])
    return measured(line, k, line.plain(amount * role.amount, "words", k + found.length))._replace(rank=role.amount)


def _roman(line: Line, i: int) -> Reading | None:
    """'III квартал', 'World War II', 'XIV'; a single letter needs a word that counts in them after it."""
    text = line.tokens[i].text.translate(LOOK_ALIKES)
    letters = text.rstrip("abcdefghijklmnopqrstuvwxyzèé")
    if text != letters and text[len(letters) :] not in line.words.ordinal_suffixes:
        return None  # 'XIVe' is an ordinal, 'Xi' is not
    if letters not in ROMANS or not line.words.known or (len(text) == 1 and not _counted(line, i + 1)):
        return None
    return line.plain(Decimal(ROMANS[letters]), "roman", i + 1)


def _counted(line: Line, i: int) -> bool:
    if i >= len(line.tokens):
        return False
    word = line.tokens[i].word
    return word.lower in line.words.roman or not line.words.roman.isdisjoint(word.keys)
