"""What a finding proposes and quotes, in the script of the target text.

Kazakh in Latin or Arabic letters is matched in Cyrillic; a reader is shown the letters of the file.
"""

from __future__ import annotations

import re

from transcheck.languages.kazakh_scripts import writing_of
from transcheck.model import Issue
from transcheck.patterns import lazy
from transcheck.release import Release

QUOTED = lazy("“[^”]*”")


def in_its_script(issue: Issue, release: Release) -> Issue:
    """The issue with its proposal, and what it quotes of neither text, in the target's own letters."""
    document = release.target.document
    writing = writing_of(document.prose, document.language)
    if not writing:
        return issue
    from transcheck.languages.kazakh_writing import from_cyrillic  # noqa: PLC0415  hardly any text is so written

    source = release.source.document.prose if release.source else ""
    proposed = issue.suggestion

    def respelt(match: re.Match[str]) -> str:
        quoted = match.group()
        kept = quoted[1:-1] != proposed and quoted[1:-1] in source
        return quoted if kept else from_cyrillic(quoted, writing)

    message = QUOTED.sub(respelt, issue.message)
    return issue._replace(message=message, suggestion=proposed and from_cyrillic(proposed, writing))
