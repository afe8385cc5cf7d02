"""Conversations in which people ask each other: a label then says who speaks, and type alone what they do."""

from collections.abc import Sequence

from extractors.lines import BOLD, ITALIC
from extractors.turn_pieces import Piece
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks

_NEVER_ANSWERS = frozenset({"question", "answer", "publisher", "asker", "myself", "together"})
"""How labels are known that stand for one part of a conversation alone."""


def ask_each_other(pieces: Sequence[Piece], speakers: Speakers, style: str | None) -> str | None:
    """The way in which labelled people set their questions apart who all ask and answer; None where that is not so.

    Args:
        pieces: those of the article.
        speakers: its labels.
        style: how questions without labels are set apart.
    """
    if not _NEVER_ANSWERS.isdisjoint(speakers.known.values()):
        return None
    talk: dict[str, list[Piece]] = {}
    for piece in pieces:
        if (label := labelled(piece, speakers)) and (name := speakers.names[label.key]):
            talk.setdefault(name, []).append(piece)
    for way in (style, BOLD, ITALIC):
        if sum(_does_both(said, way) for said in talk.values()) > 1:
            return way
    return None


def _does_both(pieces: Sequence[Piece], way: str | None) -> bool:
    """Whether somebody asks in most of the pieces that are set so, and in few of the others; and has some of each."""
    asked = [asks(piece.text) for piece in pieces if way in piece.apart]
    said = [asks(piece.text) for piece in pieces if way not in piece.apart]
    return bool(asked and said) and sum(asked) * 2 > len(asked) and sum(said) * 2 < len(said)
