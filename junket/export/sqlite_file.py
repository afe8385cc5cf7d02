"""Tables as one SQLite file, with full-text search and with indexes for what is looked up and counted."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from junket.export.tables import TABLES, Column, Row, Table, Type

DATABASE = "junket.sqlite"
AFFINITIES = {Type.INTEGER: "INTEGER", Type.TRUTH: "INTEGER", Type.MONEY: "NUMERIC"}
"""Of columns whose cells are no text."""
SEARCHED = {
    "articles": {
        "headline": "headline",
        "body": "body",
        "people": """authors || ' ' || (SELECT coalesce(group_concat(name), '') FROM (
            SELECT name FROM interviewees WHERE article_id = articles.article_id
            UNION SELECT name FROM mentions WHERE article_id = articles.article_id
            UNION SELECT name FROM article_works JOIN credits USING (work_id) WHERE article_id = articles.article_id))""",
        "works": """(SELECT group_concat(works.titles || ' ' || coalesce(works.original_title, ''))
            FROM article_works JOIN works USING (work_id) WHERE article_id = articles.article_id)""",
    },
    "works": {
        "titles": "titles || ' ' || coalesce(original_title, '')",
        "people": "(SELECT group_concat(name) FROM credits WHERE work_id = works.work_id)",
    },
    "credits": {"name": "name", "character": "character"},
    "companies": {"name": "name"},
    "interviewees": {"name": "name"},
    "mentions": {"name": "name"},
}
"""Table → what its full-text search looks in: a name, and where its text comes from. Case and accents are no difference."""
COUNTED = {
    "articles": (
        "site",
        "kind",
        "language",
        "authors",
        "section",
        "tags",
        "interview_format",
        "published_on",
        "published_year",
        "run",
    ),
    "works": ("kind", "year", "articles", "certificate", "genres", "languages", "countries", "conflicts"),
    "credits": ("role", "name"),
    "companies": ("role", "name"),
    "releases": ("type", "precision", "country", "platform"),
    "interviewees": ("roles",),
    "mentions": ("roles",),
    "turns": ("role",),
    "work_claims": ("field", "source", "agrees"),
    "quarantine": ("run", "stage", "reason", "status"),
}
"""Table → the columns whose values are few, or worth counting: each has an index, so that a count reads no article's text."""
YEAR = Column("published_year", Type.INTEGER, "The year in which it was published, as far as stated.")
COMPUTED = {"articles": (YEAR, "CAST(substr(published_stated, 1, 4) AS INTEGER)")}
"""Table → a column that only this file has, and how it is computed."""
KEYS = {"article_id": "articles", "work_id": "works"}
"""Column → the table that it leads to."""

SCRIPT = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -16384;  -- 16 MiB
PRAGMA temp_store = FILE;
BEGIN;
"""


def cell(value: Any) -> Any:
    """A value as SQLite can hold it: lists as JSON, days and times as ISO 8601 with a Z, whole money as an integer."""
    if isinstance(value, list):
        return orjson.dumps([str(each) for each in value]).decode()
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        whole = int(value)
        return whole if whole == value and abs(whole) < 2**63 else float(value)
    return str(value) if isinstance(value, str) else value  # an enumeration's member as its text


class Sqlite:
    """A SQLite file in a folder. It is whole when it is closed without an error."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / DATABASE, isolation_level=None)
        self._db.executescript(SCRIPT)
        self._insert = {}
        for table in TABLES:
            self._db.execute(_created(table))
            names = [column.name for column in table.columns]
            listed, places = '", "'.join(names), ", ".join("?" * len(names))
            self._insert[table.name] = (f'INSERT INTO {table.name} ("{listed}") VALUES ({places})', names)  # noqa: S608

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                for statement in _indexes():
                    self._db.execute(statement)
                self._db.execute("COMMIT")
        finally:
            self._db.close()

    def add(self, table: str, row: Row) -> None:
        """Append a row to a table."""
        statement, names = self._insert[table]
        self._db.execute(statement, [cell(row[name]) for name in names])


def _created(table: Table) -> str:
    columns = [f'"{each.name}" {AFFINITIES.get(each.type, "TEXT")}' for each in table.columns]
    if table.name in COMPUTED:
        computed, expression = COMPUTED[table.name]
        columns.append(f'"{computed.name}" {AFFINITIES[computed.type]} AS ({expression})')
    columns.append(f"PRIMARY KEY ({', '.join(table.key)})")
    for column, to in KEYS.items():
        if to != table.name and any(each.name == column for each in table.columns):
            columns.append(f"FOREIGN KEY ({column}) REFERENCES {to} ({column})")
    return f"CREATE TABLE {table.name} ({', '.join(columns)})"


def _indexes() -> Iterator[str]:
    for table in TABLES:
        led = [column.name for column in table.columns if column.name in KEYS and column.name != table.key[0]]
        for column in (*led, *COUNTED.get(table.name, ())):
            yield f'CREATE INDEX {table.name}_{column} ON {table.name} ("{column}")'
    for name, searched in SEARCHED.items():
        tokens = "content='', tokenize='unicode61 remove_diacritics 2'"  # the text itself stands in the table
        yield f"CREATE VIRTUAL TABLE {name}_fts USING fts5({', '.join(searched)}, {tokens})"
        yield f"INSERT INTO {name}_fts (rowid, {', '.join(searched)}) SELECT rowid, {', '.join(searched.values())} FROM {name}"  # noqa: S608
