"""`junket site new`: a site's profile, written from what a small crawl finds, and its first fixtures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def site() -> None:
    """Write the profile of a site.

    \b
    Example:
      junket site new https://film.example/ --contact mailto:you@example.org
    """  # noqa: D301  click's mark for lines to leave as they are


@site.command()
@click.argument("url", metavar="URL")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), default=Path(), metavar="FOLDER", help=(
    "Where the profile and the folder fixtures go.  [default: here]"
))  # fmt: skip
@click.option("--fixtures", type=click.IntRange(min=1), default=3, metavar="N", help="Articles to save.  [default: 3]")
@click.option("--contact", envvar="JUNKET_CONTACT", metavar="ADDRESS", help=(
    "How a site can reach you, sent with each request.  [env: JUNKET_CONTACT]"
))  # fmt: skip
@click.option("--allow-loopback", is_flag=True, help="Let requests go to private and loopback addresses.")
def new(url: str, to: Path, fixtures: int, contact: str | None, allow_loopback: bool) -> None:
    """Look through a site, and write its profile and first fixtures.

    URL is the site's first page, or a page that lists articles. Nothing that is there already is overwritten.

    \b
    Example:
      junket site new https://film.example/ --to /tmp/film
    """  # noqa: D301  click's mark for lines to leave as they are
    from tempfile import TemporaryDirectory

    import orjson

    from junket.crawl import run
    from junket.fixture import save
    from pipelines import archive
    from pipelines.folder import PAGES, RUN
    from spiders.settings import user_agent
    from spiders.targets import TargetError, resolve

    try:
        host = resolve((url,)).hosts[0].removeprefix("www.")
    except TargetError as error:
        raise click.UsageError(str(error)) from error
    profile = to / f"{re.sub(r'[^a-z0-9]', '', host.rpartition('.')[0]) or 'site'}.toml"
    if profile.exists():
        raise click.ClickException(f"{profile} is there already; --to names another folder")
    with TemporaryDirectory() as scratch:
        settings = {"USER_AGENT": user_agent(contact), "ALLOW_LOOPBACK": allow_loopback}
        folder = run((url,), Path(scratch), fixtures, settings).run.folder
        found = orjson.loads((folder / RUN).read_bytes())
        if not found["found"]:
            why = "; ".join(each["error"] for each in found["failed"])
            raise click.ClickException(f"{url}: nothing leads to articles: {why}")
        to.mkdir(parents=True, exist_ok=True)
        profile.write_text(written(host, found["found"]), encoding="utf-8")
        click.echo(f"{profile}: check its name, and which addresses are articles")
        for page in archive.pages(folder / PAGES):
            try:
                click.echo(f"{save(page, None, to / 'fixtures')[0]}: check what its record says against the page")
            except click.ClickException as error:
                click.echo(f"not saved: {error.message}", err=True)


def written(host: str, found: list[dict[str, Any]]) -> str:
    """A profile as TOML, of what a crawl found (`found` in run.json)."""
    from spiders.discover import home

    ways: dict[str, list[str]] = {}
    for each in found:
        ways.setdefault(each["way"], []).append(each["url"])
    hosts = sorted({host, *(urlsplit(each["url"]).hostname or host for each in found)})
    lines = [f"name = {_text(host)}", f"hosts = {_list(hosts)}", "", "[discover]"]
    if "wordpress" in ways:
        lines.append(f"wordpress = {_text(ways['wordpress'][0].partition('/wp/v2/')[0] + '/')}")
    if sitemaps := ways.get("sitemap index", ways.get("sitemap")):
        lines.append(f"sitemaps = {_list(sitemaps)}")
    if "feed" in ways:
        lines.append(f"feeds = {_list(ways['feed'])}")
    if listings := ways.get("home page", []) + ways.get("listing", []):
        lines += [
            f"listings = {_list(listings)}",
            f"articles = {{ css = {_text(home.HEADINGS.css or '')} }}",
            f"next = {{ css = {_text(home.NEXT.css or '')} }}",
        ]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    import orjson

    return orjson.dumps(value).decode()  # a JSON string is a basic string of TOML


def _list(values: list[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"
