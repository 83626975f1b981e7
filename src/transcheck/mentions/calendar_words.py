"""The vocabulary of dates of one language, from CLDR and its section [dates].

Each token is given a class of one letter, so that the shapes of dates are regular
expressions over a segment's classes (see dates.py):

    M  a month                     m  a word that may also be something else ('may')
    N  one or two digits, 1 to 31  Y  four digits, 1000 to 2199
    w  an ordinal in words         s  an ordinal's suffix ('th', '-го')
    y  'year', spelt so          k, d  'month' and 'day' after figures (月, 日)
    o  'of' and the like           c  what comes before a month or year ('in', 'until')
    a  what comes after a month ('айында')   r  what joins two days or years
    z  what goes on with the month before it: its second word, its other name ('آذار/مارس')
    q  what makes days of a day's mark, a decade of a year's (日間, 年代)
    h  what says that a year is of another calendar (1447 هـ)
    -  a dash   , .  themselves   x  anything else
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.mentions.number_digits import makes_decade
from transcheck.mentions.number_words import DASHES, SPACELESS, elided, forget, lexicon, plain_lower
from transcheck.model import Token, TokenKind, Word

# The classes whose words a section lists, and under which name; a later one wins.
CLASSES = {
    "k": "month_marks", "d": "day_marks", "q": "not_day", "h": "not_year", "r": "range", "c": "before", "a": "after",
    "o": "of", "s": "day_suffixes",
}  # fmt: skip
LAST_DAY = 31
YEARS = range(1000, 2200)
FEW_DIGITS = 2
MANY_DIGITS = 4
MARKS = {",": ",", "،": ",", "，": ",", ".": "."} | dict.fromkeys(DASHES, "-")
FIGURE_MARKS = ".,:/'’"


class Calendar:
    """One language's months and date words."""

    def __init__(self, language: Language) -> None:
        section = language.section("dates")
        self.day_after_month = bool(section.get("day_after_month", False))
        self.year_first = bool(section.get("year_first", False))
        self.endings: tuple[str, ...] = tuple(section.get("endings", ()))
        self.han: frozenset[str] = frozenset(
            section.get("month_marks", ()) and (*section["month_marks"], *section["year"])
        )
        self.eras: dict[str, int] = section.get("eras", {})
        self.order = str(section.get("order", "dmy"))
        self._unsure = frozenset(section.get("ambiguous_months", ()))
        self._capital = bool(section.get("capital_months", False))
        self._inflects = bool(section.get("inflects", False))
        self._numbers = lexicon(language)
        self._months: dict[str, int] = {}
        rows = section.get("months") or language.cldr.get("months", ())
        self.doubles: dict[str, dict[str, int]] = {}  # months of two words by the first: 'كانون الثاني'
        self._short: dict[str, int] = {}  # abbreviations: they do not inflect, and need a day or year
        for number, forms in enumerate(rows, 1):
            for form in (*forms, *section.get("more_months", {}).get(str(number), ())):
                first, _, second = form.lower().partition(" ")
                if second:
                    self.doubles.setdefault(first, {})[second] = number
                    continue
                table = self._short if form.endswith(".") else self._months
                table.setdefault(first.rstrip("."), number)
        self._classes = {form: letter for letter, table in CLASSES.items() for form in section.get(table, ())}
        self._years = frozenset(form.rstrip(".") for form in section.get("year", ()))
        named = section.get("clock", {}).get("named", {}).values()
        self._named = frozenset(shape for forms in named for form in forms for shape in _begins(form))
        self._memo: dict[str, tuple[str, int]] = {}
        self._dull: set[str] = set()  # spellings that tell of no date

    def dull(self, tokens: Sequence[Token]) -> bool:
        """Whether no token is a figure or a word that tells of a date or time."""
        if self._dull.issuperset([token[3][0] for token in tokens]):
            return True
        for token in tokens:
            if token.text in self._dull:
                continue
            if (
                token.kind is TokenKind.NUMBER
                or token.text in self.han
                or token.text in self._named
                or (self.doubles and not self.doubles.keys().isdisjoint((token.word.lower, *token.word.keys)))
                or self.class_of(token.word)[0] in "Mm"
            ):
                return False
            forget(self._dull)
            self._dull.add(token.text)
        return True

    def month_at(self, tokens: Sequence[Token], i: int) -> int:
        """The month or ordinal that the word at a token stands for, or it and the next; else 0."""
        return self.double_at(tokens, i) or self.class_of(tokens[i].word)[1]

    def double_at(self, tokens: Sequence[Token], i: int) -> int:
        """The month of two words that begins at a token, else 0."""
        if not self.doubles or i + 1 >= len(tokens):
            return 0
        word, after = tokens[i].word, tokens[i + 1].word.lower
        rows = (self.doubles[key] for key in (word.lower, *word.keys) if key in self.doubles)
        return next((row[after] for row in rows if after in row), 0)

    def class_of(self, word: Word) -> tuple[str, int]:
        """The class of a spelling, and the month or ordinal that it stands for (else 0)."""
        found = self._memo.get(word.text)
        if found is None:
            forget(self._memo)
            found = self._memo[word.text] = self._look_up(word)
        return found

    def marks_year(self, after: str) -> bool:
        """Whether a letter that follows a year at once, and ends there, is a word for years: '2026م'."""
        return after[0] in self._years and not after[1:].isalpha()

    def is_decade(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether the year at a token is no year but a decade."""
        return makes_decade(int(tokens[i].text), tokens, i, i + 1, self._numbers)

    def names_a_person(self, tokens: Sequence[Token], start: int, stop: int) -> bool:
        """'June Almeida', but not 'in June Almeida'; only where months always have a capital letter."""
        if not self._capital or stop >= len(tokens) or not tokens[stop].text[0].isupper():
            return False
        return start == 0 or self.class_of(tokens[start - 1].word)[0] != "c"

    def _look_up(self, word: Word) -> tuple[str, int]:
        if not word.text[0].isalpha():
            return MARKS.get(word.text) or self._classes.get(word.text, "x"), 0
        lower = plain_lower(word)
        parts = elided(lower)
        bare = [w[: -len(e)] for e in self.endings for w in (lower, *parts) if w.endswith(e)]
        keys = (lower, *(sorted(word.keys) if self._inflects else ()), *bare, *parts)
        return self._month(word, keys) or self._other(word, keys)

    def _month(self, word: Word, keys: Sequence[str]) -> tuple[str, int] | None:
        form = next((k for k in keys if k in self._months), None)
        if form is not None and not (self._capital and word.text[0].islower()):
            return ("mM"[self._unsure.isdisjoint((word.lower, form))], self._months[form])
        return ("m", self._short[word.lower]) if word.lower in self._short else None

    def _other(self, word: Word, keys: Sequence[str]) -> tuple[str, int]:
        if word.lower in self._years:
            return "y", 0
        letter = next((self._classes[k] for k in keys if k in self._classes), None)
        if letter is None and word.lower in self._numbers.ordinal_suffixes:
            letter = "s"
        if letter is not None:
            return letter, 0
        role = next((e.role for e in self._numbers.starting(word) if e.role.kind == "ordinals"), None)
        return ("w", int(role.amount)) if role is not None and 0 < role.amount <= LAST_DAY else ("x", 0)


def _begins(form: str) -> tuple[str, ...]:
    """The tokens with which a named time may begin: its first letter where words have no spaces between them."""
    return (form[0],) if form[0] > SPACELESS else (form, form.capitalize())


@cache
def calendar(language: Language) -> Calendar:
    return Calendar(language)


def classes(prose: str, tokens: Sequence[Token], words: Calendar) -> str:
    """One letter a token."""
    kinds = [_figure(prose, t, words) if t.kind is TokenKind.NUMBER else words.class_of(t.word)[0] for t in tokens]
    if words.doubles:
        _join(kinds, tokens, words)
    return "".join(kinds)


def _join(kinds: list[str], tokens: Sequence[Token], words: Calendar) -> None:
    """Months of two words, and one month by two names ('كانون الثاني/يناير'), as one."""
    for i in range(len(tokens) - 1):
        if words.double_at(tokens, i):
            kinds[i : i + 2] = "Mz"
    for i in (i for i in range(1, len(tokens) - 1) if tokens[i].text == "/"):
        first = i - 2 if kinds[i - 1] == "z" else i - 1
        months = kinds[first] in "Mm" and kinds[i + 1] in "Mm"
        if months and words.month_at(tokens, first) == words.month_at(tokens, i + 1):
            kinds[first], kinds[i : i + 2] = "M", "zz"


def _figure(prose: str, token: Token, words: Calendar) -> str:
    """'N' or 'Y' for digits that stand alone: not those of '1.5', '5,000', 'F-16' or '12:30'."""
    before, after = prose[max(0, token.start - 2) : token.start], prose[token.end : token.end + 2]
    if before and before[-1] in FIGURE_MARKS and before[0].isdigit():
        return "x"
    if len(after) > 1 and after[0] in FIGURE_MARKS and after[1].isdigit():
        return "x"
    if after[:1].isalpha() and after < SPACELESS and len(token.text) == MANY_DIGITS and not words.marks_year(after):
        return "x"  # '1930s' is no year
    if len(token.text) > MANY_DIGITS:
        return "x"
    value = int(token.text)
    if len(token.text) <= FEW_DIGITS and 0 < value <= LAST_DAY:
        return "N"
    return "Y" if len(token.text) == MANY_DIGITS and value in YEARS else "x"
