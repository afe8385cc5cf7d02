"""What stands below the last answer and is nobody's words: "X opens in theaters", "This interview has been edited"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractors.edges import is_mark
from extractors.lines import BOLD, ITALIC, LINK
from extractors.turn_pieces import Piece
from extractors.turn_speech import has_word, thanks
from extractors.turn_ways import CAPITALS, HEADINGS
from extractors.turn_words import has_phrase, turn_words

_LONGEST = 300
"""Characters of a note about a work or a person."""
_LONGEST_ABOUT = 600
"""Characters of one about the conversation."""
_LONGEST_THANKS = 200
"""Characters of the editor's thanks to those who made it happen."""
_BEGINS = 60
"""Characters from its start within which a note about a work has named it."""
_FACT = re.compile(r"[^\W\d_][^:：.!?]{1,24}[:：]\s?[^\s.!?][^.!?]{0,118}")
_LEAST_FACTS = 3
_TITLE = re.compile(r"[^.!?…:]{2,30}:?")
_MOST_BELOW = 6
"""Paragraphs below a mark at the end of an interview that are about it."""
_MAIL = re.compile(r".{0,40}(?<!\S)[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}\s?")
"""A reporter's address, behind a name or alone."""
_WORD = re.compile(r"\w+")
_SHORTEST_PART = 2
"""Letters of a part of a name that is no particle."""
_PLAIN = frozenset({"p", "div"})
_ALIGNED = frozenset({"{text-align:right", "{text-align:center", "{text-align:end"})
"""How a signature stands below answers that do not stand so."""
_ROWS = frozenset({"li", "td", "th", "dd", "dt"})


@dataclass(frozen=True, slots=True)
class Talk:
    """What tells a note from an answer."""

    works: Sequence[str]
    names: Sequence[str]
    """Full names of those who answer: nobody says their own."""
    language: str | None
    tags: frozenset[str]
    """The tags in which turns stand."""
    classes: frozenset[str]
    """The classes that all answers have: a paragraph without is none."""


def note_at(pieces: Sequence[Piece], talk: Talk, *, thanked: bool = False) -> int | None:
    """Where, among the pieces of the last answer, the notes below it begin; None where there are none.

    What follows a note is one, too, unless it speaks in the first person; so are links alone that no answer announces, and
    what tells somebody what to do below an answer to thanks.
    """
    if len(pieces) < 2:
        return None
    first = pieces[0]
    spoken = 0 if first.said.strip() else 1
    """The number of the first piece that may be words: a label may have a line of its own."""
    start = _facts_at(pieces)
    for number in range((start or len(pieces)) - 1, 0, -1):
        piece = pieces[number]
        below = len(pieces) - number
        told = (
            thanked
            and number > spoken
            and not speaks(piece, talk)
            and has_word(piece.text, turn_words().second, talk.language)
        )
        linked = number > spoken and _is_linked(piece) and not pieces[number - 1].text.endswith((":", "："))
        if told or linked or is_note(piece, talk) or _is_other(piece, first, talk):
            start = number
        elif speaks(piece, talk):
            break
        elif piece.line.tag in HEADINGS or (is_mark(piece.text) and below <= _MOST_BELOW):
            start = number
    return start


def _facts_at(pieces: Sequence[Piece]) -> int | None:
    """Where facts of a work begin that stand below one another to the end: "Camera: Corvane C2", perhaps with a title above."""
    facts = len(list(takewhile(lambda piece: _FACT.fullmatch(piece.text), reversed(pieces[1:]))))
    if facts < _LEAST_FACTS:
        return None
    start = len(pieces) - facts
    return start - 1 if start > 1 and _TITLE.fullmatch(pieces[start - 1].text) else start


def overflows(piece: Piece, talk: Talk) -> bool:
    """Whether a paragraph below the last words may be none of them, where all who spoke before said one paragraph each."""
    if speaks(piece, talk):
        return False
    return _has_link(piece) or has_word(piece.text, turn_words().second, talk.language)


def _has_link(piece: Piece) -> bool:
    return any(kind == LINK for _, _, kind in piece.line.spans)


def _is_linked(piece: Piece) -> bool:
    """Whether a paragraph is nothing but links, perhaps behind a label: "More: Official site | Trailer"."""
    line = piece.line
    if piece.text != line.text or line.amount(LINK) == 0:
        return False
    start = piece.label.end if piece.label else 0
    words = sum(map(str.isalnum, line.text[start:]))
    links = (line.text[max(start, first) : last] for first, last, kind in line.spans if kind == LINK)
    return sum(sum(map(str.isalnum, link)) for link in links) >= words


def is_note(piece: Piece, talk: Talk) -> bool:
    """Whether a paragraph is a note by what it says."""
    words = turn_words()
    text = piece.text
    if len(text) <= _LONGEST_ABOUT and has_phrase(text, words.notes):
        return True
    if _MAIL.fullmatch(text):
        return True
    if len(text) <= _LONGEST_THANKS and text.casefold().startswith(words.thanked):
        return True
    if thanks(text) and any(part in text for name in talk.names for part in name.split()):
        return True
    if (
        len(text) <= _LONGEST
        and text.lstrip('“"«„‘').startswith(tuple(talk.works) or ("\0",))
        and has_phrase(text, words.releases)
    ):
        return True
    if len(text) > _LONGEST or speaks(piece, talk):
        return False
    if text.casefold().startswith(words.told):
        return True
    titled = any(start == 0 and kind == ITALIC and end < len(text) for start, end, kind in piece.line.spans)
    named = any(work in text[: len(work) + _BEGINS] for work in talk.works)
    named = named or any(name in text or name.upper() in text for name in talk.names)
    return titled or named or has_phrase(text, words.releases) or _sends_to(piece, talk)


def _sends_to(piece: Piece, talk: Talk) -> bool:
    """Whether a paragraph calls who answers by a part of their name, and tells readers where more of theirs is."""
    parts = {part for name in talk.names for part in name.split() if len(part) > _SHORTEST_PART}
    return _has_link(piece) and not parts.isdisjoint(_WORD.findall(piece.text))


def _is_other(piece: Piece, first: Piece, talk: Talk) -> bool:
    """Whether a paragraph is set otherwise than the answer above it."""
    if talk.tags <= _ROWS and piece.line.tag not in talk.tags:
        return True
    if piece.line.tag in {first.line.tag, *_PLAIN} and not talk.classes <= piece.apart:
        return True
    if _ALIGNED & piece.apart - first.apart:
        return True
    apart = piece.apart & {BOLD, ITALIC, CAPITALS}
    return bool(apart) and not (apart & first.apart)


def speaks(piece: Piece, talk: Talk) -> bool:
    """Whether somebody says in a paragraph what is their own: "I", "we"."""
    return has_word(piece.text, turn_words().first, talk.language)
