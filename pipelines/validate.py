"""Whether a record may be written."""

import orjson
from pydantic import ValidationError

from schemas import Record
from schemas.page import Stage

NOT_AN_ARTICLE = "not an article"
BINARY = "binary data"
FAILED = "error"
INVALID = "invalid record"

FAULTS = {FAILED, "time limit", "memory limit", "crash"}
"""Reasons that say nothing of the page: it is read again at the next run, even if it is the same."""

LITTLE = 300
"""Characters, about two sentences: a page that has less, and nothing else of an article, is an error page or a stub."""


class Refused(ValueError):  # noqa: N818  it is a verdict on a page, not a fault of the program
    """A record that must not be written: at which stage the page is set aside, why, and what was found."""

    def __init__(self, stage: Stage, reason: str, detail: str) -> None:
        super().__init__(stage, reason, detail)
        self.stage = stage
        self.reason = reason
        self.detail = detail


def line(record: Record) -> bytes:
    """The record's line in ``records.jsonl``, newline included, read back once to make sure that it can be.

    Raises:
        Refused: for a page that the extractor failed on, for data that is no text, for a page that is no article, such
            as an error page that was sent as a good one, and for a record that is not valid.
    """
    for warned in record.warnings:
        if warned.code == "extractor failed":  # a fault of ours, and not of the page
            raise Refused(Stage.EXTRACT, FAILED, warned.message)
        if warned.code == BINARY:
            raise Refused(Stage.EXTRACT, BINARY, warned.message)
    if lacking := _lacking(record):
        raise Refused(Stage.EXTRACT, NOT_AN_ARTICLE, lacking)
    try:
        written = orjson.dumps(record.model_dump(mode="json", warnings=False))
        Record.model_validate_json(written)
    except ValidationError as error:
        places = (f"{'/'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise Refused(Stage.VALIDATE, INVALID, "; ".join(places)) from error
    except TypeError as error:  # orjson's word for a lone surrogate
        raise Refused(Stage.VALIDATE, INVALID, str(error)) from error
    return written + b"\n"


def _lacking(record: Record) -> str | None:
    """What a page lacks to be an article; None for an article."""
    if not (record.headline or record.body or record.works):
        return "no headline, no paragraphs"
    if record.works or record.interview or record.videos or record.authors or record.published_at:
        return None
    text = sum(map(len, record.body))
    return f"no work, interview, video, author or date, and {text} characters of text" if text < LITTLE else None
