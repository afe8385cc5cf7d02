"""Whether a site still looks as it did in its own last runs: fields, errors, number of articles.

Nothing is set by hand. A difference counts where chance alone gives it less often than once in a thousand, by the
Chernoff bound (Hoeffding, 1963, theorem 1), and is of a size that someone would mind.
"""

import math
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from pipelines.coverage import Share

UNLIKELY = math.log(1000)

USUAL = 0.5
"""A field that fewer than half of the objects have comes and goes by itself."""

MINDED = 0.75
"""A share is minded when it falls below this part of what it was."""

FEW = 0.5
"""So is the number of articles, below this part of what is usual."""

ENOUGH = 4
"""Articles of a site, at least, of which a usual number can be told."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A site that is not as it was."""

    site: str
    what: str
    """``layout``, ``errors`` or ``articles``."""
    message: str
    """In a sentence."""
    fields: tuple[str, ...] = ()
    """For a layout: the paths of the fields that are missing, the widest first."""
    since: str | None = None
    """For a layout: the first address that lacks them."""

    def __str__(self) -> str:
        return f"{self.site}: {self.message}"

    def json(self) -> dict[str, Any]:
        """As it stands in ``run.json``."""
        return asdict(self)


def layout(site: str, before: dict[str, Share], now: list[Share]) -> Alarm | None:
    """Whether fields that a site's records usually have are missing: in this run, or since an address within it."""
    lost = [share for share in now if share.path in before and _is_lost(before[share.path], share)]
    if not lost:
        return None
    # Where there are no works any more, none of their fields has anything to stand in.
    gone = [
        share.path
        for share in now
        if not share.of
        and _is_usual(before.get(share.path))
        and any(share.path.startswith(f"{up.path}.") for up in lost)
    ]
    told = [
        f"{share.path} ({share.filled} of {share.of}, was {before[share.path].filled} of {before[share.path].of})"
        for share in lost
    ]
    firsts = [before[share.path].grown(share).since for share in lost]
    since = next((first for first in firsts if first), None)
    return Alarm(
        site,
        "layout",
        f"the layout changed: fields are missing{f' since {since}' if since else ''}: {', '.join(told + gone)}",
        (*(share.path for share in lost), *gone),
        since,
    )


def errors(site: str, before: list[dict[str, int]], now: dict[str, int]) -> Alarm | None:
    """Whether more pages failed or were quarantined than usual."""
    if not before:
        return None
    bad, pages = _bad(now), _pages(now)
    bad_before, pages_before = sum(map(_bad, before)), sum(map(_pages, before))
    usual = (bad_before + 1) / (pages_before + 2)
    if not pages or bad / pages <= usual / MINDED or pages * divergence(bad / pages, usual) < UNLIKELY:
        return None
    message = f"{bad} of {pages} pages failed or were quarantined; {bad_before} of {pages_before} did in earlier runs"
    return Alarm(site, "errors", message)


def articles(site: str, before: list[dict[str, int]], now: dict[str, int]) -> Alarm | None:
    """Whether a crawl that asked for the same as before found far fewer articles."""
    numbers = [_good(each) for each in before]
    usual = median(numbers) if numbers else 0
    if usual < ENOUGH or _good(now) >= FEW * usual:
        return None
    return Alarm(site, "articles", f"{_good(now)} articles found; {usual:g} are usual")


def _is_lost(before: Share, now: Share) -> bool:
    usual = (before.filled + 1) / (before.of + 2)
    if not _is_usual(before) or not now.of:
        return False
    share = now.filled / now.of
    fallen = share < MINDED * usual and now.of * divergence(share, usual) >= UNLIKELY
    return fallen or before.grown(now).missed * divergence(0, usual) >= UNLIKELY


def _is_usual(before: Share | None) -> bool:
    return before is not None and before.of > 0 and before.filled >= USUAL * before.of


def divergence(share: float, usual: float) -> float:
    """Kullback and Leibler's, of a share from the usual one, in nats."""
    parts = ((share, usual), (1 - share, 1 - usual))
    return sum(part * math.log(part / of) for part, of in parts if part)


def _good(counts: dict[str, int]) -> int:
    return counts.get("written", 0) + counts.get("unchanged", 0)


def _bad(counts: dict[str, int]) -> int:
    return counts.get("failed", 0) + counts.get("quarantined", 0)


def _pages(counts: dict[str, int]) -> int:
    return _good(counts) + _bad(counts)
