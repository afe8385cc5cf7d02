"""Pages are read in worker processes, each page with a limit of time and of memory.

The download loop never waits on a parser, and a page that hangs or crashes a worker, or eats memory, costs that page
alone: the worker is replaced and the page is quarantined.
"""

import asyncio
import os
import resource
import signal
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import orjson
from pebble import ProcessExpired, ProcessPool
from pydantic import ValidationError

from extractors import extract
from schemas import Record
from schemas.page import Extracted, Page, Quarantined, Stage
from spiders import forks

WAIT = 10.0
"""How many times the limit a page may take by the clock: a worker that sleeps takes no processor, and must end too."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one page may take."""

    seconds: float = 1.0
    """Of a processor, and not by the clock: so a busy machine quarantines nothing."""
    megabytes: int = 200
    """Beyond what the worker has when it gets the page."""


Extract = Callable[[bytes, str, str | None, str | None], Record]


class Workers:
    """A pool of processes that turn pages into records. As many as there are processors, unless told otherwise."""

    def __init__(self, extract: Extract = extract, *, limits: Limits = Limits(), count: int | None = None) -> None:
        self.limits = limits
        self.count = count or os.cpu_count() or 1
        self._extract = extract
        self._pool = self._start()

    def submit(self, page: Page) -> "Future[bytes]":
        """Begin to read a page. `outcome` tells what came of it."""
        if not self._pool.active:  # every worker died at once, as when memory runs out
            self.close()
            self._pool = self._start()
        arguments = (page.body, page.url, page.content_type, page.fetched_at)
        future: Future[bytes] = self._pool.schedule(
            _within, args=(self.limits, self._extract, *arguments), timeout=WAIT * self.limits.seconds
        )
        return future

    async def read(self, page: Page, asked: str) -> Extracted | Quarantined:
        """Read a page without holding up the loop."""
        future = self.submit(page)
        with suppress(Exception):  # of which `outcome` tells
            await asyncio.wrap_future(future)
        return self.outcome(future, page, asked)

    def outcome(self, future: "Future[bytes]", page: Page, asked: str) -> Extracted | Quarantined:
        """What became of a submitted page; waits for it where it is not done."""
        try:
            return Extracted(asked, page, Record.model_validate_json(future.result()))
        except TimeoutError:
            reason, detail = "time limit", f"reading took more than {WAIT * self.limits.seconds:g} s by the clock"
        except MemoryError:
            reason, detail = "memory limit", f"reading took more than {self.limits.megabytes} MB"
        except ProcessExpired as error:
            if error.exitcode == -signal.SIGPROF:
                reason, detail = "time limit", f"reading took more than {self.limits.seconds:g} s of a processor"
            else:
                reason, detail = "crash", f"the worker process died with exit code {error.exitcode}"
        except ValidationError as error:
            return Quarantined(asked, page, Stage.VALIDATE, "invalid record", str(error))
        except Exception as error:  # noqa: BLE001  whatever a page does to the extractor, the crawl goes on
            reason, detail = "error", f"{type(error).__name__}: {error}"
        return Quarantined(asked, page, Stage.EXTRACT, reason, detail)

    def close(self) -> None:
        """End the workers, and what they are at."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _start(self) -> ProcessPool:
        return ProcessPool(max_workers=self.count, initializer=_begin, context=forks.context())


def _begin() -> None:
    # Ctrl-C reaches the whole process group; the workers finish the pages that the main process still wants.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from spiders import warm  # noqa: F401  where there is no fork server that has loaded it


def _within(limits: Limits, extract: Extract, *page: Any) -> bytes:
    """Read a page in a worker, within the limits. The record comes as JSON: to pickle it takes three times as long.

    The system keeps them, so they hold inside a parser written in C too: an allocation beyond the one fails, and the
    timer of the other ends the process.

    Raises:
        MemoryError: where the page needs more memory.
    """
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_data() + limits.megabytes * 2**20, hard))
    signal.setitimer(signal.ITIMER_PROF, limits.seconds)
    try:
        record = extract(*page)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))
    if any(each.code == "extractor failed" and each.message.startswith("MemoryError") for each in record.warnings):
        raise MemoryError
    return orjson.dumps(record.model_dump(mode="json", warnings=False))


def _data() -> int:
    """Bytes of this process's private memory, as RLIMIT_DATA counts it."""
    with open("/proc/self/status", "rb") as status:  # noqa: PTH123  it is read for each page
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(b"VmData:"))
