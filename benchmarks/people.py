"""How many of the mentions on saved articles of all trades are people, and how many of the people are among them.

    .venv/bin/python benchmarks/people.py [--misses]

The pages are those of ../shared/corpus/articles. ``people.json`` has whom they name, by a person's reading of the names that two versions of the
reader gave: whom both overlooked is not in it.
"""

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from articles import ARTICLES
from headlines import Count

from extractors import extract

PEOPLE = Path(__file__).with_name("people.json")


def score(folder: Path, *, misses: bool) -> Count:
    """The counts of names over a folder's pages."""
    labels = json.loads(PEOPLE.read_text(encoding="utf-8"))
    count = Count()
    for file in sorted(folder.glob("*.html.gz")):
        name = file.name.partition(".")[0]
        address = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["url"]
        found = {person.name for person in extract(gzip.decompress(file.read_bytes()), address).mentions}
        wanted = set(labels.get(name, ()))
        count.add(len(found & wanted), len(found), len(wanted))
        if misses and found != wanted:
            print(f"{name}: too much {sorted(found - wanted)}, missing {sorted(wanted - found)}")
    return count


def main(arguments: Sequence[str] | None = None) -> None:
    """Print precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what differs")
    count = score(ARTICLES, misses=parser.parse_args(arguments).misses)
    print(
        f"names      P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"
        f"  ({count.right} of {count.found} found, {count.wanted} wanted)"
    )


if __name__ == "__main__":
    main()
