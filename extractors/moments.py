"""Moments as pages write them, and what a dateline says of a later change."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from extractors.dateline_words import dateline_patterns
from extractors.eras import in_common_years
from extractors.values.dates import read_dates
from extractors.values.setting import Setting

_MOMENT = re.compile(
    r"^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?$", re.IGNORECASE
)
_SECONDS = re.compile(r"^1\d{9}(?:\d{3})?$")
"""Seconds or milliseconds since 1970, from 2001 on."""
_FIRST = "1500"
_NEVER = frozenset({"1970-01-01", "1969-12-31"})
"""The days that systems give for none: the beginning of their calendar, here and west of Greenwich."""
_DIGIT = re.compile(r"\d")


def find_update(text: str) -> "re.Match[str] | None":
    """Where a text first speaks of a later change: plain letters are compared in lower case, which takes a tenth of the time."""
    patterns = dateline_patterns()
    return patterns.updated_in_small.search(text.lower()) if text.isascii() else patterns.updated.search(text)


def update_in(text: str) -> str:
    """What a dateline says of a later change."""
    start, end = _change(text)
    return text[start:end]


def less_update(text: str) -> str:
    """A dateline without what it says of a later change: "Updated March 12, 2025 | Published March 10, 2025"."""
    start, end = _change(text)
    return text[end:] if start < end < len(text) else text[:start]


def _change(text: str) -> tuple[int, int]:
    """Where a dateline speaks of a later change: from there to what it says of the publication, or to its end."""
    updated = find_update(text)
    if updated is None:
        return len(text), len(text)
    earlier = dateline_patterns().earlier.search(text)
    return updated.start(), earlier.start() if earlier and earlier.start() > updated.start() else len(text)


def has_digit(text: str) -> bool:
    """Whether a text has a digit, without which it states no day."""
    return _DIGIT.search(text) is not None


def day_of(text: str, part: Callable[[str], str], setting: Setting) -> str | None:
    """The day that a part of a line states. Hardly any line has a digit, and none without one is looked at further."""
    return day_in(part(text), setting) if has_digit(text) else None


def day_in(text: str, setting: Setting) -> str | None:
    """The first whole day that a short text states; a name before it may be a month's short form: "Petr Dub 3. března 2024"."""
    text = in_common_years(text, setting.base_language)
    first = _DIGIT.search(text)
    if first is None:
        return None
    found = _whole_day(text, setting)
    return found if found or not first.start() else _whole_day(text[first.start() :], setting)


def _whole_day(text: str, setting: Setting) -> str | None:
    days = (dated.date for dated in read_dates(text, setting) if dated.date and len(dated.date) == 10)
    return next((day for day in days if day not in _NEVER), None)


def read_moment(text: str) -> str | None:
    """A moment in ISO 8601, RFC 2822 or seconds since 1970 as ISO 8601; None for anything else. The time zone stays as given."""
    text = text.strip()
    if _SECONDS.match(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    found = _MOMENT.match(text)
    if not found:
        from email.utils import parsedate_to_datetime

        if len(text) > 40 or "," not in text:
            return None
        try:
            return parsedate_to_datetime(text).isoformat()
        except (ValueError, TypeError, OverflowError):
            return None
    day, minute, second, zone = found.groups()
    if day < _FIRST or day in _NEVER:
        return None
    zone = (zone or "").upper()
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    moment = f"{day}T{minute}{second or ':00'}{zone}" if minute else day
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return None
    return moment
