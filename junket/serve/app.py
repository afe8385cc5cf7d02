"""A SQLite file in Datasette, immutable, for browsers that ask for this machine by its own name."""

import signal
import socket
import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm

from junket.export.tables import TABLES
from junket.serve import plugin
from junket.serve.guard import guarded
from junket.serve.metadata import metadata

NAME = "junket"
"""What the database is called in addresses, whatever its file is called."""
SETTINGS = {
    "facet_time_limit_ms": 1000,  # counting 100,000 articles takes longer than Datasette's 200 on a busy machine
    "sql_time_limit_ms": 3000,
    "suggest_facets": False,
    "truncate_cells_html": 300,
}
"""Where they differ from Datasette's own."""


class ForeignDatabaseError(ValueError):
    """A SQLite file that `junket export` did not write."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that takes connections.

    Raises:
        OSError: where the port is taken, or the host is none of this machine's.
    """
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    sock = socket.socket(family, kind)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(128)
    except OSError:
        sock.close()
        raise
    return sock


def counted(database: Path) -> dict[str, int]:
    """The rows of each table of a SQLite file.

    Raises:
        ForeignDatabaseError: where a table is missing.
    """
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return {
                table.name: db.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]  # noqa: S608  names of ours
                for table in TABLES
            }
    except sqlite3.Error as error:
        raise ForeignDatabaseError(f"{database} is none of `junket export --to sqlite`: {error}") from error


def run(database: Path, counts: dict[str, int], title: str, sock: socket.socket, *, local: bool) -> None:
    """Show a database until Ctrl-C or SIGTERM, which raise `KeyboardInterrupt`.

    Args:
        database: a SQLite file as `junket export --to sqlite` writes it. It is not written to, and must not change.
        counts: rows of each table.
        title: what the records are of.
        sock: where to listen.
        local: whether that is this machine alone: then other names of it are refused, and SQL may be asked.
    """
    # Datasette would print every query that it refuses, with all its variables, where `rich` is installed.
    pm.get_plugin("datasette.handle_exception").rich = None
    if not pm.is_registered(plugin):
        pm.register(plugin)
    shown = Datasette(
        inspect_data={NAME: _inspected(database, counts)},
        metadata=metadata(NAME, title, counts),
        settings=SETTINGS | {"default_allow_sql": local, "allow_download": local},
        template_dir=str(files("junket.serve") / "templates"),
        static_mounts=[("-/junket", str(files("junket.serve") / "static"))],
    )
    shown.remove_database("_memory")
    shown.add_database(Database(shown, str(database), is_mutable=False), name=NAME)
    config = uvicorn.Config(
        guarded(shown.app(), local=local), log_level="warning", timeout_graceful_shutdown=1, server_header=False
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    uvicorn.Server(config).run(sockets=[sock])


def _inspected(database: Path, counts: dict[str, int]) -> dict[str, Any]:
    """What Datasette would find out at each start by reading all of the file. The hash need only differ between files."""
    state = database.stat()
    return {
        "hash": f"{state.st_mtime_ns:016x}{state.st_size:016x}",
        "size": state.st_size,
        "file": database.name,
        "tables": {name: {"count": count} for name, count in counts.items()},
    }
