"""How fast a page is read, beside a bare parse of it and other readers of web pages; and where the time goes.

    .venv/bin/python benchmarks/speed.py [--no-peers] [--rounds N] [--only ID]

Reads the saved pages beside the checkout, in ../shared/corpus. In one run, page by page, every reader takes its turn, so
that a busy machine slows all of them; from round to round all other pages lie between. A page's time is the median of
its rounds, in processor time. "times the parse" and "junket is faster" are medians of the pages' own ratios, with the
10th and 90th percentile: the figures to compare, for milliseconds are a machine's.
"""

import argparse
import gc
import gzip
import inspect
import json
import logging
import math
import statistics
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import articles
import orjson

import extractors.article
from extractors import extract
from extractors.page import parse
from schemas import Record

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
Reader = Callable[[bytes, str], Any]
Page = tuple[str, bytes, str]
"""Its name, its bytes, its address."""


def write(record: Record) -> bytes:
    """The record as a line of ``records.jsonl``."""
    return orjson.dumps(record.model_dump(mode="json", warnings=False)) + b"\n"


def beautifulsoup(page: bytes, url: str) -> Any:  # noqa: ARG001 one signature for all readers
    """The whole page as BeautifulSoup's tree, by lxml."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(page, "lxml")


PARSE, JUNKET, LINE = "lxml parse", "junket", "junket, to JSON line"
OURS: dict[str, Reader] = {PARSE: parse, JUNKET: extract}
PEERS: dict[str, Reader] = {
    "resiliparse, text alone": articles.resiliparse,
    "BeautifulSoup, tree alone": beautifulsoup,
    "trafilatura": articles.trafilatura,
    "newspaper4k": articles.newspaper,
}


def main() -> int:
    """Time every reader on every page; print a table of readers and one of junket's steps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--no-peers", action="store_true", help="time the parse and junket alone")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="times that each page is read (3)")
    parser.add_argument("--only", default="", metavar="ID", help="read the pages whose name contains this")
    options = parser.parse_args()
    pages = [page for page in load() if options.only in page[0]]
    if not pages:
        print(f"speed: {CORPUS} holds no such pages in articles/ and films/", file=sys.stderr)
        return 1
    warnings.simplefilter("ignore")
    logging.disable()
    readers = OURS if options.no_peers else OURS | PEERS
    for reader in readers.values():
        reader(*pages[0][1:])  # what is loaded at first use
    gc.collect()
    gc.freeze()  # what one reader has loaded is none of another's garbage
    print_readers(measure(pages, readers, max(1, options.rounds)))
    print_steps(pages, max(1, options.rounds))
    return 0


def load() -> list[Page]:
    """The saved pages, articles first; none where they do not stand beside the checkout."""
    labels = CORPUS / "films" / "expect.json"
    films: dict[str, dict[str, str]] = json.loads(labels.read_text(encoding="utf-8")) if labels.exists() else {}
    pages = []
    for path in [*sorted(CORPUS.glob("articles/*.html.gz")), *sorted(CORPUS.glob("films/*.html.gz"))]:
        label = path.with_name(f"{path.name.removesuffix('.html.gz')}.json")
        about = json.loads(label.read_text(encoding="utf-8")) if label.exists() else films.get(path.name, {})
        pages.append((path.name, gzip.decompress(path.read_bytes()), about.get("url", f"https://{path.name}.example/")))
    return pages


def measure(pages: list[Page], readers: dict[str, Reader], rounds: int) -> dict[str, list[float]]:
    """Each reader's time for each page, in milliseconds."""
    times: dict[str, list[list[float]]] = {name: [[] for _ in pages] for name in (*OURS, LINE, *readers)}
    for number in range(rounds):
        for place, (_, page, url) in enumerate(pages):
            turn = (number + place) % len(readers)
            for name in [*readers, *readers][turn : turn + len(readers)]:
                start = time.process_time()
                try:
                    found = readers[name](page, url)
                except Exception:  # noqa: BLE001, S112 a page that a peer cannot read is left out of its figures
                    continue
                times[name][place].append((time.process_time() - start) * 1000)
                if name == JUNKET:  # the same reading goes on: another one would find the page's words in its caches
                    write(found)
                    times[LINE][place].append((time.process_time() - start) * 1000)
                del found  # its tree goes before the next one's turn
    return {
        name: [statistics.median(each) if each else math.nan for each in of_pages] for name, of_pages in times.items()
    }


def ratios(these: list[float], those: list[float]) -> str:
    """The median of the pages' ratios, and in brackets the 10th and 90th percentile."""
    found = [this / that for this, that in zip(these, those, strict=True) if not math.isnan(this)]
    tenths = statistics.quantiles(found, n=10) if len(found) > 1 else found * 9
    return f"{statistics.median(found):6.2f} ({tenths[0]:.2f}–{tenths[-1]:.2f})"


def print_readers(times: dict[str, list[float]]) -> None:
    """One row a reader."""
    print(f"{len(times[PARSE])} pages".ljust(28) + "ms, median    mean  times the parse        junket is faster")
    for name, found in times.items():
        read = [took for took in found if not math.isnan(took)]
        faster = ratios(found, times[LINE]) if name in PEERS else ""
        left_out = f"  {len(found) - len(read)} pages not read" if len(read) < len(found) else ""
        print(
            f"{name:28}{statistics.median(read):10.2f}{statistics.fmean(read):8.2f}  "
            f"{ratios(found, times[PARSE]):23}{faster}{left_out}"
        )


def print_steps(pages: list[Page], rounds: int) -> None:
    """Where junket's time goes: what each step takes a page, less the steps within it."""
    spent: dict[str, float] = defaultdict(float)
    inner = [0.0]

    def timed(step: Callable[..., Any]) -> Callable[..., Any]:
        name = f"{step.__module__.removeprefix('extractors.')}.{step.__name__}"

        @wraps(step)
        def run(*given: Any, **named: Any) -> Any:
            start = time.process_time()
            inner.append(0.0)
            try:
                return step(*given, **named)
            finally:
                took = time.process_time() - start
                spent[name] += took - inner.pop()
                inner[-1] += took

        return run

    steps = {name: step for name, step in vars(extractors.article).items() if inspect.isfunction(step)}
    vars(extractors.article).update({name: timed(step) for name, step in steps.items()})
    for _ in range(rounds):
        for _, page, url in pages:
            extract(page, url)
    vars(extractors.article).update(steps)
    total = sum(spent.values())
    print("\nstep".ljust(37) + "ms, mean   share")
    for name, took in sorted(spent.items(), key=lambda item: -item[1]):
        if took > total / 200:
            print(f"{name:36}{took / rounds / len(pages) * 1000:8.3f}{took / total:8.1%}")


if __name__ == "__main__":
    sys.exit(main())
