"""Pages are read in worker processes, each page with a time limit.

The download loop never waits on a parser, and a page that hangs or crashes a worker costs that page alone: the worker
is replaced and the page is quarantined.
"""

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import Future

from pebble import ProcessExpired, ProcessPool
from pydantic import ValidationError

from extractors import extract
from schemas import Record
from schemas.page import Extracted, Page, Quarantined, Stage

SECONDS = 5.0
"""How long a page may take. The budget is one second; the rest allows for a busy machine and a worker's first page."""

Extract = Callable[[bytes, str, str | None, str | None], Record]


class Workers:
    """A pool of processes that turn pages into records. As many as there are processors, unless told otherwise."""

    def __init__(self, extract: Extract = extract, *, seconds: float = SECONDS, count: int | None = None) -> None:
        self.seconds = seconds
        self.count = count or os.cpu_count() or 1
        self._extract = extract
        self._pool = self._start()

    def submit(self, page: Page) -> "Future[Record]":
        """Begin to read a page. `outcome` tells what came of it."""
        if not self._pool.active:  # every worker died at once, as when memory runs out
            self.close()
            self._pool = self._start()
        arguments = (page.body, page.url, page.content_type, page.fetched_at)
        future: Future[Record] = self._pool.schedule(self._extract, args=arguments, timeout=self.seconds)
        return future

    async def read(self, page: Page, asked: str) -> Extracted | Quarantined:
        """Read a page without holding up the loop."""
        future = self.submit(page)
        await asyncio.wait([asyncio.wrap_future(future)])
        return self.outcome(future, page, asked)

    def outcome(self, future: "Future[Record]", page: Page, asked: str) -> Extracted | Quarantined:
        """What became of a submitted page; waits for it where it is not done."""
        try:
            return Extracted(asked, page, future.result())
        except TimeoutError:
            reason, detail = "time limit", f"reading took more than {self.seconds:g} s"
        except ProcessExpired as error:
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
        # A fork of a process with threads can deadlock; the fork server has none, and hands out the imported extractors.
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        context.set_forkserver_preload(["extractors"])
        return ProcessPool(max_workers=self.count, initializer=_begin, context=context)


def _begin() -> None:
    # Ctrl-C reaches the whole process group; the workers finish the pages that the main process still wants.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
