"""The page: figures into templates. What the templates print is escaped, and nothing on the page asks for anything else."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import jinja2
from babel import Locale

from junket import html
from junket.report import text
from junket.report.calendar import Releases
from junket.report.coverage import Field, Group, Table
from junket.report.figures import STEP, Runtimes, Top, Totals
from junket.report.runs import Crawl
from junket.report.verdict import Finding

TEMPLATES = "junket.report/templates"
ENGLISH = Locale("en")
OUTCOMES = ("written", "unchanged", "quarantined", "failed")
WIDTH, HEIGHT = 72, 20
"""Of a small line of shares, in CSS pixels."""


@dataclass(frozen=True)
class Contents:
    """All that the page shows."""

    sources: tuple[str, ...]
    crawls: tuple[Crawl, ...]
    findings: tuple[Finding, ...]
    totals: Totals
    sites: Top
    coverage: Table
    kinds: Top
    languages: Top
    months: list[tuple[date, int]]
    releases: Releases
    certificates: Top
    runtimes: Runtimes
    companies: dict[str, Top]
    interviewees: Top
    works: Top
    quarantine: Top
    rejected: list[tuple[str, int, str]]


def rendered(contents: Contents) -> str:
    """The page as HTML. The same contents give the same bytes."""
    script, style = (html.resource(TEMPLATES, name) for name in ("report.js", "report.css"))
    history = series(contents.crawls)
    had = {path for path, points in history.items() if any(filled for _, filled, _ in points)}
    page = _environment().get_template("report.html")
    return page.render(
        **vars(contents),
        script=script,
        style=style,
        digest=html.digest(script),
        series=history,
        groups=[(group.name, shown) for group in contents.coverage.groups if (shown := _shown(group, had))],
        never=[field.name for group in contents.coverage.groups for field in group.fields if not _is_shown(field, had)],
    )


def _is_shown(field: Field, had: set[str]) -> bool:
    """Whether a field is worth a row: a record has it, or one of an earlier run had."""
    return field.all.filled > 0 or field.path in had


def _shown(group: Group, had: set[str]) -> list[Field]:
    return [field for field in group.fields if _is_shown(field, had)]


def series(crawls: tuple[Crawl, ...]) -> dict[str, list[tuple[str, int, int]]]:
    """Path → its share in every run of every folder, in order: a name for the run, filled, of."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for crawl in crawls:
        for past in crawl.past:
            for path, (filled, of) in past.coverage.items():
                if of:
                    found.setdefault(path, []).append((f"{text.told(crawl.name, 40)} run {past.number}", filled, of))
    return found


def line(points: list[tuple[str, int, int]]) -> str:
    """The points of an SVG polyline, from 0 % at the bottom to 100 % at the top."""
    step = (WIDTH - 6) / max(len(points) - 1, 1)
    return " ".join(
        f"{3 + step * at:.1f},{3 + (HEIGHT - 6) * (1 - filled / of):.1f}" for at, (_, filled, of) in enumerate(points)
    )


def day(value: date) -> str:
    """``11 March 2025``."""
    return f"{value.day} {ENGLISH.months['format']['wide'][value.month]} {value.year}"


def month(value: date) -> str:
    """``March 2025``."""
    return f"{ENGLISH.months['format']['wide'][value.month]} {value.year}"


def language(tag: str) -> str:
    """``fr-CA`` is French: the language's name in English, or the tag where it has none."""
    return ENGLISH.languages.get(tag.partition("-")[0].lower(), tag) if tag else "not told"


def minutes(step: int, last: int) -> str:
    """The minutes that a bar of runtimes stands for."""
    return f"{step * STEP} minutes and more" if step == last else f"{step * STEP} to {step * STEP + STEP - 1} minutes"


def at(value: object) -> str:
    """A moment of an account, ``2025-03-11T10:15:00Z``, to the minute."""
    return text.told(value, 40).replace("T", " ")[:16] if isinstance(value, str) else "–"


@cache
def _environment() -> jinja2.Environment:
    environment = html.environment(TEMPLATES)
    environment.filters.update(told=text.told, number=text.number, day=day, month=month, language=language, at=at)
    names: dict[str, Any] = {
        "link": html.link, "count": text.count, "percent": text.percent, "line": line, "minutes": minutes,
        "OUTCOMES": OUTCOMES, "WIDTH": WIDTH, "HEIGHT": HEIGHT, "STEP": STEP,
    }  # fmt: skip
    environment.globals.update(names)
    return environment
