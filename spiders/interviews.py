"""The one spider: from listing pages to articles, and each article to its record or to what became of it."""

import gc
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.settings import BaseSettings
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from extractors import extract
from schemas.page import Extracted, Failed, Page, Quarantined, Skipped, Unchanged
from spiders.addresses import PrivateAddressError
from spiders.choice import Choice
from spiders.discover import Found
from spiders.discovery import Discovery, Given, asked_for
from spiders.polite import HostClosedError, RobotsAnswers
from spiders.targets import resolve
from spiders.workers import Extract, Limits, Workers


class InterviewsSpider(Discovery):
    """Crawls sites, by their profiles or by what they announce, and single articles by their addresses.

    Arguments: `site`, targets as `spiders.targets.resolve` takes them, several in a sequence or a string with commas;
    `limit`, how many articles are asked for at most; `since`, a day (``2025-03-11``): articles neither published nor
    changed since are left out; `match`, patterns of articles' addresses, in which ``*`` stands for any characters,
    several in a sequence or a string with spaces.
    """

    name = "interviews"
    extract: Extract = staticmethod(extract)

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        if settings["FRONTIER"]:
            settings.set("SCHEDULER", "spiders.frontier.Frontier", priority="spider")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        settings = crawler.settings
        spider.limits = Limits(settings.getfloat("PAGE_SECONDS"), settings.getint("PAGE_MEGABYTES"))
        crawler.signals.connect(spider.robots_parsed, signals.robots_parsed)
        return spider

    def __init__(
        self,
        site: str | Sequence[str] = (),
        limit: int | str | None = None,
        since: date | str | None = None,
        match: str | Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        wanted = [part.strip() for part in site.split(",") if part.strip()] if isinstance(site, str) else list(site)
        self.targets = resolve(wanted)
        self.choice = Choice(
            date.fromisoformat(since) if isinstance(since, str) else since,
            None if limit is None else int(limit),
            match.split() if isinstance(match, str) else match,
        )
        self.label = self.targets.label
        told = self.choice
        self.asked_for = {"site": wanted, "limit": told.limit, "since": told.since, "match": told.match}
        self.allowed_domains = list(self.targets.hosts)
        self.limits: Limits
        self._workers: Workers | None = None

    async def start(self) -> AsyncIterator[Request | Skipped]:
        self._workers = Workers(self.extract, limits=self.limits)
        # The collector of cycles need not go through what stays, nor through what a single page takes several times.
        gc.freeze()
        gc.set_threshold(10_000)
        for listing in self.targets.listings:
            yield self.ask_for_listing(listing)
        for named in self.targets.named:
            yield self.ask_for_named(named)
        for url in self.targets.homes:
            yield Request(url, self.parse_home, errback=self.fail, priority=10)
        for url in self.targets.pages:
            for each in self.ask_for_article(Found(url), single=True):
                yield each

    async def parse_page(self, response: Response) -> AsyncIterator[Given | Extracted | Unchanged | Quarantined]:
        """Have a page that was asked for by its address read: as a list of articles where it is one, else as an article."""
        if listing := self.listing_in(response):
            for each in self.parse_listing(response, listing, 1):
                yield each
            return
        async for outcome in self.parse_article(response):
            yield outcome

    async def parse_article(self, response: Response) -> AsyncIterator[Extracted | Unchanged | Quarantined | Skipped]:
        """Have an article read, unless it is the page that an earlier run has read."""
        assert self._workers is not None  # noqa: S101  started before the first request
        page = Page(
            url=response.url,
            status=response.status,
            headers=tuple(
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, values in response.headers.items()
                for value in values
            ),
            body=response.body,
            fetched_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
        asked = asked_for(response.request)
        if response.status == 304:
            yield Unchanged(asked, "not modified")
        elif (known := response.meta.get("digest")) and page.digest == known:
            yield Unchanged(asked, "same page")
        else:
            outcome = await self._workers.read(page, asked)
            old = self.choice.too_old(outcome.record) if isinstance(outcome, Extracted) else None
            yield Skipped(asked, "older", f"its page says that it last changed on {old}", page, old) if old else outcome

    def fail(self, failure: Failure) -> Iterator[Failed | Skipped]:
        """Say why a request gave no page."""
        asked, error = asked_for(failure.request), failure.value  # type: ignore[attr-defined]  # Scrapy puts it there
        if isinstance(error, HttpError):
            yield Failed(asked, f"HTTP {error.response.status}", error.response.status)
        elif isinstance(error, PrivateAddressError):
            yield Skipped(asked, "private address", str(error))
        elif isinstance(error, IgnoreRequest) and str(error) == "Forbidden by robots.txt":
            answers = self.crawler.get_downloader_middleware(RobotsAnswers)
            unknown = answers and answers.why(failure.request)  # type: ignore[attr-defined]
            yield Failed(asked, unknown) if unknown else Skipped(asked, "robots.txt")
        elif isinstance(error, HostClosedError):
            yield Failed(asked, str(error))
        else:
            yield Failed(asked, f"{type(error).__name__}: {error}")

    def closed(self, reason: str) -> None:  # noqa: ARG002  Scrapy's signature
        if self._workers is not None:
            self._workers.close()

    def ask_for_article(self, found: Found, *, single: bool = False) -> Iterator[Request | Skipped]:
        """Ask for an article, or say why not. `single`: someone gave its address, so it is wanted whatever it looks like."""
        url = found.url
        if not _within(urlsplit(url).hostname or "", self.allowed_domains):
            yield Skipped(url, "offsite")
        elif refused := self.choice.take(found, single=single):
            yield refused
        else:
            callback = self.parse_page if single else self.parse_article
            yield Request(url, callback, errback=self.fail, meta={"lastmod": found.stated})


def _within(host: str, domains: Sequence[str]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
