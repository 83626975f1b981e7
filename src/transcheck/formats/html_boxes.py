"""The elements of a page that may hold its main text, and which of them is dressing.

What an element is called is a hint, not a proof: a theme may put the whole page into a
form, or mark its body `has-sidebar`. So an element is first doubted by its tag, role or
class, and cleared when the headline, the main element or nearly all text is in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntEnum

from transcheck.formats.html_names import DENIALS, DRESSING, NAMES, NEVER_BY_CLASS, ROLES, WORDS
from transcheck.formats.html_scan import Attribute
from transcheck.patterns import lazy

CAMEL = lazy("[A-Z]?[a-z]+|[A-Z]+")
HIDDEN = lazy(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
NEARLY_ALL = 0.8  # of the page's prose
NEARLY_BEST = 0.95  # of the prose of the fullest element


class Rank(IntEnum):
    """How clearly an element says that it holds the main text."""

    NONE = 0
    BODY = 1  # itemprop="articleBody"
    ARTICLE = 2
    MAIN = 3


class Box:
    """An element that holds blocks. `value` and the rest are known when the page has been read."""

    __slots__ = ("depth", "doubted", "has_headline", "parent", "rank", "value")

    def __init__(self, parent: Box | None, *, doubted: bool = False, rank: Rank = Rank.NONE) -> None:
        self.parent, self.doubted, self.rank = parent, doubted, rank
        self.depth: int = parent.depth + 1 if parent else 0
        self.value = 0  # code points of prose, less those of links
        self.has_headline = rank is Rank.MAIN

    def lies_in(self, other: Box) -> bool:
        box: Box | None = self
        while box is not None and box.depth > other.depth:
            box = box.parent
        return box is other


def rank_of(name: str, given: Mapping[str, Attribute]) -> Rank:
    role = given["role"].text.strip().lower() if "role" in given else ""
    if name == "main" or role == "main":
        return Rank.MAIN
    if name == "article" or role == "article":
        return Rank.ARTICLE
    return Rank.BODY if "itemprop" in given and "articleBody" in given["itemprop"].text.split() else Rank.NONE


def is_doubtful(name: str, given: Mapping[str, Attribute]) -> bool:
    """Whether an element looks like dressing, or is hidden."""
    if name in DRESSING or "hidden" in given:
        return True
    text = {key: given[key].text for key in ("role", "class", "id", "style", "aria-hidden") if key in given}
    hidden = text.get("aria-hidden", "").strip().lower() == "true" or HIDDEN.search(text.get("style", ""))
    by_role = text.get("role", "").strip().lower() in ROLES
    named = f"{text.get('class', '')} {text.get('id', '')}".split()
    return bool(hidden) or by_role or (name not in NEVER_BY_CLASS and any(map(is_dressing, named)))


def is_dressing(token: str) -> bool:
    """Whether a class or id is that of a menu or the like."""
    words = [word.lower() for word in CAMEL.findall(token)]
    return "-".join(words) in NAMES or (not WORDS.isdisjoint(words) and DENIALS.isdisjoint(words))


def settle(boxes: list[Box]) -> None:
    """Add up what each box holds, and clear the doubted ones that hold the page. Parents come first in the list."""
    prose = sum(box.value for box in boxes)
    for box in reversed(boxes):
        box.doubted = box.doubted and not (box.has_headline or box.value > max(0, NEARLY_ALL * prose))
        if box.parent is not None:
            box.parent.has_headline |= box.has_headline
            box.parent.value += 0 if box.doubted else box.value


def main_box(boxes: list[Box]) -> Box:
    """The element with the main text.

    A `main` is believed; an `article` where it is no teaser, one of many or beside the
    text; without either the `articleBody`, else the deepest element with (nearly) the
    most prose and fewest links.
    """
    found = fullest(boxes, boxes[0], Rank.MAIN) or boxes[0]
    article = fullest(boxes, found, Rank.ARTICLE)
    if article is not None and is_release(article, found, boxes):
        found = article
    if found.rank:
        return found
    return fullest(boxes, found, Rank.BODY) or densest(boxes)


def is_release(article: Box, around: Box, boxes: list[Box]) -> bool:
    """Whether an article has half of all articles' prose, and half of the `main` or a quarter of the page around it."""
    articles = sum(b.value for b in boxes if b.rank is Rank.ARTICLE and b.value > 0)
    return 2 * article.value >= articles and (2 if around.rank else 4) * article.value >= around.value


def fullest(boxes: list[Box], within: Box, rank: Rank) -> Box | None:
    candidates = (b for b in boxes if b.rank is rank and b.value > 0 and not b.doubted and b.lies_in(within))
    return max(candidates, key=lambda b: b.value, default=None)


def densest(boxes: list[Box]) -> Box:
    enough = max(1, NEARLY_BEST * max(box.value for box in boxes))
    return max((b for b in boxes if b.value >= enough and not b.doubted), key=lambda b: b.depth, default=boxes[0])
