"""Labels that no turn stands behind: who is who in the conversation, "Interviewer: Ada Reel", and a table of facts above it."""

from collections.abc import Sequence

from extractors.turn_labels import names_speaker
from extractors.turn_pieces import Piece
from extractors.turn_speech import asks
from extractors.turn_words import turn_words

_LONGEST = 40
"""Characters of a name."""


def read_legend(pieces: Sequence[Piece]) -> dict[str, str]:
    """The names of those who ask, by the labels behind which they stand; those pieces lose their labels.

    So does a label behind which nothing stands, where another label is the next line: "Title:", "Reporter:".
    """
    askers = turn_words().asker | turn_words().interviewer
    found: dict[str, str] = {}
    seen: set[str] = set()
    for number, piece in enumerate(pieces):
        label = piece.label
        if label is None:
            continue
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        said = piece.said.strip()
        if label.key in askers and label.key not in seen:
            below = after if not said and after and after.line.tag in {"dd", "td"} else None
            name = below.text if below else said
            if name and len(name) <= _LONGEST and names_speaker(name) and not asks(name):
                found[label.key] = name
                piece.label = None
                if below:
                    below.label = None
        if not said and not label.bare and (after is None or _follows(after)):
            piece.label = None
        seen.add(label.key)
    return found


def _follows(after: Piece) -> bool:
    """Whether a label that ends with a colon begins a line."""
    return after.label is not None and not after.label.bare
