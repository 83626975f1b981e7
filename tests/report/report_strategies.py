"""Reports of any kind, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st
from report_samples import AR, EN, LONG, SENTENCES, ZH, finding, pair, report

from transcheck.formats.plain import document_of
from transcheck.model import Parallelism, RelatedSite, Severity, Site, Verdict

TEXTS = st.text(max_size=60)
LINES = st.integers(1, 200)


@st.composite
def places(draw):
    """Any place that a report may be given: its end is not before its start."""
    start, end = sorted((draw(st.integers(0, 200)), draw(st.integers(0, 200))))
    first, last = sorted(((draw(LINES), draw(LINES)), (draw(LINES), draw(LINES))))
    unit, segment = draw(st.none() | TEXTS), draw(st.none() | st.integers(0, 9))
    return Site(start, end, *first, *last, draw(TEXTS), unit, segment)


SITES = places()
FINDINGS = st.builds(
    finding,
    rule=TEXTS,
    name=TEXTS,
    severity=st.sampled_from(Severity),
    confidence=st.floats(0, 1),
    message=TEXTS,
    source=st.none() | SITES,
    target=st.none() | SITES,
    suggestion=st.none() | TEXTS,
    concept=st.none() | TEXTS,
    evidence=st.lists(TEXTS, max_size=3).map(tuple),
    related=st.lists(st.builds(RelatedSite, st.sampled_from(("source", "target")), SITES, TEXTS), max_size=2).map(
        tuple
    ),
    bead=st.none() | st.integers(0, 9),
)
DOCUMENTS = st.sampled_from([EN, ZH, AR, LONG, SENTENCES]) | st.text(max_size=120).map(
    lambda t: document_of(t, "en", t[:9])
)
PARALLELISMS = st.none() | st.builds(Parallelism, st.floats(-99, 99), st.floats(0, 1), st.sampled_from(Verdict))


@st.composite
def reports(draw):
    pairs = [
        pair(
            draw(st.none() | DOCUMENTS),
            draw(DOCUMENTS),
            *draw(st.lists(FINDINGS, max_size=3)),
            parallelism=draw(PARALLELISMS),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    return report(*pairs)
