"""Scraped words on their way onto a page: of a bounded length, and of no effect on the words around them."""

import re
import unicodedata

LONGEST = 120
"""Letters of a name, title or reason that are shown."""

_DIRECTING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows. Source: Unicode Standard Annex 9, table 4."""


def told(text: object, most: int = LONGEST) -> str:
    """A text on one line without control and direction characters, cut after so many letters."""
    part = str(text)[: 4 * most]
    shown = " ".join("".join(" " if unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") else each
                             for each in _DIRECTING.sub("", part)).split())  # fmt: skip
    return shown if len(shown) <= most and len(part) == len(str(text)) else shown[: most - 1].rstrip() + "…"


def number(value: float) -> str:
    """``12,345``."""
    return f"{value:,.0f}"


def count(value: int, one: str, several: str | None = None) -> str:
    """``1 article``, ``12,345 articles``."""
    return f"{number(value)} {one if value == 1 else several or f'{one}s'}"


def percent(part: int, of: int) -> str:
    """``62 %``; ``0 %`` for none and ``100 %`` for all, and only then. A dash where there is nothing to count."""
    if not of:
        return "–"
    if 0 < 200 * part < of:
        return "<1 %"
    if part < of and 200 * part >= 199 * of:
        return ">99 %"
    return f"{100 * part / of:.0f} %"
