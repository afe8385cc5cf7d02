"""A fetched page, and what can become of an address that a crawl asks for.

Every address asked for ends as exactly one of `Extracted`, `Unchanged`, `Quarantined`, `Listed`, `Failed` and
`Skipped`; they are what the spider hands to the pipelines.
"""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from schemas.model import Model, Moment, Text, WebAddress
from schemas.record import Record


@dataclass(frozen=True, slots=True)
class Page:
    """A page as fetched."""

    url: str
    """The address that answered, after redirects."""
    status: int
    headers: tuple[tuple[str, str], ...]
    """As sent, in order, without those that told how the body was packed for the way."""
    body: bytes = field(repr=False)
    """Unpacked: no gzip or other content coding."""
    fetched_at: str | None = None
    """ISO 8601 in UTC, whole seconds; None where not known."""

    @property
    def content_type(self) -> str | None:
        """The ``Content-Type`` header; None without one."""
        return self.header("content-type")

    @property
    def digest(self) -> bytes:
        """What tells this body from another one: 16 bytes."""
        return hashlib.blake2b(self.body, digest_size=16).digest()

    def header(self, name: str) -> str | None:
        """The first header of a name in lower case; None without one."""
        return next((value for each, value in self.headers if each.lower() == name), None)


class Stage(StrEnum):
    """Where on its way a page was quarantined."""

    EXTRACT = "extract"
    """It gave no article: it has none, or reading it took too long, crashed or failed."""
    VALIDATE = "validate"
    """What it gave is no valid record."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A page that gave a record."""

    asked: str
    """The address that was asked for, before redirects. The same in all outcomes."""
    page: Page
    record: Record


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A page that was fetched and gave no record."""

    asked: str
    page: Page
    stage: Stage
    reason: str
    """One of few, to count by. Example: ``time limit``."""
    detail: str | None = None
    """What happened, in words."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An address that an earlier run into the same folder has read, and that is still the same."""

    asked: str
    how: str
    """How that was told, one of few: ``lastmod``, ``not modified`` (HTTP 304), ``same page``, ``same record``."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A listing page whose links were followed."""

    asked: str


@dataclass(frozen=True, slots=True)
class Failed:
    """An address that gave no page, or a listing that lists nothing."""

    asked: str
    error: str
    """What happened. Example: ``HTTP 404``."""
    status: int | None = None
    """The HTTP status, where there was an answer."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An address that was not read, on purpose."""

    asked: str
    why: str
    """One of few, to count by: ``robots.txt``, ``offsite``, ``duplicate``, ``limit`` …"""
    detail: str | None = None
    page: Page | None = None
    """The page, where it was fetched and is older than wanted."""
    changed: str | None = None
    """The day on which that page says that it last changed."""


Outcome = Extracted | Unchanged | Quarantined | Listed | Failed | Skipped


class Place(Model):
    """Where in a WARC file a page stands."""

    file: Text
    """Name of the file, in the same folder. Example: ``pages.warc.gz``."""
    offset: int
    """Bytes before the page's gzip member. Example: ``0``."""
    length: int
    """Bytes of the member. Example: ``48213``."""


class QuarantineLine(Model):
    """A line of ``quarantine.jsonl``: a page that was fetched and gave no record."""

    url: WebAddress
    """The address that answered. Example: ``https://film.example/interviews/``."""
    asked: WebAddress
    """The address that was asked for; another than ``url`` after a redirect. Example: ``https://film.example/interview``."""
    stage: Stage
    """Where on its way the page was stopped. Example: ``extract``."""
    reason: Text
    """Why, in few words to count by. Example: ``time limit``."""
    detail: str | None = None
    """What happened. Example: ``reading took more than 5 s``."""
    status: int
    """The HTTP status. Example: ``200``."""
    fetched_at: Moment | None = None
    """When it was fetched, ISO 8601 in UTC. Example: ``2025-03-13T08:00:00Z``."""
    warc: Place
    """Where the raw page is."""
