"""Prompts set apart that ask nothing: "You shot on a ferry." and "On critics", each with an answer below it.

Listicles, reviews and profiles have bold lines and headings, too. So the page must say that it is an interview, most prompts must
speak to somebody or name what they shall speak of, and most answers must say "I" in their own voice.
"""

import re
from collections.abc import Sequence
from itertools import dropwhile

from extractors.lines import BOLD, ITALIC, Line
from extractors.turn_pieces import Piece, without_marks
from extractors.turn_speech import LONGEST, asks, has_word, invites, names_topic, says_i
from extractors.turn_styles import is_told, titles
from extractors.turn_ways import HEADINGS, STATED, breaks_off, leads
from extractors.turn_words import has_phrase, turn_words

_LEAST = 4
"""Prompts with an answer, from which on they are a conversation."""
_LONGEST_PROMPT = 250
_STYLES = (BOLD, "heading", ITALIC, "blockquote")
_APART = HEADINGS | {"blockquote"}
"""The tags of what is set apart by them."""
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“]*“|「[^「」]*」|\"[^\"]*\"")


def may_state(body: Sequence[Line], *, interview: bool) -> bool:
    """Whether so many lines are set apart that they may be prompts, on a page that says that it is an interview: most end here."""
    prompts = sum(_is_apart(line) for line in body)
    return prompts >= _LEAST and (interview or any(has_phrase(line.text, turn_words().said) for line in body))


def _is_apart(line: Line) -> bool:
    """Whether a line is a prompt by how it is set, or begins with one that is to be completed."""
    whole = len(line.text)
    if whole <= _LONGEST_PROMPT and (line.tag in _APART or line.amount(BOLD) >= whole or line.amount(ITALIC) >= whole):
        return True
    return leads(line, BOLD) or leads(line, ITALIC)


def mark_statements(pieces: Sequence[Piece], language: str | None, *, interview: bool) -> str | None:
    """The way in which prompts are set, by which they are marked from now on; None where there are none.

    Args:
        pieces: those of the article, none of them with a label that names who speaks.
        language: the page's.
        interview: whether its headline or address says that it is an interview; else its introduction must.
    """
    for style in _STYLES:
        if prompts := _prompts(pieces, style, language, interview=interview):
            for number in prompts:
                pieces[number].apart |= {STATED}
            return STATED
    return None


def _prompts(pieces: Sequence[Piece], style: str, language: str | None, *, interview: bool) -> list[int]:
    """The numbers of the prompts that are set in a style; none where what is set so is no such thing."""
    prompts = [
        number
        for number, piece in enumerate(pieces)
        if style in piece.apart
        and len(piece.text) <= _LONGEST_PROMPT
        and (_is_put(piece, language) or not titles(piece) or _is_run_in(pieces, number))
    ]
    prompts = list(dropwhile(lambda number: not _opens(pieces, number, style, language), prompts))
    answers = [number + 1 for number in prompts if number + 1 < len(pieces) and style not in pieces[number + 1].apart]
    if len(answers) < _LEAST or not (interview or is_told(pieces, prompts[0])):
        return []
    put = sum(_is_put(pieces[number - 1], language) for number in answers)
    spoken = sum(_says_i(pieces[number].text, language) for number in answers)
    return prompts if put * 2 > len(answers) and spoken * 3 >= 2 * len(answers) else []


def _opens(pieces: Sequence[Piece], number: int, style: str, language: str | None) -> bool:
    """Whether a prompt may be the first: it is put to somebody, or stands below an introduction and above an "I"."""
    if _is_put(pieces[number], language):
        return True
    introduced = number > 0 and style not in pieces[number - 1].apart
    return introduced and number + 1 < len(pieces) and _says_i(pieces[number + 1].text, language)


def _is_run_in(pieces: Sequence[Piece], number: int) -> bool:
    """Whether what follows stands in the same paragraph: a heading has one of its own."""
    return number + 1 < len(pieces) and pieces[number + 1].line.element is pieces[number].line.element


def _is_put(piece: Piece, language: str | None) -> bool:
    """Whether a prompt speaks to somebody, is to be completed, or names what shall be spoken of."""
    text = without_marks(piece.text)
    put = asks(text) or invites(text) or names_topic(text) or breaks_off(text)
    return put or has_word(text, turn_words().second, language)


def _says_i(text: str, language: str | None) -> bool:
    """Whether an answer speaks of who gives it: not where it quotes somebody who does."""
    return says_i(_QUOTED.sub("", text[:LONGEST]), language)
