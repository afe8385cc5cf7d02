"""The page to look at, and its record: a saved file read now, or an article of a run as the run has it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from pipelines import archive, validate
from pipelines.folder import PAGES, RECORDS
from schemas import Record
from schemas.page import Page

RUNS = Path("runs")
_ID = re.compile(r"[0-9a-f]{20}")


class FindError(ValueError):
    """No such page or record. The message says where it was sought, and what to do."""


@dataclass(frozen=True)
class Found:
    """A page and what is said of it."""

    page: Page
    record: dict[str, Any]
    where: str
    """The file or run folder that it is from."""
    quarantine: str | None = None
    """Why a crawl would set the page aside; None for one that gives a record."""
    changes: tuple[str, ...] = ()
    """In what the record of a run differs from what the page gives today, a line each."""


def saved(path: Path, url: str | None) -> Found:
    """A saved HTML file, read now.

    Raises:
        FindError: for a file that is none or cannot be read.
    """
    from junket.sources import sources

    if not path.name.endswith((".html", ".html.gz")):
        raise FindError(f"{path} is no .html or .html.gz file")
    (source,) = sources([path], url)
    if source.page is None:
        raise FindError(f"{source.where}: {source.error}")
    record = _extracted(source.page)
    return Found(source.page, record.model_dump(mode="json"), str(path), _quarantine(record))


def in_run(name: str, run: Path | None) -> Found:
    """An article of a run, by the `id` of its record.

    Args:
        name: the record's id.
        run: the run folder; None for the newest below ``runs/``.

    Raises:
        FindError: where no such record or no page of it is there.
    """
    if not _ID.fullmatch(name):
        raise FindError(f"{name!r} is neither a file nor the id of a record, which is 20 hexadecimal digits")
    folder = run or _newest()
    record = _record(folder / RECORDS, name)
    if record is None:
        raise FindError(f"{folder / RECORDS} has no record with the id {name}; --run FOLDER names another run")
    page = _archived(folder / PAGES, record)
    if page is None:
        raise FindError(f"{folder / PAGES} has no page from {record['url']}")
    from junket.difference import changes, lines

    today = _extracted(page).model_dump(mode="json")
    return Found(page, record, str(folder), None, tuple(lines(changes(record, today))))


def _extracted(page: Page) -> Record:
    from extractors import extract

    return extract(page.body, page.url, page.content_type, page.fetched_at)


def _quarantine(record: Record) -> str | None:
    try:
        validate.line(record)
    except validate.Refused as refused:
        return refused.reason
    return None


def _newest() -> Path:
    found = sorted(RUNS.glob(f"*/{RECORDS}"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise FindError(f"there is no run in {RUNS}/; --run FOLDER names one")
    return found[-1].parent


def _record(path: Path, name: str) -> dict[str, Any] | None:
    """The last record of the id: of an article that changed it is the one that counts."""
    last, sought = None, name.encode()
    try:
        with path.open("rb") as file:
            for line in file:
                if sought in line and orjson.loads(line).get("id") == name:
                    last = line
        return Record.model_validate_json(last).model_dump(mode="json") if last else None
    except (OSError, ValueError, AttributeError) as error:
        raise FindError(f"{path} cannot be read: {error}") from error


def _archived(path: Path, record: dict[str, Any]) -> Page | None:
    """The page that gave a record: of its address, and where that was fetched more than once, of its moment."""
    last = None
    try:
        for page in archive.pages(path):
            if page.url == record["url"]:
                last = page
                if page.fetched_at == record["fetched_at"]:
                    break
    except (OSError, archive.ArchiveError) as error:
        if last is None:
            raise FindError(str(error)) from error
    return last
