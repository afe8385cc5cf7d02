"""Later changes of an article, as they are printed with it or stand in the elements of its dateline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from extractors.byline_text import spaced
from extractors.evidence import Notes
from extractors.lines import Line
from extractors.moments import day_of, find_update, has_digit, read_moment, update_in
from extractors.page import Element
from extractors.structured import Structured
from extractors.times import LONGEST, MOST, is_named_change, says_change, stands_in, times
from extractors.values.setting import Setting
from schemas import Source

_LONGEST_LABEL = 30
"""Characters of a line that only says of what the day below it is."""


@dataclass(frozen=True, slots=True)
class Change:
    """A later change that is printed at the headline."""

    moment: str
    text: str
    source: Source
    element: Element
    attribute: str = ""
    line: Line | None = None

    def keep(self, pointer: str, notes: Notes) -> str:
        """Its moment, once its evidence is kept."""
        if self.line is not None:
            notes.from_line(pointer, self.source, self.line)
        else:
            notes.keep(pointer, self.source, self.text, self.element, self.attribute)
        return self.moment


def find_changes(structured: Structured, near: Sequence[Line], setting: Setting) -> list[Change]:
    """The changes that the lines at the headline print, and those that they only have in an attribute: "Updated 3 hours ago"."""
    found = printed_changes(near, setting)
    held = {line.element for line in near}
    for element in [] if found else times(structured.page):
        value = element.get("datetime", "")
        if says_change(element) and stands_in(element, held) and (moment := read_moment(value)):
            found.append(Change(moment, value, Source.MARKUP, element, "datetime"))
    return found


def printed_changes(lines: Sequence[Line], setting: Setting) -> list[Change]:
    """The days of change that lines print."""
    return [
        Change(day, line.text, Source.BYLINE, line.element, line=line)
        for line, text in labelled(lines)
        if len(line.text) <= LONGEST and (day := day_of(text, update_in, setting))
    ]


def named_later(published: str, structured: Structured, near: Sequence[Line], notes: Notes) -> str | None:
    """A moment after the publication whose element's class is that of a change, as themes print it: ``<time class="updated">``."""
    held = {line.element for line in near}
    named = (element for element, name, _, _ in structured.page.marked if "updated" in name and element.tag == "span")
    for element in chain(times(structured.page), islice(named, MOST)):
        attribute = "datetime" if element.get("datetime") else ""
        value = element.get("datetime") or element.text or ""
        moment = read_moment(value) if is_named_change(element) else None
        if moment and _is_later(moment, published) and stands_in(element, held):
            notes.keep("/modified_at", Source.MARKUP, value, element, attribute)
            return moment
    return None


def _is_later(moment: str, published: str) -> bool:
    """Whether a moment is after another: on a later day, or on the same one where both say at what time in one zone."""
    timed = len(moment) == len(published) and "T" in moment and moment[19:] == published[19:]
    return moment > published if timed else moment[:10] > published[:10]


def labelled(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """The lines with their texts; of a line below the label of a change, "Last updated:", with that before it.

    A line without a digit states no day, however its elements are set: its text is as it is.
    """
    above = ""
    for line in lines:
        dated = has_digit(line.text)
        text = spaced(line) if dated else line.text
        yield line, f"{above} {text}" if above else text
        label = not dated and len(line.text) <= _LONGEST_LABEL and find_update(line.text)
        above = line.text if label else ""
