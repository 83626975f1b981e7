"""Tokens: every character in order, apostrophes, hyphens, scripts without spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.languages.kazakh_scripts import script_in
from transcheck.model import Segment, Span, TokenKind
from transcheck.tokens import tokenise


def tokens_of(text, language="en"):
    return tokenise(text, (Segment(0, Span(0, len(text)), 0),), language)[0]


def texts(text, language="en"):
    return [token.text for token in tokens_of(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The Commission's plan", ["The", "Commission's", "plan"]),
        ("en", "the members’ plan", ["the", "members", "’", "plan"]),
        ("uk", "п'ять, п’ять, пʼять", ["п'ять", ",", "п’ять", ",", "пʼять"]),
        ("uz", "O‘zbekiston va Gʻarb", ["O‘zbekiston", "va", "Gʻarb"]),
        ("fr", "Côte d'Ivoire", ["Côte", "d", "Ivoire"]),
        ("en", "'quoted words'", ["'", "quoted", "words", "'"]),
        ("ru", "вице-премьер Иванов-Петров", ["вице", "-", "премьер", "Иванов", "-", "Петров"]),
        ("ru", "2021–2025 гг.", ["2021", "–", "2025", "гг", "."]),
        ("en", "$1,234.50", ["$", "1", ",", "234", ".", "50"]),
        ("en", "COVID19 A1b", ["COVID", "19", "A", "1", "b"]),
        ("en", "snake_case", ["snake", "_", "case"]),
        ("ru", "7\u00a0986\u202f293", ["7", "986", "293"]),
        ("zh", "北京2008年", ["北", "京", "2008", "年"]),
        ("ja", "カタカナです。", ["カ", "タ", "カ", "ナ", "で", "す", "。"]),
        ("zh", "他在WHO工作", ["他", "在", "WHO", "工", "作"]),
        ("ko", "서울에서 열렸다", ["서울에서", "열렸다"]),
        ("hi", "उत्साहित हैं। १२ दिन", ["उत्साहित", "हैं", "।", "१२", "दिन"]),
        ("bn", "«ক্রিকেট» ২০২৫", ["«", "ক্রিকেট", "»", "২০২৫"]),
        ("ta", "தமிழ்நாடு, ไทย", ["தமிழ்நாடு", ",", "ไ", "ท", "ย"]),
        ("ar", "مُحَمَّد قال", ["مُحَمَّد", "قال"]),
        ("en", "cafe\u0301 open", ["cafe\u0301", "open"]),
        ("ru", "рефе\u00adрендум", ["рефе\u00adрендум"]),
        ("en", "Ünïcödé naïve", ["Ünïcödé", "naïve"]),
    ],
)
def test_tokens(language, text, expected):
    assert texts(text, language) == expected


def test_kinds():
    assert [t.kind for t in tokens_of("In 2020, yes")] == [
        TokenKind.WORD,
        TokenKind.NUMBER,
        TokenKind.MARK,
        TokenKind.WORD,
    ]


def test_one_word_object_a_spelling():
    first, second = tokens_of("word word")
    assert first.word is second.word


def test_marks_and_numbers_have_no_keys():
    assert [t.word.keys for t in tokens_of("1 .")] == [frozenset(), frozenset()]


def test_offsets_are_those_of_the_prose():
    prose = "One two. Three four."
    found = tokenise(prose, (Segment(0, Span(0, 8), 0), Segment(1, Span(9, 20), 0)), "en")
    assert [[prose[t.start : t.end] for t in segment] for segment in found] == [
        ["One", "two", "."],
        ["Three", "four", "."],
    ]


TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("aбқ北ก1'’ʻ-_.\u0301\u00ad\u00a0 ")), max_size=120)


@given(TEXTS, st.sampled_from(["ru", "kk", "en", "zh"]))
def test_tokens_cover_everything_but_space(text, language):
    found = tokens_of(text, language)
    end = 0
    for token in found:
        assert end <= token.start < token.end
        assert text[end : token.start].isspace() or end == token.start
        assert text[token.start : token.end] == token.text or (language == "kk" and script_in(text, language))
        end = token.end
    assert not text[end:].strip()
