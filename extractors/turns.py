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
from extractors.given_names import begins_with_given_name
from extractors.headline import read_headline
from extractors.lines import Line
from extractors.turn_beside import beside_role
from extractors.turn_boxes import without_boxes
from extractors.turn_drafts import Draft, build
from extractors.turn_evidence import Said, is_interview
from extractors.turn_language import read_language
from extractors.turn_look_alikes import are_teasers, is_list, is_quoted, is_repeated
from extractors.turn_names import Parties, headed, in_full, named_as_host, names_of
from extractors.turn_nominative import in_nominative, nominative
from extractors.turn_notes import Talk, is_note, note_at, overflows
from extractors.turn_pieces import Piece, read_pieces
from extractors.turn_profiles import profiled, told_name
from extractors.turn_sections import sections_of
from extractors.turn_slips import mark_slips
from extractors.turn_sole import find_sole
from extractors.turn_speakers import Speakers, find_speakers, labelled
from extractors.turn_statements import mark_statements, may_state
from extractors.turn_styles import LEAST, find_style
from extractors.turn_uncased import uncased
from extractors.turn_ways import DASH
from extractors.turn_words import asks, thanks, turn_words
from extractors.vocabulary import fold, vocabulary
from schemas import Person, Source, Turn, TurnRole

_UNMARKED = frozenset({"ko", "el"})
"""Languages whose questions may have no mark of their own."""
_LAST = 3
"""Turns at the end among which a note may be set as questions are."""
_MOST_PEOPLE = 30
_SEVERAL = 2
"""People who answer by labels: what has none is nobody's alone."""
_MOST_WEIGHED = 1_000
"""Turns by which it is told whether they are an interview."""

_PROFILE = 8
"""Lines at the head of a text among which facts of a person stand."""
_MOST_WORKS = 50
"""Works of an article by whose titles a note below an interview is told."""


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
    if (
        sum(map(whole.count, turn_words().within)) < LEAST - 1
        and parties.language not in _UNMARKED
        and not may_state(body)
    ):
        return Written()
    if parties.publisher is None:
        opening = " ".join([said.headline, *(line.text for line in body[:8])])
        parties = replace(parties, publisher=named_as_host(opening, parties.host))
    below = tuple(name for line in said.below.split("\n") for name in names_of(line))
    parties = replace(parties, headed=headed(said.headline, parties, body), below=below)
    captions = said.places.captions() if said.places else []
    if not parties.people and (name := uncased(said.headline, _beside(said, body), captions, parties.language)):
        parties = replace(parties, headed=[Person(name=name)])
    if not any(_is_named(person, body) for person in parties.people) and (name := _in_nominative(parties, said, body)):
        parties = replace(parties, people=[Person(name=name)])
    beside = "\n".join([said.headline, *_beside(said, body), *(said.places.titles() if said.places else ())])
    parties = replace(
        parties,
        people=[_nominative(person, beside, parties.language) for person in parties.people],
        headed=[_nominative(person, beside, parties.language) for person in parties.headed],
    )
    told = beside_role(beside, parties.language) if not (parties.people or parties.headed) else None
    parties = replace(parties, below=(*parties.below, *([told] if told else [])))
    profile = [*said.below.split("\n"), *(line.text for line in body[:_PROFILE])]
    if (name := profiled(profile)) and name not in (person.name for person in parties.headed):
        parties = replace(parties, headed=[*parties.headed, Person(name=name)])
    people = _told_instead(_named(parties.people, body), parties, body) or _titled(parties, said, body)
    if parties.people and not people:  # "Six Years on a Canal" names nobody who speaks
        said = replace(said, interview=False)
    parties = replace(parties, people=[in_full(person, body) for person in people])
    pieces = read_pieces(body, parties.names())
    speakers = find_speakers(pieces, parties)
    if not speakers.has(TurnRole.ANSWER) and not speakers.has(TurnRole.QUESTION):
        speakers = Speakers()
    style = find_style(pieces, speakers, said, parties.language)
    if style is None and not speakers.names and not said.review:
        style = mark_statements(pieces, parties.language, interview=said.interview or said.path)
    if style is None and not speakers.has(TurnRole.QUESTION):
        return Written()
    mark_slips(pieces, style, speakers, parties.language)
    pieces = without_boxes(
        pieces,
        lambda piece: (
            labelled(piece, speakers) is not None
            or (style is not None and style in piece.apart and (style != "heading" or asks(piece.text)))
        ),
    )
    drafts = build(pieces, speakers, style, sections_of(pieces, speakers, parties), parties.language)
    _close(drafts, parties, said)
    questions = sum(1 for draft in drafts if draft.role == TurnRole.QUESTION)
    answers = len(drafts) - questions
    least = 2 if speakers.has(TurnRole.QUESTION) else LEAST
    if questions < least or answers < least:
        return Written()
    nameless = any(draft.role == TurnRole.ANSWER and draft.speaker is None for draft in drafts)
    turns = [(draft.role, " ".join(draft.parts)) for draft in drafts[:_MOST_WEIGHED]]
    sole = find_sole(_introduction(pieces, drafts), parties, said, turns) if nameless else None
    if sole:
        sole = _nominative(sole, beside, parties.language)
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


def _ask_on(drafts: Sequence[Draft]) -> None:
    """Let whom the first question's label alone names ask the others too, which have none."""
    asked = [draft for draft in drafts if draft.role == TurnRole.QUESTION]
    first = asked[0].speaker if asked else None
    if first is not None and not any(draft.speaker for draft in asked[1:]):
        for draft in asked[1:]:
            draft.speaker = first


def _close(drafts: list[Draft], parties: Parties, said: Said) -> None:
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
    for number in range(max(1, len(drafts) - _LAST), len(drafts)):
        draft = drafts[number]
        if draft.styled and not any(map(asks, draft.parts)) and is_note(draft.pieces[0], talk):
            del drafts[number:]
            break
    if len(drafts) > 1 and _ends_with_note(drafts, talk):
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


def _ends_with_note(drafts: Sequence[Draft], talk: Talk) -> bool:
    """Whether the last turn is no answer: a note below the thanks, or a label behind answers that have none.

    "Ada Reel: Low Water (Tidal), out now" says whose record it is.
    """
    before, last = drafts[-2:]
    if before.role == TurnRole.QUESTION:
        noted = all(is_note(piece, talk) for piece in last.pieces)
        return noted and not last.pieces[0].label and thanks(" ".join(before.parts))
    return False


def _behind_first(turn: Draft) -> list[tuple[int, Piece]]:
    """The pieces of a turn behind its first paragraph, by their numbers."""
    held = [id(piece) for piece in turn.sources[1:]]
    return [(number, piece) for number, piece in enumerate(turn.pieces) if id(piece) in held]


def _cut(turn: Draft, number: int) -> None:
    """Let a turn end before one of its pieces."""
    below = {id(piece) for piece in turn.pieces[number:]}
    turn.parts[:] = [text for text, piece in zip(turn.parts, turn.sources, strict=True) if id(piece) not in below]
    del turn.pieces[number:]


def _in_nominative(parties: Parties, said: Said, body: Sequence[Line]) -> str | None:
    """The name that the headline or another title inflects, as another place has it."""
    if said.places is None:
        return None
    titles = [said.headline, *said.places.titles()]
    names = [*(person.name for person in parties.people), *(name for title in titles for name in names_of(title))]
    below = (line.text for line in body[:_PROFILE])
    return nominative(names, [*said.places.tags, *titles, *said.places.captions(), *below], parties.language)


def _nominative(person: Person, text: str, language: str | None) -> Person:
    """One of a page's people by the name in the nominative."""
    name = in_nominative(person.name, text, language)
    return person if name == person.name else person.model_copy(update={"name": name})


def _beside(said: Said, body: Sequence[Line]) -> list[str]:
    """What tells of a page's people beside its headline: its subtitle, its introduction, its descriptions and captions."""
    places = [said.places.description(), *said.places.captions()] if said.places else []
    introduction = takewhile(lambda line: not asks(line.text), body[:_PROFILE])
    return [said.below, *(line.text for line in introduction), *places]


def _named(people: Sequence[Person], body: Sequence[Line]) -> list[Person]:
    """The headline's people who are some; of several, those of whose names the text has a word."""
    named = [person for person in people if _is_named(person, body)]
    told = [
        person
        for person in named
        if any(form in line.text for word in person.name.split() for form in (word, word.upper()) for line in body)
    ]
    return told or named


def _told_instead(people: list[Person], parties: Parties, body: Sequence[Line]) -> list[Person]:
    """Whom the text names in full and the headline has, where the text has no word of those whom the headline's form tells.

    Of those who have no given name it must have all words: "Ada Reel: Album Ini Dimulai dari Laut" names Ada Reel alone.
    """
    if people and all(person.name.isalpha() and not begins_with_given_name(person.name) for person in people):
        full = [person for person in _in_headline(parties) if " " in person.name]
        if full:  # "Bokgalans vinnare Ada Reel"
            return full
    words = {word for person in people for word in person.name.split()}
    known = any(" " not in person.name or begins_with_given_name(person.name) for person in people)
    whole = [person.name for person in people] if not known else words
    if any(word in line.text for word in whole for line in body):
        return people
    return _in_headline(parties) or people


def _in_headline(parties: Parties) -> list[Person]:
    """Whom the text names in full, and the headline has."""
    head = f" {parties.headline} "
    return [person for person in parties.mentions if re.search(rf"\s{re.escape(person.name)}\W", head)]


def _titled(parties: Parties, said: Said, body: Sequence[Line]) -> list[Person]:
    """Whom the page's other titles name, and its text has in full: "Ada Reel: “I never learned to swim”" above "“I never …”"."""
    titles = said.places.titles() if said.places and not parties.people else ()
    nobody = set(map(fold, parties.own()))
    for title in titles:
        people = [person for person in read_headline(title, vocabulary()).people if fold(person.name) not in nobody]
        if found := [person for person in people if any(person.name in line.text for line in body)]:
            return found
    return []


def _is_named(person: Person, body: Sequence[Line]) -> bool:
    """Whether one of the headline's people is one: a single word counts only if the prose has it, too.

    What the prose writes in small letters alone is nobody: "Five minutes with a Location Scout".
    """
    name = person.name
    if any(name in line.text or name.upper() in line.text for line in body):
        return True
    small = name.casefold()
    return not name.isascii() or (" " in name and not any(small in line.text.casefold() for line in body))


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
