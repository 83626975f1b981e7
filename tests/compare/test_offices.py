"""Posts, bodies and ranks, and the expressions that they are found by."""

from __future__ import annotations

import pytest

from transcheck.analysis import analyse_sentences
from transcheck.compare.expressions import Vocabulary
from transcheck.compare.offices import BODIES, POSTS, Office, changed_rank, exchange, offices


def named(text: str, code: str) -> list[Office]:
    return offices(analyse_sentences([text], code), (0,))


@pytest.mark.parametrize(
    ("code", "text", "post", "ranks"),
    [
        ("en", "First Deputy Minister Orlov", "minister", {"first", "deputy"}),
        ("en", "the country's ex-president", "president", {"former"}),
        ("ru", "замминистра энергетики", "minister", {"deputy"}),
        ("ru", "И. о. ректора", "rector", {"acting"}),
        ("ru", "вице-премьеру Сергееву", "prime-minister", {"deputy"}),
        ("kk", "министрдің бірінші орынбасары", "minister", {"first", "deputy"}),
        ("de", "der ehemalige Botschafter", "ambassador", {"former"}),
        ("zh", "副部长", "minister", {"deputy"}),
    ],
)
def test_posts_with_their_ranks(code: str, text: str, post: str, ranks: set[str]) -> None:
    (office,) = [o for o in named(text, code) if o.kind == POSTS]
    assert (post in office.meanings, set(office.ranks)) == (True, ranks)


def test_what_a_comma_parts_is_no_rank_of_a_post() -> None:
    assert all(not office.ranks for office in named("Minister Orlov, former Berlin resident", "en"))


@pytest.mark.parametrize(
    ("source", "target", "kind", "exchanged"),
    [
        ("Министр принял делегацию.", "The ambassador received a delegation.", POSTS, True),
        ("Глава ведомства принял делегацию.", "The ambassador received a delegation.", POSTS, False),
        ("Председатель суда выступил.", "The president of the court spoke.", POSTS, False),
        ("Депутат выступил.", "The deputy spoke.", POSTS, False),
        ("Депутат выступил.", "The judge’s deputy spoke.", POSTS, False),
        ("Заседание комитета отложено.", "The Commission's meeting was postponed.", BODIES, True),
        ("Заседание ведомства отложено.", "The Commission's meeting was postponed.", BODIES, False),
    ],
)
def test_an_office_that_became_another(source: str, target: str, kind: str, exchanged: bool) -> None:
    found = exchange(named(source, "ru"), named(target, "en"), kind, ("ru", "en"))
    assert (found is not None) is exchanged


def test_what_the_other_language_has_no_word_for_is_not_missed() -> None:
    assert exchange(named("Der Minister", "de"), named("the prince", "en"), POSTS, ("de", "en")) is None


@pytest.mark.parametrize(
    ("source", "target", "rank"),
    [
        ("Первый заместитель министра", "the Deputy Minister", "first"),
        ("министр обороны", "the Deputy Minister of Defence", "deputy"),
        ("бывший президент", "the then president", None),
        ("первый президент", "the president", None),
        ("и.о. губернатора", "the acting governor", None),
        ("депутат парламента", "a deputy of the parliament", None),
    ],
)
def test_a_rank_that_one_side_has_alone(source: str, target: str, rank: str | None) -> None:
    found = changed_rank(named(source, "ru"), named(target, "en"))
    assert (found.rank if found else None) == rank


def test_the_longest_expression_stands_for_its_words() -> None:
    words = Vocabulary({"a": ["red", "red car*"], "b": ["car", "red"], "c": ["u-turn"]}, "en")
    tokens = analyse_sentences(["A red carpet, a red bus and a u-turn; car."], "en").tokens[0]
    assert [sorted(found.meanings) for found in words.find(tokens)] == [["a"], ["a", "b"], ["c"], ["b"]]
    assert not Vocabulary({}, "en")
