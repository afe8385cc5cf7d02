"""How well people are read from prose, names alone and with their roles, through ``extract``.

Each case's paragraphs are put into a plain page, and the record's mentions are compared with the labels. Run it as
``python benchmarks/mentions.py [FILE ...] [--misses]``; without a file it scores those in ``tests/mentions``.
``held_out.json`` is scored and not looked at: print no misses of it, and tune nothing on it.
"""

import argparse
import html
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from headlines import Count

from extractors import extract

MENTIONS = Path(__file__).parents[1] / "tests" / "mentions"
_FILLER = "Nothing else is said here, and the page goes on for a while, as pages do, in sentences that name nobody."


def page(case: dict[str, Any]) -> str:
    """A plain article of the case's paragraphs, which may hold inline markup."""
    headline = html.escape(case.get("headline", "…"))
    paragraphs = "".join(f"<p>{text}</p>" for text in case["text"])
    filler = f"<p>{_FILLER}</p>" * 2
    return (
        f"<html lang={case['language']}><head><title>{headline}</title></head>"
        f"<body><article><h1>{headline}</h1>{filler}{paragraphs}{filler}</article></body></html>"
    )


def found_in(case: dict[str, Any]) -> dict[str, frozenset[str]]:
    """Name → roles, as the record has them."""
    record = extract(page(case), "https://prose.example/a/1")
    return {person.name: frozenset(person.roles) for person in record.mentions}


def judge(case: dict[str, Any], found: dict[str, frozenset[str]]) -> tuple[set[str], set[str], set[str]]:
    """Names that are right; those of them whose roles are right; names that the case's labels want nothing of."""
    wanted = case["expect"]
    right = {name for name in wanted if name in found}
    with_roles = {
        name for name in right if found[name] in map(frozenset, [wanted[name], *case.get("accept", {}).get(name, [])])
    }
    wrong = {name for name in found if name not in wanted and name not in case.get("optional", ())}
    return right, with_roles, wrong


def score(cases: Iterable[dict[str, Any]], *, misses: bool) -> tuple[Count, Count]:
    """The counts of names, and of names with their roles."""
    names, people = Count(), Count()
    for case in cases:
        found = found_in(case)
        right, with_roles, wrong = judge(case, found)
        names.add(len(right), len(right) + len(wrong), len(case["expect"]))
        people.add(len(with_roles), len(right) + len(wrong), len(case["expect"]))
        if misses:
            for name in sorted(wrong):
                print(f"{case['id']}: {name!r} is nobody that the labels have")
            for name, roles in case["expect"].items():
                if name not in found:
                    print(f"{case['id']}: {name!r} is missing")
                elif name not in with_roles:
                    print(f"{case['id']}: {name!r} is {sorted(found[name])}, not {roles}")
    return names, people


def main(arguments: Sequence[str] | None = None) -> None:
    """Print precision, recall and F1 of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", default=sorted(MENTIONS.glob("*.json")))
    parser.add_argument("--misses", action="store_true", help="print what differs")
    options = parser.parse_args(arguments)
    for path in options.files:
        cases = json.loads(path.read_text(encoding="utf-8"))
        print(f"{path.stem}: {len(cases)} articles")
        for what, count in zip(("names", "with roles"), score(cases, misses=options.misses), strict=True):
            print(
                f"  {what:<10} P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"
                f"  ({count.right} of {count.found} found, {count.wanted} wanted)"
            )


if __name__ == "__main__":
    main()
