"""What an address alone tells: whether an article can be there, and under which address it is the same."""

import fnmatch
import tomllib
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from w3lib.url import url_query_cleaner

TABLE: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("sections.toml").read_text(encoding="utf-8"))

MAX_LENGTH = 2083
"""Letters of the longest address that is asked for."""

_PAGES = frozenset(TABLE["pages"])
_LISTS = frozenset(TABLE["lists"])
_FILES = tuple(TABLE["files"])


def absolute(link: str, base: str) -> str | None:
    """A link as an absolute address, without fragment and tracking parameters; None where it is no web address."""
    try:
        url = urljoin(base, link.strip()) if link.strip() else ""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or len(url) > MAX_LENGTH:
            return None
        if any(letter.isspace() or not letter.isprintable() for letter in url):
            return None
        _ = parts.port
        return url_query_cleaner(url, TABLE["tracking"], remove=True, unique=False)
    except ValueError:
        return None


def may_be_article(url: str) -> bool:
    """Whether an article can be at an address: not at a home page, a list, a file, or a page about the site."""
    path = urlsplit(url).path.lower()
    parts = [part for part in path.split("/") if part]
    if not parts:
        return bool(urlsplit(url).query)
    if path.endswith(_FILES) or (len(parts) == 1 and parts[0] in _PAGES):
        return False
    # A long slug is an article's, wherever it stands.
    return parts[-1].count("-") >= 3 or not (parts[0] in _LISTS or parts[-2:-1] == ["page"])


def is_home(url: str) -> bool:
    """Whether an address is a site's, rather than one page's."""
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query


def may_list_articles(sitemap: str) -> bool:
    """Whether a sitemap's name leaves room for articles."""
    name = urlsplit(sitemap).path.rpartition("/")[2].lower()
    return not any(fnmatch.fnmatchcase(name, pattern) for pattern in TABLE["sitemaps"])
