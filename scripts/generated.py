"""Folders of generated files: written, or compared with what they should hold."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path


def settle(folder: Path, files: Mapping[str, str], script: str) -> int:
    """Make a folder hold these JSON files and no others; with --check only say whether it does, and exit 1 if not."""
    old = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    if "--check" in sys.argv[1:]:
        if files != old:
            print(f"{folder.parent.name}/{folder.name} is out of date; run {script}", file=sys.stderr)
        return int(files != old)
    folder.mkdir(exist_ok=True)
    for name in old.keys() - files.keys():
        (folder / name).unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"{len(files)} languages, {sum(map(len, files.values())) // 1024} kB")
    return 0
