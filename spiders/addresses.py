"""No request goes to a private or loopback address, unless it was asked for.

A page on the open web may link to `http://127.0.0.1/`, or its host may resolve to there; a crawler that follows reads
what only its own machine should.
"""

import ipaddress
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.utils.defer import maybe_deferred_to_future
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.error import DNSLookupError

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class PrivateAddressError(IgnoreRequest):
    """The host is, or resolves to, an address that is not on the open internet."""


class RefusePrivateAddresses:
    """Downloader middleware; off where the setting ``ALLOW_LOOPBACK`` is true.

    It asks the crawl's own caching resolver, so that the address it saw is the one that is connected to.
    """

    def __init__(self, crawler: Crawler) -> None:
        if crawler.settings.getbool("ALLOW_LOOPBACK"):
            raise NotConfigured

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let a request pass.

        Raises:
            PrivateAddressError: where it would go to an address that is not global.
        """
        host = urlparse_cached(request).hostname or ""
        address = host if _is_address(host) or request.meta.get("proxy") else await _resolve(host)
        if _is_address(address) and not _is_public(address):
            where = host if host == address else f"{host} ({address})"
            raise PrivateAddressError(f"{where} is no public address; --allow-loopback lets junket go there")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_public(address: str) -> bool:
    known = ipaddress.ip_address(address)
    if isinstance(known, ipaddress.IPv6Address):
        # What an IPv4 address is packed into for the way: mapped, 6to4, and NAT64's well-known prefix (RFC 6052).
        packed = known.ipv4_mapped or known.sixtofour
        if known in _NAT64:
            packed = ipaddress.IPv4Address(int(known) & 0xFFFFFFFF)
        if packed and not packed.is_global:
            return False
    return known.is_global or bool(getattr(known, "ipv4_mapped", None))


async def _resolve(host: str) -> str:
    from twisted.internet import reactor

    try:
        address: str = await maybe_deferred_to_future(reactor.resolve(host))  # type: ignore[arg-type]  # its stub errs
    except DNSLookupError:
        return host  # the download says so itself, and is tried again
    return address
