"""Questions that are not set as the others are: some lost their bold or italic type, some are headings among bold ones."""

from collections.abc import Sequence

from extractors.lines import BOLD, ITALIC
from extractors.turn_pieces import Piece
from extractors.turn_speech import asks, has_word, says_i, says_you
from extractors.turn_ways import ASKS
from extractors.turn_words import turn_words

_LEAST = 4
"""Questions that kept their type, beside which others lost it."""
_LEAST_SET = 2
"""Questions in one way, beside which others stand in another."""
_LONGEST = 200
"""Characters of one that lost it."""
_LOUD = frozenset({BOLD, "heading"})


def mark_slips(pieces: Sequence[Piece], style: str | None, language: str | None) -> None:
    """Set such questions in the style of the others.

    Where marks alone tell questions, a remark within an answer is put, too, that says "you", and not "I", above something
    that says "I". In bold type or a heading one asks, with plain text before and behind it. In plain text one stands alone
    within an answer and says "you", not "I", and what follows says "I", not "you".
    """
    if style == ASKS:
        _mark_remarks(pieces, language)
    if style not in {BOLD, ITALIC, "heading"}:
        return
    often = sum(style in piece.apart and asks(piece.text) for piece in pieces)
    if often < _LEAST_SET:
        return
    last = max(number for number, piece in enumerate(pieces) if style in piece.apart)
    for number, piece in enumerate(pieces):
        if style in piece.apart or piece.label or not asks(piece.text) or not 0 < number < len(pieces) - 1:
            continue
        around = pieces[number - 1], pieces[number + 1]
        if any(style in other.apart for other in around):
            continue
        if piece.apart & _LOUD:
            set_apart = not any(other.apart & _LOUD or other.label for other in around)
        else:
            set_apart = often >= _LEAST and number < last and _is_put(piece, *around, language)
        if set_apart:
            piece.apart |= {style}


def _mark_remarks(pieces: Sequence[Piece], language: str | None) -> None:
    asked = [number for number, piece in enumerate(pieces) if ASKS in piece.apart]
    for number in range(asked[0] + 2, asked[-1] - 1):
        before, piece, after = pieces[number - 1 : number + 2]
        if ASKS in before.apart | piece.apart | after.apart or piece.label or len(piece.text) > _LONGEST:
            continue
        put = says_you(piece.text, language) and not says_i(piece.text, language)
        if put and says_i(after.text, language):
            piece.apart |= {ASKS}


def _is_put(piece: Piece, before: Piece, after: Piece, language: str | None) -> bool:
    """Whether plain text within an answer is put to who gives it."""
    if len(piece.text) > _LONGEST or before.label or after.label or asks(before.text) or asks(after.text):
        return False
    words = turn_words()
    put = has_word(piece.text, words.second, language) and not has_word(piece.text, words.first, language)
    return put and has_word(after.text, words.first, language) and not has_word(after.text, words.second, language)
