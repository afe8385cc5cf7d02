"""Stock lines: what sites print among an article's paragraphs and below them (``vocabulary/boilerplate.toml``)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractors.vocabulary import FOLDER

Starts = Mapping[str, tuple[str, ...]]
"""First letter → how lines of a group start."""
_QUOTES = {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"'}
LONGEST = 60
"""Characters of a line that are compared with stock lines: the longest start of one has 40."""
AROUND_LABEL = " -–—·•|[]()*:.0123456789"
"""What stands around a label or a button."""
_BEFORE = "*•/_►▶ "
"""What stands before a stock line."""
_STARTS = frozenset({"starts", "comments", "endings", "headings", "filed"})
"""Stock lines that are told by how they start; of the others the whole line is compared."""

_WITHIN = frozenset({"within", "credited", "owned"})
"""Those that a line says somewhere."""


@dataclass(frozen=True, slots=True)
class Stock:
    """Stock lines (``vocabulary/boilerplate.toml``): how they start, or the whole of them."""

    starts: Starts
    comments: Starts
    endings: Starts
    """Comments, and lists of other articles."""
    headings: Starts
    filed: Starts
    """What is said of a text's place at any length."""
    within: tuple[str, ...]
    """What a stock line says somewhere."""
    credited: tuple[str, ...]
    """What a caption below an image says somewhere: whose the image is."""
    owned: tuple[str, ...]
    """What a line below a text says somewhere: whose the text is."""
    references: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    whole: frozenset[str]
    buttons: frozenset[str]


@cache
def stock_lines() -> Stock:
    """The stock lines, read once."""
    table = tomllib.loads((FOLDER / "boilerplate.toml").read_text(encoding="utf-8"))
    table["endings"] = table["comments"] + table.pop("lists")
    stock: dict[str, Any] = {
        name: _by_letter(lines) if name in _STARTS else tuple(lines) if name in _WITHIN else frozenset(lines)
        for name, lines in table.items()
    }
    return Stock(**stock)


def _by_letter(lines: list[str]) -> Starts:
    return {line[:1]: tuple(other for other in lines if other[:1] == line[:1]) for line in lines}


def as_stock(text: str) -> str:
    """The beginning of a line as stock lines are written: with a typewriter's quotation marks, without case."""
    return _typed(text[:LONGEST].lstrip(_BEFORE)).casefold()


def _typed(text: str) -> str:
    """A text with a typewriter's quotation marks."""
    if not text.isascii() or "`" in text:
        for mark, typed in _QUOTES.items():
            text = text.replace(mark, typed)
    return text


def begins(line: str, starts: Starts) -> bool:
    """Whether a line, as stock lines are written, starts as one of a group does."""
    return line.startswith(starts.get(line[:1], ()))


def opens(line: str, starts: Starts) -> bool:
    """Whether a line, as stock lines are written, starts as one of a group does, and goes on with another word."""
    if not line.startswith(starts.get(line[:1], ())):
        return False  # as good as every line
    for start in starts[line[:1]]:
        if line.startswith(start):
            behind = line[len(start) : len(start) + 1]
            if not (behind.isalpha() and start[-1].isalpha()) or start[-1] > "\u2e7f":
                return True
    return False


def holds(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a line says one of some phrases, of lower-case letters and typewriter's quotation marks."""
    lowered = _typed(text.casefold())
    for phrase in phrases:  # noqa: SIM110 any() takes three times as long
        if phrase in lowered:
            return True
    return False


def held(text: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some phrases that a text says: of dozens an article has one or none, and its lines are asked for no others."""
    lowered = _typed(text.casefold())
    return tuple(phrase for phrase in phrases if phrase in lowered)


def is_stock(text: str) -> bool:
    """Whether a line is one of the stock lines that stand among paragraphs: "Check out more of …"."""
    stock, line = stock_lines(), as_stock(text)
    return opens(line, stock.starts) or begins(line, stock.endings)
