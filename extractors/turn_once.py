"""Labels that stand once: "FILM WEEKLY:" and "ADA REEL:" begin a conversation, and type alone tells questions from then on."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from extractors.turn_pieces import Piece
from extractors.turn_speech import asks

_MOST = 2
"""Times that who answers is labelled: at the beginning, and perhaps once more."""


def begins_once(
    pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]], answering: Collection[str]
) -> tuple[str, str] | None:
    """The labels of who asks and who answers, if the first stands once, right above the second; None where it is not so.

    Args:
        pieces: those of the article.
        identities: whom its labels stand for, and how the page knows them.
        answering: the labels of those who seem to answer; so do the headline's people.
    """
    labels = [number for number, piece in enumerate(pieces) if piece.label and not piece.label.bare]
    if len(labels) < 2 or labels[1] != labels[0] + 1:
        return None
    asker, answerer = (pieces[number] for number in labels[:2])
    if asker.label is None or answerer.label is None:
        return None
    first, second = asker.label.key, answerer.label.key
    count = Counter(label.key for piece in pieces if (label := piece.label))
    if first == second or count[first] > 1 or count[second] > _MOST or asks(answerer.text):
        return None
    if (
        first not in identities
        or second not in identities
        or identities[first][1] in {"headline", "answer", "together"}
    ):
        return None
    ours, theirs = identities[first][1] in {"author", "publisher", "asker"}, identities[second][1]
    if not ours and not asks(asker.text):
        return None
    answers = second in answering or theirs == "headline" or (ours and theirs == "mention")
    return (first, second) if answers else None
