"""Tables as one DuckDB file, made from Parquet files."""

import glob
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from junket.export.tables import TABLES

DATABASE = "junket.duckdb"
MEMORY, MEMORY_TO_ASK = "64MB", "256MB"
"""What DuckDB may hold in memory while it builds a file, and while it answers; beyond that it uses the disk. A build only
passes rows on. An answer about 900,000 articles, all about other people, counts names in over 64 MB that cannot go there."""


def build(parquet: Path, database: Path) -> None:
    """Load a folder of Parquet files into a new database, with each table's and column's description as its comment.

    Raises:
        OSError: when DuckDB cannot, as on a full disk.
    """
    try:
        _build(parquet, database)
    except duckdb.Error as error:
        raise OSError(f"DuckDB cannot write {database.name}: {error}") from error


def _build(parquet: Path, database: Path) -> None:
    with opened(parquet, str(database), MEMORY) as db:
        for table in TABLES:
            told = _quoted(f"{table.row} Key: {', '.join(table.key)}.")
            db.execute(f"CREATE TABLE {table.name} AS {rows(parquet, table.name)}")
            db.execute(f"COMMENT ON TABLE {table.name} IS {told}")
            for column in table.columns:
                db.execute(f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_quoted(column.means)}')


@contextmanager
def opened(
    parquet: Path, database: str = ":memory:", memory: str = MEMORY_TO_ASK
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database beside a folder of Parquet files: it holds little in memory, and puts what is more into that folder."""
    spill = str(parquet / "spill")
    with duckdb.connect(database, config={"memory_limit": memory, "temp_directory": spill, "threads": 1}) as db:
        db.execute("SET TimeZone = 'UTC'")
        yield db


def rows(parquet: Path, table: str) -> str:
    """The query of all rows of a table's file. A folder's name may hold what stands for any letter in a pattern."""
    return f"SELECT * FROM read_parquet({_quoted(glob.escape(str(parquet / f'{table}.parquet')))})"  # noqa: S608


def _quoted(text: object) -> str:
    return "'" + str(text).replace("'", "''") + "'"
