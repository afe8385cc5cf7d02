"""Stated dates as days and times. What names no day of the calendar, as the 31st of February, is None."""

from calendar import monthrange
from datetime import UTC, date, datetime


def day(moment: str | None) -> date | None:
    """The day of an ISO 8601 moment, where the page is."""
    try:
        return date.fromisoformat(moment[:10]) if moment else None
    except ValueError:
        return None


def instant(moment: str | None) -> datetime | None:
    """An ISO 8601 moment in UTC; None where it states no time or no time zone."""
    if not moment or "T" not in moment:
        return None
    try:
        read = datetime.fromisoformat(moment)
        return read.astimezone(UTC) if read.tzinfo else None
    except (ValueError, OverflowError):
        return None


def span(stated: str | None) -> tuple[date | None, date | None]:
    """The first and the last day that a year, a month or a day stands for."""
    if stated is None:
        return None, None
    try:
        year, *rest = map(int, stated.split("-"))
        first, last = (rest[0], rest[0]) if rest else (1, 12)
        if len(rest) == 2:
            return date(year, *rest), date(year, *rest)
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError:  # calendar's own error for a month of 13 is one too
        return None, None
