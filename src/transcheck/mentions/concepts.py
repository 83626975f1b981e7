"""Terms of the glossaries, found under inflection, as mentions of their concepts."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.glossary.concepts import Terminology
from transcheck.languages import Language
from transcheck.model import Candidate, Kind, Mention, Token


def concepts_in(tokens: Sequence[Token], language: Language, terminology: Terminology) -> list[Mention]:
    """A mention for each status in which a term is found; `form` is that status.

    A term that several concepts share has a candidate for each, equally likely.
    """
    found = []
    for hit in terminology.find(tokens, language.code):
        for status in dict.fromkeys(use.status for use in hit.payloads):
            refs = dict.fromkeys(use.concept for use in hit.payloads if use.status is status)
            candidates = tuple(Candidate(ref, 1 / len(refs)) for ref in refs)
            found.append(Mention(Kind.CONCEPT, candidates, hit.span, status))
    return found
