"""The one spider: from listing pages to articles, and each article to its record or to what became of it."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Self
from urllib.parse import urldefrag, urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response, TextResponse
from scrapy.linkextractors import LinkExtractor
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from extractors import extract, sites
from schemas.page import Extracted, Failed, Listed, Page, Quarantined, Skipped, Unchanged
from spiders.addresses import PrivateAddressError
from spiders.targets import Listing, resolve
from spiders.workers import Extract, Limits, Workers


class InterviewsSpider(Spider):
    """Crawls sites by their profiles, and single articles by their addresses.

    Arguments: `site`, targets as `spiders.targets.resolve` takes them, several in a sequence or a string with commas;
    `limit`, how many articles are asked for at most.
    """

    name = "interviews"
    extract: Extract = staticmethod(extract)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        settings = crawler.settings
        spider.limits = Limits(settings.getfloat("PAGE_SECONDS"), settings.getint("PAGE_MEGABYTES"))
        return spider

    def __init__(self, site: str | Sequence[str] = (), limit: int | str | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        wanted = [part.strip() for part in site.split(",") if part.strip()] if isinstance(site, str) else list(site)
        self.targets = resolve(wanted)
        self.limit = None if limit is None else int(limit)
        self.label = self.targets.label
        self.asked_for = {"site": wanted, "limit": self.limit}
        self.allowed_domains = list(self.targets.hosts)
        self.limits: Limits
        self._workers: Workers | None = None
        self._pages: Counter[str] = Counter()
        self._within_limit: set[str] = set()

    async def start(self) -> AsyncIterator[Request | Skipped]:
        self._workers = Workers(self.extract, limits=self.limits)
        for listing in self.targets.listings:
            yield self._ask_for_listing(listing.url, listing)
        for url in self.targets.articles:
            for each in self._ask_for_article(url):
                yield each

    def parse_listing(
        self, response: Response, listing: Listing, number: int
    ) -> Iterator[Request | Listed | Failed | Skipped]:
        """Follow the articles of a listing page, and the next pages of the listing."""
        asked = _asked(response.request)
        discover = listing.profile.discover
        articles = list(_links(response, discover.articles))
        for url in articles:
            yield from self._ask_for_article(url)
        for url in _links(response, discover.next) if discover.next else ():
            if self._pages[listing.url] < discover.max_pages and not self._full():
                yield self._ask_for_listing(url, listing)
        if articles or number > 1:
            yield Listed(asked)
        else:
            yield Failed(asked, "the listing has no link that the profile takes for an article's", response.status)

    async def parse_article(self, response: Response) -> AsyncIterator[Extracted | Unchanged | Quarantined]:
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
        if response.status == 304:
            yield Unchanged(_asked(response.request), "not modified")
        elif page.digest == response.meta.get("digest"):
            yield Unchanged(_asked(response.request), "same page")
        else:
            yield await self._workers.read(page, _asked(response.request))

    def fail(self, failure: Failure) -> Iterator[Failed | Skipped]:
        """Say why a request gave no page."""
        asked, error = _asked(failure.request), failure.value  # type: ignore[attr-defined]  # Scrapy puts it there
        if isinstance(error, HttpError):
            yield Failed(asked, f"HTTP {error.response.status}", error.response.status)
        elif isinstance(error, PrivateAddressError):
            yield Skipped(asked, "private address", str(error))
        elif isinstance(error, IgnoreRequest) and str(error) == "Forbidden by robots.txt":
            yield Skipped(asked, "robots.txt")
        else:
            yield Failed(asked, f"{type(error).__name__}: {error}")

    def closed(self, reason: str) -> None:  # noqa: ARG002  Scrapy's signature
        if self._workers is not None:
            self._workers.close()

    def _ask_for_listing(self, url: str, listing: Listing) -> Request:
        self._pages[listing.url] += 1
        arguments = {"listing": listing, "number": self._pages[listing.url]}
        # Before the site's articles: while those are read, new entries would push others over the listing's page ends.
        return Request(url, self.parse_listing, errback=self.fail, cb_kwargs=arguments, priority=10)

    def _ask_for_article(self, url: str) -> Iterator[Request | Skipped]:
        if not _within(urlsplit(url).hostname or "", self.allowed_domains):
            yield Skipped(url, "offsite")
            return
        if self.limit is not None and url not in self._within_limit:
            if self._full():
                yield Skipped(url, "limit")
                return
            self._within_limit.add(url)
        yield Request(url, self.parse_article, errback=self.fail)

    def _full(self) -> bool:
        return self.limit is not None and len(self._within_limit) >= self.limit


def _links(response: Response, rule: sites.Links) -> Iterator[str]:
    """Addresses on a listing page that a profile's rule takes, in the page's order, each once."""
    if not isinstance(response, TextResponse):
        return
    found = LinkExtractor(restrict_css=rule.css or ()).extract_links(response)
    yield from dict.fromkeys(url for link in found if rule.matches(url := urldefrag(link.url).url))


def _within(host: str, domains: Sequence[str]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _asked(request: Request | None) -> str:
    assert request is not None  # noqa: S101  Scrapy's response and failure have theirs in a callback
    first: str = next(iter(request.meta.get("redirect_urls", ())), request.url)
    return first
