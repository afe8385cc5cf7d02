"""Which of a family somebody is, behind the surname: "Leon Banks Jr.", "Ada Reel III"."""

import re
from functools import cache

from extractors.values.known import names
from extractors.vocabulary import alternatives


@cache
def junior() -> str:
    """A part of a regular expression that finds "Jr" or "Sr", without the full stop."""
    return f"(?:{alternatives(names().juniors)})"


@cache
def _junior_at_end() -> "re.Pattern[str]":
    return re.compile(rf"\s{junior()}\.?$")


@cache
def _at_end() -> "re.Pattern[str]":
    return re.compile(rf",?\s(?:{junior()}\.?|{alternatives(names().numerals)})$")


def is_junior(word: str) -> bool:
    """Whether a word is "Jr" or "Sr", with a full stop or without."""
    return word.rstrip(".") in names().juniors


def ends_in_junior(text: str) -> bool:
    """Whether a text's last word is "Jr" or "Sr", to which a full stop behind it belongs."""
    return _junior_at_end().search(text) is not None


def less_generation(name: str) -> str:
    """A name without what its bearer is in the family: "Leon Banks" for "Leon Banks, Jr." and for "Leon Banks III"."""
    return _at_end().sub("", name)
