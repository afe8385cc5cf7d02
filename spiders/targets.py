"""What a crawl is asked for: sites by their profiles, and single addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from extractors import sites
from spiders.discover.addresses import is_home


class TargetError(ValueError):
    """A target is neither a site nor an address that junket can crawl. The message says what would be."""


@dataclass(frozen=True)
class Listing:
    """A page that lists articles, and how."""

    url: str
    articles: sites.Links
    next: sites.Links | None = None
    max_pages: int = 1000
    strict: bool = True
    """Whether a profile says so, and not junket's own guess."""


@dataclass(frozen=True)
class Named:
    """A document of a site that names articles: a sitemap, a feed, or the WordPress REST API's root."""

    kind: Literal["sitemap", "feed", "wordpress"]
    url: str
    articles: sites.Links | None = None


@dataclass(frozen=True)
class Targets:
    """Where a crawl begins."""

    listings: tuple[Listing, ...]
    named: tuple[Named, ...]
    homes: tuple[str, ...]
    """Sites without a profile, by their first page."""
    pages: tuple[str, ...]
    """Single addresses: of articles, or of pages that turn out to list some."""
    hosts: tuple[str, ...]
    """Every host that the crawl may go to, its subdomains included."""
    label: str
    """A short name for the run folder: the site's, or the first address's host."""


def resolve(targets: Iterable[str]) -> Targets:
    """Understand targets: a profile's slug, a path to a profile's TOML file, or an http(s) address.

    A site's first page stands for the site: it is crawled by its profile, or, without one, by what it announces. An
    address that a profile lists articles at is crawled as that listing; any other one is a page's.

    Raises:
        TargetError: for anything else, and for no target at all.
        sites.ProfileError: for a profile that cannot be used.
    """
    listings: list[Listing] = []
    named: list[Named] = []
    homes: list[str] = []
    pages: list[str] = []
    hosts: list[str] = []
    labels: list[str] = []
    for target in targets:
        if "://" in target:
            host = _host(target)
            profile = sites.profile_for(host)
            labels.append(host)
            if profile and _lists(profile, target):
                listings.append(_listing(target, profile.discover))
            elif not profile or not is_home(target):
                (homes if is_home(target) else pages).append(target)
                hosts.append(host.removeprefix("www.") if is_home(target) else host)
                continue
        else:
            profile = sites.read(Path(target)) if target.endswith(".toml") else sites.profile_named(target)
            if profile is None:
                raise TargetError(_unknown(target))
            labels.append(profile.slug)
        hosts += profile.hosts
        if "://" not in target or is_home(target):
            listings += [_listing(url, profile.discover) for url in profile.discover.listings if url != target]
            named += _named(profile.discover)
    if not labels:
        raise TargetError("nothing to crawl: give a site or an address")
    return Targets(tuple(listings), tuple(named), tuple(homes), tuple(pages), tuple(dict.fromkeys(hosts)), labels[0])


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"}:
        raise TargetError(f"{url!r} is no http or https address")
    return host


def _unknown(target: str) -> str:
    known = ", ".join(profile.slug for profile in sites.shipped())
    return (
        f"{target!r} is no site that junket knows ({known}); give one of them, the path of a profile's TOML file, "
        "or an address that begins with https://"
    )


def _listing(url: str, discover: sites.Discover) -> Listing:
    assert discover.articles is not None  # noqa: S101  a profile with listings has it
    return Listing(url, discover.articles, discover.next, discover.max_pages)


def _named(discover: sites.Discover) -> list[Named]:
    # How links look on a listing page tells nothing of a sitemap's addresses.
    rule = sites.Links(url=discover.articles.url) if discover.articles and discover.articles.url else None
    found = [Named("sitemap", url, rule) for url in discover.sitemaps]
    found += [Named("feed", url, rule) for url in discover.feeds]
    return found + ([Named("wordpress", discover.wordpress, rule)] if discover.wordpress else [])


def _lists(profile: sites.Profile, url: str) -> bool:
    following = profile.discover.next
    return url in profile.discover.listings or bool(
        profile.discover.listings and following and following.url and following.matches(url)
    )
