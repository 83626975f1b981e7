"""English keys: the Snowball stem, of the British and the American spelling alike."""

from __future__ import annotations

from collections.abc import Callable

POSSESSIVES = ("'s", "’s", "'", "’")
SHORTEST_PLURAL = 3  # letters; "gas", "its" are no plurals

# British to American beginnings of an ending, and what may follow them.
SPELLINGS = (
    ("is", "iz", ("e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational")),
    ("ys", "yz", ("e", "es", "ed", "ing")),
    ("our", "or", ("", "s", "ed", "er", "ers", "ing", "ite", "ites", "able", "al", "hood")),
    ("tre", "ter", ("", "s")),
    ("bre", "ber", ("", "s")),
    ("ogue", "og", ("", "s")),
    ("ll", "l", ("ed", "er", "ers", "ing")),
    ("ence", "ense", ("", "s")),
    ("gramme", "gram", ("", "s")),
    ("dgement", "dgment", ("", "s")),
)
AMERICAN = {british + end: american + end for british, american, ends in SPELLINGS for end in ends}
LONGEST = max(map(len, AMERICAN))
SHORTEST_STEM = 2  # letters before such an ending


def american(word: str) -> str:
    """'organisations' to 'organizations', 'centre' to 'center'; words it would spoil are rare and harmless."""
    for size in range(min(LONGEST, len(word) - SHORTEST_STEM), 2, -1):
        if word[-size:] in AMERICAN:
            return word[:-size] + AMERICAN[word[-size:]]
    return word


def keys(stem: Callable[[str], str], word: str) -> frozenset[str]:
    """The word, its singular in British and American spelling, and a verb form's Snowball stem.

    Snowball alone goes too far for names and terms: it makes one word of commission and
    commissioner, of national and nations.
    """
    bare = word.removesuffix("s").removesuffix("'").removesuffix("’") if word.endswith(POSSESSIVES) else word
    spelt = american(bare)
    found = {word, singular(bare), singular(spelt)}
    if bare.endswith(("ed", "ing", "ings")):
        found.add(stem(spelt))
    return frozenset(found)


def singular(word: str) -> str:
    """'parties' to 'party', 'taxes' to 'tax', 'states' to 'state'; a singular as it is."""
    if len(word) <= SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
