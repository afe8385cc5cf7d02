"""What the tables of an export say in figures: totals, and the most frequent of everything.

DuckDB asks the Parquet files; of what it finds only a bounded number of rows comes here. Equal counts stand in the order
of their names, so that the same records give the same page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from junket.export import duck, fold
from junket.export.tables import TABLES

SHOWN = 15
"""Entries of a list; what is beyond is summed up."""
MONTHS = 36
"""Months of publication that are shown: the last, up to that of which a hundredth of the articles is later."""
STEP, STEPS = 10, 25
"""Minutes of a bar of runtimes, and bars; the last one has all that is longer."""


@dataclass(frozen=True)
class Entry:
    """A name with its count, and what else is told of it."""

    name: str
    count: int
    more: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Top:
    """The most frequent entries, and how many there are beyond them."""

    entries: tuple[Entry, ...]
    further: int = 0
    """Entries that are not among them."""
    rest: int = 0
    """Their counts, summed."""

    @property
    def most(self) -> int:
        """The largest count."""
        return max((entry.count for entry in self.entries), default=0)

    @property
    def total(self) -> int:
        """All counts, summed."""
        return sum(entry.count for entry in self.entries) + self.rest


@dataclass(frozen=True)
class Totals:
    """How many there are of everything."""

    articles: int
    interviews: int
    sites: int
    works: int
    people: int
    shared: int
    """Works that several articles are about."""
    conflicts: int
    """Works on which the articles differ."""
    quarantined: int
    rejected: int
    dated: int
    """Articles that state when they were published."""
    first: date | None
    last: date | None
    """The days of publication that most articles lie between: the outermost hundredth at each end is left out."""


@dataclass(frozen=True)
class Runtimes:
    """Works by minutes."""

    counts: tuple[int, ...]
    of: int
    median: float | None


class Figures:
    """Questions to the tables of one export."""

    def __init__(self, db: duckdb.DuckDBPyConnection) -> None:
        self.db = db

    def all(self, query: str, *given: object) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return self.db.execute(query, list(given)).fetchall()

    def top(self, query: str, shown: int = SHOWN) -> Top:
        """The first entries of a query that gives name, count and more."""
        rows = self.all(
            "SELECT * EXCLUDE (further, total), further, total FROM (SELECT *, count(*) OVER () AS further, "  # noqa: S608
            f"sum(n) OVER ()::BIGINT AS total FROM ({query})) ORDER BY n DESC, name, COLUMNS(*) LIMIT {shown}"
        )
        entries = tuple(Entry(name, n, tuple(more)) for name, n, *more, _, _ in rows)
        if not rows:
            return Top(())
        return Top(entries, rows[0][-2] - len(rows), rows[0][-1] - sum(entry.count for entry in entries))

    def totals(self) -> Totals:
        """How many there are of everything."""
        (row,) = self.all(
            "SELECT count(*), count(*) FILTER (kind = 'interview'), count(DISTINCT site), "
            "(SELECT count(*) FROM works), "
            "(SELECT count(DISTINCT folded(name)) FROM interviewees), "
            "(SELECT count(*) FROM works WHERE articles > 1), (SELECT count(*) FROM works WHERE len(conflicts) > 0), "
            "(SELECT count(*) FROM quarantine), (SELECT count(*) FROM rejected), "
            "count(published_on), "
            "quantile_disc(published_on, 0.01), quantile_disc(published_on, 0.99) FROM articles"
        )
        return Totals(*row)

    def sites(self) -> Top:
        """Sites by articles; more: interviews, works, quarantined pages, days of the first and the last article."""
        return self.top(
            "SELECT coalesce(a.site, q.site) AS name, coalesce(n, 0) AS n, coalesce(interviews, 0), coalesce(w.works, 0), "
            "coalesce(pages, 0), first, last FROM "
            "(SELECT site, count(*) AS n, count(*) FILTER (kind = 'interview') AS interviews, min(published_on) AS first, "
            "max(published_on) AS last FROM articles GROUP BY site) AS a FULL JOIN "
            "(SELECT regexp_extract(url, '^https?://(?:www\\.)?([^/:?#]+)', 1) AS site, count(*) AS pages FROM quarantine "
            "GROUP BY 1) AS q ON a.site = q.site LEFT JOIN (SELECT site, count(DISTINCT work_id) AS works FROM article_works "
            "JOIN articles USING (article_id) GROUP BY site) AS w ON w.site = a.site",
            25,
        )

    def kinds(self) -> Top:
        """Kinds of articles."""
        return self.top("SELECT kind AS name, count(*) AS n FROM articles GROUP BY kind")

    def languages(self) -> Top:
        """Languages of articles, as BCP 47."""
        return self.top("SELECT coalesce(language, '') AS name, count(*) AS n FROM articles GROUP BY 1", 10)

    def months(self, until: date | None) -> list[tuple[date, int]]:
        """Articles by the month of publication, up to a day's month: also the months between that have none."""
        if until is None:
            return []
        last = until.year * 12 + until.month - 1
        query = (
            "SELECT year(published_on) * 12 + month(published_on) - 1 AS m, count(*) FROM articles "
            "WHERE m BETWEEN ? AND ? GROUP BY 1"
        )
        found = dict(self.all(query, max(12, last - MONTHS + 1), last))
        return [(date(m // 12, m % 12 + 1, 1), found.get(m, 0)) for m in range(min(found), last + 1)]

    def certificates(self) -> Top:
        """Certificates by works; more: the system."""
        return self.top(
            "SELECT certificate AS name, count(*) AS n, coalesce(rating_system, '') AS s FROM works "
            "WHERE certificate IS NOT NULL GROUP BY 1, 3",
            24,
        )

    def runtimes(self) -> Runtimes:
        """Works by minutes."""
        rows = self.all(
            "SELECT least(runtime_minutes // ?, ?), count(*) FROM works WHERE runtime_minutes >= 0 GROUP BY 1",
            STEP, STEPS - 1,
        )  # fmt: skip
        found = {int(step): n for step, n in rows}
        ((median,),) = self.all("SELECT median(runtime_minutes) FROM works WHERE runtime_minutes >= 0")
        return Runtimes(tuple(found.get(step, 0) for step in range(STEPS)), sum(found.values()), median)

    def companies(self, role: str) -> Top:
        """Companies in a role, by works."""
        return self.top(self._names("companies", "work_id", f"role = '{role}'"), 12)

    def interviewees(self) -> Top:
        """People by articles that interview them; more: roles, and titles of works of those articles."""
        roles = (
            "SELECT string_agg(DISTINCT role, ', ' ORDER BY role) FROM (SELECT unnest(roles) AS role FROM interviewees "
            "WHERE folded(name) = folded(?))"
        )
        titles = (
            "SELECT list(DISTINCT title ORDER BY title)[:3] FROM interviewees JOIN article_works USING (article_id) "
            "JOIN works USING (work_id) WHERE folded(name) = folded(?)"
        )
        top = self.top(self._names("interviewees", "article_id"), 20)
        told = (self.all(roles, each.name) + self.all(titles, each.name) for each in top.entries)
        entries = (
            Entry(each.name, each.count, (has[0], of[0])) for each, (has, of) in zip(top.entries, told, strict=True)
        )
        return Top(tuple(entries), top.further, top.rest)

    def works(self) -> Top:
        """Works by articles; more: year, directors, fields in conflict, an article's address."""
        return self.top(
            "SELECT coalesce(title, 'untitled') AS name, articles AS n, year, "
            "(SELECT list(name ORDER BY position)[:3] FROM credits WHERE credits.work_id = works.work_id AND role = 'director'), "
            "conflicts, (SELECT min(url) FROM article_works JOIN articles USING (article_id) "
            "WHERE article_works.work_id = works.work_id), work_id FROM works WHERE articles > 1"
        )

    def quarantine(self) -> Top:
        """Reasons of the quarantine by pages; more: stage, and some addresses with what was wrong."""
        top = self.top("SELECT reason AS name, count(*) AS n, stage AS s FROM quarantine GROUP BY 1, 3")
        query = "SELECT url, detail FROM quarantine WHERE reason = ? AND stage = ? ORDER BY run, position LIMIT 5"
        entries = (
            Entry(each.name, each.count, (each.more[0], self.all(query, each.name, each.more[0])))
            for each in top.entries
        )
        return Top(tuple(entries), top.further, top.rest)

    def rejected(self, shown: int = 10) -> list[tuple[str, int, str]]:
        """The first lines that could not be read: file, line, reason."""
        return [
            (file, line, why) for file, line, why in self.all("SELECT file, line, reason FROM rejected LIMIT ?", shown)
        ]

    def _names(self, table: str, counted: str, where: str = "true") -> str:
        """A query of names by how many they are in, each in the spelling that most have."""
        return (
            "SELECT list(name ORDER BY spelt DESC, name)[1] AS name, any_value(n) AS n FROM "  # noqa: S608  names of ours
            f"(SELECT folded(name) AS key, name, count(*) AS spelt FROM {table} WHERE {where} GROUP BY 1, 2) JOIN "
            f"(SELECT folded(name) AS key, count(DISTINCT {counted}) AS n FROM {table} WHERE {where} GROUP BY 1) USING (key) "
            "GROUP BY key"
        )


@contextmanager
def asked(folder: Path) -> Iterator[Figures]:
    """Questions to a folder of Parquet files, as `junket export` writes them."""
    with duck.opened(folder) as db:
        db.create_function("folded", fold.name, ["VARCHAR"], "VARCHAR")
        for table in TABLES:
            db.execute(f"CREATE VIEW {table.name} AS {duck.rows(folder, table.name)}")
        yield Figures(db)
