"""How the spider finds articles: by a profile's addresses, or by what a site announces of itself.

A site without a profile is looked through in this order, until something names articles: the WordPress REST API, the
sitemaps that robots.txt names or else those at the usual addresses, and at last the feeds together with the home page.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from scrapy import Request, Spider
from scrapy.http import Response, TextResponse
from scrapy.linkextractors import LinkExtractor
from twisted.python.failure import Failure

from extractors import sites
from schemas.page import Failed, Listed, Skipped
from spiders.choice import Choice
from spiders.discover import Found, documents, home, wordpress
from spiders.discover.addresses import may_be_article, may_list_articles
from spiders.seen import Seen
from spiders.targets import Listing, Named

logger = logging.getLogger(__name__)

Given = Request | Listed | Failed | Skipped

GUESSES = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml")
"""Where sitemaps stand on most sites whose robots.txt names none."""

NOT_THERE = {401, 403, 404, 405, 410, 451}
"""Answers to a guess that say no more than: there is none."""

MAX_DEPTH = 3
"""Sitemap indexes within one another. The protocol allows one in none."""

NOTHING = (
    "neither the WordPress API nor a sitemap, a feed or a heading of the page leads to articles: give the address of a "
    "page that lists them, or write a profile (docs/discovery.md)"
)


@dataclass(frozen=True)
class Way:
    """A document that names articles; and, where a site is looked through, what to try after it."""

    kind: str
    """As in `Named`, or ``wordpress types`` and ``home page``."""
    url: str
    articles: sites.Links | None = None
    depth: int = 1
    """1 for what was looked for; more for what that led to."""
    page: int = 1
    site: str = ""
    """The address of the site that is looked through; empty where a profile states the document."""
    stage: int = 0
    """Where one way of a stage names articles, those of later stages are not needed."""
    later: tuple["Way", ...] = ()
    gave: bool = False
    """Whether an earlier way named articles."""
    links: tuple[str, ...] = ()
    """Of the home page, which is there already: articles."""
    following: tuple[str, ...] = ()
    """Of the home page: its next pages."""


class Discovery(Spider):
    """The part of the spider that finds articles."""

    choice: Choice

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.found: list[dict[str, Any]] = []
        """Each document that named articles: the way it was read, its address, and how many addresses it had."""
        self._robots: dict[str, list[str]] = {}
        self._pages: Counter[str] = Counter()
        self._sitemaps: Counter[str] = Counter()
        self._listed = Seen()
        self._reading = asyncio.Lock()

    def ask_for_article(self, found: Found) -> Iterator[Request | Skipped]:
        """Ask for an article, or say why not."""
        raise NotImplementedError

    def fail(self, failure: Failure) -> Iterator[Failed | Skipped]:
        """Say why a request gave no page."""
        raise NotImplementedError

    def robots_parsed(self, robotparser: Any, request: Request) -> None:
        """Keep the sitemaps that a robots.txt names."""
        named = getattr(getattr(robotparser, "rp", None), "sitemaps", ())
        self._robots[urlsplit(request.url).netloc] = [urljoin(request.url, url) for url in named]

    # Listing pages.

    def parse_listing(self, response: Response, listing: Listing, number: int) -> Iterator[Given]:
        """Follow the articles of a listing page, and the next pages of the listing."""
        asked = asked_for(response.request)
        articles = self._links(response, listing)
        fresh = [url for url in articles if self._listed.add(url)]
        if number == 1:
            self._tell("listing", asked, len(articles))
        for url in articles:
            yield from self.ask_for_article(Found(url))
        # A page with nothing new is the last: calendars and faceted lists have a next page for ever.
        yield from self._next_pages(links(response, listing.next) if fresh and listing.next else (), listing)
        if articles or number > 1:
            yield Listed(asked)
        else:
            yield Failed(asked, "the listing has no link that the profile takes for an article's", response.status)

    def ask_for_listing(self, listing: Listing, url: str | None = None) -> Request:
        self._pages[listing.url] += 1
        arguments = {"listing": listing, "number": self._pages[listing.url]}
        # Before the site's articles: while those are read, new entries would push others over the listing's page ends.
        return Request(url or listing.url, self.parse_listing, errback=self.fail, cb_kwargs=arguments, priority=10)

    def _next_pages(self, urls: Iterable[str], listing: Listing) -> Iterator[Request]:
        for url in urls:
            if self._pages[listing.url] < listing.max_pages and not self.choice.full:
                yield self.ask_for_listing(listing, url)

    def _links(self, response: Response, listing: Listing) -> tuple[str, ...]:
        """The articles of a listing page."""
        found = links(response, listing.articles)
        if not listing.strict:
            found = (url for url in found if may_be_article(url) and same_site(url, response.url))
        return tuple(url for url, _ in zip(found, range(self.settings.getint("LISTING_MAX_LINKS")), strict=False))

    def guessed(self, url: str) -> Listing:
        """A listing page of which no profile tells anything."""
        return Listing(url, home.HEADINGS, home.NEXT, self.settings.getint("GUESSED_MAX_PAGES"), strict=False)

    def listing_in(self, response: Response) -> Listing | None:
        """A page that was asked for by its address, as a listing where it looks like one."""
        listing = self.guessed(response.url)
        return listing if home.lists(response, len(self._links(response, listing))) else None

    # A site that is looked through.

    def parse_home(self, response: Response) -> Iterator[Given]:
        """Look through what a site's first page and its robots.txt announce."""
        yield from self._after(Way("", "", site=asked_for(response.request), later=tuple(self._ways(response))), False)

    def _ways(self, response: Response) -> Iterator[Way]:
        site = asked_for(response.request)
        if api := wordpress.root(response):
            yield Way("wordpress types", api, site=site, stage=1)
        named = list(dict.fromkeys(self._robots.get(urlsplit(response.url).netloc, ())))
        for url in named[: self.settings.getint("SITE_MAX_SITEMAPS")]:
            yield Way("sitemap", url, site=site, stage=2)
        for stage, path in enumerate(() if named else GUESSES, 3):
            yield Way("sitemap", urljoin(response.url, path), site=site, stage=stage)
        for url in home.feeds(response):
            yield Way("feed", url, site=site, stage=9)
        articles = self._links(response, self.guessed(response.url))
        following = tuple(links(response, home.NEXT))
        yield Way("home page", response.url, site=site, stage=9, links=articles, following=following)

    def _after(self, way: Way, gave: bool) -> Iterator[Given]:
        """Go on looking through a site when a way has been tried."""
        if not way.site:
            return
        later = [each for each in way.later if not gave or each.stage == way.stage]
        gave = gave or way.gave
        if later:
            following = replace(later[0], later=tuple(later[1:]), gave=gave)
            yield from self._home(following) if following.kind == "home page" else [self.ask_for_way(following)]
        else:
            yield Listed(way.site) if gave else Failed(way.site, NOTHING)

    def _home(self, way: Way) -> Iterator[Given]:
        if way.links:
            self._tell(way.kind, way.url, len(way.links))
        self._pages[way.url] += 1
        for url in way.links:
            self._listed.add(url)
            yield from self.ask_for_article(Found(url))
        yield from self._next_pages(way.following if way.links else (), self.guessed(way.url))
        yield from self._after(way, bool(way.links))

    # Documents that name articles.

    def ask_for_named(self, named: Named) -> Request:
        kind = "wordpress types" if named.kind == "wordpress" else named.kind
        return self.ask_for_way(Way(kind, named.url, named.articles))

    def ask_for_way(self, way: Way) -> Request:
        url = way.url
        if way.kind == "wordpress types":
            url = wordpress.types_url(way.url)
        elif way.kind == "wordpress":
            url = wordpress.page_url(way.url, way.page, self.choice.since)
        return Request(url, self.parse_way, errback=self.miss_way, cb_kwargs={"way": way}, priority=10)

    async def parse_way(self, response: Response, way: Way) -> AsyncIterator[Given]:
        """Take the addresses that a document names.

        One document at a time, and not all of its requests at once: a sitemap's fifty thousand are a hundred megabytes.
        """
        async with self._reading:
            named = False
            for each in await self._given(response, way):
                named = True
                yield each
        for each in () if named else self._nothing(way, asked_for(response.request), response):
            yield each

    async def _given(self, response: Response, way: Way) -> Iterator[Given]:
        if way.kind == "wordpress types":
            return self._types(response, way)
        if way.kind == "wordpress":
            return self._posts(response, way)
        # In a thread: it may be fifty megabytes.
        return self._document(await asyncio.to_thread(documents.read, response.body, response.url), response, way)

    def miss_way(self, failure: Failure) -> Iterator[Given]:
        """A document could not be had: go on without it."""
        way = failure.request.cb_kwargs["way"]  # type: ignore[attr-defined]  # Scrapy puts it there
        for outcome in self.fail(failure):
            if way.site and isinstance(outcome, Failed) and outcome.status in NOT_THERE:
                yield Skipped(outcome.asked, "not there", outcome.error)
            else:
                yield outcome
        yield from self._after(way, False)

    def _nothing(self, way: Way, asked: str, response: Response) -> Iterator[Given]:
        told = f"it names no articles that could be read (as {way.kind})"
        yield Skipped(asked, "not there", told) if way.site else Failed(asked, told, response.status)
        yield from self._after(way, False)

    def _types(self, response: Response, way: Way) -> Iterator[Given]:
        paths = wordpress.types(response.body)
        for path in paths:
            yield self.ask_for_way(Way("wordpress", wordpress.below(way.url, path), way.articles, depth=2))
        if paths:
            yield Listed(asked_for(response.request))
            yield from self._after(way, True)

    def _posts(self, response: Response, way: Way) -> Iterator[Given]:
        found = wordpress.read(response.body, response.url)
        if found is None:
            return
        if way.page == 1:
            # All at once, for the next page's address does not depend on this one; but none that is not needed.
            last = wordpress.pages(response)
            if found:
                self._tell("wordpress", way.url, len(found) if last == 1 else last * wordpress.PER_PAGE)
        else:
            last = 0
        yield from self._offer(found, way)
        for page in range(2, last + 1):
            if self.choice.full:
                break
            yield self.ask_for_way(replace(way, page=page))
        yield Listed(asked_for(response.request))

    def _document(self, read: documents.Document, response: Response, way: Way) -> Iterator[Given]:
        asked = asked_for(response.request)
        entries = sorted(read.entries, key=lambda found: -found.changed.toordinal() if found.changed else 0)
        if read.kind is None or (not entries and way.depth == 1):
            return
        if read.kind == "sitemap index":
            if way.depth == 1:
                self._tell(read.kind, asked, len(entries))
            yield from self._sitemaps_of(entries, way)
        else:
            self._tell(read.kind, asked, len(entries))
            yield from self._offer(entries, way)
        yield Listed(asked)
        yield from self._after(way, True)

    def _sitemaps_of(self, entries: Iterable[Found], way: Way) -> Iterator[Given]:
        host = urlsplit(way.url).hostname or ""
        for found in entries:
            if self.choice.full:
                yield Skipped(found.url, "limit")
            elif self.choice.old(found):
                yield Skipped(found.url, "older", f"the site says that it last changed on {found.changed}")
            elif not may_list_articles(found.url):
                yield Skipped(found.url, "no articles", "a sitemap of something else, by its name")
            elif way.depth >= MAX_DEPTH or self._sitemaps[host] >= self.settings.getint("SITE_MAX_SITEMAPS"):
                yield Skipped(found.url, "too many", "sitemaps: the setting SITE_MAX_SITEMAPS, or indexes in indexes")
            else:
                self._sitemaps[host] += 1
                yield self.ask_for_way(Way(way.kind, found.url, way.articles, depth=way.depth + 1))

    def _offer(self, entries: Iterable[Found], way: Way) -> Iterator[Request | Skipped]:
        for found in entries:
            if way.articles and not way.articles.matches(found.url):
                yield Skipped(found.url, "no article", "by the profile")
            elif not way.articles and not may_be_article(found.url):
                yield Skipped(found.url, "no article", "by its address")
            else:
                yield from self.ask_for_article(found)

    def _tell(self, way: str, url: str, addresses: int) -> None:
        self.found.append({"way": way, "url": url, "addresses": addresses})
        logger.info("found: %s with %d addresses: %s", way, addresses, url)


def links(response: Response, rule: sites.Links) -> Iterator[str]:
    """Addresses on a listing page that a rule takes, in the page's order, each once."""
    if not isinstance(response, TextResponse):
        return
    found = LinkExtractor(restrict_css=rule.css or ()).extract_links(response)
    yield from dict.fromkeys(url for link in found if rule.matches(url := urldefrag(link.url).url))


def same_site(url: str, other: str) -> bool:
    """Whether two addresses are of one host, with or without ``www.``."""
    first, second = ((urlsplit(each).hostname or "").removeprefix("www.") for each in (url, other))
    return first == second


def asked_for(request: Request | None) -> str:
    """The address that a request began with, before redirects."""
    assert request is not None  # noqa: S101  Scrapy's response and failure have theirs in a callback
    first: str = next(iter(request.meta.get("redirect_urls", ())), request.url)
    return first
