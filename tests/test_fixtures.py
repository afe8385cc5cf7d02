"""Every saved page gives the record that stands beside it; and the saved sites are whole."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import jsonschema
import orjson
import pytest
from lxml import html

from extractors.page import fold_space, parse
from extractors.sites import Links, Profile
from extractors.sites import read as read_profile
from junket.fixture import MAX_BYTES
from junket.replay import MECHANICAL, PAGE, QUARANTINE, RECORD, RESPONSE, difference, expected, found, replay, shipped
from schemas import Record
from schemas.record import json_schema

ROOT = shipped()
FIXTURES = found(())
HOSTS = sorted({folder.parent for folder in FIXTURES})
RECORDS = [folder for folder in FIXTURES if (folder / RECORD).exists()]

each_fixture = pytest.mark.parametrize("folder", FIXTURES, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
each_record = pytest.mark.parametrize("folder", RECORDS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
each_host = pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)


@each_fixture
def test_the_page_gives_what_it_must(folder: Path) -> None:
    different = difference(expected(folder), replay(folder))
    if different:
        pytest.fail("\n".join([f"{folder}: fixture → page", *different]), pytrace=False)


@each_fixture
def test_a_fixture_is_whole_and_small(folder: Path) -> None:
    assert (folder / PAGE).stat().st_size <= MAX_BYTES
    response = _json(folder / RESPONSE)
    assert urlsplit(response["url"]).hostname == folder.parent.name
    assert sorted(path.name for path in folder.iterdir()) == sorted([PAGE, RESPONSE, expected(folder).name])


@each_record
def test_a_record_is_valid_and_in_the_schema_s_order(folder: Path) -> None:
    record = {**_json(folder / RECORD)}
    for key in MECHANICAL:
        record.setdefault(key, Record.model_fields[key].get_default())
    record["warnings"] = list(record["warnings"])
    jsonschema.validate(record, json_schema())
    assert list(record) == list(Record.model_fields)
    assert record["id"] == hashlib.sha256(record["canonical_url"].encode()).hexdigest()[:20]
    assert record["fetched_at"] is None


@each_record
def test_evidence_is_on_the_page(folder: Path) -> None:
    response = _json(folder / RESPONSE)
    page = parse((folder / PAGE).read_bytes(), response["url"], response["headers"].get("Content-Type"))
    given = replay(folder).content["evidence"]
    assert given
    for pointer, evidence in given.items():
        if evidence["xpath"] is None:
            assert evidence["text"] in fold_space(" ".join(page.root.itertext())), pointer
            continue
        (place,) = page.root.xpath(evidence["xpath"])
        words = place if isinstance(place, str) else " ".join(place.itertext())
        assert _letters(evidence["text"]) in _letters(words), pointer


@each_host
def test_listings_lead_to_every_article(host: Path) -> None:
    listed = _listed(host.name)
    robots = _robots(host)
    assert {url for url in listed if robots.can_fetch("junket", url)} == _addresses(host)


@each_host
@pytest.mark.parametrize("file", ["sitemap.xml", "feed/index.xml"])
def test_sitemap_and_feed_list_every_article(host: Path, file: str) -> None:
    tree = ElementTree.fromstring((host / "site" / file).read_bytes())  # noqa: S314  our own file
    links = {element.text for element in tree.iter() if element.tag.endswith("}loc") or element.tag == "guid"}
    assert links == _addresses(host)


def test_robots_txt_is_put_to_the_proof() -> None:
    """A listing links to a page that is there, would give a record, and must not be fetched."""
    forbidden = [
        (host, url) for host in HOSTS for url in _listed(host.name) if not _robots(host).can_fetch("junket", url)
    ]
    served = [_file(host, url) for host, url in forbidden]
    assert any(file.exists() and "Director" in file.read_text(encoding="utf-8") for file in served)


def test_the_set_has_what_issues_are_made_of() -> None:
    records = [Record.model_validate(_json(folder / RECORD)) for folder in RECORDS]
    assert len(records) >= 20
    assert len({(record.language or "")[:2] for record in records}) >= 6
    assert {record.kind.value for record in records} >= {"interview", "review", "festival", "news"}
    assert {len(record.works) for record in records} == {1, 2}
    assert any(not work.credits for record in records for work in record.works)
    assert sum(any(turn.role == "question" for turn in r.interview.turns) for r in records if r.interview) >= 3
    assert any(work.kind == "series" for record in records for work in record.works)
    assert len([folder for folder in FIXTURES if (folder / QUARANTINE).exists()]) == 1
    assert len([host for host in HOSTS if _profile(host.name).discover.next]) >= 2


def _json(path: Path) -> Any:
    return orjson.loads(path.read_bytes())


def _letters(text: str) -> str:
    """A text without white space: where markup stands between words, a page has less of it than its lines have."""
    return "".join(text.split())


@cache
def _profile(host: str) -> Profile:
    return read_profile(ROOT / host / "profile.toml")


def _addresses(host: Path) -> set[str]:
    return {_json(path)["url"] for path in host.glob(f"*/{RESPONSE}")}


def _robots(host: Path) -> RobotFileParser:
    robots = RobotFileParser()
    robots.parse((host / "site" / "robots.txt").read_text(encoding="utf-8").splitlines())
    return robots


def _file(host: Path, url: str) -> Path:
    path = host / "site" / urlsplit(url).path.lstrip("/")
    return path / "index.html" if url.endswith("/") else path


@cache
def _listed(name: str) -> frozenset[str]:
    """The links to articles on a host's listing pages, as its profile finds them."""
    host, discover = ROOT / name, _profile(name).discover
    waiting, seen, articles = list(discover.listings), set(discover.listings), set[str]()
    while waiting:
        url = waiting.pop()
        tree = html.fromstring(_file(host, url).read_bytes())
        articles.update(_links(tree, url, discover.articles))
        for link in _links(tree, url, discover.next) if discover.next else ():
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return frozenset(articles)


def _links(tree: html.HtmlElement, url: str, links: Links) -> list[str]:
    holders = tree.cssselect(links.css) if links.css else [tree]
    found = [urljoin(url, a.get("href")) for holder in holders for a in holder.iter("a") if a.get("href")]
    return [link for link in found if links.matches(link)]
