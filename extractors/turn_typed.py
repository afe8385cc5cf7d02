"""Who asks by the type alone in which their words are set, where a page sets all that is asked in bold or italic type."""

from collections.abc import Collection, Mapping, Sequence

from extractors.lines import BOLD, ITALIC
from extractors.turn_pieces import Piece
from extractors.turn_ways import is_set_in
from schemas import TurnRole

_LEAST = 2
"""Turns of somebody whose type tells what they do."""
_SURELY_ANSWER = frozenset({"headline", "answer", "together"})


def asking_by_type(
    roles: Mapping[str, TurnRole],
    known: Mapping[str, str],
    labels: Mapping[str, Sequence[Piece]],
    questions: Collection[int],
) -> list[str]:
    """The labels of those who seem to answer, but whose words are set as those are who ask, and some of them do ask.

    All who ask have their words in that type, and somebody else who answers has none in it.

    Args:
        roles: label → what its bearer seems to do.
        known: label → how the page knows its bearer.
        labels: label → the pieces that it stands before.
        questions: the pieces that ask, by their ids.
    """
    if TurnRole.QUESTION not in roles.values():
        return []
    for kind in (BOLD, ITALIC):
        shares = {key: _share(labels[key], kind) for key in roles if key in labels}
        if any(share < 1 for key, share in shares.items() if roles[key] == TurnRole.QUESTION):
            continue
        answering = [key for key in shares if roles[key] == TurnRole.ANSWER]
        if all(shares[key] for key in answering):
            continue
        return [
            key
            for key in answering
            if shares[key] == 1
            and len(labels[key]) >= _LEAST
            and known.get(key) not in _SURELY_ANSWER
            and any(id(piece) in questions for piece in labels[key])
        ]
    return []


def _share(pieces: Sequence[Piece], kind: str) -> float:
    """Of somebody's turns, how many are set in a type: lines as a whole, for parts of one would be looked for in all of it."""
    whole = [piece for piece in pieces if len(piece.text) == len(piece.line.text)]
    return sum(is_set_in(piece.line, piece.label.end, kind) for piece in whole if piece.label) / len(pieces)
