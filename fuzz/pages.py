"""Mutated pages, as many as asked for, read on every processor: how many fail, and which are the slowest.

    .venv/bin/python fuzz/pages.py --pages 1000000 [--seed 1] [--first 0] [--save FOLDER]

The pages of a seed are the same for the same fixtures and tests: --first N --pages 1 reads one again.
"""

import argparse
import gc
import heapq
import os
import sys
import time
from collections import Counter
from pathlib import Path

import mutate
import targets
from pebble import ProcessExpired, ProcessPool

CHUNK = 50
"""Pages that a process reads at a time: a crash costs no more."""


def warm() -> None:
    """Load what is loaded at first use, so that no page is charged with it, nor with going over it for garbage: as workers do."""
    for page in mutate.seeds():
        targets.extract(page, targets.URL)
    gc.collect()
    gc.freeze()


def read(seed: int, first: int, count: int) -> tuple[list[tuple[float, int]], list[tuple[int, str]]]:
    """Seconds and number of each page, and number and fault of those that fail."""
    took: list[tuple[float, int]] = []
    faults: list[tuple[int, str]] = []
    for number in range(first, first + count):
        try:
            took.append((targets.read_page(mutate.mutated(seed, number), twice=number % 10 == 0), number))
        except Exception as error:  # noqa: BLE001  it is what is sought
            faults.append((number, f"{type(error).__name__}: {error}"))
    return took, faults


def main() -> int:
    """Read the pages; the exit code tells whether one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first page")
    parser.add_argument("--save", type=Path, metavar="FOLDER", help="write each page that fails")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no further pages after this time")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    begun, done, slowest, faults = time.monotonic(), 0, [(0.0, 0)], dict[int, str]()
    with ProcessPool(max_workers=options.processes, initializer=warm) as pool:
        chunks = iter(range(options.first, options.first + options.pages, CHUNK))
        waiting = {}
        while True:
            while len(waiting) < 2 * options.processes and time.monotonic() - begun < options.seconds:
                if (first := next(chunks, None)) is None:
                    break
                count = min(CHUNK, options.first + options.pages - first)
                waiting[first] = count, pool.schedule(read, args=(options.seed, first, count), timeout=600)
            if not waiting:
                break
            first = next(iter(waiting))
            count, future = waiting.pop(first)
            try:
                took, failed = future.result()
            except (ProcessExpired, TimeoutError) as error:
                took, failed = [], [(first, f"one of {count} pages from here: {error}")]
            done += count
            slowest = heapq.nlargest(5, (*slowest, *took))
            faults.update(failed)
            for number, fault in failed:
                print(f"page {number}: {fault}", flush=True)
                if options.save:
                    name = f"page-{options.seed}-{number}.html"
                    (options.save / name).write_bytes(mutate.mutated(options.seed, number))
    print(f"{done} mutated pages of seed {options.seed} in {time.monotonic() - begun:.0f} s: {len(faults)} failed")
    for fault, count in Counter(fault.partition(":")[0] for fault in faults.values()).most_common():
        print(f"  {count} × {fault}")
    print("slowest:", ", ".join(f"{seconds:.2f} s (page {number})" for seconds, number in slowest))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
