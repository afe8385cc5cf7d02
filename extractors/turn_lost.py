"""Turns that have lost their labels, on a page that labels the others: a label follows itself, and they stand between."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.turn_pieces import Piece
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks
from extractors.turn_styles import titles
from schemas import TurnRole

_BOTH = (TurnRole.QUESTION, TurnRole.ANSWER)
_LONGEST_QUESTION = 400
_MOST_REPEATED = 0.34
"""Of somebody's labels, how many may follow their own at once: a page that labels each paragraph loses none."""


def lost_labels(pieces: Sequence[Piece], speakers: Speakers) -> dict[int, TurnRole]:
    """What pieces do whose label is missing, by their ids; none where several ask or answer by labels.

    Right above a label, what asks below an answer of the same speaker is a question. Right below a question, what asks
    nothing is its answer, if another question follows.
    """
    roles = speakers.roles
    if any(len({speakers.names[key] for key in roles if roles[key] == role}) != 1 for role in _BOTH):
        return {}
    spoken = [(number, roles[label.key]) for number, piece in enumerate(pieces) if (label := labelled(piece, speakers))]
    pairs = [(first, second, role) for (first, role), (second, after) in pairwise(spoken) if role == after]
    repeated, often = Counter(role for *_, role in pairs), Counter(role for _, role in spoken)
    if any(repeated[role] > _MOST_REPEATED * often[role] for role in _BOTH):
        return {}
    found = {}
    for first, second, role in pairs:
        if second - first < 2 or not pieces[first].said.strip():
            continue
        if role == TurnRole.ANSWER:
            piece = pieces[second - 1]
            if asks(piece.text) and len(piece.text) <= _LONGEST_QUESTION:
                found[id(piece)] = TurnRole.QUESTION
        elif asks(pieces[first].text):
            piece = pieces[first + 1]
            if not asks(piece.text) and not titles(piece):
                found[id(piece)] = TurnRole.ANSWER
    return found
