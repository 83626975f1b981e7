"""The vocabulary of numbers of one language, from CLDR and its section [numbers].

A form of the section is a word, or several with spaces between; it agrees with the text
when each word is the token's spelling or one of its keys (an inflected form's dictionary
form), or the token's spelling without one of the section's `endings`. A form listed in
`exact` agrees with its spelling alone: 'он' is ten in Kazakh, 'оның' is not.

Tables of their own have `numerators`, which are numbers only after a denominator ('үштен
бірі'), and `shares`, which are so many percent each (割).

Of the section's other keys: `percent_before` stand before a number ('yüzde 25', '百分之五'),
`points` before decimals in words; `nothing` holds a numeral and counts nothing (统一);
`units_first` says that units stand before their ten, `digits_follow` that digits may follow
a thousand ('12 bin 500'), `ordinal_point` that a point after digits makes an ordinal;
`proclitics` are written together with digits ('و25'); `signs` tell which currency a sign
of two is. Units and currencies are compiled together with CLDR's names of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from transcheck.languages import Language
from transcheck.mentions.compounds import compound
from transcheck.mentions.numerals import Convention
from transcheck.model import Token, TokenKind, Word
from transcheck.patterns import lazy
from transcheck.record import Any, Record
from transcheck.tokens import matches

# Tables of the section whose keys are amounts; a role is named as its table.
TABLES = (
    "cardinals", "ordinals", "multipliers", "fractions", "denominators", "numerators", "multiples", "vague", "decades",
    "shares",
)  # fmt: skip
# With these a number may begin; the others only follow one.
BEGINNINGS = frozenset((*TABLES, "magnitudes", "halves", "percent_before", "nothing")) - {"numerators", "shares"}
UNCERTAIN = frozenset(("vague", "nothing"))  # 'dozens', and words that hold a numeral and count nothing: 统一
ROMAN_LETTERS = frozenset("IVXІХ")  # the last two are Cyrillic


class Role(Record):
    """What a form may do in a number; `kind` is the table it stands in."""

    kind: str
    amount: Decimal = Decimal(0)
    unit: str | None = None


class Entry(Record):
    words: tuple[str, ...]
    role: Role


class Found(Record):
    """The roles of the longest form at a place, and how many tokens it takes."""

    roles: tuple[Role, ...]
    length: int

    def get(self, *kinds: str) -> Role | None:
        return next((r for r in self.roles if r.kind in kinds), None)


ABSENT = Found((), 0)
APOSTROPHES = lazy("['’]")
SHORTEST_PART = 3
MOST_REMEMBERED = 100_000
DASHES = frozenset("-–—−‐‑~～")
SPACELESS = "\u2e80"  # Han, kana and Hangul begin here: letters that need no space
VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}


def amount_of(text: str) -> Decimal:
    """'3/2' to 1.5: the amounts of the data files are whole numbers or fractions."""
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below or 1)


def forget(memo: dict[str, Any] | set[str]) -> None:
    """Empty what is remembered of spellings when it grows large: a corpus must not fill the memory."""
    if len(memo) >= MOST_REMEMBERED:
        memo.clear()


def plain_lower(word: Word) -> str:
    """The lower case, with the Turkish capital İ as a plain i."""
    return word.lower.replace("i\u0307", "i")


def elided(word: str) -> list[str]:
    """The parts of a word that apostrophes join: "d'euros", "Aralık'ta"; not those of "п'ять"."""
    parts = APOSTROPHES.split(word)
    return [p for p in parts if len(p) >= SHORTEST_PART] if len(parts) > 1 else []


def split(form: str) -> tuple[str, ...]:
    return tuple(m.group() for m in matches(form.lower().rstrip(".")))


def _own(section: dict[str, Any]) -> Iterator[tuple[str, Role]]:
    """The forms of the language's own section with their roles."""
    for table in TABLES:
        for amount, forms in section.get(table, {}).items():
            number, _, unit = amount.partition(" ")  # a vague form may have a unit: 'полчаса' is 30 minutes
            yield from ((form, Role(table, amount_of(number), unit or None)) for form in forms)
    for power, forms in section.get("magnitudes", {}).items():
        yield from ((form, Role("magnitudes", Decimal(10) ** int(power))) for form in forms)
    for form, least in section.get("joiners", {}).items():
        yield form, Role("joiner", Decimal(least))
    for kind in ("percent", "percent_before", "halves", "articles", "parts", "points", "nothing"):
        yield from ((form, Role(kind)) for form in section.get(kind, ()))


def _common(cldr: dict[str, Any]) -> Iterator[tuple[str, Role]]:
    """What CLDR knows, and what needs no language."""
    for form, power in cldr.get("magnitudes", {}).items():
        if len(form.rstrip(".")) > 1 or form > SPACELESS:
            yield form, Role("magnitudes", Decimal(10) ** power)
    yield from ((form, Role("fractions", amount_of(amount))) for form, amount in VULGAR.items())
    yield from ((form, Role("percent")) for form in "%٪％")


class Lexicon:
    """One language's number words. Look-ups are remembered a spelling."""

    def __init__(self, language: Language) -> None:
        section = language.section("numbers")
        self.known = bool(section)
        self.convention = Convention(language.cldr.get("decimal", "."), language.cldr.get("group", ","))
        self.endings: tuple[str, ...] = tuple(section.get("endings", ()))
        self.ordinal_suffixes = frozenset(section.get("ordinal_suffixes", ()))
        self.decade_suffixes = frozenset(section.get("decade_suffixes", ()))
        self.decade_before = frozenset(section.get("decade_before", ()))  # 'les années 1990'
        self.decade_words: tuple[str, ...] = tuple(section.get("decade_words", ()))
        self.range = frozenset(section.get("range", ())) | DASHES
        self.roman = frozenset(section.get("roman", ()))
        self.digits_follow = bool(section.get("digits_follow", False))  # '12 bin 500'
        self.proclitics = frozenset(section.get("proclitics", ()))
        self.ordinal_point = bool(section.get("ordinal_point", False))  # '19. Jahrhundert'
        self.units_first = bool(section.get("units_first", False))  # 'five and twenty'
        self._inflects = bool(section.get("inflects", False))
        self._exact = frozenset(section.get("exact", ()))
        self._prefixes = {form: amount_of(a) for a, forms in section.get("prefixes", {}).items() for form in forms}
        self._joiner: str | None = section.get("compound")
        self._units: dict[str, list[list[str]]] = language.cldr.get("units", {})
        self._entries: dict[str, list[Entry]] = {}
        for form, role in (*_own(section), *_common(language.cldr)):
            words = split(form)
            if words:
                self._entries.setdefault(words[0], []).append(Entry(words, role))
        self._memo: dict[str, tuple[Entry, ...]] = {}
        self._dull: set[str] = set()  # spellings that begin no number

    def starting(self, word: Word) -> tuple[Entry, ...]:
        """The entries whose first word agrees with this one."""
        found = self._memo.get(word.text)
        if found is None:
            forget(self._memo)
            found = self._memo[word.text] = tuple(self._look_up(word))
        return found

    def starts(self, tokens: Sequence[Token]) -> list[int]:
        """The tokens at which a number may begin; what has been seen to begin none is passed over at once."""
        texts = [token[3][0] for token in tokens]
        if self._dull.issuperset(texts):
            return []
        return [i for i, text in enumerate(texts) if text not in self._dull and self._begins(tokens[i])]

    def _begins(self, token: Token) -> bool:
        if token.kind is TokenKind.NUMBER or token.text[0] in ROMAN_LETTERS:
            return True
        begins = any(entry.role.kind in BEGINNINGS for entry in self.starting(token.word))
        if not begins:
            forget(self._dull)
            self._dull.add(token.text)
        return begins

    def at(self, tokens: Sequence[Token], i: int, following: bool = False) -> Found:
        """What stands at token `i`: the roles of the longest form there; nothing vague where it follows a number."""
        entries = self.starting(tokens[i].word) if i < len(tokens) else ()
        if not entries:
            return ABSENT
        best = 0
        roles: list[Role] = []
        for entry in entries:
            size = len(entry.words)
            if following and entry.role.kind in UNCERTAIN:
                continue
            if size < best or (size > 1 and not self._agree(entry.words, tokens, i)):
                continue
            roles = [*roles, entry.role] if size == best else [entry.role]
            best = size
        return Found(tuple(roles), best) if best else ABSENT

    def _agree(self, words: tuple[str, ...], tokens: Sequence[Token], i: int) -> bool:
        """Whether the words of a form after its first stand in the text, too."""
        if i + len(words) > len(tokens):
            return False
        return all(form in self._keys(tokens[i + k].word) for k, form in enumerate(words) if k)

    def _keys(self, word: Word) -> list[str]:
        """The spelling, then the forms that it may be an inflection of."""
        lower = plain_lower(word)
        bare = [lower[: -len(e)] for e in self.endings if lower.endswith(e) and len(lower) > len(e) + 1]
        keys = sorted(word.keys) if self._inflects else ()
        return [lower, *(k for k in (*keys, *bare, *elided(lower)) if k not in self._exact and k != lower)]

    def _look_up(self, word: Word) -> Iterator[Entry]:
        """The entries of the first key that has any, and the units and currencies of all: 'градусов' begins two."""
        keys = self._keys(word)
        known = next((key for key in keys if key in self._entries or key in self._units), "")
        entries = self._entries.get(known, ())
        units = [(key, row) for key in keys for row in self._units.get(key, ())]
        yield from entries
        for key, (*rest, unit) in units:
            yield Entry((key, *rest), Role("currency" if unit.isupper() else "units", unit=unit))
        if not known:
            yield from self._made_up(word.lower)

    def _made_up(self, text: str) -> Iterator[Entry]:
        """Words that are written together: 'fünfundzwanzig', or 'трёхдневный', which only permits a three."""
        if self._joiner is not None:
            amount = compound(text, self._pieces(), self._joiner)
            if amount is not None:
                yield Entry((text,), Role("cardinals", amount))
                return
        if self._prefixes:
            first = max(
                (p for p in self._prefixes if text.startswith(p) and len(text) > len(p) + 2), key=len, default=""
            )
            if first:
                yield Entry((text,), Role("vague", self._prefixes[first]))

    @cache  # noqa: B019  one lexicon a language lives as long as the process
    def _pieces(self) -> dict[str, Decimal]:
        kinds = ("cardinals", "multipliers", "magnitudes")
        return {e.words[0]: e.role.amount for entries in self._entries.values() for e in entries
                if e.role.kind in kinds and len(e.words) == 1}  # fmt: skip


@cache
def lexicon(language: Language) -> Lexicon:
    return Lexicon(language)
