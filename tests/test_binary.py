"""Data that is no text is no page; text is one, in whatever encoding and however damaged."""

import gzip
import io
import random
import zipfile
import zlib

import pytest
from hostile_makers import page
from hypothesis import given
from hypothesis import strategies as st

from extractors import extract
from extractors.binary import tell_binary

URL = "https://paper.example/interviews/ada-quill/"
CYRILLIC = page("<p>Мы встретились утром за театром, и она говорила о погоде, деньгах и терпении.</p>" * 40)
GREEK = page("<p>Συναντηθήκαμε το πρωί πίσω από το θέατρο και μίλησε για τον καιρό.</p>" * 40)
JAPANESE = page("<p>私たちは朝、劇場の裏で会い、彼女は天気とお金と忍耐について話した。</p>" * 40)


NOISE = random.Random(7).randbytes(300_000)  # noqa: S311  the same each time


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("page.html", page(""))
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(400), "a JPEG picture"),
        (b"\x89PNG\r\n\x1a\n" + zlib.compress(b"x" * 900), "a PNG picture"),
        (b"GIF89a" + bytes(100), "a GIF picture"),
        (b"BM\x36\x10\0\0\0\0\0\0" + b"\xff" * 4000, "a BMP picture"),
        (b"\0\0\0\x1cftypavif" + bytes(100), "an MP4 or AVIF file"),
        (b"%PDF-1.7\n% a document of text alone", "a PDF document"),
        (zipped(), "a ZIP archive (also DOCX, EPUB)"),
        (gzip.compress(page("").encode()), "a gzip archive"),
        (zlib.compress(NOISE[:5000]), "data that is no text"),
        (NOISE, "data that is no text"),
        (b"The beginning is text. " * 20 + NOISE[:5000], "data that is no text"),
    ],
)
def test_binary_data_is_told(body: bytes, told: str) -> None:
    assert tell_binary(body) == told
    record = extract(body, URL, "text/html; charset=utf-8")
    assert [(each.code, each.message) for each in record.warnings] == [("binary data", f"the page is {told}")]
    assert (record.headline, record.body) == (None, ())


@pytest.mark.parametrize("text", [CYRILLIC, GREEK, JAPANESE], ids=["Cyrillic", "Greek", "Japanese"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7"]
)
def test_a_page_is_text_in_any_form_of_unicode(text: str, encoding: str) -> None:
    assert tell_binary(text.encode(encoding)) is None


@pytest.mark.parametrize(("text", "encoding"), [
    (CYRILLIC, "cp1251"), (CYRILLIC, "koi8-r"), (CYRILLIC, "cp866"), (GREEK, "iso8859-7"), (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"), (page("<p>Čas</p>" * 400), "cp1250"), (page(""), "cp037"),
])  # fmt: skip
def test_a_page_is_text_in_older_encodings(text: str, encoding: str) -> None:
    assert tell_binary(text.encode(encoding, "replace")) is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_page_in_wide_characters_is_read(encoding: str) -> None:
    record = extract(CYRILLIC.encode(encoding), URL, f"text/html; charset={encoding}")
    assert record.headline is not None
    assert any("за театром" in paragraph for paragraph in record.body)


@pytest.mark.parametrize("body", [b"", b"\0", b"x", b"\x01", bytes(5000), page("\x01\x02\x03" * 5000).encode()])
def test_little_and_damaged_pages_are_no_error(body: bytes) -> None:
    assert extract(body, URL).url == URL
    if b"<article>" in body:
        assert tell_binary(body) is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_no_text_without_control_characters_is_binary_data(text: str) -> None:
    body = ("<p>" + text).encode()
    assert tell_binary(body) is None


@given(st.binary())
def test_any_bytes(body: bytes) -> None:
    told = tell_binary(body)
    assert told is None or told
