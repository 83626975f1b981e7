#!/usr/bin/env python3
"""Fill in what README.md shows of the program itself: the example's output and the table of rules.

python scripts/update_readme.py            write README.md
python scripts/update_readme.py --check    exit 1 when it is out of date
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from transcheck.rules.base import all_rules

ROOT = Path(__file__).parent.parent
EXAMPLE = ("check", "examples/referendum.ru.txt", "examples/referendum.en.txt", "--glossary", "kazakhstan-elections")


def example() -> str:
    """What the command prints, as a reader of the README would see it."""
    command = [sys.executable, "-m", "transcheck.cli", *EXAMPLE, "--color", "never"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    if done.returncode != 1:
        sys.exit(f"the example should find something: exit {done.returncode}, {done.stderr.strip()}")
    return f"```\n{done.stdout.rstrip()}\n```"


def rules() -> str:
    rows = (f"| {r.code} | {r.name} | {r.severity} | {r.summary} |" for r in (rule.meta for rule in all_rules()))
    return "\n".join(("| Code | Name | Severity | Flags |", "|---|---|---|---|", *rows))


def filled(text: str) -> str:
    for name, content in (("example", example()), ("rules", rules())):
        begin, end = f"<!-- begin {name} -->\n", f"\n<!-- end {name} -->"
        if text.count(begin) != 1 or text.count(end) != 1:
            sys.exit(f"README.md has no block {name!r}")
        before, rest = text.split(begin)
        text = before + begin + content + end + rest.split(end)[1]
    return text


def main() -> int:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    new = filled(text)
    if "--check" in sys.argv[1:]:
        if new != text:
            print("README.md is out of date; run scripts/update_readme.py", file=sys.stderr)
        return int(new != text)
    readme.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
