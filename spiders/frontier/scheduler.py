"""A scheduler of Scrapy's whose requests stand in Redis, shared by all processes of one crawl.

A host is leased by one process at a time, so all that a process knows of a host – its pace, its robots.txt, how far its
listings were followed – holds for the crawl as a whole. An entry is acknowledged when the engine has let go of its
request: all requests that it led to are then in the frontier, and what became of it is on the disk.
"""

import asyncio
import hashlib
import logging
import time
import uuid
from collections import Counter, deque
from typing import Self

import orjson
from pydantic import ValidationError
from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, IgnoreRequest
from twisted.python.failure import Failure

from schemas.signals import PAGE_NOT_KEPT, REQUEST_TAKEN
from spiders.frontier.entry import Entry
from spiders.frontier.store import FrontierError, Place, Store
from spiders.polite import free, host_of

logger = logging.getLogger(__name__)

LOOK = 0.2
"""Seconds between two looks for what other processes have added."""

AHEAD = 8
"""Requests of one host that a process works on at once: one is fetched while others wait for it, or are read."""

REFRESH = 3600.0
"""Seconds between two times that the crawl's keys are kept from being forgotten."""

LOST = "the frontier is lost"
"""Why a spider is closed when Redis stays away."""


class Frontier(BaseScheduler):
    """The scheduler that the setting ``FRONTIER``, an address of a Redis, brings.

    It asks Redis synchronously: Scrapy wants to know at once whether a request is new, and what comes next. A step takes
    a fraction of a millisecond. While Redis is away the process stands still, and so does its work.
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._url: str = settings["FRONTIER"]
        self._lease = settings.getfloat("FRONTIER_LEASE")
        self._patience = settings.getfloat("FRONTIER_PATIENCE")
        self._most = settings.getint("CONCURRENT_REQUESTS")
        self._spider: Spider
        self._store: Store | None = None
        self._hosts: set[str] = set()
        self._ready: deque[tuple[Place, bytes]] = deque()
        """Entries that were another process's, or whose answer was lost."""
        self._at: dict[Request, Place] = {}
        """Requests that the engine has, and where they stand."""
        self._working: Counter[str] = Counter()
        self._dry = False
        self._closing: asyncio.Future[None] | None = None
        self._watching: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def open(self, spider: Spider) -> None:
        """Join the crawl.

        Raises:
            CloseSpider: where that cannot be; the reason says why.
        """
        self._spider = spider
        asked = getattr(spider, "asked_for", {})
        if asked.get("limit"):
            raise CloseSpider("a limit counts one process's articles: it does not go with a shared frontier")
        name = hashlib.blake2b(
            orjson.dumps([spider.name, asked], option=orjson.OPT_SORT_KEYS), digest_size=8
        ).hexdigest()
        try:
            store = Store(self._url, name, uuid.uuid4().hex, self._lease, self._patience)
            open_ = store.join()
        except FrontierError as error:
            raise CloseSpider(str(error)) from error
        self._store = store
        logger.info("the frontier %s has %d open entries", name, open_)
        self._crawler.signals.connect(self._stop, PAGE_NOT_KEPT)
        self._watching = asyncio.ensure_future(self._watch())

    def close(self, reason: str) -> None:
        """Leave the crawl. What was taken and is not done, others take over."""
        if self._watching is not None:
            self._watching.cancel()
        if self._store is None:
            return
        store = self._store
        try:
            self._acknowledge()
            store.leave()
        except FrontierError as error:
            logger.error("the frontier could not be left (%s): %s", reason, error)
        finally:
            self._store = None
            store.close()

    def has_pending_requests(self) -> bool:
        """Whether any process has anything to do: what it finds may be for this one."""
        if self._store is None:
            return False
        try:
            self._acknowledge()
            return self._store.open() > 0
        except FrontierError as error:
            self._lose(error)
            return False

    def enqueue_request(self, request: Request) -> bool:
        """Put a request into the frontier, unless an equal one was there."""
        if self._store is None:
            return False
        # A redirect or a retry comes from its request's process, with that one's meta.
        number = request.meta.get("frontier")
        then = (str(number[0]), str(number[1])) if number else None
        seen = b"" if request.dont_filter else self._crawler.request_fingerprinter.fingerprint(request)
        try:
            added = self._store.add(host_of(request), request.priority > 2, seen, Entry.of(request).json_bytes(), then)
        except FrontierError as error:
            self._lose(error)
            return False
        self._dry = False
        return added

    def next_request(self) -> Request | None:
        """The next request of the hosts that this process has."""
        try:
            while self._store is not None:
                found = self._next(self._store)
                if found is None:
                    return None
                if request := self._taken(*found):
                    return request
        except FrontierError as error:
            self._lose(error)
        return None

    def _next(self, store: Store) -> tuple[Place, bytes] | None:
        self._acknowledge()
        if self._ready:
            return self._ready.popleft()
        # In turn: the host first of which the least is under way.
        may_begin = free(self._crawler)
        hosts = sorted(
            (host for host in self._hosts if self._working[host] < AHEAD and may_begin(host)),
            key=self._working.__getitem__,
        )
        if self._dry or not hosts:
            return None
        found = store.take(hosts)
        self._dry = found is None
        return found

    def _taken(self, place: Place, entry: bytes) -> Request | None:
        """The request of an entry; None where it is not to be sent, which is then done."""
        assert self._store is not None  # noqa: S101  it was taken from there
        try:
            request = Entry.model_validate_json(entry).request(self._spider)
        except (ValidationError, ValueError) as error:
            logger.error("an entry of the frontier cannot be read, and is left out: %s", error)
            self._store.acknowledge([place])
            return None
        request.meta["frontier"] = place
        told = self._crawler.signals.send_catch_log(
            REQUEST_TAKEN, request=request, spider=self._spider, dont_log=IgnoreRequest
        )
        if any(isinstance(each, Failure) and isinstance(each.value, IgnoreRequest) for _, each in told):
            self._store.acknowledge([place])
            return None
        self._at[request] = place
        self._working[_host_of(place)] += 1
        return request

    def _acknowledge(self) -> None:
        """Acknowledge what the engine is done with, and forget it."""
        done = {request: place for request, place in self._at.items() if not self._under_way(request)}
        if done and self._store is not None:
            self._store.acknowledge(list(done.values()))
        for request, place in done.items():
            del self._at[request]
            self._working[_host_of(place)] -= 1

    def _under_way(self, request: Request) -> bool:
        # Scrapy has no signal for it. Its engine takes a request out of here when its callbacks are through, each
        # request of theirs is scheduled and each item is through the pipelines.
        slot = self._crawler.engine._slot
        return slot is not None and request in slot.inprogress

    async def _watch(self) -> None:
        """Look for hosts and entries, and keep what this process has, until it is cancelled."""
        renewed = refreshed = time.monotonic()
        while self._store is not None:
            await asyncio.sleep(LOOK)
            try:
                now = time.monotonic()
                if now - renewed > self._lease / 5:
                    renewed = now
                    self._renew(self._store)
                if now - refreshed > REFRESH:
                    refreshed = now
                    self._store.keep()
                self._acknowledge()
                self._find_host(self._store)
                if self._store.answers_lost:
                    self._store.answers_lost = False
                    for host in self._hosts:
                        self._claim(self._store, host)
            except FrontierError as error:
                self._lose(error)
                return
            self._dry = False
            slot = self._crawler.engine._slot  # its own call comes every five seconds
            if slot is not None:
                slot.nextcall.schedule()

    def _renew(self, store: Store) -> None:
        for host in store.renew(sorted(self._hosts)):
            logger.warning("%s is another process's now: this one did not renew its lease in time", host)
            self._hosts.discard(host)
            self._ready = deque(each for each in self._ready if _host_of(each[0]) != host)

    def _find_host(self, store: Store) -> None:
        """One at a time, so that processes that begin together share the hosts."""
        if len(self._hosts) >= self._most:
            idle = [host for host in self._hosts if not self._working[host]]
            if released := store.release(idle):
                self._hosts.discard(released)
                del self._working[released]
        if len(self._hosts) < self._most and (host := store.lease()):
            self._hosts.add(host)
            self._claim(store, host)

    def _claim(self, store: Store, host: str) -> None:
        had = {*self._at.values(), *(place for place, _ in self._ready)}
        self._ready.extend(each for each in store.claim(host) if each[0] not in had)

    def _lose(self, error: FrontierError) -> None:
        logger.error("%s; the same command goes on with the crawl when Redis is there again", error)
        self._stop()
        if self._closing is None:
            self._closing = asyncio.ensure_future(self._crawler.engine.close_spider_async(reason=LOST))

    def _stop(self) -> None:
        """Take and acknowledge nothing more: what is not done stays for others, or for the same command again."""
        store, self._store = self._store, None
        if store is not None:
            store.close()


def _host_of(place: Place) -> str:
    return place[0].partition(":")[2]
