"""Pages to their main text, and every character of it back to the file."""

from __future__ import annotations

import html
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.formats import html_encoding
from transcheck.formats.html import MOST_BYTES, document_of_html
from transcheck.formats.html_blocks import MOST_MARKUP
from transcheck.formats.reading import read_document


def blocks(text):
    document = assert_exact(text)
    return [document.text(block.span) for block in document.blocks]


def kinds(text):
    document = assert_exact(text)
    return [(str(block.kind), document.text(block.span)) for block in document.blocks]


def assert_exact(text):
    """Every character leads back to itself, to white space, a line break or an entity."""
    document = document_of_html(text, "")
    for run in document.origin.runs:
        for i in range(run.length):
            here, there = document.prose[run.prose + i], text[run.offset + i]
            if here in " \n":
                assert there in " \t\r\n\f&" or text[run.offset + i : run.offset + i + 3].lower() == "<br"
            elif here != there:
                assert there == "&"
                assert html.unescape(text[run.offset + i : run.offset + i + 40]).startswith(here)
    assert all(document.text(b.span).strip() == document.text(b.span) != "" for b in document.blocks)
    return document


RELEASE = """<!DOCTYPE html>
<html lang="ru-RU">
<head><meta charset="utf-8"><title>Национальный Банк | Новости</title>
<style>p > a { color: red }</style>
<script>document.write("<p>Скрипт</p>"); if (a < b) {}</script></head>
<body class="page has-sidebar">
<header class="site-header"><a href="/">Национальный Банк</a>
  <nav><ul><li><a href="/about">О банке</a></li><li><a href="/news">Новости</a></li></ul></nav></header>
<div class="cookie-banner"><p>Мы используем файлы cookie, чтобы сайт работал лучше. Продолжая, вы соглашаетесь.</p>
<button>Принять</button></div>
<main>
 <div class="breadcrumbs"><a href="/">Главная</a> / <a href="/news">Новости</a></div>
 <article>
  <header><h1>Базовая ставка &laquo;снижена&raquo;</h1><time>12 мая 2026 года</time></header>
  <p>Национальный Банк принял <b>решение</b>, <a href="/doc">снизить ставку</a> до
   15,5%<sup><a href="#n1">1</a></sup>.
   Решение вступает в силу завтра.</p>
  <figure><img src="a.jpg" alt="Заседание комитета по ставке"><figcaption>Фото: пресс-служба</figcaption></figure>
  <h2>Прогноз</h2>
  <ul><li>Инфляция: 9,5&ndash;10,5%<li>Рост ВВП: 5&nbsp;%</ul>
  <table><tr><th>Год<th>Ставка<tr><td>2025<td>16,5%</table>
  <div class="share"><p>Поделиться: <a href="#">Facebook</a></p></div>
 </article>
 <section class="related"><h3><a href="/2">Другая новость о курсе</a></h3>
 <p>Текст другой новости, который не нужен.</p></section>
 <div id="comments"><p>Прекрасная новость, спасибо, очень ждали этого решения!</p></div>
</main>
<aside><p>Реклама и ещё немного текста о чём-то совсем ином.</p></aside>
<footer><p>© 2026 Национальный Банк. Все права защищены.</p></footer>
<script src="x.js"></script>
</body></html>
"""


def test_a_release_page():
    assert kinds(RELEASE) == [
        ("heading", "Базовая ставка «снижена»"),
        ("paragraph", "12 мая 2026 года"),
        (
            "paragraph",
            "Национальный Банк принял решение, снизить ставку до 15,5%. Решение вступает в силу завтра.",
        ),
        ("caption", "Заседание комитета по ставке"),
        ("caption", "Фото: пресс-служба"),
        ("heading", "Прогноз"),
        ("list-item", "Инфляция: 9,5–10,5%"),
        ("list-item", "Рост ВВП: 5\u00a0%"),
        ("cell", "Год"),
        ("cell", "Ставка"),
        ("cell", "2025"),
        ("cell", "16,5%"),
    ]


def test_places_in_the_file():
    document = assert_exact(RELEASE)
    for word in ("снизить", "15,5%", "Заседание", "пресс-служба", "Прогноз", "16,5%"):
        assert document.origin.locate(document.prose.index(word)) == (None, RELEASE.index(word))
    assert document.origin.text == RELEASE


PARAGRAPH = "Правительство утвердило программу развития малого бизнеса на три года, сообщает пресс-служба. "
MENU = "<ul><li><a href='/a'>Первый раздел</a><li><a href='/b'>Второй раздел</a></ul>"

MAIN_TEXT = {
    "the densest element": f"<body><div>{MENU * 9}</div><div><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}</div>"
    f"<div>{MENU * 9}<p>© Портал</div>",
    "a headline outside of the article": f"<h1>Т</h1><div>{MENU}</div><article><p>{PARAGRAPH}<p>{PARAGRAPH}</article>",
    "the role": f"<div><p>{PARAGRAPH}</div><div role=main><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}</div>",
    "the microdata": f"<p>{PARAGRAPH}<h1>Т</h1><div itemprop='articleBody'><p>{PARAGRAPH}<p>{PARAGRAPH}</div>",
    "a span as microdata": f"<h1>Т</h1><span itemprop='articleBody'><p>{PARAGRAPH}<p>{PARAGRAPH}</span><p>{PARAGRAPH}",
    "a form around the page": f"<form id=aspnet><div>{MENU}</div><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}</form>",
    "a class that says too much": f"<div class='layout sidebar-left'><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}</div>",
    "hidden until loaded": f"<body style='display: none'><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}",
    "a form in the page": f"<h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}<form><p>Подпишитесь на новости <input></form>",
    "hidden elements": f"<h1>Т</h1><p>{PARAGRAPH}<span hidden>x</span><div aria-hidden=true>y</div><p>{PARAGRAPH}",
    "social protection": f"<div class='social-protection'><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}</div>",
    "an article beside much text": f"<div><p>{PARAGRAPH * 4}</div>"
    f"<article><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}</article>",
    "the name of the site as a headline": "<header><h1>Банк</h1></header>"
    f"<main><h2>Т</h2><p>{PARAGRAPH}<p>{PARAGRAPH}</main>",
    "articles that are teasers": f"<div><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}</div>"
    + "<article><h3><a href='/1'>Другая новость</a></h3><p>Коротко о другом.</article>" * 3,
    "a main of teasers and a release": f"<main><h1>Т</h1><p>{PARAGRAPH}<p>{PARAGRAPH}"
    "<article><a href='/1'>Другое</a></article><article><a href='/2'>Третье</a></article></main>",
}


@pytest.mark.parametrize("page", MAIN_TEXT.values(), ids=MAIN_TEXT)
def test_main_text(page):
    assert blocks(page) == ["Т", PARAGRAPH.strip(), PARAGRAPH.strip()]


INLINE = {
    "a<b>b</b><i>c</i>": "abc",
    "a <b> b </b> c": "a b c",
    "one\n   <span>two</span>\r\nthree": "one two three",
    "one<br>two<BR/>three": "one\ntwo\nthree",
    "<br>one <br> two<br>": "one\ntwo",
    "AT&amp;T &mdash; &nbsp;x &#1071;&#x42F; &nothing; &amp &copy2026": "AT&T — \u00a0x ЯЯ &nothing; & &copy2026",
    "one\n<br>\ntwo<img alt='&nbsp; &nbsp;'>": "one\ntwo",
    "1 < 2 and 3 > 2, a<3": "1 < 2 and 3 > 2, a<3",
    "a<!-- hidden > <b> -->b<!-->c<!--->d": "abcd",
    "a<!doctype x>b<?php x ?>c</>d</3>e": "abcde",
    "a <a href='x>y' title=it's>b</a> c": "a b c",
    'a <a title="1 > 2">b</a>': "a b",
    "a<script>if (a<b) '</p>'</script>b": "ab",
    "a<svg><text>no</text></svg>b<select><option>no</select>c": "abc",
    "text<sup><a href='#f1'>[1]</a></sup> and<a href='#f2'><sup>2</sup></a>": "text and",
    "10<sup>6</sup> m<sup>2</sup>": "10^6 m2",
    "see <a href='https://a.b/c'>https://a.b/c</a>": "see https://a.b/c",
    "soft&shy;ware": "soft\u00adware",
    "<del>old</del><ins>new</ins>": "new",
    "<ruby>漢<rp>(<rt>kan<rp>)</ruby>字": "漢字",
    "x <img alt='logo'> y": "x y",
    "שלום <b>עולם</b>": "שלום עולם",
    "a</b></i></div>b": "a",
    "a<img src=x onerror='": "a",
}


@pytest.mark.parametrize("text", INLINE)
def test_inline(text):
    assert blocks(f"<p>{text}")[0] == INLINE[text]


BLOCKS = {
    "just text": [("paragraph", "just text")],
    "<p>a<p>b</p>c": [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    "<div>a<div>b</div>c</div>": [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    "<p>a<div>b</div>": [("paragraph", "a"), ("paragraph", "b")],
    "<h1>a<h2>b</h1>c": [("heading", "a"), ("heading", "b"), ("paragraph", "c")],
    "<h2><a href=x>Новость</a></h2><h1><a href=x>Т</a></h1>": [("heading", "Т")],
    "<ul><li>a<ul><li>b</ul>c<li>d</ul>e": [
        *(("list-item", "a"), ("list-item", "b"), ("list-item", "c"), ("list-item", "d"), ("paragraph", "e")),
    ],
    "<li><p>a</p><p>b</p>": [("list-item", "a"), ("list-item", "b")],
    "<dl><dt>a<dd>b<dt>c</dl>": [("list-item", "a"), ("list-item", "b"), ("list-item", "c")],
    "<table><caption>a<tr><th>b<td><p>c<tbody><tr><td>d</table>e": [
        *(("caption", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d"), ("paragraph", "e")),
    ],
    "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>e": [
        *(("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d"), ("paragraph", "e")),
    ],
    "<td><h3>a</h3><ul><li>b</ul>": [("heading", "a"), ("list-item", "b")],
    "<p>a<br><br>b<br> <br/>c": [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    "<pre>\na  b\n c</pre>": [("paragraph", "a  b\n c")],
    "<p>a <img alt='Two &amp; three'> b": [("paragraph", "a b"), ("caption", "Two & three")],
    "<p>a<a href=x.jpg><img alt='Two words'></a><a href=y><img alt='A teaser'></a>": [
        *(("paragraph", "a"), ("caption", "Two words")),
    ],
    "<h1>Two words</h1><img alt='Two words'>": [("heading", "Two words")],
    "<span>a<p>b</span>c": [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    "<body>a</body>b</html>c": [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    "<x-page><p>a</x-page>": [("paragraph", "a")],
    "<nav>only<p>menu</nav>": [("paragraph", "only"), ("paragraph", "menu")],
    "<p>&nbsp;</p><div> \n</div><p></p>": [],
    "": [],
}


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks(text):
    assert kinds(text) == BLOCKS[text]


def test_a_sentence_may_be_all_link():
    sentence = "<p><a href=x>Полный текст решения опубликован на сайте регулятора сегодня утром.</a>"
    assert len(blocks(f"<h1>Т</h1><p>{PARAGRAPH}{sentence}<p><a href=x>Подробнее</a>")) == 3


def test_xhtml_closes_empty_elements():
    page = '<?xml version="1.0" encoding="UTF-8"?><html><head><script src="a"/><title/></head><body><p>a</p></body>'
    assert blocks(page) == ["a"]


@pytest.mark.parametrize(
    ("tag", "language"),
    [("<html lang=kk>", "kk"), ("<HTML LANG='en-GB'>", "en"), ("<html>", ""), ("<html lang=''>", ""), ("", "")],
)
def test_language(tag, language):
    assert document_of_html(f"{tag}<p>a", "").language == language
    assert document_of_html(f"{tag}<p>a", "ru").language == "ru"


CHUNKS = [
    *"<>/&;=\"'!-? \t\n\r\f\u00a0\u00adabв1.",
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<li>",
        "<ul>",
        "</ul>",
        "<td>",
        "<table>",
        "</table>",
        "<br>",
        "<h1>",
        "</h1>",
    ),
    *("<a href=x>", "</a>", "<b>", "</b>", "<!--", "-->", "<script>", "</script>", "<pre>", "<nav>", "<main>", "<sup>"),
    *(
        "&amp;",
        "&nbsp;",
        "&#1071;",
        "&lt",
        "&NotEqualTilde;",
        "&#0;",
        "<img alt='a b&amp;c'>",
        "<span hidden>",
        "<svg>",
    ),
]
PAGES = st.lists(st.one_of(st.characters(), st.sampled_from(CHUNKS)), max_size=60).map("".join)


@given(PAGES, st.booleans())
def test_any_text_leads_back(text, with_mark):
    text = "\ufeff" * with_mark + text
    document = assert_exact(text)
    covered = [False] * len(document.prose)
    for run in document.origin.runs:
        covered[run.prose : run.prose + run.length] = [True] * run.length
    assert all(covered[i] or c.isspace() or c in "^\u0338" for i, c in enumerate(document.prose))
    for block, after in zip(document.blocks, document.blocks[1:], strict=False):
        assert block.span.end < after.span.start


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1), min_size=1))
def test_any_words_are_read(words):
    page = "<p>" + " <b>".join(map(html.escape, words))
    assert assert_exact(page).prose == html.unescape(" ".join(map(html.escape, words)))


REPETITIONS = ["<a", "<a ", "<a '", "<a b='", '<a b="', "<!--", "<!", "<![", "</a", "&", "&#", "<p>a", "<b>a", "<div>"]
REPETITIONS += ["<", "<table>", "</div>", "<script>", "<td><table>", "<a href=x>", "<h1>", "<sup>1", "<br>", "<li><ul>"]
REPETITIONS += ["<ul><a><b><i></li>", "<p><span></div>", "<nav><p>a", "\u00a0"]


@pytest.mark.parametrize("unit", REPETITIONS)
def test_repetitions_end(unit):
    """Nothing recurses, and nothing takes time that grows with the square of the page."""
    document = document_of_html(unit * 100_000, "")
    assert document.origin.text == unit * 100_000


def test_entities_do_not_expand():
    bomb = "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><p>x &b; y"
    assert "ha" not in "".join(blocks(bomb)[0])


def test_too_much_markup():
    with pytest.raises(InputError, match="more than 500,000 tags and pieces"):
        document_of_html("<b>" * (MOST_MARKUP + 1), "", "a.html")


@pytest.fixture
def page(tmp_path):
    def write(text, encoding="utf-8", name="release.html"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return write


def test_a_page_of_fifty_megabytes(page):
    with pytest.raises(InputError, match=r"has 50\.0 MB, more than the 20 MB"):
        read_document(page(b"<p>text</p>" + b" " * (50_000_000 - 11)), None)
    assert MOST_BYTES == 20_000_000


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml"])
def test_pages_by_their_ending(page, name):
    assert read_document(page("<html lang=en><p>A <b>b</b>", name=name), None).prose == "A b"


def test_the_language_of_a_page(page):
    assert read_document(page(RELEASE), None).language == "ru"
    assert read_document(page(RELEASE), "kk").language == "kk"


def test_a_page_without_text(page):
    with pytest.raises(InputError, match="no text outside its markup"):
        read_document(page("<html><script>x</script></html>"), None)


META = "<html><head><meta {}></head><p>Қазақстан Республикасы үкіметі, Әділет министрлігі</p>"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (META.format("charset=utf-8"), "utf-8"),
        (META.format("charset=windows-1251"), "utf-8"),  # saved anew
        (META.format("charset=windows-1251"), "utf-8-sig"),
        (META.format("charset=windows-1251"), "utf-16"),
        (META.format("charset=kz-1048"), "kz1048"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'><p>Да", "windows-1251"),
        ("<?xml version='1.0' encoding='KOI8-R'?><html><p>Нет", "koi8-r"),
        ("<META CHARSET='iso-8859-1'><p>“Über” – ja", "windows-1252"),
        ("<meta charset=Shift_JIS><p>日本語の発表", "shift_jis"),
        ("<meta charset=gb2312><p>新闻发布会", "gb18030"),
        ("<meta charset=utf-7><p>plain +AD4-", "ascii"),
        ("<meta charset=none-such><p>plain", "ascii"),
    ],
)
def test_encodings(page, text, encoding):
    assert read_document(page(text, encoding), "kk").origin.text.removeprefix("\ufeff") == text


def test_every_encoding_that_may_be_declared_is_known():
    for name in html_encoding.KNOWN:
        assert html_encoding.decode(f"<meta charset={name}>plain".encode(), "a") == f"<meta charset={name}>plain"


def test_a_wrong_declaration(page):
    with pytest.raises(InputError, match="not valid"):
        read_document(page("<meta charset=utf-8><p>Привет".encode() + b"\xff"), "ru")
    with pytest.raises(InputError, match="not valid"):
        read_document(page("<meta charset=euc-jp><p>Привет, как дела".encode("windows-1251")), "ru")
    with pytest.raises(InputError, match="PDF"):
        read_document(page(b"%PDF-1.7"), "ru")


def test_a_check_of_two_pages(page):
    """The place of the finding is where the wrong number stands in the page."""
    source = page(RELEASE.replace("<header><h1>", "<header>\n<h1>"), name="release.ru.html")
    text = (
        "<!DOCTYPE html><html lang='en'><body><nav><a href='/'>Home</a></nav><main><h1>Base rate cut</h1>\n"
        "<p>12 May 2026\n<p>The National Bank has <b>decided</b> to cut the rate to&nbsp;<b>14.5%</b>. "
        "The decision takes effect tomorrow.\n<h2>Forecast</h2><ul><li>Inflation: 9.5&ndash;10.5%"
        "<li>GDP growth: 5%</ul><table><tr><th>Year<th>Rate<tr><td>2025<td>16.5%</table></main></body></html>"
    )
    target = page(text, name="release.en.html")
    command = [sys.executable, "-m", "transcheck.cli", "check", "--format", "json", str(source), str(target)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    places = [f["target"] for pair in json.loads(done.stdout)["pairs"] for f in pair["findings"] if f["target"]]
    start = text.index("14.5")
    assert [p for p in places if p["start"] == start and p["line"] == 3 and p["unit"] is None], done.stdout
