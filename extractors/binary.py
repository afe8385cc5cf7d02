"""Whether what was sent as a page is a picture, a document or an archive.

Source: the MIME Sniffing standard, sections 4.1 (bytes that no text has) and 6 (what a file of a kind begins with).
"""

import re

_BEGINNINGS = {
    "a JPEG picture": rb"\xff\xd8\xff",
    "a PNG picture": rb"\x89PNG\r\n\x1a\n",
    "a GIF picture": rb"GIF8[79]a",
    "a BMP picture": rb"BM.{4}\0{4}",
    "a TIFF picture": rb"II\*\0|MM\0\*",
    "an icon": rb"\0\0[\x01\x02]\0",
    "a RIFF file (WebP, WAVE, AVI)": rb"RIFF.{4}(?:WEBP|WAVE|AVI )",
    "an MP4 or AVIF file": rb"\0\0.{2}ftyp",
    "a Matroska or WebM video": rb"\x1aE\xdf\xa3",
    "an MP3 recording": rb"ID3[\x02-\x04]\0|\xff[\xf2\xf3\xfa\xfb][^\0-\x0f]",
    "an Ogg file": rb"OggS\0",
    "a FLAC recording": rb"fLaC\0",
    "a PDF document": rb"%PDF-\d",
    "a PostScript document": rb"%!PS-Adobe",
    "an old Office document": rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a ZIP archive (also DOCX, EPUB)": rb"PK(?:\x03\x04|\x05\x06)",
    "a gzip archive": rb"\x1f\x8b\x08",
    "a bzip2 archive": rb"BZh[1-9]1AY&SY",
    "an xz archive": rb"\xfd7zXZ\0",
    "a Zstandard archive": rb"\x28\xb5\x2f\xfd",
    "a RAR archive": rb"Rar!\x1a\x07",
    "a 7z archive": rb"7z\xbc\xaf\x27\x1c",
    "a font": rb"wOF[F2]|OTTO\0|\0\x01\0\0\0",
    "a program": rb"\x7fELF|MZ.{2}\0|\0asm",
    "an SQLite database": rb"SQLite format 3\0",
}
_BEGINNING = re.compile(
    b"|".join(b"(?P<k%d>%b)" % (number, pattern) for number, pattern in enumerate(_BEGINNINGS.values())), re.DOTALL
)
_NAMES = list(_BEGINNINGS)

_SAMPLE = 16 * 1024
_CONTROLS = bytes({*range(0x01, 0x20)} - {*b"\t\n\f\r\x1b"})
"""Bytes that no text has. Without NUL, which every other byte of UTF-16 may be."""
_MOST = 0.03
"""The share of them in what is still text, damaged as it may be. Of packed data they are a tenth."""
_MARKS = (b"\xef\xbb\xbf", b"\xfe\xff", b"\xff\xfe", b"\0\0\xfe\xff")
_FRONT = 4096
_MARKUP = re.compile(rb"<(?:!doctype\s|html|head|body|title|meta|article|h1)\b", re.IGNORECASE)


def tell_binary(body: bytes) -> str | None:
    """What a body is that is no text, in words; None for text, in whatever encoding.

    Markup at the front makes it a page, whatever stands behind: UTF-16 without a mark has many of those bytes.
    """
    if known := _BEGINNING.match(body):
        return _NAMES[int((known.lastgroup or "k0")[1:])]
    sample = body[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) <= _MOST * len(sample) or body.startswith(_MARKS):
        return None
    return None if _MARKUP.search(body[: 4 * _FRONT].replace(b"\0", b"")[:_FRONT]) else "data that is no text"
