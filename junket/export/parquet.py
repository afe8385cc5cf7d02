"""Tables as Parquet files, a row group at a time. Column and table descriptions stand in the files' metadata."""

from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq

from junket.export.tables import TABLES, Column, Row, Table, Type

ROWS, TEXT = 1_000, 2 * 2**20
"""So many rows, or characters of text, are held as Python's objects before they become Arrow's."""
HELD = 24 * 2**20
"""Bytes that all tables together hold as Arrow's; beyond that the largest becomes a row group of its file."""

TYPES = {
    Type.TEXT: pa.string(),
    Type.TEXTS: pa.list_(pa.string()),
    Type.INTEGER: pa.int64(),
    Type.TRUTH: pa.bool_(),
    Type.DAY: pa.date32(),
    Type.MOMENT: pa.timestamp("us", tz="UTC"),
    Type.MONEY: pa.decimal128(38, 2),
}


def schema(table: Table) -> pa.Schema:
    """The table's Arrow schema. Metadata: ``description`` of the table and each column, ``key`` of the table."""
    told = {"description": table.row, "key": ",".join(table.key)}
    return pa.schema([_field(column, table) for column in table.columns], metadata=told)


def _field(column: Column, table: Table) -> pa.Field:
    told = {"description": column.means}
    return pa.field(column.name, TYPES[column.type], nullable=column.name not in table.key, metadata=told)


class Parquet:
    """Parquet files in a folder, one a table. A table without rows has a file too."""

    def __init__(self, folder: Path) -> None:
        self._tables = {table.name: _File(folder, table) for table in TABLES}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for table in self._tables.values():
            table.close(whole=kind is None)

    def add(self, table: str, row: Row) -> None:
        """Append a row to a table."""
        if self._tables[table].add(row) and sum(each.held for each in self._tables.values()) >= HELD:
            max(self._tables.values(), key=lambda each: each.held).flush()


class _File:
    def __init__(self, folder: Path, table: Table) -> None:
        self._schema = schema(table)
        self._writer = pq.ParquetWriter(folder / f"{table.name}.parquet", self._schema, compression="zstd")
        self._rows: list[Row] = []
        self._text = 0
        self._batches: list[pa.RecordBatch] = []
        self.held = 0

    def add(self, row: Row) -> bool:
        """Whether it holds more bytes as Arrow's than before."""
        self._rows.append(row)
        self._text += sum(len(cell) for cell in row.values() if isinstance(cell, str))
        if len(self._rows) < ROWS and self._text < TEXT:
            return False
        self._pack()
        return True

    def flush(self) -> None:
        """Write a row group."""
        self._writer.write_table(pa.Table.from_batches(self._batches, self._schema))
        self._batches, self.held = [], 0
        pa.default_memory_pool().release_unused()  # else what it keeps in hand grows with the row groups

    def close(self, *, whole: bool) -> None:
        if whole:
            self._pack()
            self.flush()
        self._writer.close()

    def _pack(self) -> None:
        batch = pa.RecordBatch.from_pylist(self._rows, self._schema)
        self._batches.append(batch)
        self.held += batch.nbytes
        self._rows, self._text = [], 0
