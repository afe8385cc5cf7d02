"""`junket serve`: records to search and browse."""

from __future__ import annotations

import sqlite3
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import socket

EXTRA = "junket serve needs datasette, the extra `serve`: pip install 'junket[serve]'"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="RUN|FILE...")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help=(
    "Keep the tables there, as `junket export --to sqlite` does.  [default: a temporary folder]"
))  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, help=(
    "Where to listen. Anything but the loopback lets others read all records."
))  # fmt: skip
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="0 takes a free one.")
@click.option("--no-open", is_flag=True, help="Say the address, and open no browser.")
def serve(paths: tuple[Path, ...], output: Path | None, host: str, port: int, no_open: bool) -> None:
    """Search and browse records in the browser, from this machine.

    RUN is a run folder, FILE a file of records; both become tables as in `junket export`. A junket.sqlite that was made
    before is shown as it is. Nothing is written to the records, and nothing asked of the network. Ctrl-C ends it.

    \b
    Example:
      junket serve runs/demo
    """  # noqa: D301  click's mark for lines to leave as they are
    import tempfile

    if not find_spec("datasette"):
        raise click.ClickException(EXTRA)
    from junket.serve.app import listening

    try:
        sock = listening(host, port)
    except OSError as error:
        raise click.ClickException(f"cannot listen on {host}:{port}: {error}; --port 0 takes a free one") from error
    with sock, tempfile.TemporaryDirectory(prefix="junket-") as scratch:
        try:
            database, counts = _database(paths, output or Path(scratch))
        except KeyboardInterrupt:
            click.echo("stopped", err=True)
            sys.exit(130)
        _show(database, counts, ", ".join(path.resolve().name for path in paths), sock, host, no_open)


def _show(database: Path, counts: dict[str, int], name: str, sock: socket.socket, host: str, no_open: bool) -> None:
    import webbrowser

    from junket.serve.app import run
    from junket.serve.guard import LOOPBACK
    from junket.show import plain

    address = f"http://{f'[{host}]' if ':' in host else host}:{sock.getsockname()[1]}/"
    if host not in LOOPBACK:
        click.echo(f"warning: whoever can reach {host} can read all of it", err=True)
    try:
        click.echo(f"{address} shows {counts['articles']} articles and {counts['works']} works; Ctrl-C ends it")
        if not no_open:
            webbrowser.open(address)
        run(database, counts, plain(name), sock, local=host in LOOPBACK)
    except KeyboardInterrupt:
        click.echo("ended")


def _database(paths: tuple[Path, ...], folder: Path) -> tuple[Path, dict[str, int]]:
    """The SQLite file that is shown, the one that was named or a new one in a folder, and the rows of its tables."""
    from junket.export.read import InputError, inputs
    from junket.export.run import export
    from junket.export.sqlite_file import DATABASE
    from junket.serve.app import ForeignDatabaseError, counted
    from junket.show import plain

    named = len(paths) == 1 and paths[0].suffix == ".sqlite" and paths[0].is_file()
    database = paths[0] if named else folder / DATABASE
    try:
        for complaint in () if named else export(inputs(paths), "sqlite", folder).complaints:
            click.echo(plain(complaint), err=True)
        counts = counted(database)
    except (InputError, ForeignDatabaseError) as error:
        raise click.BadParameter(plain(error), param_hint="RUN|FILE") from error
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"the tables cannot be written: {error}") from error
    if rejected := counts["rejected"]:
        click.echo(f"{rejected} lines could not be read: the table `rejected` has all of them", err=True)
    if not counts["articles"]:
        held = f"; {counts['quarantine']} pages are in quarantine" if counts["quarantine"] else ""
        raise click.BadParameter(f"no records in {', '.join(map(str, paths))}{held}", param_hint="RUN|FILE")
    return database, counts
