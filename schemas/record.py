"""The record, version 1: one per article."""

from typing import Annotated, Any, Final, Literal

from pydantic import StringConstraints

from schemas.article import Image, Interview, Person, Video
from schemas.evidence import Evidence, Warned
from schemas.model import LanguageTag, Model, Moment, Text, WebAddress
from schemas.vocabulary import ArticleKind
from schemas.work import Work

SCHEMA_VERSION: Final = "1.0"


class Record(Model):
    """What one article states. A field that the page does not state is null or empty: nothing is invented."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    """The version of this format. The field set may grow within version 1. Example: ``1.0``."""
    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{20}$")]
    """Stable name of the article: the first 20 hexadecimal digits of the SHA-256 of ``canonical_url``.
    Example: ``323132e8fab3364e6830``."""
    url: WebAddress
    """The address that answered. Example: ``https://film.example/an-interview/?utm_source=mail``."""
    canonical_url: WebAddress
    """The address that the page gives as its own; else ``url`` without fragment and tracking parameters.
    Example: ``https://film.example/an-interview/``."""
    site: Text
    """The host of ``url``, without ``www.``. Example: ``cinemadailyus.com``."""
    publisher: Text | None = None
    """The publication. Source: https://schema.org/publisher. Example: ``Cinema Daily US``."""
    kind: ArticleKind = ArticleKind.OTHER
    """What the article is. Example: ``interview``."""
    headline: Text | None = None
    """As printed, odd quotation marks too. Source: https://schema.org/headline.
    Example: ``‘Last Take: Rust and the Story of Halyna‘ Director Rachel Mason (Video Interview)``."""
    language: LanguageTag | None = None
    """The article's language, BCP 47, without a region: declared, else detected. Source: https://schema.org/inLanguage. Example: ``en``."""
    authors: tuple[Text, ...] = ()
    """Who wrote the article: people, and a collective where the page prints one as its byline ("The Harbour Team"); never the bare publication.
    Source: https://schema.org/author. Example: ``Edward Douglas``."""
    published_at: Moment | None = None
    """ISO 8601, with the time zone where given. The day of the last change where the page prints no other at its headline, with the warning
    ``day of change``. Source: https://schema.org/datePublished.
    Example: ``2025-03-10T17:00:00-04:00``."""
    modified_at: Moment | None = None
    """ISO 8601, with the time zone where given. Source: https://schema.org/dateModified. Example: ``2025-03-12``."""
    fetched_at: Moment | None = None
    """When the page was fetched, ISO 8601 in UTC; null where that is not known. Example: ``2025-03-13T08:00:00Z``."""
    section: Text | None = None
    """The part of the publication. Source: https://schema.org/articleSection. Example: ``Interviews``."""
    tags: tuple[Text, ...] = ()
    """What the publication files the article under, as printed. Source: https://schema.org/keywords. Example: ``Rachel Mason``."""
    interview: Interview | None = None
    """Null for an article that interviews nobody."""
    works: tuple[Work, ...] = ()
    """One per credit block, or those that the headline names; the first is the article's subject."""
    body: tuple[Text, ...] = ()
    """The article's paragraphs in order: no credit block, captions, advertisements, or calls to comment.
    Source: https://schema.org/articleBody. Example: ``On October 21, 2021, a gun was fired on the set of a Western.``."""
    mentions: tuple[Person, ...] = ()
    """People named in the prose: those whose role the prose gives first, then the others, each in the page's order."""
    images: tuple[Image, ...] = ()
    """Images of the article, in the page's order."""
    videos: tuple[Video, ...] = ()
    """Videos of the article, in the page's order."""
    evidence: dict[Annotated[str, StringConstraints(pattern=r"^/")], Evidence] = {}
    """JSON Pointer to what gave it. A pointer speaks for everything below it; a longer one is nearer."""
    warnings: tuple[Warned, ...] = ()
    """What was refused, doubted, or outvoted."""

    def __repr__(self) -> str:
        return f"Record({self.id} {self.url!r}: {self.headline!r})"


def json_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a line of ``records.jsonl``.

    It allows fields that it does not name, for the field set may grow within version 1; the models themselves do not.
    """
    schema = _open(Record.model_json_schema(mode="serialization"))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "junket record, version 1",
        **{key: value for key, value in schema.items() if key != "title"},
    }


def _open(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {key: _open(value) for key, value in schema.items() if (key, value) != ("additionalProperties", False)}
    return [_open(item) for item in schema] if isinstance(schema, list) else schema
