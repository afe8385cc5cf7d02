"""`junket serve` over generated records: how long until it answers, what a question takes, and what it holds in memory.

Every question is asked five times; it prints the first answer's time, when SQLite reads from the disk's cache into its
own, and the middle one's.

    python benchmarks/serve.py [--records 10000 100000]
"""

import argparse
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from pathlib import Path

from export_memory import TEXT, generate

COMMAND = [sys.executable, "-c", "from junket.cli import main; main()"]
ASKED = {
    "the first page": "",
    "articles, counted by site, kind, year, language": "junket/articles?_col=headline",
    "a search that few articles answer": "junket/articles?_col=headline&_search={rare}",
    "a search that most articles answer": "junket/articles?_col=headline&_search={common}",
    "a person's credits": "junket/credits?_search={rare}",
    "works, counted by kind, year, genre, certificate": "junket/works?_col=title",
    "an article": "junket/articles/{article}",
}
"""What is asked for, by its address."""


def asked(url: str) -> float:
    """Milliseconds until the answer is there."""
    start = time.perf_counter()
    with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310  this machine
        answer.read()
    return (time.perf_counter() - start) * 1000


def peak(process: int) -> float:
    """The most memory that a process has held so far, in MB."""
    return int(re.findall(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())[0]) / 1024


def build(records: Path, folder: Path) -> Path:
    """Export a file of records, and print what that costs."""
    start = time.perf_counter()
    export = [*COMMAND, "export", str(records), "--to", "sqlite", "-o", str(folder)]
    process = subprocess.Popen(export, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    database = folder / "junket.sqlite"
    seconds, memory = time.perf_counter() - start, usage.ru_maxrss / 1024
    print(f"tables: {seconds:.0f} s, {memory:.0f} MB of memory, {database.stat().st_size / 1e6:.0f} MB on disk")
    return database


def answers(database: Path) -> None:
    """Print the time of each answer."""
    common = Counter(TEXT).most_common(1)[0][0]
    rare = next(word for word in TEXT[len(TEXT) // 2 :] if TEXT.count(word) == 1)
    start = time.perf_counter()
    serve = [*COMMAND, "serve", str(database), "--port", "0", "--no-open"]
    with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        address = server.stdout.readline().split()[0]
        asked(address)
        print(f"first answer after {time.perf_counter() - start:.1f} s")
        with urllib.request.urlopen(f"{address}junket/articles.json?_shape=array&_size=1") as answer:  # noqa: S310
            article = json.load(answer)[0]["article_id"]
        for name, path in ASKED.items():
            url = address + path.format(rare=rare, common=common, article=article)
            times = [asked(url) for _ in range(5)]
            print(f"{name}: {times[0]:.0f} / {statistics.median(times):.0f} ms", flush=True)
        print(f"memory of the server: {peak(server.pid):.0f} MB")
        server.send_signal(signal.SIGINT)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--records", nargs="+", type=int, default=[10_000, 100_000])
    with tempfile.TemporaryDirectory() as place:
        for count in parser.parse_args().records:
            print(f"\n{count} records", flush=True)
            records = Path(place) / f"{count}.jsonl"
            generate(records, count)
            answers(build(records, Path(place) / str(count)))


if __name__ == "__main__":
    main()
