"""What became of every address that a crawl asked for."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from schemas.page import Extracted, Failed, Listed, Outcome, Quarantined, Skipped, Unchanged

OK, SOME_FAILED, ALARM, STOPPED = 0, 1, 3, 130
"""Exit codes of a crawl: all well; some pages failed, or there were none; a site is not as it was; stopped by Ctrl-C.

130 is what a shell reports for a program that SIGINT ended.
"""

DONE_BEFORE = "done before"
"""Why an address is skipped that the same run had done before it was stopped."""

FIRST = 20
"""Addresses of each list that are kept for whoever shows the run."""

OUTCOMES = ("written", "unchanged", "quarantined", "listed", "failed", "skipped")


class Account:
    """Outcomes of one run. They wait in a file of SQLite's own that is gone with the process: memory does not grow."""

    def __init__(self) -> None:
        self._left = 0
        self._counts: Counter[str] = Counter(dict.fromkeys(OUTCOMES, 0))
        self._why: dict[str, Counter[str]] = {why: Counter() for why in ("unchanged", "quarantined", "skipped")}
        self._sites: dict[str, Counter[str]] = {}
        self._db = sqlite3.connect("", isolation_level=None)  # on the disk, and of no name
        self._db.execute("CREATE TABLE settled (url, outcome, status, why, detail)")
        self._db.execute("CREATE INDEX by_url ON settled (url)")
        self._db.execute("CREATE TABLE open (url PRIMARY KEY, times, lastmod) WITHOUT ROWID")
        self._db.execute("PRAGMA synchronous = OFF")

    def ask(self, url: str, lastmod: str | None = None) -> None:
        """An address is going to be asked for; `lastmod` is what a sitemap or feed says of its last change."""
        found = self._db.execute(
            "INSERT INTO open VALUES (?, 1, ?) ON CONFLICT (url) DO UPDATE "
            "SET times = times + 1, lastmod = IFNULL(excluded.lastmod, lastmod) RETURNING times",
            (url, lastmod),
        ).fetchall()
        self._left += found == [(1,)]

    def lastmod(self, url: str) -> str | None:
        """What was said of the last change of an address that has no outcome yet."""
        found = self._db.execute("SELECT lastmod FROM open WHERE url = ?", (url,)).fetchone()
        return found[0] if found else None

    def unask(self, url: str) -> None:
        """It is not: it had been asked for before, and has its outcome from there."""
        if self._db.execute("DELETE FROM open WHERE url = ? AND times = 1", (url,)).rowcount:
            self._left -= 1
        else:
            self._db.execute("UPDATE open SET times = times - 1 WHERE url = ?", (url,))

    def has(self, url: str) -> bool:
        """Whether an address has its outcome."""
        return self._db.execute("SELECT 1 FROM settled WHERE url = ?", (url,)).fetchone() is not None

    def settle(self, outcome: Outcome) -> None:
        """An address has its outcome."""
        self.unask(outcome.asked)
        status: int | None = None
        why: str | None = None
        detail: str | None = None
        match outcome:
            case Extracted():
                name = "written"
            case Unchanged(how=why):
                name = "unchanged"
            case Quarantined(reason=why, detail=detail):
                name = "quarantined"
            case Listed():
                name = "listed"
            case Failed(_, why, status):
                name = "failed"
            case Skipped(_, why, detail):
                name = "skipped"
        self._counts[name] += 1
        if name in self._why:
            self._why[name][str(why)] += 1
        counted = "written" if why == DONE_BEFORE else name
        if counted not in {"listed", "skipped"}:
            self._sites.setdefault(site_of(outcome.asked), Counter())[counted] += 1
        row = (outcome.asked, name, status, why, detail)
        self._db.execute("INSERT INTO settled VALUES (?, ?, ?, ?, ?)", row)

    @property
    def counts(self) -> dict[str, int]:
        """How many addresses had each outcome; ``left`` are those that have none yet."""
        return {**self._counts, "left": self._left}

    @property
    def sites(self) -> dict[str, dict[str, int]]:
        """Site → how many of its addresses were written, unchanged, quarantined or failed."""
        return {site: dict(counts) for site, counts in self._sites.items()}

    def exit_code(self, *, stopped: bool, alarmed: bool = False, part: bool = False) -> int:
        """The run's exit code; `stopped` says that someone ended it, `alarmed` that a site is not as it was.

        `part`: other processes have their parts of the crawl, so that this one's may be nothing.
        """
        if stopped:
            return STOPPED
        if alarmed:
            return ALARM
        counts = self.counts
        nothing = not part and not (counts["written"] or counts["unchanged"] or self._why["skipped"][DONE_BEFORE])
        return SOME_FAILED if nothing or counts["failed"] or counts["quarantined"] or counts["left"] else OK

    def summary(self) -> dict[str, Any]:
        """The account as it stands in ``run.json``; each address is in one of the lists, which are iterators."""
        return {
            "pages": self.counts,
            "why": {outcome: dict(reasons) for outcome, reasons in self._why.items()},
            "written": self._list("written"),
            "unchanged": self._list("unchanged", how="why"),
            "quarantined": self._list("quarantined", why="why", detail="detail"),
            "listed": self._list("listed"),
            "failed": self._list("failed", status="status", error="why"),
            "skipped": self._list("skipped", why="why", detail="detail"),
            "left": (url for (url,) in self._db.execute("SELECT url FROM open")),
        }

    def _list(self, outcome: str, **columns: str) -> Iterator[Any]:
        """The addresses of one outcome: each alone, or an object with more of its columns."""
        chosen = ", ".join(("url", *columns.values()))
        for row in self._db.execute(f"SELECT {chosen} FROM settled WHERE outcome = ? ORDER BY rowid", (outcome,)):  # noqa: S608
            yield dict(zip(("url", *columns), row, strict=True)) if columns else row[0]


def site_of(url: str) -> str:
    """An address's host, without ``www.``: the record's ``site``."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
