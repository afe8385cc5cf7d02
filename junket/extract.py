"""`junket extract`: saved pages and archives in, JSON Lines out, in the input's order."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    from concurrent.futures import Future

    from junket.sources import Source
    from spiders.cluster import Cluster
    from spiders.workers import Workers

AHEAD = 4
"""Pages for each worker that are read ahead of the one whose turn it is."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="PATH...")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=(
    "Where the records go; the file is replaced when all is done.  [default: standard output]"
))  # fmt: skip
@click.option("--url", metavar="URL", help="The address of the page, for a single HTML file.")
@click.option("--cluster", metavar="ADDRESS", help=(
    "Read on a Dask cluster rather than on this machine: its scheduler, as tcp://192.0.2.10:8786. Needs the extra `dask`."
))  # fmt: skip
def extract(paths: tuple[Path, ...], output: Path | None, url: str | None, cluster: str | None) -> None:
    """Read saved pages and archives into JSON Lines, in their order.

    PATH is a .html, .html.gz, .warc or .warc.gz file, or a folder of them. A page's address is --url, else what a
    response.json beside it says, else the page's own canonical link, else the file's. What cannot be read is said on
    standard error, one line each, and makes the exit code 1.

    \b
    Example:
      junket extract fixtures/cinemadailyus.com/last-take-rachel-mason -o last-take.jsonl
    """  # noqa: D301  click's mark for lines to leave as they are
    from junket.sources import SUFFIXES, sources
    from spiders.cluster import ClusterError

    for path in paths:
        if path.is_file() and not path.name.endswith(SUFFIXES):
            raise click.BadParameter(f"{path} is none of {', '.join(SUFFIXES)}", param_hint="PATH")
    if url and (len(paths) != 1 or not paths[0].is_file() or ".warc" in paths[0].name):
        raise click.BadParameter("is for a single HTML file", param_hint="--url")
    pages = failed = 0
    try:
        with _written(output) as out:
            for line, complaint in read(sources(paths, url), cluster):
                pages += 1
                if line is None:
                    failed += 1
                    click.echo(complaint, err=True)
                else:
                    out.write(line)
            out.flush()
    except ClusterError as error:
        raise click.ClickException(str(error)) from error
    if failed:
        click.echo(f"{failed} of {pages} pages gave no record", err=True)
        sys.exit(1)


def read(found: Iterable[Source], cluster: str | None = None) -> Iterator[tuple[bytes | None, str]]:
    """Each source's line, or None and what is wrong with it, in order. Reads only a few pages ahead: memory is flat.

    Raises:
        ClusterError: where the cluster of that address cannot be used, or is lost on the way.
    """
    from spiders import forks

    if not cluster:
        forks.begin()
    from spiders.cluster import Cluster
    from spiders.workers import Workers

    workers = Cluster(cluster) if cluster else Workers()
    waiting: deque[tuple[Source, Future[bytes] | None]] = deque()
    try:
        for source in found:
            waiting.append((source, workers.submit(source.page) if source.page else None))
            if len(waiting) > AHEAD * workers.count:
                yield _result(workers, *waiting.popleft())
        while waiting:
            yield _result(workers, *waiting.popleft())
    finally:
        workers.close()


def _result(workers: Workers | Cluster, source: Source, future: Future[bytes] | None) -> tuple[bytes | None, str]:
    from junket.show import plain
    from pipelines import validate
    from schemas.page import Quarantined

    if source.page is None or future is None:
        return None, plain(f"{source.where}: {source.error}")
    outcome = workers.outcome(future, source.page, source.page.url)
    bad: Quarantined | validate.Refused
    if isinstance(outcome, Quarantined):
        bad = outcome
    else:
        try:
            return validate.line(outcome.record), ""
        except validate.Refused as refused:
            bad = refused
    return None, plain(f"{source.where}: {bad.stage}: {bad.reason}" + (f" ({bad.detail})" if bad.detail else ""))


@contextmanager
def _written(output: Path | None) -> Iterator[BinaryIO]:
    """Where lines go. A file takes its name when all is done; until then the one that was there stays."""
    if output is None:
        yield sys.stdout.buffer
        return
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("wb") as file:
            yield file
    except KeyboardInterrupt:
        click.echo(f"stopped; what was read so far is in {part}", err=True)
        sys.exit(130)
    part.replace(output)
