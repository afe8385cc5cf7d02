"""Where a written interview begins: behind its introduction, which may be set as questions are."""

from collections.abc import Sequence

from extractors.turn_pieces import Piece, is_numbered, without_marks
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks, invites, says_i
from extractors.turn_styles import is_asked, titles
from extractors.turn_ways import ABOVE, DASH, SENTENCE_ENDS, STATED
from extractors.turn_words import has_phrase, turn_words
from schemas import TurnRole

_LONGEST_REMARK = 250
"""Characters of a remark that begins an interview in a question's place."""
_SHORTEST_INTRODUCTION = 60
"""Characters of a paragraph that may introduce an interview."""


def start_of(pieces: Sequence[Piece], speakers: Speakers, style: str | None, language: str | None) -> int:
    """Where the first turn is: the first label, or the first piece set apart that asks.

    A remark to somebody counts if an answer follows it: introductions are set in bold type, too. So does a question
    right before the first label, if that answers.
    """
    for number, piece in enumerate(pieces):
        if label := labelled(piece, speakers):
            above = pieces[number - 1] if number and speakers.roles[label.key] == TurnRole.ANSWER else None
            asked = above is not None and (opens(above) or (style == DASH and DASH in above.apart))
            return number - asked
        if not style or style not in piece.apart:
            continue
        if style in {"dt", "class", STATED} or asks(piece.text) or invites(without_marks(piece.text)):
            return _led(pieces, number, style)
        answered = number + 1 < len(pieces) and style not in pieces[number + 1].apart
        said = (
            is_asked(piece, language)
            or (style == ABOVE and number > 0)
            or (style != DASH and DASH in piece.apart)
            or _is_led_in(pieces, number, style, language)
        )
        if (answered or style == DASH) and len(piece.text) < _LONGEST_REMARK and said:
            return number
    return len(pieces)


def _is_led_in(pieces: Sequence[Piece], number: int, style: str, language: str | None) -> bool:
    """Whether a statement begins the talk: below an introduction that is set otherwise, and above an answer to it.

    The answer stands in one paragraph with it, says "I", or stands up to the next question, which asks; it is none that tells of the
    conversation.
    """
    piece = pieces[number]
    if (
        number == 0
        or style in pieces[number - 1].apart
        or not piece.text.endswith(SENTENCE_ENDS)
        or not _remarks(piece)
    ):
        return False
    after = pieces[number + 1] if number + 1 < len(pieces) else None
    if after is not None and after.line.element is piece.line.element:
        return True
    if after is None or len(pieces[number - 1].text) < _SHORTEST_INTRODUCTION:
        return False
    following = next((pieces[at] for at in range(number + 1, len(pieces)) if style in pieces[at].apart), None)
    answered = (following is not None and asks(following.text)) or says_i(after.text, language)
    return answered and not has_phrase(after.text, turn_words().said)


def _led(pieces: Sequence[Piece], number: int, style: str) -> int:
    """Where a question begins: with the paragraphs right before it that are set as it is, below an introduction that is not."""
    first = number
    if is_numbered(pieces[number].text):
        return number
    while first and style in pieces[first - 1].apart and _remarks(pieces[first - 1]):
        first -= 1
    element = pieces[number].line.element
    introduced = any(len(piece.text) >= _SHORTEST_INTRODUCTION and style not in piece.apart for piece in pieces[:first])
    if introduced or all(piece.line.element is element for piece in pieces[first:number]):
        return first
    return number


def _remarks(piece: Piece) -> bool:
    """Whether a paragraph may be a part of a question, and is no heading and no note about the conversation."""
    words = turn_words()
    if len(piece.text) >= _LONGEST_REMARK or titles(piece):
        return False
    return not has_phrase(piece.text, words.said) and not has_phrase(piece.text, words.notes)


def opens(piece: Piece) -> bool:
    """Whether a piece that has no label is a question before the first answer."""
    return len(piece.text) < _LONGEST_REMARK and asks(piece.text)
