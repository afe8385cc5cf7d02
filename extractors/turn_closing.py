"""Where the last answer ends: what stands below it and is nobody's words."""

from collections.abc import Sequence
from itertools import takewhile

from extractors.turn_drafts import Draft
from extractors.turn_evidence import Said
from extractors.turn_names import Parties
from extractors.turn_notes import Talk, is_note, note_at, overflows, speaks
from extractors.turn_pieces import Piece
from extractors.turn_speech import asks, says_you, thanks
from extractors.turn_styles import LEAST
from extractors.vocabulary import fold
from schemas import TurnRole

_LAST = 3
"""Turns at the end among which a note may be set as questions are."""
_LEAST_HEADS = 4
"""Labels with words behind them, beside which a name alone on its line is none."""
_MOST_WORKS = 50
"""Works of an article by whose titles a note below an interview is told."""


def close(drafts: list[Draft], parties: Parties, said: Said) -> None:
    """Take off what stands below the last answer and is nobody's words, and turns without any."""
    while drafts and drafts[-1].styled and drafts[-1].role == TurnRole.QUESTION and not thanks(drafts[-1].parts[0]):
        drafts.pop()
    drafts[:] = [draft for draft in drafts if draft.parts]
    if not drafts:
        return
    speakers = [draft.speaker for draft in drafts if draft.role == TurnRole.ANSWER and draft.speaker]
    people = (person.name for person in (*parties.people, *parties.headed))
    names = {name for name in [*speakers, *people] if " " in name}
    tags = frozenset(draft.pieces[0].line.tag for draft in drafts)
    works = said.works[:_MOST_WORKS]
    works = (*works, *(work.title() for work in works if work.isupper()))
    answers = [piece.apart for draft in drafts[:-1] if draft.role == TurnRole.ANSWER for piece in draft.sources]
    common = frozenset.intersection(*answers) if len(answers) >= LEAST else frozenset()
    classes = frozenset(way for way in common & drafts[-1].sources[0].apart if way.startswith("."))
    talk = Talk(works, tuple(names), parties.language, tags, classes)
    _end_before_portrait(drafts, talk)
    for number in range(max(1, len(drafts) - _LAST), len(drafts)):
        draft = drafts[number]
        if draft.styled and not any(map(asks, draft.parts)) and _is_note(drafts, number, talk):
            del drafts[number:]
            break
    if len(drafts) > 1 and _ends_with_note(drafts, talk):
        drafts.pop()
        if drafts[-1].styled and not thanks(" ".join(drafts[-1].parts)):
            drafts.pop()
    behind = len(list(takewhile(lambda draft: draft.role == TurnRole.ANSWER and draft.speaker, reversed(drafts))))
    rest = drafts[: len(drafts) - behind]
    if 0 < behind <= _LAST < len(rest) and not any(draft.speaker for draft in rest if draft.role == TurnRole.ANSWER):
        del drafts[-behind:]  # labels behind answers that have none: a record's title, a tour's
    thanked = len(drafts) > 1 and drafts[-2].role == TurnRole.QUESTION and thanks(" ".join(drafts[-2].parts))
    below = note_at(drafts[-1].pieces, talk, thanked=thanked)
    if below is None and len(drafts) > 2 * LEAST and all(len(draft.parts) == 1 for draft in drafts[:-1]):
        below = next((number for number, piece in _behind_first(drafts[-1]) if overflows(piece, talk)), None)
    if below:
        _cut(drafts[-1], below)
        if not drafts[-1].parts:  # a label alone, and notes below it
            drafts.pop()
    for draft in drafts:
        draft.end_with_words()


def _end_before_portrait(drafts: list[Draft], talk: Talk) -> None:
    """Take off what stands below a name alone on its line, where names have words behind them before: a box about somebody.

    Nothing in it says "I", and nothing is asked.
    """
    heads = [draft.pieces[0] for draft in drafts[:-1] if draft.pieces[0].label]
    if len(heads) < _LEAST_HEADS or any(map(_is_label, heads)):
        return
    names = {fold(draft.speaker) for draft in drafts if draft.speaker}
    names |= {piece.label.key for piece in heads if piece.label}
    for number in range(len(drafts) - 1, max(0, len(drafts) - _LAST), -1):
        draft = drafts[number]
        for place in range(len(draft.pieces) - 1, -1, -1):
            piece = draft.pieces[place]
            named = _is_label(piece) and fold(piece.text) in names
            if speaks(piece, talk) or asks(piece.text) or (piece.label and not named):
                return
            if named:
                del drafts[number + 1 :]
                _cut(draft, place)
                if not draft.parts:
                    drafts.pop()
                return


def _is_label(piece: Piece) -> bool:
    """Whether a piece is a label and no more."""
    return piece.label is not None and piece.label.end >= len(piece.text)


def _is_note(drafts: Sequence[Draft], number: int, talk: Talk) -> bool:
    """Whether a turn set as questions are is a note.

    Thanks that get an answer are none, nor is what has somebody's own words below it: "Your film is out now." – "I know.".
    """
    if not is_note(drafts[number].pieces[0], talk):
        return False
    answered = number + 1 < len(drafts) and not is_note(drafts[number + 1].pieces[0], talk)
    own = any(speaks(piece, talk) for draft in drafts[number + 1 :] for piece in draft.sources)
    return not (answered and (own or thanks(drafts[number].parts[0])))


def _ends_with_note(drafts: Sequence[Draft], talk: Talk) -> bool:
    """Whether the last turn is a note and no answer: below the thanks, or below another that is set as questions are."""
    before, last = drafts[-2:]
    if (
        before.role != TurnRole.QUESTION
        or last.pieces[0].label
        or not all(is_note(piece, talk) for piece in last.pieces)
    ):
        return False
    put = any(asks(text) or says_you(text, talk.language) for text in before.parts)
    return thanks(" ".join(before.parts)) or (before.styled and not put)


def _behind_first(turn: Draft) -> list[tuple[int, Piece]]:
    """The pieces of a turn behind its first paragraph, by their numbers."""
    held = [id(piece) for piece in turn.sources[1:]]
    return [(number, piece) for number, piece in enumerate(turn.pieces) if id(piece) in held]


def _cut(turn: Draft, number: int) -> None:
    """Let a turn end before one of its pieces."""
    below = {id(piece) for piece in turn.pieces[number:]}
    turn.parts[:] = [text for text, piece in zip(turn.parts, turn.sources, strict=True) if id(piece) not in below]
    del turn.pieces[number:]
