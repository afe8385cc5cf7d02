"""`junket diff`: what differs between two files of records, field by field. Memory does not grow with the files."""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

if TYPE_CHECKING:
    import sqlite3

SHOWN = 12
"""Differences of one record that are printed; `--all` prints every one."""

_FOLLOWING = ("/evidence", "/warnings")
"""Fields that follow from the others: counted, and printed with `--all`."""


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Print every difference, those of evidence and warnings too.")
def diff(old: Path, new: Path, *, everything: bool) -> None:
    """Say field by field what differs between two files of records, or run folders.

    Records are told apart by their id, and revisions of one article by their order. First comes how many records differ
    in each field, then the differences of each record. The exit code is 0 where the two say the same, else 1.

    \b
    Example:
      junket diff runs/nightly/records.jsonl again.jsonl
    """  # noqa: D301  click's mark for lines to leave as they are
    from junket.show import plain

    counts: Counter[str] = Counter()
    same = differing = 0
    with tempfile.TemporaryFile() as told:
        for name, lines, fields in compare(_file(old), _file(new)):
            if not lines:
                same += 1
                continue
            differing += 1
            counts.update(fields)
            shown = [line for line in lines if everything or not line.startswith(_FOLLOWING)]
            kept = shown if everything else shown[:SHOWN]
            more = len(lines) - len(kept)
            rest = [f"… and {more} more; --all shows them"] if more else []
            told.write("\n".join([plain(name), *(f"  {plain(line)}" for line in kept + rest), "\n"]).encode())
        if not differing:
            click.echo(f"{same} records, all the same")
            return
        click.echo(f"{differing} of {same + differing} records differ:\n")
        width = max(map(len, counts))
        for field, count in counts.most_common():
            click.echo(f"  {plain(field):<{width}}  {count}")
        click.echo()
        told.seek(0)
        for line in told:
            click.echo(line, nl=False)
    sys.exit(1)


def compare(old: Path, new: Path) -> Iterator[tuple[str, list[str], set[str]]]:
    """Each record of either file: its address and id, a line for each difference, and the fields that differ.

    A field is named by its path as in ``run.json``: ``works.runtime_minutes``. One that only one file has is told by
    the fields ``(only old)`` and ``(only new)``.

    Raises:
        click.ClickException: for a line that is no record; it names file and byte.
    """
    import sqlite3

    from junket.difference import changes, lines

    index = sqlite3.connect("", isolation_level=None)  # a file of SQLite's own that goes with the process
    index.execute("PRAGMA synchronous = OFF")
    index.execute("CREATE TABLE records (id, place, PRIMARY KEY (id, place)) WITHOUT ROWID")
    index.execute("BEGIN")
    index.executemany("INSERT INTO records VALUES (?, ?)", ((record["id"], place) for place, record in _records(new)))
    with new.open("rb") as file:
        for _, record in _records(old):
            other = _taken(index, file, record["id"])
            name = f"{record.get('url')} ({record['id']})"
            if other is None:
                yield name, ["is only in the old file"], {"(only old)"}
                continue
            found = changes(record, other)
            yield name, lines(found), {_field(change.pointer) for change in found}
        for (place,) in index.execute("SELECT place FROM records ORDER BY place"):
            record = _at(file, place)
            yield f"{record.get('url')} ({record['id']})", ["is only in the new file"], {"(only new)"}
    index.close()


def _taken(index: sqlite3.Connection, file: BinaryIO, id_: str) -> dict[str, Any] | None:
    """The new file's first record of an id that was not taken before."""
    row = index.execute("SELECT MIN(place) FROM records WHERE id = ?", (id_,)).fetchone()
    if row[0] is None:
        return None
    index.execute("DELETE FROM records WHERE id = ? AND place = ?", (id_, row[0]))
    return _at(file, row[0])


def _at(file: BinaryIO, place: int) -> dict[str, Any]:
    import orjson

    file.seek(place)
    record: dict[str, Any] = orjson.loads(file.readline())
    return record


def _records(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each record of a file, and the byte where its line begins."""
    import orjson

    place = 0
    with path.open("rb") as file:
        for line in file:
            try:
                record = orjson.loads(line)
                record["id"]
            except (orjson.JSONDecodeError, KeyError, TypeError) as error:
                raise click.ClickException(f"{path}: the line at byte {place} is no record") from error
            yield place, record
            place += len(line)


def _field(pointer: str) -> str:
    """A JSON Pointer as a field's path, without places in lists."""
    if pointer.startswith(_FOLLOWING):
        return pointer.split("/")[1]
    steps = (step for step in pointer.split("/")[1:] if not re.fullmatch(r"\d+", step))
    return ".".join(step.replace("~1", "/").replace("~0", "~") for step in steps)


def _file(path: Path) -> Path:
    """The records of a run folder; a file is itself."""
    records = path / "records.jsonl" if path.is_dir() else path
    if not records.is_file():
        raise click.UsageError(f"{records} is not there")
    return records
