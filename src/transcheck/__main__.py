"""`python -m transcheck` is `transcheck`."""

from transcheck.cli import program

if __name__ == "__main__":
    program()
