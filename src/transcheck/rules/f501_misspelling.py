"""A word one slip away from a word of the same text or of the language's dictionary.

Without a word list only near misses can be found: a word that stands once, and whose twin
stands more often in the same text, with a letter more or less, two letters exchanged or
another vowel in its middle; and, in Russian, a word that no dictionary form explains and
that becomes one by such a slip. Names, acronyms, words with a capital letter or a hyphen,
short words, and words that the source has too, as they are or as a loan (цитокины from
"cytokines"), are left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from transcheck.compare.slips import is_slip
from transcheck.languages import load
from transcheck.languages.romanise import romanise
from transcheck.languages.russian import is_known, one_slip_away
from transcheck.model import Issue, Severity, Side, Token, TokenKind, Word
from transcheck.release import Release
from transcheck.rules.base import Example, Meta

RULE = Meta("F501", "misspelling", Severity.WARNING, "a word one slip away from a known one", alone=True)
SHORTEST = 6  # letters
SHORTEST_TWIN = 8  # letters of a word that only the text itself explains
OFTEN = 2  # occurrences of the twin that make it the right one
LOAN = 60  # per cent of letters in common from which a word of the source may have been borrowed
MOST_OFFERED = 3

EXAMPLES = (
    Example(
        "",
        "The referendum is near. Voters know the referendum question. They have seen referundums before.",
        ("referundums",),
    ),
    Example("", "Было подпсано два документа.", ("подпсано",), ("kk", "ru")),
    Example("", "Было подписано два документа об электросамокатах.", (), ("kk", "ru")),
    Example("", "Economic growth and the economy: economists agree on the economic outlook."),
    Example("", "Masks give protection. The protection of doctors comes first. Projections are bleak."),
)


def find(release: Release) -> Iterator[Issue]:
    target = release.target
    words = Counter(t.word for row in target.tokens for t in row if t.kind is TokenKind.WORD)
    keys = Counter(key for word, n in words.items() for key in word.keys for _ in range(n))
    often: dict[str, list[Word]] = {}  # by their first letters, which no slip changes
    for word in (word for word, n in words.items() if n >= OFTEN):
        often.setdefault(word.lower[0], []).append(word)
    source = _latin_words(release.source)
    for row in target.tokens:
        for i, token in enumerate(row):
            if not _ordinary(token) or token.word.latin in source or _joined(row, i) or _repeated(token.word, keys):
                continue
            meant = _meant(token.word, often.get(token.text[0], ()), words, target.language)
            if meant and not _borrowed(token.word.latin, meant, source):
                yield _issue(token, meant)


def _issue(token: Token, meant: list[str]) -> Issue:
    message = f"“{token.text}” looks like a misspelling of {' or '.join(f'“{word}”' for word in meant)}."
    return Issue(
        RULE.code, message, target=token.span, confidence=0.8, suggestion=meant[0] if len(meant) == 1 else None
    )


def _ordinary(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.text.islower() and len(token.text) >= SHORTEST


def _latin_words(side: Side | None) -> frozenset[str]:
    return frozenset(t.word.latin for row in side.tokens for t in row) if side else frozenset()


def _joined(row: tuple[Token, ...], i: int) -> bool:
    """A part of a hyphenated word, an address or the like."""
    around = [*row[max(0, i - 1) : i], *row[i + 1 : i + 2]]
    return any(t.kind is TokenKind.MARK and t.text in "-‑/@_" and _touch(t, row[i]) for t in around)


def _touch(a: Token, b: Token) -> bool:
    return a.end == b.start or b.end == a.start


def _repeated(word: Word, keys: Counter[str]) -> bool:
    """Whether the text has another form of the word: then it is meant so."""
    return any(keys[key] > 1 for key in word.keys)


def _meant(word: Word, often: Iterable[Word], words: Iterable[Word], language: str) -> list[str]:
    """What the word may be a misspelling of; those of the text itself before those of the dictionary."""
    if language == "ru" and is_known(word.lower):
        return []
    if load(language).section("form").get("derives_within", False):
        return []
    twins = {other.lower for other in often if _twins(word, other)}
    found = sorted(twins or (_in_dictionary(word.lower) if language == "ru" else ()))
    own = [w for w in found if any(w == other.lower for other in words)]
    return own or (found if len(found) <= MOST_OFFERED else [])


def _in_dictionary(word: str) -> frozenset[str]:
    """The Russian words one slip away; of a short word only one that has lost a letter, or two their order."""
    found = one_slip_away(word)
    if len(word) > SHORTEST:
        return found
    return found if len(found) == 1 and all(len(other) >= len(word) for other in found) else frozenset()


def _twins(word: Word, other: Word) -> bool:
    """Whether one slip makes a word of another, of which it is no form."""
    return word.keys.isdisjoint(other.keys) and any(is_slip(a, b) for a in _long(word.keys) for b in _long(other.keys))


@cache
def _long(keys: frozenset[str]) -> tuple[str, ...]:
    return tuple(bare for key in keys if len(bare := key.rstrip("~")) >= SHORTEST_TWIN)


def _borrowed(latin: str, meant: Iterable[str], source: Iterable[str]) -> bool:
    """Whether it is a spelling variant (хэштег), or nearer to a word of the source than what would be meant is."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415  most texts have no candidates at all
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    forms = [romanise(word) for word in meant]
    return latin in forms or any(
        all(LCSseq.similarity(latin, word) > LCSseq.similarity(form, word) for form in forms)
        for word in source
        if ratio(latin, word, score_cutoff=LOAN)
    )
