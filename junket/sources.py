"""Saved pages: files, folders and archives, as pages that can be extracted."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import orjson
from lxml import etree, html

from pipelines import archive
from schemas.page import Page

SUFFIXES = (".html", ".html.gz", ".warc", ".warc.gz")

_OWN_ADDRESS = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"


@dataclass(frozen=True)
class Source:
    """A saved page, or what is wrong with it."""

    where: str
    """Path, and the address within an archive."""
    page: Page | None = None
    error: str = ""


def sources(paths: Iterable[Path], url: str | None = None) -> Iterator[Source]:
    """The pages of files, archives and folders, in order; a folder's files by their paths.

    `url` is the page's address where the paths are one HTML file.
    """
    for path in paths:
        files = sorted(file for file in path.rglob("*") if file.name.endswith(SUFFIXES)) if path.is_dir() else [path]
        for file in files:
            yield from _archived(file) if ".warc" in file.suffixes else [_saved(file, url)]


def _archived(path: Path) -> Iterator[Source]:
    try:
        for page in archive.pages(path):
            yield Source(f"{path}: {page.url}", page)
    except (archive.ArchiveError, OSError) as error:
        yield Source(str(path), error=str(error).removeprefix(f"{path}: "))


def _saved(path: Path, url: str | None) -> Source:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            body = file.read(archive.MAX_BODY + 1)
    except (OSError, EOFError, zlib.error) as error:
        return Source(str(path), error=f"cannot be read: {error}")
    if len(body) > archive.MAX_BODY:
        return Source(str(path), error=f"is larger than {archive.MAX_BODY} bytes")
    response = path.with_name("response.json")
    try:
        told = orjson.loads(response.read_bytes()) if response.exists() else {}
        headers = tuple((str(name), str(value)) for name, value in told.get("headers", {}).items())
        return Source(
            str(path),
            Page(
                url=url or told.get("url") or _own_address(body) or path.absolute().as_uri(),
                status=int(told.get("status", 200)),
                headers=headers,
                body=body,
            ),
        )
    except (OSError, ValueError, AttributeError, TypeError) as error:
        return Source(str(path), error=f"{response} cannot be used: {error}")


def _own_address(body: bytes) -> str | None:
    """The absolute address that a page gives as its own."""
    try:
        tree = html.document_fromstring(body)
    except (etree.ParserError, ValueError):
        return None
    for address in tree.xpath(_OWN_ADDRESS):
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname and not any(map(str.isspace, address.strip())):
            return str(address.strip())
    return None
