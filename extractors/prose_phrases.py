"""Phrases of prose: where one ends, its words, and the longest known one at its start or end."""

import re
from collections.abc import Mapping
from typing import TypeVar

from extractors.prose_words import BLANK
from extractors.vocabulary import fold

_LONGEST = 4
"""Words of the longest phrase."""
CUT = re.compile(rf"[.!?;()\[\]{BLANK}“”\"„«»—–]|:(?!\s*$)|\s-\s")
ABBREVIATED = re.compile(r"\.(?<=\b[A-Z]\.)(?=\s?[A-Z]\.|\s)")
_ELISION = re.compile(r"(?<!\w)[dlDL]['’](?=\w)")

Meaning = TypeVar("Meaning")


def tokens(text: str) -> list[str]:
    """A phrase's words, folded; a comma is a word of its own."""
    if "'" in text or "’" in text:
        text = _ELISION.sub("", text)
    found: list[str] = []
    for number, part in enumerate(text.replace("/", " ").split(",")):
        if number:
            found.append(",")
        if part:
            found += fold(part).split()
    return found


def match_end(said: list[str], known: Mapping[str, Meaning]) -> tuple[int, Meaning] | None:
    """The longest known phrase at the end: how many words it has, and what it means."""
    for length in range(min(_LONGEST + 1, len(said)), 0, -1):
        meaning = known.get(" ".join(said[-length:]))
        if meaning is not None:
            return length, meaning
    return None


def match_start(said: list[str], known: Mapping[str, Meaning]) -> tuple[int, Meaning] | None:
    """The longest known phrase at the start."""
    for length in range(min(_LONGEST, len(said)), 0, -1):
        meaning = known.get(" ".join(said[:length]))
        if meaning is not None:
            return length, meaning
    return None
