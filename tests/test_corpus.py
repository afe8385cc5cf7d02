"""Every saved page of the corpus: no failure, a valid record, and evidence that stands on the page."""

import gzip
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extractors import extract
from extractors.page import fold_space, parse
from schemas import Record
from schemas.record import json_schema

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
PAGES = sorted(CORPUS.rglob("*.html.gz"))
VALIDATOR = Draft202012Validator(json_schema())

pytestmark = pytest.mark.skipif(not PAGES, reason="the corpus stands beside the checkout, in ../shared/corpus")


def _url(path: Path) -> str:
    label = path.with_name(path.name.removesuffix(".html.gz") + ".json")
    if label.exists():
        return str(json.loads(label.read_text(encoding="utf-8"))["url"])
    return str(json.loads((path.parent / "expect.json").read_text(encoding="utf-8"))[path.name]["url"])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name.removesuffix(".html.gz"))
def test_page(path: Path) -> None:
    body, url = gzip.decompress(path.read_bytes()), _url(path)
    record = extract(body, url)
    assert not [warning for warning in record.warnings if warning.code == "extractor failed"], record.warnings
    assert record == extract(body, url)
    plain = record.model_dump(mode="json")
    assert not list(VALIDATOR.iter_errors(plain))
    assert Record.model_validate(plain) == record
    assert_evidence_on_page(record, body)


def assert_evidence_on_page(record: Record, body: bytes) -> None:
    """Each piece of evidence is part of what its XPath finds on the page."""
    root = parse(body, record.url).root
    for pointer, evidence in record.evidence.items():
        assert evidence.xpath, pointer
        found = root.xpath(evidence.xpath)
        assert found, (pointer, evidence)
        text = (
            " ".join(str(found[0]).split()) if isinstance(found[0], str) else fold_space("".join(found[0].itertext()))
        )
        squeezed = "".join(text.split())
        assert "".join(evidence.text.split()) in squeezed, (pointer, evidence, text[:300])
