"""Several crawls that share one: real processes, a real Redis, real HTTP on the loopback."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import JUNKET, ROOT, Site, article, junket, serve
from hypothesis import given
from hypothesis import strategies as st
from scrapy import Request

from spiders.discovery import Way
from spiders.frontier.entry import Entry
from spiders.interviews import InterviewsSpider
from spiders.targets import Listing

FAST = ("--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_TIMES=1")
HOSTS = ("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4")
"""Four hosts of one server: all of 127.0.0.0/8 is this machine."""
PAGES, PER_LISTING = 48, 12
"""Articles of each host, and how many of them are on one page of its listing."""
WITHIN = 100
"""Seconds in which a crawl must have ended. It takes a few; no assertion is on how long."""


class Redis:
    """A Redis of the test's own, which can go away and come back."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = folder
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        command = [shutil.which("redis-server") or "redis-server", "--port", str(self.port), "--bind", "127.0.0.1"]
        command += ["--dir", str(self.folder), "--save", "", "--appendonly", "yes", "--appendfsync", "always"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        until(self.reachable, "Redis answers")

    def reachable(self) -> bool:
        from redis import Redis as Client
        from redis.exceptions import RedisError

        try:
            with Client.from_url(self.url) as client:
                return bool(client.ping())
        except RedisError:
            return False

    def keys(self) -> list[bytes]:
        from redis import Redis as Client

        with Client.from_url(self.url) as client:
            return list(client.keys("*"))

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


def until(true: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + WITHIN
    while not true():
        assert time.monotonic() < deadline, f"waited too long until {what}"
        time.sleep(0.02)


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    folder = tmp_path / "redis"
    folder.mkdir()
    it = Redis(folder)
    yield it
    it.process.kill()
    it.process.wait(20)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serve(*HOSTS) as it:
        yield it


def fill(site: Site) -> None:
    """Four hosts with the same paths: a listing of four pages, articles, one that is gone, and one that moved."""
    site.asked.clear()
    site.pages.clear()
    site.pages["/robots.txt"] = "User-agent: *\nDisallow: /film/7/\n"
    for page in range(PAGES // PER_LISTING):
        numbers = range(page * PER_LISTING, (page + 1) * PER_LISTING)
        links = "".join(f'<h2><a href="/film/{number}/">read</a></h2>' for number in numbers)
        following = f'<a class="next" href="/interviews/{page + 1}/">older</a>' if numbers.stop < PAGES else ""
        site.pages[f"/interviews/{page}/" if page else "/interviews/"] = f"<html><body>{links}{following}</body></html>"
    for number in range(PAGES):
        site.pages[f"/film/{number}/"] = article(f"Film {number} Director Una Reel on the Weather")
    del site.pages["/film/9/"]
    site.redirect("/film/11/", "/moved/11/")
    site.pages["/moved/11/"] = article("Film 11 Director Una Reel on the Weather")


def profile(folder: Path, site: Site, hosts: tuple[str, ...] = HOSTS) -> Path:
    path = folder / "shared.toml"
    listings = [f"http://{host}:{site.port}/interviews/" for host in hosts]
    path.write_text(
        f'name = "Shared Paper"\nhosts = {json.dumps(hosts)}\n[discover]\nlistings = {json.dumps(listings)}\n'
        'articles = { css = "h2 a" }\nnext = { css = "a.next" }\n'
    )
    return path


def start(
    chosen: Path, folder: Path, redis: Redis, *more: str, before: tuple[str, ...] = ()
) -> "subprocess.Popen[bytes]":
    command = [*before, str(JUNKET), "crawl", str(chosen), "-o", str(folder), "--frontier", redis.url, *FAST]
    command += ["-s", "FRONTIER_LEASE=2", "-s", "CONCURRENT_REQUESTS=2", *more]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True)


def kill(running: "subprocess.Popen[bytes]") -> None:
    os.killpg(running.pid, signal.SIGKILL)
    running.wait(20)


def lines(path: Path) -> list[dict[str, Any]]:
    content = path.read_bytes() if path.exists() else b""
    assert not content or content.endswith(b"\n"), f"{path} has a torn line"
    return [json.loads(line) for line in content.splitlines()]


def records(*folders: Path) -> dict[str, str]:
    """The union of folders: address → record, without when it was fetched. A record in two folders must be the same."""
    found: dict[str, str] = {}
    for folder in folders:
        for each in lines(folder / "records.jsonl"):
            line = json.dumps({**each, "fetched_at": None}, sort_keys=True)
            assert found.setdefault(each["canonical_url"], line) == line
    return found


def run_of(folder: Path) -> dict[str, Any]:
    run: dict[str, Any] = json.loads((folder / "run.json").read_bytes())
    return run


def alone(site: Site, folder: Path, hosts: tuple[str, ...] = HOSTS) -> dict[str, str]:
    """What a single process without a frontier gets."""
    done = junket("crawl", profile(folder, site, hosts), "-o", folder / "alone", *FAST)
    assert done.returncode == 1, done.stderr  # for the pages that are gone
    wanted = records(folder / "alone")
    assert len(wanted) == len(hosts) * (PAGES - 2)
    site.asked.clear()
    return wanted


@pytest.mark.needs("redis")
def test_two_processes_share_one_crawl(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    wanted = alone(site, tmp_path)
    folders = [tmp_path / "a", tmp_path / "b"]
    chosen = profile(tmp_path, site)
    running = [start(chosen, folder, redis) for folder in folders]
    assert {each.wait(WITHIN) for each in running} <= {0, 1}
    assert records(*folders) == wanted
    counts = [run_of(folder)["pages"] for folder in folders]
    assert all(each["written"] for each in counts)
    assert sum(each["written"] for each in counts) == len(wanted)  # none twice
    assert all(not each["left"] for each in counts)
    assert sum(each["failed"] for each in counts) == len(HOSTS)
    asked = Counter(path for path in site.asked if path != "/robots.txt")
    assert set(asked.values()) == {len(HOSTS)}  # each path once from each host
    assert not redis.keys()
    # The same command again is a new crawl.
    site.pages["/film/1/"] = article("Film 1 Director Una Reel on the Snow")
    assert start(chosen, folders[0], redis).wait(WITHIN) in {0, 1}
    assert "the Snow" in (folders[0] / "records.jsonl").read_text()


@pytest.mark.needs("redis")
@pytest.mark.parametrize("hosts", [HOSTS, HOSTS[:1]], ids=["four hosts", "one host"])
@pytest.mark.parametrize("after", [0.02, 0.3, 0.7])
def test_a_killed_process_is_taken_over(
    site: Site, redis: Redis, tmp_path: Path, after: float, hosts: tuple[str, ...]
) -> None:
    fill(site)
    wanted = alone(site, tmp_path, hosts)
    chosen = profile(tmp_path, site, hosts)
    first = start(chosen, tmp_path / "a", redis)
    goal = after * len(wanted)
    until(lambda: len(site.asked) > goal, "the first process is at work")
    second = start(chosen, tmp_path / "b", redis)
    time.sleep(random.uniform(0, 0.2))  # noqa: S311  any instant
    kill(first)
    assert second.wait(WITHIN) in {0, 1}
    assert records(tmp_path / "a", tmp_path / "b") == wanted
    assert run_of(tmp_path / "b")["ended"] == "finished"


@pytest.mark.needs("redis")
def test_a_slow_page_is_not_taken_from_a_living_process(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    body = article("Film 3 Director Una Reel on the Weather").encode()

    def slow(request: Any) -> None:
        time.sleep(6)  # three times the lease
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    site.pages["/film/3/"] = slow
    chosen = profile(tmp_path, site, HOSTS[:1])
    running = [start(chosen, tmp_path / name, redis) for name in ("a", "b")]
    assert {each.wait(WITHIN) for each in running} <= {0, 1}
    assert len(records(tmp_path / "a", tmp_path / "b")) == PAGES - 2
    assert site.asked.count("/film/3/") == 1


@pytest.mark.needs("redis")
def test_all_are_killed_and_the_same_commands_go_on(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    wanted = alone(site, tmp_path)
    chosen = profile(tmp_path, site)
    folders = [tmp_path / "a", tmp_path / "b"]
    for goal in (4, 60, 130):
        site_at = len(site.asked)
        running = [start(chosen, folder, redis) for folder in folders]
        until(lambda goal=goal, at=site_at: len(site.asked) > min(goal, at + 20), "they are at work")  # type: ignore[misc]
        for each in running:
            kill(each)
    running = [start(chosen, folder, redis) for folder in folders]
    assert {each.wait(WITHIN) for each in running} <= {0, 1}
    assert records(*folders) == wanted
    for folder in folders:
        assert len({each["id"] for each in lines(folder / "records.jsonl")}) == len(lines(folder / "records.jsonl"))


@pytest.mark.needs("redis")
def test_redis_goes_away_and_comes_back(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    wanted = alone(site, tmp_path)
    folders = [tmp_path / "a", tmp_path / "b"]
    running = [start(profile(tmp_path, site), folder, redis) for folder in folders]
    until(lambda: len(site.asked) > 20, "they are at work")
    redis.stop()
    time.sleep(1)
    redis.start()
    assert {each.wait(WITHIN) for each in running} <= {0, 1}
    assert records(*folders) == wanted


@pytest.mark.needs("redis")
def test_redis_stays_away(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    wanted = alone(site, tmp_path)
    chosen = profile(tmp_path, site)
    running = start(chosen, tmp_path / "a", redis, "-s", "FRONTIER_PATIENCE=1")
    until(lambda: len(site.asked) > 20, "it is at work")
    redis.stop()
    assert running.wait(WITHIN) == 1
    assert run_of(tmp_path / "a")["ended"] == "the frontier is lost"
    redis.start()
    assert start(chosen, tmp_path / "a", redis).wait(WITHIN) in {0, 1}
    assert records(tmp_path / "a") == wanted


@pytest.mark.needs("redis")
def test_a_page_that_cannot_be_written_is_left_for_others(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    wanted = alone(site, tmp_path)
    chosen = profile(tmp_path, site)
    full = start(chosen, tmp_path / "a", redis, before=("prlimit", "--fsize=102400"))
    assert full.wait(WITHIN) == 1
    assert 0 < len(records(tmp_path / "a")) < len(wanted)
    assert start(chosen, tmp_path / "b", redis).wait(WITHIN) in {0, 1}
    assert records(tmp_path / "a", tmp_path / "b") == wanted


@pytest.mark.needs("redis")
def test_the_delay_of_a_host_holds_for_all_processes(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    times: list[float] = []
    served: set[int] = set()
    for number in range(6):

        def answer(
            request: Any, film: int = number, body: bytes = article(f"Film {number} Director Una Reel").encode()
        ) -> None:
            times.append(time.monotonic())
            served.add(film)
            request.send_response(200)
            request.send_header("Content-Type", "text/html")
            request.send_header("Content-Length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)

        site.pages[f"/film/{number}/"] = answer
    site.pages["/robots.txt"] = "User-agent: *\nDisallow:\n"
    site.pages["/interviews/"] = "".join(f'<h2><a href="/film/{number}/">read</a></h2>' for number in range(6))
    chosen = profile(tmp_path, site, HOSTS[:1])
    slow = ("-s", "DOWNLOAD_DELAY=0.8", "-s", "RANDOMIZE_DOWNLOAD_DELAY=0")
    running = [start(chosen, tmp_path / name, redis, *slow) for name in ("a", "b", "c")]
    assert {each.wait(WITHIN) for each in running} == {0}
    # What a process holds for longer than its lease of two seconds, as on a machine that stands still, another fetches again.
    assert served == set(range(6))
    # On a busy machine a page can be answered late, which makes the gap before it longer and the one after it shorter:
    # only the first one's lateness makes the whole shorter. One delay that does not hold makes it shorter by 0.8 s.
    assert times[-1] - times[0] > (len(times) - 1.5) * 0.8


@pytest.mark.needs("redis")
def test_what_does_not_go_together(site: Site, redis: Redis, tmp_path: Path) -> None:
    done = junket("crawl", profile(tmp_path, site), "--frontier", redis.url, "--limit", "3")
    assert done.returncode == 2
    assert "--limit counts one process's articles" in done.stderr


@pytest.mark.needs("redis")
def test_scrapy_itself_crawls_with_the_setting(site: Site, redis: Redis, tmp_path: Path) -> None:
    fill(site)
    settings = [
        "-s",
        f"FRONTIER={redis.url}",
        "-s",
        f"RUN_FOLDER={tmp_path / 'run'}",
        "-s",
        "ALLOW_LOOPBACK=1",
        *FAST[1:],
    ]
    target = f"site={profile(tmp_path, site, HOSTS[:1])}"
    command = [str(JUNKET.with_name("scrapy")), "crawl", "interviews", "-a", target, *settings]
    subprocess.run(command, cwd=ROOT, capture_output=True, timeout=WITHIN, check=True)
    assert len(records(tmp_path / "run")) == PAGES - 2
    limited = subprocess.run([*command, "-a", "limit=3"], cwd=ROOT, capture_output=True, text=True, timeout=WITHIN)
    assert "it does not go with a shared frontier" in limited.stderr
    assert not redis.keys()


def test_no_redis_is_told_in_one_line(site: Site, tmp_path: Path) -> None:
    pytest.importorskip("redis")
    for url, told in (
        ("redis://user:hidden@127.0.0.1:1/0", "no Redis answers at redis://127.0.0.1:1/0"),
        ("paper://nowhere", "no address of a Redis"),
    ):
        done = junket("crawl", profile(tmp_path, site), "-o", tmp_path / "run", "--frontier", url, *FAST)
        assert done.returncode == 1
        (line,) = done.stderr.splitlines()
        assert told in line
        assert "hidden" not in line


def spider() -> InterviewsSpider:
    return InterviewsSpider(site="https://paper.example/one/")


WAYS = st.builds(
    Way, st.sampled_from(["sitemap", "feed", "home page"]), st.just("https://paper.example/a"), page=st.integers(1, 9),
    links=st.lists(st.text(), max_size=3).map(tuple), later=st.builds(Way, st.text(), st.text()).map(lambda way: (way,)),
)  # fmt: skip


@given(WAYS, st.binary(min_size=16, max_size=16), st.lists(st.binary(max_size=9).filter(bool), max_size=3))
def test_a_request_is_the_same_again(way: Way, digest: bytes, values: list[bytes]) -> None:
    it = spider()
    meta = {"digest": digest, "redirect_urls": ["https://paper.example/b"], "redirect_times": 1}
    arguments = {"cb_kwargs": {"way": way}, "priority": 10, "meta": meta, "headers": {"If-None-Match": values}}
    request = Request("https://paper.example/a", it.parse_way, errback=it.miss_way, **arguments)  # type: ignore[arg-type]
    again = Entry.model_validate_json(Entry.of(request).json_bytes()).request(it)
    assert again.to_dict(spider=it) == request.to_dict(spider=it)


def test_a_profiles_listing_is_the_same_again() -> None:
    it = InterviewsSpider(site="cinemadailyus")
    for listing in it.targets.listings:
        assert isinstance(listing, Listing)
        request = it.ask_for_listing(listing)
        assert Entry.model_validate_json(Entry.of(request).json_bytes()).request(it).cb_kwargs == request.cb_kwargs


@pytest.mark.parametrize("entry", [
    {"url": "https://paper.example/", "callback": "closed", "errback": "fail"},
    {"url": "https://paper.example/", "callback": "__init__", "errback": "fail"},
    {"url": "https://paper.example/", "callback": "parse_page", "errback": "fail", "body": "x"},
])  # fmt: skip
def test_no_other_method_can_be_called(entry: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        Entry.model_validate_json(json.dumps(entry))
