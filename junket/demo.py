"""`junket demo`: a real crawl of the fixtures, over HTTP on the loopback, checked against what they must give."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from junket.replay import Outcome


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help=(
    "The run folder.  [default: a new one under runs/]"
))  # fmt: skip
def demo(output: Path | None) -> None:
    """Crawl the fixtures' site, served on this machine, and show the result.

    The same spider, pipelines and files as in `junket crawl`, with robots.txt, listing pages and several hosts; it needs
    no network. The exit code is 0 when every page gave what its fixture says.

    \b
    Example:
      junket demo -o runs/demo
    """  # noqa: D301  click's mark for lines to leave as they are
    import orjson
    from rich.console import Console

    import fixtures
    from junket import show
    from junket.crawl import run
    from junket.site import served
    from pipelines.folder import RUN, fresh

    saved = Path(fixtures.__file__).parent
    profiles = tuple(str(path) for path in sorted(saved.glob("*/profile.toml")))
    if not profiles:
        raise click.ClickException(f"{saved} holds no site: a folder HOST/profile.toml makes one")
    with served(saved) as port:
        click.echo(f"serving {len(profiles)} sites on 127.0.0.1:{port}", err=True)
        done = run(profiles, output or fresh("demo"), None, _settings(port))
    folder = done.run.folder
    console = Console()
    console.print(show.articles(folder))
    console.print()
    show.summary(console, folder, done.told)
    if done.told["ended"] == "shutdown":
        sys.exit(done.exit_code)
    surprises = list(check(saved, folder, orjson.loads((folder / RUN).read_bytes())))
    for surprise in surprises[: show.SHOWN]:
        click.echo(f"not as the fixtures say: {show.plain(surprise)}", err=True)
    if len(surprises) > show.SHOWN:
        click.echo(f"… and {len(surprises) - show.SHOWN} more; `junket fixture check` shows them", err=True)
    if surprises:
        sys.exit(1)
    click.echo("every page gave what its fixture says")


def check(saved: Path, folder: Path, run: dict[str, Any]) -> list[str]:
    """Compare a run of the fixtures with what they must give; each difference in a line."""
    from junket.replay import FixtureError, difference, expected, found
    from junket.site import response

    given = _given(folder)
    failed = {each["url"]: each["error"] for each in run["failed"]}
    skipped = {each["url"]: each["why"] for each in run["skipped"]}
    surprises = []
    for article in found((saved,)):
        name = f"{article.parent.name}/{article.name}"
        url = response(article)["url"]
        outcome = given.pop(url, None)
        if outcome is None:
            became = failed.pop(url, None) or skipped.get(url) or "no listing led to it"
            surprises.append(f"{name}: {became}")
            continue
        try:
            surprises += [f"{name}: {line}" for line in difference(expected(article), outcome)]
        except FixtureError as error:
            surprises.append(str(error))
    surprises += [f"{url}: gave its {outcome.name}, and no fixture has this address" for url, outcome in given.items()]
    surprises += [f"{url}: {error}" for url, error in failed.items()]
    return surprises


def _given(folder: Path) -> dict[str, Outcome]:
    """What each page of a run gave, by its address, as a fixture would keep it."""
    import orjson

    from junket.replay import QUARANTINE, RECORD, Outcome
    from pipelines import folder as files

    given = {}
    for line in (folder / files.RECORDS).read_bytes().splitlines():
        record = orjson.loads(line)
        given[record["url"]] = Outcome(RECORD, {**record, "fetched_at": None})
    for line in (folder / files.QUARANTINE).read_bytes().splitlines():
        page = orjson.loads(line)
        given[page["url"]] = Outcome(QUARANTINE, {"stage": page["stage"], "reason": page["reason"]})
    return given


def _settings(port: int) -> dict[str, Any]:
    """The crawl's settings, less what is for other people's servers."""
    handler = "junket.site.Loopback"
    return {
        "LOOPBACK_PORT": port,
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
        "HTTPPROXY_ENABLED": False,
        "ALLOW_LOOPBACK": True,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
    }
