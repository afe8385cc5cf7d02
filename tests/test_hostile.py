"""Crawls of a server that does what servers must not: they end, and account for every address."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import junket
from hostile_server import BINARIES, MISDEEDS, hostile

QUICK = (
    "--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_TIMES=1",
    "-s", "DOWNLOAD_TIMEOUT=3", "-s", "DOWNLOAD_MAXSIZE=2000000", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=4",
)  # fmt: skip

WRITTEN = {"/good/", "/too-short/", "/charset/", "/no-charset/"}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with hostile() as url:
        yield url


def run_of(folder: Path) -> dict[str, Any]:
    run: dict[str, Any] = json.loads((folder / "run.json").read_bytes())
    return run


def outcomes(folder: Path) -> dict[str, str]:
    """Address → what became of it, from all files of the run."""
    run = run_of(folder)
    found = {each["url"]: f"failed: {each['error']}" for each in run["failed"]}
    found |= {each["url"]: f"skipped: {each['why']}" for each in run["skipped"]}
    for line in (folder / "quarantine.jsonl").read_bytes().splitlines():
        found[json.loads(line)["asked"]] = "quarantined"
    for line in (folder / "records.jsonl").read_bytes().splitlines():
        found[json.loads(line)["url"]] = "written"
    return found


def test_each_misdeed_costs_its_page_alone(server: str, tmp_path: Path) -> None:
    urls = [server + path for path in (*MISDEEDS, "/hop/start/")]
    done = junket("crawl", *urls, "-o", tmp_path, *QUICK)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    run, became = run_of(tmp_path), outcomes(tmp_path)
    assert (run["ended"], run["pages"]["left"]) == ("finished", 0)
    assert set(urls) <= set(became), set(urls) - set(became)
    assert became[f"{server}/good/"] == "written"
    for path in ("drip", "reset", "endless", "large", "bomb", "too-long", "loop", "garbage", "hop/start"):
        assert became[f"{server}/{path}/"].startswith("failed"), path
    assert "circle" in became[f"{server}/loop/"]
    assert "max redirections" in became[f"{server}/hop/start/"]
    assert became[f"{server}/soft-404/"] == "quarantined"
    assert run["why"]["quarantined"]["binary data"] == len(BINARIES)
    for path in BINARIES:
        assert became[f"{server}/{path}/"] == "quarantined", path
    replayed = junket("extract", tmp_path / "pages.warc.gz")
    assert replayed.stdout.encode() == (tmp_path / "records.jsonl").read_bytes()
    assert replayed.stderr.count("extract: binary data (the page is ") == len(BINARIES)


@pytest.mark.parametrize(("start", "most"), [("/pages/1/", 5), ("/calendar/1/", 2)])
def test_listings_without_an_end_are_left(server: str, tmp_path: Path, start: str, most: int) -> None:
    profile = tmp_path / "paper.toml"
    profile.write_text(
        f'name = "Paper"\nhosts = ["127.0.0.1"]\n[discover]\nlistings = ["{server}{start}"]\n'
        'articles = { css = "h2 a" }\nnext = { css = "a.next" }\nmax_pages = 5\n'
    )
    junket("crawl", profile, "-o", tmp_path / "run", *QUICK)
    run = run_of(tmp_path / "run")
    assert (run["ended"], run["pages"]["left"], run["pages"]["listed"]) == ("finished", 0, most)
