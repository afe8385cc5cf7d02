"""Ways to a site's articles, read: sitemaps, feeds, the WordPress REST API, and what a home page announces.

Nothing here asks for anything: bytes go in, addresses come out. `spiders.discovery` does the asking.
"""

from dataclasses import dataclass
from datetime import date

MAX_FOUND = 50_000
"""Addresses of one document that are taken: what the sitemap protocol allows."""


@dataclass(frozen=True, slots=True)
class Found:
    """An address that a site names."""

    url: str
    """Absolute, http or https, without fragment and tracking parameters."""
    changed: date | None = None
    """The day of the last change that the site states for it; None where it states none."""
