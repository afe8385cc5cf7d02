"""The WordPress REST API: a hundred addresses a request, each with its day of change.

Only addresses are taken from it, and the pages are fetched: docs/decisions/discovery.md says why.
Source: https://developer.wordpress.org/rest-api/reference/posts/.
"""

from datetime import date, timedelta
from typing import Any

import orjson
from scrapy.http import Response, TextResponse

from spiders.discover import MAX_FOUND, Found
from spiders.discover.addresses import TABLE, absolute
from spiders.discover.documents import day

REL = "https://api.w.org/"
PER_PAGE = 100
MAX_TYPES = 20
MAX_PAGES = 1000
"""Requests for one kind of content at most, whatever a server says."""


def root(response: Response) -> str | None:
    """The API's address, as a page of the site announces it: in its Link header, or in a <link>."""
    for header in response.headers.getlist("Link"):
        for part in header.decode("latin-1").split(","):
            target, _, rest = part.partition(">")
            if REL in rest and target.strip().startswith("<"):
                return absolute(target.strip()[1:], response.url)
    if isinstance(response, TextResponse):
        try:
            href = response.xpath("//link[@rel=$rel]/@href", rel=REL).get()
        except ValueError:
            return None
        return absolute(href or "", response.url)
    return None


def types_url(api: str) -> str:
    """Where the API tells its kinds of content."""
    return below(api, "wp/v2/types")


def below(api: str, path: str) -> str:
    """The address of a path below the API's root."""
    return f"{api.rstrip('/')}/{path}"


def types(body: bytes) -> tuple[str, ...]:
    """The paths, below the API's root, of each kind of content that can be articles; none where the answer is no such."""
    answer = _json(body)
    if not isinstance(answer, dict):
        return ()
    paths = []
    for slug, kind in answer.items():
        base = kind.get("rest_base") if isinstance(kind, dict) else None
        if isinstance(base, str) and slug not in TABLE["wordpress"] and not slug.startswith("wp_"):
            space = kind.get("rest_namespace")
            paths.append(f"{space if isinstance(space, str) else 'wp/v2'}/{base}")
    return tuple(path for path in paths if path.replace("/", "").replace("-", "").replace("_", "").isalnum())[
        :MAX_TYPES
    ]


def page_url(listing: str, page: int, since: date | None) -> str:
    """The address of one page of a kind of content, the last changed first."""
    # A day's grace: WordPress compares in the site's own time zone.
    after = f"&modified_after={since - timedelta(days=1)}T00:00:00" if since else ""
    start = "&" if "?" in listing else "?"
    return (
        f"{listing}{start}per_page={PER_PAGE}&page={page}&orderby=modified&order=desc&_fields=link,date,modified{after}"
    )


def read(body: bytes, base: str) -> tuple[Found, ...] | None:
    """The addresses on a page of the API; None where the answer is no list."""
    answer = _json(body)
    if not isinstance(answer, list):
        return None
    found = []
    for each in answer[:MAX_FOUND]:
        link = each.get("link") if isinstance(each, dict) else None
        if isinstance(link, str) and (url := absolute(link, base)):
            days = [known for key in ("date", "modified") if (known := day(str(each.get(key))))]
            found.append(Found(url, max(days, default=None)))
    return tuple(found)


def pages(response: Response) -> int:
    """How many pages there are, as the first one says in its header; at most `MAX_PAGES`."""
    said = (response.headers.get("X-WP-TotalPages") or b"1").decode("latin-1")
    return min(int(said), MAX_PAGES) if said.isdecimal() and len(said) < 10 else 1


def _json(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
