"""What a crawl, and the reading of its archive, hold in memory: 10,000 pages against 100,000.

    .venv/bin/python benchmarks/memory.py                       # an hour
    .venv/bin/python benchmarks/memory.py --pages 2000 20000

Prints the peak of the command's own process and of its largest worker, for `junket crawl` of a site on the loopback
whose sitemaps name all pages at once, and for `junket extract` of the archive that it left. Exits with 1 where one of
them needs over 10 % more for the most pages than for the fewest.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

import loopback
from processes import Used, run

ROOT = Path(__file__).parent.parent
FLAT = 1.10
COMMAND = (sys.executable, "-c", "from junket.cli import main; main()")
SETTINGS = (
    "--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=16",
)  # fmt: skip


def command(*arguments: str | Path) -> Used:
    """Run junket; it must end well."""
    used = run([*COMMAND, *map(str, arguments)], ROOT, {"PYTHONPATH": str(ROOT)})
    assert used.code == 0, f"junket {arguments[0]} ended with {used.code}"
    return used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--size", type=int, default=10_000, help="bytes of a page, about")
    chosen = parser.parse_args()
    peaks: dict[str, list[float]] = {}
    print("| pages | | own process, MB | largest worker, MB | s |\n| ---: | --- | ---: | ---: | ---: |", flush=True)
    for pages in chosen.pages:
        with loopback.process(pages, chosen.size) as site, tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "run"
            crawled = command("crawl", f"{site}/", "-o", folder, *SETTINGS)
            assert json.loads((folder / "run.json").read_bytes())["pages"]["written"] == pages
            read = command("extract", folder / "pages.warc.gz", "-o", folder / "again.jsonl")
            assert (folder / "again.jsonl").stat().st_size == (folder / "records.jsonl").stat().st_size
        for name, used in (("crawl", crawled), ("extract", read)):
            worker = max(used.peaks.values(), default=0.0)
            peaks.setdefault(name, []).append(used.peak)
            peaks.setdefault(f"{name}, worker", []).append(worker)
            print(f"| {pages} | {name} | {used.peak:.0f} | {worker:.0f} | {used.seconds:.0f} |", flush=True)
    grown = {name: each[-1] / each[0] for name, each in peaks.items()}
    print("\nmost against fewest pages:", ", ".join(f"{name} {ratio:.2f}" for name, ratio in grown.items()))
    print(f"load {os.getloadavg()[1]:.1f} on {os.cpu_count()} processors")
    sys.exit(any(ratio > FLAT for ratio in grown.values()))


if __name__ == "__main__":
    main()
