"""A crawl to leave alone is one that hosts can live with."""

import json
import os
import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import JUNKET, ROOT, Site, article, junket, serve
from hostile_server import drip, reset
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


@pytest.mark.parametrize(
    ("robots", "told"),
    [
        (refusing([], 1000, 503, Retry_After="0"), "(HTTP 503)"),
        (reset, "(ResponseDataLossError"),
        (drip, "(DownloadTimeoutError"),
        (refusing([], 1000, 404), None),
    ],
    ids=["503", "reset", "timeout", "404"],
)
def test_a_robots_txt_that_cannot_be_had(site: Site, tmp_path: Path, robots: Any, told: str | None) -> None:
    slugs = ("/one/", "/two/")
    site.pages |= {slug: article(f"Film {slug} Director Ada Reel on the Set") for slug in slugs}
    site.pages["/robots.txt"] = robots
    before = len(site.asked)
    settings = ("-s", "RETRY_TIMES=1", "-s", "DOWNLOAD_TIMEOUT=1")
    done = junket("crawl", *map(site.url, slugs), "-o", tmp_path / "run", *FAST, *settings)
    del site.pages["/robots.txt"]
    run = run_of(tmp_path / "run")
    if told is None:
        assert (run["pages"]["written"], done.returncode) == (2, 0)
        return
    assert (run["pages"]["written"], run["pages"]["failed"], done.returncode) == (0, 2, 1)
    assert set(site.asked[before:]) == {"/robots.txt"}
    for each in run["failed"]:
        assert each["error"].startswith(f"{site.url('/robots.txt')} cannot be had {told}")
        assert "nothing of the host may be read" in each["error"]


def test_a_host_that_wants_a_pause_holds_up_no_other(tmp_path: Path) -> None:
    """The first host asks for an hour, and has more pages waiting than there are places."""
    with serve("127.0.0.1", "127.0.0.2") as site:
        paused, other = ([f"/{name}/{number}/" for number in range(12)] for name in ("paused", "other"))
        site.pages |= dict.fromkeys(paused, refusing([], 10_000, Retry_After="3600"))
        site.pages |= {slug: article(f"Film {slug} Director Ada Reel on the Set") for slug in other}
        urls = [*map(site.url, paused), *(site.url(slug).replace("127.0.0.1", "127.0.0.2") for slug in other)]
        settings = (
            "-s",
            "RETRY_AFTER_MAX=10000",
            "-s",
            "CONCURRENT_REQUESTS=4",
            "-s",
            "CONCURRENT_REQUESTS_PER_DOMAIN=2",
        )
        command = [str(JUNKET), "crawl", *urls, "-o", str(tmp_path / "run"), *FAST, *settings]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True) as running:
            until = time.monotonic() + 60
            while time.monotonic() < until and not set(other) <= set(site.asked):
                time.sleep(0.05)
            os.killpg(running.pid, signal.SIGKILL)
        assert set(other) <= set(site.asked)
        assert len(set(paused) & set(site.asked)) <= 2


REDIRECTED = """
import sys
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from spiders import addresses
from spiders.interviews import InterviewsSpider

# The site on the loopback stands in for one on the open web; every other address is what it is.
is_public = addresses._is_public
addresses._is_public = lambda address: address == "127.0.0.1" or is_public(address)

if __name__ == "__main__":
    settings = Settings()
    settings.setmodule("spiders.settings")
    settings.setdict({"RUN_FOLDER": sys.argv[1], "DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "DOWNLOAD_TIMEOUT": 5})
    process = AsyncCrawlerProcess(settings)
    process.crawl(InterviewsSpider, site=sys.argv[2:])
    process.start()
"""


def test_no_redirect_leads_to_a_private_address(tmp_path: Path) -> None:
    """Neither from a site that may only go to its own host, nor from one whose hosts include such an address."""
    with serve("127.0.0.1", "127.0.0.2") as site:
        inside = (
            f"http://127.0.0.2:{site.port}/secret/", f"http://[::1]:{site.port}/secret/",
            f"http://[::ffff:127.0.0.2]:{site.port}/secret/", "http://10.1.2.3/secret/", "http://192.168.0.1/secret/",
            "http://169.254.169.254/latest/meta-data/", "http://0.0.0.0/secret/", f"http://2130706434:{site.port}/secret/",
        )  # fmt: skip
        site.pages["/secret/"] = article("What only this machine should read")
        for number, url in enumerate(inside):
            site.redirect(f"/from/{number}/", url)
        script = tmp_path / "redirected.py"
        script.write_text(REDIRECTED)
        froms = [site.url(f"/from/{number}/") for number in range(len(inside))]
        for name, more, why in (("offsite", [], "offsite"), ("named", list(inside), "private address")):
            command = [sys.executable, str(script), str(tmp_path / name), *froms, *more]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
            run = run_of(tmp_path / name)
            became = {each["url"]: each["why"] for each in run["skipped"]}
            assert {became.get(url) for url in froms} <= {why, "duplicate"}, run
            assert run["pages"]["written"] == 0
            if more:
                assert {became.get(url) for url in inside} == {why}, run
        assert "/secret/" not in site.asked
        assert set(site.asked) == {"/robots.txt", *(f"/from/{number}/" for number in range(len(inside)))}
