"""Placeholders and tags: what a program will replace or read, and no translator may change.

A word in angle brackets is a tag when HTML has it, or when it has attributes, a slash, or its
closing tag behind it: "<year>" alone is meant for a reader, and translated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transcheck.languages import Language
from transcheck.model import Candidate, Kind, Mention, Placeholder, Span, Token

PATTERN = r"""
    (?<![\w%]) % (?:\d+\$ | \(\w+\))? [-+#0]? \d* (?:\.\d+)? l{0,2} [sdifuxXeEgGcop@] (?![^\W\d_])  # printf, Python
  | \{\{ \s* [\w.|:-]+ \s* \}\}                                                        # Mustache, Jinja
  | \{ \s* \w+ \s* , \s* (?:plural|select|selectordinal) \s* ,                         # ICU with its cases
  | \$? \{ [\w.:!-]* (?: , \s* \w+ )? \}                                               # str.format, ICU, shell
  | %% (?=[sd]\b) | %[A-Z][A-Z_]+%                                                     # Windows environment
  | </ [A-Za-z][\w:-]* \s* > | < [A-Za-z][\w:-]* \s* / >                                # closing tags, and empty ones
  | < [A-Za-z][\w:-]* (?: \s+ [\w:-]+ = (?:"[^"<>]*" | '[^'<>]*') )+ \s* /? >           # tags with attributes
  | < (?: [abipqsu] | br | hr | em | li | ol | td | th | tr | ul | h[1-6] | code | del | div | font | img | ins | kbd
        | mark | pre | small | span | strong | sub | sup | table | wbr ) \s* >              # HTML's
  | < (?P<tag> [A-Za-z][\w:-]* ) > (?= [^<]* </(?P=tag)> )                                # others that are closed
    """
BRACKETS, MARKS = frozenset("{<"), frozenset("%{<")
BEHIND_PER_CENT = frozenset("(#+-%")  # beside letters and digits: what a placeholder may have behind its first mark


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled when a text first needs it: most have no placeholders."""
    return re.compile(PATTERN, re.VERBOSE)


def find(prose: str, tokens: Sequence[Token], language: Language, taken: Sequence[Span]) -> list[Mention]:
    """The placeholders of one segment, in whatever language."""
    if MARKS.isdisjoint([t.word.text for t in tokens]) or not any(_begins(t, prose) for t in tokens):
        return []
    start, end = tokens[0].start, tokens[-1].end
    return [
        Mention(Kind.PLACEHOLDER, (Candidate(Placeholder(m.group())),), Span(*m.span()), "placeholder")
        for m in _pattern().finditer(prose, start, end)
        if not any(Span(*m.span()).overlaps(span) for span in taken)
    ]


def _begins(token: Token, prose: str) -> bool:
    """Whether a placeholder or a tag may begin here."""
    mark = token.word.text
    if mark == "%":
        following = prose[token.end : token.end + 2]
        after = following[1:] if following.startswith(".") else following[:1]
        return after.isalnum() or after in BEHIND_PER_CENT
    return mark in BRACKETS
