"""Quantities: digits and number words of any convention, with magnitudes and units.

The form of a mention says how it is written, and with that how far it can be trusted:
'digits', 'words', 'range' (the lower end of one), 'fraction', 'ordinal' (in digits:
'ordinal-digits'), 'roman', 'multiple' ("twice"), 'decade' ("the 1980s"), 'code' (digits
that belong to a name) and 'vague' ("dozens", "a thousand"), which permits a number on
the other side but asserts none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from transcheck.languages import Language
from transcheck.mentions import currencies, numerals
from transcheck.mentions.number_words import DASHES, SPACELESS, Lexicon, lexicon
from transcheck.model import Candidate, Kind, Mention, Quantity, Span, Token, TokenKind

Amounts = tuple[tuple[Decimal, float], ...]
JOINTS = DASHES | {"'", "’"}
ONE = Decimal(1)
HALF = Decimal("0.5")
TEN, THOUSAND = Decimal(10), Decimal(1000)
SPREAD = 0.7  # how likely a magnitude after a range also belongs to its lower end
ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
VAGUE_KINDS = ("multiples", "vague")


class Reading(NamedTuple):
    """A number read from the tokens up to (not including) `stop`; `end` is its last offset."""

    amounts: Amounts
    form: str
    stop: int
    end: int
    unit: str | None = None
    rank: Decimal = ONE  # the magnitude it was written with


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The quantities of one segment, in the order of the text."""
    words = lexicon(language)
    starts = [i for i, t in enumerate(tokens) if t.kind is TokenKind.NUMBER or words.starting(t.word)]
    if not starts and not words.known:
        return []
    reader = Reader(prose, tokens, words)
    found: list[tuple[Token, Reading]] = []
    stop = 0
    for i in starts:
        if i < stop or any(s.start <= tokens[i].start < s.end for s in taken):
            continue
        reading = reader.read(i)
        if reading is not None:
            found.append((tokens[i], reading))
            stop = reading.stop
    found += reader.romans(taken) if words.known else []
    return [_mention(prose, token, reading, language) for token, reading in _ranges(prose, found, words.range)]


def _mention(prose: str, token: Token, reading: Reading, language: Language) -> Mention:
    span, unit = Span(token.start, reading.end), reading.unit
    if unit is None and reading.form in ("digits", "words", "range"):
        span, unit = currencies.currency_around(prose, span, language)
    candidates = tuple(Candidate(Quantity(amount, unit), weight) for amount, weight in reading.amounts)
    return Mention(Kind.NUMBER, candidates, span, reading.form)


def _ranges(prose: str, found: list[tuple[Token, Reading]], marks: frozenset[str]) -> list[tuple[Token, Reading]]:
    """The lower end of '20–30 million' may be twenty or twenty million; its unit is the upper one's."""
    found = sorted(found, key=lambda f: f[0].start)
    for k in range(len(found) - 2, -1, -1):
        (token, low), (upper, high) = found[k], found[k + 1]
        between = prose[low.end : upper.start].strip().lower()
        plain = low.form == "digits" and low.unit is None and not currencies.sign_before(prose, token.start)
        if plain and high.form in ("digits", "range") and between in marks:
            found[k] = token, _lower_end(low, high)
    return found


def _lower_end(low: Reading, high: Reading) -> Reading:
    if high.rank == ONE or low.rank != ONE:
        return low._replace(unit=high.unit)
    spread = [(amount * high.rank, weight * SPREAD) for amount, weight in low.amounts]
    plain = [(amount, weight * (1 - SPREAD)) for amount, weight in low.amounts]
    return low._replace(amounts=(*spread, *plain), form="range", unit=high.unit)


class Reader(NamedTuple):
    """Reads numbers at a token of one segment."""

    prose: str
    tokens: Sequence[Token]
    words: Lexicon

    def read(self, i: int) -> Reading | None:
        token = self.tokens[i]
        if token.kind is TokenKind.NUMBER:
            return self._digits(i)
        found = self.words.at(self.tokens, i)
        ordinal, fraction = found.get("ordinals"), found.get("fractions")
        vague = found.get(*VAGUE_KINDS)
        whole = self._words(i)
        if vague is not None and (whole is None or found.length > 1):
            end = self._end(i + found.length)
            form = "multiple" if vague.kind == "multiples" else "vague"
            return Reading(((vague.amount, 1.0),), form, i + found.length, end)
        if whole is not None:
            return whole
        decade = found.get("decades")
        if decade is not None:
            return Reading(((decade.amount, 1.0),), "decade", i + found.length, self._end(i + found.length))
        if fraction is not None:
            return self._fraction(i, found.length, fraction.amount, ordinal.amount if ordinal else None)
        if ordinal is not None:
            return Reading(((ordinal.amount, 1.0),), "ordinal", i + found.length, self._end(i + found.length))
        if found.get("halves"):
            unit, _ = self._unit(i - 1) if i else (None, i)  # 'a year and a half'
            return Reading(((HALF + 1, 1.0),), "vague", i + found.length, self._end(i + found.length), unit)
        return None

    # --- digits ---

    def _digits(self, i: int) -> Reading | None:
        token = self.tokens[i]
        literal = numerals.read(self.prose, token.start, self.tokens[-1].end, self.words.convention)
        stop = self._stop(i, literal.end)
        if not literal.amounts or self._glued(token.start):
            return self._code(i)
        if literal.amounts[0][0] % TEN == 0 and literal.amounts[0][0] >= THOUSAND and self._years(stop):
            return Reading(literal.amounts, "decade", stop, literal.end)
        suffixed = self._suffixed(literal.amounts, literal.end, stop)
        if suffixed is None and self._lettered(stop, literal.end):
            return self._code(i)
        return suffixed or self._measured(i, literal.amounts, "digits", stop, literal.end)

    def _glued(self, start: int) -> bool:
        """Letters before the digits, joined or by a hyphen: F-35, COVID-19, G20; spaceless scripts join all."""
        before = self.prose[max(0, start - 2) : start]
        if not before or before[-1].isspace():
            return False
        letter = before[-1] if before[-1] not in "-‑/" else before[0] if len(before) > 1 else ""
        return letter.isalpha() and letter < SPACELESS

    def _lettered(self, k: int, end: int) -> bool:
        """Letters that follow without a space and are no unit: '247sports', '3D'."""
        if k >= len(self.tokens) or self.tokens[k].start != end or not self.tokens[k].text[0].isalpha():
            return False
        return self.tokens[k].text[0] < SPACELESS and not self.words.at(self.tokens, k).roles

    def _code(self, i: int) -> Reading:
        """The digits of a name, version or number plate, with those that follow after a hyphen or point."""
        k = i
        while k + 2 < len(self.tokens) and self.tokens[k + 1].text in "-‑./" and (
            self.tokens[k].end == self.tokens[k + 1].start and self.tokens[k + 1].end == self.tokens[k + 2].start
        ) and self.tokens[k + 2].kind is TokenKind.NUMBER:  # fmt: skip
            k += 2
        return Reading(((Decimal(int(self.tokens[i].text)), 1.0),), "code", k + 1, self.tokens[k].end)

    def _suffixed(self, amounts: Amounts, end: int, stop: int) -> Reading | None:
        """'13-я', '20th', '80-х', '1980s', '1º': ordinals and decades."""
        k = stop
        if k < len(self.tokens) and self.tokens[k].start == end and self.tokens[k].text in JOINTS:
            k += 1
        if k >= len(self.tokens) or self.tokens[k].start > end + 1 or (k == stop and self.tokens[k].start > end):
            return None
        suffix = self.tokens[k].word.lower
        ordinal = suffix in self.words.ordinal_suffixes
        decade = suffix in self.words.decade_suffixes or (ordinal and self._years(k + 1))
        if not ordinal and not decade:
            return None
        form = "decade" if decade and amounts[0][0] % TEN == 0 else "ordinal-digits"
        return Reading(amounts, form, k + 1, self.tokens[k].end)

    def _years(self, k: int) -> bool:
        """'90-е годы', '90-шы жылдар': years in the plural make a decade of an ordinal."""
        return k < len(self.tokens) and self.tokens[k].word.lower.startswith(self.words.decade_words or ("\0",))

    # --- words ---

    def _words(self, i: int) -> Reading | None:
        """A cardinal in words, or one that ends as an ordinal ('двадцать пятый')."""
        section, stop = self._section(i)
        if section is None:
            return self._bare_magnitude(i)
        last = self.words.at(self.tokens, stop)
        stop_after_dash = self._after_dash(stop)
        if not last.roles and stop_after_dash != stop:
            last, stop = self.words.at(self.tokens, stop_after_dash), stop_after_dash
        ordinal, fraction = last.get("ordinals"), last.get("fractions")
        if ordinal is not None and _fits(section, ordinal.amount):
            amount = section + ordinal.amount
            return Reading(((amount, 1.0),), "ordinal", stop + last.length, self._end(stop + last.length))
        if fraction is not None and section == int(section) and section * fraction.amount < 1:
            return self._fraction(i, stop + last.length - i, section * fraction.amount, None)
        start_section, stop = self._section(i)
        assert start_section is not None  # noqa: S101  as above
        return self._parts(i, start_section, stop)

    def _parts(self, i: int, section: Decimal, stop: int) -> Reading | None:
        """'үштен екі' and '三分之一' are fractions; anything else is a cardinal."""
        below = self.words.at(self.tokens, i).get("denominators")
        if below is not None:
            above, end = self._section(i + 1)
            if above is not None and above < below.amount:
                return Reading(((above / below.amount, 1.0),), "fraction", end, self._end(end))
        if self.words.at(self.tokens, stop).get("parts"):
            length = self.words.at(self.tokens, stop).length
            above, end = self._section(stop + length)
            if above is not None and above < section:
                return Reading(((above / section, 1.0),), "fraction", end, self._end(end))
        return self._measured(i, ((section, 1.0),), "words", stop, self._end(stop))

    def _section(self, i: int) -> tuple[Decimal | None, int]:
        """A number below a thousand: 'two hundred and twenty-five', 'екі жүз жиырма бес'."""
        section, pending = Decimal(0), Decimal(0)
        stop, k, seen = i, i, False
        while k < len(self.tokens):
            found = self.words.at(self.tokens, k)
            role = found.get("cardinals", "multipliers", "denominators" if k == i else "")
            if role is None:
                skip = self._joiner(k, section + pending) if seen else None
                if skip is None:
                    break
                k = skip
                continue
            if role.kind == "multipliers" and (not seen or 0 < pending < role.amount):
                section, pending = section + (pending or ONE) * role.amount, Decimal(0)
            elif role.kind != "multipliers" and (not seen or _fits(section + pending, role.amount)):
                pending += role.amount
            else:
                break
            seen = True
            k = stop = k + found.length
        return (section + pending, stop) if seen else (None, i)

    def _joiner(self, k: int, so_far: Decimal) -> int | None:
        """Past an 'and' or a hyphen that a smaller number may follow."""
        after_dash = self._after_dash(k)
        if after_dash != k:
            return after_dash if self._fits_next(after_dash, so_far) else None
        found = self.words.at(self.tokens, k)
        role = found.get("joiner")
        if role is None or so_far < role.amount:
            return None
        return k + found.length if self._fits_next(k + found.length, so_far) else None

    def _fits_next(self, k: int, so_far: Decimal) -> bool:
        role = self.words.at(self.tokens, k).get("cardinals")
        return role is not None and _fits(so_far, role.amount)

    def _after_dash(self, k: int) -> int:
        tokens = self.tokens
        dashed = 0 < k < len(tokens) - 1 and tokens[k].text in "-‑" and tokens[k - 1].end == tokens[k].start
        return k + 1 if dashed and tokens[k].end == tokens[k + 1].start else k

    def _bare_magnitude(self, i: int) -> Reading | None:
        """'a thousand', 'тысяча', 'half a million': the first two only permit a number."""
        found = self.words.at(self.tokens, i)
        role = found.get("magnitudes")
        if role is None or self.tokens[i].word.lower != self.tokens[i].text.lower():
            return None
        if len(self.tokens[i].text) < 3 and not self.tokens[i].word.keys:  # noqa: PLR2004  'm', 'k', '万' alone
            return None
        return Reading(((role.amount, 1.0),), "vague", i + found.length, self._end(i + found.length))

    def _fraction(self, i: int, length: int, amount: Decimal, ordinal: Decimal | None) -> Reading:
        """'half a million', 'a third of the money', 'third' (an ordinal as well)."""
        k = i + length
        while self.words.at(self.tokens, k).get("articles"):
            k += 1
        found = self.words.at(self.tokens, k)
        role = found.get("magnitudes")
        if role is not None:
            stop = k + found.length
            return Reading(((amount * role.amount, 1.0),), "words", stop, self._end(stop), rank=role.amount)
        both = ((ordinal, SPREAD), (amount, 1 - SPREAD)) if ordinal is not None else ((amount, 1.0),)
        return Reading(both, "fraction" if ordinal is None else "ordinal", i + length, self._end(i + length))

    # --- what follows a number ---

    def _measured(self, i: int, amounts: Amounts, form: str, stop: int, end: int) -> Reading:
        """Halves, magnitudes, percent and durations after a number."""
        amounts, stop, end = self._half(amounts, stop, end)
        amounts, rank, stop, end = self._magnitudes(i, amounts, stop, end)
        amounts, stop, end = self._half(amounts, stop, end) if rank != ONE else (amounts, stop, end)
        stop = self._abbreviated(stop, rank)
        found = self.words.at(self.tokens, stop)
        if found.get("percent"):
            return Reading(amounts, form, stop + found.length, self._end(stop + found.length), "percent", rank)
        fraction = found.get("fractions")
        if fraction is not None and amounts[0][0] == int(amounts[0][0]) and amounts[0][0] * fraction.amount < 1:
            amounts = tuple((amount * fraction.amount, weight) for amount, weight in amounts)
            return Reading(amounts, "fraction", stop + found.length, self._end(stop + found.length))
        money = found.get("currency")
        if money is not None:
            return Reading(amounts, form, stop + found.length, self._end(stop + found.length), money.unit, rank)
        end = max(end, self._end(stop))
        unit, stop = self._unit(stop)
        return Reading(amounts, form, stop, end, unit, rank)

    def _abbreviated(self, stop: int, rank: Decimal) -> int:
        """Past the full stop of 'тыс.', or the 'de' of 'millones de', where the unit that it counts follows."""
        if rank == ONE or stop >= len(self.tokens):
            return stop
        found = self.words.at(self.tokens, stop)
        skipped = 1 if self.tokens[stop].text == "." else found.length if found.get("articles") else 0
        after = self.words.at(self.tokens, stop + skipped)
        return stop + skipped if skipped and after.get("percent", "currency", "units") else stop

    def _unit(self, stop: int) -> tuple[str | None, int]:
        """The unit of measurement at `stop`, or after a hyphen there, and where it ends."""
        k = self._after_dash(stop)
        found = self.words.at(self.tokens, k)
        role = found.get("units")
        return (role.unit, k + found.length) if role is not None else (None, stop)

    def _half(self, amounts: Amounts, stop: int, end: int) -> tuple[Amounts, int, int]:
        found = self.words.at(self.tokens, stop)
        if not found.get("halves"):
            return amounts, stop, end
        stop += found.length
        return tuple((amount + HALF, weight) for amount, weight in amounts), stop, self._end(stop)

    def _magnitudes(self, i: int, amounts: Amounts, stop: int, end: int) -> tuple[Amounts, Decimal, int, int]:
        """'1,2 млрд', '2 млн 300 тыс.', '1亿2000万', 'mil millones'."""
        rank = ONE
        k = self._after_dash(stop)
        found = self.words.at(self.tokens, k)
        role = found.get("magnitudes")
        while role is not None and self._reads_on(k, i):
            rank *= role.amount
            amounts = tuple((amount * role.amount, weight) for amount, weight in amounts)
            stop = k + found.length
            end = self._end(stop)
            k = self._after_dash(stop)
            found = self.words.at(self.tokens, k)
            role = found.get("magnitudes")
        if rank > ONE:
            amounts, stop, end = self._smaller(i, amounts, rank, stop, end)
        return amounts, rank, stop, end

    def _reads_on(self, k: int, i: int) -> bool:
        """A magnitude of one letter touches the digits and counts money: '£5m' but not '400m'."""
        if len(self.tokens[k].text) > 1 or not self.tokens[k].text.isascii():
            return True
        touches = self.tokens[k].start == self.tokens[k - 1].end
        return touches and currencies.sign_before(self.prose, self.tokens[i].start)

    def _smaller(self, i: int, amounts: Amounts, rank: Decimal, stop: int, end: int) -> tuple[Amounts, int, int]:
        """A further part with a smaller magnitude, or in words: '2 млн 300 тыс.', 'three thousand and five'."""
        k = stop + 1 if stop < len(self.tokens) and self.tokens[stop].text == "." else stop
        k = self._joined(k)
        if k >= len(self.tokens):
            return amounts, stop, end
        if self.tokens[k].kind is TokenKind.NUMBER:
            literal = numerals.read(self.prose, self.tokens[k].start, self.tokens[-1].end, self.words.convention)
            more, after = literal.amounts, self._stop(k, literal.end)
            required = True
        elif self.tokens[i].kind is TokenKind.NUMBER:
            return amounts, stop, end
        else:
            section, after = self._section(k)
            more, required = ((section, 1.0),) if section is not None else (), False
        if not more:
            return amounts, stop, end
        found = self.words.at(self.tokens, after)
        role = found.get("magnitudes")
        part = more[0][0] * (role.amount if role else ONE)
        spaced = self.tokens[k].start > self.tokens[k - 1].end or self.tokens[k - 1].text.isascii()
        if (required and spaced and role is None) or part >= rank or more[0][1] < 1:
            return amounts, stop, end
        stop = after + (found.length if role else 0)
        return tuple((amount + part, weight) for amount, weight in amounts), stop, self._end(stop)

    def _joined(self, k: int) -> int:
        found = self.words.at(self.tokens, k)
        return k + found.length if found.get("joiner") else k

    # --- Roman numerals ---

    def romans(self, taken: Sequence[Span]) -> list[tuple[Token, Reading]]:
        """'III квартал', 'World War II', 'XIV'; a single letter needs a word that counts in them after it."""
        found = []
        for i, token in enumerate(self.tokens):
            if token.text[0] not in ROMAN_VALUES or not ROMAN.fullmatch(token.text):
                continue
            if len(token.text) == 1 and not self._counted(i + 1):
                continue
            if not any(s.start <= token.start < s.end for s in taken):
                found.append((token, Reading(((Decimal(roman(token.text)), 1.0),), "roman", i + 1, token.end)))
        return found

    def _counted(self, i: int) -> bool:
        if i >= len(self.tokens):
            return False
        word = self.tokens[i].word
        return word.lower in self.words.roman or not self.words.roman.isdisjoint(word.keys)

    # --- places ---

    def _stop(self, i: int, end: int) -> int:
        """The first token from `i` on that begins at or after an offset."""
        while i < len(self.tokens) and self.tokens[i].start < end:
            i += 1
        return i

    def _end(self, stop: int) -> int:
        return self.tokens[stop - 1].end


def _fits(so_far: Decimal, smaller: Decimal) -> bool:
    """Whether a smaller number may be added: five to twenty, but not to fifteen."""
    if smaller < 1 or smaller >= so_far:
        return False
    power = Decimal(10) ** len(str(int(smaller)))
    return so_far % power == 0


def roman(text: str) -> int:
    values = [ROMAN_VALUES[c] for c in text]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
