"""A country of the target that its source does not name, where the source names another one.

Only the two together are an error: a country that only the target names may be spelt out
("the republic", a city, a currency, an organisation), one that only the source names may
have become a pronoun. Names, long names, adjectives, peoples and capitals (РК, UAE) all
name a country. What may be several countries (РК, РБ, Georgia) is weighed by what else
the release names: its unambiguous countries, capital cities and currencies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.compare.names import same_name
from transcheck.compare.places import country
from transcheck.languages import load
from transcheck.languages.romanise import romanise
from transcheck.mentions.places import name_for
from transcheck.model import Bead, Issue, Severity, Span, Token, TokenKind
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.rules.countries import Countries, Matched, Named, among, brings, brought_by

RULE = Meta("E201", "wrong-country", Severity.ERROR, "a country where the source names another")

EXAMPLES = (
    Example("Подписаны контракты со Словакией.", "Contracts were signed with Slovenia.", ("Slovenia",)),
    Example("Поставки в КНР выросли.", "Supplies to the DPRK grew.", ("DPRK",)),
    Example("Министр прибыл из Астаны в Бишкек.\nОн представил НБ РК.",
            "The minister arrived in Bishkek from Astana.\nHe represented the National Bank of the Republic of Korea.",
            ("Republic of Korea",)),
    Example("Казахстанские компании работают в КНР.", "Companies of Kazakhstan work in China."),
    Example("Суд отменил закон.", "Brazil's court struck down the law."),
    Example("Премьер-министр Грузии посетил Ереван.", "Georgia's Prime Minister visited the Armenian capital."),
)  # fmt: skip

ALIGNED = 0.3  # of a bead's confidence, below which nothing is concluded from it
MEANT, NAMED = 0.6, 0.4  # how surely a mention must be of a country to be a wrong one, or one gone missing
STRONG, COUNTED = 0.93, 0.62  # confidence where the source's country is gone, and where it is named less often
FAR, FURTHER = 0.4, 0.8  # a share of a bead's length between the two; how much less sure a doubtful pair then is
MISTAKEN = 0.8  # confidence that a place that is no country was taken for one
ALIKE, LETTERS = 82, 8  # how like a country's name (0 to 100) and how long such a place's name must be
SAME = 0.7  # the probability from which source and target have one name in two spellings: Columbia, Колумбия


def find(release: Release) -> Iterator[Issue]:
    if release.source is None:
        return
    countries = Countries(release, release.source)
    for index, bead, _ in release.translated():
        if bead.confidence >= ALIGNED and countries.matched(index).spare_targets:
            yield from _judge(countries, index, bead)


def _judge(countries: Countries, index: int, bead: Bead) -> Iterator[Issue]:
    here, near = countries.matched(index), countries.neighbours(index)
    missing = _missing(here, [t for m in near for t in m.spare_targets])
    for target in _unlicensed(countries, here, [s for m in near for s in m.spare_sources], bead):
        source = min(missing, key=lambda s: abs(s.place - target.place), default=None)
        if source:
            missing.remove(source)
            yield _wrong(countries, index, (source, target), _confidence(countries, bead, (source, target), here))
        else:
            yield from _mistaken(countries, index, bead, target)


def _missing(here: Matched, near: Sequence[Named]) -> list[Named]:
    """The source's countries that the target does not name, or less often."""
    return [s for s in here.spare_sources if s.weights[s.best] >= NAMED and not among(s, near)]


def _unlicensed(countries: Countries, here: Matched, near: Sequence[Named], bead: Bead) -> list[Named]:
    """The target's countries that nothing in the source brings in, nor a name left as it is (British Airways)."""
    found = [
        t for t in here.spare_targets
        if t.weights[t.best] >= MEANT and not among(t, here.sources) and not among(t, near)
    ]  # fmt: skip
    if not found:
        return []
    source, target = countries.source, countries.target
    brought, text = brought_by(source, bead.source), source.text(source.span_of(bead.source))
    return [t for t in found if not brings(brought, t) and target.text(t.mention.span) not in text]


def _confidence(countries: Countries, bead: Bead, pair: tuple[Named, Named], here: Matched) -> float:
    """How sure it is that the two stand for each other and differ."""
    source, target = pair
    brought = Counter(brought_by(countries.target, bead.target)) - Counter(brought_by(countries.source, bead.source))
    aligned = min(1.0, bead.confidence + ALIGNED)
    if not among(source, here.targets) and not brings(list(brought), source):
        return STRONG * aligned
    return COUNTED * aligned * (FURTHER if abs(source.place - target.place) > FAR else 1.0)


def _wrong(countries: Countries, index: int, pair: tuple[Named, Named], confidence: float) -> Issue:
    source, target = pair
    suggestion = name_for(load(countries.target.language), source.best, target.mention.form)
    there, here = countries.source.text(source.mention.span), countries.target.text(target.mention.span)
    return Issue(
        RULE.code,
        f"“{here}” stands where the source names “{there}”" + (f" ({suggestion})." if suggestion else "."),
        source=source.mention.span,
        target=target.mention.span,
        confidence=round(confidence, 2),
        severity=None if confidence >= MEANT else Severity.INFO,
        suggestion=suggestion,
        evidence=(f"source: {country(source.best)}; target: {country(target.best)}",),
        bead=index,
    )


def _mistaken(countries: Countries, index: int, bead: Bead, target: Named) -> Iterator[Issue]:
    """A country that the source seems to name, but for a few letters: the city of Туркестан for Turkmenistan."""
    if target.mention.form not in ("name", "official"):
        return
    name = name_for(load(countries.source.language), target.best, "name") or ""
    here = countries.target.text(target.mention.span)
    named = [m.mention.span for m in countries.matched(index).sources]
    for token in countries.source.tokens_of(bead.source):
        if _is_name(token, named) and _taken_for(token, name, here):
            yield Issue(
                RULE.code,
                f"“{here}” is a country, and not what the source names: “{token.text}”.",
                source=token.span,
                target=target.mention.span,
                confidence=MISTAKEN,
                bead=index,
            )
            return


def _is_name(token: Token, countries: Sequence[Span]) -> bool:
    """A word that may name a place, and names no country."""
    long = token.kind is TokenKind.WORD and len(token.text) >= LETTERS
    return long and token.text[0].isupper() and not any(span.overlaps(token.span) for span in countries)


def _taken_for(token: Token, name: str, here: str) -> bool:
    """Whether a word is like a country's name in its language, and what the target has is another name."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  hardly any release needs it

    forms = [romanise(key) for key in token.word.keys]
    return any(ratio(form, romanise(name.lower())) >= ALIKE for form in forms) and same_name(token.text, here) < SAME
