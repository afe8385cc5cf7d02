"""Collectives that sign an article as its byline: "The Harbour Team", "Redazione", "編集部"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extractors.byline_words import table
from extractors.vocabulary import fold

_LONGEST = 60
"""Characters of a collective's name."""
_MOST_WORDS = 7
_SHORT = 3
"""Letters of a word that a name has without a capital: "of", "the", "de la"."""


@dataclass(frozen=True, slots=True)
class BylineWords:
    """The groups of ``bylines.toml``, folded."""

    ends: "re.Pattern[str]"
    begins: "re.Pattern[str]"
    beside: frozenset[str]
    never: tuple[str, ...]
    ours: tuple[str, ...]
    told: frozenset[str]
    """Words behind a name, of what its bearer is or does."""
    portrait: "re.Pattern[str]"
    """Behind a name, what tells that it is of one who writes."""


def _any(phrases: Iterable[str]) -> str:
    """A pattern of folded phrases, the longest first; ``*`` stands for any beginning of the word."""
    spellings = sorted({(phrase.startswith("*"), fold(phrase.removeprefix("*"))) for phrase in phrases}, key=str)
    return "|".join(("" if free else r"(?<!\S)") + re.escape(text) for free, text in reversed(spellings))


@cache
def byline_words() -> BylineWords:
    """The words that junket ships, read once."""
    signs, tells = table()["collectives"], table()["portraits"]
    jobs, does = _any(tells["words"]), _any(tells["does"])
    return BylineWords(
        ends=re.compile(f"(?:{_any(signs['ends'])})$"),
        begins=re.compile(f"^(?:{_any(signs['begins'])})(?= )"),
        beside=frozenset(map(fold, signs["beside"])),
        never=tuple(fold(phrase) + " " for phrase in signs["never"]),
        ours=tuple(fold(phrase) + " " for phrase in signs["ours"]),
        told=frozenset(fold(phrase) for phrase in (*tells["is"], *tells["does"], *tells["lives"])),
        portrait=re.compile(rf"^(?:(?:{_any(tells['is'])})(?: \S+){{0,7}}? (?:{jobs})|(?:{does}))(?!\S)"),
    )


def as_collective(text: str, *, announced: bool = False) -> str | None:
    """The collective that a byline's text names, as printed; None for one that names somebody or something else.

    `announced` says whether the page tells that the text is a byline: then it may speak of "Our Foreign Staff".
    """
    text = text.strip(" ,.:;|–—-@()（）•·/")
    if not 1 < len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS or ":" in text:
        return None
    words, folded = byline_words(), fold(text)
    if folded.startswith(words.never) or (not announced and folded.startswith(words.ours)):
        return None
    if not (found := words.ends.search(folded) or words.begins.search(folded)):
        return None
    said = set(found[0].split())
    others = [word for word in text.split() if fold(word) not in said | words.beside]
    if any(word[0].islower() and len(word) > _SHORT and "’" not in word and "'" not in word for word in others):
        return None  # "the whole family and the team": a sentence
    return text


def is_portrait(behind: str) -> bool:
    """Whether what stands behind a name says that this one writes: "is a writer in Leeds", "covers the theatre"."""
    return byline_words().portrait.search(fold(behind[:200])) is not None


def is_told_of(word: str) -> bool:
    """Whether a word behind a name begins to say what its bearer is or does: "is", "teaches"."""
    return fold(word) in byline_words().told
