"""From a word as it stands to the dictionary forms, or stems, it may belong to.

Two words agree when they share a key. Every parse counts: the reading that a tagger
would pick first is the wrong one for about one inflected country name in seven.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from transcheck.languages import english, kazakh, russian

# Languages for which a Snowball stemmer is compiled into PyStemmer.
SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "nl": "dutch", "et": "estonian",
    "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "sr": "serbian", "es": "spanish", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip


@cache
def stemmer(algorithm: str) -> Callable[[str], str]:
    import Stemmer  # noqa: PLC0415  compiled; a language that needs none should not pay for it

    if algorithm not in Stemmer.algorithms():
        return lambda word: word
    made = Stemmer.Stemmer(algorithm)
    return lambda word: str(made.stemWord(word))


def _stem_key(stem: Callable[[str], str], word: str) -> frozenset[str]:
    return frozenset((word, stem(word)))


@cache
def analyser(code: str) -> Callable[[str], frozenset[str]]:
    """The function from a lower-case word of a language to its keys."""
    if code == "ru":
        return russian.lemmas
    if code == "kk":
        return kazakh.stems
    if code == "en":
        return partial(english.keys, stemmer("english"))
    if code in SNOWBALL:
        return partial(_stem_key, stemmer(SNOWBALL[code]))
    return lambda word: frozenset((word,))
