"""Finding many phrases under inflection, at no cost until a text comes near one of them.

Phrases are grouped by the first letters of their first word; only the groups whose letters
begin a word of the text are ever analysed. What may start at a spelling is remembered, so
that a word met again is one dictionary look-up. The longest phrase wins; several that agree
there are found together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from transcheck.glossary import compiled
from transcheck.glossary.phrases import (
    FEWEST,
    PARTING,
    Name,
    P,
    Phrase,
    beginning,
    beginnings,
    by_dictionary_form,
    element,
    has_morphology,
    head,
    phrase_of,
)
from transcheck.model import Span, Token, TokenKind, Word
from transcheck.record import Generic, Record

NOTHING: frozenset[str] = frozenset()
LONGEST = 24  # words in a name, which are letters in Chinese and Japanese
KATAKANA = frozenset((*map(chr, range(0x30A1, 0x30FB)), "ー"))  # a run of which is one word


class Hit(Record, Generic[P]):
    """Where phrases stand, as positions of tokens [first, last] and as a span.

    `names` are those that agree there, all of the same length in words.
    """

    first: int
    last: int
    span: Span
    names: tuple[Name[P], ...]

    @property
    def payloads(self) -> tuple[P, ...]:
        return tuple(dict.fromkeys(name.payload for name in self.names))


class Matcher(Generic[P]):
    """Phrases of one language, each with a payload, to be found in tokens of that language.

    They are names, or what was compiled of a kind of names (see transcheck.glossary.compiled), or both.
    """

    def __init__(self, language: str, names: Iterable[Name[P]], ready: compiled.Phrases[P] | None = None) -> None:
        self._language = language
        self._names: dict[str, list[Name[P]]] = {}  # by their first letters, which cost least to tell
        for name in names:
            self._names.setdefault(head(name.text), []).append(name)
        self._ready = ready
        self._groups: dict[str, list[Phrase[P]]] = {}  # by the beginnings that a text has come near
        # For a spelling: what may start there, by the first letter of the next word ("" where none follows).
        self._starting: dict[str, dict[str, list[Phrase[P]]]] = {}

    def __bool__(self) -> bool:
        return bool(self._names or self._ready)

    def find(self, tokens: Sequence[Token]) -> list[Hit[P]]:
        """The hits, leftmost and longest first, not overlapping."""
        words = [i for i, t in enumerate(tokens) if t.kind is not TokenKind.MARK]
        found, k, starting = [], 0, self._starting
        while k < len(words):
            word = tokens[words[k]].word
            phrases = starting[word.text] if word.text in starting else self._starting_with(word)
            size, names = self._longest(phrases, tokens, words[k : k + LONGEST]) if phrases else (0, ())
            if size and not _cuts_a_word(tokens, words[k], words[k + size - 1]):
                first, last = words[k], words[k + size - 1]
                found.append(Hit(first, last, Span(tokens[first].start, tokens[last].end), names))
            k += size or 1
        return found

    def _longest(
        self, phrases: dict[str, list[Phrase[P]]], tokens: Sequence[Token], words: Sequence[int]
    ) -> tuple[int, tuple[Name[P], ...]]:
        alone = phrases.get("", ())
        best, names = int(bool(alone)), [phrase.name for phrase in alone]
        longer = phrases.get(tokens[words[1]].word.lower[0], ()) if len(words) > 1 else ()
        following, joined = ([tokens[i].word for i in words[1:]], _joined(tokens, words)) if longer else ([], 1)
        for phrase in longer:
            size = len(phrase.words)
            if best <= size <= (len(words) if phrase.parted else joined) and self._goes_on(phrase, following):
                names = [*names, phrase.name] if size == best else [phrase.name]
                best = size
        first = tokens[words[0]].word.lower
        return best, tuple(names if by_dictionary_form(self._language) else _closest(names, first, self._language))

    def _goes_on(self, phrase: Phrase[P], following: Sequence[Word]) -> bool:
        return all(
            element(text, self._language, phrase.name.exact, alone=False).agrees(word)
            for text, word in zip(phrase.words[1:], following, strict=False)
        )

    def _starting_with(self, word: Word) -> dict[str, list[Phrase[P]]]:
        found: dict[str, list[Phrase[P]]] = {}
        names, ready = self._names, self._ready.starts if self._ready else NOTHING
        for start in beginnings(word, self._language):
            if start not in ready and start[:FEWEST] not in names:
                continue
            for phrase in self._groups[start] if start in self._groups else self._group(start):
                if phrase.may_begin_at(word):
                    found.setdefault(phrase.following, []).append(phrase)
        self._starting[word.text] = found
        return found

    def _group(self, start: str) -> Sequence[Phrase[P]]:
        """The phrases whose first word begins so, as far as inflection leaves it."""
        named = self._names.get(start[:FEWEST], ())
        group = [phrase_of(name, self._language) for name in named if beginning(name.text) == start]
        if self._ready:
            group += self._ready.starting(start)
        self._groups[start] = group
        return group


def matcher(
    kind: str, language: str, names: Callable[[], Iterable[Name[P]]], payload: Callable[[str], P]
) -> Matcher[P]:
    """A matcher of what was compiled of a kind of names, or of the names where nothing was."""
    ready = compiled.phrases(kind, language, payload)
    return Matcher(language, () if ready else names(), ready)


def _cuts_a_word(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the phrase begins or ends within a run of katakana: タイ in スタイル is not Thailand."""
    edges = (tokens[max(0, first - 1) : first + 1], tokens[last : last + 2])
    return any(len(pair) == 2 and all(_is_kana(t) for t in pair) and pair[0].end == pair[1].start for pair in edges)  # noqa: PLR2004


def _is_kana(token: Token) -> bool:
    return token.text[0] in KATAKANA


def _joined(tokens: Sequence[Token], words: Sequence[int]) -> int:
    """How many of the words stand together: a comma or the like between two names them apart."""
    for count, (a, b) in enumerate(pairwise(words), 1):
        if any(token.text in PARTING for token in tokens[a + 1 : b]):
            return count
    return len(words)


def _closest(names: list[Name[P]], word: str, language: str) -> list[Name[P]]:
    """Of the names that a word may be a form of, itself: for Nigeria not Niger, though both may have one stem.

    Where no morphology told, else the longest: for Нігерії Нігерія, not Нігер.
    """
    itself = [n for n in names if n.text.lower() == word]
    if itself or has_morphology(language):
        return itself or names
    longest = max((len(name.text) for name in names), default=0)
    return [n for n in names if len(n.text) == longest]
