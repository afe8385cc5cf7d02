"""Hostile pages give a record, always, and what can be read of them is read."""

import json

import orjson
import pytest
from hostile_pages import CREDITS, HEADLINE, PAGES, PROSE, Hostile, page
from jsonschema import Draft202012Validator

from extractors import extract
from extractors.page import MOST_ATTRIBUTES
from schemas import Record
from schemas.record import json_schema

URL = "https://paper.example/interviews/ada-quill/"
VALIDATOR = Draft202012Validator(json_schema())


def read(body: str | bytes, content_type: str | None = None) -> Record:
    """The record, after what holds for every record."""
    record = extract(body, URL, content_type)
    assert [each for each in record.warnings if each.code == "extractor failed"] == []
    line = orjson.dumps(record.model_dump(mode="json"))
    assert Record.model_validate_json(line) == record
    return record


def directors(record: Record) -> set[str]:
    return {credit.name for work in record.works for credit in work.credits.get("director", ())}


@pytest.mark.parametrize("hostile", PAGES, ids=lambda hostile: hostile.name)
def test_a_hostile_page_gives_a_record(hostile: Hostile) -> None:
    record = read(hostile.make(hostile.small), hostile.content_type)
    if hostile.headline is not None:
        assert record.headline == hostile.headline
    if hostile.director is not None:
        assert hostile.director in directors(record)


@pytest.mark.parametrize("hostile", PAGES[::7], ids=lambda hostile: hostile.name)
def test_its_record_is_valid(hostile: Hostile) -> None:
    record = read(hostile.make(max(1, hostile.small // 10)), hostile.content_type)
    assert list(VALIDATOR.iter_errors(json.loads(record.model_dump_json()))) == []


def test_the_names_of_the_table_are_its_own() -> None:
    assert len({hostile.name for hostile in PAGES}) == len(PAGES)


@pytest.mark.parametrize("said", ["zlib", "idna", "punycode", "hex", "rot13", "undefined", "base64", "x-none", "\0"])
@pytest.mark.parametrize("where", ["header", "meta"])
def test_an_encoding_that_is_none_is_told_from_the_bytes(said: str, where: str) -> None:
    head = f'<meta charset="{said}">' if where == "meta" else ""
    body = page("<p>Čas, œuvre, naïve.</p>", head=head).encode()
    record = read(body, f"text/html; charset={said}" if where == "header" else None)
    assert record.headline == HEADLINE
    assert any("œuvre" in paragraph for paragraph in record.body)


def test_an_element_keeps_its_first_attributes() -> None:
    many = " ".join(f"data-{i}='x>{i}'" for i in range(3 * MOST_ATTRIBUTES))
    record = read(page(f'<p class="byline" {many}>By Ines Tollan</p>{PROSE}'))
    assert [each.code for each in record.warnings] == ["attributes left out"]
    assert record.authors == ("Ines Tollan",)
    assert record.headline == HEADLINE
    assert len(record.body) == 6


@pytest.mark.parametrize("between", [1_000, 4_000, 8_000, 30_000])
def test_a_long_attribute_is_no_fault(between: int) -> None:
    record = read(page(f'<p><img alt="{"a word " * between}" src="/ada.jpg"></p>{PROSE}'))
    assert record.warnings == ()
    assert len(record.body) == 6


def test_questions_after_breaks_are_read_in_a_long_element() -> None:
    asked = "<b>Why did you leave the house?</b><br>Nobody asked me to stay.<br>" * 2_000
    record = read(f"<article><h1>{HEADLINE}</h1>{PROSE}{CREDITS}<div>{asked}</div></article>")
    assert record.interview is not None
    assert len(record.interview.turns) > 3_000
