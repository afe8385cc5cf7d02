"""Those who seem to ask and answer after all: a page's own author who was asked, and who jokes in a question's form."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from extractors.turn_pieces import Piece
from extractors.turn_speech import asks
from schemas import TurnRole

_LEAST = 3
"""Questions without a label, right above labels, from which on those who are labelled answer."""
_MOST_ASKING = 0.34
"""The share of an author's turns that may ask where somebody else is the one who does."""
_ASKING = 0.6
"""The share of somebody's turns that ask, where that is what they are there for."""


def answering_after_all(
    pieces: Sequence[Piece],
    labels: Mapping[str, Sequence[Piece]],
    names: Mapping[str, str | None],
    roles: Mapping[str, TurnRole],
    known: Mapping[str, str],
    questions: Collection[int],
) -> set[str]:
    """The labels that answer, of those that seem to ask.

    Args:
        pieces: those of the article.
        labels: those of its pieces that have one, by their labels.
        names: who speaks, by label.
        roles: what each of them seems to do.
        known: how the page knows them.
        questions: the pieces that ask, by their ids.
    """
    turns: dict[str, list[bool]] = {}
    for key, name in names.items():
        turns.setdefault(name or key, []).extend(id(piece) in questions for piece in labels.get(key, ()))
    share = {name: sum(asking) / max(1, len(asking)) for name, asking in turns.items()}
    unlabelled = sum(
        piece.label is None and asks(piece.text) and after.label is not None and after.label.key in names
        for piece, after in pairwise(pieces)
    )
    others = unlabelled >= _LEAST
    askers = {name for name, asking in turns.items() if share[name] >= _ASKING and len(asking) >= _LEAST}
    found = set()
    for key, role in roles.items():
        name, how = names[key] or key, known.get(key)
        if role != TurnRole.QUESTION:
            continue
        rarely = share[name] <= _MOST_ASKING and (others or bool(askers - {name}))
        if (how in {"author", "publisher"} and rarely) or (how in {None, "mention"} and others and name not in askers):
            found.add(key)
    return found
