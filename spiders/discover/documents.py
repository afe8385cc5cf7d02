"""Sitemaps, sitemap indexes, RSS and Atom: one reader for all, of addresses and their days of change.

Sources: https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap,
https://www.rssboard.org/rss-specification, RFC 4287 (Atom).
"""

import re
import zlib
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Literal

from lxml import etree

from spiders.discover import MAX_FOUND, Found
from spiders.discover.addresses import absolute

Kind = Literal["sitemap", "sitemap index", "feed"]

MAX_BYTES = 50 * 1024 * 1024
"""Unpacked bytes of a document that are read: what the sitemap protocol allows."""

MAX_TAGS = 1_500_000
"""Tags of a document that are read: thirty for each address of the longest sitemap."""

MAX_TEXT = 4096
"""Letters of one element's text that are kept."""

_ENTRIES: dict[str, Kind] = {"url": "sitemap", "sitemap": "sitemap index", "item": "feed", "entry": "feed"}
_ROOTS: dict[str, Kind] = {
    "urlset": "sitemap", "sitemapindex": "sitemap index", "rss": "feed", "feed": "feed", "RDF": "feed",
}  # fmt: skip
_LOOSE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
"""An ampersand that begins no reference of XML. After one, libxml2 loses the right ones too."""

_ADDRESSES = ("loc", "origLink", "link", "guid")
_DAYS = ("lastmod", "publication_date", "modified", "updated", "pubDate", "published", "date")


@dataclass(frozen=True, slots=True)
class Document:
    """What a document is, and the addresses in it: of articles, or of an index's sitemaps."""

    kind: Kind | None
    """None for what is none of these."""
    entries: tuple[Found, ...] = ()


def read(body: bytes, base: str) -> Document:
    """Read a document, packed with gzip or not. `base` is its address, for relative links.

    What is broken is read as far as it goes. Never raises; bounded by `MAX_BYTES`, `MAX_TAGS` and `MAX_FOUND`.
    """
    body = unpacked(body)
    if body.lstrip()[:8].startswith((b"http://", b"https://")):
        urls = dict.fromkeys(absolute(line, base) for line in body.decode("utf-8", "replace").split()[:MAX_FOUND])
        return Document("sitemap", tuple(Found(url) for url in urls if url))
    if not body.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 has its ampersands in two bytes
        body = _LOOSE.sub(b"&amp;", body)
    handler = _Handler(base)
    parser = etree.XMLParser(target=handler, recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        for start in range(0, len(body), 1 << 16):
            parser.feed(body[start : start + (1 << 16)])
        parser.close()
    except (_EnoughError, etree.LxmlError, ValueError):
        pass
    return Document(handler.kind, tuple(handler.found.values()))


def unpacked(body: bytes) -> bytes:
    """The bytes, unpacked where they are gzip; as far as they are whole, and at most `MAX_BYTES`."""
    if not body.startswith(b"\x1f\x8b"):
        return body[:MAX_BYTES]
    unpacker = zlib.decompressobj(wbits=31)
    out = bytearray()
    try:
        for start in range(0, len(body), 1 << 16):
            out += unpacker.decompress(body[start : start + (1 << 16)], MAX_BYTES - len(out))
            if len(out) >= MAX_BYTES or unpacker.eof:
                break
    except zlib.error:
        pass
    return bytes(out)


def day(text: str) -> date | None:
    """The day of a date as sitemaps (W3C), Atom (RFC 3339) and RSS (RFC 822) write it; None for any other text.

    A month or a year stands for its last day, for something may have changed until then.
    """
    text = text.strip()[:40]
    if text[:4].isdecimal() and text.isascii():
        year, month, rest = text[:4], text[5:7] or "12", text[8:10]
        try:
            if rest:
                return date.fromisoformat(text[:10])
            last = date(int(year) + int(month) // 12, int(month) % 12 + 1, 1)
            return date.fromordinal(last.toordinal() - 1)
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class _EnoughError(Exception):
    pass


class _Handler:
    """Takes the parser's events; keeps no tree."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.kind: Kind | None = None
        self.found: dict[str, Found] = {}
        self._tags = 0
        self._entry = ""
        self._depth = 0
        """Of the element within the entry."""
        self._told: dict[str, str] = {}
        self._element = ""
        self._text: list[str] = []
        self._length = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._tags += 1
        if self._tags > MAX_TAGS:
            raise _EnoughError
        name = tag.rpartition("}")[2]
        if self.kind is None:
            if self._tags > 1 or name not in _ROOTS:
                raise _EnoughError  # a page, or anything else
            self.kind = _ROOTS[name]
            return
        if not self._entry and _ENTRIES.get(name) == self.kind:
            self._entry, self._told, self._depth = name, {}, 0
        elif self._entry:
            self._depth += 1
            self._element, self._text, self._length = name, [], 0
            if name == "link" and attributes.get("href") and attributes.get("rel", "alternate") == "alternate":
                # In a sitemap these are translations, which have entries of their own.
                if self.kind == "feed":
                    self._told.setdefault("link", attributes["href"][:MAX_TEXT])
            elif name == "guid" and attributes.get("isPermaLink", "true").lower() != "true":
                self._element = ""

    def data(self, text: str) -> None:
        if self._element and self._length < MAX_TEXT:
            self._text.append(text)
            self._length += len(text)

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if self._element and name == self._element:
            text = "".join(self._text).strip()[:MAX_TEXT]
            # What stands deeper has an address of its own: an image in a sitemap, the source of a feed's entry.
            if text and ((name in _ADDRESSES and self._depth == 1) or name in _DAYS):
                self._told.setdefault(name, text)
            self._element = ""
        if self._entry and self._depth == 0 and name == self._entry:
            self._entry = ""
            self._keep()
        elif self._entry:
            self._depth -= 1

    def close(self) -> None:
        pass

    def _keep(self) -> None:
        told = self._told
        days = [found for name in _DAYS if name in told and (found := day(told[name]))]
        for name in _ADDRESSES:
            if url := absolute(told.get(name, "").replace("&amp;", "&"), self.base):
                self.found.setdefault(url, Found(url, max(days, default=None)))
                break
        if len(self.found) >= MAX_FOUND:
            raise _EnoughError
