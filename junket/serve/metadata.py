"""What Datasette shows beside the tables: what they and their columns mean, what is counted, and what names a row."""

from typing import Any

from junket.export.sqlite_file import COMPUTED, COUNTED, SEARCHED
from junket.export.tables import TABLES, Table, Type

LABELS = {"articles": "headline", "works": "title"}
"""Table → the column that names a row where another table leads to it."""
SORTED = {"articles": "published_on", "works": "articles"}
"""Table → the column by which it is sorted, largest first."""
LISTS = {
    table.name: tuple(column.name for column in table.columns if column.type == Type.TEXTS) for table in TABLES
}  # fmt: skip
"""Table → its columns whose cells are JSON arrays of texts."""
FACETS = {
    "articles": ("site", "kind", "published_year", "language"),
    "works": ("kind", "year", "genres", "certificate"),
    "credits": ("role",),
    "companies": ("role",),
    "releases": ("type", "precision"),
    "turns": ("role",),
    "work_claims": ("field", "source", "agrees"),
    "quarantine": ("stage", "reason"),
}
"""Table → what is counted beside it from the beginning; each column that has an index can be counted on a click."""
FIRST = {
    "articles": ("headline", "site", "kind", "published_on", "authors", "url"),
    "works": ("title", "kind", "year", "genres", "certificate", "articles"),
}
"""Table → the columns that are shown first, of one that has many."""


def metadata(database: str, title: str, counts: dict[str, int]) -> dict[str, Any]:
    """Datasette's metadata for an export.

    Args:
        database: its name in addresses.
        title: what the records are of.
        counts: rows of each table.
    """
    return {
        "title": title,
        "extra_css_urls": ["/-/junket/serve.css"],
        "databases": {database: {"tables": {table.name: _table(table, counts[table.name]) for table in TABLES}}},
    }


def _table(table: Table, rows: int) -> dict[str, Any]:
    columns = [*table.columns, *COMPUTED.get(table.name, ())[:1]]
    facets = [{"array": name} if name in LISTS[table.name] else name for name in FACETS.get(table.name, ())]
    told: dict[str, Any] = {
        "description": table.row,
        "columns": {column.name: column.means.replace("`", "") for column in columns},
        "facets": facets,
        "sortable_columns": sorted({*table.key, *COUNTED.get(table.name, ())}),
        # What Datasette does not ask for, and the templates do:
        "rows": rows,
        "first": FIRST.get(table.name, ()),
        "label": LABELS.get(table.name),
    }
    if table.name in LABELS:
        told["label_column"] = LABELS[table.name]
    if table.name in SORTED:
        told["sort_desc"] = SORTED[table.name]
    if table.name in SEARCHED:
        told["fts_table"] = f"{table.name}_fts"
    return told
