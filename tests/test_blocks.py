"""Credit blocks in the manner of many publications are read in every markup that fits them.

The blocks are invented, printed as real publications print theirs, and labelled by hand: see ``tests/blocks``. Each
file's floor stands just under what it reaches; to lower one is to read those publications worse.
"""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "blocks"
sys.path.insert(0, str(FOLDER.parents[1] / "benchmarks"))

import score  # noqa: E402 the benchmarks are scripts, and no package

FLOORS = {
    "cinemas": 0.87,
    "cjk": 0.96,
    "de": 0.96,
    "es": 0.99,
    "festivals": 0.98,
    "fr": 0.94,
    "it": 0.98,
    "nl": 0.99,
    "nordic": 0.98,
    "pl_cs": 0.99,
    "press": 0.95,
    "pt": 0.95,
    "sites": 0.96,
    "tr_ru": 0.98,
    "trade": 0.98,
    "wikipedia": 0.99,
    "world": 0.95,
}
"""File → the F1 that all its blocks must reach together."""


def _blocks(name: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return blocks


def test_every_file_has_a_floor() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {*FLOORS, "none"}


@pytest.mark.parametrize("name", FLOORS)
def test_publications_are_read(name: str) -> None:
    count = score.total(_blocks(name))
    assert count.f1 >= FLOORS[name], (
        f"{name}: F1 {count.f1:.3f}; see benchmarks/accuracy.py --blocks tests/blocks --misses"
    )


@pytest.mark.parametrize("block", _blocks("none"), ids=lambda block: str(block["id"]))
def test_other_facts_are_no_work(block: dict[str, Any]) -> None:
    assert score.total([block]).wrong == 0
