"""What is fuzzed: each target takes bytes, and raises where the code under it does what it must not."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

from extractors import extract
from extractors.values.setting import Setting
from junket.export.read import quarantined, records
from junket.sources import sources
from schemas import Record
from schemas.record import json_schema

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from test_values_properties import READERS

URL = "https://paper.example/interviews/ada-quill/"
SECONDS = 1.0
"""Of a processor, that a page may take."""
LANGUAGES = (None, "en", "de", "fr", "pt-BR", "ru", "ja", "zh-Hant", "ar", "pl", "tr", "sv")
CONTENT_TYPES = (None, "text/html", "text/html; charset=utf-8", "text/html; charset=iso-8859-1", "text/html; charset=x")


class Fault(AssertionError):  # noqa: N818  no error of this program
    """What a target must not do."""


class Slow(Fault):
    """A page that takes longer than any may."""


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def _timed(data: bytes, content_type: str | None) -> tuple[Record, float]:
    begun = time.process_time()
    record = extract(data, URL, content_type)
    return record, time.process_time() - begun


def read_page(data: bytes, *, twice: bool = True) -> float:
    """Read a page, and check its record; the seconds of a processor that reading took."""
    content_type = CONTENT_TYPES[len(data) % len(CONTENT_TYPES)]
    record, took = _timed(data, content_type)
    failed = [warning.message for warning in record.warnings if warning.code == "extractor failed"]
    if failed:
        raise Fault(f"exception: {failed[0]}")
    line = record.model_dump_json()
    if Record.model_validate_json(line) != record:
        raise Fault("another record after a round trip")
    if len(line) < 200_000 and (errors := list(_validator().iter_errors(json.loads(line)))):
        raise Fault(f"invalid: {errors[0].message[:200]}")
    if twice and extract(data, URL, content_type) != record:
        raise Fault("another record the second time")
    if took > SECONDS:  # the page, or what else the machine did
        took = min(took, *(_timed(data, content_type)[1] for _ in range(2)))
    if took > SECONDS:
        raise Slow(f"{took:.2f} s for {len(data)} bytes")
    return took


def read_value(data: bytes) -> None:
    """Every value reader, on a text in a language."""
    setting = Setting(language=LANGUAGES[data[0] % len(LANGUAGES)] if data else None)
    text = data[1:].decode("utf-8", "replace")
    for read in READERS.values():
        read(text, setting)


def read_archive(data: bytes) -> None:
    """A saved page or an archive: every fault comes back as one."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("page.warc", "page.warc.gz", "page.html.gz"):
            path = Path(folder, name)
            path.write_bytes(data)
            for source in sources([path]):
                if (source.page is None) == (not source.error):
                    raise Fault("neither a page nor an error, or both")


def read_lines(data: bytes) -> None:
    """A run's files, as `junket export` reads them."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        for _ in (*records(Path(file.name)), *quarantined(Path(file.name))):
            pass


TARGETS: dict[str, Callable[[bytes], object]] = {
    "page": read_page,
    "values": read_value,
    "archive": read_archive,
    "lines": read_lines,
}
