"""What worker processes are forked from: a server without threads that has loaded the extractors.

A process with threads, as a crawl is, can deadlock when it forks.
"""

import multiprocessing
import signal
from multiprocessing import forkserver, resource_tracker
from typing import Any


def context() -> Any:
    """How worker processes begin: from the fork server, or where a system has none from nothing."""
    methods = multiprocessing.get_all_start_methods()
    chosen = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    chosen.set_forkserver_preload(["spiders.warm"])
    return chosen


def begin() -> None:
    """Have the server load while this process loads what it needs itself: both take a second."""
    if context().get_start_method() == "forkserver":
        # Ctrl-C reaches the whole process group: it is for this process, which ends the others.
        resource_tracker.ensure_running()  # first, for it would let Ctrl-C through again
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            forkserver.ensure_running()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
