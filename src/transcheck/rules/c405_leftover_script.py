"""Letters of another script left over, or mixed into a word.

Three things are told apart. A word of Latin and Cyrillic letters mixed ("Мoлдавии" with a
Latin o), or an acronym all in the wrong one ("PK" where the text has "РК"), is a homoglyph:
it looks right, breaks every search, and is certain. Letters of a script that the target
language does not use at all (旗舰 in an English text) are left over unless they stand in
brackets or quotation marks, where an original name may be given; a whole sentence of them is one
finding. Latin letters in a text of
another script are mostly brands, names, units and commands; they are reported only for
ordinary words, in small letters, that stand once, and in the source just so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.languages import Language, common, load
from transcheck.languages.kazakh_scripts import script_in
from transcheck.languages.scripts import alphabet, in_cyrillic, in_one_script, scripts_of, scripts_of_text, scripts_used
from transcheck.model import Issue, Kind, Severity, Side, Span, Token, TokenKind
from transcheck.record import Record
from transcheck.release import Release
from transcheck.rules.base import Example, Meta
from transcheck.tokens import Rows, as_written

RULE = Meta("C405", "leftover-script", Severity.WARNING, "letters of another script left over or mixed in", alone=True)
OPENING = frozenset('([{«„“"‘‹「『（《〈')
APOSTROPHES = str.maketrans("’‘ʻʼ`", "'" * 5)
SENTENCE, FOREIGN = 4, 0.8  # words of a sentence, and their share, from which all of it is left over
SHORTEST_LATIN = 3  # letters; shorter ones are units and list marks
HYPHEN, WINDOW = re.compile("[-‑]"), 40
PARTS_BEFORE, PARTS_AFTER = re.compile(r"(?:[A-Za-z0-9]+[-‑])+\Z"), re.compile(r"(?:[-‑][A-Za-z0-9]+)+")
CODE_MARKS = frozenset("._/\\@#=<>&%$~|+*0123456789")  # a neighbour that makes a word a name, a key or a command

EXAMPLES = (
    Example("Volunteers work in Moldova.", "Волонтёры работают в Мoлдавии.", ("Мoлдавии",), ("en", "ru")),
    Example("公司发布旗舰车型。", "The company launched its 旗舰 model.", ("旗舰",), ("zh", "en")),
    Example(
        "Volunteers will hand out shelter kits.", "Волонтёры раздадут shelter-комплекты.", ("shelter",), ("en", "ru")
    ),
    Example("Press Ctrl+Enter to delete.", "Нажмите Ctrl+Enter, чтобы удалить.", (), ("en", "ru")),
    Example("Компания «Рога» основана в 2001 году.", "Roga (Рога) was founded in 2001."),
    Example(
        "ҚР Үкіметі шешім қабылдады.",
        "Правительство PK (Республики Казахстан, РК) приняло решение.",
        ("PK",),
        ("kk", "ru"),
    ),
)


class Words(Record):
    """What decides about a word: those of the target, and the source's own and ordinary ones."""

    target: Counter[str]
    source: frozenset[str]
    scripts: frozenset[str]  # that the target may use
    ordinary: frozenset[str] = (
        frozenset()
    )  # with a small letter and no sign of a quotation or a command: no names, no brands


def find(release: Release) -> Iterator[Issue]:
    target, language = release.target, load(release.target.language)
    rows = _rows(target)
    own = scripts_of_text(language, (t.text for row in rows for t in row), target.document.prose)
    if not own:
        return
    words = _words(release, own)
    for index, tokens in enumerate(rows):
        contacts = [m.span for m in target.mentions[index] if m.kind is Kind.CONTACT]
        if _is_foreign(tokens, own, words.scripts):
            span = target.segments[index].span
            if not _foreign_in_source_too(release, span):
                yield Issue(RULE.code, "This sentence is left in the letters of another script.", target=span)
            continue
        for run in _foreign_runs(tokens, own):
            span = Span(run[0].start, run[-1].end)
            if not any(span.overlaps(c) for c in contacts) and not _foreign_in_source_too(release, span):
                before = tokens[: tokens.index(run[0])]
                yield from _judge(target.document.prose, before, run, words, language)


def _rows(side: Side) -> Rows:
    return as_written(side.document.prose, side.tokens, side.language)


def _words(release: Release, own: frozenset[str]) -> Words:
    side = release.target
    scripts = own if script_in(side.document.prose, side.language) else scripts_used(load(side.language))
    target = Counter(t.text for row in _rows(release.target) for t in row)
    if release.source is None:
        return Words(target, frozenset(), scripts)
    source = release.source
    rows = _rows(source)
    ordinary = {t.text for row in rows for i, t in enumerate(row) if _is_ordinary(source, row, i)}
    return Words(target, frozenset(t.text for row in rows for t in row), scripts, frozenset(ordinary))


def _is_ordinary(side: Side, row: Sequence[Token], i: int) -> bool:
    token = row[i]
    return (
        token.kind is TokenKind.WORD
        and token.text.islower()
        and not (i and row[i - 1].text in OPENING)
        and not _like_code(side.document.prose, token.span, ending=".")
    )


def _foreign_in_source_too(release: Release, span: Span) -> bool:
    """What stands in the source letter by letter, and is in another script there as well, was kept."""
    source, text = release.source, release.target.text(span)
    if source is None or text not in source.document.prose:
        return False
    return not scripts_of(text) <= scripts_used(load(source.language))


def _is_foreign(tokens: Sequence[Token], own: frozenset[str], usual: frozenset[str]) -> bool:
    """Whether nearly all words of a sentence are in letters that the language does not use."""
    scripts = [scripts_of(t.text) for t in tokens if t.kind is TokenKind.WORD]
    foreign = sum(bool(s - own) and not s & usual for s in scripts)
    return foreign >= SENTENCE and foreign >= FOREIGN * len(scripts)


def _foreign_runs(tokens: Sequence[Token], own: frozenset[str]) -> Iterator[list[Token]]:
    """Neighbouring tokens with letters that the text does not use."""
    run: list[Token] = []
    for token in tokens:
        if token.kind is TokenKind.WORD and scripts_of(token.text) - own:
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _judge(
    prose: str, before: Sequence[Token], run: Sequence[Token], words: Words, language: Language
) -> Iterator[Issue]:
    mixed = [issue for token in run if (issue := _homoglyph(token, prose, words, language))]
    span = Span(run[0].start, run[-1].end)
    text, scripts = prose[span.start : span.end], frozenset().union(*(scripts_of(t.text) for t in run))
    if mixed or any(_is_mixed(t.text) for t in run):
        yield from mixed
    elif scripts == {"LATIN"}:
        if all(_is_left(t.text, words) for t in run) and not _is_kept(prose, before, span, language):
            yield Issue(RULE.code, f"“{text}” is left in Latin letters.", target=span, confidence=0.85)
    elif scripts & words.scripts or (scripts == {"GREEK"} and len(text) == 1):
        return  # SMS'ки; α
    elif not _enclosed(before, language, ":："):
        yield Issue(RULE.code, f"“{text}” is left in the letters of another script.", target=span, confidence=0.92)


def _homoglyph(token: Token, prose: str, words: Words, language: Language) -> Issue | None:
    """A word that looks right in letters that are not."""
    text = token.text
    mended = in_one_script(text) if _is_mixed(text) else _cyrillic_twin(token, prose, words)
    if mended is None:
        return None
    fits = scripts_of(mended) == {"LATIN"} or alphabet(language).issuperset(mended.lower())
    message = f"“{text}” has letters of another script that look alike."
    return Issue(RULE.code, message, target=token.span, confidence=0.97, suggestion=mended if fits else None)


def _is_mixed(text: str) -> bool:
    """Whether one word has both scripts; SMS'ки has them on two sides of an apostrophe."""
    parts = text.translate(APOSTROPHES).split("'")
    return any({"LATIN", "CYRILLIC"} <= scripts_of(part) for part in parts)


def _cyrillic_twin(token: Token, prose: str, words: Words) -> str | None:
    """The word of the text that an acronym in Latin look-alikes is meant to be."""
    text, twin = token.text, in_cyrillic(token.text)
    if len(text) == 1 or not text.isupper() or text in words.source or _like_code(prose, token.span, ending="."):
        return None
    return twin if scripts_of(twin) == {"CYRILLIC"} and twin in words.target else None


def _is_left(text: str, words: Words) -> bool:
    return text in words.ordinary and len(text) >= SHORTEST_LATIN and words.target[text] == 1


def _is_kept(prose: str, before: Sequence[Token], span: Span, language: Language) -> bool:
    """A unit after its number, a quoted word, a piece of code, an expression like "in vitro"."""
    after_number = bool(before) and before[-1].kind is TokenKind.NUMBER
    kept: list[str] = common()["form"]["kept_in_latin"]
    return (
        after_number
        or _part_of_name(prose, span)
        or _enclosed(before, language)
        or _like_code(prose, span, ending=".")
        or prose[span.start : span.end] in kept
    )


def _part_of_name(prose: str, span: Span) -> bool:
    """Whether hyphens join the word to a letter or two, a capital or a digit: e-mail, c-team, des-Arg9."""
    before, after = (
        PARTS_BEFORE.search(prose, max(0, span.start - WINDOW), span.start),
        PARTS_AFTER.match(prose, span.end),
    )
    parts = HYPHEN.split((before[0] if before else "") + (after[0] if after else ""))
    return any(part and (len(part) < SHORTEST_LATIN or not part.islower()) for part in parts)


def _enclosed(before: Sequence[Token], language: Language, also: str = "") -> bool:
    """Whether no word of the language stands between an opening mark, or another one, and the word."""
    for token in reversed(before):
        if token.text in OPENING or (also and token.text in also):
            return True
        if token.kind is TokenKind.WORD and scripts_of(token.text) & scripts_used(language):
            return False
    return False


def _like_code(prose: str, span: Span, ending: str = "") -> bool:
    """Whether a neighbour makes the word a name, a key or a command; `ending` marks may end a sentence."""
    before, after = prose[max(0, span.start - 1) : span.start], prose[span.end : span.end + 1]
    if after in ending and not prose[span.end + 1 : span.end + 2].strip():
        after = ""
    return bool({before, after} & CODE_MARKS)
