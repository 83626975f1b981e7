"""Texts that are large, or made to be hostile: checked to the end, and rightly where they are prose.

No time is measured here; what grows faster than its text would not finish in a test run. benchmarks/
has the measurements.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import transcheck
from transcheck.model import Pair

EXAMPLES = Path(__file__).parent.parent / "examples"


def example(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8").strip()


def check(source: str, target: str) -> Pair:
    return transcheck.Checker("ru", "en").check(source, target)


def codes(pair: Pair) -> list[str]:
    return [finding.rule for finding in pair.findings]


def paragraphs(count: int) -> tuple[str, str]:
    """So many paragraphs, each with numbers of its own."""
    numbers = [(k, 3 * k + 100, k % 40 + 2) for k in range(count)]
    source = (f"В городе номер {k} построили {a} домов и открыли {b} школы." for k, a, b in numbers)
    target = (f"In city number {k}, {a} houses were built and {b} schools opened." for k, a, b in numbers)
    return "\n\n".join(source), "\n\n".join(target)


def test_a_long_clean_text_of_many_paragraphs_is_silent() -> None:
    source, target = paragraphs(2000)
    pair = check(source, target)
    assert [f.rule for f in pair.findings if f.severity == "error"] == []
    assert len(pair.beads) == 2000


def test_one_error_in_a_long_text_is_found_in_its_place() -> None:
    source, target = paragraphs(2000)
    wrong = target.replace("In city number 1700, 5200 houses", "In city number 1700, 5300 houses")
    pair = check(source, wrong)
    found = next(f for f in pair.findings if f.rule == "N301")
    assert found.target is not None
    assert (found.target.text, found.target.start) == ("5300", wrong.index("5300 houses were built and 22"))


def test_the_same_release_many_times_over() -> None:
    source, target = example("clean.ru.txt"), example("clean.en.txt")
    pair = check("\n\n".join([source] * 40), "\n\n".join([target] * 40))
    assert pair.parallelism is not None
    assert pair.parallelism.verdict == "parallel"
    assert "C402" not in codes(pair)


def test_an_error_in_every_copy_is_found_in_every_copy() -> None:
    source, target = example("referendum.ru.txt"), example("referendum.en.txt")
    pair = check("\n\n".join([source] * 60), "\n\n".join([target] * 60))
    assert pair.parallelism is not None
    assert pair.parallelism.verdict == "parallel"
    assert [codes(pair).count(code) for code in ("T104", "N301", "C402")] == [120, 60, 60]


def test_one_line() -> None:
    source, target = (" ".join(example(f"clean.{language}.txt").split()) for language in ("ru", "en"))
    pair = check(" ".join([source] * 40), " ".join([target] * 40))
    assert pair.beads


HOSTILE = {
    "digits and commas": ("1," * 30_000, "1," * 30_000),
    "digits and hyphens": ("1-" * 2_000, "1-" * 2_000),
    "opening brackets": ("(" * 60_000, "(" * 60_000),
    "quotation marks": ("«" * 20_000, '"' * 20_000),
    "a number of many digits": (f"Всего {'9' * 10_000} человек.", f"In total {'9' * 10_000} people."),
    "two numbers of many digits": (f"Всего {'9' * 10_000} млн, 1,{'3' * 10_000}", f"Only {'8' * 10_000} million"),
    "one word": ("а" * 100_000, "a" * 100_000),
    "doubled words": ("слово слово " * 12_000, "word word " * 12_000),
    "capitalised words": ("Комитет Совет " * 5_000, "Committee Council " * 5_000),
    "hyphenated names": ("Иванов-" * 5_000, "Ivanov-" * 5_000),
    "the same short line": ("строка\n" * 20_000, "line\n" * 20_000),
    "short lines": ("\n".join(f"строка {k}" for k in range(2000)), "\n".join(f"line {k}" for k in range(2000))),
    "amounts": ("1 000 тенге " * 500, "1,000 tenge " * 500),
    "dates": ("5 мая 2022 года " * 1_000, "5 May 2022 " * 1_000),
    "abbreviations": ("т. е. " * 3_000, "e.g. " * 3_000),
    "ambiguous countries": ("РК и Корея, РБ и Беларусь. " * 200, "Korea and Georgia, Jordan and Chad. " * 200),
    "acronyms in brackets": (
        " ".join(f"({chr(1040 + k % 32)}{chr(1040 + k // 32 % 32)}К)" for k in range(10_000)),
        " ".join(f"({chr(65 + k % 26)}{chr(65 + k // 26 % 26)}C)" for k in range(10_000)),
    ),
    "addresses": (
        " ".join(f"http://a{k}.kz/x" for k in range(500)),
        " ".join(f"http://b{k}.kz/x" for k in range(500)),
    ),
    "placeholders": (" ".join(f"{{a{k}}}" for k in range(500)), " ".join(f"{{b{k}}}" for k in range(500))),
}


@pytest.mark.parametrize(("source", "target"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_prose_is_checked_to_the_end(source: str, target: str) -> None:
    pair = check(source, target)
    assert 0 <= pair.risk <= 1
    assert len(pair.findings) <= len(target)
