"""Phrases of prose: where one ends, its words, and the longest known one at its start or end."""

import re
from collections.abc import Mapping
from typing import TypeVar

from extractors.prose_words import BLANK, prose_words
from extractors.vocabulary import fold

_LONGEST = 5
"""Words of the longest phrase."""
CUT = re.compile(rf"[.!?;()\[\]{BLANK}“”\"„«»—–]|:(?!\s*$)|\s-\s")
ABBREVIATED = re.compile(r"\.(?<=\b[A-Z]\.)(?=\s?[A-Z]\.|\s)")
_ELISION = re.compile(r"(?<!\w)[dlDL]['’](?=\w)")
_TITLE_AT = re.compile(rf"(?<=[^\W_])\s[“\"«„]?{BLANK}+[”\"»“]?\s([^\W\d_]+)\s$")
"""A title, and one word behind it in front of a name: "co-wrote “Dark Sea” with", "the novel “Dark Sea” by"."""
_ELIDED = re.compile(r"(?<!\w)d['’]$", re.IGNORECASE)
"""Right in front of a name that begins with a vowel: "un film d’Ada Reel"."""

_TITLE = re.compile(r"\b(\w{2,4})\.\s$")

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
    for length in range(min(_LONGEST, len(said)), 0, -1):
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


def title_as_it(front: str) -> str:
    """What stands before a name, with "it" for a title that a "by" or a "with" parts from the name, and "de" in full."""
    front = _ELIDED.sub("de ", front)
    title = _TITLE_AT.search(front)
    small = prose_words().words
    if title is None or not (fold(title[1]) in small["by"] or fold(title[1]) in small["with"]):
        return front
    return f"{front[: title.start()]} it {title[1]} "


def less_title(front: str) -> str:
    """What stands before a name, without "Dr." at its end, whose full stop ends no sentence."""
    title = _TITLE.search(front)
    return front[: title.start()] if title and fold(title[1]) in prose_words().titles else front
