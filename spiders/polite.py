"""How fast a host is asked, beside Scrapy's own delay and AutoThrottle: as its robots.txt and its answers want it.

Sources: Crawl-delay as search engines read it; Retry-After, RFC 9110 section 10.2.3; robots.txt that cannot be had,
RFC 9309 section 2.3.1.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response, TextResponse
from scrapy.utils.httpobj import urlparse_cached

logger = logging.getLogger(__name__)

REFUSED = {429, 503}


class HostClosedError(IgnoreRequest):
    """The host is left alone for the rest of the run. The message says why, and what to do."""


class Turns:
    """Downloader middleware: a request waits for its host's next turn, and a host that wants to be left alone is."""

    def __init__(self, crawler: Crawler) -> None:
        setting = crawler.settings.getfloat
        self._longest_delay, self._longest_pause = setting("CRAWL_DELAY_MAX"), setting("RETRY_AFTER_MAX")
        self._pause = setting("REFUSAL_PAUSE")
        self._most = crawler.settings.getint("REFUSALS_MAX")
        self._agent = crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"]
        self._at_once = max(1, crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"))
        self._gates: dict[str, asyncio.Semaphore] = {}
        self._passed: set[Request] = set()
        self._delays: dict[str, float] = {}
        self._next: dict[str, float] = {}
        self._pauses: dict[str, float] = {}
        self._refusals: Counter[str] = Counter()
        self._closed: dict[str, str] = {}
        crawler.signals.connect(self.robots_parsed, signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def robots_parsed(self, robotparser: Any, request: Request) -> None:
        """Take over a Crawl-delay, in seconds between two requests."""
        host, delay = host_of(request), robotparser.crawl_delay(self._agent) or 0.0
        if delay > self._longest_delay:
            self._close(host, f"its robots.txt wants {delay:,.0f} s between two pages (CRAWL_DELAY_MAX takes more)")
        elif delay > 0:
            self._delays[host] = delay
            self._next[host] = time.monotonic() + delay  # robots.txt was the first

    def rests(self, host: str) -> bool:
        """Whether a host has asked to be left alone for a while that is not over."""
        return host not in self._closed and self._pauses.get(host, 0.0) > time.monotonic()

    async def process_request(self, request: Request) -> None:
        """Wait for the host's turn.

        Raises:
            HostClosedError: where the host is left alone.
        """
        host = host_of(request)
        # What waits in Scrapy's own queue can no longer be held back, so no more goes there than is sent at once.
        await self._gates.setdefault(host, asyncio.Semaphore(self._at_once)).acquire()
        self._passed.add(request)
        while host not in self._closed and (wait := self._next.get(host, 0.0) - time.monotonic()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(wait)  # an answer meanwhile may put the turn off
        if host in self._closed:
            self._leave(request)
            raise HostClosedError(self._closed[host])
        if host in self._delays:
            self._next[host] = time.monotonic() + self._delays[host]

    def process_exception(self, request: Request, exception: Exception) -> None:  # noqa: ARG002  Scrapy's signature
        self._leave(request)

    def process_response(self, request: Request, response: Response) -> Response:
        """Learn from an answer how long the host wants to be left alone."""
        host = host_of(request)
        self._learn(host, response)
        self._leave(request)
        return response

    def _leave(self, request: Request) -> None:
        if request in self._passed:
            self._passed.remove(request)
            self._gates[host_of(request)].release()

    def _learn(self, host: str, response: Response) -> None:
        if response.status not in REFUSED:
            self._refusals[host] = 0
            return
        self._refusals[host] += 1
        asked = retry_after(response)
        pause = self._pause * 2 ** min(self._refusals[host] - 1, 16) if asked is None else asked
        if self._refusals[host] >= self._most:
            self._close(host, f"it answered {self._refusals[host]} times in a row with {response.status}")
        elif asked is not None and asked > self._longest_pause:
            self._close(host, f"it asks to be left alone for {asked:,.0f} s (RETRY_AFTER_MAX takes more)")
        else:
            pause = min(pause, self._longest_pause)
            self._next[host] = self._pauses[host] = max(self._next.get(host, 0.0), time.monotonic() + pause)
            logger.info("%s answers %d: nothing is asked of it for %.0f s", host, response.status, pause)

    def _close(self, host: str, why: str) -> None:
        if host not in self._closed:
            self._closed[host] = f"{host} is left alone for the rest of this run: {why}; run again later"
            logger.warning("%s", self._closed[host])


def free(crawler: Crawler) -> Callable[[str], bool]:
    """A test of hosts: whether another request may begin now.

    Not where as many are under way as may be sent at once, and not where the host wants to be left alone for a while:
    they would hold places (CONCURRENT_REQUESTS) that other hosts could use.
    """
    under_way = Counter(map(host_of, crawler.engine.downloader.active))
    most = max(1, crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"))
    turns = crawler.get_downloader_middleware(Turns)
    return lambda host: under_way[host] < most and not (turns and turns.rests(host))


class RobotsAnswers:
    """Downloader middleware: takes the answers to robots.txt as RFC 9309 has it.

    Where the host has none (4xx), all is allowed; where it cannot say (5xx, 429) or does not answer, nothing is.
    """

    def __init__(self) -> None:
        self._why: dict[str, str] = {}

    def why(self, request: Request) -> str | None:
        """Why nothing of a request's host may be read; None where its robots.txt could be had."""
        return self._why.get(urlparse_cached(request).netloc)

    def process_response(self, request: Request, response: Response) -> Response:
        """Give what stands for a robots.txt that could not be had."""
        if not _is_robots(request):
            return response
        if response.status >= 500 or response.status == 429:
            return self._forbid(request, f"HTTP {response.status}")
        return response.replace(body=b"") if response.status >= 400 else response

    def process_exception(self, request: Request, exception: Exception) -> Response | None:
        """The same, where there was no answer: a timeout, a reset, a name that is not found."""
        if not _is_robots(request) or isinstance(exception, IgnoreRequest):
            return None
        return self._forbid(request, f"{type(exception).__name__}: {exception}")

    def _forbid(self, request: Request, why: str) -> Response:
        asked = next(iter(request.meta.get("redirect_urls", ())), request.url)
        told = f"{asked} cannot be had ({why}), so nothing of the host may be read; run again later"
        self._why[urlsplit(asked).netloc] = told
        logger.warning("%s", told)
        return TextResponse(request.url, body=b"User-agent: *\nDisallow: /\n", encoding="utf-8", request=request)


def _is_robots(request: Request) -> bool:
    """Whether it is Scrapy's own request for a robots.txt, or where that one was redirected to."""
    return bool(request.meta.get("dont_obey_robotstxt"))


def retry_after(response: Response) -> float | None:
    """The seconds that a Retry-After header asks for, from now; None without one that can be read."""
    text = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if text.isdecimal() and text.isascii():
        return float(text[:10])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def host_of(request: Request) -> str:
    """The host that a request goes to."""
    return _host(urlparse_cached(request).netloc)


@lru_cache(1000)
def _host(netloc: str) -> str:
    return urlsplit(f"//{netloc}").hostname or ""
