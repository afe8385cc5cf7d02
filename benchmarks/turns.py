"""How well questions and answers are read: precision, recall and F1 of turns, page by page and in all.

    .venv/bin/python benchmarks/turns.py [FOLDER …] [--misses]

A page is an HTML file beside a JSON file of its label; without folders, those in tests/turns and tests/turns/held_out.
A turn is right when role, text and speaker are; ``boundaries`` leaves out the speaker, ``speakers`` is the share of the
turns with right boundaries whose speaker is right too. Pages that are no interview must give no turn.
"""

import argparse
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractors import extract

PAGES = Path(__file__).parents[1] / "tests" / "turns"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"'})

Turn = tuple[str, str, str | None]
"""Role, text and speaker, normalised."""


@dataclass
class Score:
    """Turns right, found and wanted, of one page or many."""

    right: int = 0
    bounded: int = 0
    """Those whose role and text are right."""
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Count what another has counted, too."""
        self.right += other.right
        self.bounded += other.bounded
        self.found += other.found
        self.wanted += other.wanted

    @property
    def f1(self) -> float:
        """Of whole turns; 1 where nothing is found and nothing wanted."""
        return _f1(self.right, self.found, self.wanted)

    @property
    def boundaries(self) -> float:
        """F1 of turns whoever speaks."""
        return _f1(self.bounded, self.found, self.wanted)

    @property
    def speakers(self) -> float:
        """The share of turns with right boundaries whose speaker is right."""
        return self.right / self.bounded if self.bounded else 1.0

    def __str__(self) -> str:
        return (
            f"F1 {self.f1:.3f}  boundaries {self.boundaries:.3f}  speakers {self.speakers:.3f}"
            f"  ({self.right} right, {self.found} found, {self.wanted} wanted)"
        )


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 1.0


def normal(text: str) -> str:
    """The form in which two texts are equal: NFC, case, white space, quotation marks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).casefold().split())


def _turns(turns: list[dict[str, Any]]) -> list[Turn]:
    return [
        (turn["role"], normal(turn["text"]), normal(turn["speaker"]) if turn["speaker"] else None) for turn in turns
    ]


def judge(record: dict[str, Any], label: dict[str, Any]) -> Score:
    """Compare a record's turns with a label's, as bags: a turn that is torn in two is two wrong ones."""
    found = _turns(record["interview"]["turns"] if record["interview"] else [])
    wanted = _turns(label["turns"])
    bounded = Counter(turn[:2] for turn in found) & Counter(turn[:2] for turn in wanted)
    right = Counter(found) & Counter(wanted)
    misses = [f"found  {turn}" for turn in (Counter(found) - right).elements()]
    misses += [f"wanted {turn}" for turn in (Counter(wanted) - right).elements()]
    return Score(right.total(), bounded.total(), len(found), len(wanted), misses)


def pages(folder: Path) -> list[Path]:
    """The pages of a folder that have a label."""
    return [path for path in sorted(folder.glob("*.html")) if path.with_suffix(".json").exists()]


def read(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The record that a page gives, and its label."""
    label: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return extract(path.read_bytes(), label["url"]).model_dump(mode="json"), label


def main(arguments: Sequence[str] | None = None) -> int:
    """Score folders of pages; print a line a page and one for each folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", default=[PAGES, PAGES / "held_out"])
    parser.add_argument("--misses", action="store_true", help="print what differs")
    parser.add_argument("--total", action="store_true", help="print the folders alone, no page")
    options = parser.parse_args(arguments)
    for folder in options.folders:
        total = Score()
        paths = pages(folder)
        if not paths:
            print(f"turns: {folder} holds no pages with labels", file=sys.stderr)
            return 1
        for path in paths:
            record, label = read(path)
            score = judge(record, label)
            total.add(score)
            if not options.total:
                print(f"{path.stem:28} {record['kind']:10} {score}")
            if options.misses:
                for miss in score.misses:
                    print(f"    {miss}")
        print(f"{folder.name} ({len(paths)} pages)  {total}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
