"""Who asks and who answers, told by how often each of those who are labelled ends with a question."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from extractors.turn_names import Parties
from extractors.turn_pieces import Piece
from extractors.turn_reversed import asking_after_all, is_upside_down, stands_out
from extractors.turn_speakers import Speakers
from extractors.turn_speech import asks, invites
from extractors.turn_ways import DASH
from extractors.vocabulary import fold
from schemas import TurnRole

_LEAST = 3
"""Turns of a stranger: a label that names nobody whom the page knows."""
_SHARE_OF_ASKERS = 0.6
"""Of a stranger's turns, how many must end as questions beside an asker who is known."""
_SURELY = 0.8
"""Of the turns of those who seem to answer, how many must end as questions to show that it is they who ask."""
_SHARE_OF_ASKER = 0.3
"""The same where nobody is known to ask."""


def asking_pieces(pieces: Sequence[Piece]) -> set[int]:
    """The pieces that ask: themselves, or in the next one where they are nothing but a label."""
    return {
        id(piece)
        for piece, after in pairwise([*pieces, None])
        if piece is not None
        and asks((after.text if after and not after.label else "") if not piece.said.strip() else piece.text)
    }


def share_roles(
    speakers: Speakers, labels: dict[str, list[Piece]], questions: Collection[int], parties: Parties, *, led: bool
) -> None:
    """Tell who asks: by label, publication or byline; else who ends with a question mark most often.

    Where lines with a dash lead those with labels, they ask, and none of those with labels.
    """
    for key, how in speakers.known.items():
        if how in {"question", "publisher", "author", "asker", "myself"}:
            speakers.roles[key] = TurnRole.QUESTION
        elif how in {"answer", "headline", "together"}:
            speakers.roles[key] = TurnRole.ANSWER
    strangers: dict[str, list[str]] = {}
    for key, name in speakers.names.items():
        if key not in speakers.roles:
            strangers.setdefault(name or key, []).append(key)
    shares = {
        name: _share([piece for key in keys for piece in labels[key]], questions) for name, keys in strangers.items()
    }
    known = {name for name, keys in strangers.items() if any(key in speakers.known for key in keys)}
    askers: set[str] = set()
    owners = {key: name for name, keys in strangers.items() for key in keys}
    first = next((owners[key] for key in labels if key in owners), None)
    if not speakers.has(TurnRole.QUESTION) and not led:
        # The first to speak asks, and is nobody of whom the text tells.
        ranked = {name: shares[name] + 0.3 * (name not in known) + 0.2 * (name == first) for name in strangers}
        best = max(ranked, key=lambda name: ranked[name], default=None)
        if (
            best is not None
            and (shares[best] >= _SHARE_OF_ASKER or stands_out(best, shares))
            and (len(strangers) > 1 or speakers.roles or shares[best] >= _SHARE_OF_ASKERS)
        ):
            askers.add(best)
    elif (
        not led
        and first is not None
        and (
            shares[first] >= _SHARE_OF_ASKERS
            or (shares[first] >= _SHARE_OF_ASKER and _presents(first, speakers, fold(parties.headline)))
        )
    ):
        askers.add(first)  # a moderator beside "Audience"
    if askers or speakers.has(TurnRole.QUESTION):
        answered = "headline" in speakers.known.values()
        if answered:
            askers |= {name for name, keys in strangers.items() if _begins(name, keys, labels, questions, shares)}
        least = {name: _SURELY if name in known and not answered else _SHARE_OF_ASKERS for name in strangers}
        askers |= {name for name in strangers if shares[name] >= least[name]}
    for name, keys in strangers.items():
        speakers.roles.update(dict.fromkeys(keys, TurnRole.QUESTION if name in askers else TurnRole.ANSWER))
    if led:
        return
    if not speakers.has(TurnRole.QUESTION) and len(set(speakers.names.values())) > 1:
        asking = asking_after_all(speakers.names, speakers.known, labels, questions, parties.authors)
        speakers.roles.update(dict.fromkeys(asking, TurnRole.QUESTION))
    elif is_upside_down(speakers.names, speakers.roles, speakers.known, labels, questions):
        for key, role in speakers.roles.items():
            speakers.roles[key] = TurnRole.ANSWER if role == TurnRole.QUESTION else TurnRole.QUESTION


def are_led(pieces: Sequence[Piece]) -> bool:
    """Whether lines that begin with a dash and have no label stand right above labels, again and again, and none above another."""
    dashed = [(piece, after) for piece, after in pairwise(pieces) if DASH in piece.apart and piece.label is None]
    leading = sum(after.label is not None and DASH not in after.apart for _, after in dashed)
    return leading >= _LEAST and leading * 4 >= len(dashed) * 3


def _begins(
    name: str,
    keys: Sequence[str],
    labels: Mapping[str, Sequence[Piece]],
    questions: Collection[int],
    shares: Mapping[str, float],
) -> bool:
    """Whether somebody of the audience asks first, or invites to speak, and says thanks then."""
    first = labels[keys[0]][0]
    spoken = sum(len(labels[key]) for key in keys)
    asked = id(first) in questions or invites(first.said)
    return spoken < _LEAST and shares[name] >= _SHARE_OF_ASKER and asked


def _presents(name: str, speakers: Speakers, headline: str) -> bool:
    """Whether the headline names others who speak, and not somebody."""
    others = any(
        how == "headline" or fold(other) in headline
        for key, other in speakers.names.items()
        if (how := speakers.known.get(key)) not in {"publisher", "asker"} and other and " " in other
    )
    return others and fold(name) not in headline


def _share(found: Sequence[Piece], questions: Collection[int]) -> float:
    counted = Counter(id(piece) in questions for piece in found)
    return counted[True] / max(1, counted.total())
