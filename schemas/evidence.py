"""Where a value came from, and what went wrong on the way."""

from enum import StrEnum

from schemas.model import Model, Text


class Source(StrEnum):
    """The part of a page that gave a value, strongest first: where two disagree, the earlier one wins."""

    CREDIT_BLOCK = "credit block"
    JSON_LD = "json-ld"
    META = "meta"
    """``<meta>``, ``<link>``, ``<html lang>``, ``<title>``, microdata."""
    HEADLINE = "headline"
    BYLINE = "byline"
    """The lines around the headline that name the author and the day."""
    MARKUP = "markup"
    """An element's own attributes: ``<img>``, ``<iframe>``, ``<time>``, ``<a>``."""
    PROSE = "prose"


class Evidence(Model):
    """The words on the page that gave a value."""

    source: Source
    """The part of the page. Example: ``credit block``."""
    text: Text
    """The words themselves, as they stand on the page, white space folded. Example: ``Runtime: 1 hour, 31 minutes``."""
    xpath: str | None = None
    """Where they stand: an XPath 1.0 to the element or attribute that holds them. Null where there is no such place."""


class Warned(Model):
    """Something a reader of the record should know: a value refused, two places that disagree, a guess not taken."""

    code: Text
    """A short name to count by. Example: ``untyped value``."""
    field: str | None = None
    """JSON Pointer to the field it is about. Example: ``/works/0/runtime_minutes``."""
    message: Text
    """What happened and what was done, in one sentence."""
    text: str | None = None
    """The words on the page that it is about."""
