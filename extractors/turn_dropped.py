"""What looks like labels and is none: the lines of a list that says who speaks."""

from collections.abc import Sequence
from itertools import takewhile

from extractors.turn_pieces import Piece
from extractors.turn_speech import asks


def drop_profiles(labels: dict[str, list[Piece]], pieces: Sequence[Piece]) -> None:
    """Take from the labels those of a list above the talk, each once, that says who the speakers are; no turn is in a list."""
    above = list(takewhile(lambda piece: not asks(piece.text), pieces))
    listed = [piece.label.key for piece in above if piece.label and piece.line.tag == "li"]
    if len(listed) < 2 or len(set(listed)) < len(listed) or any(len(labels.get(key, ())) > 1 for key in listed):
        return
    spoken = [piece for key, found in labels.items() if key not in listed for piece in found]
    if len(spoken) >= 2 * len(listed) and all(piece.line.tag != "li" for piece in spoken):
        for piece in above:
            if piece.label and piece.label.key in listed:
                labels.pop(piece.label.key, None)
                piece.label = None


def all_bare(found: Sequence[Piece]) -> bool:
    """Whether no colon ends a label where it stands."""
    return all(piece.label is not None and piece.label.bare for piece in found)
