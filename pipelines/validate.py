"""Whether a record may be written."""

import orjson
from pydantic import ValidationError

from schemas import Record

NOT_AN_ARTICLE = "not an article: no headline, no paragraphs"
INVALID = "invalid record"


class Refused(ValueError):  # noqa: N818  it is a verdict on a page, not a fault of the program
    """A record that must not be written."""

    def __init__(self, reason: str, detail: str | None = None) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


def line(record: Record) -> bytes:
    """The record's line in ``records.jsonl``, newline included, read back once to make sure that it can be.

    Raises:
        Refused: for a page that gave neither a headline nor a body or work, and for a record that is not valid.
    """
    if not (record.headline or record.body or record.works):
        raise Refused(NOT_AN_ARTICLE)
    try:
        written = orjson.dumps(record.model_dump(mode="json", warnings=False))
        Record.model_validate_json(written)
    except ValidationError as error:
        places = (f"{'/'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise Refused(INVALID, "; ".join(places)) from error
    except TypeError as error:  # orjson's word for a lone surrogate
        raise Refused(INVALID, str(error)) from error
    return written + b"\n"
