"""One spelling for names and titles that differ in case, marks, punctuation or spaces alone."""

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]")
"""Marks on Latin, Greek and Cyrillic letters. Those of other scripts make another letter: か is not が."""
_AND = re.compile(r"\s*&\s*")
_NO_WORD = re.compile(r"[^a-z0-9]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded: ``Léa  SEYDOUX-Roy`` gives ``lea``, ``seydoux``, ``roy``."""
    plain = text.replace("'", "").replace("’", "")
    if plain.isascii():
        return tuple(_NO_WORD.sub(" ", plain.lower()).split())
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold()))
    plain = unicodedata.normalize("NFC", plain)
    return tuple("".join(each if unicodedata.category(each)[0] in "LNM" else " " for each in plain).split())


def title(text: str) -> str:
    """A title without case, accents, punctuation and spaces; ``&`` is ``and``. Empty for one that is signs alone."""
    return "".join(words(_AND.sub(" and ", text)))


def name(text: str) -> str:
    """A name without case, accents and punctuation, its words in one order: ``Bong Joon-ho`` is ``Joon Ho Bong``."""
    return " ".join(sorted(words(text))) or text.casefold()
