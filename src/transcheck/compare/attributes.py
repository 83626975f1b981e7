"""The head of a term with another attribute than the term's: "the key rate" for the base rate.

A head alone is a short form; with an attribute of its own it names another thing. What is an
attribute is told by the determiner before it ("the key rate"), or by the ending of its
dictionary form ("ключевая ставка"); in a language whose data tell neither it may be any word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.compare.terms import content_words, head, kindred
from transcheck.glossary.phrases import is_acronym
from transcheck.languages import load
from transcheck.mentions.organisations import function_words
from transcheck.model import Span, Token, TokenKind, Word
from transcheck.record import Record

SHORTEST = 3  # letters of an attribute
PARTING = ",;:()-–—"  # behind one of these a word begins no attribute of the next


class Around(Record):
    """What stands around a term in a language.

    `adding`: attributes that say more of a thing and do not rename it ("the new battery");
    `endings`: of the dictionary forms of attributes.
    """

    function: frozenset[str]
    determiners: frozenset[str]
    adding: frozenset[str]
    endings: tuple[str, ...]

    @property
    def tells(self) -> bool:
        """Whether attributes are told from other words."""
        return bool(self.determiners or self.endings)


@cache
def around(language: str) -> Around | None:
    """None for a language whose attributes are not known to stand before the head."""
    section, function = load(language).section("terms"), function_words(language)
    endings = tuple(section.get("attribute_endings", ()))
    if not function or (section.get("head") == "first-noun" and not endings):
        return None
    determiners, adding = (frozenset(section.get(key, ())) for key in ("determiners", "adding"))
    return Around(function, determiners, adding, endings)


def uses_of_head(term: str, language: str, tokens: Sequence[Token]) -> Iterator[Span | None]:
    """Each use of a term's head: the span of it and an attribute that renames it, or None where it has none."""
    known = around(language)
    words = content_words(term, language)
    if known is None or is_acronym(term) or len(words) < 2:  # noqa: PLR2004
        return
    noun_keys = head(term, language).keys
    row: list[Token | None] = [None, None, *(t for t in tokens if t.kind is TokenKind.WORD or t.text in PARTING)]
    for before, attribute, noun in zip(row, row[1:], row[2:], strict=False):
        if noun is not None and not noun.word.keys.isdisjoint(noun_keys):
            renamed = attribute is not None and _renames(before, attribute, words, known)
            yield Span(attribute.start, noun.end) if attribute and renamed else None


def _renames(before: Token | None, attribute: Token, words: Sequence[Word], known: Around) -> bool:
    word = attribute.word
    if attribute.kind is not TokenKind.WORD or not attribute.text.islower() or len(word.lower) < SHORTEST:
        return False
    if word.lower in known.function | known.determiners or not known.adding.isdisjoint((word.lower, *word.keys)):
        return False
    if any(not word.keys.isdisjoint(w.keys) or kindred(w.lower, word.lower) for w in words):
        return False
    return not known.tells or _is_attribute(before, word, words, known)


def _is_attribute(before: Token | None, word: Word, words: Sequence[Word], known: Around) -> bool:
    """By its own ending, or by a determiner or a word of the term before it."""
    if known.endings:
        return any(key.endswith(known.endings) for key in word.keys)
    if before is None:
        return False
    return before.word.lower in known.determiners or any(not before.word.keys.isdisjoint(w.keys) for w in words)
