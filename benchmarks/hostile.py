"""Time and memory of hostile pages against their size, and the exponent that fits: 1 is linear.

    .venv/bin/python benchmarks/hostile.py [--only NAME] [--most 2] [--full]

Reads each page of tests/hostile_pages.py at sizes that double, to its full size or until reading takes `--most` seconds of a processor.
The exponent is that of the largest size and its half, quarter and eighth, where they take long enough to be told from noise.
--full reads each at its full size in a worker, as a crawl does: a record, or quarantine by the limits of time and memory.
"""

import argparse
import gc
import math
import resource
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from hostile_makers import Hostile
from hostile_pages import PAGES

from extractors import extract
from schemas.page import Extracted, Page
from spiders.workers import Workers

URL = "https://paper.example/interviews/ada-quill/"
NOISE = 0.03
"""Seconds below which a time says nothing."""
SUPERLINEAR = 1.15
READINGS = 3
"""Of each size: what else the machine does only makes one slower, so that the fastest is the truest."""


def main() -> int:
    """Print a line for each page; the exit code tells whether one is superlinear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="NAME", help="pages whose name contains this")
    parser.add_argument(
        "--most", type=float, default=2.0, metavar="SECONDS", help="the longest reading that is doubled (2)"
    )
    parser.add_argument("--full", action="store_true", help="read each page at its full size, in a worker")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    pages = [page for page in PAGES if options.only in page.name]
    return full(pages) if options.full else growth(pages, options.most)


def growth(pages: list[Hostile], most: float) -> int:
    """Times against sizes."""
    for hostile in PAGES:  # what is loaded at first use
        extract(hostile.make(hostile.small), URL, hostile.content_type)
    worst = []
    print(f"{'page':42} {'kB':>8} {'s':>6}   seconds at ×1/8, ×1/4, ×1/2, ×1 of that   exponent   peak MB")
    for hostile in pages:
        times = measured(hostile, most)
        told = [(size, took) for size, took in times if took >= NOISE][-4:]
        exponent = slope(told)
        if exponent > SUPERLINEAR:
            worst.append(hostile.name)
        size, took = times[-1]
        row = " ".join(f"{seconds:6.2f}" for _, seconds in times[-4:])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{hostile.name:42} {size / 1e3:8.0f} {took:6.2f}   {row:>28}   {exponent:8.2f}   {peak:7.0f}", flush=True
        )
    print(f"above {SUPERLINEAR}: {', '.join(worst) or 'none'} (of {len(pages)} pages)")
    return 1 if worst else 0


def measured(hostile: Hostile, most: float) -> list[tuple[int, float]]:
    """Characters and the fewest seconds of some readings, at sizes that double."""
    times = []
    size = hostile.small
    while True:
        body = hostile.make(min(size, hostile.full))
        took = min(seconds(body, hostile.content_type) for _ in range(READINGS))
        times.append((len(body), took))
        if size >= hostile.full or took > most:
            return times
        size *= 2


def seconds(body: str | bytes, content_type: str | None) -> float:
    """Of a processor, for one reading. The collector of cycles is off: its pauses grow with all that lives."""
    gc.collect()
    gc.disable()
    begun = time.process_time()
    extract(body, URL, content_type)
    took = time.process_time() - begun
    gc.enable()
    return took


def slope(times: list[tuple[int, float]]) -> float:
    """The exponent of time in size: the slope of the least squares' line through the logarithms."""
    points = [(math.log(size), math.log(took)) for size, took in times]
    if len({size for size, _ in points}) < 3:
        return 0.0
    x, y = (sum(each) / len(points) for each in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def full(pages: list[Hostile]) -> int:
    """What becomes of each page in a crawl."""
    became: Counter[str] = Counter()
    workers = Workers(count=1)
    for hostile in pages:
        body = hostile.make(hostile.full)
        data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        headers = (("Content-Type", hostile.content_type),) if hostile.content_type else ()
        page = Page(url=URL, status=200, headers=headers, body=data)
        outcome = workers.outcome(workers.submit(page), page, URL)
        said = "a record" if isinstance(outcome, Extracted) else f"quarantined: {outcome.reason}"
        became[said] += 1
        print(f"{hostile.name:42} {len(data) / 1e6:7.1f} MB   {said}", flush=True)
    workers.close()
    print(", ".join(f"{count} × {said}" for said, count in became.most_common()))
    return 1 if any("crash" in said or "error" in said for said in became) else 0


if __name__ == "__main__":
    sys.exit(main())
