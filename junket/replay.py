"""Saved pages, replayed: what a fixture's page must give, what it gives today, and what differs.

fixtures/HOST/SLUG/page.html         the page as fetched
fixtures/HOST/SLUG/response.json     its address, status and headers
fixtures/HOST/SLUG/record.json       what it must give; or quarantine.json, with stage and reason
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from schemas.page import Page

PAGE, RESPONSE, RECORD, QUARANTINE = "page.html", "response.json", "record.json", "quarantine.json"

MECHANICAL = ("evidence", "warnings")
"""Fields that nobody writes by hand. A record.json without them is judged by the fields that it has."""


@dataclass(frozen=True)
class Outcome:
    """What a page must give, or gives: a record, or its quarantine."""

    name: str
    """The file that it stands in: ``record.json`` or ``quarantine.json``."""
    content: dict[str, Any]

    def write(self, folder: Path) -> None:
        """Make it what the fixture must give."""
        (folder / self.name).write_bytes(orjson.dumps(self.content, option=orjson.OPT_INDENT_2) + b"\n")
        (folder / ({RECORD, QUARANTINE} - {self.name}).pop()).unlink(missing_ok=True)


class FixtureError(ValueError):
    """A fixture cannot be replayed. The message names its folder and what is wrong."""


def shipped() -> Path:
    """The folder of fixtures that the tests replay; a relative path where it stands below the working directory."""
    import fixtures

    folder, here = Path(fixtures.__file__).parent, Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def found(paths: tuple[Path, ...]) -> list[Path]:
    """The fixtures in the paths: an article's folder, a host's, or a folder of hosts; all that junket has by default."""
    return sorted({page.parent for path in paths or (shipped(),) for page in path.rglob(PAGE)})


def replay(folder: Path) -> Outcome:
    """What the page gives today.

    Raises:
        FixtureError: where the page or its response.json cannot be read.
    """
    from junket.sources import sources

    if not (folder / RESPONSE).exists():
        raise FixtureError(f"{folder}: has no {RESPONSE}, so the page's address is not known")
    (source,) = sources([folder / PAGE])
    if source.page is None:
        raise FixtureError(f"{source.where}: {source.error}")
    return read(source.page)


def read(page: Page) -> Outcome:
    """What a page gives: the same as in a crawl, less the day on which it was fetched."""
    from extractors import extract
    from pipelines import validate

    try:
        line = validate.line(extract(page.body, page.url, page.content_type))
    except validate.Refused as refused:
        return Outcome(QUARANTINE, {"stage": refused.stage.value, "reason": refused.reason})
    return Outcome(RECORD, orjson.loads(line))


def expected(folder: Path) -> Outcome:
    """What the page must give.

    Raises:
        FixtureError: where the folder does not say, or says it twice.
    """
    files = [folder / name for name in (RECORD, QUARANTINE) if (folder / name).exists()]
    if len(files) != 1:
        raise FixtureError(f"{folder}: needs either {RECORD} or {QUARANTINE}; it has {'both' if files else 'neither'}")
    try:
        content = orjson.loads(files[0].read_bytes())
    except orjson.JSONDecodeError as error:
        raise FixtureError(f"{files[0]}: is no JSON: {error}") from error
    if not isinstance(content, dict):
        raise FixtureError(f"{files[0]}: holds no JSON object")
    return Outcome(files[0].name, content)


def difference(wanted: Outcome, given: Outcome) -> list[str]:
    """A line for each leaf in which the two differ, safe for a terminal; none where they agree.

    A record written by hand, without evidence and warnings, is compared in the fields that it has.
    """
    from junket.difference import changes, lines
    from junket.show import plain

    if wanted.name != given.name:
        quarantine, record = (wanted, given) if wanted.name == QUARANTINE else (given, wanted)
        names = [f"quarantine for {quarantine.content['reason']!r}", f"a record: {record.content.get('headline')}"]
        return [plain(" → ".join(names if wanted is quarantine else reversed(names)))]
    content = given.content if is_whole(wanted) else _common(wanted.content, given.content)
    return [plain(line) for line in lines(changes(wanted.content, content))]


def is_whole(outcome: Outcome) -> bool:
    return outcome.name == QUARANTINE or any(key in outcome.content for key in MECHANICAL)


def _common(wanted: Any, given: Any) -> Any:
    """What is given, without keys that are not wanted. Lists stay as they are."""
    if isinstance(wanted, dict) and isinstance(given, dict):
        return {key: _common(wanted[key], value) for key, value in given.items() if key in wanted}
    return given
