"""A date as a text states it, and what the calendar makes of its parts."""

import datetime
from dataclasses import dataclass

from extractors.values.setting import Setting
from schemas import Precision

YEAR = r"(?:1[89]\d\d|20\d\d)"
SPACED_YEAR = r"(?:1[89]\d\d|20\d\d|1\.9\d\d|2\.0\d\d)"
SPACE = r"[^\S\n]{0,3}"
"""White space within a line, that may be missing."""


@dataclass(frozen=True)
class Dated:
    """A date that a text states."""

    date: str | None
    """ISO 8601, as far as stated; None for a day without a year that nothing completes."""
    precision: Precision | None
    note: str | None
    """The words themselves, where the date alone does not say all of them: a season, a weekday."""
    start: int
    """Where the words stand in the text."""
    end: int
    month_day: tuple[int, int] | None = None
    """Month and day of a date whose year nothing on the page states."""


def iso(year: int, month: int | None, day: int | None) -> tuple[str, Precision] | None:
    """The date in ISO 8601 with its precision; None where the calendar has no such day."""
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if month is None:
        return f"{year:04}", Precision.YEAR
    if day is None:
        return f"{year:04}-{month:02}", Precision.MONTH
    return f"{year:04}-{month:02}-{day:02}", Precision.DAY


def long_year(short: int) -> int:
    """Two digits as a year of 1941 to 2040: no film is announced further ahead, few pages date earlier ones so."""
    return short + (2000 if short <= 40 else 1900)


_BACK, _AHEAD = datetime.timedelta(days=120), datetime.timedelta(days=245)
"""How far a day without a year lies from the article: a release is rather ahead of it than behind."""


def without_year(month: int, day: int, start: int, end: int, text: str, setting: Setting) -> Dated:
    """A month's day that stands between two places of a text, with the year that the article's publication makes plain."""
    published = setting.published_on
    if published is not None:
        for year in (published.year, published.year + 1, published.year - 1):
            stated = iso(year, month, day)
            if stated and -_BACK <= datetime.date.fromisoformat(stated[0]) - published <= _AHEAD:
                return Dated(*stated, None, start, end)
    return Dated(None, None, text[start:end].strip(), start, end, (month, day))
