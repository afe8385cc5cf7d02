"""Labels too seldom to be known by themselves: two names in one, somebody who answers twice, a dash where others have a colon."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import dropwhile

from extractors.headline_words import headline_words
from extractors.turn_identify import fits
from extractors.turn_labels import LONGEST_LABEL, label_of
from extractors.turn_pieces import Piece
from extractors.turn_speech import asks
from extractors.vocabulary import fold
from schemas import TurnRole

_DASHED = re.compile(r"([^\W\d_][^–—:\n]{0,47}?)(?:\s{1,2}[-–—.·|]|;)\s{1,2}(?=\S)")
_WORD = re.compile(r"\s*[^\s,/]+|[,/]")
_LEAST = 2
"""Answers right below questions of somebody who is known by nothing else."""
_MOST_NAMES = 12


def joined(
    printed: Mapping[str, str], names: Mapping[str, str | None], roles: Mapping[str, TurnRole]
) -> dict[str, tuple[str, TurnRole]]:
    """Labels that name several at once, of whom each is labelled alone elsewhere and all have one role: name, and role."""
    people = {name: role for key, role in roles.items() if (name := names[key])}
    if not 1 < len(people) <= _MOST_NAMES:
        return {}
    found = {}
    for key, label in printed.items():
        parts = _parts(label) if key not in names and " " in label else []
        if len(parts) < 2:
            continue
        bearers = [[name for name in people if fits(fold(part), name)] for part in parts]
        if all(len(bearer) == 1 for bearer in bearers) and len({people[bearer[0]] for bearer in bearers}) == 1:
            for part, (name,) in zip(parts, bearers, strict=True):
                label = label.replace(part, name, 1) if name not in label else label
            found[key] = label, people[bearers[0][0]]
    return found


def _parts(label: str) -> list[str]:
    """What words and marks that join names part."""
    parts = [""]
    for word in _WORD.findall(label):
        if word in {",", "/", " &", " +"} or fold(word) in headline_words().connectors:
            parts.append("")
        else:
            parts[-1] += word
    return [part.strip() for part in parts if part.strip()]


def answering_again(pieces: Sequence[Piece], roles: Mapping[str, TurnRole]) -> list[str]:
    """The labels of those who stand again and again among the answers right below a question, beside others who do."""
    found: Counter[str] = Counter()
    below = False
    for piece in pieces:
        label = piece.label
        if label is None or label.bare:
            below = label is None and asks(piece.text)
        elif label.key in roles:
            below = roles[label.key] == TurnRole.QUESTION or below
        elif below:
            found[label.key] += 1
    return [key for key, count in found.items() if count >= _LEAST] if TurnRole.ANSWER in roles.values() else []


def mark_dashed(pieces: Sequence[Piece], names: Mapping[str, str | None]) -> None:
    """Let a dash, a point that has slipped away from it, or half a colon, behind the name of somebody who is labelled with a colon above it make a label, too.

    Above the first label it is a list of who is who: "Ada Reel – drums".
    """
    for piece in dropwhile(lambda piece: piece.label is None or piece.label.key not in names, pieces):
        head = piece.text[: LONGEST_LABEL + 8]
        if piece.label is None and (found := _DASHED.match(head)) and fold(found[1]) in names:
            piece.label = label_of(found[1], found.end(), strong=False)
