"""Concepts and their terms, in as many languages as they are known in."""

from __future__ import annotations

from typing import NamedTuple


class Terms(NamedTuple):
    """What a concept is called in one language, in dictionary form.

    The first of `preferred` is suggested; `acronyms` are approved too; `deprecated` are
    renderings that must not be used.
    """

    preferred: tuple[str, ...] = ()
    admitted: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()

    @property
    def approved(self) -> tuple[str, ...]:
        return (*self.preferred, *self.admitted, *self.acronyms)


class Concept(NamedTuple):
    """`type`: organisation, place, person, event or term; `place`: whose body it is."""

    glossary: str
    id: str
    type: str
    place: str | None
    terms: dict[str, Terms]
    sources: tuple[str, ...] = ()
    unverified: bool = False

    def terms_in(self, language: str) -> Terms:
        return self.terms.get(language, Terms())


class Terminology(NamedTuple):
    """The glossaries of a check, in the order they were named, our own knowledge last."""

    concepts: tuple[Concept, ...]
    built_in: tuple[Concept, ...]
