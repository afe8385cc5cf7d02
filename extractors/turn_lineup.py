"""Who is in a band, as a page lists it above the talk: "Rikka – vocals, bass"; and letters that stand for its people."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from extractors.prose_words import prose_words
from extractors.turn_identities import are_questions_and_answers
from extractors.turn_labels import names_speaker
from extractors.turn_pieces import Piece
from extractors.turn_speech import asks
from extractors.turn_ways import SENTENCE_ENDS
from extractors.values.people import looks_like_person
from extractors.vocabulary import fold

_LEAST = 2
"""People of a band."""
_PART = re.compile(r"([^\W\d_a-zà-ÿ][^–—|:(\n]{0,40}?)\s?(?:\s[-–—|]\s|\()\s?(\S.{0,39}?)\)?")
"""A name, and what its bearer does behind a dash or in brackets."""
_HEAD = 30
"""Pieces of an article among which a band is listed."""


def read_lineup(pieces: Sequence[Piece]) -> dict[str, str]:
    """The names of those who are listed above the first question, by their folded forms; those pieces lose their labels."""
    found: dict[str, str] = {}
    run: dict[str, Piece] = {}
    above = takewhile(lambda piece: not asks(piece.text), pieces[:_HEAD])
    for piece in (*above, None):
        name = _listed(piece) if piece else None
        if piece and name and name not in run:
            run[name] = piece
            continue
        if len(run) >= _LEAST:
            found |= {fold(name): name for name in run}
            for other in run.values():
                other.label = None
        run = {name: piece} if piece and name else {}
    return found


def _listed(piece: Piece) -> str | None:
    """The name with which a piece begins, where a few words on what its bearer does are all that follows."""
    match = _PART.fullmatch(piece.text)
    if match is None or not names_speaker(match[1]) or (piece.label and piece.label.puts):
        return None
    said = match[2]
    if said.endswith(SENTENCE_ENDS):
        return None
    plays = not prose_words().words["instruments"].isdisjoint(fold(said).split())  # "Lead Guitar & Vocals"
    part = plays or ((said[0].islower() or " " not in said) and not looks_like_person(said))
    return match[1] if part else None


def read_members(
    identities: dict[str, tuple[str | None, str | None]],
    labels: Mapping[str, Sequence[Piece]],
    lineup: Mapping[str, str],
) -> None:
    """Let the letters of a conversation be those of a band whose names begin so, where each begins the name of one: "R:", "T:"."""
    letters = [key for key in labels if len(key) == 1]
    if are_questions_and_answers(letters, identities):
        return
    bearers = {letter: [name for key, name in lineup.items() if key.startswith(letter)] for letter in letters}
    if len(letters) >= _LEAST and all(len(names) == 1 for names in bearers.values()):
        identities.update({letter: (names[0], "member") for letter, names in bearers.items()})
