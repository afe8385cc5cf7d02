"""A real WordPress, crawled in each of the ways that lead to its articles."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import magazine
import pytest
from conftest import junket
from wordpress import WordPress, wordpress

pytestmark = [pytest.mark.needs("wordpress"), pytest.mark.xdist_group("wordpress")]

FAST = ("--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0")
ARTICLES = {post.headline: post for post in magazine.articles()}
LOCKED = "Protected: For Subscribers"
"""What WordPress makes of the headline of a post that has a password; it is listed as all are, and has no text."""


@dataclass(frozen=True)
class Look:
    """A theme, and the form of the site's addresses; what a person would write into its profile."""

    theme: str
    addresses: str
    listings: tuple[str, ...]
    articles: str
    following: str
    urls: str
    """What every article's address is like."""
    ways: dict[str, str]
    """The site's other ways to its articles: the profile's key, and what it says."""


LOOKS = (
    # Built of blocks, with the addresses that most sites have: /page/2/.
    Look(
        "twentytwentythree",
        "/%year%/%monthnum%/%postname%/",
        ("/", "/category/interviews/"),
        '{ css = "h2.wp-block-post-title" }',
        '{ css = "a.wp-block-query-pagination-next" }',
        "*/2024/??/*",
        {"sitemaps": "/wp-sitemap.xml", "feeds": "/feed/", "wordpress": "/wp-json/"},
    ),
    # Built of PHP templates, with WordPress's plain addresses: ?p=12, ?paged=2.
    Look(
        "twentytwentyone",
        "",
        ("/", "/?cat=2"),
        '{ css = "article h2.entry-title", url = "*/?p=*" }',
        '{ css = "a.next", url = "*paged=*" }',
        "*/?p=*",
        {"sitemaps": "/?sitemap=index", "feeds": "/?feed=rss2", "wordpress": "/?rest_route=/"},
    ),
)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    with wordpress(tmp_path_factory.mktemp("wordpress")) as site:
        site.load(magazine.magazine())
        yield site


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: look.theme)
def site(running: WordPress, request: pytest.FixtureRequest) -> tuple[WordPress, Look]:
    look: Look = request.param
    running.look(look.theme, look.addresses)
    return running, look


@dataclass(frozen=True)
class Crawled:
    done: subprocess.CompletedProcess[str]
    records: dict[str, dict[str, Any]]
    """By address, and without the time of the fetch."""
    run: dict[str, Any]


def crawl(folder: Path, *targets: object, limit: str = "") -> Crawled:
    done = junket("crawl", *targets, "-o", folder, *FAST, *(("--limit", limit) if limit else ()))
    lines = [json.loads(line) for line in (folder / "records.jsonl").read_bytes().splitlines()]
    assert all(line.pop("fetched_at") for line in lines)
    records = {line["url"]: line for line in lines}
    assert len(records) == len(lines)
    return Crawled(done, records, json.loads((folder / "run.json").read_bytes()))


def profile(folder: Path, **discover: str) -> Path:
    path = folder / "reel.toml"
    keys = "".join(f"{key} = {value}\n" for key, value in discover.items())
    path.write_text(f'name = "{magazine.NAME}"\nhosts = ["127.0.0.1"]\n[discover]\n{keys}')
    return path


@pytest.fixture(scope="module")
def by_listing(site: tuple[WordPress, Look], tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    """The crawl that the others are compared with."""
    running, look = site
    folder = tmp_path_factory.mktemp("listing")
    listings = json.dumps([running.url(path) for path in look.listings])
    written = profile(folder, listings=listings, articles=look.articles, next=look.following)
    return crawl(folder / "run", written)


def assert_all_well(crawled: Crawled) -> None:
    assert crawled.done.returncode == 0, crawled.done.stdout + crawled.done.stderr
    pages = crawled.run["pages"]
    assert (pages["quarantined"], pages["failed"], pages["left"]) == (0, 0, 0)
    assert pages["written"] == len(crawled.records)


def test_every_article_is_found_by_listing_pages(by_listing: Crawled) -> None:
    assert_all_well(by_listing)
    assert {record["headline"] for record in by_listing.records.values()} == ARTICLES.keys() | {LOCKED}
    assert by_listing.run["pages"]["listed"] >= 5  # ten articles on each


@pytest.mark.parametrize("way", ["sitemaps", "feeds", "wordpress"])
def test_every_other_way_gives_the_same_records(
    by_listing: Crawled, site: tuple[WordPress, Look], way: str, tmp_path: Path
) -> None:
    running, look = site
    address = json.dumps(running.url(look.ways[way]))
    told = {way: address if way == "wordpress" else f"[{address}]", "articles": f'{{ url = "{look.urls}" }}'}
    crawled = crawl(tmp_path / "run", profile(tmp_path, **told))
    assert_all_well(crawled)
    assert crawled.records == by_listing.records


def test_without_a_profile_it_finds_the_same_articles(
    by_listing: Crawled, site: tuple[WordPress, Look], tmp_path: Path
) -> None:
    """All that may come besides is what looks like an article to anyone: pages about the site."""
    crawled = crawl(tmp_path / "run", site[0].url("/"))
    assert_all_well(crawled)
    found = {url: record for url, record in crawled.records.items() if url in by_listing.records}
    assert found == by_listing.records
    besides = crawled.records.keys() - by_listing.records.keys()
    assert {crawled.records[url]["headline"] for url in besides} <= {"About Us", "Sample Page"}


def test_what_a_person_wrote_is_what_the_record_says(by_listing: Crawled) -> None:
    for record in by_listing.records.values():
        if record["headline"] == LOCKED:
            assert (record["authors"], record["works"], record["body"]) == ([magazine.WRITERS[0]], [], [])
        else:
            assert_record(record, ARTICLES[record["headline"]])


def test_robots_txt_is_wordpress_own(site: tuple[WordPress, Look], tmp_path: Path) -> None:
    running, look = site
    status, robots = running.get("/robots.txt")
    assert status == 200
    if look.addresses:
        assert "Disallow: /wp-admin/" in robots
    else:
        assert robots.lstrip().startswith("<!")  # the home page; no rule is read out of it
    crawled = crawl(tmp_path / "run", running.url("/wp-admin/"), running.url("/?p=2"))
    skipped = [(each["url"], each["why"]) for each in crawled.run["skipped"]]
    assert skipped == ([(running.url("/wp-admin/"), "robots.txt")] if look.addresses else [])


def assert_record(record: dict[str, Any], post: magazine.Post) -> None:
    film = post.film
    assert film is not None
    assert (record["kind"], record["authors"], record["publisher"]) == (post.kind, [post.author], magazine.NAME)
    assert set(record["tags"]) == set(post.tags)
    at = post.date.replace(tzinfo=ZoneInfo(magazine.TIMEZONE))
    assert record["published_at"] == at.isoformat()
    (work,) = record["works"]
    assert {role: [person["name"] for person in people] for role, people in work["credits"].items()} == {
        "director": list(film.directors),
        "writer": list(film.writers),
        "producer": list(film.producers),
        "cast": list(film.cast),
    }
    assert (work["title"], work["runtime_minutes"], work["genres"]) == (film.title, film.minutes, [film.genre])
    assert (work["production_companies"], work["distributors"]) == (list(film.companies), [film.distributor])
    assert work["rating"]["certificate"] == film.certificate
    assert [(each["date"], each["type"]) for each in work["releases"]] == [(film.opens.isoformat(), "theatrical")]
    assert work["other"] == []
    assert record["body"][: len(post.paragraphs)] == list(post.paragraphs)
    if post.kind == "interview":
        assert [person["name"] for person in record["interview"]["people"]] == [film.directors[0]]
    assert [video["id"] for video in record["videos"]] == ([post.video] if post.video else [])
