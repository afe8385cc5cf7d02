"""What the files of a run folder say that the index does not know yet, and what a kill left at their ends."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from pipelines import archive, lines, validate
from pipelines.lines import DamagedFileError
from pipelines.state import Known
from schemas.page import Page

RECORDS, QUARANTINE, PAGES = "records.jsonl", "quarantine.jsonl", "pages.warc.gz"

_NOT_STATED = {"fetched_at", "evidence", "warnings"}
"""Fields that may differ where an article states the same as before."""


def known(page: Page, record: dict[str, Any], run: int) -> Known:
    """What is kept of a page that gave a record."""
    stated = {key: value for key, value in record.items() if key not in _NOT_STATED}
    return Known(
        url=page.url,
        asked=page.url,
        run=run,
        id=record["id"],
        record=hashlib.blake2b(orjson.dumps(stated), digest_size=16).digest(),
        works=len(record["works"]),
        body=page.digest,
        etag=page.header("etag"),
        modified=page.header("last-modified"),
        fetched_at=page.fetched_at,
    )


def tail(
    folder: Path, start: dict[str, int], run: int
) -> Iterator[tuple[Known, dict[str, Any] | None, dict[str, int]]]:
    """Go through pages and lines side by side from `start` on, as far as each page has its line.

    Gives what is kept of each page, its record where it has one, and how far each file has been read then.

    Raises:
        DamagedFileError: for a broken line that is not a file's last.
    """
    records = lines.whole(folder / RECORDS, start[RECORDS])
    quarantined = lines.whole(folder / QUARANTINE, start[QUARANTINE])
    record, aside = next(records, None), next(quarantined, None)
    ends = dict(start)
    for begin, end, page in archive.members(folder / PAGES, start[PAGES]):
        if page is None:
            continue
        if aside and aside[1]["warc"]["offset"] == begin:
            line, ends = aside[1], {**ends, PAGES: end, QUARANTINE: aside[0]}
            fault = line["reason"] in validate.FAULTS
            body, etag, modified = (
                (None, None, None) if fault else (page.digest, page.header("etag"), page.header("last-modified"))
            )
            yield (
                Known(
                    page.url, line["asked"], run, body=body, etag=etag, modified=modified, fetched_at=page.fetched_at
                ),
                None,
                ends,
            )
            aside = next(quarantined, None)
        elif record and (record[1]["url"], record[1]["fetched_at"]) == (page.url, page.fetched_at):
            ends = {**ends, PAGES: end, RECORDS: record[0]}
            yield known(page, record[1], run), record[1], ends
            record = next(records, None)
        else:
            return


def cut(folder: Path, ends: dict[str, int], *, indexed: bool) -> None:
    """Cut the files back to `ends`: to where every page has its line and every line its page.

    Where an index had told how far all was on the disk, what stands behind that and does not fit together is what a
    power cut left. Without one, whole lines whose pages are not there are none of junket's making.

    Raises:
        DamagedFileError: for those.
    """
    if not indexed:
        for name in (RECORDS, QUARANTINE):
            if next(lines.whole(folder / name, ends[name]), None):
                raise DamagedFileError(
                    f"{folder / name}: has lines from byte {ends[name]} on whose pages are not in {PAGES}; move the "
                    "folder away and begin a new one"
                )
    for name, end in ends.items():
        path = folder / name
        if path.exists() and path.stat().st_size > end:
            os.truncate(path, end)
