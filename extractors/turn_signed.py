"""Questions of readers, each with its asker's name behind it: "… in the drawer? – Ada Reel, Hull"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractors.lines import Line
from extractors.turn_ways import SENTENCE_ENDS
from extractors.turn_words import asks, turn_words

_LEAST, _LEAST_NAMES = 3, 2
"""Signed questions, and names below them, from which on a page's questions are its readers'."""
_LONGEST = 90
"""Characters of a signature."""
_ENDS = (*SENTENCE_ENDS, "”", '"', "»")


@cache
def _signature() -> "re.Pattern[str]":
    """A name behind a dash, in brackets or behind "asked by", and perhaps whence or how old its bearer is; no sentence."""
    word = r"[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’.-]{0,24}"
    place = r"(?:,\s?(?:[^.?!:;]|St\.){1,50}|\s\([^()]{1,40}\)|\s[a-zà-ÿа-я]{1,5}\s[^.?!:;,]{1,40})"
    name = rf"(?:@\w{{2,30}}|{word}(?:\s{word}){{0,3}})"
    by = "|".join(map(re.escape, turn_words().put_by))
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
    for number, line in enumerate(body):
        start = max(0, len(line.text) - _LONGEST)
        found = _signature().search(line.text, start)
        asking = number if found and found.start() else number - 1
        if found and asking >= 0 and asking not in places and (found.start() > start or not start):
            end = len(line.text[: found.start()].rstrip()) if asking == number else len(body[asking].text)
            places[asking] = end, next(filter(None, found.groups()))
    asked = {
        number
        for number, (end, _) in places.items()
        if asks(body[number].text[:end])
        for below in body[number + 1 + (end == len(body[number].text)) :][:1]
        if not asks(below.text) and below.text
    }
    unsigned = sum(asks(line.text) for number, line in enumerate(body) if number not in asked)
    if len(asked) < _LEAST or len({places[number][1] for number in asked}) < _LEAST_NAMES or unsigned > len(asked):
        return body, {}
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


def _begins(line: Line) -> frozenset[str]:
    """In which types a line begins."""
    return frozenset(kind for start, _, kind in line.spans if start == 0)


def _until(line: Line, end: int) -> Line:
    spans = tuple((start, min(last, end), kind) for start, last, kind in line.spans if start < end)
    return replace(line, text=line.text[:end], spans=spans)
