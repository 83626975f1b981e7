"""Which data sets there are, and where they lie below the folder of data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from measuring.known_errors import cases, critical_errors, demetr, expert_marks, injected, literature
from measuring.samples import Sample
from measuring.translations import acronym_contexts, ntrex, slips, tico19, xwmt


class Set(NamedTuple):
    name: str
    path: str
    read: Callable[[Path], Iterator[Sample]]


SETS = (
    Set("injected", "injected_ruen_kken/injected.dev.jsonl", injected),
    Set("ntrex", "ntrex_en_ru_kk/ntrex.dev.jsonl", ntrex),
    Set("slips", "ntrex_en_ru_kk/ntrex.dev.jsonl", slips),
    Set("xwmt", "xwmt_kk_ru_en/xwmt.dev.jsonl", xwmt),
    Set("demetr", "demetr/demetr.dev.jsonl", demetr),
    Set("acronym_contexts", "acronym_contexts/acronyms.dev.jsonl", acronym_contexts),
    Set("biomqm", "biomqm_ruen/biomqm.dev.jsonl", expert_marks),
    Set("wmt22_ced", "wmt22_ced/ced.dev.jsonl", critical_errors),
    Set("align", "align", literature),
)
GLOSSARY = "tico19_enru/glossary.jsonl"


def all_samples(case_folder: Path, data: Path, glossary: str, only: Sequence[str] = ()) -> Iterator[Sample]:
    """Everything there is, or the sets that `only` names; `glossary` is that of TICO-19 as a file of ours."""
    if not only or "cases" in only:
        yield from cases(case_folder)
    for each in SETS:
        if not only or each.name in only:
            yield from each.read(data / each.path)
    if not only or "tico19" in only:
        yield from tico19(data / "tico19_enru" / "tico19.dev.jsonl", glossary)
