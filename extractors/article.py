"""The whole way of a page: bytes and a URL in, a record out."""

import hashlib

from schemas import Record


def extract(body: bytes | str, url: str, content_type: str | None = None, fetched_at: str | None = None) -> Record:
    """Read one article page."""
    return Record(
        id=hashlib.sha256(url.encode()).hexdigest()[:20],
        url=url,
        canonical_url=url,
        site=url.split("/")[2],
        fetched_at=fetched_at,
    )
