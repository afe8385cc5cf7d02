"""What a run folder knows of each address and of earlier runs: an index in SQLite beside the files.

The files are the truth. The index is written after they are synced, so it is never ahead of them; opened after a kill it
may be behind, and is then brought up from the files' ends. Without it the addresses are read from the files anew.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

import orjson

from pipelines.coverage import Share


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of an address that was read."""

    url: str
    """The address that answered."""
    asked: str
    """The address that was asked for."""
    run: int
    """The number of the last run that asked for it."""
    id: str | None = None
    """The record's; None for a page in the quarantine."""
    record: bytes | None = None
    """Digest of what the record states; None for a page that has no record of its own."""
    works: int = 0
    body: bytes | None = None
    """Digest of the page; None where it must be read again whatever it is."""
    etag: str | None = None
    modified: str | None = None
    """The ``Last-Modified`` header, as sent."""
    lastmod: str | None = None
    """What the sitemap or feed said of it, as it stood there."""
    fetched_at: str | None = None
    changed: str | None = None
    """The day on which the page says that it last changed, where it was left out as older than wanted."""

    def is_as_of(self, lastmod: str) -> bool:
        """Whether what a sitemap says of the last change is what it said of the page that is known.

        A day alone says nothing of the hours after that page was fetched.
        """
        return lastmod == self.lastmod and ("T" in lastmod or lastmod < (self.fetched_at or "")[:10])

    def is_older(self, since: date | None, lastmod: str | None) -> bool:
        """Whether its page was found to be older than the day since when articles are wanted, and nothing says otherwise."""
        old = bool(since and self.changed and self.changed < str(since))
        return old and (lastmod is None or self.is_as_of(lastmod))


_COLUMNS = ", ".join(field.name for field in fields(Known))
_values = attrgetter(*(field.name for field in fields(Known)))

_TABLES = f"""
CREATE TABLE IF NOT EXISTS pages ({_COLUMNS}, PRIMARY KEY (url)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pages_by_asked ON pages (asked);
CREATE INDEX IF NOT EXISTS pages_by_id ON pages (id);
CREATE TABLE IF NOT EXISTS files (name PRIMARY KEY, size);
CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY, asked, counts);
CREATE TABLE IF NOT EXISTS coverage (site, path, run, filled, of, missed, since, PRIMARY KEY (site, path, run)) WITHOUT ROWID;
"""


class State:
    """The index of one run folder."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")  # a power cut may take the last entries, which the files have
        columns = [row[1] for row in self._db.execute("PRAGMA table_info(pages)")]
        if columns and columns != _COLUMNS.split(", "):  # another version's index: it is made anew from the files
            self._db.execute("DROP TABLE pages")
        self._db.executescript(_TABLES)
        if columns and columns != _COLUMNS.split(", "):
            self.forget_pages()

    def sizes(self) -> dict[str, int]:
        """How far each file is indexed: file name → bytes."""
        return dict(self._db.execute("SELECT name, size FROM files"))

    def forget_pages(self) -> None:
        """The files are not those that were indexed. What earlier runs found stays; the last one is counted anew."""
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute("DELETE FROM pages")
            self._db.execute("DELETE FROM files")
            self._db.execute("DELETE FROM coverage WHERE run = ?", (self.run,))

    def take(self, pages: Iterable[Known], sizes: dict[str, int], run: int, coverage: dict[str, list[Share]]) -> None:
        """Index pages whose lines end within `sizes` and are synced; `coverage` has the run's so far, of changed sites."""
        marks = ", ".join("?" for _ in fields(Known))
        with self._db:
            self._db.execute("BEGIN")
            self._db.executemany(f"INSERT OR REPLACE INTO pages VALUES ({marks})", map(_values, pages))  # noqa: S608
            self._db.executemany("INSERT OR REPLACE INTO files VALUES (?, ?)", sizes.items())
            rows = (
                (site, share.path, run, share.filled, share.of, share.missed, share.since)
                for site, shares in coverage.items()
                for share in shares
            )
            self._db.executemany("INSERT OR REPLACE INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def page(self, url: str) -> Known | None:
        """What is known of an address that answered or was asked for."""
        found = f"SELECT {_COLUMNS} FROM pages WHERE url = ?1 OR asked = ?1 ORDER BY url = ?1 DESC"  # noqa: S608
        row = self._db.execute(found, (url,)).fetchone()
        return Known(*row) if row else None

    def article(self, id: str) -> Known | None:  # noqa: A002  the record's own word
        """The page that gave a record its newest revision."""
        found = f"SELECT {_COLUMNS} FROM pages WHERE id = ? AND record IS NOT NULL"  # noqa: S608
        row = self._db.execute(found, (id,)).fetchone()
        return Known(*row) if row else None

    def articles(self) -> tuple[int, int]:
        """How many articles the records have, and how many works those."""
        count = "SELECT COUNT(*), TOTAL(works) FROM pages WHERE record IS NOT NULL"
        articles, works = self._db.execute(count).fetchone()
        return articles, int(works)

    @property
    def run(self) -> int:
        """The number of the last run; 1 for the first."""
        number: int = self._db.execute("SELECT IFNULL(MAX(number), 1) FROM runs").fetchone()[0]
        return number

    def begin(self, number: int, asked: Any) -> None:
        """Note a run; the same number again goes on with it."""
        self._db.execute("INSERT OR REPLACE INTO runs VALUES (?, ?, NULL)", (number, _packed(asked)))

    def end(self, number: int, counts: dict[str, dict[str, int]], lost: dict[str, tuple[str, ...]]) -> None:
        """Note each site's number of addresses of each outcome; `lost` fields of a site are no measure for later runs."""
        for site, paths in lost.items():
            for path in paths:
                what = "UPDATE coverage SET filled = 0, of = 0 WHERE site = ? AND path = ? AND run = ?"
                self._db.execute(what, (site, path, number))
        self._db.execute("UPDATE runs SET counts = ? WHERE number = ?", (_packed(counts), number))

    def earlier(self, before: int, asked: Any, most: int) -> list[dict[str, dict[str, int]]]:
        """What `end` noted of the last runs before one that asked for the same, newest first."""
        rows = self._db.execute(
            "SELECT counts FROM runs WHERE number < ? AND asked = ? AND counts IS NOT NULL ORDER BY number DESC LIMIT ?",
            (before, _packed(asked), most),
        )
        return [orjson.loads(counts) for (counts,) in rows]

    def coverage(self, run: int) -> dict[str, list[Share]]:
        """Site → how many of a run's records have each field."""
        sites: dict[str, list[Share]] = {}
        query = "SELECT site, path, filled, of, missed, since FROM coverage WHERE run = ?"
        for site, *share in self._db.execute(query, (run,)):
            sites.setdefault(site, []).append(Share(*share))
        return sites

    def touch(self, url: str, run: int, lastmod: str | None) -> None:
        """An address was asked for in a run, and need not be read."""
        what = "UPDATE pages SET run = ?, lastmod = IFNULL(?, lastmod) WHERE url = ? OR asked = ?"
        self._db.execute(what, (run, lastmod, url, url))

    def baseline(self, site: str, before: int, most: int) -> dict[str, Share]:
        """Path → a field's share over a site's last runs before one, with the streak in which it was missed last."""
        runs = "SELECT DISTINCT run FROM coverage WHERE site = ? AND run < ? ORDER BY run DESC LIMIT ?"
        numbers = [number for (number,) in self._db.execute(runs, (site, before, most))]
        found: dict[str, Share] = {}
        for number in reversed(numbers):
            query = "SELECT path, filled, of, missed, since FROM coverage WHERE site = ? AND run = ?"
            for path, *rest in self._db.execute(query, (site, number)):
                share = Share(path, *rest)
                found[path] = found[path].grown(share) if path in found else share
        return found

    def forget_baseline(self, before: int) -> None:
        """Take this run as what the sites look like from now on."""
        self._db.execute("DELETE FROM coverage WHERE run < ?", (before,))
        self._db.execute("DELETE FROM runs WHERE number < ?", (before,))

    def close(self) -> None:
        self._db.close()


def _packed(value: Any) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
