"""Files of every kind, good and bad, to Documents or to one clear error."""

import codecs
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.formats.reading import decode, read_document

RUSSIAN = (
    "Центральная комиссия референдума провела очередное заседание\n\n"
    "17 марта 2026 года в Астане состоялось заседание комиссии. Её председатель рассказал журналистам о ходе "
    "подготовки, о числе наблюдателей и о сроках, которые установлены законом; «всё идёт по плану», – отметил он.\n"
)
UKRAINIAN = (
    "Національний банк України зберіг облікову ставку\n\nПравління ухвалило рішення зберегти облікову ставку на рівні "
    "15,5% річних. Інфляція сповільнюється четвертий місяць поспіль, однак очікування підприємств залишаються "
    "підвищеними, і їхні представники чекають на зниження.\n"
)
KAZAKH = "Орталық референдум комиссиясы кезекті отырысын өткізді, оған қатысушылар күн тәртібін талқылады. " * 3
GERMAN = "Der Rat hat über die Änderung für Österreich beraten. Die Größe bleibt gleich.\n"


@pytest.fixture
def file(tmp_path):
    def write(data, name="release.txt"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [RUSSIAN, GERMAN, KAZAKH, "Plain English text.\r\nSecond line.\r\n"])
def test_unicode(file, encoding, text):
    document = read_document(file(text.encode(encoding)), "ru")
    assert document.prose == text
    assert document.origin.text.removeprefix("\ufeff") == text


def test_utf16_big_endian_with_mark(file):
    assert read_document(file(codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be")), "de").prose == GERMAN


@pytest.mark.parametrize("text", [RUSSIAN, UKRAINIAN])
def test_windows_1251_is_read_when_certain(file, text):
    assert read_document(file(text.encode("windows-1251")), "ru").prose == text


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "iso8859-5"])
def test_other_encodings_are_named(file, encoding):
    with pytest.raises(InputError, match=f"seems to be {encoding}; convert it: iconv -f {encoding}"):
        read_document(file(RUSSIAN.encode(encoding, errors="ignore")), "ru")


def test_kazakh_code_page_is_named(file):
    with pytest.raises(InputError, match="kz-1048"):
        read_document(file(KAZAKH.encode("kz1048")), "kk")


@pytest.mark.parametrize("encoding", ["latin-1", "windows-1252"])
def test_western_encodings_are_named(file, encoding):
    with pytest.raises(InputError, match="latin-1 or windows-1252"):
        read_document(file(GERMAN.encode(encoding)), "de")


def test_a_short_windows_1251_text_is_not_guessed(file):
    with pytest.raises(InputError, match="convert it"):
        read_document(file("Да, конечно, ура".encode("windows-1251")), "ru")


def test_an_undecodable_byte_has_a_place(file):
    before = "Первая строка\r\nВторая ".encode()
    data = before + b"\xff" + " строка\n".encode()
    with pytest.raises(InputError, match=f"byte 0xFF at line 2, byte {len(before)}"):
        read_document(file(data), "ru")


def test_a_cut_off_character_has_a_place(file):
    with pytest.raises(InputError, match="line 1, byte 10"):
        read_document(file("Привет".encode()[:-1]), "ru")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"text\0more", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
        (b"%PDF-1.7\n%abc", "a PDF document"),
        (b"PK\x03\x04abc", "office document"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
    ],
)
def test_no_text(file, data, message):
    path = file(data)
    with pytest.raises(InputError, match=message) as caught:
        read_document(path, "en")
    assert caught.value.place == str(path)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_markdown_without_prose(file):
    with pytest.raises(InputError, match="no text outside its markup"):
        read_document(file("```\ncode\n```\n", "a.md"), "en")


def test_missing_file(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_document(tmp_path / "nothing.txt", "en")


def test_directory(tmp_path):
    with pytest.raises(InputError, match="is a directory"):
        read_document(tmp_path, "en")


def test_impossible_path():
    with pytest.raises(InputError, match="cannot be read"):
        read_document("a\0b", "en")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_permission(file):
    path = file("text")
    path.chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        read_document(path, "en")


def test_permission_error_is_reported(file, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("transcheck.formats.reading.open", refuse, raising=False)
    with pytest.raises(InputError, match="may not be read"):
        read_document(file("text"), "en")


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "A.MD"])
def test_markdown_by_its_ending(file, name):
    assert read_document(file("# A *b*\n", name), "en").prose == "A b"


@pytest.mark.parametrize("name", ["a.txt", "a", "a.text", "release.en.txt"])
def test_plain_by_default(file, name):
    assert read_document(file("# A *b*\n", name), "en").prose == "# A *b*\n"


def test_the_language_may_be_left_open(file):
    assert read_document(file("Hello."), None).language == ""


def test_line_breaks_keep_their_offsets(file):
    text = "One.\r\nTwo\u00a0three.\rFour\u00ad.\u2028Five.\n"
    document = read_document(file("\ufeff" + text), "en")
    for block in document.blocks:
        start = document.origin.locate(block.span.start)[1]
        assert ("\ufeff" + text)[start : start + block.span.end - block.span.start] == document.text(block.span)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    """Nothing but an InputError is ever raised, and what is read goes back to the same bytes."""
    try:
        text = decode(data, "file")
    except InputError:
        return
    encodings = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "windows-1251")
    assert data in {text.encode(encoding, errors="replace") for encoding in encodings}
