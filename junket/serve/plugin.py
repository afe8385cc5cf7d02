"""What Datasette asks of a plugin: how a cell reads, what stands beside a row, and what a connection may do."""

import sqlite3
from typing import Any

import orjson
from datasette import hookimpl
from datasette.utils import escape_fts, tilde_decode, tilde_encode
from markupsafe import Markup

from junket.export.read import LONGEST
from junket.export.sqlite_file import KEYS
from junket.serve.metadata import LABELS, LISTS

SHORT = 2000
"""Characters of a list that is read as words. A longer one stays JSON, which Datasette cuts off where it does not fit."""


BESIDE = {
    "articles": ("works", """SELECT work_id, title FROM article_works JOIN works USING (work_id)
        WHERE article_id = ? ORDER BY work_number LIMIT 100"""),
    "works": ("articles", """SELECT DISTINCT article_id, headline FROM article_works JOIN articles USING (article_id)
        WHERE work_id = ? ORDER BY published_on DESC LIMIT 100"""),
}  # fmt: skip
"""Table → the table whose rows are named on the page of one of its rows, and the query of their keys and names."""


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any) -> str | None:
    """What names a row as a link to it, and a list as words with commas between them; None for every other cell.

    Whatever is given is escaped, here or where it is put into the page.
    """
    to = KEYS.get(column)
    if table and to and to != table:
        key, name = (value["value"], value["label"]) if isinstance(value, dict) else (value, None)
        return _link(datasette, database, to, key, name)
    if table and LABELS.get(table) == column and value:
        return _link(datasette, database, table, row[0], value)
    if isinstance(value, str) and column in LISTS.get(table or "", ()) and len(value) <= SHORT:
        return ", ".join(orjson.loads(value)) or " "
    return None


@hookimpl
def extra_template_vars(view_name: str, database: str, table: str, request: Any, datasette: Any) -> Any:
    """For the page of an article its works, for that of a work its articles: ``beside``, links by the table's name."""

    async def beside() -> dict[str, Any]:
        if view_name != "row" or table not in BESIDE:
            return {}
        to, query = BESIDE[table]
        found = await datasette.get_database(database).execute(query, [tilde_decode(request.url_vars["pks"])])
        return {"beside": {to: [_link(datasette, database, to, key, name) for key, name in found.rows]}}

    return beside


def _link(datasette: Any, database: str, table: str, key: str, name: str | None) -> Markup:
    return Markup('<a href="{}">{}</a>').format(
        str(datasette.urls.row(database, table, tilde_encode(key))), name or key
    )


@hookimpl(trylast=True)  # Datasette's own would take its search back
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Let no query make values larger than the largest row can be: a limit of time is none of memory.

    And have a search for nothing, such as a lone quotation mark, find nothing: SQLite takes it for an error.
    """
    conn.create_function("escape_fts", 1, lambda query: escape_fts(query) or '""')
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2 * LONGEST)
    conn.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
