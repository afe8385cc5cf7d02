"""Where a value came from, and what went wrong on the way."""

from enum import StrEnum

from schemas.model import Model, Text


class Source(StrEnum):
    """The part of a page that gave a value, strongest first: where two disagree, the earlier one wins."""

    CREDIT_BLOCK = "credit block"
    """The lines of labels and values about a work."""
    JSON_LD = "json-ld"
    """What the page says to machines in ``<script type="application/ld+json">``."""
    META = "meta"
    """``<meta>``, ``<link>``, ``<html lang>``, ``<title>``, microdata."""
    HEADLINE = "headline"
    """The article's title, as printed."""
    BYLINE = "byline"
    """The lines around the headline that name the author and the day."""
    MARKUP = "markup"
    """An element's own attributes: ``<img>``, ``<iframe>``, ``<time>``, ``<a>``."""
    PROSE = "prose"
    """Any other visible text."""


class Evidence(Model):
    """The words on the page that gave a value."""

    source: Source
    """The part of the page. Example: ``credit block``."""
    text: Text
    """The words themselves, as they stand on the page, white space folded. Example: ``Runtime: 1 hour, 31 minutes``."""
    xpath: str | None = None
    """Where they stand: an XPath 1.0 to the element or attribute that holds them. Null where there is no such place.
    Example: ``/html/body/div[4]/div[2]/div/div[2]/div[1]/div/article/div[3]/p[16]``."""


class Warned(Model):
    """Something a reader of the record should know: a value refused, two places that disagree, a guess not taken."""

    code: Text
    """A short name to count by. Example: ``untyped value``."""
    field: str | None = None
    """JSON Pointer to the field it is about. Example: ``/works/0/other/0``."""
    message: Text
    """What happened and what was done, in one sentence. Example: ``'Runtime' names runtime, and its value is none: it is kept under other``."""
    text: str | None = None
    """The words on the page that it is about. Example: ``Runtime: feature length``."""
