"""Word documents to prose, and every character of the prose back to its paragraph."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from contextlib import suppress
from io import BytesIO
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.formats import docx_package
from transcheck.formats.docx import document_of_docx
from transcheck.formats.reading import read_document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
ROOT = (
    '<w:{0} xmlns:w="{1}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="x" xmlns:v="y">{2}</w:{0}>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/{{}}" Target="{{}}"/></Relationships>'
)
STYLES = ROOT.format(
    "styles",
    WORD,
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="mine"><w:name w:val="Мой"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:styleId="level"><w:name w:val="Z"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:styleId="list"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="cap"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="loop"><w:name w:val="B"/><w:basedOn w:val="loop"/></w:style>',
)


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def par(*inside, style="", properties=""):
    inside = "".join(i if i.startswith("<") else run(i) for i in inside)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inside}</w:p>"


def packed(body, parts=(), namespace=WORD, method=zipfile.ZIP_DEFLATED):
    """The bytes of a document with this body."""
    contents = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": ROOT.format("document", namespace, f"<w:body>{body}</w:body>"),
        "word/styles.xml": STYLES,
    }
    return archived(contents | dict(parts), method)


def archived(contents, method=zipfile.ZIP_DEFLATED):
    data = BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, text in contents.items():
            archive.writestr(name, text)
    return data.getvalue()


def notes(what, *texts):
    inside = "".join(
        f'<w:{what} w:id="{i}">{par(*(t if isinstance(t, tuple) else (t,)))}</w:{what}>' for i, t in enumerate(texts, 1)
    )
    separator = f'<w:{what} w:type="separator" w:id="0">{par("---")}</w:{what}>'
    return ROOT.format(f"{what}s", WORD, separator + inside)


def read(body, parts=(), **options):
    return document_of_docx(packed(body, parts, **options), "ru", "a.docx")


def found(body, parts=(), **options):
    document = read(body, parts, **options)
    return [(b.id, str(b.kind), document.text(b.span)) for b in document.blocks]


def texts(body):
    return [text for _, _, text in found(body)]


RELEASE = "".join(
    (
        par("О базовой ставке", style="1"),
        par(),
        par("Национальный Банк ", run("снизил", "<w:b/>"), " ставку до 15,5%."),
        par("Инфляция: 9,5%", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        "<w:tbl><w:tr><w:tc>" + par("Год") + "</w:tc><w:tc>" + par("Ставка") + "</w:tc></w:tr>"
        "<w:tr><w:tc>" + par("2025") + "</w:tc><w:tc>" + par("16,5%") + par("годовых") + "</w:tc></w:tr></w:tbl>",
        par("Источник: Банк", style="cap"),
    )
)


def test_a_release():
    assert found(RELEASE) == [
        ("paragraph 1", "heading", "О базовой ставке"),
        ("paragraph 3", "paragraph", "Национальный Банк снизил ставку до 15,5%."),
        ("paragraph 4", "list-item", "Инфляция: 9,5%"),
        ("table 1 row 1 cell 1", "cell", "Год"),
        ("table 1 row 1 cell 2", "cell", "Ставка"),
        ("table 1 row 2 cell 1", "cell", "2025"),
        ("table 1 row 2 cell 2", "cell", "16,5%"),
        ("table 1 row 2 cell 2 paragraph 2", "cell", "годовых"),
        ("paragraph 5", "caption", "Источник: Банк"),
    ]


def test_places():
    document = read(RELEASE)
    assert document.origin.locate(document.prose.index("снизил")) == ("paragraph 3", 18)
    assert document.origin.locate(document.prose.index("16,5%")) == ("table 1 row 2 cell 2", 0)


def test_strict_documents():
    assert found(par("Текст"), namespace=STRICT) == [("paragraph 1", "paragraph", "Текст")]


STYLED = {"1": "heading", "a3": "heading", "mine": "heading", "level": "heading", "list": "list-item"}
STYLED |= {"cap": "caption", "loop": "paragraph", "unknown": "paragraph", "": "paragraph"}


@pytest.mark.parametrize("style", STYLED)
def test_styles(style):
    body = par("Заголовок", style="1") + par("Ещё один текст.", style=style)
    assert found(body)[1][1] == STYLED[style]


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:outlineLvl w:val="0"/>', "heading"),
        ('<w:outlineLvl w:val="9"/>', "paragraph"),
        ('<w:outlineLvl w:val="x"/>', "paragraph"),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:pPrChange><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>', "paragraph"),
    ],
)
def test_properties(properties, kind):
    assert found(par("Т.", style="a3") + par("Текст.", properties=properties))[1][1] == kind


def test_a_paragraph_overrules_its_style():
    body = par("Т.", style="a3") + par("Текст.", style="1", properties='<w:outlineLvl w:val="9"/>')
    assert found(body)[1][1] == "paragraph"


def test_without_styles_the_first_short_paragraph_is_a_heading():
    body = par("О базовой ставке") + par("Банк снизил ставку.") + par("– пункт")
    assert [kind for _, kind, _ in found(body)] == ["heading", "paragraph", "list-item"]


INLINE = {
    "links": (par("см. ", f'<w:hyperlink w:anchor="x">{run("сайт")}</w:hyperlink>', "."), "см. сайт."),
    "insertions": (par("до ", f"<w:ins>{run('15,5')}</w:ins><w:moveTo>{run('%')}</w:moveTo>"), "до 15,5%"),
    "deletions": (par("до ", "<w:del><w:r><w:delText>14</w:delText><w:t>14</w:t></w:r></w:del>", "15"), "до 15"),
    "moves": (par("а", f"<w:moveFrom>{run('б')}</w:moveFrom>", "в"), "ав"),
    "a deleted mark": (par("а", properties="<w:rPr><w:del/></w:rPr>"), "а"),
    "comments": (par("а", '<w:commentRangeStart w:id="1"/>', "б", '<w:r><w:commentReference w:id="1"/></w:r>'), "аб"),
    "fields": (
        par('<w:r><w:fldChar/></w:r><w:r><w:instrText>DATE \\@ "d"</w:instrText></w:r>', "12 мая"),
        "12 мая",
    ),
    "hidden text": (par("а", run("б", "<w:vanish/>"), run("в", '<w:vanish w:val="0"/>'), "г"), "авг"),
    "breaks": (par("а", "<w:r><w:br/><w:t>б</w:t><w:tab/><w:t>в</w:t><w:cr/><w:t>г</w:t></w:r>"), "а\nб\tв\nг"),
    "hyphens": (par("а", "<w:r><w:noBreakHyphen/><w:t>б</w:t><w:softHyphen/></w:r>", "в"), "а\u2011б\u00adв"),
    "tab stops": (par("а", properties='<w:tabs><w:tab w:val="left"/></w:tabs>'), "а"),
    "content controls": (
        f"<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent>{par('а')}</w:sdtContent></w:sdt>",
        "а",
    ),
    "powers": (
        par(
            "10", run("6", '<w:vertAlign w:val="superscript"/>'), " км", run("2", '<w:vertAlign w:val="superscript"/>')
        ),
        "10^6 км2",
    ),
    "entities": (par("A&B <c>"), "A&B <c>"),
}


@pytest.mark.parametrize(("body", "text"), INLINE.values(), ids=INLINE)
def test_inline(body, text):
    assert texts(body) == [text]


def test_offsets_count_in_the_whole_paragraph():
    document = read(par("  до 10", run("6", '<w:vertAlign w:val="superscript"/>'), " км "))
    assert document.prose == "до 10^6 км"
    assert document.origin.locate(0) == ("paragraph 1", 2)
    assert document.origin.locate(document.prose.index("6")) == ("paragraph 1", 7)
    assert document.origin.locate(document.prose.index("км")) == ("paragraph 1", 9)


def box(inside):
    return f"<w:txbxContent>{inside}</w:txbxContent>"


def test_text_boxes_are_read_once():
    twice = (
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box(par('Врез') + par('Второй'))}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box(par('Врез'))}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [(unit, text) for unit, _, text in found(par("До", twice, "после.") + par("Конец."))] == [
        ("paragraph 1", "Допосле."),
        ("text box 1", "Врез"),
        ("text box 1 paragraph 2", "Второй"),
        ("paragraph 2", "Конец."),
    ]


def test_nested_tables():
    inner = f"<w:tbl><w:tr><w:tc>{par('б')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{par('а')}{inner}{par('в')}</w:tc></w:tr></w:tbl>"
    assert [unit for unit, _, _ in found(body + inner)] == [
        "table 1 row 1 cell 1",
        "table 1 row 1 cell 1 table 1 row 1 cell 1",
        "table 1 row 1 cell 1 paragraph 2",
        "table 2 row 1 cell 1",
    ]


def test_notes_are_numbered_as_they_are_shown():
    body = par("Текст", '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:footnoteReference w:id="1"/></w:r>')
    body += par(
        "Ещё", '<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del><w:r><w:endnoteReference w:id="1"/></w:r>'
    )
    parts = {
        "word/footnotes.xml": notes("footnote", "вторая", ("первая", "!"), "удалённая"),
        "word/endnotes.xml": notes("endnote", "концевая"),
    }
    assert [(unit, text) for unit, _, text in found(body, parts)][2:] == [
        ("footnote 1", "первая!"),
        ("footnote 2", "вторая"),
        ("endnote 1", "концевая"),
    ]


def test_parts_are_found_by_their_relationships():
    body = f"<w:body>{par('Раз', style='1')}{par('Два.')}</w:body>"
    contents = {
        "_rels/.rels": RELATIONSHIPS.format("officeDocument", "/word/document2.xml"),
        "word/_rels/document2.xml.rels": RELATIONSHIPS.format("styles", "styles2.xml"),
        "word/document2.xml": ROOT.format("document", WORD, body),
        "word/styles2.xml": STYLES,
    }
    document = document_of_docx(archived(contents), "ru", "a.docx")
    assert [str(b.kind) for b in document.blocks] == ["heading", "paragraph"]


# --- what is refused


@pytest.fixture
def file(tmp_path):
    def write(data, name="release.docx"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


BOMB = '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def main_part(text):
    return archived({"word/document.xml": text})


def with_flag(data):
    """The archive with every entry marked as encrypted."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


REFUSED = {
    "empty": (lambda: b"", "is empty"),
    "a text": (lambda: b"Text", "is no Word document"),
    "a PDF": (lambda: b"%PDF-1.7", "is no Word document"),
    "an old document": (lambda: docx_package.OLE_START + b"\0" * 600, "old binary kind"),
    "an encrypted document": (
        lambda: docx_package.OLE_START + docx_package.ENCRYPTED_STREAM,
        "protected by a password",
    ),
    "encrypted parts": (lambda: with_flag(packed(par("а"))), "protected by a password"),
    "half an archive": (lambda: packed(RELEASE)[:900], "is a damaged Word document"),
    "a beginning": (lambda: b"PK\x03\x04", "is a damaged Word document"),
    "another archive": (lambda: archived({"a": "b"}), "has no text of a Word document"),
    "a spreadsheet": (lambda: main_part("<workbook/>"), "has no text of a Word document"),
    "no XML": (lambda: main_part("Текст"), "is a damaged Word document"),
    "half a part": (
        lambda: main_part(f'<w:document xmlns:w="{WORD}"><w:body>'),
        "is a damaged Word document",
    ),
    "an unknown encoding": (lambda: main_part("<?xml version='1.0' encoding='x'?><a/>"), "damaged"),
    "an entity bomb": (lambda: main_part(BOMB + ROOT.format("document", WORD, "&b;")), "type declaration"),
    "a foreign entity": (lambda: main_part(OUTSIDE + "<a>&a;</a>"), "type declaration"),
    "a bomb in the styles": (lambda: packed(par("а"), {"word/styles.xml": BOMB + STYLES}), "type declaration"),
    "no text": (lambda: packed(par() + par(" ")), "has no text"),
    "deep nesting": (lambda: packed("<w:a>" * 100_000 + "</w:a>" * 100_000), "more than 200 times|nested too deeply"),
    "deep nesting, stored": (lambda: packed("<w:a>" * 5_000 + "</w:a>" * 5_000), "nested too deeply"),
    "a ZIP bomb": (lambda: packed(par("0" * 20_000_000)), "unpacks to more than 200 times its size"),
    "a large part": (lambda: packed(par("0" * 50_000_000), method=zipfile.ZIP_STORED), "more than 50 MB"),
    "too many paragraphs": (
        lambda: packed("<w:p/>" * 200_001, method=zipfile.ZIP_STORED),
        "more than 200,000 paragraphs",
    ),
    "too many parts": (lambda: b"PK\x03\x04" + b"PK\x01\x02" * 10_001, "more than 10,000 parts"),
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(make, message):
    data = make()
    with pytest.raises(InputError, match=message) as caught:
        document_of_docx(data, "ru", "a.docx")
    assert caught.value.place == "a.docx"
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_a_part_larger_than_it_declares():
    data = bytearray(packed(par("0" * 3_000_000)))
    entry = data.index(b"word/document.xml", data.index(docx_package.DIRECTORY_ENTRY)) - 46
    data[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    with pytest.raises(InputError, match="damaged"):
        document_of_docx(bytes(data), "ru", "a.docx")


def test_an_unknown_compression():
    with pytest.raises(InputError, match="damaged"):
        read(par("а"), method=zipfile.ZIP_LZMA)


def test_too_large_a_file(file):
    path = file(packed(par("а")))
    with path.open("r+b") as opened:
        opened.truncate(60_000_000)
    with pytest.raises(InputError, match="has 60"):
        read_document(path, None)


def test_documents_by_their_ending(file):
    assert read_document(file(packed(par("Текст")), "A.DOCX"), None).prose == "Текст"


# --- anything


CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
WORDS = st.text(CHARACTERS, min_size=1)


@given(st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=8))
def test_every_character_leads_back(paragraphs):
    if not any("".join(runs).strip() for runs in paragraphs):
        return
    document = read("".join(par(*(run(r) for r in runs)) for runs in paragraphs))
    for block in document.blocks:
        for i in range(*block.span):
            unit, offset = document.origin.locate(i)
            number = int(unit.removeprefix("paragraph "))
            assert "".join(paragraphs[number - 1])[offset] == document.prose[i]
    assert all(document.text(b.span).strip() == document.text(b.span) != "" for b in document.blocks)


TAGS = ["p", "r", "t", "tbl", "tr", "tc", "txbxContent", "ins", "del", "footnote", "pPr", "rPr", "vanish", "numId"]
TAGS += ["sdt", "hyperlink", "footnoteReference", "br", "tab"]
TREES = st.recursive(
    WORDS.map(escape),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
        lambda made: f"<w:{made[0]} w:val='1' w:id='2'>{''.join(made[1])}</w:{made[0]}>"
    ),
    max_leaves=25,
)


@given(TREES)
def test_any_tree_is_read_or_refused(tree):
    try:
        document = read(tree)
    except InputError:
        return
    assert document.blocks
    assert all(run.unit and not run.unit.isdigit() for run in document.origin.runs)


@given(st.integers(0, 1500), st.binary(min_size=1, max_size=8))
def test_any_damage_is_read_or_refused(at, change):
    data = packed(RELEASE)
    damaged = data[:at] + change + data[at + len(change) :]
    with suppress(InputError):
        assert document_of_docx(damaged, "ru", "a.docx").blocks


ENGLISH = "".join(
    (
        par("On the base rate", style="1"),
        par("The National Bank has ", run("cut", "<w:b/>"), " the rate to 15.5%."),
        par("Inflation: 9.5%", style="list"),
        "<w:tbl><w:tr><w:tc>" + par("Year") + "</w:tc><w:tc>" + par("Rate") + "</w:tc></w:tr>"
        "<w:tr><w:tc>" + par("2025") + "</w:tc><w:tc>" + par("14.5% a year") + "</w:tc></w:tr></w:tbl>",
        par("Source: the Bank", style="cap"),
    )
)


def test_a_check_of_two_documents(file):
    source, target = file(packed(RELEASE), "release.ru.docx"), file(packed(ENGLISH), "release.en.docx")
    command = [sys.executable, "-m", "transcheck.cli", "check", "--format", "json", str(source), str(target)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    places = [f["target"] for pair in json.loads(done.stdout)["pairs"] for f in pair["findings"] if f["target"]]
    assert [p for p in places if p["unit"] == "table 1 row 2 cell 2" and p["start"] == 0], done.stdout
