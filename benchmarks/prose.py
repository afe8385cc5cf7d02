"""How well this project's own articles are read: body, headline, authors, dates and what else stands around a text.

    .venv/bin/python benchmarks/prose.py [FOLDER …] [--misses] [--only NAME]

A page is an HTML file beside a JSON file of its label, which may leave fields out; without folders, those in tests/articles and its sub-folders.
Body: the mean word F1, as in articles.py, and F1 of whole paragraphs. Of the other fields, on how many of the pages
that state one all of it is right; and on how many of the others something is given.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles import fold, word_f1

from extractors import extract
from schemas import Record

PAGES = Path(__file__).parents[1] / "tests" / "articles"
FIELDS = ("headline", "authors", "published", "modified", "kind", "section", "tags", "captions", "videos")


@dataclass
class Score:
    """Of some pages: words and paragraphs of the body, and which fields are right."""

    words: list[float] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    paragraphs: Counter[str] = field(default_factory=Counter)
    """``right``, ``found`` and ``wanted``."""

    @property
    def body(self) -> float:
        """Mean word F1."""
        return sum(self.words) / max(1, len(self.words))

    @property
    def whole(self) -> float:
        """F1 of whole paragraphs."""
        return 2 * self.paragraphs["right"] / max(1, self.paragraphs["found"] + self.paragraphs["wanted"])

    def share(self, name: str) -> float:
        """Of the pages that state a field, on how many it is right."""
        return self.right[name] / max(1, self.asked[name])


def given(record: Record) -> dict[str, Any]:
    """What a record says, in the form of the labels."""
    return {
        "headline": record.headline,
        "authors": list(record.authors),
        "published": (record.published_at or "")[:10] or None,
        "modified": (record.modified_at or "")[:10] or None,
        "kind": str(record.kind),
        "section": record.section,
        "tags": list(record.tags),
        "captions": [[image.caption, image.credit] for image in record.images if image.caption or image.credit],
        "videos": [f"{video.provider}:{video.id}" for video in record.videos],
    }


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return fold(value)
    return [_folded(item) for item in value] if isinstance(value, list) else value


def judge(record: Record, label: dict[str, Any], score: Score) -> list[str]:
    """Count one page; what differs, a line each."""
    misses = []
    if "body" in label:
        score.words.append(word_f1("\n".join(label["body"]), "\n".join(record.body)))
        wanted, found = Counter(map(fold, label["body"])), Counter(map(fold, record.body))
        score.paragraphs.update(
            right=sum((wanted & found).values()), found=sum(found.values()), wanted=sum(wanted.values())
        )
        misses += [f"body, missing: {text[:110]}" for text in wanted - found]
        misses += [f"body, too much: {text[:110]}" for text in found - wanted]
    for name, value in given(record).items():
        if name not in label:
            continue
        expected = label[name]
        right = _folded(value) == _folded(expected)
        if name in {"authors", "tags"}:
            right = set(_folded(value)) == set(_folded(expected))
        if expected:
            score.asked[name] += 1
            score.right[name] += right
        else:
            score.invented[name] += bool(value)
        if not right:
            misses.append(f"{name}: expected {expected!r}, given {value!r}")
    return misses


def read(folder: Path, only: str = "", *, misses: bool = False) -> Score:
    """Score a folder's own pages; prints what differs where asked."""
    score = Score()
    for path in sorted(folder.glob("*.html")):
        if only not in path.name:
            continue
        label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        wrong = judge(extract(path.read_bytes(), label["url"]), label, score)
        if misses and wrong:
            words = f"  words {score.words[-1]:.3f}" if "body" in label else ""
            print(f"{path.stem}{words}", *wrong, sep="\n   ")
    return score


def main(arguments: Sequence[str] | None = None) -> int:
    """Score every folder; print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="pages with labels")
    parser.add_argument("--misses", action="store_true", help="print what differs")
    parser.add_argument("--only", default="", help="score the pages whose name contains this")
    options = parser.parse_args(arguments)
    for folder in options.folders or [PAGES, *sorted(path for path in PAGES.iterdir() if path.is_dir())]:
        score = read(folder, options.only, misses=options.misses)
        print(f"{folder.name} ({len(score.words)} pages)  body {score.body:.4f}  paragraphs {score.whole:.3f}")
        print("   " + "  ".join(f"{name} {score.share(name):.3f} of {score.asked[name]}" for name in FIELDS))
        print(
            "   invented: " + "  ".join(f"{name} {number}" for name, number in sorted(score.invented.items()) if number)
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
