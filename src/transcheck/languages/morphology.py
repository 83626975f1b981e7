"""From a word as it stands to the dictionary forms, or stems, it may belong to.

Two words agree when they share a key. Every parse counts: the reading that a tagger
would pick first is the wrong one for about one inflected country name in seven.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from transcheck.languages import endings, english, is_known, load, russian

# Languages for which a Snowball stemmer is compiled into PyStemmer.
SNOWBALL = {
    "ca": "catalan", "da": "danish", "nl": "dutch", "et": "estonian",
    "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "sr": "serbian", "es": "spanish", "sv": "swedish",
}  # fmt: skip


SHORTEST = 4  # letters of a word that has an ending


@cache
def stemmer(algorithm: str) -> Callable[[str], str]:
    import Stemmer  # noqa: PLC0415  compiled; a language that needs none should not pay for it

    if algorithm not in Stemmer.algorithms():
        return lambda word: word
    made = Stemmer.Stemmer(algorithm)
    return lambda word: str(made.stemWord(word))


def _stem_key(stem: Callable[[str], str], also: dict[str, str], word: str) -> frozenset[str]:
    """The stem, and the forms without an ending that the stemmer does not know: Chinas, svizzere."""
    more = (word.removesuffix(end) + base for end, base in also.items() if word.endswith(end) and len(word) > SHORTEST)
    return frozenset((word, stem(word), *more))


@cache
def has_own(code: str) -> bool:
    """Whether a language's own data say how its words inflect."""
    return is_known(code) and bool(load(code).section("morphology"))


@cache
def has_proclitics(code: str) -> bool:
    """Whether small words are written together with the beginning of the next."""
    return has_own(code) and "before" in load(code).section("morphology")


@cache
def analyser(code: str) -> Callable[[str], frozenset[str]]:
    """The function from a lower-case word of a language to its keys."""
    if code == "ru":
        return russian.lemmas
    if code == "en":
        return partial(english.keys, stemmer("english"))
    if has_own(code):
        from transcheck.languages import clitics, turkic  # noqa: PLC0415  most texts are in other languages

        return clitics.stemmer(code) if has_proclitics(code) else turkic.stemmer(code)
    own = endings.stemmer(code)
    if own is not None:
        return own
    if code in SNOWBALL:
        also = load(code).section("inflection").get("also", {}) if is_known(code) else {}
        return partial(_stem_key, stemmer(SNOWBALL[code]), also)
    return lambda word: frozenset((word,))
