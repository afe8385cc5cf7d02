"""Genres: as printed, in the page's language."""

import re

from extractors.values.known import names
from extractors.values.lists import pieces, states_nothing, without_others
from extractors.values.setting import Setting
from extractors.values.text import tidy, without_accents

_KATAKANA_DOT = re.compile("[・･·](?=\\S)")
_STOPS = re.compile(r"(?<=[^\W\d_]{3})\. (?=[^\W\d_])")
"""FilmAffinity sets genres apart by full stops: "Drama. Comedy | Satire"."""
_JOINS = re.compile(r"^(?:&|&amp;|＆|[^\W\d_]+)$")
_LONGEST = 60


def read_genres(text: str, setting: Setting) -> tuple[str, ...]:
    """The genres that a value names, each once.

    Pairs that listings print as one ("Mystery & Thriller") stay together. What is longer than a genre is none.
    """
    text = _STOPS.sub(", ", _KATAKANA_DOT.sub("、", tidy(text)))
    if states_nothing(text, setting):
        return ()
    found: list[str] = []
    last_end = 0
    for part in pieces(text, setting):
        name = without_others(part.text, setting).strip(' .。,;:–—-*#"“”„«»')
        pair = text[last_end - len(found[-1]) : part.end] if found and _JOINS.match(part.mark) else ""
        if pair and without_accents(" ".join(pair.split())) in names().joined_genres:
            found[-1] = pair
        elif (
            name
            and len(name) <= _LONGEST
            and any(char.isalpha() for char in name)
            and not states_nothing(name, setting)
        ):
            found.append(name)
        last_end = part.end
    return tuple(dict.fromkeys(found))
