"""What a Dask worker does for `spiders.cluster`: it reads pages in processes of its own, each with its limits.

So a page that hangs or crashes its reader costs that page alone, and the Dask worker goes on.
"""

import hashlib
import multiprocessing
import re
import sys
import threading
from functools import cache
from importlib import metadata
from pathlib import Path

from distributed import Worker, WorkerPlugin, get_worker

from schemas import Record
from schemas.page import Extracted, Page, Stage
from spiders.cluster import ClusterError
from spiders.workers import Extract, Workers

PACKAGES = ("schemas", "extractors")
"""What decides, with the libraries that junket always needs, which record a page gives."""

_LOCK = threading.Lock()
_READERS: dict[Extract, Workers] = {}


def read(wanted: str, extract: Extract, page: Page) -> Record | tuple[Stage, str, str | None]:
    """A page's record, or why there is none. The page itself is not sent back.

    Raises:
        ClusterError: where this worker does not fit, as one that joined late.
    """
    fit(wanted)
    workers = _readers(extract)
    outcome = workers.outcome(workers.submit(page), page, page.url)
    return outcome.record if isinstance(outcome, Extracted) else (outcome.stage, outcome.reason, outcome.detail)


def fit(wanted: str) -> None:
    """Whether this process can read pages as the machine that sends them would.

    Raises:
        ClusterError: where it cannot.
    """
    if libraries() != wanted:
        raise ClusterError(
            f"the Dask worker {get_worker().address} has another version of junket, or of a library that it needs"
        )
    if multiprocessing.current_process().daemon:
        raise ClusterError(
            f"the Dask worker {get_worker().address} may start no processes to read pages in: start it with --no-nanny, or "
            "with DASK_DISTRIBUTED__WORKER__DAEMON=False in its environment"
        )


def _readers(extract: Extract) -> Workers:
    """This Dask worker's processes: as many as it has threads, each of which waits for one."""
    with _LOCK:
        if extract not in _READERS:
            _READERS[extract] = Workers(extract, count=get_worker().state.nthreads)
        return _READERS[extract]


class EndReaders(WorkerPlugin):
    """Ends the processes with the Dask worker. Without it they keep a worker that is told to stop from stopping."""

    name = "junket"
    idempotent = True  # the processes of a client that is there already go on

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002  Dask's signature
        """End them."""
        with _LOCK:
            for workers in _READERS.values():
                workers.close()
            _READERS.clear()


@cache
def libraries() -> str:
    """What reads pages here, as a digest: junket's own code, Python, and the versions of the libraries always needed."""
    digest = hashlib.blake2b(".".join(map(str, sys.version_info[:2])).encode(), digest_size=16)
    for package in PACKAGES:
        folder = Path(__file__).parents[1] / package
        for file in sorted(each for each in folder.rglob("*") if each.suffix in {".py", ".toml", ".txt", ".json"}):
            digest.update(str(file.relative_to(folder.parent)).encode() + b"\0" + file.read_bytes() + b"\0")
    for requirement in sorted(metadata.requires("junket") or ()):
        if "extra ==" not in requirement and (name := re.match(r"[\w.-]+", requirement)):
            digest.update(f"{name[0]} {metadata.version(name[0])}\n".encode())
    return digest.hexdigest()
