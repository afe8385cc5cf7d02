"""Where requests wait for their turn: on the disk, so that memory does not grow with a site, and host by host."""

import sqlite3
from collections import Counter, deque
from typing import Self

from pydantic import ValidationError
from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from spiders.frontier.entry import Entry
from spiders.polite import free, host_of
from spiders.seen import Seen


class Waiting(BaseScheduler):
    """The scheduler of a crawl that is one process's alone.

    Of a host, what is to be asked first comes first, and then what was found first. Hosts take turns. None has more
    requests under way than may be sent to it at once, and one that wants to be left alone for a while none at all: so it
    does not hold the places of CONCURRENT_REQUESTS that others could use.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._spider: Spider
        self._seen = Seen()
        self._hosts: deque[str] = deque()
        """Those of which something waits, in the order of their turns."""
        self._count: Counter[str] = Counter()
        """How much."""
        self._kept: dict[int, Request] = {}
        """Requests of other spiders than ours, which cannot be written down."""
        self._db = sqlite3.connect("", isolation_level=None)  # on the disk, and of no name
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("CREATE TABLE waiting (number INTEGER PRIMARY KEY, host, priority, entry)")
        self._db.execute("CREATE INDEX by_host ON waiting (host, priority DESC, number)")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def open(self, spider: Spider) -> None:
        self._spider = spider

    def close(self, reason: str) -> None:  # noqa: ARG002  Scrapy's signature
        self._db.close()

    def has_pending_requests(self) -> bool:
        return bool(self._hosts)

    def enqueue_request(self, request: Request) -> bool:
        """Have a request wait, unless an equal one was there."""
        if not request.dont_filter and not self._seen.add(self._crawler.request_fingerprinter.fingerprint(request)):
            return False
        try:
            entry = Entry.of(request).json_bytes()
        except ValidationError:
            entry = None
        host = host_of(request)
        added = self._db.execute(
            "INSERT INTO waiting (host, priority, entry) VALUES (?, ?, ?)", (host, request.priority, entry)
        )
        if entry is None:
            self._kept[added.lastrowid or 0] = request
        self._count[host] += 1
        if self._count[host] == 1:
            self._hosts.append(host)
        return True

    def next_request(self) -> Request | None:
        """The next request of the host whose turn it is; None where each host is busy, or none has any."""
        is_free = free(self._crawler)
        for _ in range(len(self._hosts)):
            host = self._hosts[0]
            self._hosts.rotate(-1)
            if is_free(host):
                return self._take(host)
        return None

    def _take(self, host: str) -> Request:
        (number, entry) = self._db.execute(
            "DELETE FROM waiting WHERE number = "
            "(SELECT number FROM waiting WHERE host = ? ORDER BY priority DESC, number LIMIT 1) RETURNING number, entry",
            (host,),
        ).fetchone()
        self._count[host] -= 1
        if not self._count[host]:
            del self._count[host]
            self._hosts.pop()  # where `next_request` has put it
        return Entry.model_validate_json(entry).request(self._spider) if entry else self._kept.pop(number)
