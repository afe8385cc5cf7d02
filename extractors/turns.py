"""Questions and answers of a written interview.

Turns are told apart by labels ("Q:", "FP:", "RACHEL MASON:"), or by how questions are set apart (bold or italic type,
headings, quotations, ``dt``, dashes), or by both. What that finds is an interview only where the page gives enough
evidence that it is one: an FAQ has questions, too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from extractors.evidence import Notes
from extractors.lines import Line
from extractors.turn_boxes import without_boxes
from extractors.turn_closing import close
from extractors.turn_drafts import Draft, build
from extractors.turn_evidence import Said, is_interview
from extractors.turn_labelled import find_speakers
from extractors.turn_language import read_language
from extractors.turn_look_alikes import are_teasers, is_list, is_quoted, is_repeated
from extractors.turn_mutual import ask_each_other
from extractors.turn_names import Parties
from extractors.turn_parties import in_its_nominative, weigh_parties
from extractors.turn_pieces import Piece, read_pieces
from extractors.turn_profiles import told_name
from extractors.turn_sections import sections_of
from extractors.turn_slips import mark_slips
from extractors.turn_sole import find_sole
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks
from extractors.turn_statements import mark_statements, may_state
from extractors.turn_styles import LEAST, find_style
from extractors.turn_ways import DASH
from extractors.turn_words import turn_words
from extractors.vocabulary import fold
from schemas import Person, Source, Turn, TurnRole

_UNMARKED = frozenset({"ko", "el"})
"""Languages whose questions may have no mark of their own."""
_MOST_PEOPLE = 30
_SEVERAL = 2
"""People who answer by labels: what has none is nobody's alone."""
_QUOTES = re.compile(r"\s?[:–—-]\s?[‘“\"'«„‹「]")
_MOST_WEIGHED = 1_000
"""Turns by which it is told whether they are an interview."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a written interview gives."""

    turns: tuple[Turn, ...] = ()
    people: tuple[Person, ...] = ()
    """Who answers, by full name and in the order of speaking."""
    named: tuple[tuple[Line, str], ...] = ()
    """For each of the people, the line that names them, and the words that do."""


def find_turns(body: Sequence[Line], parties: Parties, said: Said, notes: Notes) -> Written:
    """The turns of a written interview, in order; none where the text is no interview.

    Args:
        body: the article's paragraphs.
        parties: whom the page names outside its turns; labels are resolved to them.
        said: what the page says of itself.
        notes: where evidence goes.
    """
    parties = replace(parties, language=read_language(parties.language, body))
    whole = "\n".join(line.text for line in body)
    stated = said.interview or said.path or any(_is_quoted(person.name, said.headline) for person in parties.people)
    if (
        sum(map(whole.count, turn_words().within)) < LEAST - 1
        and parties.language not in _UNMARKED
        and not may_state(body, interview=stated)
    ):
        return Written()
    parties, said, beside = weigh_parties(parties, said, body)
    pieces = read_pieces(body, parties.names(), parties.language)
    speakers = find_speakers(pieces, parties, beside)
    if not speakers.has(TurnRole.ANSWER) and not speakers.has(TurnRole.QUESTION):
        speakers = Speakers()
    style = find_style(pieces, speakers, said, parties.language)
    if style is None and not speakers.names and not said.review:
        style = mark_statements(pieces, parties.language, interview=stated)
    mutual = ask_each_other(pieces, speakers, style)
    if style is None and mutual is None and not speakers.has(TurnRole.QUESTION):
        return Written()
    mark_slips(pieces, style, parties.language)
    pieces = without_boxes(
        pieces,
        lambda piece: (
            labelled(piece, speakers) is not None
            or (style is not None and style in piece.apart and (style != "heading" or asks(piece.text)))
        ),
    )
    drafts = build(pieces, speakers, style, sections_of(pieces, speakers, parties), parties.language, mutual)
    close(drafts, parties, said)
    questions = sum(1 for draft in drafts if draft.role == TurnRole.QUESTION)
    answers = len(drafts) - questions
    least = 2 if speakers.has(TurnRole.QUESTION) else LEAST
    if questions < least or answers < least:
        return Written()
    nameless = any(draft.role == TurnRole.ANSWER and draft.speaker is None for draft in drafts)
    turns = [(draft.role, " ".join(draft.parts)) for draft in drafts[:_MOST_WEIGHED]]
    sole = find_sole(_introduction(pieces, drafts), parties, said, turns) if nameless else None
    if sole:
        sole = in_its_nominative(sole, beside, parties.language)
    if nameless and (name := told_name(" ".join(drafts[0].parts), " ".join(drafts[1].parts))):
        sole = Person(name=name)
    around = _around(pieces, drafts)
    dashed = 2 * sum(1 for draft in drafts if DASH in draft.pieces[0].apart) >= len(drafts)
    share = sum(len(text) for draft in drafts for text in draft.parts) / sum(len(line.text) for line in body)
    lists = sum(draft.role == TurnRole.ANSWER and is_list(draft) for draft in drafts)
    listed = lists * 3 >= answers
    if are_teasers(drafts):
        return Written()
    counts = _counts(pieces, speakers)
    if not is_interview(
        turns,
        around,
        speakers,
        counts,
        sole,
        parties,
        said,
        share=share,
        dashed=dashed,
        listed=listed,
        repeated=is_repeated(drafts),
        quoted=is_quoted(drafts),
    ):
        return Written()
    if len({draft.speaker for draft in drafts if draft.role == TurnRole.ANSWER and draft.speaker}) < _SEVERAL:
        for draft in drafts:
            if draft.role == TurnRole.ANSWER and draft.speaker is None and sole:
                draft.speaker = sole.name
    _ask_on(drafts)
    first = drafts[0].pieces[0].line  # a transcript's has lost its time
    notes.from_line("/interview/turns", Source.PROSE, next(line for line in body if line.element is first.element))
    answering = _people(drafts, body, parties)
    return Written(
        turns=tuple(Turn(speaker=draft.speaker, role=draft.role, text="\n".join(draft.parts)) for draft in drafts),
        people=tuple(person for person, *_ in answering),
        named=tuple((line, printed) for _, line, printed in answering),
    )


def _is_quoted(name: str, headline: str) -> bool:
    """Whether a headline is somebody's name and words: "Ada Reel: ‘Nobody sulks like a barge’"."""
    return headline.startswith(name) and _QUOTES.match(headline, len(name)) is not None


def _ask_on(drafts: Sequence[Draft]) -> None:
    """Let whom the first question's label alone names ask the others too, which have none."""
    asked = [draft for draft in drafts if draft.role == TurnRole.QUESTION]
    first = asked[0].speaker if asked else None
    if first is not None and not any(draft.speaker for draft in asked[1:]):
        for draft in asked[1:]:
            draft.speaker = first


def _counts(pieces: Sequence[Piece], speakers: Speakers) -> dict[str, int]:
    counts: dict[str, int] = {}
    for piece in pieces:
        if label := labelled(piece, speakers):
            counts[label.key] = counts.get(label.key, 0) + 1
    return counts


def _around(pieces: Sequence[Piece], drafts: Sequence[Draft]) -> list[str]:
    """What stands before the first turn and behind the last."""
    held = {id(piece) for draft in drafts for piece in draft.pieces}
    inside = [number for number, piece in enumerate(pieces) if id(piece) in held]
    return [piece.text for piece in [*pieces[: inside[0]][-15:], *pieces[inside[-1] + 1 :][:8]]]


def _introduction(pieces: Sequence[Piece], drafts: Sequence[Draft]) -> list[Line]:
    """What stands above the first turn."""
    first = drafts[0].pieces[0]
    return [piece.line for piece in takewhile(lambda piece: piece is not first, pieces)]


def _is_somebody(name: str, parties: Parties) -> bool:
    """Whether a speaker's name is a full one, or one word that the headline has too."""
    full = " " in name or not name.isascii()
    return full or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", parties.headline) is not None


def _people(drafts: Sequence[Draft], body: Sequence[Line], parties: Parties) -> list[tuple[Person, Line, str]]:
    """Those who answer, with the roles that the prose gives them."""
    roles = {fold(person.name): person.roles for person in (*parties.mentions, *parties.people)}
    found: dict[str, tuple[Person, Line, str]] = {}
    for draft in drafts:
        name = draft.speaker
        if len(found) == _MOST_PEOPLE:
            break
        if draft.role == TurnRole.ANSWER and name and name not in found and _is_somebody(name, parties):
            line = next((line for line in body if name in line.text), None)
            label = draft.pieces[0].label
            person = Person(name=name, roles=roles.get(fold(name), ()))
            found[name] = person, line or draft.pieces[0].line, name if line or not label else label.printed
    return list(found.values())
