"""The parts of an article in which one of several people answers, each below the person's name."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.given_names import begins_with_given_name
from extractors.lines import BOLD
from extractors.turn_labels import names_speaker
from extractors.turn_names import Parties
from extractors.turn_pieces import Piece
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks
from extractors.turn_styles import titles
from extractors.values.people import looks_like_person
from extractors.vocabulary import fold

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ASIDE = re.compile(r"\s?\([^()]{1,60}\)$|(?:\s[-–—|/]\s|,\s)\S.{0,60}$")
"""Behind a name, what its bearer is: "(34)", " – Two Left Gloves", ", baker"."""
_LONGEST_INTRO = 5_000
_MOST_WORDS = 3
"""Words of a name above a part."""


def sections_of(pieces: Sequence[Piece], speakers: Speakers, parties: Parties) -> dict[int, str]:
    """The headings that are nothing but a name, by their ids; none for one name alone, unless labels name other people.

    Below each of them its person answers: "Three questions for the jury". Names that the page knows are some; so are full
    names right above questions, and whatever else looks like one, where the same is asked below several of them. A line in
    bold type right above a question is a heading, too. What stands as a title above each of the names is a heading of the
    same part.
    """
    found = _titled(pieces, speakers) or _named(pieces, speakers, parties)
    above = [(before, found[id(piece)]) for before, piece in pairwise(pieces) if id(piece) in found]
    if 1 < len(above) == len(found) and all(id(piece) not in found and titles(piece) for piece, _ in above):
        found |= {id(piece): name for piece, name in above}
    return found


def _named(pieces: Sequence[Piece], speakers: Speakers, parties: Parties) -> dict[int, str]:
    """The headings that are a name, perhaps with what its bearer is behind it."""
    people = {fold(person.name): person.name for person in (*parties.people, *parties.headed, *parties.mentions)}
    asking = {id(piece) for piece, after in pairwise(pieces) if asks(after.text)}
    """The pieces right above questions."""
    headings: dict[str, dict[int, str]] = {}
    for piece in pieces:
        way = piece.line.tag if piece.line.tag in _HEADINGS else BOLD if BOLD in piece.apart else None
        if way and (way != BOLD or id(piece) in asking) and not labelled(piece, speakers):
            headings.setdefault(way, {})[id(piece)] = _ASIDE.sub("", piece.text)
    found = {
        key: people[fold(name)] for names in headings.values() for key, name in names.items() if fold(name) in people
    }
    if len(set(found.values())) > 1:
        return found
    if speakers.names:  # who is labelled has no part
        found |= {
            key: name for way, names in headings.items() if way != BOLD for key, name in names.items() if _is_name(name)
        }
        return found if _is_another(found, pieces, speakers) else {}
    for way in sorted(headings, key=lambda way: -len(asking & headings[way].keys())):
        whole = {key: name for key, name in headings[way].items() if _is_name(name)}
        if len(set(whole.values())) > 1 and whole.keys() <= asking:
            return whole
        names = {key: name for key, name in headings[way].items() if _may_name(name)}
        if len(set(names.values())) > 1 and _is_asked_again(pieces, names):
            return names
    return {}


def _titled(pieces: Sequence[Piece], speakers: Speakers) -> dict[int, str]:
    """Headings that begin with the names of several whom the introduction names, each once: "Ada Reel: I never learned to swim"."""
    found = [
        piece
        for piece in pieces
        if piece.label
        and not piece.label.bare
        and not labelled(piece, speakers)
        and (BOLD in piece.apart or "heading" in piece.apart)
        and not asks(piece.text)
    ]
    names = [piece.label.printed for piece in found if piece.label]
    if len(names) < 2 or len(set(names)) < len(names):
        return {}
    above = "\n".join(piece.text for piece in takewhile(lambda piece: piece is not found[0], pieces))[:_LONGEST_INTRO]
    return {id(piece): name for piece, name in zip(found, names, strict=True)} if all(map(above.count, names)) else {}


def _is_name(text: str) -> bool:
    return " " in text and _may_name(text) and looks_like_person(text) and begins_with_given_name(text)


def _may_name(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and names_speaker(text) and not asks(text)


def _is_another(found: dict[int, str], pieces: Sequence[Piece], speakers: Speakers) -> bool:
    """Whether headings name somebody whom no label does, below others who are labelled."""
    talking = False
    for piece in pieces:
        talking = talking or labelled(piece, speakers) is not None
        if id(piece) in found:
            return talking and found[id(piece)] not in speakers.names.values()
    return False


def _is_asked_again(pieces: Sequence[Piece], names: dict[int, str]) -> bool:
    """Whether a question stands below one of the names, and word for word below another."""
    below: str | None = None
    asked: dict[str, str] = {}
    for piece in pieces:
        below = names.get(id(piece), below)
        if below and asks(piece.text) and asked.setdefault(fold(piece.text), below) != below:
            return True
    return False
