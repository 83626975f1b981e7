"""The pipeline: analyse both texts, align them, ask every rule, settle what they say."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from transcheck.alignment import align_sides
from transcheck.analysis import analyse, analyse_sentences, document_in, language_of
from transcheck.errors import ConfigError, GlossaryError, InputError
from transcheck.formats.plain import document_of
from transcheck.glossary.built_in import built_in
from transcheck.glossary.concepts import Glossary, Terminology
from transcheck.languages import load as load_language
from transcheck.model import Alignment, Bead, Document, Issue, Pair, Parallelism, Severity, Side, Verdict
from transcheck.release import Release
from transcheck.resolve import resolve
from transcheck.risk import Weighed
from transcheck.rules.base import Rule, all_rules
from transcheck.verdicts import calibrated, findings_of, settle

Text = str | Sequence[str]
GIVEN = Parallelism(0.0, 1.0, Verdict.PARALLEL)  # the caller says that line i translates line i


class Checker:
    """Checks releases of one language pair; reusable, thread-safe and picklable.

    `source_lang`, `target_lang`: ISO 639 codes; detected for each text where None.
    `glossaries`: names of shipped glossaries, paths of TOML files, or Glossary objects.
    `select`, `ignore`: rule codes or their beginnings ("T", "N3"); ignoring beats selecting.
    `severity`: codes whose severity differs from the rule's own.
    `min_confidence`: findings below it are dropped.
    Raises LanguageError, GlossaryError or ConfigError for what it cannot use.
    """

    def __init__(
        self,
        source_lang: str | None = None,
        target_lang: str | None = None,
        glossaries: Iterable[str | os.PathLike[str] | Glossary] = (),
        *,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: Mapping[str, str] | None = None,
        min_confidence: float = 0.0,
    ) -> None:
        self.source_lang = load_language(source_lang).code if source_lang else None
        self.target_lang = load_language(target_lang).code if target_lang else None
        self.glossaries = tuple(g if isinstance(g, Glossary) else Glossary.load(os.fspath(g)) for g in glossaries)
        self.min_confidence = min_confidence
        self._codes = tuple(r.meta.code for r in selected(tuple(select), tuple(ignore)))
        self._severities = {code: Severity(level) for code, level in (severity or {}).items()}
        self._terminologies: dict[frozenset[str], Terminology] = {}
        if self.target_lang:
            self._require_terms(self.source_lang, self.target_lang)

    def check(self, source: Text, target: Text) -> Pair:
        """A release and its translation: two texts, or two sequences of sentences to align."""
        return self._check(
            self._language(self.source_lang, source), self._language(self.target_lang, target), source, target
        )

    def check_aligned(self, sources: Sequence[str], targets: Sequence[str]) -> Pair:
        """Equally long sequences in which line i translates line i. Raises InputError."""
        if len(sources) != len(targets):
            raise InputError(
                f"{len(sources)} source and {len(targets)} target lines cannot be aligned line by line",
                remedy="give as many of each, or use check()",
            )
        beads = tuple(Bead(range(i, i + 1), range(i, i + 1)) for i in range(len(sources)))
        languages = self._language(self.source_lang, sources), self._language(self.target_lang, targets)
        return self._check(*languages, sources, targets, Alignment(beads, GIVEN))

    def check_target(self, target: Text) -> Pair:
        """A translation without its source: only what it shows by itself is reported."""
        language = self._language(self.target_lang, target)
        return self._judge(None, self._side(target, language, self._terminology(None, language)), None)

    def check_documents(self, source: Document | None, target: Document) -> Pair:
        """Documents that have been read; see transcheck.formats.reading."""
        terminology = self._terminology(source.language if source else None, target.language)
        return self._judge(analyse(source, terminology) if source else None, analyse(target, terminology), None)

    def check_files(self, source: str | os.PathLike[str], target: str | os.PathLike[str]) -> Pair:
        """Two files, read by the format that their names tell. Raises InputError and LanguageError."""
        return self.check_documents(
            document_in(os.fspath(source), self.source_lang), document_in(os.fspath(target), self.target_lang)
        )

    def _check(self, source_lang: str, target_lang: str, source: Text, target: Text,
               alignment: Alignment | None = None) -> Pair:  # fmt: skip
        terminology = self._terminology(source_lang, target_lang)
        sides = self._side(source, source_lang, terminology), self._side(target, target_lang, terminology)
        return self._judge(*sides, alignment)

    def _side(self, text: Text, language: str, terminology: Terminology) -> Side:
        if isinstance(text, str):
            return analyse(document_of(text, language), terminology)
        return analyse_sentences(text, language, terminology)

    def _judge(self, source: Side | None, target: Side, alignment: Alignment | None) -> Pair:
        if source is not None and alignment is None:
            alignment = align_sides(source, target)
        terminology = self._terminology(source.language if source else None, target.language)
        release = resolve(source, target, alignment, terminology)
        rules = {r.meta.code: r for r in all_rules() if r.meta.code in self._codes}
        issues = calibrated(settle(issues_of(release, rules.values())))
        kept = [i for i in issues if i.confidence >= self.min_confidence]
        metas = {c: r.meta for c, r in rules.items()}
        findings = findings_of(kept, release, metas, self._severities)
        loudness = {c: meta.severity for c, meta in metas.items()}
        return Pair(
            source.document if source else None,
            target.document,
            findings,
            release.parallelism,
            release.beads,
            Weighed(release, kept, loudness, self._severities),
        )

    def _language(self, given: str | None, text: Text) -> str:
        return given or language_of(text if isinstance(text, str) else "\n".join(text))

    def _terminology(self, source_lang: str | None, target_lang: str) -> Terminology:
        self._require_terms(source_lang, target_lang)
        languages = frozenset(filter(None, (source_lang, target_lang)))
        if languages not in self._terminologies:
            own = [c for g in self.glossaries for c in g.concepts]
            self._terminologies[languages] = Terminology((*own, *built_in(languages)))
        return self._terminologies[languages]

    def _require_terms(self, source_lang: str | None, target_lang: str) -> None:
        wanted = [code for code in (source_lang, target_lang) if code]
        for glossary in self.glossaries:
            if not any(c.protected or all(code in c.terms for code in wanted) for c in glossary.concepts):
                raise GlossaryError(
                    f"no concept has terms in {' and '.join(wanted)}",
                    place=glossary.path or glossary.name,
                    remedy="add them, or leave the glossary out of this check",
                )


def selected(select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that the codes, or beginnings of codes, choose. Raises ConfigError."""
    rules = all_rules()
    for code in (*select, *ignore):
        if not any(r.meta.code.startswith(code) for r in rules):
            raise ConfigError(f"no rule has the code {code!r}", remedy="see `transcheck rules`")
    chosen, left_out = tuple(select) or ("",), tuple(ignore)
    return tuple(r for r in rules if r.meta.code.startswith(chosen) and not r.meta.code.startswith(left_out))


def issues_of(release: Release, rules: Iterable[Rule]) -> list[Issue]:
    """What the rules say of a release; without a source only those that can do without."""
    return [issue for rule in rules if release.source or rule.meta.alone for issue in rule.find(release)]
