"""The run folder: where a crawl's records, quarantine, raw pages and account go.

    records.jsonl      one record a line
    quarantine.jsonl   one page a line that was fetched and gave no record
    pages.warc.gz      the raw pages of both
    run.json           what was asked, and what became of every address

A page is appended to the archive just before its line, so that the archive replays in the lines' order. It counts as
done once both are on the disk. A run into a folder that has one already goes on from there: pages that have a line are
not fetched again, and half-written ends are cut off.
"""

import asyncio
import itertools
import os
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import orjson

from pipelines import archive, lines, validate
from pipelines.coverage import Coverage
from schemas.page import Extracted, Place, Quarantined, QuarantineLine, Skipped

RECORDS, QUARANTINE, PAGES, RUN = "records.jsonl", "quarantine.jsonl", "pages.warc.gz", "run.json"


def fresh(label: str) -> Path:
    """A run folder that is not there yet: ``runs/cinemadailyus-20250311T101500Z``."""
    stem = Path("runs") / f"{label}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    candidates = (stem.with_name(f"{stem.name}-{number}") if number else stem for number in itertools.count())
    return next(path for path in candidates if not path.exists())


class RunFolder:
    """The files of one run. Opening mends what a killed run left; every `add` is on the disk when it returns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.coverage = Coverage()
        self.done: set[str] = set()
        """Addresses that have a line."""
        self._ids: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)
        lines.mend(folder / RECORDS, self._seen_record)
        lines.mend(folder / QUARANTINE, lambda line: self.done.update((line["url"], line["asked"])))
        archive.mend(folder / PAGES, self.done)
        self._records = lines.AppendedFile(folder / RECORDS)
        self._quarantine = lines.AppendedFile(folder / QUARANTINE)
        self._pages = lines.AppendedFile(folder / PAGES)
        if not self._pages.size:
            self._pages.append(archive.preamble(f"junket/{version('junket')}"))
        self._syncing = asyncio.Lock()
        self._appended = self._synced = 0

    async def add(self, outcome: Extracted | Quarantined) -> Extracted | Quarantined | Skipped:
        """Write a page and its line; return what became of it, which may be another outcome than it came with."""
        if isinstance(outcome, Quarantined):
            return await self._set_aside(outcome)
        try:
            line = validate.line(outcome.record)
        except validate.Refused as refused:
            asked, page = outcome.asked, outcome.page
            return await self._set_aside(Quarantined(asked, page, refused.stage, refused.reason, refused.detail))
        if outcome.record.id in self._ids:
            return Skipped(outcome.asked, "duplicate", f"the same article as {outcome.record.canonical_url}")
        self._ids.add(outcome.record.id)
        member = await asyncio.to_thread(archive.member, outcome.page)
        self._pages.append(member)
        self._records.append(line)
        self._seen_record(orjson.loads(line))
        await self._sync()
        return outcome

    def report(self, report: dict[str, Any]) -> None:
        """Write ``run.json``, all of it or nothing."""
        path = self.folder / RUN
        new = path.with_suffix(".json.part")
        with new.open("wb") as file:
            file.write(orjson.dumps(report, option=orjson.OPT_INDENT_2) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)

    def close(self) -> None:
        for file in (self._pages, self._records, self._quarantine):
            file.close()

    def _seen_record(self, record: dict[str, Any]) -> None:
        self._ids.add(record["id"])
        self.done.add(record["url"])
        self.coverage.add(record)

    async def _set_aside(self, outcome: Quarantined) -> Quarantined:
        page = outcome.page
        member = await asyncio.to_thread(archive.member, page)
        line = QuarantineLine(
            url=page.url,
            asked=outcome.asked,
            stage=outcome.stage,
            reason=outcome.reason,
            detail=outcome.detail,
            status=page.status,
            fetched_at=page.fetched_at,
            warc=Place(file=PAGES, offset=self._pages.append(member), length=len(member)),
        )
        self._quarantine.append(orjson.dumps(line.model_dump(mode="json")) + b"\n")
        self.done.update((page.url, outcome.asked))
        await self._sync()
        return outcome

    async def _sync(self) -> None:
        """Return when all that was appended so far is on the disk. One sync serves all that wait for it."""
        self._appended += 1
        ticket = self._appended
        async with self._syncing:
            if self._synced < ticket:
                reached = self._appended
                await asyncio.to_thread(self._sync_files)
                self._synced = reached

    def _sync_files(self) -> None:
        self._pages.sync()
        self._records.sync()
        self._quarantine.sync()
