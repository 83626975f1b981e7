"""Golden rows: which dictionary forms an inflected word comes back to, and which it must not."""

from __future__ import annotations

import pytest

from transcheck.glossary.matching import Matcher
from transcheck.glossary.phrases import Name
from transcheck.languages.morphology import analyser
from transcheck.model import Segment, Span
from transcheck.tokens import tokenise

stems = analyser("kk")

# inflected form, dictionary form that must be among its keys
REDUCED = """
    қазақстан қазақстан | қазақстанда қазақстан | қазақстанның қазақстан | қазақстанға қазақстан
    қазақстаннан қазақстан | қазақстанмен қазақстан | қазақстанды қазақстан | қазақстандағы қазақстан
    қазақстандық қазақстан | қазақстандықтар қазақстандық | қазақстандықтардың қазақстандық
    қырғызстанның қырғызстан | германиядағы германия | нигерияда нигерия | нигерде нигер
    ресейдің ресей | ресейге ресей | ресейлік ресей | қытаймен қытай | қытайдан қытай | иракта ирак
    ирактағы ирак | иранмен иран | израильде израиль | израильдің израиль | люксембургтің люксембург
    тайваньға тайвань | чадтың чад | перудің перу | сингапурде сингапур | кувейттің кувейт
    малиде мали | гаитидегі гаити | нью-йоркте нью-йорк
    грекиямен грекия | польшаға польша | литваның литва | судандағы судан | непалда непал | кипрдің кипр
    алматыдағы алматы | астанадан астана | мәскеуде мәскеу | ташкентте ташкент | бішкекте бішкек
    комиссиясы комиссия | комиссиясының комиссия | комиссиясының комиссиясы | комиссиясына комиссиясы
    комиссиясында комиссия | комиссиясынан комиссия | комиссиясымен комиссия | комиссиясын комиссиясы
    комиссиялары комиссия | комиссияларының комиссия | комиссияларға комиссия
    министрлігі министрлік | министрлігінің министрлік | министрліктер министрлік | министрдің министр
    әмірліктері әмірлік | әмірліктерінде әмірлік | штаттарының штат | мемлекеттердің мемлекет
    мемлекеттерінің мемлекет | ұйымы ұйым | ұйымының ұйым | ұйымымен ұйым | аузы ауыз | орны орын
    орнында орын | халқы халық | халқының халық | мойны мойын | бауры бауыр | даусын дауыс
    кітабы кітап | тобының топ | құқығы құқық | жүрегі жүрек | қыркүйегінде қыркүйек | заңдар заң
    заңның заң | қызға қыз | қызбен қыз | жазда жаз | елдер ел | еліміз ел | еліміздің ел
    қаламыздан қала | президентіміз президент | үйіме үй | үйлерінде үй | ауылдағылар ауыл | жолдағы жол
    сайлауы сайлау | сайлауында сайлау | сайлаулар сайлау | сайлаудың сайлау | бақылаудан бақылау
    облысындағы облыс | облысының облысы | қызметкерлеріне қызметкер | тіліндегі тіл | тілі тіл
    достарымызбен дос | қаладағы қала | қаладағыларға қала | көктемгі көктем | бүгінгі бүгін
    республикасының республика | республикасында республикасы | корольдігінің корольдік | одағы одақ
    одағының одақ | банкінің банк | клубтың клуб | киевте киев | газбен газ | парламентпен парламент
"""

# two words that have nothing to do with each other: no key in common
APART = """
    нигерияда нигер | нигерияның нигерде | австрияда австралияда | аустрияның аустралияның
    словакияның словенияның | иранда иракта | индияда индонезияда | қазақстанға қырғызстанға
    өзбекстанда қазақстанда | түрікменстанның түркияның | доминика доминикан | суданға суринамға
    ливияда ливанда | латвияда литвада | эстонияда исландияда | ирландияда исландияда | малиде мальтада
    замбияда гамбияда | гвинеяда гайанада | мавританияда маврикийде | кореяның кенияның
    комиссиясы комитеті | министрлігі мекемесі | қаланы қалам | норвегияда нигерияда
"""


# the same in other languages whose own data say how their words inflect
ELSEWHERE = {
    "tr": """
        kazakistan'ın kazakistan | kazakistanlıların kazakistan | türkiye'deki türkiye | türkiye’ye türkiye
        bakanlığının bakanlık | bakanlıklar bakanlık | komisyonunun komisyon | kurulunun kurul | kurumu kurum
        cumhuriyetinin cumhuriyet | birliği birlik | örgütünün örgüt | merkezinde merkez | ülkelerinin ülke
        şehrinde şehir | başkanlığınca başkanlık | çin'in çin | i̇ran'ın iran | konseyi konsey | bankasının banka
        hükümetinin hükümet | ukraynalı ukrayna | mahkemesinden mahkeme | topluluğuyla topluluk
    """,
    "uz": """
        o‘zbekistonning o'zbekiston | qozogʻistonga qozog'iston | vazirligining vazirlik | qo‘mitasi qo'mita
        markazida markaz | respublikasining respublika | tashkilotlari tashkilot | qishlog'i qishloq
        rossiyadagi rossiya | prezidentimiz prezident | qozog'istonlik qozog'iston | boshqarmasi boshqarma
        ittifoqi ittifoq | turkiyagacha turkiya
    """,
    "ky": """
        кыргызстандын кыргызстан | кыргызстандык кыргызстан | министрлигинин министрлик | комиссиясынын комиссия
        республикасында республика | кеңешинин кеңеш | уюмунун уюм | өлкөлөрүнүн өлкө | сотунун сот
        борборунда борбор | россиядан россия | мамлекеттеринин мамлекет | өзбекстандагы өзбекстан | тобунун топ
    """,
    "ar": """
        وكازاخستان كازاخستان | لكازاخستان كازاخستان | الكازاخستانية كازاخستاني | والوزارة وزاره | للجنة لجنه
        وزارتها وزاره | للصين الصين | وأوكرانيا اوكرانيا | المركزية مركزي
    """,
}
APART_ELSEWHERE = {
    "tr": "nijer'de nijerya'da | iran'da irak'ta | slovakya'nın slovenya'nın | komisyonu komitesi",
    "uz": "nigerda nigeriyada | eronda iroqda | vazirligi vakilligi | qozog‘istonda qirg‘izistonda",
    "ky": "нигерде нигерияда | иранда иракта | комитети комиссиясы | казакстанга өзбекстанга",
    "ar": "والنيجر ونيجيريا | وإيران والعراق | اللجنة المجلس",
}


def rows(table: str) -> list[tuple[str, str]]:
    return [
        (first, second)
        for first, second in (row.split() for row in table.split("\n") for row in row.split("|") if row.strip())
    ]


@pytest.mark.parametrize(("word", "base"), rows(REDUCED))
def test_a_form_comes_back_to_its_dictionary_form(word: str, base: str) -> None:
    assert base in stems(word)


@pytest.mark.parametrize(("one", "other"), rows(APART))
def test_different_words_share_no_stem(one: str, other: str) -> None:
    assert stems(one).isdisjoint(stems(other))


@pytest.mark.parametrize(("code", "word", "base"), [(c, *row) for c, table in ELSEWHERE.items() for row in rows(table)])
def test_a_form_comes_back_in_other_languages(code: str, word: str, base: str) -> None:
    assert base in analyser(code)(word)


@pytest.mark.parametrize(
    ("code", "one", "other"), [(c, *row) for c, table in APART_ELSEWHERE.items() for row in rows(table)]
)
def test_different_words_share_no_stem_in_other_languages(code: str, one: str, other: str) -> None:
    assert analyser(code)(one).isdisjoint(analyser(code)(other))


def test_a_word_is_among_its_own_stems() -> None:
    assert "ның" in stems("ның")
    assert stems("а") == {"а"}
    assert stems("xyz") == {"xyz"}


@pytest.mark.parametrize(
    ("term", "text", "hits"),
    [
        ("Орталық референдум комиссиясы", "Орталық референдум комиссиясының мүшесі", 1),
        ("Орталық референдум комиссиясы", "Орталық референдум комиссиясына", 1),
        ("сайлау комиссиясы", "аумақтық сайлау комиссиялары", 1),
        ("сайлау комиссиясы", "сайлау учаскелері", 0),
        ("Ұлттық Банк", "Ұлттық Банкінің төрағасы", 1),
        ("айлық есептік көрсеткіш", "100 айлық есептік көрсеткіштен", 1),
        ("Халықаралық еңбек ұйымы", "Халықаралық еңбек ұйымымен", 1),
    ],
)
def test_terms_are_found_under_inflection(term: str, text: str, hits: int) -> None:
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), "kk")[0]
    assert len(Matcher("kk", [Name(term, term, named=False)]).find(tokens)) == hits
