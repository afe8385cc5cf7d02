"""Questions that lost their bold or italic type: a lone one within an answer, put to somebody who answers below it."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.lines import BOLD, ITALIC
from extractors.turn_pieces import Piece
from extractors.turn_words import asks, has_word, turn_words

_LEAST = 4
"""Questions that kept it."""
_LONGEST = 200
"""Characters of one that lost it."""


def mark_slips(pieces: Sequence[Piece], style: str | None, language: str | None) -> None:
    """Set such questions in the style of the others: they say "you" and not "I", and what follows says "I" and not "you".

    What somebody who answers asks the reader is said between words of theirs that say neither.
    """
    if style not in {BOLD, ITALIC} or sum(style in piece.apart and asks(piece.text) for piece in pieces) < _LEAST:
        return
    last = max(number for number, piece in enumerate(pieces) if style in piece.apart)
    for before, (piece, after) in zip(pieces, pairwise(pieces[1:last]), strict=False):
        if (
            len(piece.text) <= _LONGEST
            and not any(other.label or style in other.apart for other in (before, piece, after))
            and asks(piece.text)
            and not asks(after.text)
            and not asks(before.text)
            and _speaks(piece, "second", "first", language)
            and _speaks(after, "first", "second", language)
        ):
            piece.apart |= {style}


def _speaks(piece: Piece, person: str, other: str, language: str | None) -> bool:
    words = turn_words()
    groups = {"first": words.first, "second": words.second}
    return has_word(piece.text, groups[person], language) and not has_word(piece.text, groups[other], language)
