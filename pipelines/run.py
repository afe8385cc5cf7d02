"""The item pipeline: takes what became of each address from the spider, writes it, and keeps the account."""

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.exceptions import CloseSpider, DropItem, IgnoreRequest
from scrapy.http import Response
from scrapy.logformatter import LogFormatter
from twisted.python.failure import Failure

from pipelines.account import DONE_BEFORE, FIRST, SOME_FAILED, Account
from pipelines.coverage import table
from pipelines.folder import RunFolder, fresh
from pipelines.lines import DamagedFileError
from pipelines.monitors import Alarm
from pipelines.state import Known
from schemas import Record
from schemas.page import Extracted, Failed, Listed, Outcome, Quarantined, Skipped, Unchanged
from schemas.signals import PAGE_NOT_KEPT, REQUEST_TAKEN

logger = logging.getLogger(__name__)


class OneLine(LogFormatter):
    """Leaves out Scrapy's lines on items: `WriteRun` says in one line what became of each address."""

    def scraped(self, *_: Any) -> None:  # type: ignore[override]  # None is Scrapy's way to log nothing
        pass

    def dropped(self, *_: Any) -> None:  # type: ignore[override]
        pass


class WriteRun:
    """Writes the run folder that the setting ``RUN_FOLDER`` names, or a new one under ``runs/``."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.account = Account()
        self.run: RunFolder
        self.exit_code: int | None = None
        self.told: dict[str, Any] = {}
        """What ``run.json`` says, with the first addresses of each of its lists."""
        self._alarms: list[Alarm] = []
        self._shared = bool(crawler.settings["FRONTIER"])
        self._closing: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def open_spider(self) -> None:
        """Open the run folder.

        Raises:
            CloseSpider: where it cannot be used; the reason says why.
        """
        spider = self.crawler.spider
        self._asked = getattr(spider, "asked_for", {})
        self._started = _now()
        folder = Path(self.crawler.settings["RUN_FOLDER"] or fresh(getattr(spider, "label", "run")))
        try:
            self.run = RunFolder(folder, self._asked)
            self._report(None)
        except (OSError, sqlite3.Error, DamagedFileError) as error:
            raise CloseSpider(f"the run folder cannot be used: {error}") from error
        connect = self.crawler.signals.connect
        if self._shared:
            connect(self.request_shared, signals.request_scheduled)
            connect(self.request_scheduled, REQUEST_TAKEN)
        else:
            connect(self.request_scheduled, signals.request_scheduled)
        connect(self.request_dropped, signals.request_dropped)
        connect(self.spider_error, signals.spider_error)
        connect(self.spider_closed, signals.spider_closed)

    async def process_item(self, item: Outcome) -> Record:
        """Write an outcome; give the record to the pipelines after this one.

        Raises:
            DropItem: for every outcome that is no record.
        """
        outcome: Outcome = item
        lastmod = self.account.lastmod(item.asked)
        try:
            if isinstance(item, Extracted | Quarantined):
                outcome = await self.run.add(item, lastmod)
            elif isinstance(item, Unchanged):
                self.run.unchanged(item.asked, lastmod)
            elif isinstance(item, Skipped):
                self.run.older(item, lastmod)
        except (OSError, sqlite3.Error) as error:  # a full disk: nothing that follows could be kept
            why = error.strerror if isinstance(error, OSError) else error
            outcome = Failed(item.asked, f"could not be written to {self.run.folder}: {why}")
            self.crawler.signals.send_catch_log(PAGE_NOT_KEPT)
            if self._closing is None:
                self._closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="cannot write"))
        self._settle(outcome)
        if isinstance(outcome, Extracted):
            return outcome.record
        raise DropItem(describe(outcome))

    def request_shared(self, request: Request, spider: Spider) -> None:
        """A request goes to a shared frontier: it is in the account of the process that takes it from there."""
        if not _goes_on(request):
            return
        if self._on_site(request, spider):
            self.account.unask(_asked(request))
        else:
            self._settle(Skipped(_asked(request), "offsite", f"redirects to {request.url}"))

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """Take an address into the account; refuse one that is done, and ask only for what is new of one that is known.

        What a spider has learnt of an address's last change stands in the request's meta as ``lastmod``.
        """
        known = self.run.known(request.url)
        done = known is not None and known.run == self.run.number
        if _goes_on(request):
            if self._shared:
                self.account.ask(_asked(request), request.meta.get("lastmod"))
            if not self._on_site(request, spider):
                self._settle(Skipped(_asked(request), "offsite", f"redirects to {request.url}"))
            elif done and request.url != _asked(request):
                self.request_dropped(request)
                raise IgnoreRequest(DONE_BEFORE)
            elif known is None or known.body != request.meta.get("digest"):
                _ask_for_all(request)  # it leads elsewhere than it did
            return
        lastmod = request.meta.get("lastmod")
        if known and known.changed:
            if known.is_older(self._asked.get("since"), lastmod):
                if not self.account.has(request.url):
                    told = f"its page said that it last changed on {known.changed}"
                    self._settle(Skipped(request.url, "older", told))
                raise IgnoreRequest("older")
            known, done = None, False  # nothing of it was kept
        if done:
            if not self.account.has(request.url):
                self._settle(Skipped(request.url, DONE_BEFORE))
            raise IgnoreRequest(DONE_BEFORE)
        self.account.ask(request.url, lastmod)
        if known and known.body and lastmod and known.is_as_of(lastmod):
            self.run.unchanged(request.url, lastmod)
            self._settle(Unchanged(request.url, "lastmod"))
            raise IgnoreRequest("unchanged")
        if known and known.body:
            _ask_for_news(request, known)

    def _on_site(self, request: Request, spider: Spider) -> bool:
        offsite = self.crawler.get_downloader_middleware(OffsiteMiddleware)
        return request.dont_filter or offsite is None or offsite.should_follow(request, spider)

    def request_dropped(self, request: Request) -> None:
        """Scrapy dropped a request that is equal to an earlier one."""
        if request.url in request.meta.get("redirect_urls", ()):
            self._settle(Failed(_asked(request), f"redirects in a circle, back to {request.url}"))
        elif _goes_on(request):
            self._settle(Skipped(_asked(request), "duplicate", f"redirects to {request.url}"))
        else:
            self.account.unask(request.url)

    def spider_error(self, failure: Failure, response: Response | None) -> None:
        """A callback of the spider raised: that is a bug of ours, and the page is not read."""
        if response is not None and response.request is not None:
            self._settle(Failed(_asked(response.request), f"bug: {failure.value!r}", response.status))

    def spider_closed(self, reason: str) -> None:
        """Judge the run and write its account."""
        try:
            self.run.finish()
            if reason == "finished" and not self._shared:  # a part of a site's articles is no measure of the site
                accept = self.crawler.settings.getbool("ACCEPT_CHANGES")
                self._alarms = self.run.judge(self.account.sites, accept=accept)
            for alarm in self._alarms:
                logger.error("%s", plain(str(alarm)))
            stopped, alarmed = reason == "shutdown", bool(self._alarms)
            self.exit_code = self.account.exit_code(stopped=stopped, alarmed=alarmed, part=self._shared)
            if self._shared and not self.exit_code and reason != "finished":
                self.exit_code = SOME_FAILED
            self._report(reason)
        except (OSError, sqlite3.Error) as error:
            self.exit_code = SOME_FAILED
            logger.error("the account could not be written to %s: %s", self.run.folder, error)
        finally:
            self.run.close()

    def _settle(self, outcome: Outcome) -> None:
        self.account.settle(outcome)
        bad = isinstance(outcome, Failed | Quarantined)
        logger.log(logging.WARNING if bad else logging.INFO, "%s", describe(outcome))

    def _report(self, reason: str | None) -> None:
        articles, works = self.run.state.articles()
        covered = self.run.covered()
        report = {
            "junket": version("junket"),
            "asked": self._asked,
            "started_at": self._started,
            "finished_at": _now() if reason else None,
            "ended": reason,
            "run": self.run.number,
            "articles": articles,
            "works": works,
            "found": getattr(self.crawler.spider, "found", []),
            **self.account.summary(),
            "coverage": table([share for shares in covered.values() for share in shares]),
            "sites": {
                site: {"pages": self.account.sites.get(site, {}), "coverage": table(covered.get(site, []))}
                for site in sorted({*covered, *self.account.sites})
            },
            "alarms": [alarm.json() for alarm in self._alarms],
            "exit_code": self.exit_code,
        }
        again = self.account.summary()  # an iterator goes through its list once
        first = {name: list(islice(each, FIRST)) for name, each in again.items() if isinstance(each, Iterator)}
        self.told = report | first
        self.run.report(report)


def describe(outcome: Outcome) -> str:
    """An outcome in one line, fit for a log: what came from a page cannot break the line or steer a terminal."""
    return plain(_described(outcome))


def plain(text: str) -> str:
    """A text without what could break a line or steer a terminal."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _described(outcome: Outcome) -> str:
    match outcome:
        case Extracted(asked):
            return f"written: {asked}"
        case Quarantined(asked, _, stage, reason, detail):
            return f"quarantined: {asked}: {stage}: {reason}" + (f" ({detail})" if detail else "")
        case Unchanged(asked, how):
            return f"unchanged: {asked}: {how}"
        case Listed(asked):
            return f"listed: {asked}"
        case Failed(asked, error):
            return f"failed: {asked}: {error}"
        case Skipped(asked, why, detail):
            return f"skipped: {asked}: {why}" + (f" ({detail})" if detail else "")


def _ask_for_news(request: Request, known: Known) -> None:
    """Have the server answer 304, without the page, where it is the one that is known; else tell the spider its digest."""
    for name, value in ((b"If-None-Match", known.etag), (b"If-Modified-Since", known.modified)):
        if value and value.isprintable():
            request.headers.setdefault(name, value.encode("latin-1", "ignore"))
    request.meta.setdefault("handle_httpstatus_list", [304])
    request.meta["digest"] = known.body


def _ask_for_all(request: Request) -> None:
    for name in (b"If-None-Match", b"If-Modified-Since"):
        request.headers.pop(name, None)
    request.meta.pop("digest", None)


def _goes_on(request: Request) -> bool:
    """Whether a request goes on with an earlier one: a redirect or a retry."""
    return "redirect_times" in request.meta or "retry_times" in request.meta


def _asked(request: Request) -> str:
    first: str = next(iter(request.meta.get("redirect_urls", ())), request.url)
    return first


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
