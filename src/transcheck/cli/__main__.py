"""`python -m transcheck.cli` where the command is not on the path."""

from __future__ import annotations

from transcheck.cli import program

if __name__ == "__main__":
    program()
