"""A page's bytes as text."""

import re

from w3lib.encoding import html_to_unicode

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset", re.IGNORECASE)


def decode(body: bytes, content_type: str | None) -> str:
    """The text of a page, by the HTTP header, a byte order mark, its own word, or a guess: see `parse`."""
    if content_type is None and not _CHARSET.search(body, 0, 4096):
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass  # the declared way below knows byte order marks and Windows-1252

    def guess(data: bytes) -> str:
        # A page with few broken bytes is a damaged UTF-8 page, not a Windows one.
        replaced = data.decode("utf-8", "replace").count(REPLACEMENT)
        beyond_ascii = sum(byte > 0x7F for byte in data) if replaced else 0
        return "utf-8" if replaced * 10 <= beyond_ascii else "cp1252"

    try:
        return html_to_unicode(content_type, body, default_encoding="utf-8", auto_detect_fun=guess)[1]
    except (LookupError, ValueError):  # Python knows "zlib", "idna" and others that are no character sets
        return body.decode(guess(body), "replace")
