"""Names of organisations, by the institutional words they are made of.

"Центральной комиссии референдума Республики Казахстан" is a central, commission, referendum,
of KZ; so is "the Central Referendum Commission of the Republic of Kazakhstan". A name is a run
of institutional words, function words between them allowed, that holds a kind of body and
begins with a capital letter; a country beside it says whose body it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.glossary.matching import Hit, Matcher, matcher
from transcheck.glossary.phrases import Name
from transcheck.languages import Language, common, load
from transcheck.mentions.compound_names import compound_ideas
from transcheck.model import Body, Candidate, Kind, Mention, Place, Span, Token, TokenKind
from transcheck.record import Record


class _Part(Record):
    """A stretch of a name: token positions [first, last], and its ideas or its country."""

    first: int
    last: int
    ideas: frozenset[str]
    place: str | None


def institutions(code: str) -> Iterator[Name[str]]:
    """The institutional words of a language, with the ideas that they stand for."""
    words = load(code).section("institutions").get("words", {})
    return (Name(word, idea, named=False) for idea, row in words.items() for word in row)


@cache
def _matcher(code: str) -> Matcher[str]:
    return matcher("institutions", code, lambda: institutions(code), str)


@cache
def function_words(code: str) -> frozenset[str]:
    return frozenset(load(code).section("institutions").get("function", ()))


@cache
def _named(key: str) -> frozenset[str]:
    return frozenset(common()["institutions"][key])


def bodies_in(_prose: str, tokens: Sequence[Token], language: Language, mentions: Sequence[Mention]) -> list[Mention]:
    """The organisations of one segment, as mentions of kind ORGANISATION; places must be known.

    `form` is 'name', or 'part' where words that the lexicon lacks belong to the name as well.
    """
    if not language.section("institutions").get("words"):
        return []
    owners = [_Part(i, i, frozenset(), None) for i in _acronyms(tokens, mentions)]
    parts = sorted((*_places(tokens, mentions), *_ideas(tokens, language), *owners), key=lambda p: p[:2])
    found = []
    for run in _runs(_without_overlaps(parts), tokens, language.code):
        body = _body(run, tokens, language.code)
        if body is not None:
            found.append(body._replace(form="part") if _goes_on(body.span, tokens, language.code) else body)
    return found


def ideas_in(tokens: Sequence[Token], language: Language) -> tuple[frozenset[str], ...]:
    """The ideas of the words of a phrase, whatever else stands in it."""
    return tuple(part.ideas for part in sorted(_ideas(tokens, language), key=lambda p: p[:2]))


def _ideas(tokens: Sequence[Token], language: Language) -> Iterator[_Part]:
    """The words of the lexicon; those of compounds after the others."""
    hits: list[Hit[str]] = _matcher(language.code).find(tokens)
    parts = [_Part(h.first, h.last, frozenset(h.payloads), None) for h in hits]
    yield from parts
    if "linking" in language.section("institutions"):
        within = {i for p in parts for i in range(p.first, p.last + 1)}
        for i in (i for i, t in enumerate(tokens) if i not in within and t.text[0].isupper()):
            yield from (_Part(i, i, ideas, None) for ideas in compound_ideas(tokens[i].word.lower, language.code))


def _places(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[_Part]:
    for mention in mentions:
        if mention.kind is Kind.PLACE:
            inside = [i for i, t in enumerate(tokens) if mention.span.start <= t.start < mention.span.end]
            value = mention.best
            if inside and isinstance(value, Place):
                yield _Part(inside[0], inside[-1], frozenset(), value.code)


def _acronyms(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[int]:
    """Where a body's name may hold the acronym of a larger one: "Верховный комиссар ООН по …"."""
    starts = {m.span.start for m in mentions if m.kind is Kind.ACRONYM}
    return (i for i, t in enumerate(tokens) if t.start in starts)


def _without_overlaps(parts: Sequence[_Part]) -> list[_Part]:
    """Countries win over ideas ("Республика" in "Республика Казахстан" is no word of the body's name)."""
    places = [p for p in parts if not p.ideas]
    return [p for p in parts if not p.ideas or not any(q.first <= p.last and p.first <= q.last for q in places)]


def _runs(parts: Sequence[_Part], tokens: Sequence[Token], code: str) -> Iterator[list[_Part]]:
    """Parts with nothing but function words and hyphens between them."""
    run: list[_Part] = []
    for part in parts:
        between = tokens[run[-1].last + 1 : part.first] if run else ()
        if run and not (_joined(between, part, tokens, code) and (between or not _closed(run, part, tokens, code))):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _joined(between: Sequence[Token], part: _Part, tokens: Sequence[Token], code: str) -> bool:
    """Whether only words that a name may hold stand between, and the next does not begin another name."""
    section = load(code).section("institutions")
    if not all(t.word.lower in section["inside"] or t.text in "-‑–" for t in between):
        return False
    if " ".join(t.word.lower for t in between) in section["parting"]:
        return False
    capital = not tokens[part.first].text[0].islower()
    begins_body = capital and bool(part.ideas) and part.ideas <= _named("bodies")
    if begins_body and " ".join(t.word.lower for t in between) in section.get("conjunctions", ()):
        return False
    if section["capitals"] == "all":
        return capital or part.place is not None  # "the Commission works openly" ends with the Commission
    return section["capitals"] == "any" or not (between and capital and part.place is None)


def _after_owner(name: Sequence[_Part], behind: bool) -> list[_Part]:
    """Of countries before a body the last may be its owner; none where owners stand behind."""
    first = next((i for i, part in enumerate(name) if part.ideas), len(name))
    return list(name[first if behind else max(0, first - 1) :])


def _closed(run: Sequence[_Part], part: _Part, tokens: Sequence[Token], code: str) -> bool:
    """Whether a name whose words have had an article ends before one without: 'وزارة الصحة | اتفاقية'.

    A preposition that is written together with the word leads on ('لمكافحة'), but not the first letter of a
    word of the lexicon ('لجنة').
    """
    section = load(code).section("institutions")
    articles: tuple[str, ...] = tuple(section.get("articles", ()))
    word = tokens[part.first].word.lower
    if not articles or part.place is not None or word.startswith(articles):
        return False
    leads = word.startswith(tuple(section["leading_on"])) and not word.startswith(_beginnings(code))
    return not leads and any(tokens[p.first].word.lower.startswith(articles) for p in run if p.ideas)


@cache
def _beginnings(code: str) -> tuple[str, ...]:
    """The first words of the lexicon's names."""
    words = load(code).section("institutions").get("words", {})
    return tuple({name.split()[0].lower() for row in words.values() for name in row})


def _body(run: Sequence[_Part], tokens: Sequence[Token], code: str) -> Mention | None:
    """The organisation that a run names; its first word is a capital one and no person's role."""
    start = next((i for i, p in enumerate(run) if _may_begin(p, tokens)), None)
    if start is None:
        return None
    name = _after_owner(run[start:], load(code).section("institutions").get("owner") == "behind")
    while name and not name[-1].ideas and not name[-1].place:
        name.pop()  # an acronym behind a name is not a word of it
    if not name:
        return None
    if load(code).section("institutions").get("head") == "last":  # what follows the kind of body is no word of it
        heads = [i for i, part in enumerate(name) if part.ideas & _named("bodies")]
        name = name[: heads[-1] + 1] if heads else name
    place = next((p.place for p in (*name[1:], *run[:start][-1:], name[0]) if p.place), None)
    ideas = tuple(p.ideas for p in name if p.ideas)
    if not any(row & _named("bodies") for row in ideas) or len(ideas) + bool(place) < 2:  # noqa: PLR2004
        return None
    articles = tuple(load(code).section("institutions").get("articles", ()))
    if articles and not place and not any(tokens[p.first].word.lower.startswith(articles) for p in name):
        return None  # 'برنامجا جديدا' is some programme
    if name[0].place and len(ideas) > 1 and all(tokens[p.first].text[0].islower() for p in name if p.ideas):
        return None  # 'KXDRning yadro dasturi' is some programme of a country's
    span = Span(tokens[name[0].first].start, tokens[name[-1].last].end)
    return Mention(Kind.ORGANISATION, (Candidate(Body(ideas, place)),), span, "name")


def _goes_on(span: Span, tokens: Sequence[Token], code: str) -> bool:
    """Whether a capital word before or behind belongs to the name, where all words of a name begin so."""
    section = load(code).section("institutions")
    if section["capitals"] != "all":
        return False
    first = next(i for i, t in enumerate(tokens) if t.start == span.start)
    leading = section.get("going_on", ())
    behind = (t for t in tokens[first:] if t.start >= span.end and t.word.lower not in leading)
    following = next(behind, None)
    before = tokens[first - 1] if first > 1 else None  # the first word of a sentence is a capital one anyhow
    return any(t is not None and t.kind is TokenKind.WORD and _capitalised(t.text) for t in (before, following))


def _capitalised(text: str) -> bool:
    return text[0].isupper() and not text.isupper()


def _may_begin(part: _Part, tokens: Sequence[Token]) -> bool:
    first = tokens[part.first]
    return (
        first.kind is TokenKind.WORD
        and not first.text[0].islower()
        and (part.place is not None or (bool(part.ideas) and not part.ideas <= _named("roles")))
    )
