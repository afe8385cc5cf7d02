"""Site profiles, as data: one TOML file a site in this folder.

A profile says where a site lists its articles (`[discover]`, for the spiders). The extractors do well without one; they
ask it only for the publication's name. To add a site is to add a file:

    name = "Cinema Daily US"                # the publication, as it writes itself
    hosts = ["cinemadailyus.com"]           # every host that serves its articles

    [discover]
    listings = ["https://…/interviews/"]    # pages that list articles, newest first
    articles = { css = "h3.entry-title a" } # which of their links lead to articles
    next = { url = "*/interviews/page/*" }  # which lead to the next listing page; leave out where there is none
    max_pages = 500                         # at most this many pages of each listing; 1000 if left out
    sitemaps = ["https://…/sitemap.xml"]    # beside the listings, or in their place: sitemaps, RSS or Atom feeds,
    feeds = ["https://…/feed/"]             # and the root of the WordPress REST API. Of the addresses in them those
    wordpress = "https://…/wp-json/"        # are taken that satisfy the url of ``articles``, where it has one

``articles`` and ``next`` choose links by ``css`` (a selector of the `<a>` elements or of what holds them), by ``url``
(one pattern or several; ``*`` stands for any characters), or by both, and then a link must satisfy both.
"""

import fnmatch
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

FOLDER = Path(__file__).parent


class ProfileError(ValueError):
    """A profile cannot be used. The message names the file, the key, and what is wrong with it."""


def _selector(value: str) -> str:
    import cssselect

    try:
        cssselect.parse(value)
    except cssselect.SelectorError as error:
        raise ValueError(f"is no CSS selector: {error}") from error
    return value


def _host(value: str) -> str:
    if value != value.lower() or not value or any(letter in value for letter in "/:@ "):
        raise ValueError("is no host name: write it in lower case, without scheme, port or path")
    return value


def _address(value: str) -> str:
    if urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).hostname:
        raise ValueError("is no http or https address")
    return value


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


Host = Annotated[str, AfterValidator(_host)]
Address = Annotated[str, AfterValidator(_address)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Links(_Table):
    """How to recognise links on a listing page."""

    css: Annotated[str, AfterValidator(_selector)] | None = None
    url: Annotated[tuple[str, ...], BeforeValidator(_several), Field(strict=False)] = ()

    @model_validator(mode="after")
    def _says_something(self) -> "Links":
        if self.css is None and not self.url:
            raise ValueError("needs css, url, or both")
        return self

    def matches(self, url: str) -> bool:
        """Whether an absolute URL satisfies one of the patterns, or there is none."""
        return not self.url or any(fnmatch.fnmatchcase(url, pattern) for pattern in self.url)


class Discover(_Table):
    """Where a site lists its articles."""

    listings: Annotated[tuple[Address, ...], Field(strict=False)] = ()
    sitemaps: Annotated[tuple[Address, ...], Field(strict=False)] = ()
    feeds: Annotated[tuple[Address, ...], Field(strict=False)] = ()
    wordpress: Address | None = None
    articles: Links | None = None
    next: Links | None = None
    max_pages: Annotated[int, Field(ge=1)] = 1000

    @model_validator(mode="after")
    def _leads_to_articles(self) -> "Discover":
        if not (self.listings or self.sitemaps or self.feeds or self.wordpress):
            raise ValueError("needs listings, sitemaps, feeds or wordpress")
        if self.listings and self.articles is None:
            raise ValueError("needs articles: which links of a listing lead to them")
        return self


class Profile(_Table):
    """What junket knows of one site."""

    slug: str
    """The name to crawl it by: the file's, without ``.toml``. Example: ``cinemadailyus``."""
    name: Annotated[str, Field(min_length=1)]
    """The publication. Example: ``Cinema Daily US``."""
    hosts: Annotated[tuple[Host, ...], Field(min_length=1, strict=False)]
    discover: Discover

    @model_validator(mode="after")
    def _at_home(self) -> "Profile":
        told = self.discover
        stated = {"listings": told.listings, "sitemaps": told.sitemaps, "feeds": told.feeds}
        stated["wordpress"] = (told.wordpress,) if told.wordpress else ()
        for key, addresses in stated.items():
            for address in addresses:
                if urlsplit(address).hostname not in self.hosts:
                    raise ValueError(f"discover.{key} has {address!r}, whose host is not in hosts")
        return self


def read(path: Path) -> Profile:
    """Read one profile.

    Raises:
        ProfileError: for a file that is no TOML or has a wrong, missing or unknown key; it names file and key.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProfileError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: is no TOML: {error}") from error
    try:
        return Profile.model_validate({"slug": path.stem, **table})
    except ValidationError as error:
        raise ProfileError("\n".join(f"{path}: {_complaint(each)}" for each in error.errors())) from error


def _complaint(error: ErrorDetails) -> str:
    key = ".".join(map(str, error["loc"]))
    return (f"{key}: " if key else "") + error["msg"].removeprefix("Value error, ")


def load(paths: Iterable[Path]) -> tuple[Profile, ...]:
    """Read several profiles, which must not share a host.

    Raises:
        ProfileError: see `read`; also for two profiles of one host.
    """
    profiles = []
    owners: dict[str, Path] = {}
    for path in paths:
        profile = read(path)
        for host in profile.hosts:
            if host in owners:
                raise ProfileError(f"{path}: hosts: {host} already belongs to {owners[host]}")
            owners[host] = path
        profiles.append(profile)
    return tuple(profiles)


@cache
def shipped() -> tuple[Profile, ...]:
    """The profiles in this folder, read once."""
    return load(sorted(FOLDER.glob("*.toml")))


def profile_for(host: str) -> Profile | None:
    """The shipped profile of a host, with or without ``www.``; None for a site that has none."""
    host = host.lower()
    for profile in shipped():
        if host in profile.hosts or host.removeprefix("www.") in profile.hosts:
            return profile
    return None


def profile_named(slug: str) -> Profile | None:
    """The shipped profile of that slug: ``cinemadailyus``."""
    return next((profile for profile in shipped() if profile.slug == slug), None)
