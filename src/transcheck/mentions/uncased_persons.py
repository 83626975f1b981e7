"""Persons where no capital letter tells a name: what surrounds it does, and only where it is certain.

Chinese and Japanese write foreign names in letters set apart for them, with a dot between
their parts (唐纳德·特朗普, ドナルド・トランプ), and a title before or behind; in Arabic a title
stands before a name, and a word that can be in none behind it. Which letters, titles and
words these are is said in each language's `[persons]`:

`letters` of foreign names (a character class), `parts_with` the dots between them, `alone`
whether a name of two parts needs no title, `titles` and `titles_behind`, `family` names of
one letter, `behind` what may follow a name; for words with spaces between them the `article`
of a title's attributes, `given` names with which a name begins, `particles` in it, of them
`fathers` what says whose son one is, and `stops` behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.mentions.organisations import ideas_in
from transcheck.model import Candidate, Kind, Mention, PersonName, Span, Token, TokenKind
from transcheck.record import Any

CERTAIN, LIKELY = 0.9, 0.7
LONGEST_TITLE = 5  # words of a title with its attributes


def find(prose: str, tokens: Sequence[Token], language: Language, taken: frozenset[int]) -> list[Mention]:
    """The persons of a segment; `taken` are the starts of tokens that belong to other mentions."""
    if not tokens:
        return []
    if "letters" in language.section("persons"):
        return sorted(_dotted(prose, tokens[0].start, tokens[-1].end, language, taken), key=lambda m: m.span)
    return list(_titled(prose, tokens, language, taken))


def _mention(words: Sequence[str], span: Span, weight: float, language: Language) -> Mention:
    return Mention(Kind.PERSON, (Candidate(PersonName(tuple(words), language.code), weight),), span, "name")


# --- without spaces ---


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """A name of parts, one with a title, and a family name with a given one behind a title."""
    section: dict[str, Any] = language.section("persons")
    letter, dot = f"[{section['letters']}]", f"[{section['parts_with']}]"
    title, behind = (_any(section.get(key, ())) for key in ("titles", "titles_behind"))
    after = rf"(?=\W|$|\d|{_any(section.get('behind', ()))}|{behind})"
    parts = rf"(?<!{letter})(?P<name>{letter}+(?:{dot}{letter}+)+)"
    return tuple(
        re.compile(pattern)
        for pattern in (
            parts + (after if section.get("alone") else rf"(?={behind})"),
            rf"(?<!{letter})(?P<name>{letter}{{2,}})(?={behind})",
            rf"(?:{title})(?P<name>{letter}{{2,}}){after}",
            rf"(?:{title})(?P<name>{_any(section.get('family', ()))}[\u4e00-\u9fff]{{1,2}}?){after}",
        )
    )


def _any(forms: Sequence[str]) -> str:
    return "(?:" + ("|".join(map(re.escape, sorted(forms, key=len, reverse=True))) or "(?!)") + ")"


def _dotted(prose: str, start: int, end: int, language: Language, taken: frozenset[int]) -> Iterator[Mention]:
    last: list[Span] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(prose, start, end):
            span = Span(*match.span("name"))
            if any(span.overlaps(other) for other in last) or not taken.isdisjoint(range(span.start, span.end)):
                continue
            last.append(span)
            words = re.split(f"[{language.section('persons')['parts_with']}]", match["name"])
            yield _mention(words, span, CERTAIN, language)


# --- with spaces ---


def _titled(prose: str, tokens: Sequence[Token], language: Language, taken: frozenset[int]) -> Iterator[Mention]:
    """'الرئيس قاسم جومارت توكاييف إن': what stands between a title, its attributes, and a word that ends the name."""
    section: dict[str, Any] = language.section("persons")
    titles, stops, given = (frozenset(section[key]) for key in ("titles", "stops", "given"))
    stop = 0
    for i, token in enumerate(tokens):
        if i < stop or token.word.lower not in titles:
            continue
        first = _past_attributes(tokens, i + 1, language, taken)
        stop = _end(tokens, first, stops | titles, taken)
        ended = stop == len(tokens) or tokens[stop].kind is not TokenKind.WORD or tokens[stop].word.lower in stops
        name = [token.word.lower for token in tokens[first:stop]]
        if ended and len(name) > 1 and name[0] in given and _one_surname(name, given, section):
            span = Span(tokens[first].start, tokens[stop - 1].end)
            yield _mention([t.text for t in tokens[first:stop]], span, LIKELY, language)


def _one_surname(words: Sequence[str], given: frozenset[str], section: dict[str, Any]) -> bool:
    """Whether one word besides given names and what is joined to another is left, after 'son of' none.

    A further one may be what the verb governs: 'زار الأمين العام أنطونيو غوتيريش | بغداد'.
    """
    particles, fathers = section["particles"], section["fathers"]
    own = [
        word
        for before, word in zip(("", *words), words, strict=False)
        if not (word in given or word in particles or before in particles)
    ]
    return len(own) == (0 if any(word in fathers for word in words) else 1)


def _past_attributes(tokens: Sequence[Token], k: int, language: Language, taken: frozenset[int]) -> int:
    """Past what belongs to a title: 'وزير | الخارجية الروسي | سيرغي'."""
    section, limit = language.section("persons"), min(len(tokens), k + LONGEST_TITLE)
    while (
        k < limit
        and tokens[k].word.lower not in section["given"]
        and (
            tokens[k].word.lower.startswith(section["article"])
            or tokens[k].start in taken
            or tokens[k].word.lower in section["titles"]
            or ideas_in((tokens[k],), language)
        )
    ):
        k += 1
    return k


def _end(tokens: Sequence[Token], k: int, stops: frozenset[str], taken: frozenset[int]) -> int:
    while k < len(tokens):
        token = tokens[k]
        if token.kind is not TokenKind.WORD or token.word.lower in stops or token.start in taken:
            break
        k += 1
    return k
