"""An export: records in, tables in a folder out. Memory does not grow with the input; the disk holds what must be kept."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from junket.export import rows
from junket.export.explain import explained
from junket.export.merge import merged
from junket.export.read import Input, Rejected, quarantined, records
from junket.export.tables import Row
from junket.export.works import Scratch
from schemas import Evidence, Record

FORMATS = ("parquet", "duckdb", "csv", "sqlite")
EXPLANATION = "export.md"
SHOWN = 10
"""Lines that could not be read of which an account says why; all of them stand in the table `rejected`."""


@dataclass
class Account:
    """What an export did."""

    rows: Counter[str] = field(default_factory=Counter)
    """Rows of each table."""
    superseded: int = 0
    """Lines that a later line with the same id takes the place of."""
    complaints: list[str] = field(default_factory=list)
    """The first lines that could not be read, and why."""


class Files(Protocol):
    """Where rows go."""

    def add(self, table: str, row: Row) -> None:
        """Append a row to a table."""


def _unwatched(record: Record) -> None:
    pass


def export(found: tuple[Input, ...], to: str, folder: Path, watch: Callable[[Record], None] = _unwatched) -> Account:
    """Write all tables into a folder, made if missing. Files there take their names when all is done.

    Args:
        found: what to export, in order: of several lines with one id the last counts.
        to: one of `FORMATS`.
        folder: where the tables and `export.md` go; files of the same names are replaced.
        watch: is called with every record that counts, in order, for what the tables do not hold.

    Raises:
        OSError: when a file cannot be read or written. What was in the folder then stays as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".part-", dir=folder) as part:
        new = Path(part) / "new"
        new.mkdir()
        account = _write(found, to, Path(part), new, watch)
        (new / EXPLANATION).write_text(explained(to, found, account.rows, account.superseded), encoding="utf-8")
        for path in sorted(new.iterdir()):
            path.replace(folder / path.name)
    return account


def _write(found: tuple[Input, ...], to: str, part: Path, new: Path, watch: Callable[[Record], None]) -> Account:
    account = Account()
    everything = _rows(found, part / "scratch", account, watch)
    if to == "csv":
        from junket.export.csv_files import Csv

        with Csv(new) as files:
            _fill(everything, files, account)
        return account
    if to == "sqlite":
        from junket.export.sqlite_file import Sqlite

        with Sqlite(new) as database:
            _fill(everything, database, account)
        return account
    from junket.export.parquet import Parquet

    parquet = new if to == "parquet" else part
    with Parquet(parquet) as files:
        _fill(everything, files, account)
    if to == "duckdb":
        from junket.export import duck

        duck.build(parquet, new / duck.DATABASE)
    return account


def _fill(everything: Iterator[tuple[str, Row]], files: Files, account: Account) -> None:
    for table, row in everything:
        files.add(table, row)
        account.rows[table] += 1
        if table == "rejected" and len(account.complaints) < SHOWN:
            account.complaints.append(f"{row['file']}:{row['line']}: {row['reason']}")


def _rows(
    found: tuple[Input, ...], scratch: Path, account: Account, watch: Callable[[Record], None]
) -> Iterator[tuple[str, Row]]:
    """Table and row of everything."""
    with Scratch(scratch) as kept:
        valid = 0
        for _, line, read in _lines(found):
            if isinstance(read, Rejected):
                yield "rejected", {"file": str(read.file), "line": read.line, "reason": read.reason}
            else:
                valid += 1
                kept.seen(read.id, line)
        for run, line, read in _lines(found):
            if isinstance(read, Record) and kept.last(read.id) == line:
                watch(read)
                yield from rows.article(read, run)
                for number, work in enumerate(read.works):
                    kept.add(read.id, number, work, _evidence(read, number))
        kept.resolve()
        for group in kept.works():
            whole = merged(kept.claims(group))
            yield from whole.rows()
            for claim in kept.claims(group):
                yield from whole.claims(*claim)
    account.superseded = valid - account.rows["articles"]
    for each in found:
        for position, page in quarantined(each.quarantine) if each.quarantine else ():
            if isinstance(page, Rejected):
                yield "rejected", {"file": str(page.file), "line": page.line, "reason": page.reason}
            else:
                yield "quarantine", rows.quarantine(page, each.run, position - 1)


def _lines(found: tuple[Input, ...]) -> Iterator[tuple[str, int, Record | Rejected]]:
    """Every line of records: the run, its number over all files, and what it is."""
    line = 0
    for each in found:
        for _, read in records(each.records) if each.records else ():
            line += 1
            yield each.run, line, read


def _evidence(record: Record, number: int) -> dict[str, Evidence]:
    """The evidence for one work, by pointer from the work. What speaks for all works stands under the empty pointer."""
    at = f"/works/{number}"
    found = {"": record.evidence["/works"]} if "/works" in record.evidence else {}
    for pointer, evidence in record.evidence.items():
        if pointer == at or pointer.startswith(f"{at}/"):
            found[pointer.removeprefix(at)] = evidence
    return found
