"""What stands where names do and is nobody who answers: a character whom a caption says somebody plays, a work and its maker."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extractors.prose_names import find_names
from extractors.prose_words import prose_words
from extractors.values.lexicon import spellings
from extractors.vocabulary import fold, vocabulary

_LONGEST = 3_000
"""Characters of a text in which they are looked for."""
_MOST_BETWEEN = 40
"""Characters between who plays somebody and who is played: "as Sergeant"."""
_MOST_TITLES = 2
"""Words before a character's name that say what it is."""


def played(texts: Iterable[str], language: str | None) -> set[str]:
    """The names that texts have right behind another one and a word for "as": "Ada Reel as Nan Bray in Low Water"."""
    found = set()
    for text in texts:
        names = find_names(text[:_LONGEST], vocabulary(), language)
        for name, other in pairwise(names):
            between = text[name.end : other.start]
            if len(between) <= _MOST_BETWEEN and _is_as(between, language):
                found.add(other.text)
    return found


def _is_as(between: str, language: str | None) -> bool:
    """Whether what stands between two names is a word for "as", or that and what the second one is."""
    words = fold(between).split()
    if between[:1] != " " or any(mark in between for mark in ".;:!?|"):
        return False
    phrases = (fold(spelling).split() for spelling in spellings(vocabulary(), "as", language))
    return any(words[: len(phrase)] == phrase and len(words) <= len(phrase) + _MOST_TITLES for phrase in phrases)


def is_made(name: str, text: str) -> bool:
    """Whether a text says of what seems to be a name that somebody made it: "Ada Reel, director of Low Water"."""
    if name not in text:
        return False
    found = re.search(rf"([^\W\d_]{{3,20}})\s([^\W\d_]{{1,4}})\s[“\"«‘'„]?{re.escape(name)}(?!\w)", text)
    return (
        found is not None and fold(found[1]) in vocabulary().people and fold(found[2]) not in prose_words().words["and"]
    )
