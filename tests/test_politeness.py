"""A crawl to leave alone is one that hosts can live with."""

import json
import time
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import Site, article, junket
from scrapy.http import Response

from spiders.addresses import _is_public
from spiders.polite import retry_after

FAST = ("--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_PRIORITY_ADJUST=0")


def run_of(folder: Path) -> dict[str, Any]:
    run: dict[str, Any] = json.loads((folder / "run.json").read_bytes())
    return run


def refusing(times: list[float], refusals: int, status: int = 429, **headers: str) -> Any:
    """Answers so many times with a refusal, then with an article; keeps when it was asked."""

    def send(request: BaseHTTPRequestHandler) -> None:
        times.append(time.monotonic())
        refuse = len(times) <= refusals
        body = b"later" if refuse else article("First Film Director Ada Reel on the Set").encode()
        request.send_response(status if refuse else 200)
        request.send_header("Content-Type", "text/html; charset=utf-8")
        for name, value in headers.items() if refuse else ():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return send


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("120", 120.0), ("0", 0.0), ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0), ("soon", None), ("-5", None), ("", None)],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    assert retry_after(Response("https://film.example/", headers={"Retry-After": text})) == seconds


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False), ("::1", False),
        ("169.254.169.254", False), ("::ffff:127.0.0.1", False), ("::ffff:93.184.216.34", True), ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False), ("0.0.0.0", False), ("fd00::1", False), ("100.64.0.1", False),  # noqa: S104
    ],
)  # fmt: skip
def test_public_addresses(address: str, public: bool) -> None:
    assert _is_public(address) is public


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_waited_for(site: Site, tmp_path: Path, status: int) -> None:
    times: list[float] = []
    site.pages |= {"/one/": refusing(times, 1, status, Retry_After="2")}
    done = junket("crawl", site.url("/one/"), "-o", tmp_path / "run", *FAST)
    assert done.returncode == 0, done.stdout
    first, second = times
    assert second - first >= 2


@pytest.mark.parametrize(
    ("headers", "settings", "told"),
    [
        ({"Retry_After": "86400"}, (), "asks to be left alone for 86,400 s"),
        ({}, ("-s", "REFUSAL_PAUSE=0", "-s", "REFUSALS_MAX=3"), "3 times in a row with 429"),
    ],
)
def test_a_host_that_refuses_is_left_alone(
    site: Site, tmp_path: Path, headers: dict[str, str], settings: tuple[str, ...], told: str
) -> None:
    times: list[float] = []
    slugs = [f"/refused/{number}/" for number in range(20)]
    site.pages |= dict.fromkeys(slugs, refusing(times, 1000, **headers))
    done = junket("crawl", *map(site.url, slugs), "-o", tmp_path / "run", *FAST, *settings)
    assert done.returncode == 1
    run = run_of(tmp_path / "run")
    assert run["pages"]["failed"] == len(slugs)
    assert run["pages"]["left"] == 0
    assert any(told in each["error"] and "run again later" in each["error"] for each in run["failed"])
    assert len(times) <= 4


def test_crawl_delay(site: Site, tmp_path: Path) -> None:
    times: list[float] = []
    slugs = [f"/slowly/{number}/" for number in range(3)]
    site.pages |= dict.fromkeys(slugs, refusing(times, 0))
    site.pages["/robots.txt"] = "User-agent: junket\nCrawl-delay: 1\n"
    junket("crawl", *map(site.url, slugs), "-o", tmp_path / "run", *FAST)
    assert len(times) == 3
    assert all(later - earlier >= 0.9 for earlier, later in pairwise(times))
    site.pages["/robots.txt"] = "User-agent: *\nCrawl-delay: 86400\n"
    junket("crawl", *map(site.url, slugs), "-o", tmp_path / "none", *FAST)
    assert len(times) == 3
    assert "its robots.txt wants 86,400 s" in run_of(tmp_path / "none")["failed"][0]["error"]


@pytest.mark.parametrize(("status", "allowed"), [(503, False), (404, True)])
def test_a_robots_txt_that_cannot_be_had(site: Site, tmp_path: Path, status: int, allowed: bool) -> None:
    site.pages |= {
        "/robots.txt": refusing([], 1000, status, Retry_After="0"),
        "/one/": article("First Film Director Ada Reel on the Set"),
    }
    junket("crawl", site.url("/one/"), "-o", tmp_path / "run", *FAST)
    run = run_of(tmp_path / "run")
    assert (run["pages"]["written"], run["why"]["skipped"]) == ((1, {}) if allowed else (0, {"robots.txt": 1}))
