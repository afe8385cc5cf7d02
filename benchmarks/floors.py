"""Accuracy that must not fall: each figure's floor, and a digest of the data that it was measured on.

    .venv/bin/python benchmarks/floors.py                    check every figure against its floor
    .venv/bin/python benchmarks/floors.py --raise            write better figures, and those of new data, as the floors
    .venv/bin/python benchmarks/floors.py --lower NAME WHY   write a lower one, with its reason

The floors stand in floors.json. A figure below its floor fails, and so does one whose data have changed since: a floor
on other data says nothing. Data that stand beside the checkout are left out where they are not there, with a line.
"""

import argparse
import hashlib
import json
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import articles
import headlines
import mentions
import people
import prose
import score
import turns

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).with_name("floors.json")
_PLACES = 4
"""Decimals of a figure."""


def _blocks(path: Path) -> dict[str, float]:
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    return {"F1": score.total(block for file in files for block in json.loads(file.read_text(encoding="utf-8"))).f1}


def _headlines(path: Path) -> dict[str, float]:
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    labels = [label for file in files for label in json.loads(file.read_text(encoding="utf-8"))]
    counts, _ = headlines.score(labels, misses=False)
    return {"works": counts["works"].f1, "people": counts["people"].f1}


def _mentions(path: Path) -> dict[str, float]:
    cases = [case for file in sorted(path.glob("*.json")) for case in json.loads(file.read_text(encoding="utf-8"))]
    names, people = mentions.score(cases, misses=False)
    return {"names": names.f1, "with roles": people.f1}


def _articles(path: Path) -> dict[str, float]:
    scores = articles.read(path, [articles.junket])["junket"]
    shares = {name: scores.share(name) for name in ("exact", "close", "authors", "date")}
    return {"body": statistics.fmean(scores.body), **shares}


def _prose(path: Path) -> dict[str, float]:
    read = prose.read(path)
    return {
        "body": read.body,
        "paragraphs": read.whole,
        **{name: read.share(name) for name in prose.FIELDS if read.asked[name]},
    }


def _turns(path: Path) -> dict[str, float]:
    total = turns.Score()
    for page in turns.pages(path):
        total.add(turns.judge(*turns.read(page)))
    return {"turns": total.f1}


MEASURES: dict[str, tuple[str, Callable[[Path], dict[str, float]]]] = {
    "own credit blocks": ("tests/blocks", _blocks),
    "own headlines": ("tests/headlines", _headlines),
    "own mentions": ("tests/mentions", _mentions),
    "own interviews": ("tests/turns", _turns),
    "own interviews, the newest": ("tests/turns/held_out", _turns),
    "own articles": ("tests/articles", _prose),
    "own articles, the second set": ("tests/articles/second", _prose),
    "own articles, the third set": ("tests/articles/third", _prose),
    "own articles, the fourth set": ("tests/articles/fourth", _prose),
    "own articles, the fifth set": ("tests/articles/fifth", _prose),
    "own articles, the sixth set": ("tests/articles/sixth", _prose),
    "own articles, the seventh set": ("tests/articles/seventh", _prose),
    "own articles, the eighth set": ("tests/articles/eighth", _prose),
    "own articles, the ninth set": ("tests/articles/ninth", _prose),
    "own articles, the tenth set": ("tests/articles/tenth", _prose),
    "own articles, the eleventh set": ("tests/articles/eleventh", _prose),
    "own articles, the twelfth set": ("tests/articles/twelfth", _prose),
    "own articles, the thirteenth set": ("tests/articles/thirteenth", _prose),
    "own articles, the fourteenth set": ("tests/articles/fourteenth", _prose),
    "own articles, the fifteenth set": ("tests/articles/fifteenth", _prose),
    "own articles, the sixteenth set": ("tests/articles/sixteenth", _prose),
    "own articles, the seventeenth set": ("tests/articles/seventeenth", _prose),
    "own articles, the eighteenth set": ("tests/articles/eighteenth", _prose),
    "own articles, the nineteenth set": ("tests/articles/nineteenth", _prose),
    "own articles, the twentieth set": ("tests/articles/twentieth", _prose),
    "credit blocks": ("../shared/examples/credits.json", _blocks),
    "film pages": ("../shared/corpus/films", lambda path: {"F1": score.films(path).f1}),
    "headlines": ("../shared/examples/headlines.json", _headlines),
    "articles": ("../shared/corpus/articles", _articles),
    "people in articles": ("../shared/corpus/articles", lambda path: {"names": people.score(path, misses=False).f1}),
}


def digest(path: Path) -> str:
    """16 hexadecimal digits of a file, or of a folder's files with their names."""
    total = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]


def main() -> int:
    """Measure, compare, and print a line a figure; 1 where one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--raise", dest="upwards", action="store_true", help="write better figures, and those of new data"
    )
    parser.add_argument("--lower", nargs=2, metavar=("NAME", "WHY"), help="write one lower figure, with its reason")
    options = parser.parse_args()
    floors: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    lowered = options.lower[0] if options.lower else None
    failed = False
    for name, (place, measure) in MEASURES.items():
        path = ROOT / place
        if not path.exists():
            print(f"{name}: skipped, {place} is not there")
            continue
        data = digest(path)
        for key, figure in measure(path).items():
            title, figure = f"{name}: {key}", round(figure, _PLACES)
            known = floors.get(title, {"floor": 0.0, "data": ""})
            if title == lowered:
                floors[title] = {"floor": figure, "data": data, "lowered": options.lower[1]}
                verdict = "is its new floor"
            elif options.upwards and (figure > known["floor"] or (figure == known["floor"] and data != known["data"])):
                floors[title] = {"floor": figure, "data": data}
                verdict = "is its floor"
            elif figure < known["floor"]:
                verdict = "IS TOO LOW"
            else:
                verdict = "holds" if known["data"] == data else "WAS MEASURED ON OTHER DATA"
            failed = failed or verdict.isupper()
            print(f"{title}: {figure} {verdict}, was {known['floor']}")
    if options.upwards or options.lower:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
