"""A run, shown to a person. Whatever came from a page is shown as text: no markup, no control characters."""

import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
from rich.columns import Columns
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from pipelines.account import FIRST
from pipelines.folder import PAGES, QUARANTINE, RECORDS, RUN

SHOWN = FIRST
"""Failures, and differences, listed on the screen; all are in the run's files."""

BAR = 8
"""Width of a bar, which tells its share without colour too."""

_PLAIN = {"schema_version", "id", "url", "canonical_url", "site", "kind", "works.kind", "works.credits"}
"""Fields whose coverage tells nothing: always there, or shown part by part."""


def plain(text: object) -> str:
    """A text on one line, whose control and direction characters are shown by their codes."""
    return "".join(
        letter if unicodedata.category(letter)[0] != "C" else " " if letter in "\t\n\r" else f"<U+{ord(letter):04X}>"
        for letter in str(text)
    )


def articles(folder: Path) -> Table:
    """One row an article."""
    table = Table(title="Articles", title_justify="left", expand=True)
    table.add_column("site", no_wrap=True)
    table.add_column("headline", ratio=3)
    table.add_column("works and their directors", ratio=3)
    table.add_column("text", justify="right", no_wrap=True)
    records = sorted(_lines(folder / RECORDS), key=lambda record: str(record["url"]))
    for record in records:
        works = (
            plain(work["title"] or "untitled")
            + "".join(f" – {plain(credit['name'])}" for credit in work["credits"].get("director", ())[:2])
            for work in record["works"]
        )
        text = f"{len(record['body'])} ¶"
        table.add_row(*map(Text, (plain(record["site"]), plain(record["headline"] or "–"), "\n".join(works), text)))
    return table


def quarantine(folder: Path) -> Table | None:
    """One row a quarantined page, of the first; None where there is none."""
    table = Table(title="Quarantined", title_justify="left", expand=True)
    for column in ("page", "at", "why"):
        table.add_column(column, overflow="fold")
    lines = _lines(folder / QUARANTINE)
    for line in islice(lines, SHOWN):
        why = plain(line["reason"]) + (f": {plain(line['detail'])[:300]}" if line["detail"] else "")
        table.add_row(*map(Text, (plain(line["url"]), plain(line["stage"]), why)))
    if more := sum(1 for _ in lines):
        table.caption = f"… and {more} more in {QUARANTINE}"
    return table if table.row_count else None


def coverage(run: dict[str, Any]) -> Columns | None:
    """A bar a field: how many articles, or works, have it."""
    groups = {"Fields of an article": "", "Fields of a work": "works.", "Credits of a work": "works.credits."}
    tables = []
    for title, prefix in groups.items():
        table = Table(title=title, title_justify="left", show_header=False, box=None)
        for path, share in run["coverage"].items():
            name = path.removeprefix(prefix)
            if not path.startswith(prefix) or "." in name or path in _PLAIN:
                continue
            table.add_row(Text(plain(name)), _bar(**share), f"{share['filled']}/{share['of']}")
        if table.row_count:
            tables.append(table)
    return Columns(tables, padding=(0, 2)) if tables else None


def failures(run: dict[str, Any]) -> Group | None:
    """The addresses that gave no page, each with its reason; None where there is none."""
    entries = [f"failed: {each['url']}: {each['error']}" for each in run["failed"]]
    entries += [f"not reached: {url}" for url in run["left"]]
    rows = [Text(plain(entry)) for entry in entries[:SHOWN]]
    if (more := run["pages"]["failed"] + run["pages"]["left"] - len(rows)) > 0:
        rows.append(Text(f"… and {more} more in {RUN}"))
    return Group(*rows) if rows else None


def alarms(run: dict[str, Any]) -> Group | None:
    """What is not as it was; None where all is."""
    rows = [Text(plain(f"changed: {each['site']}: {each['message']}")) for each in run["alarms"]]
    return Group(*rows) if rows else None


def found(run: dict[str, Any]) -> Group | None:
    """Where the articles were found; None for single articles."""
    rows = [f"found: {each['addresses']} addresses in the {each['way']} {each['url']}" for each in run["found"]]
    more = [f"… and {len(rows) - SHOWN} more in {RUN}"] if len(rows) > SHOWN else []
    return Group(*(Text(plain(row)) for row in [*rows[:SHOWN], *more])) if rows else None


def account(run: dict[str, Any], folder: Path) -> Group:
    """The counts, and where the files are."""
    pages, why = run["pages"], run["why"]["skipped"]
    skipped = ", ".join(f"{count} {plain(reason)}" for reason, count in why.items())
    rows = [
        f"{run['articles']} articles with {run['works']} works in {folder / RECORDS}",
        (
            f"this run: {pages['written']} written, {pages['unchanged']} unchanged, {pages['quarantined']} quarantined, {pages['failed']} failed, "
            f"{pages['skipped']} skipped{f' ({skipped})' if skipped else ''}, {pages['left']} not reached, "
            f"from {pages['listed']} listing pages"
        ),
        f"raw pages: {folder / PAGES}   quarantine: {folder / QUARANTINE}   account: {folder / RUN}",
    ]
    return Group(*map(Text, rows))


def summary(console: Console, folder: Path, run: dict[str, Any]) -> None:
    """Print what a run gave; `run` is its ``run.json``, whose lists of addresses may end early."""
    for part in (coverage(run), quarantine(folder), failures(run), alarms(run), found(run), account(run, folder)):
        if part is not None:
            console.print(part)
            console.print()


def _bar(filled: int, of: int) -> str:
    """Empty for none and full for all, and only then."""
    length = max(filled > 0, min(BAR - (filled < of), round(BAR * filled / (of or 1))))
    return ("█" * length).ljust(BAR, "·")


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file:
        yield from map(orjson.loads, file)
