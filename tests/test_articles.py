"""This project's own articles, in the manner of many systems and countries: each is read without fault, as its label says.

``benchmarks/prose.py`` scores every field; floors.json keeps the figures. Here stands what holds for each page.
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from test_corpus import assert_evidence_on_page

from extractors import extract
from schemas.record import json_schema

PAGES = sorted(Path(__file__).parent.glob("articles/**/*.html"))
VALIDATOR = Draft202012Validator(json_schema())


def test_there_are_pages() -> None:
    assert len(PAGES) >= 45


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page(path: Path) -> None:
    body, label = path.read_bytes(), json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    record = extract(body, label["url"])
    assert not [warning for warning in record.warnings if warning.code == "extractor failed"], record.warnings
    assert not list(VALIDATOR.iter_errors(record.model_dump(mode="json")))
    assert_evidence_on_page(record, body)
    assert (record.published_at or "")[:10] == (label["published"] or "")
    assert set(record.authors) <= set(label["authors"]), "nobody else is an author"
    assert set(label["body"]) & set(record.body)
