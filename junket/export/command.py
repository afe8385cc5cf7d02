"""`junket export`: tables from runs and files of records."""

from __future__ import annotations

import sqlite3
import sys
from importlib.util import find_spec
from pathlib import Path

import click

EXTRA = "junket export and junket.load need pyarrow and duckdb, the extra `tables`: pip install 'junket[tables]'"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="RUN|FILE...")
@click.option(
    "--to",
    type=click.Choice(["parquet", "duckdb", "csv", "sqlite"]),
    default="parquet",
    show_default=True,
    help="What the tables are written as.",
)
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help=(
    "Where the tables go; made if missing. Files of the same names are replaced when all is done."
))  # fmt: skip
def export(paths: tuple[Path, ...], to: str, output: Path) -> None:
    """Write records as tables: articles, works, credits, companies, releases and more.

    RUN is a run folder, FILE a file of records such as `junket extract` writes. Of several lines with one id the last
    one counts. A work in several articles is one row. export.md in DIR explains every table and column. A line that
    cannot be read goes to the table `rejected`, and makes the exit code 1.

    \b
    Example:
      junket export runs/demo --to parquet -o tables
    """  # noqa: D301  click's mark for lines to leave as they are
    from junket.export.read import InputError, inputs

    if not (find_spec("pyarrow") and find_spec("duckdb")):
        raise click.ClickException(EXTRA)
    from junket.export.run import export as write
    from junket.show import plain

    try:
        account = write(inputs(paths), to, output)
    except InputError as error:
        raise click.BadParameter(str(error), param_hint="RUN|FILE") from error
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"{error}; {output} is as it was") from error
    except KeyboardInterrupt:
        click.echo(f"stopped; {output} is as it was", err=True)
        sys.exit(130)
    articles, works, pages = (account.rows[table] for table in ("articles", "works", "quarantine"))
    click.echo(
        f"{articles} articles, {works} works, {pages} quarantined pages in {output}; export.md explains the tables"
    )
    if account.superseded:
        click.echo(f"{account.superseded} lines have a later one with the same id")
    if rejected := account.rows["rejected"]:
        for complaint in account.complaints:
            click.echo(plain(complaint), err=True)
        click.echo(f"{rejected} lines could not be read: the table `rejected` has all of them", err=True)
        sys.exit(1)
