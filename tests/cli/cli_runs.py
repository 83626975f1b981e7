"""The command line, run as a process and in this one, and the files that it is run on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

GLOSSARY = """
[glossary]
name = "bank"
[[concept]]
id = "base-rate"
source = ["example.org"]
[concept.ru]
preferred = ["базовая ставка"]
[concept.en]
preferred = ["base rate"]
deprecated = ["key rate"]
"""
SOURCE = "Базовая ставка\n\nБазовая ставка останется на уровне 16,5%.\n"
CLEAN = "The base rate\n\nThe base rate will remain at 16.5%.\n"
FAULTY = "The base rate\n\nThe key rate will remain at 16.5%.\n"


class Done(NamedTuple):
    code: int
    out: str
    err: str


def transcheck(
    *argv: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None, **options: object
) -> Done:
    """Run the command line as a process of its own."""
    command = [sys.executable, "-m", "transcheck.cli", *map(str, argv)]
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "PYTHON", "NO_COLOR"))}
    done = subprocess.run(
        command, capture_output=True, cwd=cwd, env=plain | (env or {}), timeout=120, check=False, **options
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def write(folder: Path, **texts: str) -> dict[str, Path]:
    """Files by their names, in which `__` stands for the dot."""
    paths = {name: folder / name.replace("__", ".") for name in texts}
    for name, text in texts.items():
        paths[name].write_text(text, encoding="utf-8")
    return paths
