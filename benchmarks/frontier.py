"""Crawl the same pages with one process without a frontier, and with 1, 2 and 4 processes that share one in Redis.

    .venv/bin/python benchmarks/frontier.py --pages 40 --hosts 12            # as fast as it goes
    .venv/bin/python benchmarks/frontier.py --pages 10 --hosts 16 --delay 1  # as a crawl is

Everything is on this machine: a server, a Redis without persistence, and the crawls. Without a delay more
processes than processors do not help; with one a process crawls four hosts at a time, and waits for them. It prints pages a second, steps of
Redis for a page, and what an article takes in Redis.
"""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from loopback import page, serve
from redis import Redis
from redis.exceptions import ConnectionError as NotThere
from scrapy import Request
from scrapy.utils.request import fingerprint

from spiders.frontier.entry import Entry
from spiders.frontier.store import Store
from spiders.interviews import InterviewsSpider

ROOT = Path(__file__).parent.parent
COMMAND = (sys.executable, "-c", "from junket.cli import main; main()")
FAST = (
    "--allow-loopback",
    "-s",
    "RANDOMIZE_DOWNLOAD_DELAY=0",
    "-s",
    "AUTOTHROTTLE_ENABLED=0",
    "-s",
    "CONCURRENT_REQUESTS=4",
)
PROSE = "The harbour scenes were shot in one week of rain, and nobody on the crew has worn those boots since. " * 6


def site(pages: int) -> Callable[[str], str]:
    """A host's pages by their paths."""
    return lambda path: page(path, pages, lambda _: f"<p>{PROSE}</p>" * 5)


def redis_server(folder: Path) -> "tuple[subprocess.Popen[bytes], Redis, str]":
    """A Redis of our own, without persistence."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = shutil.which("redis-server") or "/usr/bin/redis-server"
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    client = Redis(port=port)
    while True:
        try:
            client.ping()
            return running, client, f"redis://127.0.0.1:{port}/0"
        except NotThere:
            time.sleep(0.05)


def crawl(profile: Path, folders: list[Path], more: list[str]) -> float:
    """Crawl with as many processes as folders; return the seconds."""
    began = time.monotonic()
    running = [
        subprocess.Popen(
            [*COMMAND, "crawl", str(profile), "-o", str(folder), *FAST, *more],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for folder in folders
    ]
    for each in running:
        each.wait()
    return time.monotonic() - began


def memory(url: str, client: Redis, entries: int = 20_000) -> tuple[float, float]:
    """Bytes that an article takes in Redis while it waits, and when it is done: its fingerprint."""
    spider, store = InterviewsSpider(site="https://paper.example/one/"), Store(url, "memory", "one", 60, 5)
    store.join()
    before = int(client.info("memory")["used_memory"])
    for number in range(entries):
        address = f"https://paper.example/2025/03/an-interview-with-number-{number}/"
        request = Request(address, spider.parse_article, errback=spider.fail, meta={"lastmod": "2025-03-11T10:15:00Z"})
        store.add("paper.example", False, fingerprint(request), Entry.of(request).json_bytes(), None)
    waiting = int(client.info("memory")["used_memory"])
    assert store.lease() == "paper.example"
    while found := store.take(["paper.example"]):
        store.acknowledge([found[0]])
    done = int(client.info("memory")["used_memory"])
    store.leave()
    store.close()
    return (waiting - before) / entries, (done - before) / entries


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=100, help="articles of a host")
    parser.add_argument("--hosts", type=int, default=16)
    parser.add_argument("--delay", type=float, default=0.0, help="seconds between two pages of a host")
    chosen = parser.parse_args()
    hosts = [f"127.0.0.{number}" for number in range(1, chosen.hosts + 1)]
    port, total = serve(site(chosen.pages), hosts), chosen.hosts * chosen.pages
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        profile = folder / "many.toml"
        listings = json.dumps([f"http://{host}:{port}/interviews/" for host in hosts])
        profile.write_text(
            f'name = "Many"\nhosts = {json.dumps(hosts)}\n[discover]\nlistings = {listings}\narticles = {{ css = "h2 a" }}\n'
        )
        server, client, url = redis_server(folder)
        try:
            waiting, done = memory(url, client)
            print(f"Redis, MB for 1,000 articles: {waiting / 1000:.2f} waiting, {done / 1000:.2f} done", flush=True)
            for count in (0, 1, 2, 4):
                client.config_resetstat()
                folders = [folder / f"{count}-{number}" for number in range(count or 1)]
                seconds = crawl(
                    profile, folders, ["-s", f"DOWNLOAD_DELAY={chosen.delay}", *(["--frontier", url] if count else [])]
                )
                written = sum(json.loads((each / "run.json").read_bytes())["pages"]["written"] for each in folders)
                assert written == total, f"{written} records for {total} articles"
                steps = client.info("commandstats").get("cmdstat_evalsha", {"calls": 0, "usec": 0})
                print(
                    f"{f'{count} with a frontier' if count else '1 without':>18}: {total / seconds:6.1f} pages/s, "
                    f"{steps['calls'] / total:5.1f} steps a page of {steps['usec'] / max(1, steps['calls']):4.0f} µs",
                    flush=True,
                )
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
