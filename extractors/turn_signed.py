"""Questions of readers, each with its asker's name: "… in the drawer? – Ada Reel, Hull", "Ada Reel, Hull: …"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractors.given_names import begins_with_given_name
from extractors.lines import ITALIC, Line
from extractors.turn_speech import asks
from extractors.turn_ways import SENTENCE_ENDS
from extractors.turn_words import turn_words
from extractors.vocabulary import alternatives

_LEAST, _LEAST_NAMES = 3, 2
"""Signed questions, and names below them, from which on a page's questions are its readers'; as many names in italic type."""
_LONGEST = 90
"""Characters of a signature."""
_ENDS = (*SENTENCE_ENDS, "”", '"', "»")
_WORD = r"[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’.-]{0,24}"
_PLACE = r"(?:,\s?(?:[^.?!:;]|St\.){1,50}|\s\([^()]{1,40}\)|\s[a-zà-ÿа-я]{1,5}\s[^.?!:;,]{1,40})"
_NAME = rf"(?:@\w{{2,30}}|{_WORD}(?:\s{_WORD}){{0,3}})"
_IN_ITALICS = re.compile(rf"({_NAME}|[\w-]{{2,30}}){_PLACE}?")
"""A name that type alone tells apart; somebody may sign in with it."""


@cache
def _signature() -> "re.Pattern[str]":
    """A name behind a dash, in brackets or behind "asked by", and perhaps whence or how old its bearer is; no sentence."""
    word, place, name = _WORD, _PLACE, _NAME
    by = alternatives(turn_words().put_by)
    return re.compile(
        rf"(?:^|(?<=[.?!…”\"’'»)*])\s{{0,2}})(?:(?:[–—―]|-{{1,2}}(?=\s))\s?(?P<dashed>{name}){place}?"
        rf"|[(\[](?:(?P<whole>{word}(?:\s{word}){{1,3}})|(?P<placed>{name}){place})[)\]]"
        rf"|(?i:{by})\s(?P<named>{name}){place}?)$"
    )


def without_signatures(body: Sequence[Line]) -> tuple[Sequence[Line], dict[int, str]]:
    """The lines without the names of those who ask behind their questions; and by the numbers of lines, who asks in them.

    A signature may have a line of its own. Most of a page's questions are signed, and not all by one: else nothing is a
    signature, and none that the next question follows: "Your favourite painter? – Ada Reel". What need not ask is one's
    question where it is set as the others are.
    """
    places: dict[int, tuple[int, str]] = {}
    """For lines that are signed, up to where they ask, and who does."""
    least = _LEAST_NAMES
    for number, line in enumerate(body):
        marked = _signed(line)
        found = marked or _signed_in_italics(line)
        asking = number if found and found[0] else number - 1
        if found and asking >= 0 and asking not in places:
            end = len(line.text[: found[0]].rstrip()) if asking == number else len(body[asking].text)
            places[asking] = end, found[1]
            least = _LEAST if marked is None else least
    asked = {
        number
        for number, (end, _) in places.items()
        if asks(body[number].text[:end])
        for at in (number + 1 + (end == len(body[number].text)),)
        for below in body[at : at + 1]
        if not asks(below.text) and below.text
    }
    unsigned = sum(asks(line.text) for number, line in enumerate(body) if number not in asked)
    if len(asked) < _LEAST or len({places[number][1] for number in asked}) < least or unsigned > len(asked):
        return _without_leads(body)
    ways = {_begins(body[number]) for number in asked} - {frozenset()}
    lines: list[Line] = []
    askers: dict[int, str] = {}
    below = False
    for number, line in enumerate(body):
        end, name = places.get(number, (0, ""))
        if below:
            below = False
            continue
        if number in asked or (name and _begins(line) in ways and line.text[:end].endswith(_ENDS)):
            below = end == len(line.text)
            askers[len(lines)] = name
            line = _until(line, end)
        lines.append(line)
    return lines, askers


def _without_leads(body: Sequence[Line]) -> tuple[Sequence[Line], dict[int, str]]:
    """The same where names stand before questions, most of them once, and none before answers: "Ada Reel, Hull: Who asks?"."""
    led = {number: found for number, line in enumerate(body) if (found := _lead().match(line.text))}
    asked = {
        number: found["name"]
        for number, found in led.items()
        if asks(body[number].text)
        and number + 1 < len(body)
        and number + 1 not in led
        and not asks(body[number + 1].text)
    }
    unsigned = sum(asks(line.text) for number, line in enumerate(body) if number not in asked)
    names = set(asked.values())
    given = sum(map(begins_with_given_name, names))  # "Childhood: …" is a topic
    if len(names) < _LEAST or given * 2 < len(names) or len(names) * 2 <= len(led) or unsigned > len(asked):
        return body, {}
    return [_from(line, led[number].end()) if number in asked else line for number, line in enumerate(body)], asked


@cache
def _lead() -> "re.Pattern[str]":
    """A name before a colon, perhaps behind "question from"."""
    by = alternatives(turn_words().put_by)
    return re.compile(rf"(?:(?i:{by})\s)?(?P<name>{_NAME}){_PLACE}?\s?:\s{{1,3}}(?=\S)")


def _signed(line: Line) -> tuple[int, str] | None:
    """Where the signature of a line begins that has a mark before it, and the name."""
    start = max(0, len(line.text) - _LONGEST)
    found = _signature().search(line.text, start)
    if found is None or (start and found.start() == start):
        return None
    return found.start(), next(filter(None, found.groups()))


def _signed_in_italics(line: Line) -> tuple[int, str] | None:
    """The same for one that is in italic type alone, behind a sentence: "<b>Who asks?</b> <i>ada_reel</i>"."""
    for start, end, kind in line.spans:
        if kind == ITALIC and end == len(line.text) and end - start <= _LONGEST:
            found = _IN_ITALICS.fullmatch(line.text[start:end].strip())
            if found and (found[1][:1].isupper() if start == 0 else line.text[:start].rstrip().endswith(_ENDS)):
                return start, found[1]
    return None


def _begins(line: Line) -> frozenset[str]:
    """In which types a line begins."""
    return frozenset(kind for start, _, kind in line.spans if start == 0)


def _until(line: Line, end: int) -> Line:
    spans = tuple((start, min(last, end), kind) for start, last, kind in line.spans if start < end)
    return replace(line, text=line.text[:end], spans=spans)


def _from(line: Line, begin: int) -> Line:
    spans = tuple((max(0, start - begin), end - begin, kind) for start, end, kind in line.spans if end > begin)
    return replace(line, text=line.text[begin:], spans=spans)
