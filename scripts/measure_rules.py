#!/usr/bin/env python3
"""Measure every rule on published data, and what its confidence means; about three minutes.

    python scripts/measure_rules.py --cases CASES --data DATA
    python scripts/measure_rules.py --cases CASES --data DATA --only ntrex --findings findings.jsonl

writes src/transcheck/rules/measured.tsv, docs/rules.md and docs/calibration.md; with `--only` (names
of data sets) it prints the counts and writes nothing. `--findings` writes
what was not known to be right, with its surroundings, for somebody to read; the verdicts go
into scripts/measuring/verdicts.tsv. The data are not in the repository; docs/calibration.md
names them.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO
from unittest import mock

from describe_rules import main as describe
from measuring.catalogue import GLOSSARY, all_samples
from measuring.fitting import counted
from measuring.judging import Observation, judged, read_verdicts
from measuring.samples import Sample
from measuring.translations import tico19_toml
from measuring.writing import table

from transcheck import Checker, Finding, Pair, Site
from transcheck.rules.base import all_rules
from transcheck.rules.measured import TABLE, interval

VERDICTS = Path(__file__).parent / "measuring" / "verdicts.tsv"
AROUND = 120  # characters that are shown on either side of a finding


class Checkers:
    """One checker for each kind of sample."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Checker] = {}

    def check(self, sample: Sample) -> Pair:
        key = sample.languages, sample.glossary, sample.select
        if key not in self._known:
            glossaries = [sample.glossary] if sample.glossary else []
            self._known[key] = Checker(*sample.languages, glossaries, select=sample.select)
        if isinstance(sample.source, str) or isinstance(sample.target, str):
            return self._known[key].check(sample.source, sample.target)
        return self._known[key].check_aligned(sample.source, sample.target)


def observed(samples: Iterable[Sample], findings: TextIO | None) -> Iterator[Observation]:
    """Every finding, judged: a known error once in a text for each rule, a false alarm once in a document."""
    verdicts, alone = read_verdicts(VERDICTS), {r.meta.code: r.meta.alone for r in all_rules()}
    checkers, seen = Checkers(), set[object]()
    for number, sample in enumerate(samples):
        for finding in checkers.check(sample).findings:
            found = judged(sample, finding, alone[finding.rule], verdicts)
            key = found.key if found.truth is None else (number, finding.rule, found.truth)
            if key not in seen:
                seen.add(key)
                yield found
                if findings and found.truth is None:
                    findings.write(json.dumps(shown(sample, finding, found), ensure_ascii=False) + "\n")


def shown(sample: Sample, finding: Finding, found: Observation) -> dict[str, object]:
    """A finding for somebody who has to say whether it is right."""
    return found._asdict() | {
        "message": finding.message,
        "source": _around(sample.source, finding.source),
        "target": _around(sample.target, finding.target),
    }


def _around(text: str | Sequence[str], site: Site | None) -> str | None:
    if site is None:
        return None
    here = text if isinstance(text, str) else text[site.segment or 0]
    before, after = here[max(0, site.start - AROUND) : site.start], here[site.end : site.end + AROUND]
    return f"{before}⟦{here[site.start : site.end]}⟧{after}"


def measure(cases: Path, data: Path, only: Sequence[str], findings: TextIO | None) -> list[Observation]:
    """With the rules' own confidences: what they mean is what is to be found out."""
    with (
        tempfile.NamedTemporaryFile("w", suffix=".toml", encoding="utf-8") as glossary,
        mock.patch("transcheck.rules.measured.curves", dict),
    ):
        glossary.write(tico19_toml(data / GLOSSARY))
        glossary.flush()
        return list(observed(all_samples(cases, data, glossary.name, only), findings))


def printed(observations: Sequence[Observation]) -> None:
    for code in sorted({o.rule for o in observations}):
        for loud in (True, False):
            group = [o for o in observations if o.rule == code and o.loud == loud]
            counts = counted(group)
            low, high = interval(counts.right, counts.judged)
            if group:
                share = f"{counts.right} of {counts.judged} right ({low:.2f}-{high:.2f}), {counts.unclear} unclear"
                print(code, "     " if loud else "notes", share)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--findings", type=argparse.FileType("w", encoding="utf-8"), metavar="FILE")
    arguments = parser.parse_args()
    observations = measure(arguments.cases, arguments.data, arguments.only, arguments.findings)
    printed(observations)
    if not observations:
        print("no data read", file=sys.stderr)
        return 2
    if arguments.only:
        return 0
    Path(TABLE).write_text(table(observations), encoding="utf-8")
    return describe([])


if __name__ == "__main__":
    raise SystemExit(main())
