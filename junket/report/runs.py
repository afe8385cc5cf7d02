"""What a run folder tells of its runs, apart from the records: the last one's account, and the history in its index."""

import itertools
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from pipelines import monitors
from pipelines.account import OUTCOMES
from pipelines.coverage import Share
from pipelines.folder import BASELINE, RUN, STATE

RUNS = 30
"""Runs of a folder that are shown: the last."""
CHANGES = 20
"""Changes of a site's field that are shown."""
ERRORS = 1000
"""Different errors that are counted apart."""
NOTICED = 0.05
"""A share that changes by less is not told."""
UNREAD = {*OUTCOMES, "left", "found", "sites", "coverage"}
"""Keys of ``run.json`` that grow with the addresses and sites: a million of them are not held."""


@dataclass(frozen=True)
class Past:
    """One run of a folder."""

    number: int
    counts: dict[str, int] | None
    """How many addresses were written, unchanged, quarantined or failed; None for a run that did not end."""
    coverage: dict[str, tuple[int, int]]
    """Path → how many objects of all sites have the field, and how many could."""


@dataclass(frozen=True)
class Change:
    """A field of a site in its last run, and in those before."""

    site: str
    path: str
    now: Share
    before: Share


@dataclass(frozen=True)
class Crawl:
    """A run folder's account and history."""

    name: str
    last: dict[str, Any] | None = None
    """``run.json`` without its lists of addresses and its coverage; None where it is missing or cannot be read."""
    failures: Counter[str] = field(default_factory=Counter)
    """Error → addresses that failed with it in the last run."""
    past: tuple[Past, ...] = ()
    changes: tuple[Change, ...] = ()
    complaints: tuple[str, ...] = ()
    """What could not be read, and why."""


def crawl(name: str, folder: Path) -> Crawl:
    """Read a run folder. What is missing or broken there is left out, with a complaint."""
    complaints: list[str] = []
    last, failures = None, Counter[str]()
    try:
        last = _account(folder / RUN, failures)
    except (OSError, ValueError, TypeError, KeyError) as error:
        complaints.append(f"{folder / RUN}: {error}")
    past: tuple[Past, ...] = ()
    changes: tuple[Change, ...] = ()
    if (folder / STATE).is_file():
        try:
            with closing(_opened(folder / STATE)) as db:
                past, changes = tuple(_past(db)), tuple(_changes(db))
        except (sqlite3.Error, ValueError, TypeError, AttributeError) as error:
            complaints.append(f"{folder / STATE}: {error}")
    return Crawl(name, last, failures, past, changes, tuple(complaints))


def _opened(path: Path) -> sqlite3.Connection:
    """An index to read, of which nothing on the disk changes; also while a crawl writes to it."""
    in_use = path.with_name(f"{path.name}-wal").exists()
    return sqlite3.connect(f"{path.resolve().as_uri()}?{'mode=ro' if in_use else 'immutable=1'}", uri=True)


def _account(path: Path, failures: Counter[str]) -> dict[str, Any]:
    """``run.json`` without what is unread, as `RunFolder.report` writes it: a key, or an address of a list, on a line."""
    kept, listing = [], ""
    with path.open("rb") as file:
        for line in file:
            if line.startswith(b'  "'):
                listing = key if (key := line[3:].partition(b'"')[0].decode()) in UNREAD else ""
                kept.append(b'  "%s": [],\n' % key.encode() if listing else line)
            elif not listing or line.startswith(b"}"):
                kept.append(line)
            elif listing == "failed" and line.startswith(b"    "):
                entry = orjson.loads(line.strip().rstrip(b",]"))
                why = str(entry["error"] or f"status {entry['status']}")
                failures[why if why in failures or len(failures) < ERRORS else "another error"] += 1
    text = b"".join(kept).rstrip()
    account = orjson.loads(text.removesuffix(b"}").rstrip().removesuffix(b",") + b"}")
    if not isinstance(account, dict):
        raise TypeError("is no account of a run")
    return account


def _past(db: sqlite3.Connection) -> Iterator[Past]:
    numbers = db.execute("SELECT number, counts FROM runs ORDER BY number DESC LIMIT ?", (RUNS,)).fetchall()
    query = "SELECT path, sum(filled), sum(of) FROM coverage WHERE run = ? GROUP BY path ORDER BY path"
    for number, packed in reversed(numbers):
        counts: Counter[str] | None = None
        if packed is not None:
            counts = Counter()
            for site in orjson.loads(packed).values():
                counts.update(site)
        yield Past(number, counts, {path: (filled, of) for path, filled, of in db.execute(query, (number,))})


def _changes(db: sqlite3.Connection) -> list[Change]:
    """Fields whose share in a site's last run is another than in the runs before, the widest change first.

    Told is what chance alone gives less often than once in a thousand, as the monitors have it; also what rose.
    """
    query = """
        WITH last AS (SELECT site, max(run) AS run FROM coverage GROUP BY site),
        shares AS (
            SELECT c.site, c.path,
                sum(c.filled) FILTER (WHERE c.run = last.run) AS filled, sum(c.of) FILTER (WHERE c.run = last.run) AS of,
                sum(c.filled) FILTER (WHERE c.run < last.run) AS had, sum(c.of) FILTER (WHERE c.run < last.run) AS could
            FROM coverage AS c JOIN last ON last.site = c.site WHERE c.run >= last.run - ? GROUP BY c.site, c.path
        )
        SELECT *, abs(1.0 * filled / of - 1.0 * had / could) AS change FROM shares
        WHERE of > 0 AND could > 0 AND change >= ? ORDER BY change DESC, site, path
    """
    rows = db.execute(query, (BASELINE, NOTICED))
    told = (
        Change(site, path, Share(path, filled, of), Share(path, had, could))
        for site, path, filled, of, had, could, _ in rows
        if of * monitors.divergence(filled / of, (had + 1) / (could + 2)) >= monitors.UNLIKELY
    )
    return list(itertools.islice(told, CHANGES))
