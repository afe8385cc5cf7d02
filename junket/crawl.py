"""`junket crawl`: the spider, run from here."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from pipelines.run import WriteRun


@click.command()
@click.argument("targets", nargs=-1, required=True, metavar="SITE|URL...")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help=(
    "The run folder; one that has a run already is gone on with.  [default: a new one under runs/]"
))  # fmt: skip
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Ask for at most N articles.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help=(
    "Leave out articles neither published nor changed since that day, as in 2025-03-11."
))  # fmt: skip
@click.option("--match", multiple=True, metavar="PATTERN", help=(
    "Ask only for articles whose whole address is like it; * stands for any characters. Can be given again."
))  # fmt: skip
@click.option("--frontier", metavar="REDIS_URL", help=(
    "Share the crawl with every process that has the same command and frontier, redis://host:6379/0."
))  # fmt: skip
@click.option("--contact", envvar="JUNKET_CONTACT", metavar="ADDRESS", help=(
    "How a site can reach you: a mail address or a URL, sent with each request.  [env: JUNKET_CONTACT]"
))  # fmt: skip
@click.option("--allow-loopback", is_flag=True, help="Let requests go to private and loopback addresses.")
@click.option("-s", "--set", "settings", multiple=True, metavar="NAME=VALUE", help="Set a setting of Scrapy.")
def crawl(
    targets: tuple[str, ...],
    output: Path | None,
    limit: int | None,
    since: datetime | None,
    match: tuple[str, ...],
    frontier: str | None,
    contact: str | None,
    allow_loopback: bool,
    settings: tuple[str, ...],
) -> None:
    """Crawl sites or single articles into a run folder.

    SITE is the name of a profile, the path of one, or a site's address, https://any.site/. A site without a profile is
    looked through for itself: robots.txt, sitemaps, feeds, the WordPress API. Any other URL is read as one article, or
    followed where it lists articles. The run folder gets records.jsonl, quarantine.jsonl, pages.warc.gz and run.json.

    \b
    Example:
      junket crawl cinemadailyus --limit 20 --contact mailto:you@example.org
    """  # noqa: D301  click's mark for lines to leave as they are
    from extractors.sites import ProfileError
    from spiders import forks
    from spiders.settings import user_agent
    from spiders.targets import TargetError, resolve

    try:
        resolve(targets)
    except (TargetError, ProfileError) as error:
        raise click.UsageError(str(error)) from error
    wanted: dict[str, Any] = {"USER_AGENT": user_agent(contact), "ALLOW_LOOPBACK": allow_loopback}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise click.BadParameter(f"{setting!r} is not NAME=VALUE", param_hint="--set")
        wanted[name] = value
    if frontier:
        _check_frontier(frontier, limit)
        wanted["FRONTIER"] = frontier
    if not contact and not allow_loopback:
        click.echo("sites cannot tell who asks: --contact, or JUNKET_CONTACT, says how to reach you", err=True)
    forks.begin()
    done = run(targets, output, limit, wanted, since=since.date() if since else None, match=match)
    from rich.console import Console

    from junket.show import summary

    summary(Console(), done.run.folder, done.told)
    sys.exit(1 if done.exit_code is None else done.exit_code)  # none: it did not come to its end


def _check_frontier(url: str, limit: int | None) -> None:
    from spiders.frontier import FrontierError, check

    if limit:
        raise click.UsageError("--limit counts one process's articles: it does not go with --frontier")
    try:
        check(url)
    except FrontierError as error:
        raise click.ClickException(str(error)) from error


def run(
    targets: tuple[str, ...],
    output: Path | None,
    limit: int | None,
    settings: dict[str, Any],
    *,
    since: date | None = None,
    match: tuple[str, ...] = (),
) -> WriteRun:
    """Crawl, and return what wrote the run folder. It can be called once in a process: Twisted's reactor does not start again.

    Raises:
        click.ClickException: where the run could not begin, as with a folder that cannot be written to.
    """
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.settings import Settings

    from pipelines.run import WriteRun
    from spiders.interviews import InterviewsSpider

    chosen = Settings()
    chosen.setmodule("spiders.settings", priority="project")
    chosen.setdict({**settings, **({"RUN_FOLDER": str(output)} if output else {})}, priority="cmdline")
    on_terminal = sys.stderr.isatty()
    chosen.setdict({"LOG_LEVEL": "WARNING" if on_terminal else "INFO", "LOG_VERSIONS": []}, priority="project")
    with _progress() as watch:
        process = AsyncCrawlerProcess(chosen)
        # Of Scrapy's own lines those that a person must see; ours say what became of each page.
        for library in ("scrapy", "twisted", "asyncio"):
            logging.getLogger(library).setLevel(logging.WARNING)
        crawler = process.create_crawler(InterviewsSpider)
        watch(crawler)
        crawling = process.crawl(crawler, site=targets, limit=limit, since=since, match=match)
        process.start()
    if crawling.done() and not crawling.cancelled() and (error := crawling.exception()):
        raise click.ClickException(f"the crawl could not begin: {error}") from error
    pipeline = crawler.get_item_pipeline(WriteRun)
    if pipeline is None:
        raise click.ClickException("the setting ITEM_PIPELINES leaves out pipelines.run.WriteRun: nothing was written")
    if not hasattr(pipeline, "run"):
        raise click.ClickException(crawler.stats.get_value("finish_reason"))
    return pipeline


@contextmanager
def _progress() -> Iterator[Any]:
    """Show on a terminal how far the crawl is. Gives a function that is called with the crawler before it starts."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    from scrapy import signals

    from pipelines.run import WriteRun

    if not sys.stderr.isatty():
        yield lambda _crawler: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("starting")

        def watch(crawler: Crawler) -> None:
            def update() -> None:
                pipeline = crawler.get_item_pipeline(WriteRun)
                if pipeline is not None:
                    counts = pipeline.account.counts
                    told = f"{counts['written']} written, {counts['unchanged']} unchanged, {counts['quarantined']} quarantined, {counts['failed']} failed"
                    total = sum(counts.values())
                    progress.update(task, description=told, total=total, completed=total - counts["left"])

            for signal in (signals.item_scraped, signals.item_dropped):
                crawler.signals.connect(update, signal, weak=False)

        yield watch
