"""Who asks of people who all seem to answer, and whether those who seem to ask do: two of a headline may talk to each other."""

from collections.abc import Collection, Mapping, Sequence

from extractors.turn_pieces import Piece
from extractors.vocabulary import fold
from schemas import TurnRole

_SHARE_OF_ASKERS = 0.6
"""Of somebody's turns, how many must end as questions to show that it is they who ask."""
_SHARE_OF_AUTHOR = 0.3
"""The same of whoever wrote the article."""
_LEAST = 3
"""Turns of each."""
_MOSTLY, _SELDOM = 0.4, 0.15
"""The share of questions of who asks in spite of all, and of the one of two strangers who asks."""
_TIMES = 4
"""How many times as often as the other they ask."""
_TWO = 2
"""Names between which it can be told who has the wrong role."""


def asking_after_all(
    names: Mapping[str, str | None],
    known: Mapping[str, str],
    labels: Mapping[str, Sequence[Piece]],
    questions: Collection[int],
    authors: Sequence[str],
) -> list[str]:
    """The labels of the one of the headline's people who asks, where nobody else does; none where that is not plain.

    It is the one whose turns the page's own classes call questions, else the one who asks most: "Ada Reel in
    conversation with Jo Lind", more easily if it is the article's author.

    Args:
        names: label → name.
        known: label → how the page knows its bearer.
        labels: label → the pieces that it stands before.
        questions: the pieces that ask, by their ids.
        authors: of the article.
    """
    spoken: dict[str | None, list[str]] = {}
    for key, name in names.items():
        if known.get(key) != "together":
            spoken.setdefault(name, []).append(key)
    pieces = {name: [piece for key in keys for piece in labels[key]] for name, keys in spoken.items()}
    classed = [name for name, found in pieces.items() if all("class" in piece.apart for piece in found)]
    if len(classed) == 1 and len(pieces[classed[0]]) >= _LEAST and len(pieces) > 1:
        return spoken[classed[0]]
    wrote = {fold(author) for author in authors}
    shares = {name: _share(found, questions) for name, found in pieces.items()}
    own = {name for name, found in pieces.items() if name and fold(name) in wrote and len(found) >= _LEAST}
    most = max(shares, key=lambda name: shares[name], default=None)
    if most is not None and shares[most] >= (_SHARE_OF_AUTHOR if most in own else _SHARE_OF_ASKERS):
        return spoken[most]
    return []


def is_upside_down(
    names: Mapping[str, str | None],
    roles: Mapping[str, TurnRole],
    known: Mapping[str, str],
    labels: Mapping[str, Sequence[Piece]],
    questions: Collection[int],
) -> bool:
    """Whether the headline's one asks, and the page's own answers: "Interview of Ada Reel" may be one that she leads."""
    if not {"publisher", "author"} & set(known.values()) or len(set(names.values())) > _TWO:
        return False
    spoken: dict[TurnRole, list[Piece]] = {}
    for key, role in roles.items():
        spoken.setdefault(role, []).extend(labels.get(key, ()))
    asked, answered = spoken.get(TurnRole.QUESTION, []), spoken.get(TurnRole.ANSWER, [])
    often = min(len(asked), len(answered)) >= _LEAST
    ask, say = _share(answered, questions), _share(asked, questions)
    return often and ask >= _MOSTLY and say * _TIMES <= ask


def stands_out(name: str, shares: Mapping[str, float]) -> bool:
    """Whether one of two asks seldom, but much more often than the other: conversations are full of remarks."""
    others = [share for other, share in shares.items() if other != name]
    return len(others) == 1 and shares[name] >= _SELDOM and others[0] * _TIMES <= shares[name]


def _share(found: Sequence[Piece], questions: Collection[int]) -> float:
    return sum(id(piece) in questions for piece in found) / max(1, len(found))
