"""Learns how Cyrillic letters are spelt in Latin names: learn_names.py PAIRS.jsonl [SHARE]

PAIRS holds one name word a line, `{"ru": "замен", "en": "sahmen"}`, lower case; the table
in use was learned from the Russian-English names of Wikidata (CC0). Written is
`src/transcheck/compare/name_costs.json`: for each group of one or two Cyrillic letters
the gain, a log-likelihood ratio of "one name" against "two names that begin alike", of
each group of up to three Latin letters that may stand for it.

Two steps. Expectation maximisation over all segmentations finds which groups stand for
each other (many-to-many alignment, Jiampojamarn et al. 2007). Logistic regression on the
best segmentations of true pairs, and of names that begin with the same two letters, then
makes the gains discriminative. SHARE (default 100) is the percentage of the names, by
their hash, to learn from; with less than 100 the rest measures the table.
"""

from __future__ import annotations

import hashlib
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src/transcheck/compare/name_costs.json"
VOWELS = frozenset("аеёиоуыэюяіїєaeiouyáéíóúäöüøåæāēīōūėęąăâàèêôîïëýı")
SILENT = frozenset("'’ʻьъ")
STEPS = ((1, 0), (1, 1), (1, 2), (1, 3), (2, 1), (0, 1))  # Cyrillic letters, Latin letters
ROUNDS, EPOCHS, RATE = 6, 4, 0.15
RARE = 1.5  # a group seen less often is no group
LONGER = 2  # letters from which a group needs to have been learned
SETTLED = 1e-3  # an error that teaches nothing
FALLBACK = {True: -2.0, False: -3.5}  # first gains of letters that are no group: vowels, others

# Spellings of the Turkic Latin alphabets, too rare among the pairs to be learned.
CONVENTIONS = {
    "х": {"x": 2.0, "h": 1.2}, "к": {"q": 1.5}, "ж": {"j": 1.8}, "дж": {"c": 1.5}, "ш": {"ş": 2.5}, "ч": {"ç": 2.5},
    "ы": {"ı": 2.0}, "г": {"ğ": 1.5}, "в": {"w": 1.0}, "а": {"ə": 1.0}, "э": {"ə": 1.0}, "е": {"ə": 0.7},
}  # fmt: skip

Pair = tuple[str, str]
Counts = dict[Pair, float]
Arc = tuple[int, int, int, int, float]
Weights = dict[tuple[str, str], float]
Path_ = list[tuple[str, str]]


def names_of(path: str) -> list[Pair]:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return sorted({(row["ru"], row["en"]) for row in map(json.loads, lines)})


def learned_from(name: Pair, share: int) -> bool:
    return int(hashlib.sha256(name[0].encode()).hexdigest()[-8:], 16) % 100 < share


# --- which groups stand for each other ------------------------------------------------


def first_guess(names: Iterable[Pair]) -> Counts:
    """Groups near the diagonal, the likelier the more often they are seen and the shorter."""
    seen: Counter[Pair] = Counter()
    for ru, en in names:
        for i in range(len(ru) + 1):
            centre = i * len(en) // len(ru)
            for j in range(max(0, centre - 2), min(len(en), centre + 3) + 1):
                seen.update((ru[i : i + a], en[j : j + b]) for a, b in STEPS if i + a <= len(ru) and j + b <= len(en))
    return {
        pair: count * 0.05 ** (abs(len(pair[0]) - 1) + abs(len(pair[1]) - 1))
        for pair, count in seen.items()
        if count > RARE or (len(pair[0]) < LONGER and len(pair[1]) < LONGER)
    }


def forward(ru: str, en: str, p: Counts) -> tuple[list[list[float]], list[Arc]]:
    reached = [[0.0] * (len(en) + 1) for _ in range(len(ru) + 1)]
    reached[0][0] = 1.0
    arcs: list[Arc] = []
    for i in range(len(ru) + 1):
        for j in range(len(en) + 1):
            for a, b in STEPS:
                q = p.get((ru[i : i + a], en[j : j + b])) if i + a <= len(ru) and j + b <= len(en) else None
                if q and reached[i][j]:
                    reached[i + a][j + b] += reached[i][j] * q
                    arcs.append((i, j, a, b, q))
    return reached, arcs


def expect(ru: str, en: str, p: Counts, counts: Counts) -> None:
    """Adds the expected number of times that each group is used in one pair."""
    reached, arcs = forward(ru, en, p)
    total = reached[-1][-1]
    if not total:
        return
    back = [[0.0] * (len(en) + 1) for _ in range(len(ru) + 1)]
    back[-1][-1] = 1.0
    for i, j, a, b, q in reversed(arcs):
        back[i][j] += q * back[i + a][j + b]
        counts[ru[i : i + a], en[j : j + b]] += reached[i][j] * q * back[i + a][j + b] / total


def expected_groups(names: list[Pair]) -> Counts:
    p = first_guess(names)
    for _ in range(ROUNDS):
        whole = sum(p.values())
        p = {pair: value / whole for pair, value in p.items()}
        counts: Counts = defaultdict(float)
        for ru, en in names:
            expect(ru, en, p, counts)
        p = {pair: value for pair, value in counts.items() if value > 0.3 * max(1, sum(map(len, pair)) - 1)}
    return {pair: value for pair, value in p.items() if value > RARE}


# --- how much each tells --------------------------------------------------------------


def kind(letters: str) -> str:
    return "v" if letters and letters in VOWELS else "-" if letters in SILENT else "c"


def fallback(ru: str, en: str) -> tuple[str, str]:
    """The feature of letters that are no group: only their kinds count."""
    return "*" + (kind(ru) if ru else ""), kind(en) if en else ""


def first_gains(counts: Counts) -> Weights:
    """Half of log P(en | ru) / P(en): half, since neighbouring letters are not independent."""
    whole = sum(counts.values())
    by_ru: dict[str, float] = defaultdict(float)
    letters: dict[str, float] = defaultdict(float)
    for (ru, en), value in counts.items():
        by_ru[ru] += value
        for letter in en:
            letters[letter] += value
    every = sum(letters.values())
    gains: Weights = {
        (ru, en): (math.log(value / (by_ru[ru] if ru else whole)) - sum(math.log(letters[x] / every) for x in en)) / 2
        for (ru, en), value in counts.items()
    }
    for ru in ("", "а", "б", "ь"):
        for en in ("", "a", "b", "'"):
            if ru or en:
                gains[fallback(ru, en)] = FALLBACK["c" not in "".join(fallback(ru, en))]
    return gains | {("bias", ""): -2.0, ("length", ""): 0.0}


def best_path(ru: str, en: str, gains: Weights) -> tuple[float, Path_]:
    """The best segmentation: its gain, and the groups or fallbacks it uses."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int], Pair]] = {(0, 0): (0.0, (0, 0), ("", ""))}
    for i in range(len(ru) + 1):
        for j in range(len(en) + 1):
            if (i, j) not in best:
                continue
            so_far = best[i, j][0]
            for a, b in STEPS:
                if i + a > len(ru) or j + b > len(en):
                    continue
                used = (ru[i : i + a], en[j : j + b])
                if used not in gains:
                    if a >= LONGER or b >= LONGER:
                        continue
                    used = fallback(*used)
                value = so_far + gains[used]
                if (i + a, j + b) not in best or value > best[i + a, j + b][0]:
                    best[i + a, j + b] = value, (i, j), used
    place, path = (len(ru), len(en)), [("bias", "")]
    value = best[place][0]
    while place != (0, 0):
        path.append(best[place][2])
        place = best[place][1]
    return value + gains["bias", ""] + gains["length", ""] * len(ru), path


class Regression:
    """Logistic regression by AdaGrad, one example at a time."""

    def __init__(self, gains: Weights) -> None:
        self.gains = gains
        self.squares: dict[tuple[str, str], float] = defaultdict(lambda: 1e-2)

    def learn(self, ru: str, en: str, *, same: bool) -> None:
        value, path = best_path(ru, en, self.gains)
        error = 1 / (1 + math.exp(-max(-30.0, min(30.0, value)))) - same
        if abs(error) < SETTLED:
            return
        steps = Counter(path)
        slope = {used: error * min(count, 2) for used, count in steps.items()} | {("length", ""): error * len(ru) / 10}
        for used, gradient in slope.items():
            self.squares[used] += gradient * gradient
            slow = 0.3 if used[0] in ("bias", "length") else 1.0
            self.gains[used] -= RATE * slow * gradient / math.sqrt(self.squares[used])


def others(names: list[Pair], rng: random.Random) -> Iterator[tuple[str, str, list[str]]]:
    """Each pair in random order, with up to four other names that begin like it."""
    by_start, known = defaultdict(list), defaultdict(set)
    for ru, en in names:
        by_start[en[:2]].append(en)
        known[en].add(ru)
    for ru, en in rng.sample(names, len(names)):
        alike = by_start[en[:2]]
        yield ru, en, [x for x in rng.sample(alike, min(4, len(alike))) if x != en and ru not in known[x]]


def trained(gains: Weights, names: list[Pair]) -> Weights:
    rng, regression = random.Random(3), Regression(gains)  # noqa: S311  reproducible, not secret
    for epoch in range(EPOCHS):
        for ru, en, alike in others(names, rng):
            regression.learn(ru, en, same=True)
            if alike:
                regression.learn(ru, alike[0], same=False)
            if epoch and len(alike) > 1:
                hardest = max(alike, key=lambda x: best_path(ru, x, regression.gains)[0])
                regression.learn(ru, hardest, same=False)
        print(f"epoch {epoch}", file=sys.stderr)
    return regression.gains


# --- the table --------------------------------------------------------------------------


def table_of(gains: Weights) -> dict[str, object]:
    groups: dict[str, dict[str, float]] = defaultdict(dict)
    for (ru, en), value in sorted(gains.items()):
        if ru not in ("bias", "length") and not ru.startswith("*"):
            groups[ru][en] = round(value, 2)
    for ru, spellings in CONVENTIONS.items():
        for en, value in spellings.items():
            groups[ru][en] = max(value, groups[ru].get(en, value))
    other = {f"{ru[1:]}:{en}": round(v, 2) for (ru, en), v in sorted(gains.items()) if ru.startswith("*")}
    scale = {name: round(gains[name, ""], 2) for name in ("bias", "length")}
    return {**scale, "other": other, "groups": dict(groups)}


def measured(names: list[Pair], gains: Weights) -> float:
    """True positives at 1% false positives against other names that begin alike."""
    rng = random.Random(1)  # noqa: S311
    true, false = [], []
    for ru, en, alike in others(names, rng):
        if alike:
            true.append(best_path(ru, en, gains)[0])
            false.append(best_path(ru, alike[0], gains)[0])
    bar = sorted(false, reverse=True)[len(false) // 100]
    return sum(value > bar for value in true) / len(true)


def main(path: str, share: int = 100) -> None:
    names = names_of(path)
    chosen = [name for name in names if learned_from(name, share)]
    gains = trained(first_gains(expected_groups(chosen)), chosen)
    rest = [name for name in names if not learned_from(name, share)]
    if rest:
        print(f"{len(rest)} names kept back: {measured(rest, gains):.3f} found at 1% false alarms")
    text = json.dumps(table_of(gains), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    TABLE.write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
