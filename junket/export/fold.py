"""One spelling for names and titles that differ in case, marks, punctuation or spaces alone."""

import re
import unicodedata
from functools import lru_cache

_ACCENTS = re.compile("[\u0300-\u036f]")
"""Marks on Latin, Greek and Cyrillic letters. Those of other scripts make another letter: か is not が."""
_AND = re.compile(r"\s*&\s*")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded: ``Léa  SEYDOUX-Roy`` gives ``lea``, ``seydoux``, ``roy``."""
    plain = unicodedata.normalize("NFKC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())))
    spaced = "".join(each if unicodedata.category(each)[0] in "LNM" else " " for each in plain.replace("'", ""))
    return tuple(spaced.split())


@lru_cache(maxsize=8_192)
def title(text: str) -> str:
    """A title without case, accents, punctuation and spaces; ``&`` is ``and``. Empty for one that is signs alone."""
    return "".join(words(_AND.sub(" and ", text)))


@lru_cache(maxsize=8_192)
def name(text: str) -> str:
    """A name without case, accents and punctuation, its words in one order: ``Bong Joon-ho`` is ``Joon Ho Bong``."""
    return " ".join(sorted(words(text))) or text.casefold()
