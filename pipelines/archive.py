"""Raw pages in a WARC file: written member by member, read back as pages.

Each page is one ``response`` record in a gzip member of its own, so that any reader of WARC files can jump to it. The
body is stored unpacked, as it was given to the extractor, and Content-Length says its length.
"""

import gzip
import zlib
from collections.abc import Iterator
from http.client import responses
from io import BytesIO
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from schemas.page import Page

MAX_BODY = 32 * 1024 * 1024
"""Bytes of the largest page that is read back: what the crawl accepts at most (``DOWNLOAD_MAXSIZE``)."""

BLOCK = 64 * 1024

_PACKING = {"content-encoding", "transfer-encoding", "content-length"}


class ArchiveError(ValueError):
    """A WARC file cannot be read on. The message says where and why."""


def member(page: Page) -> bytes:
    """A page as a gzip member that can be appended to a WARC file."""
    phrase = responses.get(page.status, "")
    headers = [(name, value) for name, value in page.headers if name.lower() not in _PACKING]
    headers.append(("Content-Length", str(len(page.body))))
    out = BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="WARC/1.1")
    writer.write_record(
        writer.create_warc_record(
            page.url,
            "response",
            payload=BytesIO(page.body),
            length=len(page.body),
            http_headers=StatusAndHeaders(f"{page.status} {phrase}".strip(), headers, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": page.fetched_at} if page.fetched_at else {},
        )
    )
    return gzip.compress(out.getvalue(), compresslevel=6, mtime=0)


def preamble(software: str) -> bytes:
    """The member that a WARC file begins with: what wrote it."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="WARC/1.1")
    writer.write_record(writer.create_warcinfo_record(None, {"software": software, "format": "WARC File Format 1.1"}))
    return gzip.compress(out.getvalue(), mtime=0)


def pages(path: Path) -> Iterator[Page]:
    """The pages of a WARC file, by whomever it was written: every HTTP response with status 2xx, in order.

    Raises:
        ArchiveError: where the file is broken or a page is larger than `MAX_BODY`; what stands before was yielded.
    """
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                if page := _page(record):
                    yield page
            if path.suffix == ".gz" and max(_members(path), default=0) < path.stat().st_size:
                raise EOFError("the last page is not whole")
        except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError, zlib.error) as error:
            raise ArchiveError(f"{path}: breaks off near byte {file.tell()}: {error}") from error


def _page(record: Any) -> Page | None:
    """A WARC record as a page; None for one that is no HTTP response with status 2xx."""
    url = record.rec_headers.get_header("WARC-Target-URI")
    code = record.http_headers.get_statuscode() if record.http_headers else ""
    if record.rec_type != "response" or not url or not (code.isdigit() and 200 <= int(code) < 300):
        return None
    body = record.content_stream().read(MAX_BODY + 1)
    if len(body) > MAX_BODY:
        raise ValueError(f"{url} is larger than {MAX_BODY} bytes")
    whole, dot, fraction = (record.rec_headers.get_header("WARC-Date") or "").removesuffix("Z").partition(".")
    return Page(
        url=url,
        status=int(code),
        headers=tuple(record.http_headers.headers),
        body=body,
        fetched_at=f"{whole}{dot}{fraction[:6]}Z" if whole else None,  # WARC allows nanoseconds
    )


def members(path: Path, start: int = 0) -> Iterator[tuple[int, int, Page | None]]:
    """Each whole member of a WARC file of ours from byte `start` on: where it begins, where it ends, and its page.

    Stops before a torn member. What is no page, such as what the file begins with, has None.
    """
    if not path.exists():
        return
    with path.open("rb") as file:
        for end in _members(path, start):
            file.seek(start)
            record = next(iter(ArchiveIterator(BytesIO(file.read(end - start)))))
            yield start, end, _page(record)
            start = end


def _members(path: Path, start: int = 0) -> Iterator[int]:
    """Where each whole gzip member ends. Stops before a torn one.

    warcio reads over a torn end without a word, so this looks for itself.
    """
    with path.open("rb") as file:
        file.seek(start)
        rest = file.read(BLOCK)
        end = start
        while rest:
            unpacker = zlib.decompressobj(wbits=31)
            while not unpacker.eof:
                if not rest:
                    return
                try:
                    unpacker.decompress(rest)
                except zlib.error:
                    return
                end += len(rest) - len(unpacker.unused_data)
                rest = unpacker.unused_data if unpacker.eof else file.read(BLOCK)
            rest = rest or file.read(BLOCK)
            yield end
