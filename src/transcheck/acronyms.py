"""What the acronyms of a text stand for: its own definitions, and long forms with their initials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.languages import load
from transcheck.mentions.organisations import function_words, ideas_in
from transcheck.model import Acronym, Body, ConceptRef, Kind, Mention, Place, Side, Span, Token, TokenKind
from transcheck.record import Record

LEAST_LETTERS = 3  # of an acronym whose long form is inferred: two letters fit too much
FARTHEST = 14  # words before a bracket in which the long form is looked for
JOINING, SHORTEST_PART = "oо", 3  # the vowel, Latin or Cyrillic, between the parts of a learned compound
PREFIXES = frozenset((
    "ab", "ad", "ante", "anti", "bi", "contra", "di", "dis", "dys", "en", "endo", "epi", "ex", "extra", "hyper",
    "hypo", "inter", "intra", "meta", "mono", "multi", "neo", "non", "pan", "para", "per", "peri", "poly", "post",
    "pre", "re", "retro", "semi", "sub", "super", "supra", "syn", "tele", "trans", "tri", "ultra", "under", "uni",
    "up", "анти", "без", "вне", "внутри", "гипер", "до", "меж", "мульти", "не", "пере", "пери", "поли", "пост",
    "пред", "при", "суб", "супер", "транс", "экстра", "эндо",
))  # fmt: skip
MOST = 2 / 3  # of an acronym's letters that begin parts of words
MOST_IN_BRACKETS = 2  # words: the letters of a body, and of its country


class Definition(Record):
    """A long form and its acronym, as one text has them.

    `exact`: the acronym spells the initials of the long form. `bracket` is where the
    acronym stands in brackets behind it; None where the two were only found to agree.
    """

    letters: str
    long_form: Span
    bracket: Span | None
    exact: bool
    body: Body


class Meaning(Record):
    """What an acronym stands for in a text: concepts, a definition, or both."""

    letters: str
    concepts: tuple[ConceptRef, ...]
    definition: Definition | None


def spells(letters: str, words: Sequence[str], function: frozenset[str], *, strict: bool = False) -> bool:
    """Whether the letters, in order, are initials of the words; function words may be left out.

    A word may give more letters than its first (ТюркПА, MoD, the ЭС of электростимуляция); if
    `strict`, only those with which its parts begin. Hyphenated words come in parts.
    """
    left = letters.lower()
    for i, word in enumerate(words):
        last = len(words) - i - 1
        taken = _taken(left, word.lower(), last, strict=strict)
        if not taken and word.lower() not in function:
            return False
        left = left[taken:]
    return not left


def _taken(left: str, word: str, words_after: int, *, strict: bool) -> int:
    """How many of the letters a word gives: its first, and more of its own when the rest would not fit."""
    if not left or left[0] != word[0]:
        return 0
    taken, place = 1, 0
    while len(left) - taken > words_after and (place := _next(left[taken], word, place + 1, strict=strict)) > 0:
        taken += 1
    return taken


def _next(letter: str, word: str, start: int, *, strict: bool) -> int:
    """Where a letter stands in a word from `start` on; -1 where it does not."""
    place = word.find(letter, start)
    while strict and place > 0 and not _begins_a_part(word, place):
        place = word.find(letter, place + 1)
    return place


def _begins_a_part(word: str, place: int) -> bool:
    """Whether the second part of a compound may begin there: electro-stimulation, post-mastectomy."""
    return (place >= SHORTEST_PART and word[place - 1] in JOINING) or word[:place] in PREFIXES


def loosely_spells(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters stand in the words in this order, the first at a word's beginning, most of them at a part's.

    What does not even do that is no acronym of theirs; what does may well be one (human papillomavirus type, HPVT).
    """
    text, wanted = " ".join(words).lower(), letters.lower()
    starts = [i for i, c in enumerate(text) if c == wanted[0] and (i == 0 or text[i - 1] == " ")]
    parts = [w[i] for w in text.split() for i in range(len(w)) if i == 0 or _begins_a_part(w, i)]
    return any(_in_order(wanted[1:], text[i + 1 :]) for i in starts) and _most_in_order(wanted, parts) > MOST * len(
        wanted
    )


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _most_in_order(letters: str, others: Sequence[str]) -> int:
    """How many of the letters stand among the others in their order."""
    best = [0] * (len(letters) + 1)
    for other in others:
        for i in range(len(letters), 0, -1):
            if letters[i - 1] == other:
                best[i] = max(best[i], 1 + max(best[:i]))
    return max(best)


def initials(words: Sequence[str], function: frozenset[str]) -> str:
    return "".join(w[0].upper() for w in words if w.lower() not in function)


def bracketed(side: Side, *, terms: bool = False) -> Iterator[Definition]:
    """'Long Form (ABC)': the acronyms in brackets, each with the words before it that it abbreviates.

    The acronym of a country may stand beside it: "(ЦКР РК)". Where it spells no words before
    it, the long form is the run of institutional or capitalised words that ends at the bracket;
    with `terms`, where there are none, as many words as it has letters.
    """
    for index, tokens in enumerate(side.tokens):
        acronyms = {m.span.start: m for m in side.mentions[index] if m.kind is Kind.ACRONYM}
        for opening, inside in _brackets(tokens):
            mention = next((acronyms[t.start] for t in inside if t.start in acronyms), None)
            if mention:
                before = tokens[:opening]
                definition = _defined(side, index, before, mention, "".join(t.text for t in inside))
                definition = definition or (_term(side, index, before, mention) if terms else None)
                if definition:
                    yield definition


def _brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, list[Token]]]:
    """Where a bracket opens, and the one word in it, or two that may be a body's letters and its country's."""
    if "(" not in [t.word.text for t in tokens]:
        return
    for i in range(1, len(tokens) - 2):
        if tokens[i].word.text == "(":
            for size in range(1, MOST_IN_BRACKETS + 1):
                inside, closing = tokens[i + 1 : i + 1 + size], tokens[i + 1 + size : i + 2 + size]
                if closing and closing[0].text in "),;" and all(t.kind is TokenKind.WORD for t in inside):
                    yield i, list(inside)


def letters_of(mention: Mention) -> str:
    """The letters of a mention of an acronym; empty for another."""
    return mention.best.letters if isinstance(mention.best, Acronym) else ""


def _defined(side: Side, index: int, before: Sequence[Token], mention: Mention, all_letters: str) -> Definition | None:
    words = _last_words(before)
    function = function_words(side.language)
    for letters in dict.fromkeys((all_letters, letters_of(mention))):
        for size in range(1, len(words) + 1):
            first = words[-size].word.lower
            if first not in function and spells(letters, [t.text for t in words[-size:]], function):
                return _definition(side, index, mention, words[-size:], exact=True)
    named = _named_before(side, index, words)
    return _definition(side, index, mention, named, exact=False) if named else None


def _term(side: Side, index: int, before: Sequence[Token], mention: Mention) -> Definition | None:
    """The words before a bracket whose acronym spells none of them, as many as it has letters."""
    words, function = _last_words(before), function_words(side.language)
    size = len(words)
    while size and sum(t.word.lower not in function for t in words[-size:]) > len(letters_of(mention)):
        size -= 1
    while size and words[-size].word.lower in function:
        size -= 1
    return _definition(side, index, mention, words[-size:], exact=False) if size else None


def _last_words(before: Sequence[Token]) -> list[Token]:
    """The words up to the bracket, back to the last mark that ends a phrase."""
    found: list[Token] = []
    for token in reversed(before[-2 * FARTHEST :]):
        if token.kind is TokenKind.MARK and token.text not in "-‑–«»“”\"'’":
            break
        if token.kind is TokenKind.WORD:
            found.append(token)
    return found[FARTHEST - 1 :: -1] if len(found) > FARTHEST else found[::-1]


def _named_before(side: Side, index: int, words: Sequence[Token]) -> list[Token]:
    """The words of the name that ends at the bracket."""
    if not words:
        return []
    ending = [
        m for m in side.mentions[index] if m.span.end == words[-1].end and m.kind in (Kind.ORGANISATION, Kind.CONCEPT)
    ]
    if ending:
        start = min(m.span.start for m in ending)
        return [t for t in words if t.start >= start]
    size = 0
    function = function_words(side.language)
    while size < len(words) and (words[-1 - size].text[0].isupper() or words[-1 - size].word.lower in function):
        size += 1
    named = list(words[len(words) - size :])
    while named and named[0].word.lower in function:
        named.pop(0)
    return named


def _definition(side: Side, index: int, mention: Mention, words: Sequence[Token], *, exact: bool) -> Definition:
    span = Span(words[0].start, words[-1].end)
    bracket = mention.span if mention.span.start > span.end else None
    return Definition(letters_of(mention), span, bracket, exact, _body(side, index, words))


def _body(side: Side, index: int, words: Sequence[Token]) -> Body:
    """What the words of a long form are made of: its country apart from its ideas."""
    places = [m for m in side.mentions[index] if m.kind is Kind.PLACE]
    inside = [
        m.best.code
        for m in places
        if isinstance(m.best, Place) and m.span.overlaps(Span(words[0].start, words[-1].end))
    ]
    others = [t for t in words if not any(m.span.overlaps(t.span) for m in places)]
    return Body(ideas_in(others, load(side.language)), next(iter(inside), None))


def inferred(letters: str, side: Side) -> Definition | None:
    """The first long form in the text whose initials are the letters, if one has institutional words."""
    if len(letters) < LEAST_LETTERS:
        return None
    function = function_words(side.language)
    for index, tokens in enumerate(side.tokens):
        words = [t for t in tokens if t.kind is TokenKind.WORD]
        for i, token in enumerate(words):
            size = _spelt_from(letters.lower(), words, i, function) if token.word.lower[0] == letters[0].lower() else 0
            if size:
                long_form = words[i : i + size]
                body = _body(side, index, long_form)
                if len(body.ideas) * 2 > len(letters):
                    span = Span(long_form[0].start, long_form[-1].end)
                    return Definition(letters, span, None, exact=True, body=body)
    return None


def _spelt_from(letters: str, words: Sequence[Token], start: int, function: frozenset[str]) -> int:
    """How many words from `start` on have the letters for initials; 0 when they do not."""
    spelt = 0
    for i in range(start, len(words)):
        text = words[i].word.lower
        if len(text) > 1 and text[0] == letters[spelt] and text not in function:
            spelt += 1
        elif text not in function:
            return 0
        if spelt == len(letters):
            return i - start + 1
    return 0
