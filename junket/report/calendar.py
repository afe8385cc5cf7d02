"""Releases on a calendar: years, their months and days, and a day's titles."""

from calendar import Calendar
from dataclasses import dataclass
from datetime import date
from typing import Any

from junket.report.figures import Figures

YEARS = 6
"""Years that are shown day by day: those with the most releases."""
TITLES = 6
"""Titles that a day is shown with."""


@dataclass(frozen=True)
class Day:
    """A day with releases."""

    date: date
    count: int
    releases: tuple[dict[str, Any], ...]
    """The first of them: title, type, platform, country."""


@dataclass(frozen=True)
class Month:
    """A month: its days, and the releases of which only the month is stated."""

    first: date
    blank: int
    """Days of the week before its first, from Monday."""
    days: tuple[Day | date, ...]
    count: int
    undated: int


@dataclass(frozen=True)
class Year:
    """A year: its months, and the releases of which only the year or its season is stated."""

    number: int
    count: int
    months: tuple[Month, ...]
    undated: int

    @property
    def days(self) -> list[Day]:
        """The days with releases."""
        return [day for month in self.months for day in month.days if isinstance(day, Day)]


@dataclass(frozen=True)
class Releases:
    """All releases: the years that are shown, and what is in the others."""

    years: tuple[Year, ...]
    chosen: int
    """The year that is shown first: that with the most releases."""
    further: int
    """Years that are not shown."""
    rest: int
    """Releases in them."""
    undated: int
    """Releases without a date."""

    @property
    def most(self) -> int:
        """Releases of the fullest day."""
        return max((day.count for year in self.years for day in year.days), default=0)

    @property
    def total(self) -> int:
        """Releases with a date."""
        return sum(year.count for year in self.years) + self.rest


def releases(figures: Figures) -> Releases:
    """Ask the tables for the calendar."""
    by_year = figures.all(
        "SELECT year(first_day), count(*) FROM releases WHERE first_day IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 DESC"
    )
    ((undated,),) = figures.all("SELECT count(*) FROM releases WHERE first_day IS NULL")
    shown = sorted(by_year[:YEARS])
    others = by_year[YEARS:]
    years = tuple(_year(figures, number, count) for number, count in shown)
    chosen = by_year[0][0] if by_year else 0
    return Releases(years, chosen, len(others), sum(count for _, count in others), undated)


def _year(figures: Figures, year: int, count: int) -> Year:
    between = (date(year, 1, 1), date(year, 12, 31))
    days = dict(
        figures.all(
            "SELECT first_day, count(*) FROM releases WHERE precision = 'day' AND first_day BETWEEN ? AND ? GROUP BY 1",
            *between,
        )
    )
    partly = dict(
        figures.all(
            "SELECT month(first_day), count(*) FROM releases WHERE precision = 'month' AND first_day BETWEEN ? AND ? GROUP BY 1",
            *between,
        )
    )
    told: dict[date, list[dict[str, Any]]] = {}
    for day, *rest in figures.all(
        "SELECT first_day, title, type, platform, releases.country FROM releases JOIN works USING (work_id) "
        "WHERE releases.precision = 'day' AND first_day BETWEEN ? AND ? "
        "QUALIFY row_number() OVER (PARTITION BY first_day ORDER BY works.articles DESC, title, work_id, position) <= ? "
        "ORDER BY first_day, works.articles DESC, title, work_id, position",
        *between,
        TITLES,
    ):
        told.setdefault(day, []).append(dict(zip(("title", "type", "platform", "country"), rest, strict=True)))
    months = tuple(_month(date(year, month, 1), days, told, partly.get(month, 0)) for month in range(1, 13))
    return Year(year, count, months, count - sum(month.count for month in months))


def _month(first: date, days: dict[date, int], told: dict[date, list[dict[str, Any]]], undated: int) -> Month:
    own = [date(first.year, first.month, day) for day in Calendar().itermonthdays(first.year, first.month) if day]
    shown = tuple(Day(day, days[day], tuple(told.get(day, ()))) if day in days else day for day in own)
    return Month(first, first.weekday(), shown, sum(days.get(day, 0) for day in own) + undated, undated)
