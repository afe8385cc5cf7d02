"""The run folder: where a crawl's records, quarantine, raw pages and account go.

    records.jsonl      one record a line; a changed article's new revision is a later line with the same id
    quarantine.jsonl   one page a line that was fetched and gave no record
    pages.warc.gz      the raw pages of both
    run.json           what was asked, and what became of every address
    state.sqlite       an index of them, and what earlier runs found

A page is appended to the archive just before its line, so that the archive replays in the lines' order. It counts as
done once both are on the disk.
"""

import asyncio
import fcntl
import itertools
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from pipelines import archive, index, lines, monitors, validate
from pipelines.coverage import Coverage, Share
from pipelines.monitors import Alarm
from pipelines.state import Known, State
from schemas.page import Extracted, Page, Place, Quarantined, QuarantineLine, Skipped, Unchanged

_FINISHED = re.compile(rb'"ended":\s{0,2}"finished"')
RECORDS, QUARANTINE, PAGES, RUN, STATE = index.RECORDS, index.QUARANTINE, index.PAGES, "run.json", "state.sqlite"

BASELINE = 10
"""Runs that a site's coverage is held against."""

Written = Extracted | Quarantined | Skipped | Unchanged


def fresh(label: str) -> Path:
    """A run folder that is not there yet: ``runs/cinemadailyus-20250311T101500Z``."""
    stem = Path("runs") / f"{label}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    candidates = (stem.with_name(f"{stem.name}-{number}") if number else stem for number in itertools.count())
    return next(path for path in candidates if not path.exists())


class RunFolder:
    """The files of one folder, for one run. Opening mends what a killed run left; each `add` is on the disk at its end.

    A run that did not finish is gone on with: what it has done is not asked for again. After one that finished, a new
    run begins: what is known is asked for again, and read where it has changed. `asked` is what the run is asked for, as
    JSON can hold it: the number of articles is held against runs that asked for the same.
    """

    def __init__(self, folder: Path, asked: Any = None) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(folder)
        self.state = State(folder / STATE)
        self._coverage: dict[str, Coverage] = {}
        try:
            self._bring_up()
        except BaseException:
            self.state.close()
            self._lock.close()
            raise
        self.number = self.state.run + self._finished()
        self._asked = asked
        self.state.begin(self.number, asked)
        self._counted(self.number)
        self._records = lines.AppendedFile(folder / RECORDS)
        self._quarantine = lines.AppendedFile(folder / QUARANTINE)
        self._pages = lines.AppendedFile(folder / PAGES)
        if not self._pages.size:
            self._pages.append(archive.preamble(f"junket/{version('junket')}"))
        self._failed: OSError | None = None
        self._lost: OSError | None = None
        self._syncing = asyncio.Lock()
        self._appended = self._synced = 0
        self._writing: set[str] = set()
        self._fresh: dict[str, Known] = {}
        self._sites: set[str] = set()

    def known(self, url: str) -> Known | None:
        """What an earlier run, or this one, knows of an address."""
        return self._fresh.get(url) or self.state.page(url)

    async def add(self, outcome: Extracted | Quarantined, lastmod: str | None = None) -> Written:
        """Write a page and its line; return what became of it, which may be another outcome than it came with.

        Raises:
            OSError: where it could not be written. Nothing of it is left, and nothing more is taken.
        """
        if isinstance(outcome, Quarantined):
            return await self._set_aside(outcome, lastmod)
        try:
            line = validate.line(outcome.record)
        except validate.Refused as refused:
            asked, page = outcome.asked, outcome.page
            aside = Quarantined(asked, page, refused.stage, refused.reason, refused.detail)
            return await self._set_aside(aside, lastmod)
        id_, page = outcome.record.id, outcome.page
        record = orjson.loads(line)
        known = replace(index.known(page, record, self.number), asked=outcome.asked, lastmod=lastmod)
        old = next((each for each in self._fresh.values() if each.id == id_ and each.record), None)
        old = old or self.state.article(id_)
        if id_ in self._writing or (old and (old.run == self.number or old.url != page.url)):
            same = f"the same article as {outcome.record.canonical_url}"
            if id_ not in self._writing and old and old.url != page.url:
                self._note_same(replace(known, record=None, works=0))
            return Skipped(outcome.asked, "duplicate", same)
        if old and old.record == known.record:
            self._note_same(known)
            return Unchanged(outcome.asked, "same page" if old.body == known.body else "same record")
        self._writing.add(id_)
        try:
            await self._write(page, self._records, lambda _start, _length: line, known, record)
        finally:
            self._writing.discard(id_)
        return outcome

    def unchanged(self, url: str, lastmod: str | None) -> None:
        """An address that is known is still the same; `lastmod` is what was last said of its change, where known."""
        self.state.touch(url, self.number, lastmod)

    def older(self, outcome: Skipped, lastmod: str | None) -> None:
        """Keep that a page is older than wanted, so that it need not be fetched again to see that."""
        page = outcome.page
        if page is None:
            return
        known = self.known(page.url)
        if known is None or known.changed:  # what has a record or a place in the quarantine keeps it
            old = Known(page.url, outcome.asked, self.number, lastmod=lastmod, fetched_at=page.fetched_at)
            self._note_same(replace(old, changed=outcome.changed))

    def report(self, report: dict[str, Any]) -> None:
        """Write ``run.json``, all of it or nothing. A list may be an iterator, and is then never held as a whole."""
        path = self.folder / RUN
        new = path.with_suffix(".json.part")
        with new.open("wb") as file:
            for number, (key, value) in enumerate(report.items()):
                file.write(b",\n  " if number else b"{\n  ")
                file.write(orjson.dumps(key) + b": ")
                if isinstance(value, Iterator):
                    file.write(b"[")
                    for at, each in enumerate(value):
                        file.write((b",\n    " if at else b"\n    ") + orjson.dumps(each))
                    file.write(b"]")
                else:
                    file.write(orjson.dumps(value, option=orjson.OPT_INDENT_2).replace(b"\n", b"\n  "))
            file.write(b"\n}\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)

    def judge(self, sites: dict[str, dict[str, int]], *, accept: bool) -> list[Alarm]:
        """Hold this run against the earlier ones, and note it for the later; `accept` takes it as the new measure.

        `sites` has each site's number of addresses by outcome.
        """
        if accept:
            self.state.forget_baseline(self.number)
        earlier = self.state.earlier(self.number, self._asked, BASELINE)
        found = []
        for site in sorted({*sites, *self._coverage, *(site for run in earlier for site in run)}):
            counts, before = sites.get(site, {}), [run[site] for run in earlier if site in run]
            found.append(monitors.errors(site, before, counts))
            found.append(monitors.articles(site, before, counts))
            if site in self._coverage:
                shares = self._coverage[site].shares()
                found.append(monitors.layout(site, self.state.baseline(site, self.number, BASELINE), shares))
        alarms = [alarm for alarm in found if alarm]
        lost = {alarm.site: alarm.fields for alarm in alarms if alarm.fields}
        odd = {alarm.site for alarm in alarms if not alarm.fields}
        self.state.end(self.number, {site: each for site, each in sites.items() if site not in odd}, lost)
        return alarms

    def covered(self) -> dict[str, list[Share]]:
        """Site → how many of this run's records have each field."""
        return self._shares(self._coverage)

    def close(self) -> None:
        for file in (self._pages, self._records, self._quarantine):
            file.close()
        self.state.close()
        self._lock.close()

    def _bring_up(self) -> None:
        """Make files and index agree, after whatever ended the last run."""
        sizes = self.state.sizes()
        if any(_size(self.folder / name) < size for name, size in sizes.items()):
            self.state.forget_pages()
            sizes = {}
        self._fresh = {}
        run = self.state.run
        self._counted(run)
        found: list[Known] = []
        start = ends = dict.fromkeys((RECORDS, QUARANTINE, PAGES), 0) | sizes
        for known, record, ends in index.tail(self.folder, start, run):
            found.append(known)
            if record:
                self._count(record)
            if len(found) == 1000:
                self.state.take(found, ends, run, self._shares(self._coverage))
                found.clear()
        index.cut(self.folder, ends, indexed=bool(sizes))
        self.state.take(found, ends, run, self._shares(self._coverage))

    def _finished(self) -> bool:
        """Whether the last run went to its end."""
        try:
            with (self.folder / RUN).open("rb") as account:  # which may be long: it is not read as a whole
                return any(map(_FINISHED.search, account))
        except OSError:
            return False

    def _counted(self, run: int) -> None:
        """Go on with the coverage of a run."""
        self._run = run
        self._coverage = {
            site: Coverage(shares, self.state.baseline(site, run, BASELINE))
            for site, shares in self.state.coverage(run).items()
        }

    def _shares(self, sites: Iterable[str]) -> dict[str, list[Share]]:
        return {site: self._coverage[site].shares() for site in sites}

    def _count(self, record: dict[str, Any]) -> str:
        site = record["site"]
        if site not in self._coverage:
            self._coverage[site] = Coverage(expected=self.state.baseline(site, self._run, BASELINE))
        self._coverage[site].add(record)
        return str(site)

    async def _set_aside(self, outcome: Quarantined, lastmod: str | None) -> Quarantined | Unchanged:
        page = outcome.page
        old = self.known(page.url)
        known = Known(page.url, outcome.asked, self.number, lastmod=lastmod, fetched_at=page.fetched_at)
        if old and old.record:  # its article has its record, and may come back
            known = replace(known, id=old.id, record=old.record, works=old.works)
        elif outcome.reason not in validate.FAULTS:  # a machine's fault may be gone at the next run
            known = replace(known, body=page.digest, etag=page.header("etag"), modified=page.header("last-modified"))
            if old and old.body == known.body:
                self._note_same(known)
                return Unchanged(outcome.asked, "same page")

        def line(start: int, length: int) -> bytes:
            told = QuarantineLine(
                url=page.url,
                asked=outcome.asked,
                stage=outcome.stage,
                reason=outcome.reason,
                detail=outcome.detail,
                status=page.status,
                fetched_at=page.fetched_at,
                warc=Place(file=PAGES, offset=start, length=length),
            )
            return orjson.dumps(told.model_dump(mode="json")) + b"\n"

        await self._write(page, self._quarantine, line, known)
        return outcome

    async def _write(
        self,
        page: Page,
        file: lines.AppendedFile,
        line: Callable[[int, int], bytes],
        known: Known,
        record: dict[str, Any] | None = None,
    ) -> None:
        """Append a page and its line, both or neither, and return when they are on the disk."""
        member = archive.member(page)  # 0.1 ms for 30 kB: to hand it to a thread and back takes as long again
        if self._failed:
            raise self._failed
        start = self._pages.size
        try:
            self._pages.append(member)
            file.append(line(start, len(member)))
        except OSError as error:
            self._failed = error
            self._pages.cut(start)
            raise
        if record:
            self._sites.add(self._count(record))
        self._fresh[known.url] = known
        await self._sync()

    def _note_same(self, known: Known) -> None:
        """Keep what is known of a page that needs no line: it waits for no sync."""
        self.state.take([known], {}, self.number, {})

    async def _sync(self) -> None:
        """Return when all that was appended so far is on the disk and indexed. One sync serves all that wait for it."""
        self._appended += 1
        ticket = self._appended
        async with self._syncing:
            if self._synced < ticket:
                reached = self._appended
                batch = self._batch()
                if self._lost:
                    raise self._lost
                try:
                    await asyncio.to_thread(self._sync_files)
                except OSError as error:
                    self._failed = self._lost = error
                    raise
                self._index(batch)
                self._synced = reached

    def _batch(self) -> tuple[dict[str, Known], dict[str, int], dict[str, list[Share]]]:
        sizes = {RECORDS: self._records.size, QUARANTINE: self._quarantine.size, PAGES: self._pages.size}
        shares = self._shares(self._sites)
        self._sites.clear()
        return dict(self._fresh), sizes, shares

    def _index(self, batch: tuple[dict[str, Known], dict[str, int], dict[str, list[Share]]]) -> None:
        fresh, sizes, shares = batch
        try:
            self.state.take(fresh.values(), sizes, self.number, shares)
        except sqlite3.Error:  # a full disk: the files have it, and the next opening brings the index up
            self._sites.update(shares)
            return
        for url, known in fresh.items():
            if self._fresh.get(url) is known:
                del self._fresh[url]

    def finish(self) -> None:
        """Sync and index all that there is."""
        self._sync_files()
        self._index(self._batch())

    def _sync_files(self) -> None:
        self._pages.sync()
        self._records.sync()
        self._quarantine.sync()


def _locked(folder: Path) -> BinaryIO:
    """Keep other crawls out of a folder until the file is closed, or its process is gone.

    Raises:
        OSError: where one is in it.
    """
    file = (folder / RECORDS).open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise OSError(f"another crawl is writing to {folder}") from error
    return file


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
