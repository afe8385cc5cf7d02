"""How well pages are read: credit blocks, then headlines, mentions, turns and articles, each with its precision and recall.

    .venv/bin/python benchmarks/accuracy.py                                      everything
    .venv/bin/python benchmarks/accuracy.py [--misses] [--only ID] [--films] [--blocks FOLDER]    credit blocks alone

Scores the labelled examples and pages beside the checkout, in ../shared; where there are none, this project's own, invented
in the manner of many publications. headlines.py, mentions.py, turns.py and articles.py score one thing, and print its misses;
articles.py has the peers beside it where the `bench` extra is installed.
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import articles
import headlines
import mentions
import render
import score
import turns

from extractors import extract

SHARED = Path(__file__).parents[2] / "shared"
BLOCKS = Path(__file__).parents[1] / "tests" / "blocks"


def main() -> int:
    """Score the examples and the film pages, or a folder of blocks; print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what differs")
    parser.add_argument("--only", help="score the blocks whose id contains this")
    parser.add_argument("--films", action="store_true", help="score the film pages alone")
    parser.add_argument("--blocks", type=Path, metavar="FOLDER", help="score the *.json files of blocks in a folder")
    options = parser.parse_args()
    alone = options.misses or options.only or options.films or options.blocks
    folder = options.blocks or (None if SHARED.exists() else BLOCKS)
    if folder is not None:
        paths = sorted(folder.glob("*.json"))
        if not paths:
            print(f"accuracy: {folder} holds no *.json files of blocks", file=sys.stderr)
            return 1
        _files(paths, options.only, misses=options.misses)
    else:
        if not options.films:
            _examples(_load(SHARED / "examples/credits.json", options.only), misses=options.misses)
        _films(options.only, misses=options.misses)
    return 0 if alone else _others()


def _others() -> int:
    """Headlines, mentions, turns and articles, each by its own benchmark."""
    labelled = SHARED / "examples/headlines.json"
    headlines.main([str(labelled)] if labelled.exists() else [])
    mentions.main([])
    failed = turns.main(["--total"])
    if not articles.ARTICLES.exists():
        print(f"articles: skipped, {articles.ARTICLES} is not there")
        return failed
    return failed or articles.main(["--peers"] if find_spec("trafilatura") else [])


def _load(path: Path, only: str | None) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return [block for block in blocks if not only or only in block["id"]]


def _files(paths: list[Path], only: str | None, *, misses: bool) -> None:
    """Score each file of a folder, then all of them."""
    every: list[dict[str, Any]] = []
    lines: list[tuple[str, score.Count]] = []
    for path in paths:
        blocks = _load(path, only)
        every += blocks
        lines.append((path.stem, score.total(blocks)))
    _examples(every, misses=misses)
    for name, count in lines:
        _line(name, count)


def _examples(blocks: list[dict[str, Any]], *, misses: bool) -> None:
    fields: dict[str, score.Count] = defaultdict(score.Count)
    apart, every = score.Count(), score.Count()
    differences: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    pages = 0
    for block in blocks:
        for name, kept_apart, page in render.render(block):
            pages += 1
            record = extract(page.encode(), block["url"]).model_dump(mode="json")
            verdict = score.judge(record, block)
            for field, count in verdict.counts.items():
                fields[field].add(count)
                every.add(count)
                if kept_apart:
                    apart.add(count)
            for field, expected, found in verdict.misses:
                differences[block["id"], field, str(expected), str(found)].append(name)
    if misses:
        for (block, field, expected, found), names in differences.items():
            print(
                f"{block} {field} ({len(names)} pages: {names[0]})\n   expected {expected[:300]}\n   given    {found[:300]}"
            )
    _table(fields)
    print(f"{pages} pages of {len(blocks)} blocks")
    _line("label and value kept apart", apart)
    _line("all", every)


def _films(only: str | None, *, misses: bool) -> None:
    labels = json.loads((SHARED / "corpus/films/expect.json").read_text(encoding="utf-8"))
    fields: dict[str, score.Count] = defaultdict(score.Count)
    total = score.Count()
    for name, label in labels.items():
        if only and only not in name:
            continue
        page = gzip.decompress((SHARED / "corpus/films" / name).read_bytes())
        record = extract(page, label["url"]).model_dump(mode="json")
        verdict = score.judge(record, label)
        for field, count in verdict.counts.items():
            fields[field].add(count)
            total.add(count)
        if misses:
            for field, expected, found in verdict.misses:
                print(f"{name} {field}\n   expected {str(expected)[:300]}\n   given    {str(found)[:300]}")
    _table(fields)
    _line(f"film pages ({len(labels)})", total)


def _table(fields: dict[str, score.Count]) -> None:
    for name, count in sorted(fields.items(), key=lambda item: item[1].f1):
        _line(name, count)


def _line(name: str, count: score.Count) -> None:
    print(
        f"{name:28} P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}  ({count.right} right, {count.wrong} wrong, {count.missing} missing)"
    )


if __name__ == "__main__":
    sys.exit(main())
