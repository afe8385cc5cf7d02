"""`junket demo`: a real crawl of the fixtures, over HTTP on the loopback, checked against what they must give."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click


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
    from rich.console import Console

    import fixtures
    from junket import show
    from junket.crawl import run
    from junket.site import served
    from pipelines.folder import fresh

    saved = Path(fixtures.__file__).parent
    profiles = tuple(str(path) for path in sorted(saved.glob("*/profile.toml")))
    if not profiles:
        raise click.ClickException(f"{saved} holds no site: a folder HOST/profile.toml makes one")
    with served(saved) as port:
        click.echo(f"serving {len(profiles)} sites on 127.0.0.1:{port}", err=True)
        folder = run(profiles, output or fresh("demo"), None, _settings(port))
    console = Console()
    console.print(show.articles(folder))
    console.print()
    outcome = show.summary(console, folder)
    if outcome["ended"] == "shutdown":
        sys.exit(outcome["exit_code"])
    surprises = list(check(saved, folder, outcome))
    for surprise in surprises:
        click.echo(f"not as the fixtures say: {show.plain(surprise)}", err=True)
    if surprises:
        sys.exit(1)
    click.echo("every page gave what its fixture says")


def check(saved: Path, folder: Path, outcome: dict[str, Any]) -> list[str]:
    """Compare a run of the fixtures with what they must give; each difference in a sentence."""
    import orjson

    from junket.site import articles
    from pipelines.folder import QUARANTINE, RECORDS

    def lines(name: str) -> dict[str, dict[str, Any]]:
        with (folder / name).open("rb") as file:
            return {line["url"]: line for line in map(orjson.loads, file)}

    records, quarantined = lines(RECORDS), lines(QUARANTINE)
    failed = {each["url"]: each["error"] for each in outcome["failed"]}
    surprises = []
    for article in articles(saved):
        name = f"{article.parent.name}/{article.name}"
        response = orjson.loads((article / "response.json").read_bytes())
        url = response["url"]
        record, line = records.pop(url, None), quarantined.pop(url, None)
        if response["status"] >= 400:
            failed.pop(url, None)
        elif (article / "record.json").exists():
            expected = orjson.loads((article / "record.json").read_bytes())
            if record is None:
                surprises.append(f"{name}: no record; {_became(url, line, failed, outcome)}")
            else:
                wrong = [
                    key for key in expected | record if key != "fetched_at" and expected.get(key) != record.get(key)
                ]
                if wrong:
                    surprises.append(f"{name}: another {', '.join(wrong)}; `junket fixture check` shows the difference")
        elif (article / "quarantine.json").exists():
            expected = orjson.loads((article / "quarantine.json").read_bytes())
            if line is None or any(line[key] != expected[key] for key in ("stage", "reason")):
                became = _became(url, line, failed, outcome) if record is None else "it gave a record"
                surprises.append(f"{name}: not quarantined for {expected['reason']!r}; {became}")
    surprises += [f"{url}: gave a record, and no fixture has this address" for url in records]
    surprises += [f"{url}: was quarantined, and no fixture has this address" for url in quarantined]
    surprises += [f"{url}: {error}" for url, error in failed.items()]
    return surprises


def _became(url: str, line: dict[str, Any] | None, failed: dict[str, str], outcome: dict[str, Any]) -> str:
    if line is not None:
        return f"quarantined for {line['reason']!r}"
    skipped = {each["url"]: each["why"] for each in outcome["skipped"]}
    return failed.pop(url, None) or skipped.get(url, "no listing led to it")


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
