"""How well headlines are read: works, people with roles, format, event and exclusivity, through ``extract``.

Each headline is put into a plain page, and what the record says is compared with the labels. Run it as
``python benchmarks/headlines.py [FILE ...] [--misses]``; without a file it scores those in ``tests/headlines``.
"""

import argparse
import html
import json
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors import extract
from schemas import Record

HEADLINES = Path(__file__).parent.parent / "tests" / "headlines"
FIELDS = ("works", "people", "format", "event", "exclusive")
_QUOTES = str.maketrans(dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("“”„‟", '"'))
_FORMATS = frozenset({"video", "audio", "press conference", "text"})


@dataclass(slots=True)
class Count:
    """Values that are right, found and expected."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        total = self.found + self.wanted
        return 2 * self.right / total if total else 1.0


def page(headline: str, language: str = "en") -> str:
    """A minimal page with the headline."""
    text = html.escape(headline)
    return f"<html lang={language}><head><title>{text}</title></head><body><article><h1>{text}</h1></article></body></html>"


def said(record: Record) -> dict[str, Any]:
    """What a record says of its headline, in the form of the labels."""
    interview = record.interview
    return {
        "works": [work.title for work in record.works],
        "people": [{"name": person.name, "roles": list(person.roles)} for person in interview.people]
        if interview
        else [],
        "format": interview.format if interview else None,
        "event": interview.event if interview else None,
        "exclusive": bool(interview and interview.exclusive),
    }


def judge(found: dict[str, Any], label: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    """Right, found and wanted values of each field, against that accepted answer which fits best.

    A person counts as right with name and roles together. ``event`` is right where one of found and expected holds
    the other ("Sundance", "Sundance 2024"): headlines name one festival in many ways.
    """
    verdict: dict[str, tuple[int, int, int]] = {}
    for name in FIELDS:
        answers = [label["expect"][name], *label.get("accept", {}).get(name, [])]
        have = _values(name, found[name])
        best = max(
            (_compare(name, have, _values(name, answer)) for answer in answers),
            key=lambda counts: (2 * counts[0] - counts[1] - counts[2], counts[0]),
        )
        verdict[name] = best
    return verdict


def _compare(name: str, have: set[Hashable], want: set[Hashable]) -> tuple[int, int, int]:
    right = len(have & want)
    if name == "event" and have and want and not right:
        one, other = str(next(iter(have))), str(next(iter(want)))
        right = int(one in other or other in one)
    return right, len(have), len(want)


def _values(name: str, value: Any) -> set[Hashable]:
    if name == "works":
        return {_plain(title) for title in value}
    if name == "people":
        return {(_plain(person["name"]), frozenset(person["roles"])) for person in value}
    if name == "exclusive":
        return {"exclusive"} if value else set()
    if name == "format":
        return {value} if value in _FORMATS else set()
    return {_plain(value)} if value else set()


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold().translate(_QUOTES)
    return " ".join(text.split()).removesuffix(".")


def score(labels: Iterable[dict[str, Any]], misses: bool) -> tuple[dict[str, Count], Counter[str]]:
    """The counts of each field, and how often somebody who is only talked about stands among the people."""
    counts = {name: Count() for name in FIELDS}
    trapped: Counter[str] = Counter()
    for label in labels:
        found = said(extract(page(label["headline"]), "https://headlines.example/interviews/1"))
        for name, (right, have, want) in judge(found, label).items():
            counts[name].add(right, have, want)
            if misses and not right == have == want:
                print(
                    f"{label['id']} {name}: {label['headline']}\n    found {found[name]}\n    wants {label['expect'][name]}"
                )
        names = {_plain(person["name"]) for person in found["people"]}
        trapped.update(name for name in label["expect"].get("mentioned", []) if _plain(name) in names)
    return counts, trapped


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", default=sorted(HEADLINES.glob("*.json")))
    parser.add_argument("--misses", action="store_true", help="print what differs")
    options = parser.parse_args(arguments)
    for path in options.files:
        labels = json.loads(path.read_text(encoding="utf-8"))
        counts, trapped = score(labels, options.misses)
        print(f"{path.stem}: {len(labels)} headlines")
        for name, count in counts.items():
            print(
                f"  {name:<10} P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"
                f"  ({count.right} of {count.found} found, {count.wanted} wanted)"
            )
        print(f"  talked about, taken for people: {', '.join(trapped) or 'none'}")


if __name__ == "__main__":
    main()
