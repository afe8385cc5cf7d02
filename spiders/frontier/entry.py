"""A request as it stands in the frontier: JSON of a closed form, so that what a store answers runs no code."""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, JsonValue
from scrapy import Request, Spider

from spiders.discovery import Way
from spiders.targets import Listing

GOES_ON = (
    "depth",
    "lastmod",
    "handle_httpstatus_list",
    "redirect_reasons",
    "redirect_times",
    "redirect_ttl",
    "redirect_urls",
    "retry_times",
)
"""What of a request's meta goes with it: what says which address was asked for first, and how often."""


class Entry(BaseModel):
    """A request of the spider. Only its own methods can be called, and only with these arguments."""

    model_config = ConfigDict(extra="forbid", strict=True)

    url: str
    callback: Literal["parse_article", "parse_home", "parse_listing", "parse_page", "parse_way"]
    errback: Literal["fail", "miss_way"]
    priority: int = 0
    dont_filter: bool = False
    headers: dict[str, list[str]] = {}
    meta: dict[str, JsonValue] = {}
    digest: str | None = None
    """Of the page that is known, in hexadecimal."""
    listing: Listing | None = None
    number: int | None = None
    way: Way | None = None

    @classmethod
    def of(cls, request: Request) -> Self:
        """The entry of a request, which may be a redirect or a retry."""
        digest = request.meta.get("digest")
        return cls.model_validate(
            {
                "url": request.url,
                "callback": _name(request.callback),
                "errback": _name(request.errback),
                "priority": request.priority,
                "dont_filter": request.dont_filter,
                "headers": {
                    name.decode("latin-1"): [value.decode("latin-1") for value in values]
                    for name, values in request.headers.items()
                },
                "meta": {name: request.meta[name] for name in GOES_ON if request.meta.get(name) is not None},
                "digest": digest.hex() if digest else None,
                **request.cb_kwargs,
            }
        )

    def json_bytes(self) -> bytes:
        """As it goes into the store."""
        return self.model_dump_json(exclude_defaults=True).encode()

    def request(self, spider: Spider) -> Request:
        """The request again, for a spider of another process."""
        meta: dict[str, Any] = {name: value for name, value in self.meta.items() if name in GOES_ON}
        if self.digest:
            meta["digest"] = bytes.fromhex(self.digest)
        arguments = {"listing": self.listing, "number": self.number, "way": self.way}
        return Request(
            self.url,
            getattr(spider, self.callback),
            errback=getattr(spider, self.errback),
            headers={name: [value.encode("latin-1") for value in values] for name, values in self.headers.items()},
            priority=self.priority,
            dont_filter=self.dont_filter,
            meta=meta,
            cb_kwargs={name: value for name, value in arguments.items() if value is not None},
        )


def _name(method: Any) -> str:
    return str(getattr(method, "__name__", method))
