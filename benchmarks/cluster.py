"""Read the same pages on this machine and on a Dask cluster of this machine: pages a second, and the ratio.

    .venv/bin/python benchmarks/cluster.py --pages 600 --rounds 3

The pages are the saved articles of `../shared` where they are, else the fixtures, again and again. Both have two
processes to read in. The cluster's scheduler and workers, and what goes over the loopback, take processors too: this is
the least favourable place for it.
"""

import argparse
import statistics
import time
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=600, help="of each reading [default: 600]")
    parser.add_argument("--rounds", type=int, default=3, help="of both readings [default: 3]")
    chosen = parser.parse_args()

    import dask
    from distributed import LocalCluster

    from junket.extract import read
    from junket.sources import sources

    dask.config.set({"distributed.worker.daemon": False})  # a worker starts processes to read in
    corpus = ROOT.parent / "shared" / "corpus" / "articles"
    pages = [each for each in sources([corpus if corpus.exists() else ROOT / "fixtures"]) if each.page]
    took: dict[str, list[float]] = {"this machine": [], "cluster": []}
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, memory_limit=0) as cluster:
        ways = {"this machine": None, "cluster": cluster.scheduler_address}
        given = {way: [line for line, _ in read(pages, address)] for way, address in ways.items()}  # and all is loaded
        assert given["this machine"] == given["cluster"]
        for _ in range(chosen.rounds):
            for way, address in ways.items():
                begun = time.monotonic()
                for _ in read(islice(cycle(pages), chosen.pages), address):
                    pass
                took[way].append(time.monotonic() - begun)
    for way, seconds in took.items():
        print(f"{way}: {chosen.pages / statistics.median(seconds):.1f} pages a second")
    ratios = [there / here for here, there in zip(*took.values(), strict=True)]
    print(f"the cluster takes {statistics.median(ratios):.2f} times as long ({min(ratios):.2f}–{max(ratios):.2f})")


if __name__ == "__main__":
    main()
