"""Numbers in digits: amounts, ordinals ('13-я'), decades ('1980s'), and digits that are part of a name."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.mentions import numerals
from transcheck.mentions.number_line import TEN, Amounts, Line, Reading
from transcheck.mentions.number_parts import HUNDRED
from transcheck.mentions.number_tail import measured
from transcheck.mentions.number_words import DASHES, SPACELESS, Lexicon
from transcheck.model import Token

FIRST_YEAR = 1000
LINKS = frozenset("-‑./")


def digits(line: Line, i: int) -> Reading:
    """The reading of the digits at token `i`."""
    start = line.tokens[i].start
    literal = numerals.read(line.prose, start, line.tokens[-1].end, line.words.convention)
    stop = line.stop(i, literal.end)
    if not literal.amounts or (_glued(line.prose, start) and not _after_proclitic(line, i)):
        return _code(line, i, stop)
    over = _over(line, i, stop) or _parts(line, stop, literal)
    if over is not None:
        return over
    amount = literal.amounts[0][0]
    if amount >= FIRST_YEAR and makes_decade(int(amount), line.tokens, i, stop, line.words):
        return Reading(literal.amounts, "decade", stop, literal.end)
    suffixed = _suffixed(line, literal.amounts, stop) or _pointed(line, literal, stop)
    if suffixed is None and _lettered(line, stop):
        return _code(line, i, stop)
    return suffixed or measured(line, i, Reading(literal.amounts, "digits", stop, literal.end))


def _glued(prose: str, start: int) -> bool:
    """Letters before the digits, joined or by a hyphen: F-35, COVID-19, G20; spaceless scripts join all."""
    before = prose[max(0, start - 2) : start]
    if not before or before[-1].isspace():
        return False
    letter = before[-1] if before[-1] not in "-‑/" else before[0] if len(before) > 1 else ""
    return letter.isalpha() and letter < SPACELESS


def _after_proclitic(line: Line, i: int) -> bool:
    """Whether the letters before the digits are a small word that is written together with the next: 'و25'."""
    return i > 0 and line.touches(i) and line.tokens[i - 1].text in line.words.proclitics


def _lettered(line: Line, k: int) -> bool:
    """Letters that follow without a space and are no unit: '247sports', '3D'."""
    if not line.touches(k) or not line.tokens[k].text[0].isalpha():
        return False
    return not line.spaceless(k) and not line.at(k).roles


def _over(line: Line, i: int, stop: int) -> Reading | None:
    """'2/3' is a fraction; the first of '24/7' or of a score asserts nothing by itself."""
    if stop != i + 1 or not line.is_digits(i + 2) or line.tokens[i + 1].text != "/":
        return None
    if not line.touches(i + 1) or not line.touches(i + 2):
        return None
    above, below = (numerals.decimal(line.tokens[k].text[: numerals.LONGEST]) for k in (i, i + 2))
    return line.plain(above / below, "fraction", i + 3) if above < below < TEN else line.plain(above, "code", stop)


def _parts(line: Line, stop: int, literal: numerals.Literal) -> Reading | None:
    """'3分の1': the denominator comes first."""
    parts = line.following(stop)
    start = stop + parts.length
    if not parts.get("parts") or not line.is_digits(start):
        return None
    below, above = literal.amounts[0][0], numerals.decimal(line.tokens[start].text[: numerals.LONGEST])
    return line.plain(above / below, "fraction", start + 1) if above < below else None


def _code(line: Line, i: int, stop: int) -> Reading:
    """The digits of a name, version or number plate, with those that follow after a hyphen or point."""
    k = stop - 1
    while line.is_digits(k + 2) and line.tokens[k + 1].text in LINKS and line.touches(k + 1) and line.touches(k + 2):
        k += 2
    return line.plain(numerals.decimal(line.tokens[i].text[: numerals.LONGEST]), "code", k + 1)


def _suffixed(line: Line, amounts: Amounts, stop: int) -> Reading | None:
    """'13-я', '20th', '80-х', '1980s', '1º': ordinals and decades."""
    k = line.after_joint(stop)
    if not line.touches(k):
        return None
    suffix, stop = _suffix(line, k)
    ordinal = suffix in line.words.ordinal_suffixes
    decade = suffix in line.words.decade_suffixes or (ordinal and _years(line, stop))
    if not ordinal and not decade:
        return None
    form = "decade" if decade and amounts[0][0] % TEN == 0 else "ordinal-digits"
    return Reading(amounts, form, stop, line.end(stop))


def _pointed(line: Line, literal: numerals.Literal, stop: int) -> Reading | None:
    """'19. Jahrhundert', '5. yıl': where a point makes ordinals, and the sentence goes on behind it."""
    if not line.words.ordinal_point or literal.amounts[0][0] >= HUNDRED or not line.touches(stop):
        return None
    going_on = stop + 1 < len(line.tokens) and line.tokens[stop + 1].text[0].isalpha() and not line.touches(stop + 1)
    if line.tokens[stop].text != "." or not going_on:
        return None
    return Reading(literal.amounts, "ordinal-digits", stop + 1, literal.end)


def _suffix(line: Line, k: int) -> tuple[str, int]:
    """The word at token `k`, or the letters there that make a decade (年代) or an ordinal (世纪), and where it ends."""
    if line.spaceless(k):
        for suffix in (*line.words.decade_suffixes, *line.words.ordinal_suffixes):
            if line.prose.startswith(suffix, line.tokens[k].start):
                return suffix, k + len(suffix)
    return line.tokens[k].word.lower, k + 1


def _years(line: Line, k: int) -> bool:
    """'90-е годы', '90-шы жылдар': years in the plural make a decade of an ordinal."""
    words = line.words.decade_words
    return bool(words) and k < len(line.tokens) and line.tokens[k].word.lower.startswith(words)


def makes_decade(year: int, tokens: Sequence[Token], i: int, stop: int, words: Lexicon) -> bool:
    """Whether the year at token `i` is a decade by a word beside it: '1990-жылдары', 'los años 1990'."""
    if year % 10:
        return False
    behind = stop + 1 if stop < len(tokens) and tokens[stop].text in DASHES else stop
    if words.decade_words and behind < len(tokens) and tokens[behind].word.lower.startswith(words.decade_words):
        return True
    return any(token.word.lower in words.decade_before for token in tokens[max(0, i - 2) : i])
