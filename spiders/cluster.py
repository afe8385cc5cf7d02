"""Pages are read on a Dask cluster, each within the same limits as on this machine.

This is the side that has the pages; the side of the Dask workers is `spiders.cluster_worker`. Why it is built like this
is in docs/decisions/workers.md.
"""

from typing import Any

from extractors import extract
from schemas import Record
from schemas.page import Extracted, Page, Quarantined, Stage
from spiders.workers import Extract

CONNECT = 20.0
"""Seconds to wait for the scheduler, and then for its first worker."""
PATIENCE = 60.0
"""Seconds for which a page may wait in a cluster without workers: a machine may be on its way back."""


class ClusterError(Exception):
    """The cluster cannot be used, or no longer. The message is for whoever gave its address."""


class Cluster:
    """Reads pages as `Workers` does, on the workers of a Dask cluster."""

    def __init__(self, address: str, *, extract: Extract = extract) -> None:
        """Connect to a scheduler, as ``tcp://192.0.2.10:8786``.

        Raises:
            ClusterError: where there is none, or it has no workers, or they would give other records than this machine.
        """
        try:
            import dask
            import distributed

            from spiders import cluster_worker
        except ImportError as error:
            raise ClusterError("a cluster needs the extra `dask`: pip install 'junket[dask]'") from error
        # Pages of many megabytes are rare, and are what is to be sent: not worth Dask's advice to load them elsewhere.
        dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GiB"})
        self._task = (cluster_worker.read, cluster_worker.libraries(), extract)
        try:
            self._client = distributed.Client(address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(f"no Dask scheduler answers at {address}: {error}") from error
        try:
            self._client.wait_for_workers(1, timeout=CONNECT)
            self._client.register_plugin(cluster_worker.EndReaders())
            self._client.run(cluster_worker.fit, cluster_worker.libraries())
            self.count = sum(self._client.nthreads().values())
            """Pages that are read at a time, as far as the cluster's workers were there at the beginning."""
        except TimeoutError as error:
            self.close()
            raise ClusterError(f"the cluster at {address} has no workers") from error
        except (ClusterError, ImportError, OSError) as error:
            self.close()
            raise ClusterError(f"the cluster at {address} cannot be used: {error}") from error

    def submit(self, page: Page) -> Any:
        """Begin to read a page. `outcome` tells what came of it."""
        return self._client.submit(*self._task, page, pure=False)

    def outcome(self, future: Any, page: Page, asked: str) -> Extracted | Quarantined:
        """What became of a submitted page; waits for it where it is not done.

        Raises:
            ClusterError: where the cluster is lost, or a worker has joined it that gives other records.
        """
        from distributed import CancelledError, KilledWorker

        while True:
            try:
                given = future.result(timeout=PATIENCE)
                break
            except KilledWorker as error:
                return Quarantined(asked, page, Stage.EXTRACT, "crash", f"each Dask worker that had it died: {error}")
            except (TimeoutError, CancelledError, OSError) as error:
                if isinstance(error, TimeoutError) and self._has_workers():
                    continue
                raise ClusterError("the cluster is lost: its scheduler does not answer, or has no workers") from error
        future.release()
        if isinstance(given, Record):
            return Extracted(asked, page, given)
        return Quarantined(asked, page, *given)

    def close(self) -> None:
        """Leave the cluster; what it still has of this machine's pages it forgets."""
        self._client.close(timeout=CONNECT)

    def _has_workers(self) -> bool:
        try:
            return bool(self._client.nthreads())
        except OSError:
            return False
