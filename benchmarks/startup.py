#!/usr/bin/env python3
"""How long transcheck takes to start, as ratios to a bare interpreter in the same run.

    .venv/bin/python benchmarks/startup.py [--runs 21]

Processes are started in turn, so that a machine that slows down slows all alike; the ratio
is of medians of CPU seconds (user and system), which other work on the machine blurs least.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHARACTERS = 3_000  # a side
GUARDED = ("numpy", "sacrebleu", "pymorphy3", "lxml", "jinja2", "rich", "dataclasses", "click")


def environment(folder: str) -> dict[str, str]:
    """Modules compiled, as in an installed package, even where the environment forbids to keep them so."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": folder}


def cpu_seconds(command: list[str], folder: str) -> float:
    """User and system seconds of one run; output is thrown away, compiled modules are kept in the folder."""
    done = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(folder))
    _, _, usage = os.wait4(done.pid, 0)
    done.returncode = 0
    return usage.ru_utime + usage.ru_stime


def release() -> dict[str, str]:
    """Of both languages whole paragraphs of at least so many characters: the examples, and one more release."""
    folders = (ROOT / "examples" / "referendum", ROOT / "examples" / "clean", ROOT / "benchmarks" / "release")
    paragraphs: dict[str, list[str]] = {"ru": [], "en": []}
    for language, found in paragraphs.items():
        for path in folders:
            found.extend(
                path.with_name(f"{path.name}.{language}.txt").read_text(encoding="utf-8").strip().split("\n\n")
            )
    for count in range(len(paragraphs["ru"]) + 1):
        texts = {language: "\n\n".join(found[:count]) for language, found in paragraphs.items()}
        if min(map(len, texts.values())) >= CHARACTERS:
            return texts
    raise AssertionError("the texts are too short")


def imported(command: list[str]) -> set[str]:
    """Which of the guarded modules a run imports."""
    done = subprocess.run([sys.executable, "-X", "importtime", *command], capture_output=True, text=True, check=False)
    names = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    return names & set(GUARDED)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    module = [sys.executable, "-m", "transcheck.cli"]
    with tempfile.TemporaryDirectory() as folder:
        pair = []
        for language, text in release().items():
            file = Path(folder) / f"release.{language}.txt"
            file.write_text(text, encoding="utf-8")
            pair.append(str(file))
        check = ["check", *pair, "--fail-on", "never"]
        commands = {
            "bare interpreter": [sys.executable, "-c", "pass"],
            "transcheck --version": [*module, "--version"],
            "transcheck check": [*module, *check],
            "transcheck check, glossary": [*module, *check, "--glossary", "kazakhstan-elections"],
        }
        for command in commands.values():
            cpu_seconds(command, folder)  # compiles what is not yet
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                seconds[name].append(cpu_seconds(command, folder))
        heavy = imported(["-m", "transcheck.cli", *check])
    bare = statistics.median(seconds["bare interpreter"])
    for name, values in seconds.items():
        middle = statistics.median(values)
        print(f"{name:28} {1000 * middle:7.1f} ms CPU  {middle / bare:5.1f} x")
    print(f"imported without need: {', '.join(sorted(heavy)) or 'nothing'}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
