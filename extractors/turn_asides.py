"""Paragraphs within an answer that its giver does not say: what a page announces, or tells of the scene."""

from extractors.lines import ITALIC
from extractors.turn_pieces import Piece
from extractors.turn_speech import says_i_alone

_LONGEST_LEAD = 90
"""Characters of words that announce what a page shows below them: "Watch the trailer:"."""
_SHORTEST_SCENE = 60
"""Characters of a paragraph in italic type from which on it may tell of the scene: shorter ones are titles and stage notes."""


def announces(text: str) -> bool:
    """Whether a last paragraph announces something that stands below it and is none of the text: a film, a picture."""
    return len(text) <= _LONGEST_LEAD and text.endswith((":", "："))


def tells_scene(piece: Piece, first: Piece, style: str | None, language: str | None) -> bool:
    """Whether a paragraph of an answer is the writer's, who tells what happens meanwhile.

    It alone is in italic type, where that sets no questions apart, quotes nobody and does not say "I".
    """
    text = piece.text
    if style == ITALIC or ITALIC not in piece.apart or ITALIC in first.apart or len(text) < _SHORTEST_SCENE:
        return False
    return text[:1].isalpha() and text[-1:] == "." and not says_i_alone(text, language)
