"""Which of a site's articles a crawl takes: since when, how many, and at which addresses."""

import fnmatch
from collections.abc import Sequence
from datetime import date, timedelta

from schemas import Record
from schemas.page import Skipped
from spiders.discover import Found
from spiders.discover.documents import day

GRACE = timedelta(days=1)
"""A site states days in a time zone of its own: an address is left out by its day only where that cannot matter."""


class Choice:
    """What is wanted. `take` counts what was taken, so that it can stop at the limit."""

    def __init__(self, since: date | None = None, limit: int | None = None, match: Sequence[str] = ()) -> None:
        self.since = since
        self.limit = limit
        self.match = tuple(match)
        self._taken: set[str] = set()

    @property
    def full(self) -> bool:
        """Whether as many articles were taken as are wanted."""
        return self.limit is not None and len(self._taken) >= self.limit

    def take(self, found: Found, *, single: bool = False) -> Skipped | None:
        """Take an address, and return None; or why it is left out. Asking twice counts once.

        `single`: someone gave the address itself, which need not match.
        """
        if not single and self.match and not any(fnmatch.fnmatchcase(found.url, pattern) for pattern in self.match):
            return Skipped(found.url, "no match")
        if self.old(found):
            return Skipped(found.url, "older", f"the site says that it last changed on {found.changed}")
        if self.limit is not None and found.url not in self._taken:
            if self.full:
                return Skipped(found.url, "limit")
            self._taken.add(found.url)
        return None

    def old(self, found: Found) -> bool:
        """Whether what the site says of an address leaves no doubt that it is older than wanted."""
        return bool(self.since and found.changed and found.changed < self.since - GRACE)

    def too_old(self, record: Record) -> str | None:
        """The day of a record that was published and last changed before the wanted day; None for any other record."""
        days = [known for text in (record.published_at, record.modified_at) if text and (known := day(str(text)))]
        return str(max(days)) if self.since and days and max(days) < self.since else None
