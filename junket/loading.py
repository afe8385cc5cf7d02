"""`junket.load`: a table of an export, or of a run, in memory."""

from __future__ import annotations

import tempfile
import warnings
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os import PathLike

KINDS = {"pandas": "pandas", "polars": "polars", "pyarrow": "tables"}
"""What `load` gives, and the extra that brings its library."""


def loaded(path: str | PathLike[str], table: str, kind: str) -> Any:
    """See `junket.load`."""
    from junket.export.tables import TABLES

    if kind not in KINDS:
        raise ValueError(f"as_={kind!r} is none of {', '.join(KINDS)}")
    for library in ("pyarrow", "duckdb", kind):
        if not find_spec(library):
            extra = "tables" if library == "duckdb" else KINDS[library]
            raise ImportError(
                f"junket.load needs {library}, which the extra `{extra}` brings: pip install 'junket[{extra}]'"
            )
    names = [each.name for each in TABLES]
    if table not in names:
        raise ValueError(f"{table!r} is no table of an export; there are {', '.join(names)}")
    read = _read(Path(path), table)
    if kind == "pyarrow":
        return read
    if kind == "polars":
        return import_module("polars").from_arrow(read)
    return _pandas(read)


def _read(path: Path, table: str) -> Any:
    """The table as Arrow's, wherever it stands."""
    from junket.export.duck import DATABASE
    from pipelines.folder import RECORDS

    if path.suffix == ".parquet" and path.is_file():
        return _parquet(path)
    if (path / f"{table}.parquet").is_file():
        return _parquet(path / f"{table}.parquet")
    database = path / DATABASE if path.is_dir() else path
    if database.suffix == ".duckdb" and database.is_file():
        return _duckdb(database, table)
    if path.is_file() or (path / RECORDS).is_file():
        return _exported(path, table)
    raise ValueError(f"{path} is no run folder, file of records, Parquet file, or folder of Parquet or DuckDB files")


def _parquet(path: Path) -> Any:
    import pyarrow.parquet as pq

    return pq.ParquetFile(path).read()


def _duckdb(path: Path, table: str) -> Any:
    import duckdb

    from junket.export.parquet import schema
    from junket.export.tables import TABLES

    with duckdb.connect(str(path), read_only=True) as database:
        database.execute("SET TimeZone = 'UTC'")
        read = database.table(table).to_arrow_table()
    return read.cast(schema(next(each for each in TABLES if each.name == table)))


def _exported(path: Path, table: str) -> Any:
    from junket.export.read import inputs
    from junket.export.run import export

    with tempfile.TemporaryDirectory(prefix="junket-") as folder:
        account = export(inputs((path,)), "parquet", Path(folder))
        if account.complaints:
            told = f"{account.rows['rejected']} lines could not be read, first {account.complaints[0]}"
            warnings.warn(told, stacklevel=5)
        return _parquet(Path(folder) / f"{table}.parquet")


def _pandas(read: Any) -> Any:
    import pandas as pd
    import pyarrow as pa

    types = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    return read.to_pandas(date_as_object=False, types_mapper=types.get)
