"""Given names of many languages: they tell a person from a product or an office where nothing else on the page does."""

import re
import tomllib
import unicodedata
from functools import cache

from extractors.vocabulary import FOLDER, fold

_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}")
_PARTS = re.compile(r"[-‑.'’]+")


@cache
def given_names() -> frozenset[str]:
    """All that are known, folded: those of ``given_names.toml``, and the rarer ones, a line each, of ``given_names_more.txt``."""
    often = tomllib.loads((FOLDER / "given_names.toml").read_text(encoding="utf-8"))["names"]
    more = (FOLDER / "given_names_more.txt").read_text(encoding="utf-8").split()
    return frozenset(more).union(map(fold, often))


def begins_with_given_name(name: str) -> bool:
    """Whether a full name's first word is a given name ("Ana-Lucía"), or initials ("E.J."), or in letters that the lists do not have."""
    first = name.partition(" ")[0]
    if _INITIALS.fullmatch(first) or "LATIN" not in unicodedata.name(first[:1], ""):
        return True
    known = given_names()
    return fold(first) in known or any(fold(part) in known for part in _PARTS.split(first) if len(part) > 1)
