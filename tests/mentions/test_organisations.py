"""Names of organisations found in sentences, with their country."""

from __future__ import annotations

import pytest

from transcheck.analysis import analyse_sentences
from transcheck.model import Body, Kind


def named(text: str, language: str) -> list[tuple[str, str | None]]:
    side = analyse_sentences([text], language)
    mentions = side.all_mentions(Kind.ORGANISATION)
    return [(side.text(m.span), m.best.place) for m in mentions if isinstance(m.best, Body) and m.form == "name"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "He visited the Central Committee of the Kyrgyz Republic on Friday.",
            "en", [("Central Committee of the Kyrgyz Republic", "KG")],
        ),
        (
            "According to Kazakhstan's Ministry of Emergency Situations, it rained.",
            "en", [("Ministry of Emergency Situations", "KZ")],
        ),
        (
            "The Ministry of Justice and the Supreme Court agreed.",
            "en", [("Ministry of Justice", None), ("Supreme Court", None)],
        ),
        ("По данным Центральной избирательной комиссии Узбекистана, явка выросла.",
         "ru", [("Центральной избирательной комиссии Узбекистана", "UZ")]),
        ("Орталық сайлау комиссиясы хабарлады.", "kk", [("Орталық сайлау комиссиясы", None)]),
        ("The committee met in the court.", "en", []),  # no capitals, no name
        ("Комиссия начала работу.", "ru", []),  # one word names no body in particular
        ("Deputies and journalists arrived.", "en", []),
    ],
)  # fmt: skip
def test_names(text: str, language: str, expected: list[tuple[str, str | None]]) -> None:
    found = named(text, language)
    assert [place for _, place in found] == [place for _, place in expected]
    assert all(wanted in said for (said, _), (wanted, _) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "He met the China Council for the Promotion of Trade.",
        "Yesterday the Ak Orda National Bank opened.",
    ],
)
def test_a_name_with_words_that_the_lexicon_lacks_is_a_part(text: str) -> None:
    side = analyse_sentences([text], "en")
    assert {m.form for m in side.all_mentions(Kind.ORGANISATION)} <= {"part"}
