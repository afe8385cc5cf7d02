"""Labels that stand seldom and name speakers all the same: by where they stand among those that are known."""

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from extractors.turn_labels import Label
from extractors.turn_once import begins_once
from extractors.turn_pieces import Piece
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks
from extractors.turn_ways import SENTENCE_ENDS
from schemas import TurnRole

_LONGEST_INTRO = 5_000
_LEAST_TERMS = 6
"""Terms of a list that are labels."""


def add_once(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add those two who are labelled at the beginning, once, where type alone tells questions from then on."""
    if once := begins_once(
        pieces, identities, [key for key, role in speakers.roles.items() if role == TurnRole.ANSWER]
    ):
        for key, role in zip(once, (TurnRole.QUESTION, TurnRole.ANSWER), strict=True):
            speakers.add(key, *identities[key], role)


def add_terms(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add whoever else is a term of the list in which the others speak: it holds nothing but who speaks and what."""
    terms = [number for number, piece in enumerate(pieces) if piece.line.tag == "dt" and labelled(piece, speakers)]
    if len(terms) < _LEAST_TERMS:
        return
    for piece in pieces[terms[0] : terms[-1]]:
        label = piece.label if piece.line.tag == "dt" else None
        if label and label.key in identities and label.key not in speakers.names:
            name, how = identities[label.key]
            speakers.names[label.key] = name
            if how:
                speakers.known[label.key] = how


def add_single(
    speakers: Speakers,
    pieces: Sequence[Piece],
    identities: Mapping[str, tuple[str | None, str | None]],
    *,
    anything: bool,
) -> None:
    """Add those who speak once, right after a question: by a label of several words or, where all are alike, by any."""
    before: TurnRole | None = None
    for piece in pieces:
        label = piece.label
        if label is None or label.bare:
            before = before if asks(piece.text) else None  # somebody without a label has answered
            continue
        several = anything or " " in label.key
        if several and label.strong and before == TurnRole.QUESTION and label.key not in speakers.names:
            speakers.names[label.key] = identities[label.key][0]
            speakers.roles[label.key] = TurnRole.ANSWER
        before = speakers.roles.get(label.key)


def add_first(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add whoever asks the first question by a label, right above the first answer's: others may have none any more."""
    if speakers.has(TurnRole.QUESTION):
        return
    for before, piece in pairwise(pieces):
        if label := labelled(piece, speakers):
            asker = before.label
            if asker and not asker.bare and asks(before.text) and label.key in speakers.known:
                speakers.names[asker.key] = identities[asker.key][0]
                speakers.roles[asker.key] = TurnRole.QUESTION
            return


def add_several(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add those who answer once, where several answer the same question, or the introduction names whoever does.

    Facts of a work stand below one another as well: of people, one says a sentence or is known to the page.
    """
    intro = " ".join(piece.text for piece in takewhile(lambda piece: piece.label is None, pieces))[:_LONGEST_INTRO]
    asked = bare = False
    """Whether a question stands above the labels that follow, or nothing that has a label."""
    run: list[tuple[Label, str]] = []
    for piece in (*pieces, None):
        label = piece.label if piece and "heading" not in piece.apart else None
        answers = label is not None and not label.bare and speakers.roles.get(label.key) != TurnRole.QUESTION
        if piece and label and answers and (asked or bare or run):
            run.append((label, piece.text))
            continue
        spoken = any(text.endswith(SENTENCE_ENDS) or identities.get(label.key, (None, None))[1] for label, text in run)
        new = [label for label, _ in run if spoken and label.key not in speakers.names and identities.get(label.key)]
        if (asked and len(new) > 1) or any(label.printed in intro for label in new):
            for other in new:
                speakers.names[other.key] = identities[other.key][0]
                speakers.roles[other.key] = TurnRole.ANSWER
        run = []
        bare = piece is not None and label is None
        put = label is not None and speakers.roles.get(label.key) == TurnRole.QUESTION
        asked = piece is not None and (asks(piece.text) or put or (bare and piece.text.endswith(":")))
