"""`junket inspect`: a page's text beside its record."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from junket.inspect.find import Found

EXTRA = "junket inspect needs jinja2, the extra `report`: pip install 'junket[report]'"


@click.command()
@click.argument("target", metavar="PAGE|RECORD-ID")
@click.option("--url", metavar="URL", help="The address of a PAGE that does not give its own.")
@click.option("--run", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER", help=(
    "The run folder of RECORD-ID.  [default: the newest under runs/]"
))  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=(
    "Write it as an HTML file that needs no server, and cannot save fixtures."
))  # fmt: skip
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help=(
    "The folder that fixtures go to.  [default: the one that the tests replay]"
))  # fmt: skip
@click.option("--no-open", is_flag=True, help="Say the address, and open no browser.")
def inspect(
    target: str, url: str | None, run: Path | None, output: Path | None, to: Path | None, no_open: bool
) -> None:
    """See which words of a page gave which field of its record.

    PAGE is a saved .html or .html.gz file, read now. RECORD-ID is the `id` of a record in a run folder, shown as the run
    has it. Both are shown in the browser, from this machine alone, until Ctrl-C or a click on Done; a click there saves
    the page as a fixture.

    \b
    Example:
      junket inspect fixtures/cinemadailyus.com/last-take-rachel-mason/page.html -o last-take.html
    """  # noqa: D301  click's mark for lines to leave as they are
    from junket.inspect.find import FindError, in_run, saved

    if not find_spec("jinja2"):
        raise click.ClickException(EXTRA)
    path = Path(target)
    if path.exists() and run:
        raise click.UsageError("--run is for a RECORD-ID")
    if not path.exists() and url:
        raise click.UsageError("--url is for a PAGE")
    try:
        found = saved(path, url) if path.exists() else in_run(target, run)
    except FindError as error:
        from junket.show import plain

        raise click.UsageError(plain(error)) from error
    if output:
        from junket.inspect.render import render
        from junket.inspect.view import view

        output.write_bytes(render(view(found)))
        click.echo(f"{output} shows the page and its record")
    else:
        _serve(found, to, no_open)


def _serve(found: Found, to: Path | None, no_open: bool) -> None:
    import webbrowser

    from junket.inspect.render import render
    from junket.inspect.serve import Server
    from junket.inspect.view import view
    from junket.replay import shipped

    shown, folder = view(found), to or shipped()
    with Server(found.page, folder, lambda token: render(shown, (token, str(folder)))) as server:
        click.echo(f"{server.url} shows the page and its record; Ctrl-C ends it")
        if not no_open:
            webbrowser.open(server.url)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("ended")
