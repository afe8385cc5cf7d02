"""`junket report`: one HTML page about runs and files of records."""

from __future__ import annotations

import sqlite3
import sys
from importlib.util import find_spec
from pathlib import Path

import click

EXTRA = "junket report needs jinja2, pyarrow and duckdb, the extra `report`: pip install 'junket[report]'"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="RUN|FILE...")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=(
    "The page to write; a file of that name is replaced when all is done."
))  # fmt: skip
def report(paths: tuple[Path, ...], output: Path) -> None:
    """Write one HTML page about runs: did they work, what changed, what is missing, what is in them.

    RUN is a run folder, FILE a file of records such as `junket extract` writes. Of several lines with one id the last
    one counts. The page needs no network and nothing beside it. A line that cannot be read is told of and left out,
    and makes the exit code 1.

    \b
    Example:
      junket report runs/demo -o report.html
    """  # noqa: D301  click's mark for lines to leave as they are
    from junket.export.read import InputError, inputs

    if not all(map(find_spec, ("jinja2", "pyarrow", "duckdb"))):
        raise click.ClickException(EXTRA)
    import duckdb

    from junket.report.make import report as make
    from junket.report.text import count
    from junket.show import plain

    try:
        account = make(inputs(paths), output)
    except InputError as error:
        raise click.BadParameter(str(error), param_hint="RUN|FILE") from error
    except (OSError, sqlite3.Error, duckdb.Error) as error:
        raise click.ClickException(f"{error}; {output} is as it was") from error
    except KeyboardInterrupt:
        click.echo(f"stopped; {output} is as it was", err=True)
        sys.exit(130)
    totals = account.totals
    for complaint in account.complaints:
        click.echo(plain(complaint), err=True)
    click.echo(
        f"{count(totals.articles, 'article')}, {count(totals.works, 'work')}, {count(totals.sites, 'site')} in {output}"
    )
    if totals.rejected:
        click.echo(f"{count(totals.rejected, 'line')} could not be read, and stands in no figure", err=True)
        sys.exit(1)
