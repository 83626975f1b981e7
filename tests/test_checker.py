"""The library as its users call it."""

from __future__ import annotations

import pytest

import transcheck
from transcheck import Checker, ConfigError, Glossary, GlossaryError, InputError, LanguageError, Severity, Verdict

SOURCE = """Нацбанк сохранил базовую ставку

Председатель комитета Бауыржан Касенов сообщил, что инфляция составила 11,8%.

Международные резервы страны на 1 января достигли 61,3 млрд долларов.

Следующее решение будет объявлено 6 марта в 12:00 по времени Астаны."""
TARGET = """National Bank keeps base rate unchanged

Bauyrzhan Kasenov, chair of the committee, said that inflation stood at 11.8%.

The country's international reserves reached $61.3 billion as of 1 January.

The next decision will be announced on 6 March at 12 noon Astana time."""
WRONG = TARGET.replace("11.8%", "18.1%").replace("6 March", "6 May").replace("the committee", "the the committee")
HOUSE = """
[[concept]]
id = "base-rate"
[concept.ru]
preferred = ["базовая ставка"]
[concept.en]
preferred = ["base rate"]
deprecated = ["key rate"]
"""


def test_every_public_name_is_there() -> None:
    assert all(getattr(transcheck, name) is not None for name in transcheck.__all__)
    assert set(transcheck.__all__) <= set(dir(transcheck))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = transcheck.nothing


def test_align_stays_a_function_after_a_check() -> None:
    transcheck.check(SOURCE, TARGET, source_lang="ru", target_lang="en")
    alignment = transcheck.align(SOURCE, TARGET, source_lang="ru", target_lang="en")
    assert [(len(b.source), len(b.target)) for b in alignment.beads] == [(1, 1)] * 4
    assert alignment.parallelism.verdict is Verdict.PARALLEL


def test_a_good_translation_is_silent_and_a_bad_one_is_not() -> None:
    checker = Checker("ru", "en")
    clean, faulty = checker.check(SOURCE, TARGET), checker.check(SOURCE, WRONG)
    assert clean.findings == ()
    assert clean.risk < 0.5
    assert [f.rule for f in faulty.findings] == ["F502", "N301", "N302"]
    assert faulty.risk > 0.9
    assert sum(risk > 0.5 for risk in faulty.bead_risks) == 2
    assert len(faulty.bead_risks) == len(faulty.beads)


def test_languages_are_detected() -> None:
    pair = transcheck.check(SOURCE, WRONG)
    assert pair.source is not None
    assert (pair.source.language, pair.target.language) == ("ru", "en")
    with pytest.raises(LanguageError, match="not clear"):
        transcheck.check("123", "456")
    with pytest.raises(LanguageError, match="unknown language 'xx'"):
        Checker("xx", "en")


def test_rules_are_chosen_by_the_beginnings_of_their_codes() -> None:
    def codes(**choice: object) -> list[str]:
        return [f.rule for f in Checker("ru", "en", **choice).check(SOURCE, WRONG).findings]  # type: ignore[arg-type]

    assert codes(select=["N"]) == ["N301", "N302"]
    assert codes(ignore=["N3"]) == ["F502"]
    assert codes(select=["N", "F"], ignore=["N302"]) == ["F502", "N301"]
    with pytest.raises(ConfigError, match="no rule has the code 'Z9'"):
        codes(select=["Z9"])


def test_severity_and_confidence() -> None:
    findings = Checker("ru", "en", severity={"F502": "error"}).check(SOURCE, WRONG).findings
    assert findings[0].severity is Severity.ERROR
    assert Checker("ru", "en", min_confidence=0.99).check(SOURCE, WRONG).findings == ()


def test_a_glossary_as_a_name_a_path_or_an_object(tmp_path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(HOUSE, encoding="utf-8")
    target = TARGET.replace("base rate", "key rate")
    for glossary in (path, str(path), Glossary.load(str(path))):
        assert [f.rule for f in Checker("ru", "en", [glossary]).check(SOURCE, target).findings] == ["T101"]
    assert Glossary.load("kazakhstan-elections").concepts
    with pytest.raises(GlossaryError, match="no concept has terms in ru and fr"):
        Checker("ru", "fr", [path])
    with pytest.raises(GlossaryError, match=r"no glossary named .kazakhstan-election.*did you mean"):
        Checker("ru", "en", ["kazakhstan-election"])


def test_aligned_lines() -> None:
    checker = Checker("ru", "en")
    pair = checker.check_aligned(
        ["Инфляция составила 11,8%.", "Резервы выросли."], ["Inflation was 18.1%.", "Reserves grew."]
    )
    assert [(f.rule, f.bead, f.target and f.target.segment) for f in pair.findings] == [("N301", 0, 0)]
    with pytest.raises(InputError, match="2 source and 1 target lines"):
        checker.check_aligned(["а", "б"], ["a"])
    assert checker.check_aligned([], []).findings == ()


def test_sequences_of_sentences_are_aligned() -> None:
    source, target = SOURCE.split("\n\n"), WRONG.split("\n\n")
    pair = Checker("ru", "en").check(source, target)
    assert {f.target.segment for f in pair.findings if f.target} == {1, 3}


def test_a_target_alone() -> None:
    findings = Checker(target_lang="en").check_target(WRONG).findings
    assert [f.rule for f in findings] == ["F502"]
    assert all(f.source is None for f in findings)


def test_files(tmp_path) -> None:
    (tmp_path / "release.ru.md").write_text(f"# {SOURCE}", encoding="utf-8")
    (tmp_path / "release.en.md").write_text(f"# {WRONG}".replace("18.1%", "**18.1%**"), encoding="utf-8")
    pair = Checker().check_files(tmp_path / "release.ru.md", tmp_path / "release.en.md")
    found = {f.rule: f.target for f in pair.findings}
    assert found["N301"] is not None
    assert (found["N301"].line, found["N301"].text) == (3, "18.1%")
    with pytest.raises(InputError, match=r"missing\.ru\.md"):
        Checker().check_files(tmp_path / "missing.ru.md", tmp_path / "release.en.md")


def test_names() -> None:
    assert transcheck.same_name("Нурлан Абдировым", "Nurlan Abdirov") > 0.9
    assert transcheck.same_name("Нурлан Абдировым", "Erlan Smagulov") < 0.1
