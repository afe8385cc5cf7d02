"""The item pipeline: takes what became of each address from the spider, writes it, and keeps the account."""

import asyncio
import logging
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.exceptions import CloseSpider, DropItem, IgnoreRequest
from scrapy.http import Response
from scrapy.logformatter import LogFormatter
from twisted.python.failure import Failure

from pipelines.account import Account
from pipelines.folder import RunFolder, fresh
from pipelines.lines import DamagedFileError
from schemas import Record
from schemas.page import Extracted, Failed, Listed, Outcome, Quarantined, Skipped

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
            self.run = RunFolder(folder)
            self._report(None)
        except (OSError, DamagedFileError) as error:
            raise CloseSpider(f"the run folder cannot be used: {error}") from error
        connect = self.crawler.signals.connect
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
        if isinstance(item, Extracted | Quarantined):
            try:
                outcome = await self.run.add(item)
            except OSError as error:  # a full disk: nothing that follows could be kept
                outcome = Failed(item.asked, f"could not be written to {self.run.folder}: {error.strerror}")
                self._closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="cannot write"))
        self._settle(outcome)
        if isinstance(outcome, Extracted):
            return outcome.record
        raise DropItem(describe(outcome))

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """Take an address into the account; refuse one that an earlier run into this folder has done."""
        offsite = self.crawler.get_downloader_middleware(OffsiteMiddleware)
        on_site = request.dont_filter or offsite is None or offsite.should_follow(request, spider)
        if _goes_on(request):
            if not on_site:
                self._settle(Skipped(_asked(request), "offsite", f"redirects to {request.url}"))
            elif request.url in self.run.done:
                self.request_dropped(request)
                raise IgnoreRequest("done before")
        elif request.url in self.run.done:
            self._settle(Skipped(request.url, "done before"))
            raise IgnoreRequest("done before")
        else:
            self.account.ask(request.url)

    def request_dropped(self, request: Request) -> None:
        """Scrapy dropped a request that is equal to an earlier one."""
        if _goes_on(request):
            self._settle(Skipped(_asked(request), "duplicate", f"redirects to {request.url}"))
        else:
            self.account.unask(request.url)

    def spider_error(self, failure: Failure, response: Response | None) -> None:
        """A callback of the spider raised: that is a bug of ours, and the page is not read."""
        if response is not None and response.request is not None:
            self._settle(Failed(_asked(response.request), f"bug: {failure.value!r}", response.status))

    def spider_closed(self, reason: str) -> None:
        self._report(reason)
        self.run.close()

    def _settle(self, outcome: Outcome) -> None:
        self.account.settle(outcome)
        bad = isinstance(outcome, Failed | Quarantined)
        logger.log(logging.WARNING if bad else logging.INFO, "%s", describe(outcome))

    def _report(self, reason: str | None) -> None:
        self.run.report(
            {
                "junket": version("junket"),
                "asked": self._asked,
                "started_at": self._started,
                "finished_at": _now() if reason else None,
                "ended": reason,
                "articles": self.run.coverage.count(),
                "works": self.run.coverage.count("works"),
                "found": getattr(self.crawler.spider, "found", []),
                **self.account.summary(),
                "coverage": self.run.coverage.table(),
                "exit_code": self.account.exit_code(stopped=reason == "shutdown") if reason else None,
            }
        )


def describe(outcome: Outcome) -> str:
    """An outcome in one line, fit for a log: what came from a page cannot break the line or steer a terminal."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in _described(outcome))


def _described(outcome: Outcome) -> str:
    match outcome:
        case Extracted(asked):
            return f"written: {asked}"
        case Quarantined(asked, _, stage, reason, detail):
            return f"quarantined: {asked}: {stage}: {reason}" + (f" ({detail})" if detail else "")
        case Listed(asked):
            return f"listed: {asked}"
        case Failed(asked, error):
            return f"failed: {asked}: {error}"
        case Skipped(asked, why, detail):
            return f"skipped: {asked}: {why}" + (f" ({detail})" if detail else "")


def _goes_on(request: Request) -> bool:
    """Whether a request goes on with an earlier one: a redirect or a retry."""
    return "redirect_times" in request.meta or "retry_times" in request.meta


def _asked(request: Request) -> str:
    first: str = next(iter(request.meta.get("redirect_urls", ())), request.url)
    return first


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
