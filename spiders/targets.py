"""What a crawl is asked for: sites by their profiles, and single addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from extractors import sites


class TargetError(ValueError):
    """A target is neither a site nor an address that junket can crawl. The message says what would be."""


@dataclass(frozen=True)
class Listing:
    """A page that lists articles, and the profile that says how."""

    url: str
    profile: sites.Profile


@dataclass(frozen=True)
class Targets:
    """Where a crawl begins."""

    listings: tuple[Listing, ...]
    articles: tuple[str, ...]
    label: str
    """A short name for the run folder: the site's, or the first address's host."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host that the crawl may go to."""
        of_sites = [host for listing in self.listings for host in listing.profile.hosts]
        return tuple(dict.fromkeys([*of_sites, *(urlsplit(url).hostname or "" for url in self.articles)]))


def resolve(targets: Iterable[str]) -> Targets:
    """Understand targets: a profile's slug, a path to a profile's TOML file, or an http(s) address.

    An address that a profile lists articles at is crawled as that listing; any other one is an article's.

    Raises:
        TargetError: for anything else, and for no target at all.
        sites.ProfileError: for a profile that cannot be used.
    """
    listings: list[Listing] = []
    articles: list[str] = []
    labels: list[str] = []
    for target in targets:
        if "://" in target:
            profile = _lists(target)
            if profile:
                listings.append(Listing(target, profile))
            else:
                articles.append(target)
            labels.append(urlsplit(target).hostname or "")
            continue
        profile = sites.read(Path(target)) if target.endswith(".toml") else sites.profile_named(target)
        if profile is None:
            known = ", ".join(profile.slug for profile in sites.shipped())
            raise TargetError(
                f"{target!r} is no site that junket knows ({known}); give one of them, the path of a profile's TOML file, "
                "or an address that begins with https://"
            )
        listings += [Listing(url, profile) for url in profile.discover.listings]
        labels.append(profile.slug)
    if not labels:
        raise TargetError("nothing to crawl: give a site or an address")
    return Targets(tuple(listings), tuple(articles), labels[0])


def _lists(url: str) -> sites.Profile | None:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise TargetError(f"{url!r} is no http or https address")
    profile = sites.profile_for(parts.hostname)
    if profile is None:
        return None
    following = profile.discover.next
    listed = url in profile.discover.listings or (following and following.url and following.matches(url))
    return profile if listed else None
