"""What the frontier keeps in Redis, and the steps on it. Each step is one script, so that no kill can halve it.

Keys begin with ``junket:{crawl}:``, for a crawl by what was asked for:

    seen               set of the fingerprints of all requests so far
    open               number of entries that nobody has acknowledged
    hosts              sorted set: hosts with entries, by the time (ms) at which their lease ends; 0 for free ones
    holders            hash: host → the process that leases or leased it
    processes          sorted set: the processes, by the time (ms) until which they count as alive
    first:H, rest:H    streams of a host: listings before articles; each with the consumer group ``junket``
"""

import logging
import time
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from redis import Redis

logger = logging.getLogger(__name__)

KEPT = 30 * 24 * 3600
"""Seconds after which Redis forgets a crawl that nobody goes on with."""

PAUSE = 0.5
"""Seconds between two tries while Redis cannot be reached."""

ANSWER = 5.0
"""Seconds in which Redis must answer."""


class FrontierError(Exception):
    """The frontier cannot be used. The message says why, in one line."""


def check(url: str) -> None:
    """See whether a frontier can be used.

    Raises:
        FrontierError: where the package is not installed, the address is none of Redis, or nobody answers there.
    """
    client = connect(url)
    try:
        client.ping()
    except Exception as error:
        raise FrontierError(f"no Redis answers at {_plain(url)}: {error}") from error
    finally:
        client.close()


def connect(url: str) -> "Redis":
    """A client that has not asked anything yet.

    Raises:
        FrontierError: where the package is not installed, or the address is none of Redis.
    """
    try:
        from redis import Redis
        from redis.backoff import NoBackoff
        from redis.retry import Retry
    except ImportError as error:
        raise FrontierError("a frontier in Redis needs the extra `redis`: pip install 'junket[redis]'") from error
    try:
        # Its own retries say nothing of it, and a step whose answer was lost must be looked into.
        client: Redis = Redis.from_url(
            url, socket_timeout=ANSWER, socket_connect_timeout=ANSWER, retry=Retry(NoBackoff(), 0)
        )
    except ValueError as error:
        raise FrontierError(f"{_plain(url)} is no address of a Redis: {error}") from error
    return client


class Store:
    """One process's side of a crawl's frontier.

    `crawl` names the crawl, `process` this process; a host is leased for `lease` seconds at a time; Redis may be away
    for `patience` seconds.
    """

    def __init__(self, url: str, crawl: str, process: str, lease: float, patience: float) -> None:
        self._client = connect(url)
        self._arguments = (f"junket:{{{crawl}}}:", process, int(lease * 1000), KEPT)
        self._script = self._client.register_script(files(__package__).joinpath("steps.lua").read_text("utf-8"))
        self._patience = patience
        self.answers_lost = False
        """Whether Redis was away since this was last set to False: a step may have been done and its answer lost."""

    def join(self) -> int:
        """Become one of the crawl's processes; return how many entries are open. A crawl that is over is forgotten."""
        return int(self._step("join"))

    def add(self, host: str, first: bool, seen: bytes, entry: bytes, then: "Place | None") -> bool:
        """Add an entry unless it was seen (an empty `seen` passes); return whether it was added.

        `then`: the entry that it goes on with, which is acknowledged in the same step.
        """
        stream = f"{'first' if first else 'rest'}:{host}"
        return bool(self._step("add", host, stream, seen, entry, *(then or ("", ""))))

    def lease(self) -> str | None:
        """Lease a host that nobody leases; None where there is none."""
        host = self._step("lease")
        return host.decode() if host else None

    def claim(self, host: str) -> "list[tuple[Place, bytes]]":
        """All entries of a leased host that were taken and not acknowledged, by whomever. They are this process's now."""
        return _entries(self._step("claim", host))

    def take(self, hosts: Iterable[str]) -> "tuple[Place, bytes] | None":
        """The next entry of the first of the hosts that has one."""
        found = _entries(self._step("take", *hosts))
        return found[0] if found else None

    def acknowledge(self, places: "Sequence[Place]") -> None:
        """These entries are done."""
        self._step("acknowledge", *(part for place in places for part in place))

    def renew(self, hosts: Sequence[str]) -> list[str]:
        """Stay alive, and keep the leases; return the hosts that have become another's."""
        return [host.decode() for host in self._step("renew", *hosts)]

    def release(self, hosts: Iterable[str]) -> str | None:
        """Give up one of the hosts that has no entries, if any; others may lease it when the lease has run out."""
        host = self._step("release", *hosts)
        return host.decode() if host else None

    def open(self) -> int:
        """How many entries nobody has acknowledged."""
        return int(self._step("open"))

    def keep(self) -> None:
        """Put off the day on which Redis forgets the crawl."""
        self._step("keep")

    def leave(self) -> None:
        """Be none of the processes any more. The last one of a crawl that is over takes its keys with it."""
        self._step("leave")

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _step(self, name: str, *arguments: Any) -> Any:
        from redis.exceptions import ConnectionError, RedisError, TimeoutError  # noqa: A004  their names

        until = time.monotonic() + self._patience
        while True:
            try:
                return self._script(args=[name, *self._arguments, *arguments])
            except (ConnectionError, TimeoutError) as error:  # also one that still loads its data
                if not self.answers_lost:
                    logger.warning("Redis does not answer (%s): the crawl waits", error)
                self.answers_lost = True
                if time.monotonic() > until:
                    raise FrontierError(f"Redis was away for {self._patience:.0f} s: {error}") from error
                time.sleep(PAUSE)
            except RedisError as error:
                raise FrontierError(f"Redis refuses: {error}") from error


Place = tuple[str, str]
"""Where an entry stands: its stream, and its number there."""


def _entries(answer: Any) -> list[tuple[Place, bytes]]:
    return [((stream.decode(), number.decode()), entry) for stream, number, entry in answer or ()]


def _plain(url: str) -> str:
    """An address without its password."""
    scheme, slashes, rest = url.partition("://")
    return scheme + slashes + rest.rpartition("@")[2]
