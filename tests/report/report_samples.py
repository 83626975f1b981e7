"""Small fixed reports, one for each thing that a reporter must be able to show."""

from __future__ import annotations

from transcheck.formats.plain import document_of, document_of_sentences
from transcheck.model import (
    Document,
    Finding,
    GlossaryDigest,
    Pair,
    Parallelism,
    RelatedSite,
    Report,
    Risks,
    Severity,
    Signature,
    Site,
    Verdict,
)
from transcheck.report.building import summary_of

SIGNATURE = Signature("0.0.0", "sha256:0123456789abcdef", (GlossaryDigest("house-style", "sha256:fedcba9876543210"),))
PARALLEL = Parallelism(1.70004, 0.98004, Verdict.PARALLEL)

RU = document_of(
    "Комиссия провела заседание\n\nПо данным ЦКР РК, открыто 10 412 участков. Приём документов завершён.\n",
    "ru",
    "a.ru.txt",
)
EN = document_of(
    "The commission holds a meeting\n\n"
    "According to the Central Committee of the Kyrgyz Republic, 10,142 stations are open.\n",
    "en",
    "a.en.txt",
)


def site(document: Document, quote: str, occurrence: int = 1) -> Site:
    """Where the quote stands in a plain text."""
    text, start = document.origin.text, -1
    for _ in range(occurrence):
        start = text.index(quote, start + 1)
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Site(start, start + len(quote), line, column, line, column + len(quote), quote)


def finding(**given: object) -> Finding:
    return Finding(
        "N301", "wrong-number", Severity.ERROR, 0.9, "A message.", None, None, None, None, (), (), None, "00ff"
    )._replace(**given)


def report(*pairs: Pair) -> Report:
    return Report(pairs, summary_of(pairs), SIGNATURE)


def pair(
    source: Document | None, target: Document, *findings: Finding, parallelism: Parallelism | None = PARALLEL
) -> Pair:
    return Pair(source, target, findings, parallelism if source else None, (), Risks(0.92 if findings else 0.0))


def expansion() -> Finding:
    wrong = "Central Committee of the Kyrgyz Republic"
    return finding(
        rule="T104",
        name="wrong-expansion",
        confidence=0.97,
        message=f"ЦКР РК does not stand for “{wrong}”: that is ЦК КР.",
        source=site(RU, "ЦКР РК"),
        target=site(EN, wrong),
        suggestion="Central Referendum Commission",
        concept="central-referendum-commission",
        evidence=(
            "РК is Kazakhstan, the Kyrgyz Republic is КР",
            "glossary house-style: ЦКР = Central Referendum Commission",
        ),
        related=(RelatedSite("source", site(RU, "Комиссия"), "named first"),),
        bead=1,
    )


def number() -> Finding:
    return finding(message="10 412 has become 10,142.", source=site(RU, "10 412"), target=site(EN, "10,142"), bead=1)


def omission() -> Finding:
    return finding(
        rule="C402",
        name="omission",
        severity=Severity.WARNING,
        confidence=0.8,
        message="This sentence has no translation.",
        source=site(RU, "Приём документов завершён."),
    )


ZH = document_of("国家统计局发布数据。２０２５年产量增长百分之五，达到三亿吨。", "zh", "b.zh.txt")
AR = document_of("قال الوزير إن عدد المراكز بلغ 412 مركزا في المدينة.", "ar", "c.ar.txt")
COMBINING = document_of("Зо\u0301лото подоро\u0301жало на 5%.", "ru", "d.ru.txt")
LONG = document_of(
    "The ministry said that, " + "after long talks with all parties, " * 6 + "exactly 17 agreements were signed "
    "in the presence of observers " + "from many different countries and regions " * 5 + "on Monday.",
    "en",
    "e.en.txt",
)
SENTENCES = document_of_sentences(["One sentence.", "Two two sentences."], "en")

SAMPLES = {
    "findings": report(pair(RU, EN, expansion(), number(), omission())),
    "clean": report(pair(RU, EN)),
    "unrelated": report(
        pair(
            RU,
            EN,
            finding(rule="C401", name="not-parallel", message="The two texts are not translations of each other."),
            parallelism=Parallelism(-0.8, 0.061, Verdict.UNRELATED),
        )
    ),
    "target-only": report(pair(None, EN, finding(severity=Severity.INFO, target=site(EN, "10,142"), source=None))),
    "several": report(pair(RU, EN, number()), pair(None, LONG), pair(RU, EN, omission())),
    "scripts": report(
        pair(RU, ZH, finding(target=site(ZH, "百分之五"), message="五 is no 6.")),
        pair(RU, AR, finding(target=site(AR, "412"))),
        pair(RU, COMBINING, finding(target=site(COMBINING, "5%"))),
        pair(RU, LONG, finding(target=site(LONG, "17 agreements"))),
        pair(
            RU,
            LONG,
            finding(
                message="A message of many words has to be broken into lines that are "
                "no longer than a hundred characters, at spaces.",
                target=site(LONG, LONG.prose),
            ),
        ),
    ),
    "sentences": report(pair(None, SENTENCES, finding(target=Site(4, 7, 1, 5, 1, 8, "two", None, 1)))),
    "escapes": report(
        pair(
            None,
            document_of("A \x1b[31mred\x07 \u202eline\tof text.", "en", "f\x1b.txt"),
            finding(target=Site(13, 17, 1, 14, 1, 18, "line"), message="Not \x1b[1mbold\nhere."),
        )
    ),
}
