"""What holds for every release, whatever is written in it."""

from __future__ import annotations

import pickle
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck import Checker, Finding, Pair, Site, align

RUSSIAN = (
    "ЦКР РК аккредитовала 214 наблюдателей от 19 государств.",
    "Председатель Центральной комиссии референдума Нурлан Абдиров провёл брифинг 17 марта 2026 года.",
    "На обучение выделено 1,2 млрд тенге.",
    "Занятия прошли уже около 12 тыс. человек, в том числе в Астане.",
    "Следующая встреча пройдёт в Туркестане.",
    "Генеральный секретарь ОТГ Мурат Айдын представил доклад о торговле услугами.",
    "По данным МЧС РК, подтоплено 118 домов; спасатели эвакуировали 640 человек.",
)
ENGLISH = (
    "The CRC of Kazakhstan has accredited 214 observers from 19 states.",
    "Nurlan Abdirov, Chairman of the Central Referendum Commission, held a briefing on 17 March 2026.",
    "Some 1.2 billion tenge has been allocated for training.",
    "Around 12,000 people have already completed the courses, in Astana among other places.",
    "The next meeting will take place in Turkistan.",
    "The the Central Committee of the Kyrgyz Republic (CCR) held referundums.",
    "По данным МЧС РК, подтоплено 118 домов.",
)
KAZAKH = (
    "2025 жылғы 3 қарашада Алматыда ауа сапасын бақылаудың жаңа жүйесі іске қосылды.",
    "Жобаны ҚР Экология министрлігі БҰҰ Даму бағдарламасымен бірге әзірледі.",
    "Бұл жұмысқа үш мыңнан астам ерікті қатысады.",
)
LANGUAGES = ("ru", "kk", "en", "de", "zh", "uz", "yo")


def release(sentences: tuple[str, ...]) -> st.SearchStrategy[str]:
    paragraphs = st.lists(st.sampled_from(sentences), min_size=1, max_size=3, unique=True).map(" ".join)
    breaks = st.sampled_from(["\n\n", "\r\n\r\n", "\n", "\u2028"])
    return st.tuples(st.lists(paragraphs, min_size=1, max_size=6), breaks).map(lambda x: x[1].join(x[0]))


def sites(pair: Pair) -> list[tuple[str, Site]]:
    found = []
    for f in pair.findings:
        found += [(side, site) for side, site in (("source", f.source), ("target", f.target)) if site is not None]
        found += [(r.side, r.site) for r in f.related]
    return found


@given(release(RUSSIAN), release(ENGLISH))
def test_every_finding_quotes_the_text_at_its_place(source: str, target: str) -> None:
    texts = {"source": source, "target": target}
    for side, site in sites(Checker("ru", "en").check(source, target)):
        assert texts[side][site.start : site.end] == site.text
        assert site.text


@given(release(RUSSIAN), release(ENGLISH))
def test_lines_and_columns_lead_to_the_offset(source: str, target: str) -> None:
    texts = {"source": source, "target": target}
    for side, site in sites(Checker("ru", "en").check(source, target)):
        lines = texts[side].replace("\r\n", "\0\n").split("\n")
        before = sum(len(line.replace("\0", "\r")) + 1 for line in lines[: site.line - 1])
        assert before + site.column - 1 == site.start


@pytest.mark.parametrize(("language", "sentences"), [("ru", RUSSIAN), ("kk", KAZAKH), ("en", ENGLISH)])
@given(data=st.data())
def test_a_text_checked_against_itself_yields_nothing(language: str, sentences: tuple[str, ...], data) -> None:
    text = data.draw(release(sentences))
    assert Checker(language, language).check(text, text).findings == ()


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_arbitrary_unicode_never_crashes(source: str, target: str, source_lang: str, target_lang: str) -> None:
    checker = Checker(source_lang, target_lang)
    pair = checker.check(source, target)
    assert 0 <= pair.risk <= 1
    assert all(0 <= f.confidence <= 1 for f in checker.check_target(target).findings)


@given(st.lists(st.sampled_from(RUSSIAN), max_size=8), st.lists(st.sampled_from(ENGLISH), max_size=8))
def test_beads_cover_both_sides_once_and_in_order(source: list[str], target: list[str]) -> None:
    beads = align(source, target, source_lang="ru", target_lang="en").beads
    assert [i for b in beads for i in b.source] == list(range(len(source)))
    assert sorted(j for b in beads for j in b.target) == list(range(len(target)))
    staying = [j for b in beads if not b.moved for j in b.target]
    assert staying == sorted(staying)
    assert all(0 <= b.confidence <= 1 for b in beads)


@given(st.lists(st.tuples(st.sampled_from(RUSSIAN), st.sampled_from(ENGLISH)), min_size=1, max_size=8))
def test_aligned_lines_are_reported_by_their_index(pairs: list[tuple[str, str]]) -> None:
    sources, targets = zip(*pairs, strict=True)
    for f in Checker("ru", "en").check_aligned(sources, targets).findings:
        for lines, site in ((sources, f.source), (targets, f.target)):
            if site is not None:
                assert site.segment is not None
                assert lines[site.segment][site.start : site.end] == site.text


def test_a_checker_survives_pickling_and_threads() -> None:
    checker = Checker("ru", "en", ["kazakhstan-elections"])
    source, target = "\n".join(RUSSIAN), "\n".join(ENGLISH)
    expected = checker.check(source, target).findings
    assert expected
    assert pickle.loads(pickle.dumps(checker)).check(source, target).findings == expected  # noqa: S301
    found: list[tuple[Finding, ...]] = []
    fresh = Checker("ru", "en", ["kazakhstan-elections"])
    threads = [threading.Thread(target=lambda: found.append(fresh.check(source, target).findings)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4
