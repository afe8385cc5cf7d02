"""The rows that an article has for itself, whatever works it is about."""

from collections.abc import Iterator

from junket.export.dates import day, instant
from junket.export.tables import Row
from schemas import Record
from schemas.page import QuarantineLine

INT64 = 2**63


def integer(value: int | None) -> int | None:
    """The number, or None where a column of 64 bits cannot hold it: a page may state any."""
    return value if value is not None and value < INT64 else None


def article(record: Record, run: str) -> Iterator[tuple[str, Row]]:
    """Table and row of all that a record says apart from its works."""
    interview = record.interview
    body = "\n\n".join(record.body)
    yield (
        "articles",
        {
            "article_id": record.id,
            "url": record.url,
            "canonical_url": record.canonical_url,
            "site": record.site,
            "publisher": record.publisher,
            "kind": record.kind,
            "headline": record.headline,
            "language": record.language,
            "authors": list(record.authors),
            "published_stated": record.published_at,
            "published_on": day(record.published_at),
            "published_at": instant(record.published_at),
            "modified_stated": record.modified_at,
            "modified_on": day(record.modified_at),
            "modified_at": instant(record.modified_at),
            "fetched_at": instant(record.fetched_at),
            "section": record.section,
            "tags": list(record.tags),
            "interview_format": interview.format if interview else None,
            "exclusive": interview.exclusive if interview else None,
            "event": interview.event if interview else None,
            "body": body,
            "characters": len(body),
            "images": len(record.images),
            "videos": len(record.videos),
            "warnings": len(record.warnings),
            "run": run,
        },
    )
    people = {"interviewees": interview.people if interview else (), "mentions": record.mentions}
    for table, named in people.items():
        for position, person in enumerate(named):
            yield (
                table,
                {
                    "article_id": record.id,
                    "position": position,
                    "name": person.name,
                    "roles": list(person.roles),
                },
            )
    for position, turn in enumerate(interview.turns if interview else ()):
        row = {"article_id": record.id, "position": position}
        yield "turns", {**row, "speaker": turn.speaker, "role": turn.role, "text": turn.text}


def quarantine(line: QuarantineLine, run: str, position: int) -> Row:
    """The row of a page that gave no record."""
    return {
        "run": run,
        "position": position,
        "url": line.url,
        "asked": line.asked,
        "stage": line.stage,
        "reason": line.reason,
        "detail": line.detail,
        "status": integer(line.status),
        "fetched_at": instant(line.fetched_at),
        "warc_file": line.warc.file,
        "warc_offset": integer(line.warc.offset),
        "warc_length": integer(line.warc.length),
    }
