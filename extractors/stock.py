"""Stock lines: what sites print among an article's paragraphs and below them (``vocabulary/boilerplate.toml``)."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from extractors.vocabulary import FOLDER

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"'})
LONGEST = 60
"""Characters of a line that are compared with stock lines: the longest start of one has 40."""
AROUND_LABEL = " -–—·•|[]()*:.0123456789"
"""What stands around a label or a button."""
_STARTS = frozenset({"starts", "comments", "lists", "headings"})
"""Stock lines that are told by how they start; of the others the whole line is compared."""


@dataclass(frozen=True, slots=True)
class Stock:
    """Stock lines (``vocabulary/boilerplate.toml``): how they start, or the whole of them."""

    starts: tuple[str, ...]
    comments: tuple[str, ...]
    lists: tuple[str, ...]
    headings: tuple[str, ...]
    references: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    whole: frozenset[str]
    buttons: frozenset[str]


@cache
def stock_lines() -> Stock:
    """The stock lines, read once."""
    table = tomllib.loads((FOLDER / "boilerplate.toml").read_text(encoding="utf-8"))
    stock: dict[str, Any] = {name: (tuple if name in _STARTS else frozenset)(lines) for name, lines in table.items()}
    return Stock(**stock)


def as_stock(text: str) -> str:
    """The beginning of a line as stock lines are written: with a typewriter's quotation marks, without case."""
    start = text[:LONGEST]
    if not start.isascii() or "`" in start:
        start = start.translate(_QUOTES)
    return start.casefold()


@lru_cache(maxsize=4096)
def _starts(first: str) -> tuple[str, ...]:
    """How stock lines start, of those that start with this letter."""
    stock = stock_lines()
    plain = as_stock(first)[:1]
    return tuple(start for start in (*stock.starts, *stock.comments, *stock.lists) if start[:1] == plain)


def is_stock(text: str) -> bool:
    """Whether a line is one of the stock lines that stand among paragraphs: "Check out more of …"."""
    starts = _starts(text[:1])
    return bool(starts) and as_stock(text).startswith(starts)
