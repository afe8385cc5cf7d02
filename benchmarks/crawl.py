"""Crawl the same pages with bare Scrapy and with junket, everything on, in turn.

    .venv/bin/python benchmarks/crawl.py                     # 5,000 pages of 40 kB, three times
    .venv/bin/python benchmarks/crawl.py --pages 1000 --size 100000

The site is a process of its own on the loopback. The bare crawl follows the same links at the same concurrency, obeys
robots.txt, and writes address and status of each page as JSON Lines. `junket, nothing written` reads the pages in the
workers and drops what they give. Reading takes processor time that a bare crawl does not have, so both clocks are
printed; the budget is of the wall's: at most 1.15 times the bare crawl's, on two processors that have nothing else to do.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import loopback
from processes import Used, run

ROOT = Path(__file__).parent.parent
BUDGET = 1.15
JUNKET = (sys.executable, "-c", "from junket.cli import main; main()", "crawl")
SAME = {
    "DOWNLOAD_DELAY": "0",
    "AUTOTHROTTLE_ENABLED": "0",
    "CONCURRENT_REQUESTS": "32",
    "CONCURRENT_REQUESTS_PER_DOMAIN": "16",
}


def bare(listing: str, output: Path) -> None:
    """A crawl of nothing but Scrapy."""
    from scrapy import Spider
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.http import Response

    class Bare(Spider):
        name = "bare"
        start_urls = (listing,)

        async def parse(self, response: Response) -> AsyncIterator[Any]:  # type: ignore[override]
            for request in response.follow_all(css="h2 a", callback=self.note):
                yield request
            for request in response.follow_all(css="a.next", priority=10):
                yield request

        def note(self, response: Response) -> dict[str, Any]:
            return {"url": response.url, "status": response.status}

    process = AsyncCrawlerProcess(
        {
            **SAME,
            "LOG_LEVEL": "INFO",
            "ROBOTSTXT_OBEY": True,
            "TELNETCONSOLE_ENABLED": False,
            "FEEDS": {str(output): {"format": "jsonlines"}},
        }
    )
    process.crawl(Bare)
    process.start()


def measure(way: str, site: str, folder: Path, pages: int) -> Used:
    """One crawl; it must have had all pages."""
    if way == "bare":
        command = [sys.executable, __file__, "--bare", f"{site}/interviews/", str(folder)]
    else:
        chosen = loopback.profile(folder.with_suffix(".toml"), site)
        command = [*JUNKET, str(chosen), "-o", str(folder), "--allow-loopback"]
        settings = SAME | ({"ITEM_PIPELINES": "{}"} if way == "junket, nothing written" else {})
        command += [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
    used = run(command, ROOT, {"PYTHONPATH": str(ROOT)})
    if way == "bare":
        assert len(folder.read_bytes().splitlines()) == pages
    elif way == "junket":
        assert json.loads((folder / "run.json").read_bytes())["pages"]["written"] == pages
    return used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--size", type=int, default=40_000, help="bytes of a page, about")
    parser.add_argument("--times", type=int, default=3, help="how often each is crawled")
    parser.add_argument("--bare", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.bare:
        bare(chosen.bare[0], Path(chosen.bare[1]))
        return
    ways = ("bare", "junket", "junket, nothing written")
    found: dict[str, list[Used]] = {way: [] for way in ways}
    with loopback.process(chosen.pages, chosen.size) as site, tempfile.TemporaryDirectory() as temporary:
        for turn in range(chosen.times):
            for number, way in enumerate(ways):
                found[way].append(measure(way, site, Path(temporary) / f"{turn}-{number}", chosen.pages))
    print(f"{chosen.pages} pages, {chosen.times} times; load {os.getloadavg()[1]:.1f} on {os.cpu_count()} processors")
    print("| | pages/s | s | processor, s: crawl | workers | wall / bare |\n| --- | --- | --- | --- | --- | --- |")
    for way, each in found.items():
        ratios = [one.seconds / other.seconds for one, other in zip(each, found["bare"], strict=True)]
        seconds = statistics.median(one.seconds for one in each)
        own = statistics.median(one.main for one in each)
        others = statistics.median(sum(one.others.values()) for one in each)
        spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
        print(f"| {way} | {chosen.pages / seconds:.0f} | {seconds:.1f} | {own:.1f} | {others:.1f} | {spread} |")
    print(f"budget: {BUDGET} times the bare crawl")


if __name__ == "__main__":
    main()
