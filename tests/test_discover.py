"""How articles are found: documents that name them, and whole crawls of sites without a profile."""

import gzip
import json
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from conftest import PROSE, Site, article, junket
from hypothesis import given
from hypothesis import strategies as st

from spiders.choice import Choice
from spiders.discover import Found, documents, wordpress
from spiders.discover.addresses import absolute, may_be_article, may_list_articles

FAST = ("--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_TIMES=0")
BASE = "https://film.example/"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-11", date(2025, 3, 11)),
        ("2025-03-11T23:30:00-05:00", date(2025, 3, 11)),
        ("2025-02", date(2025, 2, 28)),
        ("2024-12", date(2024, 12, 31)),
        ("2024", date(2024, 12, 31)),
        ("Tue, 11 Mar 2025 10:00:00 GMT", date(2025, 3, 11)),
        ("11 Mar 2025 10:00 +0100", date(2025, 3, 11)),
        ("2025-13-01", None),
        ("9999-12", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert documents.day(text) == day


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Paper</title><link>https://film.example/</link><atom:link href="https://film.example/feed/" rel="self"/>
<item><title>A &nbsp; B</title><link>https://film.example/a/?utm_source=rss&amp;p=1</link>
<pubDate>Tue, 11 Mar 2025 10:00:00 GMT</pubDate></item>
<item><guid isPermaLink="true">https://film.example/b/</guid></item>
<item><guid isPermaLink="false">tag:film.example,3</guid><title>none</title></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link href="/" /><entry><title>A</title>
<link rel="edit" href="/edit/a"/><link rel="alternate" href="/a/"/><published>2025-03-01T00:00:00Z</published>
<updated>2025-03-11T00:00:00Z</updated></entry></feed>"""

NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><image:image><image:loc>https://film.example/still.jpg</image:loc></image:image><loc> https://film.example/a/ </loc>
<news:news><news:publication_date>2025-03-11T08:00+01:00</news:publication_date></news:news>
<xhtml:link rel="alternate" hreflang="de" href="https://film.example/de/a/"/></url></urlset>"""

INDEX = "<sitemapindex><sitemap><loc>https://film.example/post-sitemap.xml</loc><lastmod>2025-03</lastmod></sitemap>"


@pytest.mark.parametrize(
    ("text", "kind", "entries"),
    [
        (RSS, "feed", [("https://film.example/a/?p=1", date(2025, 3, 11)), ("https://film.example/b/", None)]),
        (ATOM, "feed", [("https://film.example/a/", date(2025, 3, 11))]),
        (NEWS, "sitemap", [("https://film.example/a/", date(2025, 3, 11))]),
        (INDEX, "sitemap index", [("https://film.example/post-sitemap.xml", date(2025, 3, 31))]),
        ("https://film.example/a/\nhttps://film.example/b/\n", "sitemap", [(BASE + "a/", None), (BASE + "b/", None)]),
        ("<urlset></urlset>", "sitemap", []),
        ("<html><body><item><link>https://film.example/a/</link></item></body></html>", None, []),
        ("no such page", None, []),
        ("", None, []),
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_documents(text: str, kind: str | None, entries: list[Any], pack: Any) -> None:
    read = documents.read(pack(text.encode()), BASE)
    assert read.kind == kind
    assert [(found.url, found.changed) for found in read.entries] == entries


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"<urlset>", b"<rss><item><link>", b"<feed><entry>", b"\x1f\x8b\x08"]),
)
def test_no_bytes_raise(body: bytes, before: bytes) -> None:
    for found in documents.read(before + body, BASE).entries:
        assert found.url.startswith(("http://", "https://"))
    wordpress.read(body, BASE)
    wordpress.types(body)


def test_a_documents_size_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MAX_BYTES", 1_000_000)
    assert len(documents.unpacked(gzip.compress(b" " * 20_000_000))) == 1_000_000
    monkeypatch.setattr(documents, "MAX_TAGS", 100)
    endless = b"<urlset>" + b"<url><loc>https://film.example/a</loc></url>" + b"<url><x/></url>" * 1000
    assert len(documents.read(endless + b"<url><loc>https://film.example/b</loc></url>", BASE).entries) == 1
    nested = b"<rss>" + b"<item>" * 100_000
    assert documents.read(nested, BASE).entries == ()
    entities = (
        b'<!DOCTYPE a [<!ENTITY b "'
        + b"x" * 1000
        + b'"><!ENTITY c "'
        + b"&b;" * 1000
        + b'">]><rss><item><link>&c;</link></item></rss>'
    )
    assert all(len(found.url) < 100 for found in documents.read(entities, BASE).entries)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/a/?utm_medium=x#top", "https://film.example/a/"),
        ("//other.example/b", "https://other.example/b"),
        ("mailto:desk@film.example", None),
        ("javascript:void(0)", None),
        ("https://[broken", None),
        ("https://film.example:99999/", None),
        ("https://film.example/a b", None),
        ("", None),
    ],
)
def test_addresses(link: str, url: str | None) -> None:
    assert absolute(link, BASE) == url


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("", False), ("?p=12", True), ("a-film-and-its-maker/", True), ("2025/03/11/maker/", True), ("archives/1234", True),
        ("category/interviews/", False), ("tag/oscars", False), ("interviews/", False), ("interviews/page/2/", False),
        ("category/reviews/a-long-talk-with-a-maker/", True), ("still.JPG", False), ("about", False), ("interviews/x", True),
    ],
)  # fmt: skip
def test_what_an_address_tells(path: str, may: bool) -> None:
    assert may_be_article(BASE + path) is may


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("post-sitemap.xml", True), ("sitemap-1.xml", True), ("wp-sitemap-posts-post-1.xml", True), ("news.xml.gz", True),
        ("category-sitemap.xml", False), ("wp-sitemap-taxonomies-post_tag-1.xml", False), ("author-sitemap2.xml", False),
        ("wp-sitemap-posts-page-1.xml", False),
    ],
)  # fmt: skip
def test_what_a_sitemaps_name_tells(name: str, may: bool) -> None:
    assert may_list_articles(BASE + name) is may


def test_choice() -> None:
    choice = Choice(date(2025, 3, 11), limit=2, match=("*/interviews/*",))
    why = [
        refused.why if (refused := choice.take(Found(f"https://film.example/{path}", changed))) else None
        for path, changed in [
            ("reviews/a", None),
            ("interviews/a", date(2025, 3, 9)),
            ("interviews/a", date(2025, 3, 10)),  # it may be the eleventh in another time zone
            ("interviews/b", None),
            ("interviews/b", None),
            ("interviews/c", None),
        ]
    ]
    assert why == ["no match", "older", None, None, None, "limit"]


# Whole crawls.

SLUGS = [f"/a-long-talk-about-film-{number}/" for number in range(6)]


def dated(number: int) -> str:
    day = f"2025-03-{number + 1:02}T10:00:00+00:00"
    head = f'<meta property="og:type" content="article"><meta property="article:published_time" content="{day}">'
    page = article(f"Film {number} Director Ada Reel on the Set", PROSE, PROSE[::-1].capitalize(), f"{number} {PROSE}")
    return page.replace("<title>", f"{head}<title>")


def answer(body: str, **headers: str) -> Any:
    def send(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body.encode())))
        request.end_headers()
        request.wfile.write(body.encode())

    return send


def home(head: str, links: list[str]) -> str:
    headings = "".join(f'<h2><a href="{link}">Read</a></h2>' for link in links)
    return f"<html><head><title>Paper</title>{head}</head><body>{headings}<a href=/about/>about</a></body></html>"


def site_with(site: Site, way: str) -> None:
    """A site whose articles can be found in one way only."""
    site.pages.clear()
    site.pages |= {slug: dated(number) for number, slug in enumerate(SLUGS)}
    urls = list(map(site.url, SLUGS))
    days = [f"2025-03-{number + 1:02}" for number in range(len(SLUGS))]
    site.pages["/"] = home("", [])
    if way == "listing":
        site.pages["/"] = home("", SLUGS[:3]).replace("</body>", '<a class="next" href="/page/2/">older</a></body>')
        site.pages["/page/2/"] = home("", SLUGS[3:])
    elif way == "feed":
        items = "".join(f"<item><link>{url}?utm_source=rss</link></item>" for url in urls)
        site.pages["/feed/"] = f'<rss version="2.0"><channel>{items}</channel></rss>'
        site.pages["/"] = home('<link rel="alternate" type="application/rss+xml" href="/feed/">', [])
    elif way in {"sitemap", "robots.txt"}:
        name = {"sitemap": "/sitemap.xml", "robots.txt": "/maps/all.xml"}[way]
        entries = "".join(
            f"<url><loc>{url}</loc><lastmod>{day}</lastmod></url>" for url, day in zip(urls, days, strict=True)
        )
        index = "".join(
            f"<sitemap><loc>{site.url(path)}</loc></sitemap>" for path in ("/posts.xml", "/category-sitemap.xml")
        )
        site.pages[name] = f"<sitemapindex>{index}</sitemapindex>"
        site.pages["/posts.xml"] = f"<urlset>{entries}<url><loc>{site.url('/category/news/')}</loc></url></urlset>"
        if way == "robots.txt":
            site.pages["/robots.txt"] = f"User-agent: *\nDisallow: /private/\nSitemap: {site.url(name)}\n"
    else:
        site.pages["/"] = home('<link rel="https://api.w.org/" href="/wp-json/">', [])
        kinds = {"post": {"rest_base": "posts", "rest_namespace": "wp/v2"}, "page": {"rest_base": "pages"}}
        site.pages["/wp-json/wp/v2/types"] = answer(json.dumps(kinds))
        for page, part in ((1, slice(0, 4)), (2, slice(4, 6))):
            posts = [
                {"link": url, "modified": f"{day}T10:00:00"} for url, day in zip(urls[part], days[part], strict=True)
            ]
            path = wordpress.page_url("/wp-json/wp/v2/posts", page, None)
            site.pages[path] = answer(json.dumps(posts), X_WP_TotalPages="2")


def run_of(folder: Path) -> dict[str, Any]:
    run: dict[str, Any] = json.loads((folder / "run.json").read_bytes())
    return run


def records(folder: Path) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in (folder / "records.jsonl").read_bytes().splitlines()]
    return sorted(({**record, "fetched_at": None} for record in found), key=lambda record: str(record["url"]))


WAYS = {"listing": "home page", "feed": "feed", "sitemap": "sitemap", "robots.txt": "sitemap", "wordpress": "wordpress"}


@pytest.fixture(scope="module")
def by_listing(site: Site, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    site_with(site, "listing")
    folder = tmp_path_factory.mktemp("listing") / "run"
    junket("crawl", site.url("/"), "-o", folder, *FAST)
    return records(folder)


@pytest.mark.parametrize("way", WAYS)
def test_each_way_finds_the_same_records(
    site: Site, tmp_path: Path, way: str, by_listing: list[dict[str, Any]]
) -> None:
    site_with(site, way)
    done = junket("crawl", site.url("/"), "-o", tmp_path / "run", *FAST)
    run = run_of(tmp_path / "run")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [record["url"] for record in records(tmp_path / "run")] == sorted(map(site.url, SLUGS))
    assert records(tmp_path / "run") == by_listing
    assert [each["way"] for each in run["found"] if each["way"] != "sitemap index"] == [WAYS[way]]
    assert "addresses in the" in " ".join(done.stdout.split())
    assert run["pages"]["left"] == run["pages"]["failed"] == 0


@pytest.mark.parametrize("way", ["sitemap", "wordpress"])
def test_a_second_run_asks_only_for_what_has_changed(site: Site, tmp_path: Path, way: str) -> None:
    site_with(site, way)
    junket("crawl", site.url("/"), "-o", tmp_path / "run", *FAST)
    before = len(site.asked)
    junket("crawl", site.url("/"), "-o", tmp_path / "run", *FAST)
    assert not set(SLUGS) & set(site.asked[before:])
    assert [each["how"] for each in run_of(tmp_path / "run")["unchanged"]] == ["lastmod"] * len(SLUGS)


@pytest.mark.parametrize("way", ["listing", "sitemap"])
def test_since_leaves_out_what_is_older(site: Site, tmp_path: Path, way: str) -> None:
    site_with(site, way)
    done = junket("crawl", site.url("/"), "-o", tmp_path / "run", "--since", "2025-03-05", *FAST)
    assert done.returncode == 0, done.stdout
    assert [record["url"] for record in records(tmp_path / "run")] == sorted(map(site.url, SLUGS[4:]))
    assert run_of(tmp_path / "run")["why"]["skipped"]["older"] == 4


def test_what_is_older_is_not_fetched_again_to_see_that(site: Site, tmp_path: Path) -> None:
    """The pages alone say when they last changed, and are asked only once; an earlier day asks for them after all."""
    site_with(site, "listing")
    asked = []
    for since in ("2025-03-05", "2025-03-05", "2025-03-06", "2025-03-03"):
        before = len(site.asked)
        assert junket("crawl", site.url("/"), "-o", tmp_path / "run", "--since", since, *FAST).returncode == 0
        asked.append(set(site.asked[before:]) & set(SLUGS[:4]))
    assert asked == [set(SLUGS[:4]), set(), set(), set(SLUGS[2:4])]
    assert run_of(tmp_path / "run")["why"]["skipped"]["older"] == 2
    assert [record["url"] for record in records(tmp_path / "run")] == sorted(map(site.url, SLUGS[2:]))


def test_match_and_limit_take_the_newest(site: Site, tmp_path: Path) -> None:
    site_with(site, "sitemap")
    done = junket("crawl", site.url("/"), "-o", tmp_path / "run", "--limit", "2", "--match", "*film-[0134]*", *FAST)
    assert done.returncode == 0, done.stdout
    assert [record["url"] for record in records(tmp_path / "run")] == sorted(map(site.url, (SLUGS[3], SLUGS[4])))
    why = run_of(tmp_path / "run")["why"]["skipped"]
    assert (why["no match"], why["limit"]) == (2, 2)


def test_a_site_that_tells_nothing_is_a_failure_that_says_what_to_do(site: Site, tmp_path: Path) -> None:
    site_with(site, "none")
    site.pages["/"] = home("", [])
    done = junket("crawl", site.url("/"), "-o", tmp_path / "run", *FAST)
    assert done.returncode == 1
    (failed,) = run_of(tmp_path / "run")["failed"]
    assert (failed["url"], "write a profile" in failed["error"]) == (site.url("/"), True)


def test_an_address_that_is_no_home_page_is_read_as_what_it_is(site: Site, tmp_path: Path) -> None:
    site_with(site, "listing")
    site.pages["/interviews/"] = home("", SLUGS)
    related = "".join(f'<h3><a href="{link}">More</a></h3>' for link in SLUGS[1:])
    site.pages["/one/"] = dated(0).replace("</article>", f"</article>{related}")
    junket("crawl", site.url("/interviews/"), "-o", tmp_path / "list", *FAST)
    assert len(records(tmp_path / "list")) == len(SLUGS)
    junket("crawl", site.url("/one/"), "-o", tmp_path / "one", *FAST)
    assert [record["url"] for record in records(tmp_path / "one")] == [site.url("/one/")]


@pytest.mark.parametrize("key", ["sitemaps", "feeds", "wordpress"])
def test_a_profile_can_name_each_way(site: Site, tmp_path: Path, key: str, by_listing: list[dict[str, Any]]) -> None:
    way = {"sitemaps": "sitemap", "feeds": "feed", "wordpress": "wordpress"}[key]
    site_with(site, way)
    path = {"sitemaps": "/sitemap.xml", "feeds": "/feed/", "wordpress": "/wp-json/"}[key]
    value = f'"{site.url(path)}"' if key == "wordpress" else f'["{site.url(path)}"]'
    profile = tmp_path / "paper.toml"
    rule = 'articles = { url = "*-film-*" }'
    profile.write_text(f'name = "Film Paper"\nhosts = ["127.0.0.1"]\n[discover]\n{key} = {value}\n{rule}\n')
    done = junket("crawl", profile, "-o", tmp_path / "run", *FAST)
    assert done.returncode == 0, done.stdout
    assert records(tmp_path / "run") == by_listing


@pytest.mark.parametrize("way", ["listing", "sitemap", "wordpress"])
def test_a_new_sites_profile_crawls_it(site: Site, tmp_path: Path, way: str, by_listing: list[dict[str, Any]]) -> None:
    site_with(site, way)
    done = junket("site", "new", site.url("/"), "--to", tmp_path, "--fixtures", "1", "--allow-loopback")
    assert done.returncode == 0, done.stderr
    (profile,) = tmp_path.glob("*.toml")
    assert len(list(tmp_path.glob("fixtures/127.0.0.1/*/record.json"))) == 1
    junket("crawl", profile, "-o", tmp_path / "run", *FAST)
    assert records(tmp_path / "run") == by_listing
    again = junket("site", "new", site.url("/"), "--to", tmp_path, "--allow-loopback")
    assert (again.returncode, "is there already" in again.stderr) == (1, True)
