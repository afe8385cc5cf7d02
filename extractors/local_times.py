"""Moments in the time zone of their publication, where the page prints them in it.

Systems declare moments in UTC: what is printed as "May 22, 2017 | 8:08pm" is declared as 2017-05-23T00:08:44Z, whose day is another. Both
together tell the zone.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from extractors.byline_text import spaced
from extractors.lines import Line
from extractors.moments import day_in
from extractors.times import LONGEST
from extractors.values.setting import Setting

_IN_UTC = re.compile(r"(?<=T)\d\d:\d\d:\d\d(?:Z|\+00:00)$")
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})(?:[:.h]|\s?Uhr\s?)(\d\d)(?![\d:])(?:\s?([AaPp])\.?\s?[Mm]\b)?")
_FARTHEST = timedelta(hours=14)
_STEP = timedelta(minutes=15)
"""Zones differ from UTC by whole quarters of an hour."""
_NEAR = 20
"""Lines from the headline on in which its own dateline stands."""


def printed_here(moment: str | None, lines: Sequence[Line], setting: Setting) -> str | None:
    """A moment in UTC as the same moment in the zone in which a line at the headline prints it; any other as it is."""
    if moment is None or not _IN_UTC.search(moment):
        return moment
    declared = datetime.fromisoformat(moment)
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
