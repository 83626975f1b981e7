"""Placeholders and tags: what a program will replace or read, and no translator may change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transcheck.languages import Language
from transcheck.model import Candidate, Kind, Mention, Placeholder, Span, Token

PATTERN = re.compile(
    r"""
    (?<![\w%]) % (?:\d+\$ | \(\w+\))? [-+#0]? \d* (?:\.\d+)? l{0,2} [sdifuxXeEgGcop@] (?![^\W\d_])  # printf, Python
  | \{\{ \s* [\w.|:-]+ \s* \}\}                                                        # Mustache, Jinja
  | \$? \{ [\w.:!-]* (?: , \s* \w+ )? \}                                               # str.format, ICU, shell
  | %% (?=[sd]\b) | %[A-Z][A-Z_]+%                                                     # Windows environment
  | </? [A-Za-z][\w-]* (?: \s+ [\w:-]+ = (?:"[^"<>]*" | '[^'<>]*') )* \s* /? >          # tags
    """,
    re.VERBOSE,
)
MARKS = frozenset("%{<")


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The placeholders of one segment, in whatever language."""
    if not tokens or not any(t.text in MARKS for t in tokens):
        return []
    start, end = tokens[0].start, tokens[-1].end
    return [
        Mention(Kind.PLACEHOLDER, (Candidate(Placeholder(m.group())),), Span(*m.span()), "placeholder")
        for m in PATTERN.finditer(prose, start, end)
        if not any(Span(*m.span()).overlaps(span) for span in taken)
    ]
