"""Turns as they grow: pieces of talk become questions and answers, each with who says it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.edges import is_mark
from extractors.lines import BOLD, ITALIC
from extractors.turn_asides import announces, tells_scene
from extractors.turn_captions import is_beside
from extractors.turn_labels import SPEECH_BEGINS, Label, in_capitals
from extractors.turn_lost import lost_labels
from extractors.turn_pieces import Piece, without_dash, without_marks
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks
from extractors.turn_start import opens, start_of
from extractors.turn_styles import LONGEST_QUESTION, keywords, prompts, spoken_to, titles
from extractors.turn_ways import BULLET, DASH, FIRST, QUOTED, STATED
from schemas import TurnRole

_STAGED = re.compile(r"\[[^\[\]\s]*+\s[^\[\]]*+\]|\([^()\s]*+\s[^()]*+\)|\*[^*\s]*+\s[^*]*+\*|（[^（）]{6,60}）")
"""What is done behind what is said, or where and by whom it was heard: "[She opens an umbrella.]", "（2018年2月 神戸にて）"."""
_PLAYED = re.compile(r"[^“”«„「『\"]+[“”«„「『\"][^“”«»„「」『』\"]*[^“”«»„「」『』\"\s.!?…。！？][”»“」』\"]")
"""Words that end with a title: "Listen to “Low Water”", "Звучит песня «Нефтебаза»". What somebody says ends as a sentence does."""
_LONGEST_PLAYED = 90
_SOUND = re.compile(r"[♪♫♬].*[♪♫♬]")
"""What is played meanwhile, between notes."""
_CLOSING = {"「": "」", "『": "』"}
_LEAST_ASKED = 3
"""Questions by labels, beside which a heading that asks nothing is none."""
_SURE = frozenset({"dt", "class", DASH, BULLET, FIRST, STATED})
"""Those in which no heading is set."""


@dataclass(slots=True)
class Draft:
    """A turn as it grows: its role, who speaks, and the pieces that it is made of."""

    role: TurnRole
    speaker: str | None
    pieces: list[Piece]
    """All that stands from its beginning to the next turn's, marks and headings too."""
    parts: list[str] = field(default_factory=list)
    """Its paragraphs."""
    sources: list[Piece] = field(default_factory=list)
    """The piece of each."""
    styled: bool = False
    """Whether it is a question that no label names."""

    def end_with_words(self) -> None:
        """Take off what is done behind what is said."""
        while len(self.parts) > 1 and (_STAGED.fullmatch(self.parts[-1]) or announces(self.parts[-1])):
            del self.parts[-1], self.sources[-1]

    def unquote(self) -> None:
        """Take off the quotation marks behind a label that paragraphs below close."""
        label = self.pieces[0].label
        if label and label.bare and len(self.parts) > 1 and self.parts[0].startswith(SPEECH_BEGINS):
            first, last = self.parts[0], self.parts[-1]
            closing = _CLOSING[first[0]]
            if last.endswith(closing) and first.count(closing) < first.count(first[0]):
                self.parts[0], self.parts[-1] = first[1:], last[:-1]

    def say(self, piece: Piece, text: str) -> None:
        """Add a paragraph, unless it is empty."""
        if text:
            self.parts.append(text)
            self.sources.append(piece)


def build(
    pieces: Sequence[Piece],
    speakers: Speakers,
    style: str | None,
    sections: Mapping[int, str],
    language: str | None,
    mutual: str | None = None,
) -> list[Draft]:
    """The turns as they stand, from the first label or the first piece that is set apart as questions are.

    Args:
        pieces: those of the article.
        speakers: the labels that name who speaks.
        style: how questions without labels are set apart.
        sections: who answers below a piece, by its id: see `turn_sections`.
        language: the page's.
        mutual: how those set their questions apart who ask each other: see `turn_mutual`.
    """
    drafts: list[Draft] = []
    asker: str | None = None
    """Of those who ask each other, the one who does."""
    start = start_of(pieces, speakers, style, language)
    answerer = next((sections[id(piece)] for piece in reversed(pieces[:start]) if id(piece) in sections), None)
    dashed = style == DASH and _alternate(pieces, speakers)
    labelling = (
        sum(
            (label := labelled(piece, speakers)) is not None and speakers.roles[label.key] == TurnRole.QUESTION
            for piece in pieces
        )
        >= _LEAST_ASKED
    )
    has_answers = speakers.has(TurnRole.ANSWER)
    all_labelled = has_answers and speakers.has(TurnRole.QUESTION)
    asking = _asking(pieces, style, language)
    holds = _holds(pieces, speakers)
    lost = lost_labels(pieces, speakers)
    led = _lead_to_answers(pieces, speakers)

    def begin(role: TurnRole, speaker: str | None, piece: Piece, text: str, *, styled: bool = False) -> None:
        draft = Draft(role, speaker or (piece.asker if role == TurnRole.QUESTION else None), [piece], styled=styled)
        draft.say(piece, text)
        drafts.append(draft)

    below = 0
    """Turns that stand above the last name of a section: what follows it is none of theirs."""
    for piece in pieces[start:]:
        if id(piece) in sections:
            answerer, below = sections[id(piece)], len(drafts)
            continue
        current = drafts[-1] if len(drafts) > below else None
        asked = current is not None and current.role == TurnRole.QUESTION
        label = labelled(piece, speakers)
        if label:
            role, name = speakers.roles[label.key], speakers.names[label.key]
            if mutual:
                role = TurnRole.QUESTION if mutual in piece.apart else TurnRole.ANSWER
                asker = name if role == TurnRole.QUESTION else asker
            said = (without_marks if role == TurnRole.QUESTION else without_dash)(piece.said)
            if current and current.role == role and _goes_on(current, label, name):
                current.pieces.append(piece)
                current.say(piece, said)
            else:
                begin(role, name, piece, said)
            answerer = name if role == TurnRole.ANSWER and holds else answerer
        elif current and (missed := lost.get(id(piece))):
            begin(missed, answerer if missed == TurnRole.ANSWER else None, piece, piece.text)
        elif style and style in piece.apart and len(piece.text) <= LONGEST_QUESTION and not is_mark(piece.text):
            headed = labelling and not asks(piece.text) and ("heading" in piece.apart or _names_part(piece.text))
            quoted = QUOTED in piece.apart and all_labelled and not asks(piece.text)
            set_apart = (titles(piece) or quoted) and style not in _SURE and id(piece) not in asking
            if current and (headed or set_apart):
                current.pieces.append(piece)
            elif current and asked and not current.parts:  # its label has a line of its own
                current.pieces.append(piece)
                current.say(piece, without_marks(piece.text))
            elif current is None or not (asked and (current.styled or style in current.pieces[-1].apart)):
                begin(TurnRole.QUESTION, asker, piece, without_marks(piece.text), styled=True)
            elif dashed:
                begin(TurnRole.ANSWER, answerer, piece, without_dash(piece.text))
            else:
                current.pieces.append(piece)
                current.say(piece, without_dash(piece.text))
                current.speaker = current.speaker or piece.asker
        elif current is None:
            if opens(piece):
                begin(TurnRole.QUESTION, None, piece, without_marks(piece.text))
        elif (
            asked
            and current.parts
            and (current.styled or not has_answers)
            and not (is_mark(piece.text) or id(piece) in led)
        ):
            begin(TurnRole.ANSWER, answerer, piece, without_dash(piece.text))
        else:
            current.pieces.append(piece)
            if tells_scene(piece, current.pieces[0], style, language) and current.parts and not asked:
                continue
            beside = current.parts and (
                _is_heading(piece, current.sources[-1]) or is_beside(piece, current.sources[-1])
            )
            if not is_mark(piece.text) and not beside:
                current.say(piece, without_dash(piece.text) if DASH in current.pieces[0].apart else piece.text)
    for draft in drafts:
        draft.unquote()
    return drafts


def _lead_to_answers(pieces: Sequence[Piece], speakers: Speakers) -> frozenset[int]:
    """The pieces that ask right above a labelled answer: below a question they go on with it."""
    return frozenset(
        id(piece)
        for piece, after in pairwise(pieces)
        if asks(piece.text)
        and (label := labelled(after, speakers)) is not None
        and speakers.roles[label.key] == TurnRole.ANSWER
    )


def _holds(pieces: Sequence[Piece], speakers: Speakers) -> bool:
    """Whether who has answered by a label gives the answers below that have none, too.

    One person does; so do several, each of whom is named once, at the head of their answers.
    """
    keys = [label.key for piece in pieces if (label := labelled(piece, speakers))]
    names = [speakers.names[key] for key in keys if speakers.roles[key] == TurnRole.ANSWER]
    return len(set(names)) == 1 or len(set(names)) == len(names)


def _goes_on(current: Draft, label: Label, name: str | None) -> bool:
    """Whether a label stands again before what its speaker goes on to say."""
    before = current.pieces[0].label
    return before is not None and current.speaker == name and (name is not None or before.key == label.key)


def _asking(pieces: Sequence[Piece], style: str | None, language: str | None) -> frozenset[int]:
    """The pieces that look like headings and are questions."""
    if style is None:
        return frozenset()
    if style == "heading":
        return prompts(pieces)
    return spoken_to(pieces, style, language) | (keywords(pieces, language) if style == BOLD else frozenset())


def _names_part(text: str) -> bool:
    """Whether a line names what stands below it: it is in capitals, or ends with a colon."""
    return in_capitals(text) or text.endswith((":", "："))


def _alternate(pieces: Sequence[Piece], speakers: Speakers) -> bool:
    """Whether answers begin with a dash as questions do."""
    dashes = [asks(piece.text) for piece in pieces if DASH in piece.apart and not labelled(piece, speakers)]
    return sum(dashes) * 4 < 3 * len(dashes)


def _is_heading(piece: Piece, before: Piece) -> bool:
    """Whether a piece within an answer is a heading, a link's text in italic type, or a place for a film: "[Trailer]"."""
    if "heading" in piece.apart:
        return titles(piece, quoted=True)
    if _SOUND.fullmatch(piece.text):
        return True
    played = len(piece.text) <= _LONGEST_PLAYED and _PLAYED.fullmatch(piece.text) is not None
    return (BOLD in piece.apart or ITALIC in piece.apart - before.apart) and (played or titles(piece))
