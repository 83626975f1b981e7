#!/usr/bin/env python3
"""Compile what the package knows of languages: CLDR (through babel) and our own data files.

    python scripts/compile_languages.py            write src/transcheck/languages/compiled/
    python scripts/compile_languages.py --check    exit 1 when the written files are out of date

Source of the tables: Unicode CLDR as packaged by babel (Unicode licence). Parsing TOML at
every start would cost more than the check of a short release; JSON costs nothing.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from anyascii import anyascii
from babel import Locale, localedata

from transcheck.mentions.number_words import SPACELESS, split

LANGUAGES = Path(__file__).parent.parent / "src" / "transcheck" / "languages"
INFLECTING = ("ru", "kk", "uk")  # languages in Cyrillic letters, whose case endings are known
ROMANISED = ((0xAA, 0x250), (0x370, 0x400), (0x400, 0x530), (0x1E00, 0x1F00))  # Latin, Greek, Cyrillic
COMMON = tomllib.loads((LANGUAGES / "data" / "common.toml").read_text(encoding="utf-8"))
MEASURED = frozenset(unit for table in COMMON["units"].values() if isinstance(table, dict) for unit in table)
WORDS_TOO = frozenset(COMMON["units"]["words_too"])
MARKS = re.compile("[\u200e\u200f\u061c]")  # of direction
BRACKETS = frozenset("(（")
SHORTEST_UNIT = 2  # letters of a name
ENOUGH_TERRITORIES = 150  # a locale with fewer is a sketch in CLDR


def unique(names: list[str]) -> list[str]:
    return list(dict.fromkeys(n.strip() for n in names if n and n.strip()))


def territories(locale: Locale) -> dict[str, list[str]]:
    """Country codes (no regions such as 001) to their names; the first is CLDR's own."""
    found = {}
    for code, name in sorted(locale.territories.items()):
        if re.fullmatch("[A-Z]{2}", code) and code not in {"EU", "UN", "EZ", "QO", "XA", "XB", "ZZ"}:
            alternatives = locale._data["territories"]
            found[code] = unique([name, *(alternatives[k] for k in alternatives if k.startswith(f"{code}-alt"))])
    return found


def calendar_words(table: Any, keys: range) -> list[list[str]]:
    """For each month or weekday the names of every width and context, longest first."""
    rows = []
    for key in keys:
        names = [
            table[context][width][key]
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
            if key in table[context].get(width, {})
        ]
        # A locale without a name of some width inherits an English-like one: left out.
        names = [n for n in names if n.isascii() == names[0].isascii()]
        rows.append(sorted(unique(names), key=len, reverse=True))
    return rows


def magnitudes(locale: Locale) -> dict[str, int]:
    """Words such as 'млрд' or 'million' to the power of ten that they stand for."""
    found: dict[str, int] = {}
    for width in ("short", "long"):
        for patterns in locale.compact_decimal_formats.get(width, {}).values():
            for power, pattern in patterns.items():
                text = re.sub(r"'(.)'", r"\1", str(pattern.pattern)).replace("'", "")
                zeros = len(re.sub("[^0]", "", text))
                word = re.sub(r"[0\u200e\u200f\u00a4]", "", text).replace("\xa0", " ").strip()
                if zeros and word and not word.isdigit():
                    found.setdefault(word, len(power) - zeros)
    return dict(sorted(found.items()))


def currency_codes(locale: Locale) -> list[str]:
    """Those in use: a currency of the past carries its years."""
    return sorted(code for code, name in locale.currencies.items() if not re.search(r"\d{4}", name))


def unit_names(locale: Locale) -> Iterator[tuple[str, str]]:
    """The long and short names of units, and the unit."""
    for key, widths in locale._data["unit_patterns"].items():
        unit = key.partition("-")[2]
        for width in ("long", "short") if unit in MEASURED else ():
            patterns = (text for count, text in widths.get(width, {}).items() if count != "per")
            yield from ((MARKS.sub("", pattern.replace("{0}", " ")), unit) for pattern in patterns)


def currency_names(locale: Locale) -> Iterator[tuple[str, str]]:
    """The names of currencies in every number, and the code."""
    plural = locale._data["currency_names_plural"]
    for code in currency_codes(locale):
        names = [locale.currencies[code], *plural.get(code, {}).values()]
        yield from ((name, code) for name in names if not BRACKETS.intersection(name))  # 'US dollar (next day)'


def unit_words(locale: Locale, words: dict[str, Any]) -> dict[str, list[list[str]]]:
    """Units and currencies by the first word of a name: the words that follow, and CLDR's or ISO's code.

    Of CLDR's names are left out those that our own tables tell of, those of one letter, and those of two units ('Mb').
    """
    ours = {name: table for name, table in words.get("numbers", {}).items() if name != "ordinals"}  # 'second' is both
    own = {split(form) for form in strings(ours)}
    table: dict[str, list[list[str]]] = {}
    for unit, forms in {**ours.get("units", {}), **ours.get("currencies", {})}.items():
        for form in forms:
            table.setdefault(split(form)[0], []).append([*split(form)[1:], unit])
    found: dict[tuple[str, ...], set[str]] = {}
    for name, unit in (*unit_names(locale), *currency_names(locale)):
        found.setdefault(split(name), set()).add(unit)
    for form, units in sorted(found.items()):
        text = " ".join(form)
        short = len(text) < SHORTEST_UNIT and text < SPACELESS
        if not (form in own or len(units) > 1 or short or text in WORDS_TOO or any(c.isdigit() for c in text)):
            table.setdefault(form[0], []).append([*form[1:], *units])
    return table


def strings(table: Any) -> Iterator[str]:
    """All texts of a nested table, its keys left out."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict | list):
        for item in table.values() if isinstance(table, dict) else table:
            yield from strings(item)


def cldr(code: str) -> dict[str, Any]:
    locale = Locale.parse(code)
    symbols = locale.number_symbols.get("latn", {})
    return {
        "territories": territories(locale),
        "months": calendar_words(locale.months, range(1, 13)),
        "weekdays": calendar_words(locale.days, range(7)),
        "magnitudes": magnitudes(locale),
        "currencies": currency_codes(locale),
        "decimal": symbols.get("decimal", "."),
        "group": symbols.get("group", ","),
    }


def common() -> dict[str, Any]:
    """What does not depend on a text's language: beside data/common.toml what several languages' tables hold.

    `romanisation`: of small Latin, Greek and Cyrillic letters. `case_endings`: of names in Cyrillic letters.
    """
    letters = (chr(code) for low, high in ROMANISED for code in range(low, high))
    return {
        "romanisation": {c: anyascii(c).lower() for c in letters if c.isalnum() and c.lower() == c},
        "case_endings": {code: own(code)["persons"]["endings"] for code in INFLECTING},
        **COMMON,
    }


def own(code: str) -> dict[str, Any]:
    """Our own data of a language; empty where there is none."""
    path = LANGUAGES / "data" / f"{code}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def compiled() -> dict[str, str]:
    """File name to content of everything that is written."""
    files = {}
    known = {}
    english = Locale.parse("en")
    for code in sorted(c for c in localedata.locale_identifiers() if re.fullmatch("[a-z]{2,3}", c)):
        locale = Locale.parse(code)
        if len(locale.territories) < ENOUGH_TERRITORIES:
            continue
        known[code] = english.languages.get(code, code)
        words = own(code)
        units = unit_words(locale, words)
        for name in ("units", "currencies"):
            words.get("numbers", {}).pop(name, None)
        told = {"code": code, "name": known[code], "right_to_left": locale.text_direction == "rtl"}
        files[f"{code}.txt"] = lines(told, {**cldr(code), "units": units}, words)
    names = {c: n for c, n in english.languages.items() if re.fullmatch("[a-z]{2,3}", c)} | known
    files["common.json"] = dumped(common()) + "\n"
    files["index.json"] = dumped({"names": dict(sorted(names.items())), "compiled": sorted(known)}) + "\n"
    return files


def lines(told: dict[str, Any], tables: dict[str, Any], words: dict[str, Any]) -> str:
    """A language's file: what it is, then CLDR's tables and our own sections, one a line, to be parsed one by one."""
    rows = [("cldr", *row) for row in tables.items()] + [("own", *row) for row in words.items()]
    return "\n".join((dumped(told), *(f"{where}\t{name}\t{dumped(table)}" for where, name, table in rows))) + "\n"


def dumped(table: Any) -> str:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


def main() -> int:
    folder = LANGUAGES / "compiled"
    files = compiled()
    stale = [
        name
        for name, text in files.items()
        if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text
    ]
    stale += [path.name for path in folder.glob("*.*") if path.name not in files]
    if "--check" in sys.argv[1:]:
        if stale:
            print(f"out of date: {', '.join(sorted(stale)[:8])}; run scripts/compile_languages.py", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        if name in files:
            written = folder / f".{name}.new"  # a check that runs meanwhile reads the old file or the new one
            written.write_text(files[name], encoding="utf-8")
            written.replace(folder / name)
        else:
            (folder / name).unlink()
    print(f"{len(files) - 2} languages, {sum(map(len, files.values())) // 1024} kB; {len(stale)} files changed")
    subprocess.run([sys.executable, Path(__file__).with_name("compile_phrases.py")], check=True)  # noqa: S603  made of these
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
