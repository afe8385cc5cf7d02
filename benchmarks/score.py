"""Scoring of credit blocks against labels: which values are right, wrong and missing, field by field."""

import gzip
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import render

from extractors import extract

ROLES = {
    "directors": "director",
    "writers": "writer",
    "producers": "producer",
    "executive_producers": "executive producer",
    "cinematographers": "cinematographer",
    "editors": "editor",
    "composers": "composer",
    "production_designers": "production designer",
    "costume_designers": "costume designer",
    "creators": "creator",
    "cast": "cast",
}
FIELDS = {
    "networks": "distributors",
    "international_sales": "sales_agents",
    "rating": "rating.certificate",
    "rating_reasons": "rating.reasons",
}
JUDGED = frozenset(
    """title original_title year genres countries languages runtime_minutes aspect_ratio sound_mix seasons episodes
    production_companies distributors networks international_sales rating rating_reasons releases box_office budget""".split()
) | set(ROLES)
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


@dataclass
class Count:
    """Right, wrong and missing values."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def add(self, other: "Count") -> None:
        """Count what another has counted, too."""
        self.right += other.right
        self.wrong += other.wrong
        self.missing += other.missing

    @property
    def precision(self) -> float:
        """The share of given values that are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of labelled values that are given."""
        return self.right / max(1, self.right + self.missing)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missing)


@dataclass
class Verdict:
    """How one record compares with one block's labels."""

    counts: dict[str, Count] = field(default_factory=dict)
    misses: list[tuple[str, list[Any], list[Any]]] = field(default_factory=list)
    """Field, expected, given: where they differ."""


def normal(value: Any) -> Any:
    """The form in which two values are equal: NFC, case, white space, quotation marks, a final full stop."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFC", value).translate(_QUOTES).casefold()
        return " ".join(text.split()).rstrip(".")
    if isinstance(value, dict):
        return tuple(sorted((key, normal(item)) for key, item in value.items()))
    return value


def given(record: dict[str, Any], name: str) -> list[Any]:
    """What a record gives for a labelled field, as a list."""
    work = record["works"][0] if record["works"] else None
    if work is None:
        return []
    if name in ROLES:
        return [credit["name"] for credit in work["credits"].get(ROLES[name], [])]
    value: Any = work
    for key in FIELDS.get(name, name).split("."):
        value = value[key] if value else None
    if value is None:
        return []
    if name == "releases":
        return [{key: release[key] for key in ("date", "type", "platform", "country")} for release in value]
    if name in {"box_office", "budget"}:
        return [{key: value[key] for key in ("amount", "currency")}]
    return list(value) if isinstance(value, list) else [value]


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _options(label: dict[str, Any], name: str) -> list[list[Any]]:
    expected = label["expect"].get(name)
    accepted = label.get("accept", {}).get(name, [])
    options = [_as_list(expected)] if name in label["expect"] else []
    return options + [_as_list(option) for option in accepted]


def compare(option: Iterable[Any], values: Iterable[Any]) -> Count:
    """Count values against one right answer, as sets; a release whose labelled type is ``any`` matches every type."""
    expected = [normal(_without_any(item)) for item in option]
    loose = any(isinstance(item, dict) and item.get("type") == "any" for item in option)
    found = {normal({k: v for k, v in item.items() if k != "type"} if loose else item) for item in values}
    right = len(found & set(expected))
    return Count(right, len(found) - right, len(set(expected)) - right)


def _without_any(item: Any) -> Any:
    if isinstance(item, dict) and item.get("type") == "any":
        return {key: value for key, value in item.items() if key != "type"}
    if isinstance(item, dict):
        return {key: value for key, value in item.items() if key != "scope"}
    return item


def total(blocks: Iterable[dict[str, Any]]) -> Count:
    """Every value of some blocks, on every page that they can be."""
    count = Count()
    for block in blocks:
        for _, _, page in render.render(block):
            record = extract(page.encode(), block["url"]).model_dump(mode="json")
            for part in judge(record, block).counts.values():
                count.add(part)
    return count


def films(folder: Path) -> Count:
    """Every value of a folder of saved film pages with labels, in ``expect.json``."""
    count = Count()
    for name, label in json.loads((folder / "expect.json").read_text(encoding="utf-8")).items():
        record = extract(gzip.decompress((folder / name).read_bytes()), label["url"]).model_dump(mode="json")
        for part in judge(record, label).counts.values():
            count.add(part)
    return count


def judge(record: dict[str, Any], label: dict[str, Any]) -> Verdict:
    """Compare a record's first work with a block's labels. Where nothing is labelled, every work is wrong."""
    verdict = Verdict()
    if not label["expect"] and not label.get("accept"):
        works = [work["title"] for work in record["works"]]
        verdict.counts["works"] = Count(wrong=len(works))
        if works:
            verdict.misses.append(("works", [], works))
        return verdict
    absent = set(label.get("absent", ()))
    names = (set(label["expect"]) | set(label.get("accept", {})) | absent) & JUDGED
    if label.get("full"):
        names |= JUDGED - {"networks"}
    for name in sorted(names):
        values = given(record, name)
        if name in absent:
            count = Count(wrong=len(values))
        else:
            options = _options(label, name) or [[]]
            count = max(
                (compare(option, values) for option in options),
                key=lambda c: (c.f1 if c.right else 0, -c.wrong - c.missing),
            )
        if name in label.get("precision_only", ()):
            count.missing = 0
        verdict.counts[name] = count
        if count.wrong or count.missing:
            verdict.misses.append((name, _as_list(label["expect"].get(name)), values))
    return verdict
