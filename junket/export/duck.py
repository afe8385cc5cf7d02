"""Tables as one DuckDB file, made from Parquet files."""

from pathlib import Path

import duckdb

from junket.export.tables import TABLES

DATABASE = "junket.duckdb"
MEMORY = "256MB"
"""What DuckDB may hold in memory; beyond it uses the disk."""


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
    spill = parquet / "spill"
    with duckdb.connect(
        str(database), config={"memory_limit": MEMORY, "temp_directory": str(spill), "threads": 1}
    ) as db:
        db.execute("SET TimeZone = 'UTC'")
        for table in TABLES:
            file = _quoted(parquet / f"{table.name}.parquet")
            told = _quoted(f"{table.row} Key: {', '.join(table.key)}.")
            db.execute(f"CREATE TABLE {table.name} AS SELECT * FROM read_parquet({file})")  # noqa: S608  names of ours
            db.execute(f"COMMENT ON TABLE {table.name} IS {told}")
            for column in table.columns:
                db.execute(f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_quoted(column.means)}')


def _quoted(text: object) -> str:
    return "'" + str(text).replace("'", "''") + "'"
