"""`junket fixture`: saved pages and the records they must give, added, replayed and mended."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click
import orjson

from junket.replay import (
    MECHANICAL,
    PAGE,
    QUARANTINE,
    RECORD,
    RESPONSE,
    FixtureError,
    Outcome,
    difference,
    expected,
    found,
    is_whole,
    read,
    replay,
    shipped,
)

if TYPE_CHECKING:
    from schemas.page import Page

MAX_BYTES = 200_000
"""Size of the largest page that is kept: fixtures are for reading, and stay in git for good."""

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}\Z")
_HOST = re.compile(r"\w[\w.-]*\Z")
"""A host that may name a folder. A page says its own address, and ".." would lead out of the fixtures."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def fixture() -> None:
    """Add, check and update the saved pages that the tests replay.

    A fixture is a folder, HOST/SLUG: page.html as fetched, response.json with its address and headers, and record.json,
    the record that it must give (or quarantine.json, why it gives none).

    \b
    Example:
      junket fixture check
    """  # noqa: D301  click's mark for lines to leave as they are


@fixture.command()
@click.argument("target", metavar="URL|FILE")
@click.option("--url", metavar="URL", help="The address of a FILE that does not give its own.")
@click.option("--name", metavar="SLUG", help="The fixture's name.  [default: from the address]")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help=(
    "The folder of fixtures.  [default: the one that the tests replay]"
))  # fmt: skip
@click.option("--contact", envvar="JUNKET_CONTACT", metavar="ADDRESS", help=(
    "How a site can reach you, sent with the request.  [env: JUNKET_CONTACT]"
))  # fmt: skip
@click.option("--allow-loopback", is_flag=True, help="Let the request go to a private or loopback address.")
def add(
    target: str, url: str | None, name: str | None, to: Path | None, contact: str | None, allow_loopback: bool
) -> None:
    """Save a page, with the record that it gives today.

    A URL is fetched as in `junket crawl`: robots.txt is obeyed, and redirects are followed. Nothing that is there
    already is overwritten.

    \b
    Example:
      junket fixture add fixtures/slowfade.example/the-sextons-daughter/page.html --to /tmp/fixtures
    """  # noqa: D301  click's mark for lines to leave as they are
    from junket.show import plain

    page = _fetched(target, contact, allow_loopback) if "://" in target else _saved(Path(target), url)
    folder, given = save(page, name, to or shipped())
    click.echo(f"{folder}: {len(page.body):,} bytes")
    for line in _told(given):
        click.echo(plain(line))
    click.echo("\nTo check by hand, for this is what junket read and not yet what is true:")
    for advice in _advice(folder, given):
        click.echo(f"- {plain(advice)}")


@fixture.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[PATH]...")
def check(paths: tuple[Path, ...]) -> None:
    """Replay fixtures and show what they give that they must not, and what they must and do not.

    A line is one difference: where it is in the record, what the fixture says → what the page gives.

    \b
    Example:
      junket fixture check fixtures/cinemadailyus.com
    """  # noqa: D301  click's mark for lines to leave as they are
    folders = _chosen(paths)
    failing = 0
    for folder in folders:
        try:
            different = difference(expected(folder), replay(folder))
        except FixtureError as error:
            different = [str(error)]
        if different:
            failing += 1
            _show(folder, different)
    click.echo(f"{len(folders) - failing} of {len(folders)} fixtures give what they must")
    if failing:
        click.echo("Where a page gives the right thing now, `junket fixture update` accepts it.")
        sys.exit(1)


@fixture.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[PATH]...")
@click.option("--yes", is_flag=True, help="Accept every difference without asking.")
def update(paths: tuple[Path, ...], yes: bool) -> None:
    """Show what fixtures give otherwise than they must, and ask whether it is right now.

    What is accepted becomes what the fixture must give. Where nobody can be asked, nothing is changed without --yes.

    \b
    Example:
      junket fixture update fixtures/slowfade.example
    """  # noqa: D301  click's mark for lines to leave as they are
    accepted = refused = 0
    for folder in _chosen(paths):
        try:
            given = replay(folder)
            wanted = expected(folder)
        except FixtureError as error:
            _show(folder, [str(error)])
            refused += 1
            continue
        different = difference(wanted, given)
        if not is_whole(wanted):
            different.append(f"{' and '.join(MECHANICAL)}: written by nobody yet, and added if you accept")
        if not different:
            continue
        _show(folder, different)
        if yes or (sys.stdin.isatty() and click.confirm("Is this right?")):
            given.write(folder)
            accepted += 1
        else:
            refused += 1
    click.echo(f"{accepted} accepted, {refused} left as they were")
    if refused:
        if not yes and not sys.stdin.isatty():
            click.echo("Nobody to ask: --yes accepts them all.", err=True)
        sys.exit(1)


def save(page: Page, name: str | None, root: Path) -> tuple[Path, Outcome]:
    """Write a page as a fixture below a folder; return its own folder, and what the page gives today.

    Raises:
        click.ClickException: where it is too large, or there already.
    """
    folder = _place(page, name, root)
    given = read(page)
    folder.mkdir(parents=True)
    (folder / PAGE).write_bytes(page.body)
    response = {
        "url": page.url,
        "status": page.status,
        "headers": {"Content-Type": page.content_type} if page.content_type else {},
    }
    (folder / RESPONSE).write_bytes(orjson.dumps(response, option=orjson.OPT_INDENT_2) + b"\n")
    given.write(folder)
    return folder, given


def _chosen(paths: tuple[Path, ...]) -> list[Path]:
    folders = found(paths)
    if not folders:
        where = ", ".join(map(str, paths)) or str(shipped())
        raise click.UsageError(f"no fixture in {where}: a fixture is a folder with a {PAGE}")
    return folders


def _show(folder: Path, different: list[str]) -> None:
    click.echo(f"{folder}")
    for line in different:
        click.echo(f"  {line}")
    click.echo()


def _fetched(url: str, contact: str | None, allow_loopback: bool) -> Page:
    """The page at an address, fetched by a crawl of one page."""
    from tempfile import TemporaryDirectory

    from junket.crawl import run
    from pipelines import archive
    from pipelines.folder import PAGES, RUN
    from spiders.settings import user_agent
    from spiders.targets import TargetError, resolve

    try:
        if not resolve((url,)).pages:
            raise click.UsageError(f"{url} is a site or a listing of its profile; give one article's address")
    except TargetError as error:
        raise click.UsageError(str(error)) from error
    with TemporaryDirectory() as scratch:
        settings = {"USER_AGENT": user_agent(contact), "ALLOW_LOOPBACK": allow_loopback}
        folder = run((url,), Path(scratch), 1, settings).run.folder
        page = next(archive.pages(folder / PAGES), None)
        if page is None:
            account = orjson.loads((folder / RUN).read_bytes())
            why = [each["error"] for each in account["failed"]] + [each["why"] for each in account["skipped"]]
            raise click.ClickException(f"{url} gave no page: {'; '.join(why)}")
    return page


def _saved(path: Path, url: str | None) -> Page:
    """The page in a file."""
    from junket.sources import sources

    if not path.is_file() or not path.name.endswith((".html", ".html.gz")):
        raise click.UsageError(f"{path} is neither a URL nor an .html or .html.gz file")
    (source,) = sources([path], url)
    if source.page is None:
        raise click.ClickException(f"{source.where}: {source.error}")
    if urlsplit(source.page.url).scheme not in {"http", "https"}:
        raise click.UsageError(f"{path} does not give its address; say it with --url")
    return source.page


def _place(page: Page, name: str | None, root: Path) -> Path:
    """The new fixture's folder, once nothing speaks against it."""
    parts = urlsplit(page.url)
    last = parts.path.rstrip("/").rpartition("/")[2].rpartition(".")
    slug = name or re.sub(r"[^a-z0-9]+", "-", (last[0] or last[2]).lower()).strip("-")[:60].strip("-")
    if not _SLUG.match(slug) or slug == "site":
        raise click.UsageError(
            f"{slug!r} is no name for a fixture: --name wants lower-case letters, digits and hyphens"
        )
    if len(page.body) > MAX_BYTES:
        raise click.ClickException(
            f"{page.url} has {len(page.body):,} bytes, and a fixture has at most {MAX_BYTES:,}: save it to a file, "
            "cut what is not needed to show the problem (scripts, styles, related articles), and add the file"
        )
    host = (parts.hostname or "").removeprefix("www.")
    if parts.scheme not in {"http", "https"} or not _HOST.match(host):
        raise click.UsageError(
            f"{page.url} is no address on the web, and a fixture needs its page's; say it with --url"
        )
    folder = root / host / slug
    if folder.exists():
        raise click.ClickException(f"{folder} is there already; --name gives the new one another name")
    for other in root.glob(f"*/*/{RESPONSE}"):
        if orjson.loads(other.read_bytes()).get("url") == page.url:
            raise click.ClickException(f"{other.parent} already has {page.url}")
    return folder


def _told(given: Outcome) -> list[str]:
    """What was read, a line a field."""
    if given.name == QUARANTINE:
        return [f"quarantined: {given.content['reason']}"]
    record = given.content
    people = record["interview"]["people"] if record["interview"] else []
    rows = [
        ("headline", record["headline"]),
        ("kind", f"{record['kind']}, {record['language']}"),
        ("authors", ", ".join(record["authors"])),
        ("published", record["published_at"]),
        ("interviewed", ", ".join(person["name"] for person in people)),
        *(("work", _work(work)) for work in record["works"]),
        ("body", f"{len(record['body'])} paragraphs, {sum(len(text.split()) for text in record['body'])} words"),
        ("named", ", ".join(person["name"] for person in record["mentions"])),
        *(("warning", warning["message"]) for warning in record["warnings"]),
    ]
    return [f"{label:>12}  {value or '–'}" for label, value in rows]


def _work(work: dict[str, Any]) -> str:
    empty: tuple[object, ...] = (None, [], {})
    return f"{work['title']}: {', '.join(key for key, value in work.items() if key != 'title' and value not in empty)}"


def _advice(folder: Path, given: Outcome) -> list[str]:
    """What is left for a person to do."""
    host = folder.parent
    advice = [f"read {folder / given.name} against the page, and write what the page states where it errs"]
    if given.name == RECORD:
        empty = [
            key
            for key, value in given.content.items()
            if value in (None, []) and key not in {"fetched_at", *MECHANICAL}
        ]
        if empty:
            advice.append(f"does the page really not state {', '.join(empty)}?")
        advice += [
            f"{label['label']!r} was kept as it stands: does it name a field?"
            for work in given.content["works"]
            for label in work["other"]
        ]
    if not (host / "profile.toml").exists():
        advice.append(f"write {host / 'profile.toml'}: where the site lists its articles; docs/fixtures.md has one")
    advice.append(f"link to it from a listing under {host / 'site'}, so that `junket demo` finds it")
    return advice
