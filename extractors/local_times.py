"""Moments in the time zone of their publication, where the page prints them in it.

Systems declare moments in UTC: what is printed as "May 22, 2017 | 8:08pm" is declared as 2017-05-23T00:08:44Z, whose day is another. Both
together tell the zone.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from extractors.byline_text import spaced
from extractors.lines import Line
from extractors.moments import day_in, read_moment
from extractors.page import Page
from extractors.times import LONGEST, times
from extractors.values.setting import Setting

_IN_UTC = re.compile(r"(?<=T)\d\d:\d\d:\d\d(?:Z|\+00:00)$")
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})(?:[:.h]|\s?Uhr\s?)(\d\d)(?![\d:])(?:\s?([AaPp])\.?\s?[Mm]\b)?")
_FARTHEST = timedelta(hours=14)
_WEST = timedelta(hours=10)
"""How far a publication is behind UTC at most, in Hawaii."""
_STEP = timedelta(minutes=15)
"""Zones differ from UTC by whole quarters of an hour."""
_NEAR = 20
"""Lines from the headline on in which its own dateline stands."""


def is_of_another_zone(moment: str, day: str) -> bool:
    """Whether a day is that of a moment in UTC, in a zone to the west of it: the day before, of a moment in the small hours or the morning."""
    if not _IN_UTC.search(moment):
        return False
    declared = datetime.fromisoformat(moment)
    return (declared - _WEST).date().isoformat() == day < moment[:10]


def printed_here(moment: str, page: Page, lines: Sequence[Line], setting: Setting) -> str:
    """A moment in UTC as the same moment in the zone in which an element or a line at the headline has it; any other as it is."""
    if not _IN_UTC.search(moment):
        return moment
    declared = datetime.fromisoformat(moment)
    for element in times(page):
        told = read_moment(element.get("datetime", ""))
        if told and len(told) == len("2017-05-22T20:08:44-04:00") and datetime.fromisoformat(told) == declared:
            return told
    for line in lines[:_NEAR]:
        clock = _CLOCK.search(text := spaced(line)) if len(line.text) <= LONGEST else None
        day = day_in(text, setting) if clock else None
        if clock is None or day is None or day == moment[:10]:
            continue
        hour, half = int(clock[1]), (clock[3] or "").lower()
        if hour > 23 or int(clock[2]) > 59 or (half and not 0 < hour <= 12):
            continue
        hour = hour % 12 + 12 * (half == "p") if half else hour
        printed = datetime.fromisoformat(day).replace(hour=hour, minute=int(clock[2]), tzinfo=UTC)
        offset = printed - declared.replace(second=0)
        if abs(offset) <= _FARTHEST and not offset % _STEP:
            return declared.astimezone(timezone(offset)).isoformat()
    return moment
