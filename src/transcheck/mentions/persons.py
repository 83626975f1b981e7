"""Persons: sequences of capitalised words that are probably somebody's name.

What speaks for a name: a title before it, initials, a patronymic, endings of surnames,
the dictionary's given names and surnames (Russian). What speaks against it: ordinary
words of the dictionary, words of institutions, quotation marks around it, the first word
of a sentence. A single word stays a candidate of low weight; a rule that sees the whole
release may know better. Words are listed in each language's `[persons]` section.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.mentions.name_words import PERSONAL, Sort, sort_of
from transcheck.mentions.organisations import ideas_in
from transcheck.model import Candidate, Kind, Mention, PersonName, Span, Token, TokenKind
from transcheck.patterns import lazy
from transcheck.record import Record

LEAST = 0.04  # weight below which a name is not worth mentioning
LONGEST = 5  # words of a name
SHORTEST = 5  # letters of a word from which its ending may be a case's
# Logits: how much each observation speaks for a person. The first by the number of words.
BY_LENGTH = {1: -2.0, 2: 0.5, 3: 0.3}
LONG_NAME = -1.0
TITLE, INITIALS, PATRONYMIC, SURNAME, GIVEN, UNKNOWN = 1.5, 2.5, 2.0, 1.0, 1.0, 0.3
QUOTED, SENTENCE_START = -3.5, -1.0
OPENING, JOINING = frozenset("«“„\"'(–—-…•"), frozenset("-‐‑")

CONTRACTION = lazy(r"['’]")


class Words(Record):
    """A language's `[persons]` section, ready to be asked."""

    titles: frozenset[str]
    surnames: tuple[str, ...]
    patronymics: tuple[str, ...]
    particles: frozenset[str]
    not_names: frozenset[str]
    not_persons: frozenset[str]
    last: tuple[str, ...]


def institutional(language: Language) -> set[str]:
    words: dict[str, list[str]] = language.section("institutions").get("words", {})
    return {form for forms in words.values() for form in forms}


@cache
def words_of(language: Language) -> Words:
    section = language.section("persons")
    return Words(
        frozenset(section.get("titles", ())),
        tuple(section.get("surnames", ())),
        tuple(section.get("patronymics", ())),
        frozenset(section.get("particles", ())),
        frozenset(section.get("not_names", ())),
        frozenset((*section.get("not_persons", ()), *institutional(language))),
        tuple(section.get("last", ())),
    )


def capitalised(token: Token) -> bool:
    """With a capital first letter, and no acronym; one letter may be an initial."""
    text = token.word.text
    return token.kind is TokenKind.WORD and text[0].isupper() and (len(text) == 1 or not text[:2].isupper())


def sentence_start(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word stands where an ordinary word would be capitalised as well."""
    while index and tokens[index - 1].text in OPENING:
        index -= 1
    return not index or tokens[index - 1].text in (".", "!", "?", ":")


class Finder(Record):
    """One segment's tokens with what is needed to judge them: `taken`, by their starts, are parts of other mentions."""

    prose: str
    tokens: Sequence[Token]
    language: Language
    words: Words
    taken: frozenset[int]
    judged: dict[int, bool]

    def sort(self, index: int) -> Sort:
        return sort_of(self.tokens[index].word.lower, self.language.code)

    def title(self, index: int) -> bool:
        word = self.tokens[index].word
        return word.lower in self.words.titles or not self.words.titles.isdisjoint(word.keys)

    def may_be_name(self, index: int) -> bool:
        """Whether a token may be a word of a name by itself."""
        if index not in self.judged:
            self.judged[index] = self._may_be_name(index)
        return self.judged[index]

    def _may_be_name(self, index: int) -> bool:
        token = self.tokens[index]
        if not capitalised(token) or token.start in self.taken:
            return False
        if len(token.text) == 1:
            return self.initial(index)
        if self.hyphenated(index):
            return True
        if CONTRACTION.split(token.word.lower)[0] in self.words.not_names or self.title(index):
            return False
        sort = self.sort(index)
        return not sort or bool(sort & PERSONAL) or self.after_name(index)

    def after_name(self, index: int) -> bool:
        """Whether the word before may be a given name: then an ordinary word may be a surname."""
        if index == 0 or not capitalised(self.tokens[index - 1]):
            return False
        sort = self.sort(index - 1)
        return (not sort or bool(sort & Sort.GIVEN)) and self.may_be_name(index - 1)

    def hyphenated(self, index: int) -> bool:
        """Whether it is the second part of a double name, as King is in Wiśniewska-King."""
        before = self.tokens[index - 2 : index] if index > 1 else ()
        if not before or before[1].text not in JOINING:
            return False
        return self.tokens[index].start - before[0].end == 1 and self.may_be_name(index - 2)

    def initial(self, index: int) -> bool:
        return len(self.tokens[index].text) == 1 and index + 1 < len(self.tokens) and self.tokens[index + 1].text == "."

    def adjoining(self, index: int, following: int) -> bool:
        """Whether only a space, an initial's stop or a hyphen stands between two tokens."""
        between = self.prose[self.tokens[index].end : self.tokens[following].start]
        if self.initial(index):
            return between in (".", ". ", ".\xa0")
        return between in (" ", "\xa0") or between in JOINING

    def following(self, index: int) -> int | None:
        """The next word of the name that has a word at `index`."""
        for i in range(index + 1, min(index + 5, len(self.tokens))):
            token = self.tokens[i]
            if token.kind is TokenKind.MARK and (token.text in JOINING or token.text == "."):
                continue
            if not self.adjoining(index, i) or self.ends_name(index):
                return None
            if self.may_be_name(i):
                return i
            if token.word.lower not in self.words.particles:
                return None
            index = i
        return None

    def ends_name(self, index: int) -> bool:
        """Whether a word has a case ending that only the last word of a name can have."""
        word = self.tokens[index].word.lower
        return bool(self.words.last) and len(word) > SHORTEST and word.endswith(self.words.last)

    def runs(self) -> Iterator[list[int]]:
        """The indices of the words of each possible name, in the order of the text."""
        index = 0
        while index < len(self.tokens):
            run = [index] if self.may_be_name(index) else []
            while run and (following := self.following(run[-1])):
                run.append(following)
            index = run[-1] + 1 if run else index + 1
            if run := self.trimmed(run):
                yield run

    def trimmed(self, run: list[int]) -> list[int]:
        """Without institutional words before the name: (Secretary of) State Mike Pompeo."""
        first = next((k for k, i in enumerate(run) if not self.institutional(i)), len(run))
        return run[first:]

    def weight(self, run: list[int]) -> float:
        """The probability that a run of words is a person's name."""
        full = [i for i in run if not self.initial(i)]
        if not full or len(run) > LONGEST or any(map(self.institutional, run)):
            return 0.0
        logit = BY_LENGTH.get(len(full), LONG_NAME) + sum(map(self.evidence, full))
        logit += INITIALS * (len(full) < len(run)) + QUOTED * self.quoted(run)
        logit += TITLE if self.titled(run[0]) else SENTENCE_START * sentence_start(self.tokens, run[0])
        return 1 / (1 + math.exp(-logit))

    def evidence(self, index: int) -> float:
        lower, sort = self.tokens[index].word.lower, self.sort(index)
        if sort & Sort.PATRONYMIC or lower.endswith(self.words.patronymics):
            return PATRONYMIC
        if lower.endswith(self.words.surnames):
            return SURNAME
        if sort & PERSONAL:
            return GIVEN if not sort & Sort.ORDINARY else UNKNOWN
        return UNKNOWN if not sort and self.language.code == "ru" else 0.0

    def institutional(self, index: int) -> bool:
        """Whether it is a word of institutions' names or another that no person bears, in any form."""
        token = self.tokens[index]
        return not self.words.not_persons.isdisjoint(token.word.keys) or bool(ideas_in((token,), self.language))

    def quoted(self, run: list[int]) -> bool:
        first, last = run[0], run[-1]
        return (
            first > 0
            and last + 1 < len(self.tokens)
            and self.tokens[first - 1].text in OPENING
            and (self.tokens[last + 1].text in "»”“\"'")
        )

    def titled(self, index: int) -> bool:
        """Whether a title stands before a word; it may be abbreviated, as in Mr. Adams."""
        before = index - 2 if index > 1 and self.tokens[index - 1].text == "." else index - 1
        return before >= 0 and self.tokens[before].kind is TokenKind.WORD and self.title(before)


def _overlapping(tokens: Sequence[Token], taken: Sequence[Span]) -> frozenset[int]:
    """Where the tokens start that overlap a span."""
    spans, end, found = sorted(taken, reverse=True), 0, set()
    for token in tokens:
        while spans and spans[-1].start < token.end:
            end = max(end, spans.pop().end)
        if token.start < end:
            found.add(token.start)
    return frozenset(found)


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """Mentions of persons; the words of a hyphenated name come one by one."""
    covered = _overlapping(tokens, taken)
    if language.section("persons").get("caseless"):
        from transcheck.mentions import uncased_persons  # noqa: PLC0415  most languages have capital letters

        return uncased_persons.find(prose, tokens, language, covered)
    finder = Finder(prose, tokens, language, words_of(language), covered, {})
    found = []
    for run in finder.runs():
        weight = finder.weight(run)
        if weight >= LEAST:
            name = PersonName(tuple(tokens[i].text for i in run), language.code)
            span = Span(tokens[run[0]].start, tokens[run[-1]].end)
            found.append(Mention(Kind.PERSON, (Candidate(name, weight),), span, "name"))
    return found
